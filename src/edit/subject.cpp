#include "edit/subject.h"

#include <algorithm>
#include <iterator>

namespace decalque {

namespace {

constexpr std::string_view kModals[] = {"can", "could", "may",  "might", "must",   "shall", "should", "will", "would",
                                        "to",  "do",    "does", "did",   "cannot", "let's", "don't",  "won't"};
constexpr std::string_view kHave[] = {"have", "has", "had", "having", "'ve"};
constexpr std::string_view kBe[] = {"be", "am", "is", "are", "was", "were", "been", "being", "get", "gets", "got"};
constexpr std::string_view kSingular[] = {"he",   "she",       "it",      "this",    "that",      "one",
                                          "each", "everybody", "someone", "nobody",  "somebody",  "everyone",
                                          "what", "anyone",    "nothing", "anybody", "everything"};
constexpr std::string_view kPast[] = {"yesterday", "ago", "last", "previously", "earlier", "formerly"};
constexpr std::string_view kPresent[] = {"usually", "often", "always", "every", "currently", "nowadays", "now"};

template <size_t N>
bool is_in(std::string_view word, const std::string_view (&list)[N]) {
  return std::ranges::find(list, word) != std::end(list);
}

std::string_view lower_of(const Document& document, uint32_t token) {
  return document.string(document.tokens[token].word->lower);
}

bool is_name_or_noun(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

// Where the noun phrase that ends before `end` begins.
uint32_t phrase_begin(const Document& document, uint32_t begin, uint32_t end) {
  while (end > begin) {
    const Token& token = document.tokens[end - 1];
    const bool inside = is_name_or_noun(token) || token.upos == Upos::ADJ || token.upos == Upos::NUM ||
                        token.upos == Upos::DET || token.xpos == Xpos::PRPS || token.upos == Upos::SYM;
    if (!inside) break;
    --end;
    if (token.upos == Upos::DET || token.xpos == Xpos::PRPS) break;
  }
  return end;
}

Subject of_pronoun(std::string_view word) {
  if (word == "i") return Subject::first;
  return is_in(word, kSingular) ? Subject::singular : Subject::plural;
}

Subject of_noun(const Document& document, uint32_t begin, uint32_t noun, uint32_t first) {
  const Token& token = document.tokens[noun];
  if (token.xpos == Xpos::NNS || token.xpos == Xpos::NNPS) return Subject::plural;
  const bool joined =
      first > begin + 1 && lower_of(document, first - 1) == "and" && is_name_or_noun(document.tokens[first - 2]);
  return joined ? Subject::plural : Subject::singular;
}

// A past or present that the form shows: "hit" shows neither.
int tense_shown(const Document& document, const Token& token) {
  const bool alike = document.string(token.lemma) == document.string(token.word->lower);
  if (token.xpos == Xpos::VBD && !alike) return -1;
  return token.xpos == Xpos::VBZ || (token.xpos == Xpos::VBP && token.upos == Upos::AUX) ? 1 : 0;
}

int tense_named(const Document& document, uint32_t token) {
  const std::string_view word = lower_of(document, token);
  if (is_in(word, kPast)) return -1;
  return is_in(word, kPresent) ? 1 : 0;
}

int tense_of(const Document& document, const Segment& segment) {
  int sum = 0;
  for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
    sum += tense_shown(document, document.tokens[i]) + 2 * tense_named(document, i);
  }
  return sum;
}

}  // namespace

Subject subject_of(const Document& document, uint32_t verb) {
  const uint32_t begin = document.segment_of(verb).tokens.begin;
  Subject governed = Subject::none;
  for (uint32_t at = verb; at > begin;) {
    const Token& token = document.tokens[at - 1];
    if (token.upos == Upos::PRON && token.xpos == Xpos::PRP) return of_pronoun(lower_of(document, at - 1));
    const bool pronoun = token.upos == Upos::PRON && token.xpos != Xpos::WP && token.xpos != Xpos::WDT;
    if (pronoun || token.upos == Upos::DET)
      return is_in(lower_of(document, at - 1), kSingular) ? Subject::singular : Subject::plural;
    if (!is_name_or_noun(token)) {
      // Another verb's clause begins here; adverbs, marks and "who" are passed over.
      if (token.upos == Upos::VERB || token.upos == Upos::AUX) break;
      --at;
      continue;
    }
    const uint32_t first = phrase_begin(document, begin, at);
    const Subject found = of_noun(document, begin, at - 1, first);
    if (first == begin || document.tokens[first - 1].upos != Upos::ADP) return found;
    if (governed == Subject::none) governed = found;
    at = first - 1;
  }
  return governed;
}

Helper helper_before(const Document& document, uint32_t verb) {
  const uint32_t begin = document.segment_of(verb).tokens.begin;
  for (uint32_t at = verb; at > begin; --at) {
    const Token& token = document.tokens[at - 1];
    const std::string_view word = lower_of(document, at - 1);
    const bool skipped = token.upos == Upos::ADV || word == "not";
    if (skipped) continue;
    const std::string_view helper =
        word.ends_with("n't") && word != "don't" && word != "won't" ? word.substr(0, word.size() - 3) : word;
    if (is_in(helper, kModals) && token.upos != Upos::ADP) return Helper::base;
    if (is_in(helper, kHave) || word.ends_with("'ve")) return Helper::have;
    if (is_in(helper, kBe) || word.ends_with("'re") || word.ends_with("'m")) return Helper::be;
    if (word.ends_with("'ll")) return Helper::base;
    break;
  }
  return Helper::none;
}

bool told_in_past(const Document& document, uint32_t verb) {
  constexpr std::ptrdiff_t kAround = kSentencesAround;
  const Segment& here = document.segment_of(verb);
  if (here.type == SegmentType::heading) return false;
  if (const int tense = tense_of(document, here); tense != 0) return tense < 0;
  int sum = 0;
  const std::ptrdiff_t place = &here - document.segments.data();
  const auto end = std::min<std::ptrdiff_t>(std::ssize(document.segments), place + kAround + 1);
  for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, place - kAround); i < end; ++i) {
    const Segment& segment = document.segments[static_cast<size_t>(i)];
    if (segment.type == SegmentType::sentence) sum += tense_of(document, segment);
  }
  return sum <= 0;
}

}  // namespace decalque
