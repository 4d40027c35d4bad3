#pragma once
// Sums of float rows, in an order that is the same on every machine. Row lengths are multiples of 8. Compiled with
// -ffp-contract=off: no fused multiply-add, whatever the processor has.

#include <cstddef>

namespace decalque::training {

/// sum += factor * row
void add_scaled(float* sum, const float* row, float factor, size_t length);
/// The product of two rows, summed in eight lanes.
float dot(const float* a, const float* b, size_t length);
/// sums[i] += Σ inputs[i][d] * weights[d], for `count` rows: inputs are `depth` wide, weights depth x width.
void add_product(float* sums, const float* inputs, const float* weights, size_t count, size_t depth, size_t width);
/// The two gradients of add_product: inputs_grad[i][d] += grad[i] · weights[d]; weights_grad[d] += Σ inputs[i][d]
/// grad[i].
void add_product_gradients(const float* grad, const float* inputs, const float* weights, float* inputs_grad,
                           float* weights_grad, size_t count, size_t depth, size_t width);
/// e to the x, by a polynomial of its own: libraries differ in the last bit.
float exponential(float x);

}  // namespace decalque::training
