#include <catch2/catch.hpp>

#include "broken.h"

namespace decalque {
namespace {

struct Row {
  const char* keys;
  const char* replacement;
  const char* report;
};

TEST_CASE("what is wrong with fixes is said") {
  const Row row = GENERATE(values<Row>({
      {"fix", "    fix:",
       R"(en/f.yaml:7:5: 'fix' is empty; write "" to delete the match
    fix:
    ^

1 problem)"},
      {"fix", "    fix: []",
       R"(en/f.yaml:7:10: 'fix' is empty
    fix: []
         ^

1 problem)"},
      {"fix", "    fix: {}",
       R"(en/f.yaml:7:10: 'fix' is empty
    fix: {}
         ^

1 problem)"},
      {"fix", "    fix: { x: b }",
       R"(en/f.yaml:7:12: unknown capture 'x'; there is no other than match
    fix: { x: b }
           ^

1 problem)"},
      {"fix", "    fix: { match: b, match: c }",
       R"(en/f.yaml:7:22: the key 'match' stands twice
    fix: { match: b, match: c }
                     ^

en/f.yaml:7:22: 'match' is changed twice
    fix: { match: b, match: c }
                     ^

2 problems)"},
      {"fix", "    fix: { beside match: b }",
       R"(en/f.yaml:7:12: a change is written NAME, before NAME, after NAME or move NAME, not 'beside match'
    fix: { beside match: b }
           ^

1 problem)"},
      {"fix", "    fix: { match: {a: b} }",
       R"(en/f.yaml:7:19: 'match' must be text, not a mapping
    fix: { match: {a: b} }
                  ^

1 problem)"},
      {"fix", R"(    fix: "{pave:x} b")",
       R"(en/f.yaml:7:17: unknown capture 'x'; there is no other than match
    fix: "{pave:x} b"
                ^

1 problem)"},
      {"fix", R"(    fix: "{match|uper}")",
       R"(en/f.yaml:7:18: unknown filter 'uper'; did you mean 'upper'?
    fix: "{match|uper}"
                 ^

1 problem)"},
      {"fix", R"(    fix: "{match|list:m}")",
       R"(en/f.yaml:7:23: unknown map 'm'
    fix: "{match|list:m}"
                      ^

1 problem)"},
      {"fix", "    fix: { move match: behind a }",
       R"(en/f.yaml:7:24: a move goes 'before NAME' or 'after NAME', not 'behind a'
    fix: { move match: behind a }
                       ^

1 problem)"},
      {"pattern|fix", R"(    pattern: x:(a y:b) z:c
    fix: { x: a, y: b, before z: "{z}" })",
       R"(en/f.yaml:7:18: 'y' lies inside 'x', which is changed too
    fix: { x: a, y: b, before z: "{z}" }
                 ^

1 problem)"},
      {"pattern|fix", R"(    pattern: x:(a y:b) z:c
    fix: { x: "{y}", move x: after z })",
       R"(en/f.yaml:7:22: 'x' is changed twice
    fix: { x: "{y}", move x: after z }
                     ^

1 problem)"},
      {"pattern|fix", R"(    pattern: x:(a y:b) z:c
    fix: { match: b, after x: "{z}{y}" })",
       R"(en/f.yaml:7:22: 'x' lies inside the match, which is changed too
    fix: { match: b, after x: "{z}{y}" }
                     ^

1 problem)"},
      {"pattern|fix", R"(    pattern: x:a b
    fix: { move x: after x })",
       R"(en/f.yaml:7:12: 'x' cannot move beside itself
    fix: { move x: after x }
           ^

1 problem)"},
      {"pattern|fix", R"(    pattern: x:a b
    fix: { move match: after x })",
       R"(en/f.yaml:7:12: the whole match cannot move
    fix: { move match: after x }
           ^

1 problem)"},
      {"pattern|fix", R"(    pattern: [x:a b, a c]
    fix: { x: "" })",
       R"(en/f.yaml:7:12: 'x' is not captured by every pattern of the rule
    fix: { x: "" }
           ^

1 problem)"},
      {"pattern|fix", R"(    pattern: x:a b
    fix: [c, { match: ~ }, {X: c}])",
       R"(en/f.yaml:6:14: the capture 'x' is used nowhere: in no fix, message or condition
    pattern: x:a b
             ^

en/f.yaml:7:16: 'match' must be text, not nothing; write "" for none
    fix: [c, { match: ~ }, {X: c}]
               ^

en/f.yaml:7:29: a change is written NAME, before NAME, after NAME or move NAME, not 'X'
    fix: [c, { match: ~ }, {X: c}]
                            ^

3 problems)"},
      {"fix", R"(    fix: b
    fix: c)",
       R"(en/f.yaml:8:5: the key 'fix' stands twice
    fix: c
    ^

1 problem)"},
      {"pattern", R"(    detector: doubled-word
    options: { lines: maybe, most: many, allow: a, mrk: x })",
       R"(en/f.yaml:7:23: 'lines' must be true or false, not 'maybe'
    options: { lines: maybe, most: many, allow: a, mrk: x }
                      ^

en/f.yaml:7:36: 'most' must be a number, not 'many'
    options: { lines: maybe, most: many, allow: a, mrk: x }
                                   ^

en/f.yaml:7:52: unknown key 'mrk'; did you mean 'mark'? (in the options of doubled-word)
    options: { lines: maybe, most: many, allow: a, mrk: x }
                                                   ^

en/f.yaml:8:10: a detector brings its own fix
    fix: b
         ^

4 problems)"},
      {"pattern|fix", R"(    detector: doubled-word
    unless: wrd is a)",
       R"(en/f.yaml:7:13: unknown capture 'wrd'; did you mean 'word'?
    unless: wrd is a
            ^

1 problem)"},
  }));
  CAPTURE(row.keys, row.replacement);
  CHECK(report_with(row.keys, row.replacement) == row.report);
}

}  // namespace
}  // namespace decalque
