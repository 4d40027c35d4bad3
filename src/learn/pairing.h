#pragma once
// Private to learn/: which token became which, at the least cost.

#include <string_view>
#include <vector>

#include "text/document.h"

namespace decalque {

/// One step from translation to post-edit.
struct PairingStep {
  enum class Op : uint8_t { keep, exchange, take_out, put_in, reorder };
  Op op = Op::keep;
  uint32_t before = 0;  ///< Token index where the step begins.
  uint32_t after = 0;
  uint32_t size = 1;  ///< Tokens of either side that a reorder covers; 1 for the others.
};

/// The steps of least cost, in order; they cover both documents.
std::vector<PairingStep> pair_tokens(const Document& translation, const Document& post_edit);

/// How alike two words are written, 0 to 1: the share of letters in a common beginning and end.
double letters_in_common(std::string_view a, std::string_view b);

/// The token's form in lower case.
std::string_view lower_form(const Document& document, uint32_t token);

}  // namespace decalque
