#include <catch2/catch.hpp>

#include "broken.h"

namespace decalque {
namespace {

struct Row {
  const char* keys;
  const char* replacement;
  const char* report;
};

TEST_CASE("what is wrong with a rule's own keys is said") {
  const Row row = GENERATE(values<Row>({
      {"id", "  - di: a",
       R"(en/f.yaml:4:5: unknown key 'di'; expected 'id', 'message', 'pattern', 'detector', 'options', 'unless', 'when', 'fix', 'level', 'issue', 'from', 'evidence' or 'examples' (in a rule)
  - di: a
    ^

en/f.yaml:4:5: a rule needs 'id'
  - di: a
    ^

2 problems)"},
      {"id", "  - id: Big_Id",
       R"(en/f.yaml:4:9: an id is made of a-z, 0-9 and -, not 'Big_Id'
  - id: Big_Id
        ^

1 problem)"},
      {"id", "  - id: [a]",
       R"(en/f.yaml:4:9: 'id' must be text, not a list
  - id: [a]
        ^

1 problem)"},
      {"id", R"(  - id: a
    id: b)",
       R"(en/f.yaml:5:5: the key 'id' stands twice
    id: b
    ^

1 problem)"},
      {"message", "",
       R"(en/f.yaml:4:5: a rule needs 'message'
  - id: a
    ^

1 problem)"},
      {"message", "    message: Say b",
       R"(en/f.yaml:5:14: a message ends with a final stop
    message: Say b
             ^

1 problem)"},
      {"message", "    message: Say {b}.",
       R"(en/f.yaml:5:19: unknown capture 'b'; there is no other than match
    message: Say {b}.
                  ^

1 problem)"},
      {"message", R"(    message: "“Say {b.")",
       R"(en/f.yaml:5:20: the '{' is not closed; write {{ for a brace
    message: "“Say {b."
                   ^

1 problem)"},
      {"level", "",
       R"(en/f.yaml:4:5: a rule needs 'level'
  - id: a
    ^

1 problem)"},
      {"level", "    level: Likely",
       R"(en/f.yaml:8:12: unknown level 'Likely'; did you mean 'likely'?
    level: Likely
           ^

1 problem)"},
      {"level", "    level: sure",
       R"(en/f.yaml:8:12: unknown level 'sure'; expected 'certain', 'likely' or 'hint'
    level: sure
           ^

1 problem)"},
      {"issue", "    issue: mistranslaton",
       R"(en/f.yaml:9:12: unknown issue type 'mistranslaton'; did you mean 'mistranslation'?
    issue: mistranslaton
           ^

1 problem)"},
      {"issue", "    issue: bad",
       R"(en/f.yaml:9:12: unknown issue type 'bad'; expected one of ITS 2.0 such as 'mistranslation', 'grammar' or 'style'
    issue: bad
           ^

1 problem)"},
      {"from", "    from: [fi, xx]",
       R"(en/f.yaml:10:16: 'xx' is no language code; expected one such as fi
    from: [fi, xx]
               ^

1 problem)"},
      {"from", "    from: [fi]\n    evidence: 12",
       R"(en/f.yaml:11:15: 'evidence' must be a mapping, not text
    evidence: 12
              ^

1 problem)"},
      {"from", "    from: [fi]\n    evidence: { good: many }",
       R"(en/f.yaml:11:23: 'many' is no count; expected a whole number such as 12
    evidence: { good: many }
                      ^

1 problem)"},
      {"from", "    from: [fi]\n    evidence: { good: 3, bad: -1 }",
       R"(en/f.yaml:11:31: '-1' is no count; expected a whole number such as 12
    evidence: { good: 3, bad: -1 }
                              ^

1 problem)"},
      {"from", "    from: [fi]\n    evidence: { godo: 3 }",
       R"(en/f.yaml:11:17: unknown key 'godo'; did you mean 'good'? (in evidence)
    evidence: { godo: 3 }
                ^

1 problem)"},
      {"from", "    from: {a: b}",
       R"(en/f.yaml:10:11: 'from' must be text or a list of texts, not a mapping
    from: {a: b}
          ^

1 problem)"},
      {"fix", "",
       R"(en/f.yaml:7:12: a rule without a fix is a hint, not certain
    level: certain
           ^

en/f.yaml:11:7: a rule without a fix is shown by flag, not by from and to
      - {from: A a., to: A b.}
      ^

2 problems)"},
      {"pattern", "",
       R"(en/f.yaml:4:5: a rule needs 'pattern' or 'detector'
  - id: a
    ^

1 problem)"},
      {"pattern", R"(    pattern: a
    detector: doubled-word)",
       R"(en/f.yaml:7:15: a rule has a pattern or a detector, not both
    detector: doubled-word
              ^

en/f.yaml:8:10: a detector brings its own fix
    fix: b
         ^

2 problems)"},
      {"pattern", "    detector: double-word",
       R"(en/f.yaml:6:15: unknown detector 'double-word'; did you mean 'doubled-word'?
    detector: double-word
              ^

en/f.yaml:7:10: a detector brings its own fix
    fix: b
         ^

2 problems)"},
      {"pattern", R"(    pattern: a
    options: {})",
       R"(en/f.yaml:7:14: options belong to a detector
    options: {}
             ^

1 problem)"},
  }));
  CAPTURE(row.keys, row.replacement);
  CHECK(report_with(row.keys, row.replacement) == row.report);
}

}  // namespace
}  // namespace decalque
