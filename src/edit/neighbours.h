#pragma once
// What can stand where in the matches of a pattern, so that most places are seen at a glance to hold none.

#include <optional>
#include <vector>

#include "edit/anchor.h"
#include "edit/program.h"

namespace decalque {

/// The starts of every match: the start of a segment, when `at_segment_start`, and tokens with one of the keys.
struct Opening {
  bool at_segment_start = false;
  std::vector<AnchorKey> keys;
};

/// In every match the token at this distance from the anchor has one of the keys, if there is one.
struct Neighbour {
  int32_t distance = 0;        ///< Before the anchor below zero.
  bool may_be_absent = false;  ///< The segment may begin or end before it (`^`, `$`).
  std::vector<AnchorKey> keys;
  double cost = 0;  ///< Of a thousand tokens of running text, so many have one of the keys, roughly.
};

/// Goes the ways of a compiled pattern. Reads the program, does not run it.
class PatternWays {
 public:
  /// `conditions` are those that the program's predicates were made of. All must outlive it; keys enter `strings`.
  PatternWays(const Program& program, const std::vector<const Condition*>& conditions, StringPool& strings);

  /// nullopt when the pattern may also begin with a token of which no key is known.
  std::optional<Opening> opening() const;
  /// Up to kNeighbours on either side of the anchor, those that tell most first. Any token may stand at other
  /// distances.
  std::vector<Neighbour> neighbours(const Anchor& anchor) const;

  static constexpr int32_t kNeighbours = 3;

 private:
  /// What stands one token farther along.
  struct Next {
    std::vector<uint32_t> tokens;  // the instructions that read it, each once
    bool any = false;              // or any token, or what is no part of the match
    bool none = false;             // or the segment's edge
    bool begins = false;           // or the pattern asks for the segment's begin here: no way on behind a token
  };
  Next from(const std::vector<uint32_t>& steps) const;
  Next behind(std::vector<uint32_t> tokens) const;
  Next before(const std::vector<uint32_t>& tokens) const;
  std::vector<uint32_t> steps_of(const Anchor& anchor) const;
  /// Adds those of an instruction that reads a token; false when any token may be read.
  bool add_keys(uint32_t step, std::vector<AnchorKey>& keys, double& cost) const;

  const Program& program_;
  const std::vector<const Condition*>& conditions_;
  std::vector<std::optional<Anchor>> anchors_;  // by predicate: keys of the tokens it holds for
  std::vector<std::vector<uint32_t>> origins_;  // by instruction: those that lead to it
};

}  // namespace decalque
