#include "kernels.h"

#include <cstdint>
#include <cstring>
#include <initializer_list>

// Eight lanes that the compiler maps on what the processor has; every lane is added in the same order.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define DECALQUE_ANY_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define DECALQUE_ANY_PROCESSOR
#endif

namespace decalque::training {
namespace {

typedef float Lanes __attribute__((vector_size(32), aligned(4), may_alias));

const Lanes& at(const float* place) { return *reinterpret_cast<const Lanes*>(place); }
Lanes& at(float* place) { return *reinterpret_cast<Lanes*>(place); }

}  // namespace

DECALQUE_ANY_PROCESSOR
void add_scaled(float* sum, const float* row, float factor, size_t length) {
  for (size_t i = 0; i < length; i += 8) at(sum + i) += at(row + i) * factor;
}

DECALQUE_ANY_PROCESSOR
float dot(const float* a, const float* b, size_t length) {
  Lanes sum = {};
  for (size_t i = 0; i < length; i += 8) sum += at(a + i) * at(b + i);
  return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
}

DECALQUE_ANY_PROCESSOR
void add_product(float* sums, const float* inputs, const float* weights, size_t count, size_t depth, size_t width) {
  for (size_t i = 0; i < count; ++i) {
    // Sixteen columns at a time stay in registers while the depth runs.
    for (size_t column = 0; column < width; column += 16) {
      const bool two = column + 8 < width;
      Lanes first = at(sums + i * width + column), second = {};
      if (two) second = at(sums + i * width + column + 8);
      for (size_t d = 0; d < depth; ++d) {
        const float input = inputs[i * depth + d];
        first += at(weights + d * width + column) * input;
        if (two) second += at(weights + d * width + column + 8) * input;
      }
      at(sums + i * width + column) = first;
      if (two) at(sums + i * width + column + 8) = second;
    }
  }
}

DECALQUE_ANY_PROCESSOR
void add_product_gradients(const float* grad, const float* inputs, const float* weights, float* inputs_grad,
                           float* weights_grad, size_t count, size_t depth, size_t width) {
  for (size_t d = 0; d < depth; ++d) {
    const float* weight = weights + d * width;
    float* weight_grad = weights_grad + d * width;
    for (size_t i = 0; i < count; ++i) {
      const float input = inputs[i * depth + d];
      Lanes sum = {};
      for (size_t column = 0; column < width; column += 8) {
        const Lanes g = at(grad + i * width + column);
        sum += g * at(weight + column);
        at(weight_grad + column) += g * input;
      }
      inputs_grad[i * depth + d] += ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
    }
  }
}

float exponential(float x) {
  if (x < -80.0F) return 0.0F;
  if (x > 80.0F) x = 80.0F;
  // 2^n * e^r with |r| <= ln(2)/2
  const float scaled = x * 1.44269504F;
  const int n = static_cast<int>(scaled + (scaled < 0 ? -0.5F : 0.5F));
  const float r = (x - static_cast<float>(n) * 0.693359375F) + static_cast<float>(n) * 2.12194440e-4F;
  float p = 1.9875691500e-4F;
  for (const float c : {1.3981999507e-3F, 8.3334519073e-3F, 4.1665795894e-2F, 1.6666665459e-1F, 5.0000001201e-1F})
    p = p * r + c;
  const float fraction = p * r * r + r + 1.0F;
  const uint32_t bits = static_cast<uint32_t>(n + 127) << 23;
  float power;
  std::memcpy(&power, &bits, sizeof power);
  return fraction * power;
}

}  // namespace decalque::training
