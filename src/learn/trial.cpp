#include "learn/trial.h"

#include <algorithm>

#include "learn/distance.h"
#include "learn/form_filter.h"
#include "text/unicode.h"

namespace decalque {

PlaceOutcome Trials::outcome(uint32_t lesson, TokenRange place, StringId fix) {
  const Lesson& pair = lessons_.lessons[lesson];
  if (lesson_ != lesson) {
    lesson_ = lesson;
    known_.clear();
    post_edit_ = words_and_marks(pair.post_edit);
    distance_ = token_distance(words_and_marks(pair.translation), post_edit_);
  }
  const auto [at, is_new] = known_.try_emplace({place.begin, place.end, fix});
  if (is_new) {
    const std::string line = corrected(lesson, place, fix);
    const int distance = token_distance(words_and_marks(line), post_edit_);
    at->second = distance < distance_   ? PlaceOutcome::good
                 : distance > distance_ ? PlaceOutcome::bad
                                        : PlaceOutcome::other;
  }
  return at->second;
}

std::string Trials::corrected(uint32_t lesson, TokenRange place, StringId fix) const {
  const Lesson& pair = lessons_.lessons[lesson];
  const auto& tokens = lessons_.tokens;
  const bool at_end = place.begin >= pair.tokens.end;
  const uint32_t begin = at_end ? tokens[pair.tokens.end - 1].span.end : tokens[place.begin].span.begin;
  const uint32_t end = place.empty() ? begin : tokens[place.end - 1].span.end;
  std::string words = words_of(lessons_.strings.view(fix), place);
  if (place.empty()) words = " " + words + " ";
  std::string behind(pair.translation.substr(end));
  if (!at_end && tokens[place.begin].first) {  // the segment's capital stays at its start
    const size_t first = behind.find_first_not_of(' ');
    if (words.empty() && first != behind.npos)
      behind = capitalize(std::string_view(behind).substr(first));
    else
      words = capitalize(words);
  }
  return std::string(pair.translation.substr(0, begin)) + words + behind;
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
