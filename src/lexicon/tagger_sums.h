#pragma once
// Private to the tagger: its sums, on vectors as wide as the machine's.

#include <array>
#include <cstddef>
#include <cstdint>

#include "lexicon/tagger_model.h"

namespace decalque {

using HiddenRow = std::array<int16_t, TaggerShape::kHidden>;

/// The sum of `count` rows of kHidden numbers, what is below zero cut off. `hidden` may be one of the rows.
void hidden_layer(const int16_t* const* rows, size_t count, HiddenRow& hidden);

/// Adds to each of `count` sums its row, both of kHidden numbers.
void add_rows(const int16_t* const* rows, int16_t* const* sums, size_t count);

/// The products of the hidden layer with the output rows of the tags.
void output_scores(const HiddenRow& hidden, const int16_t* output, const uint8_t* tags, size_t count, int32_t* scores);

/// The products of a type vector with `count` rows of kType numbers that lie one behind the other.
void type_products(const int16_t* type, const int16_t* rows, size_t count, int32_t* products);

}  // namespace decalque
