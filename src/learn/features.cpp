#include "learn/features.h"

#include <algorithm>
#include <cmath>

#include "learn/pairing.h"
#include "text/unicode.h"

namespace decalque {

namespace {

bool is_content(Upos tag) {
  return tag == Upos::NOUN || tag == Upos::VERB || tag == Upos::ADJ || tag == Upos::ADV || tag == Upos::NUM;
}

uint32_t word_count(std::string_view text) {
  return static_cast<uint32_t>(std::count(text.begin(), text.end(), ' ')) + (text.empty() ? 0 : 1);
}

bool begins_upper(std::string_view text) {
  size_t at = 0;
  return !text.empty() && is_upper(next_code_point(text, at));
}

bool is_literal(std::string_view fix) { return !fix.empty() && fix.find('{') == fix.npos; }

std::string words_at(const Lessons& lessons, TokenRange place) {
  std::string text;
  for (uint32_t i = place.begin; i < place.end; ++i)
    text += (text.empty() ? "" : " ") + std::string(lessons.strings.view(lessons.tokens[i].form));
  return text;
}

// All words that candidates take out or put in.
Usage usage_of(const Lessons& lessons, const std::vector<LearnCandidate>& candidates) {
  std::vector<std::string> words;
  for (const LearnCandidate& candidate : candidates) {
    words.push_back(words_at(lessons, candidate.place));
    if (const auto fix = lessons.strings.view(candidate.fix); is_literal(fix)) words.emplace_back(fix);
  }
  return {lessons, {words.begin(), words.end()}};
}

// Numbers in a row.
class List {
 public:
  List() = default;
  explicit List(std::vector<float> numbers) : numbers_(std::move(numbers)) {}
  template <class... Values>
  void add(Values... values) {
    (numbers_.push_back(static_cast<float>(values)), ...);
  }
  std::vector<float> take() { return std::move(numbers_); }

 private:
  std::vector<float> numbers_;
};

// How good, by how many places.
void add_tally(List& list, const Tally& tally) {
  const double stands = tally.stands();
  list.add(std::log(std::max(tally.good, 1U)), tally.good == 1, tally.good == 2, (tally.other + 0.5) / (stands + 2),
           (tally.bad + 0.3) / (stands + 2), stands == 0 ? 0 : tally.good / stands, tally.bad > 0);
}

// Of a pattern with neighbours, how the correction fares without them: a pattern that was picked from many because it
// happens to be good stands on a correction that is not.
void add_words_tally(List& list, const TrackRecord& record, bool bare) {
  const double stands = record.words.stands();
  if (bare) return list.add(0, 0, 0, 0);
  list.add((record.words.good + 1) / (stands + 2), (record.words.bad + 0.3) / (stands + 2), stands == 0,
           std::log((stands + 1) / (record.own.stands() + 1)));
}

void add_closeness(List& list, const Outlook& outlook) {
  int counts[4] = {};
  for (const Side& side : {outlook.left, outlook.right})
    for (uint32_t k = 0; k < side.size; ++k) ++counts[static_cast<size_t>(side[k])];
  for (const Closeness closeness : {Closeness::form, Closeness::lemma, Closeness::word_class})
    list.add(counts[static_cast<size_t>(closeness)]);
}

}  // namespace

Features::Features(const Lessons& lessons, const std::vector<LearnCandidate>& candidates, const Lexicon& lexicon)
    : lessons_(lessons), unknown_(lessons.strings.size() + 1, 0) {
  for (const LearnCandidate& candidate : candidates)
    for (uint32_t i = candidate.place.begin; i < candidate.place.end; ++i) {
      const LessonToken& token = lessons.tokens[i];
      uint8_t& unknown = unknown_[token.form];
      if (unknown == 0) unknown = token.is_mark || lexicon.known(lessons.strings.view(token.form)) ? 1 : 2;
    }
  const Usage usage = usage_of(lessons, candidates);
  natures_.reserve(candidates.size());
  for (const LearnCandidate& candidate : candidates) natures_.push_back(nature(candidate, usage));
}

Matter Features::matter(const LearnCandidate& candidate) const {
  if (candidate.name) return Matter::twisted_name;
  if (candidate.place.empty()) return Matter::insertion;
  bool mark = true, unknown = false, name = false, content = false;
  for (uint32_t i = candidate.place.begin; i < candidate.place.end; ++i) {
    const LessonToken& token = lessons_.tokens[i];
    mark = mark && token.is_mark;
    unknown = unknown || unknown_[token.form] == 2;
    name = name || token.upos == Upos::PROPN;
    content = content || is_content(token.upos);
  }
  return mark      ? Matter::mark
         : unknown ? Matter::unknown_word
         : name    ? Matter::name
         : content ? Matter::content
                   : Matter::function_word;
}

Features::Nature Features::nature(const LearnCandidate& candidate, const Usage& usage) const {
  const std::string words = words_at(lessons_, candidate.place), lower = to_lower(words);
  const std::string_view fix = lessons_.strings.view(candidate.fix);
  const std::string fix_lower = to_lower(fix);
  const auto has = [fix](std::string_view part) { return fix.find(part) != fix.npos; };
  const Outlook& outlook = outlooks()[candidate.outlook];
  const uint32_t neighbours = outlook.neighbours(), size = word_count(words);
  Nature nature;
  nature.matter = matter(candidate);
  const bool means = nature.matter <= Matter::content, filters = has("|");  // the words that go mean something
  nature.does = {fix.empty(), fix.empty() && means, filters, has(":w1}"), has("{w") && !filters};
  nature.alike = fix.empty() || has("{") || words.empty() ? 0 : letters_in_common(lower, fix_lower);
  nature.only_case = lower == fix_lower;
  nature.bare = neighbours == 0;
  List list;
  list.add(1);
  for (size_t i = 0; i < kMatterCount; ++i) list.add(i == static_cast<size_t>(nature.matter));
  for (const bool so : nature.does) list.add(so);
  list.add(neighbours == 0, neighbours == 1, neighbours >= 2);
  add_closeness(list, outlook);
  const bool upper = begins_upper(words), fix_upper = begins_upper(fix);
  list.add(nature.alike, nature.matter <= Matter::unknown_word ? nature.alike : 0, nature.only_case, upper, fix_upper,
           fix_upper && !upper);
  list.add(std::min(size, 3U), std::min(word_count(fix), 3U), size > 1 && neighbours == 0);
  const uint32_t used = words.empty() ? 0 : usage.of(words);
  list.add(std::log1p(used), used == 0, is_literal(fix) ? std::log1p(usage.of(fix)) : 0);
  nature.numbers = list.take();
  return nature;
}

std::vector<float> Features::of(uint32_t candidate, const TrackRecord& record, double heaviness) const {
  const Nature& nature = natures_[candidate];
  List list(nature.numbers);
  add_tally(list, record.own);
  add_words_tally(list, record, nature.bare);
  list.add(std::log(std::max(record.places, 1U)), record.places == 1);
  list.add(heaviness);  // and what a heavy hand does that a light one does not
  for (size_t i = 0; i < kMatterCount; ++i) list.add(i == static_cast<size_t>(nature.matter) ? heaviness : 0);
  for (const bool so : nature.does) list.add(so ? heaviness : 0);
  list.add(heaviness * nature.alike, nature.only_case ? heaviness : 0,
           heaviness * std::log(std::max(record.own.good, 1U)));
  return list.take();
}

}  // namespace decalque
