#pragma once
// How far a pattern comes, and what stops it: the slow, telling twin of Runner. It tries the same ways in the same
// order; tests/edit/trace_test.cpp holds the two together.

#include <optional>
#include <string>
#include <vector>

#include "edit/runner.h"

namespace decalque {

/// An item of a pattern's tree (a token, `...`, `^`, `$` or `^^`) met at a token; kNowhere: behind the segment's end.
struct Meeting {
  const Pattern* item = nullptr;
  uint32_t token = kNowhere;
  bool operator==(const Meeting&) const = default;
};

/// What came of trying a pattern at one place. Refers to the pattern's tree.
struct Trace {
  uint32_t start = 0;
  std::optional<uint32_t> end;       ///< Of the match, when there is one.
  std::vector<TokenRange> captures;  ///< By index of the names given; {kNowhere, kNowhere} took no part.
  std::vector<Meeting> way;          ///< Items that held, in order: of the match, else of the way that came farthest.
  uint32_t reached = 0;              ///< Tokens from `start` up to here were read on the way that came farthest.
  std::vector<Meeting> misses;       ///< Without a match: what was looked for at `reached`, in the pattern's order.
  std::vector<const Pattern*> branches;  ///< Of a match: the nodes passed, each once: branches, groups, tokens.
};

/// A pattern made ready for tracing. The pattern must outlive it.
class Tracer {
 public:
  /// `captures` are the names whose places are wanted. Strings enter `strings`: those of the document's words.
  Tracer(const Pattern& pattern, const std::vector<std::string>& captures, StringPool& strings);
  /// Tries the pattern at exactly `start`, within the segment.
  Trace run(const TokenContext& context, const Segment& segment, uint32_t start) const;

 private:
  enum class Op : uint8_t { enter, item, split, jump, save, match };
  struct Step {
    Op op = Op::match;
    const Pattern* node = nullptr;
    uint32_t x = 0;
    uint32_t y = 0;
  };
  class Run;
  uint32_t emit(Op op, const Pattern* node = nullptr, uint32_t x = 0, uint32_t y = 0);
  uint32_t here() const { return static_cast<uint32_t>(steps_.size()); }
  void compile(const Pattern& pattern);
  void compile_alternatives(const Pattern& pattern);
  void compile_repeat(const Pattern& pattern);
  void compile_few(const Pattern& pattern);
  void compile_capture(const Pattern& pattern);

  std::vector<std::string> captures_;
  StringPool& strings_;
  std::vector<Step> steps_;
  std::vector<Predicate> predicates_;
};

}  // namespace decalque
