#include "edit/detectors/speech.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

// In sentences. A lost mark three sentences away is seldom found, and the work stays bounded.
constexpr uint32_t kFarthestBeginning = 3;
constexpr uint32_t kFarthestName = 40;

bool may_name(const Token& token) {
  switch (token.upos) {
    case Upos::PROPN: case Upos::NOUN: case Upos::PRON: case Upos::DET: case Upos::ADJ: case Upos::ADP: case Upos::NUM:
    case Upos::CCONJ: case Upos::X: return true;
    default: return shape(token) == Shape::title;
  }
}

// The same name, if need be in another form or spelt otherwise: Kuleba and Kuleban, Määttänen and Määttanen.
bool same_name(std::string_view one, std::string_view other) {
  size_t same = 0;
  while (same < one.size() && same < other.size() && one[same] == other[same]) ++same;
  if (same == one.size() && same == other.size()) return true;
  return same >= 4 && one.size() - same <= 5 && other.size() - same <= 5;
}

}  // namespace

bool reports(std::string_view word) {
  static const WordSet verbs(
      "says said tells told explains explained describes described writes wrote notes noted adds added recalls recalled "
      "thinks stresses stressed emphasizes emphasized emphasises emphasised points admits admitted laughs laughed states "
      "stated commented comments replied replies reports reported wonders wondered sums summed continues continued warns "
      "warned estimates estimated announced confirms confirmed reveals revealed asks asked argued argues insists insisted "
      "claims claimed declared concluded remarked reminds reminded reflects smiles sighs praised complained promises promised");
  return verbs.has(word);
}

bool Speech::is_in_first_person(uint32_t begin, uint32_t end) const {
  static const WordSet own("i we my our me us myself ourselves i'm i've i'd i'll we're we've we'll we'd let's");
  for (uint32_t i = begin; i < end; ++i) {
    const std::string_view word = lower(document_, i);
    if (!own.has(word)) continue;
    const bool abbreviated = word.size() > 1 && shape(document_.tokens[i]) == Shape::upper;          // the US
    const bool numeral = word == "i" && i > 0 && is_name(i - 1) && document_.tokens[i].gap != Gap::none;  // World War I
    if (!abbreviated && !numeral) return true;
  }
  return false;
}

bool Speech::attributes(uint32_t begin, uint32_t end) const {
  uint32_t verb = begin;
  while (verb < end && verb < begin + 9 && !reports(lower(document_, verb))) {
    const Token& token = document_.tokens[verb];
    if (is_mark(token) ? !is_mark(document_, verb, ",") && !is_mark(document_, verb, "-") : !may_name(token)) return false;
    ++verb;
  }
  if (verb >= end || !reports(lower(document_, verb))) return false;
  if (verb > begin) return true;
  return verb + 1 < end && may_name(document_.tokens[verb + 1]);
}

Speech::Beginning Speech::beginning(uint32_t last, TokenRange by) const {
  const std::vector<std::string_view> speaker = names_of_speaker(last, by);
  Beginning found{last, last == 0};
  for (uint32_t i = last; i-- > 0 && last - i <= kFarthestBeginning + 1;) {
    const Voice heard = voice(i, speaker);
    if (heard == Voice::reporter) {
      found.known = found.known || found.segment == i + 1;
      break;
    }
    if (heard == Voice::both) break;
    if (heard == Voice::speaker) found = {i, i == 0};
  }
  if (last - found.segment > kFarthestBeginning) found.known = false;
  return found;
}

Speech::Voice Speech::voice(uint32_t segment, const std::vector<std::string_view>& speaker) const {
  const Segment& sentence = document_.segments[segment];
  if (sentence.type != SegmentType::sentence || has_quotation_mark(sentence)) return Voice::reporter;
  const bool own = is_in_first_person(sentence.tokens.begin, sentence.tokens.end) || speaks_up(sentence);
  const bool others = attributes_itself(sentence) || names(sentence, speaker);
  if (own && others) return Voice::both;
  if (own) return Voice::speaker;
  return others ? Voice::reporter : Voice::neither;
}

bool Speech::has_quotation_mark(const Segment& segment) const {
  for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
    const Token& token = document_.tokens[i];
    if (is_mark(token) && (token.kinds.has(Kind::QUOTE) || is_mark(document_, i, "\""))) return true;
  }
  return false;
}

// "Yeah, it might."
bool Speech::speaks_up(const Segment& segment) const {
  static const WordSet calls("yeah yes yep well oh no");
  const uint32_t first = segment.tokens.begin;
  return first + 1 < segment.tokens.end && calls.has(lower(document_, first)) && is_mark(document_, first + 1, ",");
}

// "Blinken says it will", "according to him", "praised for" — but not "I told him".
bool Speech::attributes_itself(const Segment& segment) const {
  static const WordSet self("i we");
  for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
    const std::string_view word = lower(document_, i);
    if (word == "according" && i + 1 < segment.tokens.end && lower(document_, i + 1) == "to") return true;
    if (!reports(word) || document_.tokens[i].upos != Upos::VERB) continue;
    if (i == segment.tokens.begin || !self.has(lower(document_, i - 1))) return true;
  }
  return false;
}

bool Speech::is_name(uint32_t token) const {
  const Token& name = document_.tokens[token];
  return is_word(name) && (name.upos == Upos::PROPN || name.kinds.has(Kind::PERSON));
}

bool Speech::names(const Segment& segment, const std::vector<std::string_view>& speaker) const {
  for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
    const Token& token = document_.tokens[i];
    if (!is_word(token) || shape(token) == Shape::lower) continue;
    const std::string_view stem = document_.string(token.word->stem);
    if (std::any_of(speaker.begin(), speaker.end(), [&](std::string_view name) { return same_name(name, stem); })) return true;
  }
  return false;
}

// The names in the attribution, and those that stand beside them in the sentences before: Alina, who is Alina Voronkova.
std::vector<std::string_view> Speech::names_of_speaker(uint32_t last, TokenRange by) const {
  std::vector<std::string_view> speaker;
  const auto stem = [&](uint32_t i) { return document_.string(document_.tokens[i].word->stem); };
  for (uint32_t i = by.begin; i < by.end; ++i) {
    if (is_name(i)) speaker.push_back(stem(i));
  }
  const size_t attributed = speaker.size();
  const uint32_t first = document_.segments[last - std::min(last, kFarthestName)].tokens.begin;
  for (uint32_t i = first; i + 1 < by.begin; ++i) {
    if (!is_name(i) || !is_name(i + 1)) continue;
    for (size_t name = 0; name < attributed; ++name) {
      if (stem(i) == speaker[name]) speaker.push_back(stem(i + 1));
      if (stem(i + 1) == speaker[name]) speaker.push_back(stem(i));
    }
  }
  return speaker;
}

bool Speech::is_by_sentence(uint32_t first, uint32_t last) const {
  const std::vector<Segment>& all = document_.segments;
  uint32_t behind_another = 0;
  const uint32_t begin = first - std::min(first, kFarthestName);
  const uint32_t end = std::min<uint32_t>(static_cast<uint32_t>(all.size()), last + kFarthestName);
  for (uint32_t i = begin + 1; i < end; ++i) behind_another += all[i].paragraph == all[i - 1].paragraph ? 1 : 0;
  if (behind_another * 8 > end - begin) return false;
  for (uint32_t i = first + 1; i <= last; ++i) {
    const std::string_view gap = document_.view(Span{all[i - 1].span.end, all[i].span.begin});
    if (std::count(gap.begin(), gap.end(), '\n') > 1) return false;
  }
  return true;
}

}  // namespace decalque
