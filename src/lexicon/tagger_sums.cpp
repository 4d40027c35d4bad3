#include "lexicon/tagger_sums.h"

#include <algorithm>

// The same whole numbers on every machine; where the processor has wide vectors, it uses them.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define DECALQUE_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define DECALQUE_WIDE
#endif

namespace decalque {

constexpr size_t kHidden = TaggerShape::kHidden, kType = TaggerShape::kType;

// Sums stay far inside 16 bits: rows are in units of 1/256 and a sum seldom passes 30.
DECALQUE_WIDE void hidden_layer(const int16_t* const* rows, size_t count, HiddenRow& hidden) {
  int16_t sum[kHidden];
  for (size_t i = 0; i < kHidden; ++i) sum[i] = rows[0][i];
  for (size_t row = 1; row < count; ++row) {
    const int16_t* numbers = rows[row];
    for (size_t i = 0; i < kHidden; ++i) sum[i] = static_cast<int16_t>(sum[i] + numbers[i]);
  }
  for (size_t i = 0; i < kHidden; ++i) hidden[i] = std::max<int16_t>(sum[i], 0);
}

DECALQUE_WIDE void add_rows(const int16_t* const* rows, int16_t* const* sums, size_t count) {
  for (size_t row = 0; row < count; ++row) {
    const int16_t* __restrict numbers = rows[row];
    int16_t* __restrict sum = sums[row];
    for (size_t i = 0; i < kHidden; ++i) sum[i] = static_cast<int16_t>(sum[i] + numbers[i]);
  }
}

DECALQUE_WIDE void output_scores(const HiddenRow& hidden, const int16_t* output, const uint8_t* tags, size_t count,
                                 int32_t* scores) {
  for (size_t tag = 0; tag < count; ++tag) {
    const int16_t* row = output + tags[tag] * kHidden;
    int32_t sum = 0;
    for (size_t i = 0; i < kHidden; ++i) sum += hidden[i] * row[i];
    scores[tag] = sum;
  }
}

DECALQUE_WIDE void type_products(const int16_t* type, const int16_t* rows, size_t count, int32_t* products) {
  for (size_t row = 0; row < count; ++row) {
    const int16_t* numbers = rows + row * kType;
    int32_t sum = 0;
    for (size_t i = 0; i < kType; ++i) sum += type[i] * numbers[i];
    products[row] = sum;
  }
}

}  // namespace decalque
