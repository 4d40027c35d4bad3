#include <catch2/catch.hpp>

#include "broken.h"

namespace decalque {
namespace {

struct Row {
  const char* keys;
  const char* replacement;
  const char* report;
};

TEST_CASE("what is wrong with patterns and conditions is said") {
  const Row row = GENERATE(values<Row>({
      {"pattern", "    pattern: the (a b",
       R"(en/f.yaml:6:18: the '(' is not closed
    pattern: the (a b
                 ^

1 problem)"},
      {"pattern", "    pattern: 'don''t {NUON}'",
       R"(en/f.yaml:6:23: unknown tag or kind 'NUON'; did you mean 'NOUN'?
    pattern: 'don''t {NUON}'
                      ^

1 problem)"},
      {"pattern", R"(    pattern: "\"a\" {noun} b")",
       R"(en/f.yaml:6:22: unknown tag or kind 'noun'; did you mean 'NOUN'?
    pattern: "\"a\" {noun} b"
                     ^

1 problem)"},
      {"pattern", "    pattern: x:a",
       R"(en/f.yaml:6:14: the capture 'x' is used nowhere: in no fix, message or condition
    pattern: x:a
             ^

1 problem)"},
      {"pattern", "    pattern: a?",
       R"(en/f.yaml:6:14: the pattern can match nothing at all
    pattern: a?
             ^

1 problem)"},
      {"pattern", R"(    pattern: [a, b:c, "b?"])",
       R"(en/f.yaml:6:24: the pattern can match nothing at all
    pattern: [a, b:c, "b?"]
                       ^

1 problem)"},
      {"pattern", "    pattern: {NOUN} a",
       R"(en/f.yaml:6:21: this is not YAML: end of map not found; a text with brackets in it goes in quotes as a whole
    pattern: {NOUN} a
                    ^

1 problem)"},
      {"pattern", "    pattern: {NOUN: a}",
       R"(en/f.yaml:6:14: 'pattern' must be text or a list of texts, not a mapping; a text that begins with '{' goes in quotes
    pattern: {NOUN: a}
             ^

1 problem)"},
      {"pattern", "    pattern: !the a",
       R"(en/f.yaml:6:14: a value that begins with '!' goes in quotes
    pattern: !the a
             ^

1 problem)"},
      {"pattern", "    pattern: @weekdays a",
       R"(en/f.yaml:6:14: this is not YAML: unknown token; a value that begins with '@' goes in quotes
    pattern: @weekdays a
             ^

1 problem)"},
      {"pattern", R"(    pattern: "@weekday a")",
       R"(en/f.yaml:6:15: unknown word list 'weekday'; did you mean 'weekdays'?
    pattern: "@weekday a"
              ^

1 problem)"},
      {"pattern", R"(    pattern: a ärger {X
      {Y})",
       R"(en/f.yaml:6:22: the '{' is not closed
    pattern: a ärger {X
                     ^

1 problem)"},
      {"pattern", R"(    pattern: a b
      c ) d)",
       R"--(en/f.yaml:7:9: the ')' has no '('; the mark goes in quotes: ")"
      c ) d
        ^

1 problem)--"},
      {"pattern", R"(    pattern: >
      a {NUON})",
       R"(en/f.yaml:6:14: unknown tag or kind 'NUON'; did you mean 'NOUN'?
    pattern: >
             ^

1 problem)"},
      {"pattern", "    pattern: *a",
       R"(en/f.yaml:6:14: this is not YAML: the referenced anchor is not defined; a value that begins with '*' goes in quotes
    pattern: *a
             ^

1 problem)"},
      {"pattern", R"(    pattern: "a" b)",
       R"(en/f.yaml:6:18: this is not YAML: end of map not found; a value with quotes in it goes in single quotes as a whole
    pattern: "a" b
                 ^

1 problem)"},
      {"fix", R"(    fix: b
    unless: mach followed by a)",
       R"(en/f.yaml:8:13: unknown capture 'mach'; there is no other than match
    unless: mach followed by a
            ^

1 problem)"},
      {"fix", R"(    fix: b
    unless: match follows a)",
       R"(en/f.yaml:8:19: unknown relation 'follows'; expected 'followed by', 'preceded by', 'is', 'has', 'starts with', 'ends with' or 'same as'
    unless: match follows a
                  ^

1 problem)"},
      {"fix", R"(    fix: b
    when: [match is {NUON}, "before followed by a", document same as a])",
       R"(en/f.yaml:8:21: this is not YAML: end of sequence flow not found; a text with brackets in it goes in quotes as a whole
    when: [match is {NUON}, "before followed by a", document same as a]
                    ^

1 problem)"},
      {"fix", R"(    fix: b
    unless: match followed by a and match is b)",
       R"(en/f.yaml:8:33: 'and' is a word here and joins no conditions; write each as an item of a list: 'when' holds when all do, 'unless' stops the rule when one does
    unless: match followed by a and match is b
                                ^

1 problem)"},
      {"fix", R"(    fix: b
    unless: match is not a)",
       R"(en/f.yaml:8:22: 'not' stands before the relation: match not is x; the word goes in quotes
    unless: match is not a
                     ^

1 problem)"},
      {"fix", R"(    fix: b
    unless: match followed by a?)",
       R"(en/f.yaml:8:31: this condition always holds: its pattern can match nothing
    unless: match followed by a?
                              ^

1 problem)"},
      {"fix", R"(    fix: b
    unless: match has x:a)",
       R"(en/f.yaml:8:23: a condition captures nothing
    unless: match has x:a
                      ^

1 problem)"},
      {"fix", R"(    fix: b
    unless: match followed by c & match preceded by d)",
       R"--(en/f.yaml:8:33: '&' joins tests inside [ ] only; conditions are items of a list, each of its own; the mark goes in quotes: "&"
    unless: match followed by c & match preceded by d
                                ^

1 problem)--"},
      {"fix", R"(    fix: b
    unless: match followed by that fire|that war)",
       R"--(en/f.yaml:8:36: this asks for 'that' twice running, as a '|' without blanks parts single words; alternatives of several words have blanks around the bar, (a b | c d), and doubled words that are meant stand in parentheses, (a|b) (a|c)
    unless: match followed by that fire|that war
                                   ^

1 problem)--"},
      {"fix", R"(    fix: b
    when: original is finnish)",
       R"(en/f.yaml:8:23: 'finnish' is no language code; expected one such as fi
    when: original is finnish
                      ^

1 problem)"},
      {"fix", R"(    fix: b
    when: original has a)",
       R"(en/f.yaml:8:20: of the original only the language is known: original is fi|et
    when: original has a
                   ^

1 problem)"},
      {"fix", R"(    fix: b
    when: match followed by)",
       R"(en/f.yaml:8:28: the pattern of this condition is missing
    when: match followed by
                           ^

1 problem)"},
      {"fix", R"(    fix: b
    when: match same as)",
       R"(en/f.yaml:8:24: 'same as' goes with the name of a capture
    when: match same as
                       ^

1 problem)"},
      {"pattern", "    pattern: &x a",
       R"(en/f.yaml:6:14: a value that begins with '&' goes in quotes
    pattern: &x a
             ^

1 problem)"},
  }));
  CAPTURE(row.keys, row.replacement);
  CHECK(report_with(row.keys, row.replacement) == row.report);
}

}  // namespace
}  // namespace decalque
