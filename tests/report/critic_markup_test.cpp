// Changes as CriticMarkup.

#include "report/critic_markup.h"

#include <catch2/catch.hpp>
#include <random>

using namespace decalque;

namespace {

/// What a reader of CriticMarkup makes of it, written without a look at how it is made.
std::string taken(std::string text, bool accept) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const auto mark = text.substr(at, 3);
    const auto end = [&](const std::string& sign) { return text.find(sign, at + 3); };
    if (mark == "{++") {
      const auto close = end("++}");
      if (accept) result += text.substr(at + 3, close - at - 3);
      at = close + 3;
    } else if (mark == "{--") {
      const auto close = end("--}");
      if (!accept) result += text.substr(at + 3, close - at - 3);
      at = close + 3;
    } else if (mark == "{~~") {
      const auto middle = end("~>"), close = text.find("~~}", middle);
      result += accept ? text.substr(middle + 2, close - middle - 2) : text.substr(at + 3, middle - at - 3);
      at = close + 3;
    } else {
      result += text[at++];
    }
  }
  return result;
}

}  // namespace

TEST_CASE("CriticMarkup: deleted, inserted and changed words") {
  CHECK(critic_markup("say said it", {{{4, 9}, "", {}}}) == "say {--said --}it");
  CHECK(critic_markup("say it", {{{4, 4}, "about ", {}}}) == "say {++about ++}it");
  CHECK(critic_markup("say it.", {{{3, 3}, " so,", {}}}) == "say{++ so,++} it.");
  CHECK(critic_markup("a b", {}) == "a b");
  CHECK(critic_markup("a teh", {{{2, 5}, "the", {7}}}, [](const auto& ids) {
          return "rule " + std::to_string(ids[0]) + " <<}";
        }) == "a {~~teh~>the~~}{>>rule 7 << }<<}");
}

TEST_CASE("CriticMarkup: words that look like marks take another form, or are refused") {
  CHECK(critic_markup("a~>b", {{{0, 4}, "c", {}}}) == "{--a~>b--}{++c++}");
  CHECK(critic_markup("a-", {{{0, 2}, "", {}}}) == "{~~a-~>~~}");
  CHECK_THROWS_WITH(critic_markup("x\na", {{{2, 3}, "{++", {}}}),
                    "line 2: CriticMarkup has no way to say that 'a' becomes '{++'; use --word or --html");
  CHECK_THROWS_WITH(
      critic_markup("x {>>a", {{{0, 1}, "y", {}}}),
      "line 1: holds '{>>', so marks of ours could not be told from it; accept or reject those marks first");
}

TEST_CASE("law: accepting all CriticMarkup gives the corrected text, rejecting all the given one") {
  std::mt19937 random(3);
  const std::string pieces[] = {"a", "b ", "é", "-", "+", "~", ">", "}", " ", "\n", "--}", "~~", "++}"};
  size_t told = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto count = random() % 30; count > 0; --count) text += pieces[random() % 13];
    std::vector<Edit> edits;
    for (uint32_t at = random() % 5; at < text.size(); at += 1 + random() % 9) {
      const auto end = std::min<uint32_t>(at + random() % 4, static_cast<uint32_t>(text.size()));
      if ((text[at] & 0xC0) == 0x80 || (end < text.size() && (text[end] & 0xC0) == 0x80)) continue;
      edits.push_back({{at, end}, pieces[random() % 13], {}});
      at = end;
    }
    try {
      const auto marked = critic_markup(text, edits);
      CHECK(taken(marked, true) == apply_edits(text, edits));
      CHECK(taken(marked, false) == text);
      ++told;
    } catch (const CriticMarkupError&) {
    }
  }
  CHECK(told > 1000);
}
