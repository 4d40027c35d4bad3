#pragma once
// Private to learn/: what an author corrected in a sentence, as a rule's fix would say it.

#include <optional>
#include <vector>

#include "learn/align.h"

namespace decalque {

/// One change between a bad sentence and the good one.
struct SeenChange {
  enum class Sort : uint8_t {
    exchange,    ///< `before` became `after`.
    take_out,    ///< `before` went; `after` is empty.
    put_in,      ///< `after` came; `before` is empty and says where.
    inflection,  ///< One word became another form of its lemma.
    letter_case,
    move  ///< The tokens `before` went behind (`forward`) or before the tokens `over`, which touch them.
  };
  Sort sort = Sort::exchange;
  TokenRange before;  ///< In the bad sentence.
  TokenRange after;   ///< In the good one; not for moves.
  TokenRange over;
  bool forward = true;

  /// All that it takes up in the bad sentence.
  TokenRange place() const;
};

/// The changes in order of their places, without such as come by themselves (the capital of a sentence's new first
/// word). Neighbours that make one change are one. nullopt when words were put in an order that no moves of neighbours
/// can say.
std::optional<std::vector<SeenChange>> seen_changes(const Document& bad, const Document& good);

}  // namespace decalque
