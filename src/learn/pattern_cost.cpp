#include "learn/pattern_cost.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/tag.h"
#include "text/unicode.h"

namespace decalque {

namespace {

std::string braced(std::string_view name) { return fmt::format("{{{}}}", name); }
std::string bracketed(std::string_view lemma) { return fmt::format("<{}>", lemma); }

std::string shown(const AnchorKey& key, const StringPool& strings) {
  switch (key.sort) {
    case AnchorKey::Sort::form:
      return std::string(strings.view(key.value));
    case AnchorKey::Sort::lemma:
      return bracketed(strings.view(key.value));
    case AnchorKey::Sort::upos:
      return braced(name(static_cast<Upos>(key.value)));
    case AnchorKey::Sort::xpos:
      return braced(name(static_cast<Xpos>(key.value)));
    case AnchorKey::Sort::kind:
      break;
  }
  return braced(name(static_cast<Kind>(key.value)));
}

bool is_class(const AnchorKey& key) {
  return key.sort != AnchorKey::Sort::form && key.sort != AnchorKey::Sort::lemma;
}

std::string advice_for(const Anchor& anchor) {
  if (anchor.max > anchor.min)
    return fmt::format("it is tried at each of {} places before such a token; put a word that always stands before what may "
                       "be left out or repeated",
                       anchor.max - anchor.min + 1);
  if (std::any_of(anchor.keys.begin(), anchor.keys.end(), is_class))
    return "no word stands in every match; ask for one, <lemma> or @list, in place of a class, in each alternative";
  return "the common words among these make the cost; ask for another word beside them, or make them a rule of their own";
}

TriedAt tried_at(const Pattern& pattern, std::string text, const TokenCounts& counts) {
  TriedAt result{std::move(text), {}, "no word, lemma, tag or kind must stand in every match; ask for one"};
  StringPool strings;
  const auto anchor = best_anchor(pattern, strings);
  if (!anchor) return result;
  for (const AnchorKey& key : anchor->keys) {
    const std::string word = shown(key, strings);
    const auto is_it = [&](const AnchorWord& other) { return other.shown == word; };
    if (std::none_of(result.words.begin(), result.words.end(), is_it))
      result.words.push_back({word, counts.a_thousand(word)});
  }
  std::stable_sort(result.words.begin(), result.words.end(),
                   [](const AnchorWord& a, const AnchorWord& b) { return a.a_thousand > b.a_thousand; });
  result.advice = advice_for(*anchor);
  return result;
}

double cost_of(const TriedAt& tried) {
  double sum = tried.words.empty() ? 1000 : 0;
  for (const AnchorWord& word : tried.words) sum += word.a_thousand;
  return sum;
}

}  // namespace

void TokenCounts::add(const Document& document) {
  tokens_ += document.tokens.size();
  for (const Token& token : document.tokens) {
    ++times_[to_lower(document.view(token))];
    ++times_[bracketed(document.string(token.lemma))];
    ++times_[braced(name(token.upos))];
    ++times_[braced(name(token.xpos))];
    for (int kind = 0; kind < kKindCount; ++kind)
      if (token.kinds.has(static_cast<Kind>(kind))) ++times_[braced(name(static_cast<Kind>(kind)))];
  }
}

double TokenCounts::a_thousand(const std::string& shown) const {
  const auto found = times_.find(shown);
  return found == times_.end() ? 0 : 1000.0 * static_cast<double>(found->second) / static_cast<double>(tokens_);
}

std::vector<TriedAt> tried_at(const Rule& rule, const TokenCounts& counts) {
  std::vector<TriedAt> all;
  for (size_t i = 0; i < rule.patterns.size(); ++i)
    all.push_back(tried_at(rule.patterns[i], i < rule.pattern_texts.size() ? rule.pattern_texts[i] : "", counts));
  std::stable_sort(all.begin(), all.end(), [](const TriedAt& a, const TriedAt& b) { return cost_of(a) > cost_of(b); });
  return all;
}

}  // namespace decalque
