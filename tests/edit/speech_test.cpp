// Who speaks, where speech stands without its marks.

#include "edit/detectors/speech.h"

#include <catch2/catch.hpp>

#include "engine_fixture.h"
#include "text/tokenize.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

// An article with the words it refers to, and what is asked of its speech.
struct Spoken {
  explicit Spoken(const std::string& text) : document(tokenize(text, words, {})), speech(document) {
    project_engine().lexicon().annotate(document);
  }
  uint32_t size() const { return static_cast<uint32_t>(document.tokens.size()); }
  uint32_t last() const { return static_cast<uint32_t>(document.segments.size()) - 1; }

  WordTable words;
  Document document;
  Speech speech;
};

bool in_first_person(const std::string& text) {
  const Spoken spoken(text);
  return spoken.speech.is_in_first_person(0, spoken.size());
}

bool attributes(const std::string& text) {
  const Spoken spoken(text);
  return spoken.speech.attributes(0, spoken.size());
}

// The sentence that speech begins with, where the article ends with an attribution behind the mark `"`; "?" behind it
// when what stands before may be the speaker's, too.
std::string beginning(const std::string& text) {
  const Spoken spoken(text);
  uint32_t mark = spoken.size();
  while (mark > 0 && !is_mark(spoken.document, mark - 1, "\"")) --mark;
  const Speech::Beginning found = spoken.speech.beginning(spoken.last(), {mark, spoken.size()});
  return std::string(spoken.document.view(spoken.document.segments[found.segment].span)) + (found.known ? "" : "?");
}

bool by_sentence(const std::string& text) {
  const Spoken spoken(text);
  return spoken.speech.is_by_sentence(0, spoken.last());
}

}  // namespace

TEST_CASE("speech: verbs that give it to somebody") {
  CHECK(reports("said"));
  CHECK(reports("tells"));
  CHECK_FALSE(reports("walked"));
  CHECK_FALSE(reports("Said"));
}

TEST_CASE("speech: the first person") {
  CHECK(in_first_person("We were close."));
  CHECK(in_first_person("It’s on my list."));
  CHECK_FALSE(in_first_person("They were close."));
  CHECK_FALSE(in_first_person("The US sent help."));
  CHECK_FALSE(in_first_person("Nobody remembers World War I any more."));
}

TEST_CASE("speech: an attribution is a reporting verb with nothing but a name") {
  CHECK(attributes("said Kouki."));
  CHECK(attributes("Kouki said."));
  CHECK(attributes("the head of the team tells Yle."));
  CHECK(attributes("Jukka Kouki, the head of the team, said."));
  CHECK_FALSE(attributes("said quickly."));
  CHECK_FALSE(attributes("and then he went away."));
  CHECK_FALSE(attributes("Kouki; said."));
}

TEST_CASE("speech: sentences of the same speaker stand before the attribution") {
  CHECK(beginning("Kouki says it was hard. We were close. It was late. We won,\" Kouki said.") == "We were close.");
  CHECK(beginning("We were close. We won,\" Kouki said.") == "We were close.");
}

TEST_CASE("speech: the reporter's sentence ends it") {
  CHECK(beginning("The game was played on Monday.\n\nKouki praised the team. We won,\" Kouki said.") ==
        "We won,\" Kouki said.");
}

TEST_CASE("speech: where the reporter ends is not always to be seen") {
  CHECK(beginning("It rained. The field was wet. It got late. The lights went out. We won,\" Kouki said.") ==
        "We won,\" Kouki said.?");
}

TEST_CASE("speech: lines are paragraphs where an article has paragraphs of several sentences") {
  CHECK(by_sentence("We were close.\nWe won.\nIt was late.\n"));
  CHECK_FALSE(by_sentence("We were close.\n\nWe won.\n\nIt was late.\n"));
  CHECK_FALSE(by_sentence("We were close. It rained. We won.\nIt was late.\n"));
}
