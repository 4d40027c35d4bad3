#include "learn/trial.h"

#include <algorithm>

#include "learn/form_filter.h"
#include "text/unicode.h"

namespace decalque {

PlaceOutcome Trials::outcome(uint32_t lesson, TokenRange place, StringId fix) {
  if (lesson_ != lesson) open(lesson);
  const auto [at, is_new] = known_.try_emplace({place.begin, place.end, fix});
  if (!is_new) return at->second;
  const Window window = corrected(place, fix);
  const auto word_at = [&](uint32_t byte) {
    return static_cast<size_t>(std::lower_bound(begins_.begin(), begins_.end(), byte) - begins_.begin());
  };
  const int change = distance_.with(word_at(window.span.begin), word_at(window.span.end), words_and_marks(window.text)) -
                     distance_.whole();
  at->second = change < 0 ? PlaceOutcome::good : change > 0 ? PlaceOutcome::bad : PlaceOutcome::other;
  return at->second;
}

void Trials::open(uint32_t lesson) {
  const Lesson& pair = lessons_.lessons[lesson];
  lesson_ = lesson;
  known_.clear();
  const auto words = words_and_marks(pair.translation);
  begins_.clear();
  for (const std::string_view word : words) begins_.push_back(static_cast<uint32_t>(word.data() - pair.translation.data()));
  distance_ = PartDistance(words, words_and_marks(pair.post_edit));
}

// No word or mark goes beyond a blank, so what stands outside of the window stays as it is.
Trials::Window Trials::corrected(TokenRange place, StringId fix) const {
  const Lesson& pair = lessons_.lessons[lesson_];
  const std::string_view text = pair.translation;
  const auto& tokens = lessons_.tokens;
  const bool at_end = place.begin >= pair.tokens.end;
  const size_t begin = at_end ? tokens[pair.tokens.end - 1].span.end : tokens[place.begin].span.begin;
  const size_t end = place.empty() ? begin : tokens[place.end - 1].span.end;
  std::string words = words_of(lessons_.strings.view(fix), place);
  if (place.empty()) words = " " + words + " ";
  size_t rest = end;  // what stays as it is
  bool capital = false;
  if (!at_end && tokens[place.begin].first) {  // the segment's capital stays at its start
    const size_t first = text.find_first_not_of(' ', end);
    capital = words.empty() && first != text.npos;
    if (capital)
      rest = first;
    else
      words = capitalize(words);
  }
  const size_t before = begin == 0 ? text.npos : text.rfind(' ', begin - 1);
  const size_t from = before == text.npos ? 0 : before + 1, to = std::min(text.find(' ', rest), text.size());
  const std::string_view behind = text.substr(rest, to - rest);
  return {{static_cast<uint32_t>(from), static_cast<uint32_t>(to)},
          std::string(text.substr(from, begin - from)) + words + (capital ? capitalize(behind) : std::string(behind))};
}

std::string Trials::words_of(std::string_view fix, TokenRange place) const {
  std::string words;
  for (size_t at = 0; at < fix.size();) {
    const char c = fix[at];
    if ((c == '{' || c == '}') && at + 1 < fix.size() && fix[at + 1] == c) {
      words += c, at += 2;
    } else if (c == '{') {
      const size_t end = fix.find('}', at);
      const std::string_view braces = fix.substr(at + 1, end - at - 1);
      at = end + 1;
      if (braces == "a") {
        const size_t next = fix.find_first_not_of(' ', at);
        const bool last = next == fix.npos || place.end >= lessons_.tokens.size();
        words += lexicon_.indefinite_article(next != fix.npos ? fix.substr(next, fix.find(' ', next) - next)
                                             : last           ? std::string_view()
                                                              : lessons_.strings.view(lessons_.tokens[place.end].form));
      } else {
        words += part_of(braces, place);
      }
    } else {
      words += c, ++at;
    }
  }
  return words;
}

// w2, w1|plural, open:w1
std::string Trials::part_of(std::string_view braces, TokenRange place) const {
  const auto token = [&](std::string_view name) -> const LessonToken& {
    return lessons_.tokens[place.begin + static_cast<uint32_t>(name[1] - '1')];
  };
  if (const size_t colon = braces.find(':'); colon != braces.npos) {
    std::string lemma;  // escaped in templates
    for (const char c : braces.substr(0, colon))
      if (lemma.empty() || c != lemma.back() || (c != '{' && c != '}')) lemma += c;
    return lexicon_.inflect(lemma, token(braces.substr(colon + 1)).xpos);
  }
  const size_t bar = braces.find('|');
  const LessonToken& word = token(braces);
  if (bar == braces.npos) return std::string(lessons_.strings.view(word.form));
  return lexicon_.inflect(lessons_.strings.view(word.lemma), tag_of_filter(braces.substr(bar + 1)));
}

}  // namespace decalque
