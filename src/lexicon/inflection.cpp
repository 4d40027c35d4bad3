#include "lexicon/inflection.h"

#include <algorithm>
#include <iterator>

#include "lexicon/inflection_rules.h"
#include "lexicon/sorted_table.h"
#include "text/unicode.h"

namespace decalque {
namespace {

constexpr std::string_view kModals[] = {"can",    "could", "may",   "might", "must", "shall",
                                        "should", "will",  "would", "ought", "'ll",  "'d"};
// A noun of several words is inflected before these: "chief of staff", "mother-in-law", "runner-up".
constexpr std::string_view kNounTails[] = {"of", "in", "at",  "for", "to", "with", "on",      "from",
                                           "by", "up", "off", "de",  "du", "over", "against", "between"};
// Prefixes under which a verb keeps the forms of the verb behind.
constexpr std::string_view kVerbPrefixes[] = {"counter", "under", "inter", "over", "fore", "mis",
                                              "out",     "pre",   "un",    "re",   "up"};

template <size_t N>
bool is_in(std::string_view word, const std::string_view (&list)[N]) {
  return std::ranges::find(list, word) != std::end(list);
}

bool is_verbal(Xpos tag) {
  return tag == Xpos::VBZ || tag == Xpos::VBD || tag == Xpos::VBN || tag == Xpos::VBG || tag == Xpos::VBP;
}
bool is_plural(Xpos tag) { return tag == Xpos::NNS || tag == Xpos::NNPS; }
bool is_degree(Xpos tag) { return tag == Xpos::JJR || tag == Xpos::JJS || tag == Xpos::RBR || tag == Xpos::RBS; }

/// Where the tables look a tag up: names and adverbs share the forms of nouns and adjectives.
Xpos table_tag(Xpos tag) {
  if (tag == Xpos::NNPS) return Xpos::NNS;
  if (tag == Xpos::RBR) return Xpos::JJR;
  if (tag == Xpos::RBS) return Xpos::JJS;
  return tag;
}

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_upper_ascii(c) || (c >= 'a' && c <= 'z'); }

/// "NATO", "MP", "X", "iPhone", "1990": what takes a bare s and no other change.
bool takes_bare_s(std::string_view word) {
  const Shape shape = shape_of(word);
  return shape == Shape::upper || shape == Shape::mixed || !is_ascii_letter(word.back());
}

/// The Kennedys, the two Germanys, the Joneses, the Lopezes.
std::string name_plural(std::string_view name) {
  const bool hisses =
      name.ends_with("s") || name.ends_with("x") || name.ends_with("z") || name.ends_with("ch") || name.ends_with("sh");
  return std::string(name) + (hisses ? "es" : "s");
}

/// "KO" as a verb: KOs, KO’d, KO’ing.
std::string initials_form(std::string_view word, Xpos tag) {
  if (tag == Xpos::VBP) return std::string(word);
  return std::string(word) + (tag == Xpos::VBZ ? "s" : tag == Xpos::VBG ? "’ing" : "’d");
}

}  // namespace

std::string Inflection::inflect(std::string_view lemma, Xpos tag) const {
  if (lemma.empty() || !(is_verbal(tag) || is_plural(tag) || is_degree(tag))) return std::string(lemma);
  if (lemma.find_first_of(" -") != std::string_view::npos) return phrase_form(lemma, tag);
  return word_form(lemma, tag);
}

std::string Inflection::word_form(std::string_view word, Xpos tag) const {
  const std::string lower = to_lower(word);
  if (is_plural(tag) && takes_bare_s(word)) return std::string(word) + "s";
  if (is_verbal(tag) && shape_of(word) == Shape::upper) return initials_form(word, tag);
  const bool listed = !irregulars_.forms(lower, table_tag(tag)).empty() || lemmas_.has(lower);
  if (is_plural(tag) && lower != word && !listed) return name_plural(word);
  const std::string form = is_degree(tag) ? degree_form(lower, tag) : forms(lower, tag).front();
  return lower == word ? form : capitalize(form);
}

std::string Inflection::degree_form(std::string_view word, Xpos tag) const {
  const bool listed = !irregulars_.forms(word, table_tag(tag)).empty();
  if (listed || takes_er(word)) return forms(word, tag).front();
  const bool more = tag == Xpos::JJR || tag == Xpos::RBR;
  return std::string(more ? "more " : "most ").append(word);
}

std::string Inflection::phrase_form(std::string_view phrase, Xpos tag) const {
  if (const auto whole = irregulars_.forms(to_lower(phrase), table_tag(tag)); !whole.empty()) {
    return std::string(whole.substr(0, whole.find('|')));
  }
  if (is_degree(tag)) return degree_form(phrase, tag);
  const bool spaced = phrase.find(' ') != std::string_view::npos;
  const std::string separator = spaced ? " " : "-";
  std::vector<std::string_view> words;
  for (std::string_view rest = phrase; !rest.empty();) words.push_back(next_field(rest, separator[0]));
  size_t chosen = words.size() - 1;
  if (is_plural(tag)) {
    const auto tail = std::find_if(words.begin() + 1, words.end(), [](auto word) { return is_in(word, kNounTails); });
    if (tail != words.end()) chosen = static_cast<size_t>(tail - words.begin()) - 1;
  } else if (spaced) {
    const auto verb = std::ranges::find_if(words, [&](auto word) { return lemmas_.has(word, Upos::VERB); });
    chosen = verb == words.end() ? 0 : static_cast<size_t>(verb - words.begin());
  }
  std::string result;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += separator;
    result += i == chosen ? inflect(words[i], tag) : std::string(words[i]);
  }
  return result;
}

std::vector<std::string> Inflection::forms(std::string_view word, Xpos tag) const {
  if (is_verbal(tag) && is_in(word, kModals)) return {std::string(word)};
  std::vector<std::string> result;
  for (std::string_view listed = irregulars_.forms(word, table_tag(tag)); !listed.empty();) {
    result.emplace_back(next_field(listed, '|'));
  }
  if (result.empty() && is_verbal(tag) && !lemmas_.has(word)) {
    for (const std::string_view prefix : kVerbPrefixes) {
      if (!word.starts_with(prefix) || irregulars_.forms(word.substr(prefix.size()), tag).empty()) continue;
      for (auto& form : forms(word.substr(prefix.size()), tag)) result.push_back(std::string(prefix) + form);
      return result;
    }
  }
  if (result.empty()) result.push_back(regular_form(word, tag));
  if (auto other = other_spelling(word, tag); !other.empty() && std::ranges::find(result, other) == result.end()) {
    result.push_back(std::move(other));
  }
  return result;
}

bool Inflection::makes(std::string_view word, Xpos tag, std::string_view form) const {
  const auto all = forms(word, tag);
  return std::ranges::find(all, form) != all.end();
}

}  // namespace decalque
