#include <catch2/catch.hpp>

#include "reading.h"

namespace decalque {
namespace {

struct Row {
  const char* text;
  const char* result;
};

TEST_CASE("conditions are read as written") {
  const Row row = GENERATE(values<Row>({
      {"object followed by to|of", "when object followed by to|of"},
      {"match not preceded by {NOUN}", "when match not preceded by {NOUN}"},
      {"match  is (a b)?", "when match is (a b)?"},
      {R"(before has "," )", R"(when before has ",")"},
      {"after starts with a", "when after starts with a"},
      {"segment ends with $", "when segment ends with $"},
      {"document has <said>", "when document has <said>"},
      {"paragraph not has a", "when paragraph not has a"},
      {"a-b same as c", "when a-b same as c"},
      {"x not same as y", "when x not same as y"},
      {"original is fi|et", "when original is fi|et"},
      {"original not is de", "when original not is de"},
      {"match followed by $", "when match followed by $"},
      {"", "a condition is written SUBJECT RELATION PATTERN: match followed by to|of"},
      {"match",
       R"(a relation is missing; expected 'followed by', 'preceded by', 'is', 'has', 'starts with', 'ends with' or 'same as'
match
     ^)"},
      {"match not",
       R"(a relation is missing; expected 'followed by', 'preceded by', 'is', 'has', 'starts with', 'ends with' or 'same as'
match not
         ^)"},
      {"match followed",
       R"(unknown relation 'followed'; expected 'followed by', 'preceded by', 'is', 'has', 'starts with', 'ends with' or 'same as'
match followed
      ^)"},
      {"followed by x",
       R"(unknown relation 'by'; expected 'followed by', 'preceded by', 'is', 'has', 'starts with', 'ends with' or 'same as'
followed by x
         ^)"},
      {"match is",
       R"(the pattern of this condition is missing
match is
        ^)"},
      {"before has a $",
       R"('$' is the end of the segment, which never lies before the match; the last tokens there are asked for with: before ends with
before has a $
           ^)"},
      {"match is not a",
       R"('not' stands before the relation: match not is x; the word goes in quotes
match is not a
         ^)"},
      {"match fallowed by a",
       R"(unknown relation 'fallowed'; expected 'followed by', 'preceded by', 'is', 'has', 'starts with', 'ends with' or 'same as'
match fallowed by a
      ^)"},
      {"verb is will followed by be",
       R"('followed by' asks for the neighbours of a capture or of the match, and a condition asks one thing; write the words as they stand side by side: segment has will be
verb is will followed by be
             ^)"},
      {R"(segment has a "preceded" by)", R"(when segment has a "preceded" by)"},
      {"before followed by a",
       R"('before' goes with is, has, starts with or ends with
before followed by a
       ^)"},
      {"document preceded by a",
       R"('document' goes with is, has, starts with or ends with
document preceded by a
         ^)"},
      {"segment same as a",
       R"('segment' goes with is, has, starts with or ends with
segment same as a
        ^)"},
      {"original has fi",
       R"(of the original only the language is known: original is fi|et
original has fi
         ^)"},
      {"original is Finnish",
       R"('Finnish' is no language code; expected one such as fi
original is Finnish
            ^)"},
      {"original is",
       R"(a language is missing; expected one such as fi
original is
           ^)"},
      {"match has a:b",
       R"('a' cannot name a capture; {a} stands for a or an
match has a:b
          ^)"},
      {"x same as",
       R"('same as' goes with the name of a capture
x same as
         ^)"},
      {"x same as y z",
       R"('same as' goes with the name of a capture
x same as y z
          ^)"},
      {"match has a?",
       R"(this condition always holds: its pattern can match nothing
match has a?
          ^)"},
      {"match has (a",
       R"(the '(' is not closed
match has (a
          ^)"},
      {"match is a?", "when match is a?"},
  }));
  CAPTURE(row.text);
  CHECK(read_condition(row.text) == row.result);
}

}  // namespace
}  // namespace decalque
