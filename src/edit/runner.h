#pragma once
// Programs at work.

#include <cstdint>
#include <optional>
#include <vector>

#include "edit/program.h"

namespace decalque {

/// Where a capture or match lies; empty with begin == kNowhere when it took no part.
constexpr uint32_t kNowhere = UINT32_MAX;

/// Runs programs. Holds work memory; one for each thread.
class Runner {
 public:
  /// The range a run may see and must respect.
  struct Limits {
    uint32_t begin = 0;                ///< Tokens before it are not there (for `^` the segment's begin counts).
    uint32_t end = 0;                  ///< Nor are tokens from it on.
    uint32_t required_end = kNowhere;  ///< The match must end exactly here, if given.
  };

  /// Matches at exactly `start`: the end of the preferred match, or nullopt. `slots` then holds the captures' places.
  std::optional<uint32_t> run(const Program& program, const TokenContext& context, const Segment& segment,
                              uint32_t start, const Limits& limits, std::vector<uint32_t>& slots);

 private:
  struct Job {
    uint32_t pc;
    uint32_t at;
    uint32_t slot;  // kNowhere: go on at pc; else put `old` back into the slot
    uint32_t old_value;
  };
  void push_possible(const Branch& branch, const Token* next, uint32_t at);
  std::vector<Job> jobs_;
  std::vector<uint32_t> possible_;  // alternatives of one branch
  std::vector<uint32_t> visited_;
  uint32_t stamp_ = 0;
};

}  // namespace decalque
