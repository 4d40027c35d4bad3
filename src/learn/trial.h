#pragma once
// Private to learn/: a correction made on trial at one place, and what it does to the line.

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "learn/distance.h"
#include "learn/lessons.h"
#include "lexicon/lexicon.h"

namespace decalque {

/// What a correction does to a line, by the word-level distance to its post-edit, as rules are measured (measure.h).
enum class PlaceOutcome : uint8_t {
  good,   ///< The line comes nearer.
  other,  ///< It comes no nearer: people changed this place, too, but otherwise.
  bad     ///< It goes farther away.
};

/// Makes corrections on trial. It remembers those of the lesson asked about last, so ask lesson by lesson: the first
/// question about a lesson costs as much as a distance of whole lines, each of the others only the words that change.
class Trials {
 public:
  Trials(const Lessons& lessons, const Lexicon& lexicon) : lessons_(lessons), lexicon_(lexicon) {}

  /// Of a lesson that is a pair.
  PlaceOutcome outcome(uint32_t lesson, TokenRange place, StringId fix);

 private:
  /// Bytes of the translation between blanks, or its ends, and what they become.
  struct Window {
    Span span;
    std::string text;
  };
  void open(uint32_t lesson);
  Window corrected(TokenRange place, StringId fix) const;
  std::string words_of(std::string_view fix, TokenRange place) const;
  std::string part_of(std::string_view braces, TokenRange place) const;

  const Lessons& lessons_;
  const Lexicon& lexicon_;
  uint32_t lesson_ = UINT32_MAX;
  std::vector<uint32_t> begins_;  // bytes of the translation where its words and marks begin
  PartDistance distance_;
  std::map<std::tuple<uint32_t, uint32_t, StringId>, PlaceOutcome> known_;
};

}  // namespace decalque
