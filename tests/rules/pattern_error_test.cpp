#include <catch2/catch.hpp>

#include "reading.h"

namespace decalque {
namespace {

struct Row {
  const char* text;
  const char* result;
};

TEST_CASE("what is wrong with a pattern is said where it is") {
  const Row row = GENERATE(values<Row>({
      {"", "the pattern is empty"},
      {"  ",
       R"(the pattern is empty
  
^)"},
      {"the (a",
       R"(the '(' is not closed
the (a
    ^)"},
      {"(a b) c)",
       R"--(the ')' has no '('; the mark goes in quotes: ")"
(a b) c)
       ^)--"},
      {"()",
       R"(nothing stands between ( and )
()
^)"},
      {"( )",
       R"(nothing stands between ( and )
( )
^)"},
      {"a | ",
       R"(an alternative is empty; x? makes x optional
a | 
    ^)"},
      {"| a",
       R"(an alternative is empty; x? makes x optional
| a
^)"},
      {"a |b",
       R"(a '|' has blanks on both sides or on none
a |b
  ^)"},
      {"a| b",
       R"(a '|' has blanks on both sides or on none
a| b
 ^)"},
      {"(a|b",
       R"(the '(' is not closed
(a|b
^)"},
      {"a|",
       R"(a '|' has blanks on both sides or on none
a|
 ^)"},
      {"{NUON}",
       R"(unknown tag or kind 'NUON'; did you mean 'NOUN'?
{NUON}
 ^)"},
      {"{noun}",
       R"(unknown tag or kind 'noun'; did you mean 'NOUN'?
{noun}
 ^)"},
      {"{}",
       R"(a tag or kind is missing
{}
^)"},
      {"{NOUN",
       R"(the '{' is not closed
{NOUN
^)"},
      {"<>",
       R"(a lemma is missing
<>
^)"},
      {"<a",
       R"(the '<' is not closed
<a
^)"},
      {"<a|>",
       R"(a lemma is missing
<a|>
^)"},
      {"<@sayd>",
       R"(unknown word list 'sayd'; did you mean 'said'?
<@sayd>
 ^)"},
      {"@",
       R"('@' stands before the name of a word list
@
^)"},
      {"@sayd",
       R"(unknown word list 'sayd'; did you mean 'said'?
@sayd
^)"},
      {"@empty",
       R"(the word list 'empty' is empty
@empty
^)"},
      {"{NOUN}|{XYZ}",
       R"(unknown tag or kind 'XYZ'
{NOUN}|{XYZ}
        ^)"},
      {"x{4,2}",
       R"(the repetition {4,2} ends before it begins
x{4,2}
 ^)"},
      {"x{0}",
       R"(the repetition {0} asks for nothing
x{0}
 ^)"},
      {"x{100}",
       R"(a repetition is of 99 at most
x{100}
  ^)"},
      {"x{2",
       R"(a repetition is written {2}, {2,4} or {2,}
x{2
 ^)"},
      {"x{2,3,4}",
       R"(a repetition is written {2}, {2,4} or {2,}
x{2,3,4}
 ^)"},
      {"{NOUN}{NOUN}",
       R"(expected a blank before '{'
{NOUN}{NOUN}
      ^)"},
      {"a?b",
       R"(expected a blank before 'b'
a?b
  ^)"},
      {"a??",
       R"(this is repeated already
a??
  ^)"},
      {"(a?)*",
       R"(repeats what can be nothing already
(a?)*
    ^)"},
      {"(a? b?){2,3}",
       R"(repeats what can be nothing already
(a? b?){2,3}
       ^)"},
      {"...?",
       R"('...' is not repeated; it is none to six tokens by itself
...?
   ^)"},
      {"... ...+",
       R"('...' is not repeated; it is none to six tokens by itself
... ...+
       ^)"},
      {"a...",
       R"('...' stands by itself; the mark goes in quotes: "..."
a...
 ^)"},
      {"^*",
       R"(repeats what can be nothing already
^*
 ^)"},
      {"?",
       R"('?' repeats what stands before it; the mark goes in quotes: "?"
?
^)"},
      {"a + b",
       R"('+' repeats what stands before it; the mark goes in quotes: "+"
a + b
  ^)"},
      {"! x",
       R"('!' negates what stands behind it; the mark goes in quotes: "!"
! x
^)"},
      {"!(a b)",
       R"('!' negates one token, and this can be several or none
!(a b)
^)"},
      {"a|!b",
       R"('!' stands before a whole choice: !a|b
a|!b
  ^)"},
      {"![]",
       R"('![]' matches nothing
![]
^)"},
      {"!^",
       R"('!' negates one token, and this can be several or none
!^
^)"},
      {"!@names",
       R"('!' negates one token, and this can be several or none
!@names
^)"},
      {"name:",
       R"('name:' captures nothing
name:
^)"},
      {"name: x",
       R"('name:' captures nothing
name: x
^)"},
      {"Name:x",
       R"(a capture's name is in a-z, 0-9, - and _, not 'Name'
Name:x
^)"},
      {"x:a x:b",
       R"('x' is captured twice
x:a x:b
    ^)"},
      {"(x:a)+",
       R"(a capture stands inside a repetition; capture the whole: name:( )+
(x:a)+
^)"},
      {"match:x",
       R"('match' cannot name a capture; it has a meaning already
match:x
^)"},
      {"a:x",
       R"('a' cannot name a capture; {a} stands for a or an
a:x
^)"},
      {":",
       R"(':' stands behind the name of a capture; the mark goes in quotes: ":"
:
^)"},
      {"the: x",
       R"('the:' captures nothing
the: x
^)"},
      {R"("a)",
       R"(the quote is not closed
"a
^)"},
      {R"("")",
       R"(nothing stands in the quotes
""
^)"},
      {R"(a"b")",
       R"(expected a blank before '"'
a"b"
 ^)"},
      {">",
       R"('>' closes nothing; the mark goes in quotes: ">"
>
^)"},
      {"a } b",
       R"('}' closes nothing; the mark goes in quotes: "}"
a } b
  ^)"},
      {R"([lemma="go")",
       R"(the '[' is not closed
[lemma="go"
^)"},
      {"[lemma]",
       R"(expected = or != behind 'lemma'
[lemma]
      ^)"},
      {R"([lema="go"])",
       R"(unknown field 'lema'; did you mean 'lemma'?
[lema="go"]
 ^)"},
      {R"([known="x"])",
       R"('known' takes no value
[known="x"]
      ^)"},
      {"[lemma=go]",
       R"(expected a value in quotes: lemma="..."
[lemma=go]
       ^)"},
      {R"([lemma=""])",
       R"(a value is empty
[lemma=""]
       ^)"},
      {R"([lemma="a|"])",
       R"(a value is empty
[lemma="a|"]
       ^)"},
      {"[lemma=/x/]",
       R"(only form= takes a regular expression
[lemma=/x/]
       ^)"},
      {"[form=/x]",
       R"(the regular expression has no closing '/'
[form=/x]
      ^)"},
      {R"([form="in order"])",
       R"(a form is one token, and 'in order' is not
[form="in order"]
      ^)"},
      {R"([tag="NUON"])",
       R"(unknown tag 'NUON'; did you mean 'NOUN'?
[tag="NUON"]
     ^)"},
      {R"([kind="NOUN"])",
       R"(unknown kind 'NOUN'
[kind="NOUN"]
      ^)"},
      {R"([case="Title"])",
       R"(unknown case 'Title'; did you mean 'title'?
[case="Title"]
      ^)"},
      {R"([gap="wide"])",
       R"(unknown gap 'wide'; expected 'none', 'space', 'blanks', 'nbsp', 'tab' or 'newline'
[gap="wide"]
     ^)"},
      {R"([type="words"])",
       R"(unknown type 'words'; did you mean 'word'?
[type="words"]
      ^)"},
      {R"([lang="finnish"])",
       R"('finnish' is no language code; expected one such as fi
[lang="finnish"]
      ^)"},
      {R"([evidence="seen"])",
       R"(unknown evidence 'seen'; expected 'repeated', 'inflected' or 'introduced'
[evidence="seen"]
          ^)"},
      {"[confidence>90]",
       R"(expected a percentage: confidence>=90
[confidence>90]
           ^)"},
      {"[confidence>=900]",
       R"(expected a percentage: confidence>=90
[confidence>=900]
             ^)"},
      {R"([list="names"])",
       R"(the entries of 'names' must be of one word here; write @names
[list="names"]
      ^)"},
      {R"([list="none"])",
       R"(unknown word list 'none'; expected 'said', 'names', 'phrases' or 'empty'
[list="none"]
      ^)"},
      {R"([tag="X"%c])",
       R"(only form= takes %c
[tag="X"%c]
     ^)"},
      {"[first &]",
       R"(expected a condition such as lemma="go"
[first &]
        ^)"},
      {"[first second]",
       R"(expected &, | or ]
[first second]
       ^)"},
      {"[(first]",
       R"(the '(' is not closed
[(first]
 ^)"},
      {"[first",
       R"(the '[' is not closed
[first
^)"},
      {"[!]",
       R"(expected a condition such as lemma="go"
[!]
  ^)"},
      {"{NOUN}the",
       R"(expected a blank before 't'
{NOUN}the
      ^)"},
      {"the,?",
       R"('the,' is several tokens; put ( ) around what is repeated
the,?
^)"},
      {"the fire|the war",
       R"--(this asks for 'the' twice running, as a '|' without blanks parts single words; alternatives of several words have blanks around the bar, (a b | c d), and doubled words that are meant stand in parentheses, (a|b) (a|c)
the fire|the war
    ^)--"},
      {"x (warning for|warnings for)",
       R"--(this asks for 'for' twice running, as a '|' without blanks parts single words; alternatives of several words have blanks around the bar, (a b | c d), and doubled words that are meant stand in parentheses, (a|b) (a|c)
x (warning for|warnings for)
                        ^)--"},
      {R"([form="/"]|EU to|by UN|with UN)",
       R"--(this asks for 'UN' twice running, as a '|' without blanks parts single words; alternatives of several words have blanks around the bar, (a b | c d), and doubled words that are meant stand in parentheses, (a|b) (a|c)
[form="/"]|EU to|by UN|with UN
                            ^)--"},
      {"a & b",
       R"('&' joins tests inside [ ] only; conditions are items of a list, each of its own; the mark goes in quotes: "&"
a & b
  ^)"},
      {"a ^ b",
       R"(no token stands before the start of a segment, so this never matches
a ^ b
  ^)"},
      {"a $ b",
       R"(no token stands behind the end of a segment, so this never matches
a $ b
  ^)"},
      {R"([case="title" & case="upper"])",
       R"(no token is [case="title"] and [case="upper"] at once
[case="title" & case="upper"]
 ^)"},
      {R"(x [form="a|b" & tag="NN" & form="c"])",
       R"(no token is "a"|"b" and "c" at once
x [form="a|b" & tag="NN" & form="c"]
   ^)"},
      {R"([known & (lemma="go" & lemma!="go|come")])",
       R"(no token is [lemma="go"] and ![lemma="go|come"] at once
[known & (lemma="go" & lemma!="go|come")]
          ^)"},
      {"a|b c? d|e*|f",
       R"(a '|' without blanks parts single atoms: put ( ) around what is repeated, or blanks around the bar
a|b c? d|e*|f
           ^)"},
      {"(a | b",
       R"(the '(' is not closed
(a | b
^)"},
      {"(((((((((((((((((((((((((((((((((((((((((((((a)))))))))))))))))))))))))))))))))))))))))))))",
       R"(parentheses are nested too deep
(((((((((((((((((((((((((((((((((((((((((((((a)))))))))))))))))))))))))))))))))))))))))))))
                                        ^)"},
  }));
  CAPTURE(row.text);
  CHECK(read_pattern(row.text) == row.result);
}

}  // namespace
}  // namespace decalque
