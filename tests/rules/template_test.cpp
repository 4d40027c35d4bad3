#include <catch2/catch.hpp>

#include "reading.h"

namespace decalque {
namespace {

struct Row {
  const char* text;
  const char* result;
};

TEST_CASE("templates are read as written") {
  const Row row = GENERATE(values<Row>({
      {"", ""},
      {"text", "text"},
      {"{name}", "{name}"},
      {"the {pave:verb} {a} {x|base|upper}", "the {pave:verb} {a} {x|base|upper}"},
      {"{pave the way:verb}", "{pave the way:verb}"},
      {"{x | list:names | lower}", "{x|list:names|lower}"},
      {"{{x}} {{", "{{x}} {{"},
      {"a } b", "a } b"},
      {"{pave:verb|upper}", "{pave:verb|upper}"},
      {"{",
       R"(the '{' is not closed; write {{ for a brace
{
^)"},
      {"{x",
       R"(the '{' is not closed; write {{ for a brace
{x
^)"},
      {"{}",
       R"(nothing stands between { and }
{}
^)"},
      {"{ }",
       R"(nothing stands between { and }
{ }
^)"},
      {"{X}",
       R"('X' is no name of a capture; write {{ for a brace
{X}
 ^)"},
      {"{pave:}",
       R"(the name of a capture is missing
{pave:}
 ^)"},
      {"{:x}",
       R"(the lemma to inflect is missing before ':'
{:x}
 ^)"},
      {"{x|}",
       R"(a filter is missing behind '|'
{x|}
^)"},
      {"{x|uper}",
       R"(unknown filter 'uper'; did you mean 'upper'?
{x|uper}
   ^)"},
      {"{x|list}",
       R"('list' needs the name of a map: list:name
{x|list}
   ^)"},
      {"{x|list:}",
       R"('list' needs the name of a map: list:name
{x|list:}
   ^)"},
      {"{x|upper:y}",
       R"(the filter 'upper' takes nothing behind a ':'
{x|upper:y}
   ^)"},
      {"{a|upper}",
       R"({a} goes through no filter
{a|upper}
   ^)"},
      {"{x y}",
       R"('x y' is no name of a capture; write {{ for a brace
{x y}
 ^)"},
      {"it {is {x}",
       R"('is {x' is no name of a capture; write {{ for a brace
it {is {x}
    ^)"},
  }));
  CAPTURE(row.text);
  CHECK(read_template(row.text) == row.result);
}

}  // namespace
}  // namespace decalque
