#pragma once
// Private to the door: what an Engine and a Scratch are made of.

#include <memory>
#include <string>
#include <vector>

#include "decalque.h"
#include "edit/accepted.h"
#include "edit/suggest.h"

namespace decalque {

constexpr size_t kMostWords = 200'000;  // word types a scratch keeps from article to article

struct Scratch::State {
  explicit State(const StringPool* base) : words(base) {}

  /// To be called between articles: no document may refer to the words any more.
  void begin_article() {
    if (words.size() > kMostWords) words.clear();
  }

  WordTable words;
  Matcher::Scratch matcher;
};

struct Engine::Inside {
  Ruleset ruleset;
  StringPool strings;
  std::shared_ptr<const Lexicon> lexicon;
  std::unique_ptr<Matcher> matcher;
  std::vector<ActiveDetector> detectors;
  std::vector<std::string> rule_ids;
  Accepted accepted;

  Knowledge knowledge() const { return {ruleset, *matcher, detectors, *lexicon}; }
};

}  // namespace decalque
