#include "rules/pattern.h"

#include <catch2/catch.hpp>

#include "reading.h"

namespace decalque {
namespace {

struct Row {
  const char* text;
  const char* dump;
};

TEST_CASE("patterns are read as written") {
  const Row row = GENERATE(values<Row>({
      // words and marks
      {"word", "word"},
      {"Word", "word"},
      {"in the  same\n time", "in the same time"},
      {"\"Word\"", "\"Word\""},
      {"\"The Hague\"", "\"The\" \"Hague\""},
      {"don't", "don't"},
      {"don’t", "don't"},
      {"and/or", "and [form=\"/\"%c] or"},
      {"the, a", "the , a"},
      {"{NOUN}, the", "{NOUN} , the"},
      {"\"(\" x \")\"", "\"(\" x \")\""},
      {"\"\\\"\"", "\"\\\"\""},
      {"12:30", "[form=\"12:30\"%c]"},
      // choices
      {"a|b|c", "a|b|c"},
      {"a|b|a", "a|b"},
      {"\"A\"|b", "\"A\"|b"},
      {"<go>|{VERB}", "<go>|{VERB}"},
      {"a|{NOUN}|b|{VERB}", "a|b|{NOUN|VERB}"},
      {"a|(b c)", "a | b c"},
      {"x a|(b c)", "x (a | b c)"},
      {",|;", ",|;"},
      {"^|, so", "(^ | ,) so"},
      {"(a | b)", "a|b"},
      {"a | b c", "a | b c"},
      {"(a | b c) d", "(a | b c) d"},
      // lemmas and lists
      {"<betray>", "<betray>"},
      {"<talk|summit>", "<talk|summit>"},
      {"<talk>|<summit>", "<talk|summit>"},
      {"<carry out>", "<carry> <out>"},
      {"@said", "say|tell"},
      {"<@said>", "<say|tell>"},
      {"<@said|shout>", "<say|tell|shout>"},
      {"@names", "isle of man | new york | finn|york"},
      {"<@names>", "<Isle> <of> <Man> | <New> <York> | <Finn|York>"},
      {"!@said", "!say|tell"},
      {"@phrases {VERB}", "(in order to | so as to) {VERB}"},
      // tags and kinds
      {"{NOUN}", "{NOUN}"},
      {"{VBD}", "{VBD}"},
      {"{NOUN | PROPN}", "{NOUN|PROPN}"},
      {"{NOUN|VBD|PERSON}", "{NOUN|VBD|PERSON}"},
      {"{PRPS}", "{PRPS}"},
      {"{PRP$}", "{PRPS}"},
      {"{PLACE's}", "[kind=\"PLACE\" & possessive]"},
      {"{PLACE’s}", "[kind=\"PLACE\" & possessive]"},
      {"{DASH}", "[kind=\"DASH\"]"},
      {"{SYM}", "[tag=\"SYM\"]"},
      // negation
      {"!{NOUN}", "!{NOUN}"},
      {"!the|a", "!the|a"},
      {"(!the)", "!the"},
      // conditions
      {"[]", "[]"},
      {"[ ]|x", "[]"},
      {"[form=\"Word\"]", "\"Word\""},
      {"[form=\"Word\"%c]", "word"},
      {"[form=/re.*\\/x/]", "[form=/re.*\\/x/]"},
      {"[form=/re/%c]", "[form=/re/%c]"},
      {"[lemma=\"go\"]", "[lemma=\"go\"]"},
      {"[lemma=\"go|come\"]", "[lemma=\"go|come\"]"},
      {"[lemma=\"|\"]", "[lemma=\"\\|\"]"},
      {"[anylemma=\"go\"]", "<go>"},
      {"[tag!=\"NOUN\"]", "![tag=\"NOUN\"]"},
      {"[tag=\"VBD|NOUN\"]", "[tag=\"VBD\"]|[tag=\"NOUN\"]"},
      {"[kind=\"PERSON\" & !known]", "[kind=\"PERSON\" & !known]"},
      {"[lemma=\"go\" & tag=\"VBD\" & !known & case=\"title\"]",
       "[lemma=\"go\" & tag=\"VBD\" & !known & case=\"title\"]"},
      {"[(first | last) & gap=\"none\"]", "[(first | last) & gap=\"none\"]"},
      {"[first & last | known]", "[first & last]|[known]"},
      {"[!(first & last)]", "![first & last]"},
      {"[list=\"said\"]", "say|tell"},
      {"[lang=\"fi|et\"]", "[lang=\"fi|et\"]"},
      {"[evidence=\"repeated\"]", "[evidence=\"repeated\"]"},
      {"[confidence >= 90]", "[confidence>=90]"},
      // repetition
      {"x? y* z+", "x? y* z+"},
      {"x{2,4} y{3} z{2,} w{0,1} v{1}", "x{2,4} y{3} z{2,} w? v"},
      {"(a b)?", "(a b)?"},
      {"a|b?", "(a|b)?"},
      {"(the|these|their)? {ADJ}*", "(the|these|their)? {ADJ}*"},
      {"(in the | on a) x", "(in the | on a) x"},
      {"((a))", "a"},
      {"(a b) c", "a b c"},
      {"a ... b", "a ... b"},
      {"\"...\"", "\"...\""},
      // captures
      {"name:x", "name:x"},
      {"adj:{ADJ}*", "adj:{ADJ}*"},
      {"who:({TITLE}* {PERSON}+)", "who:({TITLE}* {PERSON}+)"},
      {"v:(a|b)", "v:a|b"},
      {"outer:(the inner:{NOUN})", "outer:(the inner:{NOUN})"},
      {"(v:x)?", "(v:x)?"},
      {"verb:<betray> (the|these|their)? {ADJ}* object:<talk|negotiation|summit|meeting>",
       "verb:<betray> (the|these|their)? {ADJ}* object:<talk|negotiation|summit|meeting>"},
      // anchors
      {"^ the", "^ the"},
      {"^^ the", "^^ the"},
      {"the $", "the $"},
      {"$5", "[form=\"$\"%c] 5"},
  }));
  CAPTURE(row.text);
  CHECK(read_pattern(row.text) == row.dump);
}

}  // namespace
}  // namespace decalque
