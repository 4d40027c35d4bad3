#include <catch2/catch.hpp>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

TEST_CASE("a whole match becomes the text of the fix") {
  const std::string rules = rule("pattern: in the same time\nfix: at the same time");
  CHECK(fixed(rules, "It rained in the same time.") == "It rained at the same time.");
  CHECK(fixed(rules, "In the same time, it rained.") == "At the same time, it rained.");
  CHECK(fixed(rules, "IN THE SAME TIME it rained.") == "At the same time it rained.");
  CHECK(fixed(rules, "in  the\tsame time") == "at the same time");
}

TEST_CASE("deleting takes one of the gaps along") {
  const std::string rules = rule("pattern: gone:very\nfix: {gone: \"\"}");
  CHECK(fixed(rules, "a very good day") == "a good day");
  CHECK(fixed(rules, "It was good very.") == "It was good.");
  CHECK(fixed(rules, "Very good it was.") == "Good it was.");
  CHECK(fixed(rules, "He said (very good).") == "He said (good).");
  CHECK(fixed(rules, "“Very good,” he said.") == "“Good,” he said.");
}

TEST_CASE("inserting brings a blank where one belongs") {
  CHECK(fixed(rule("pattern: end:end of\nunless: match preceded by the\nfix: {before end: the}"), "At end of May") == "At the end of May");
  CHECK(fixed(rule("pattern: now:now he\nfix: {after now: \",\"}"), "Now he came.") == "Now, he came.");
  CHECK(fixed(rule("pattern: one:began at\nfix: {after one: early}"), "It began at noon.") == "It began early at noon.");
}

TEST_CASE("moving keeps letter case right at the start of a sentence") {
  const std::string rules = rule("pattern: ^ who:(the minister) said when:(on monday)\nfix: {move when: before who, after when: \",\"}");
  CHECK_NOTHROW(engine(rules));
  const std::string move = rule("pattern: ^ time:yesterday who:(the minister) \nfix: {move time: after who}");
  CHECK(fixed(move, "Yesterday the minister spoke.") == "The minister yesterday spoke.");
  const std::string front = rule("pattern: ^ who:(the minister) time:yesterday\nfix: {move time: before who}");
  CHECK(fixed(front, "The minister yesterday spoke.") == "Yesterday the minister spoke.");
}

TEST_CASE("what follows a number at the start of a sentence has no capital") {
  const std::string rules = rule("pattern: ^ there n:{NUM} who:{NOUN}\nfix: \"{n} {who}\"");
  CHECK(fixed(rules, "There 3,000 listeners came.") == "3,000 listeners came.");
  CHECK(fixed(rules, "There three listeners came.") == "Three listeners came.");
}

TEST_CASE("templates inflect, agree and choose the article") {
  const std::string pave = rule("pattern: verb:<betray> the talks\nfix: {verb: \"{pave the way for:verb}\"}");
  CHECK(fixed(pave, "They betrayed the talks.") == "They paved the way for the talks.");
  CHECK(fixed(pave, "He betrays the talks.") == "He paves the way for the talks.");
  CHECK(fixed(pave, "They are betraying the talks.") == "They are paving the way for the talks.");
  const std::string an = rule("pattern: a big thing:{NOUN}\nfix: \"{a} {thing}\"");
  CHECK(fixed(an, "He saw a big animal there.") == "He saw an animal there.");
  CHECK(fixed(an, "A big dog came.") == "A dog came.");
}

TEST_CASE("captures that took no part leave nothing behind") {
  const std::string rules = rule("pattern: the adj:{ADJ}? man\nfix: \"a {adj} man\"");
  CHECK(fixed(rules, "He saw the man.") == "He saw a man.");
  CHECK(fixed(rules, "He saw the old man.") == "He saw a old man.");
}

TEST_CASE("conditions around the match") {
  const std::string unless = rule("pattern: x:same time\nunless: match followed by zone|as\nfix: {x: good}");
  CHECK(fixed(unless, "the same time zone") == "the same time zone");
  CHECK(fixed(unless, "the same time here") == "the good time here");
  const std::string when = rule("pattern: bank\nwhen: segment has river\nfix: shore");
  CHECK(fixed(when, "The bank of the river. The bank of England.") == "The shore of the river. The bank of England.");
  const std::string preceded = rule("pattern: talks\nunless: match preceded by (peace | trade ...)\nfix: meeting");
  CHECK(fixed(preceded, "talks, peace talks, trade and other talks") == "meeting, peace talks, trade and other talks");
  const std::string same = rule("pattern: one:[] and two:[]\nwhen: one same as two\nfix: \"{one}\"");
  CHECK(fixed(same, "more and more, bread and butter") == "more, bread and butter");
}

TEST_CASE("protected spans stay") {
  const std::string rules = rule("pattern: foo\nfix: bar");
  CHECK(fixed(rules, "foo `foo` foo") == "bar `foo` bar");
  CHECK(fixed(rules, "see https://x.org/foo and foo") == "see https://x.org/foo and bar");
}

TEST_CASE("overlaps are settled by level, then place, then length, then id") {
  const std::string two = rule("pattern: b c\nfix: y", "later", "likely") + rule("pattern: a b\nfix: x", "first", "likely");
  CHECK(fixed(two, "a b c", Level::likely) == "x c");
  const std::string sure = rule("pattern: b c\nfix: y", "later", "certain") + rule("pattern: a b\nfix: x", "first", "likely");
  CHECK(fixed(sure, "a b c", Level::likely) == "a y");
  const std::string longer = rule("pattern: a b\nfix: x", "aa") + rule("pattern: a b c\nfix: y", "bb");
  CHECK(fixed(longer, "a b c") == "y");
  const std::string equal = rule("pattern: a b\nfix: x", "bb") + rule("pattern: a b\nfix: y", "aa");
  CHECK(fixed(equal, "a b") == "y");
}

TEST_CASE("the text is looked at again until it is stable") {
  const std::string chain = rule("pattern: a\nfix: b", "one") + rule("pattern: b\nfix: c", "two");
  const Engine loaded = engine(chain);
  const Result result = corrected(loaded, "x a y");
  CHECK(result.text == "x c y");
  REQUIRE(result.edits.size() == 1);
  CHECK(result.edits[0].suggestions.size() == 2);
  CHECK(corrected(loaded, result.text).text == result.text);
}

TEST_CASE("rules that undo each other are left out, and a second run agrees") {
  const std::string quarrel = rule("pattern: a\nfix: b", "one") + rule("pattern: b\nfix: a", "two") +
                              rule("pattern: c\nfix: d", "three");
  const std::string once = fixed(quarrel, "a c");
  CHECK(once == "a d");
  CHECK(fixed(quarrel, once) == once);
}

TEST_CASE("suggestions below the level are reported where they stand in the given text") {
  const std::string rules = rule("pattern: long word\nfix: w", "sure") + rule("pattern: maybe\nfix: perhaps", "open", "likely");
  const Result result = corrected(engine(rules), "A long word, maybe.");
  CHECK(result.text == "A w, maybe.");
  REQUIRE(result.suggestions.size() == 2);
  CHECK(result.suggestions[0].applied);
  CHECK_FALSE(result.suggestions[1].applied);
  CHECK(result.suggestions[1].focus == Span{13, 18});
  REQUIRE(result.suggestions[1].fixes.size() == 1);
  CHECK(result.suggestions[1].fixes[0][0].span == Span{13, 18});
}

TEST_CASE("switches in the text keep rules away") {
  const std::string rules = rule("pattern: foo\nfix: bar");
  CHECK(fixed(rules, "foo\n\ndecalque off\n\nfoo\n\ndecalque on\n\nfoo\n") == "bar\n\ndecalque off\n\nfoo\n\ndecalque on\n\nbar\n");
  CHECK(fixed(rules, "<!-- decalque ignore-next one -->\nfoo\nfoo\n") == "<!-- decalque ignore-next one -->\nfoo\nbar\n");
  const Engine loaded = engine(rules);
  const Result unused = corrected(loaded, "<!-- decalque ignore-next test -->\nfine\n");
  REQUIRE(unused.switch_problems.size() == 1);
  CHECK(unused.switch_problems[0].message == "this switch keeps no rule away and can go");
  const Result unknown = corrected(loaded, "# decalque ignore-next en/test/onne\nfoo\n");
  REQUIRE(unknown.switch_problems.size() == 1);
  CHECK(unknown.switch_problems[0].message == "there is no rule 'en/test/onne', did you mean 'en/test/one'?");
}

TEST_CASE("a detector's rule may have conditions") {
  const std::string rules = rule("detector: doubled-word\nunless: match followed by here");
  CHECK(fixed(rules, "He saw the the man.") == "He saw the man.");
  CHECK(fixed(rules, "He saw the the here.") == "He saw the the here.");
}

TEST_CASE("a title written with capitals keeps them before a name") {
  const std::string rules = rule("pattern: x:(crime commissioner)\nfix: {x: \"{detective chief inspector:x|like}\"}");
  CHECK(fixed(rules, "We asked Crime Commissioner Antti Virtanen why.") ==
        "We asked Detective Chief Inspector Antti Virtanen why.");
  CHECK(fixed(rules, "Crime Commissioner Antti Virtanen left.") == "Detective Chief Inspector Antti Virtanen left.");
  CHECK(fixed(rules, "Crime commissioner Antti Virtanen left.") == "Detective chief inspector Antti Virtanen left.");
  CHECK(fixed(rules, "We asked the Crime Commissioner why.") == "We asked the detective chief inspector why.");
}

TEST_CASE("a possessive ending is written as the article writes its apostrophes") {
  const std::string rules = rule("pattern: x:{PROPN} car\nfix: { x: \"{x|possessive}\" }");
  CHECK(fixed(rules, "We saw the Blinken car.") == "We saw the Blinken’s car.");
  CHECK(fixed(rules, "It isn't the Blinken car.") == "It isn't the Blinken's car.");
  CHECK(fixed(rules, "It isn’t the Blinken car, it's mine.") == "It isn’t the Blinken’s car, it's mine.");
}

TEST_CASE("a word in capitals is replaced in capitals, an abbreviation is not") {
  const std::string rules = rule("pattern: x:salibandy|sdp\nfix: {x: \"{floorball:x|like}\"}");
  CHECK(fixed(rules, "The SALIBANDY players met.") == "The FLOORBALL players met.");
  CHECK(fixed(rules, "The salibandy players met.") == "The floorball players met.");
  CHECK(fixed(rules, "The SDP players met.") == "The floorball players met.");
}
