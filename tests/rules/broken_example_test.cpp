#include <catch2/catch.hpp>

#include "broken.h"

namespace decalque {
namespace {

struct Row {
  const char* keys;
  const char* replacement;
  const char* report;
};

TEST_CASE("what is wrong with examples is said") {
  const Row row = GENERATE(values<Row>({
      {"examples", R"(    examples: []
    x:)",
       R"(en/f.yaml:11:15: a rule needs an example that changes: from and to
    examples: []
              ^

en/f.yaml:11:15: a rule needs an example to leave as it is: keep
    examples: []
              ^

en/f.yaml:12:5: unknown key 'x'; expected 'id', 'message', 'pattern', 'detector', 'options', 'unless', 'when', 'fix', 'level', 'issue', 'from', 'evidence' or 'examples' (in a rule)
    x:
    ^

3 problems)"},
      {"{from", "      - {from: A a.}",
       R"(en/f.yaml:12:9: an example is from and to, keep, or flag
      - {from: A a.}
        ^

1 problem)"},
      {"{from", "      - {from: A a., to: [b]}",
       R"(en/f.yaml:12:26: 'to' must be text, not a list
      - {from: A a., to: [b]}
                         ^

1 problem)"},
      {"{from", "      - {from: A a., to: A a.}",
       R"(en/f.yaml:12:26: this example changes nothing; for a sentence to leave write keep
      - {from: A a., to: A a.}
                         ^

1 problem)"},
      {"{from", "",
       R"(en/f.yaml:12:7: a rule needs an example that changes: from and to
      - keep: A c.
      ^

1 problem)"},
      {"keep", "",
       R"(en/f.yaml:12:7: a rule needs an example to leave as it is: keep
      - {from: A a., to: A b.}
      ^

1 problem)"},
      {"keep", "      - {keep: A c., flag: A a.}",
       R"(en/f.yaml:12:7: a rule needs an example to leave as it is: keep
      - {from: A a., to: A b.}
      ^

en/f.yaml:13:9: an example is one of from and to, keep, or flag
      - {keep: A c., flag: A a.}
        ^

2 problems)"},
      {"keep", R"(      - keep: A c.
        lang: fi)",
       R"(en/f.yaml:14:9: unknown key 'lang'; expected 'from', 'to', 'keep', 'flag' or 'language' (in an example)
        lang: fi
        ^

1 problem)"},
      {"keep", R"(      - keep: A c.
        language: finnish)",
       R"(en/f.yaml:14:19: 'finnish' is no language code; expected one such as fi
        language: finnish
                  ^

1 problem)"},
      {"keep", R"(      - keep: "")",
       R"(en/f.yaml:13:15: 'keep' is empty
      - keep: ""
              ^

1 problem)"},
      {"keep", "      - A c.",
       R"(en/f.yaml:12:7: a rule needs an example to leave as it is: keep
      - {from: A a., to: A b.}
      ^

en/f.yaml:13:9: an example must be a mapping, not text
      - A c.
        ^

2 problems)"},
      {"keep", R"(      - keep: A c.
      - flag: A a.)",
       R"(en/f.yaml:12:7: a rule with a fix is shown by from and to, not by flag
      - {from: A a., to: A b.}
      ^

1 problem)"},
  }));
  CAPTURE(row.keys, row.replacement);
  CHECK(report_with(row.keys, row.replacement) == row.report);
}

TEST_CASE("a rule without a fix is shown by a sentence that it speaks of") {
  CHECK(report_with("fix|{from", "") == R"(en/f.yaml:7:12: a rule without a fix is a hint, not certain
    level: certain
           ^

en/f.yaml:11:7: a rule without a fix needs an example that it speaks of: flag
      - keep: A c.
      ^

2 problems)");
}

}  // namespace
}  // namespace decalque
