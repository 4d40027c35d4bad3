#include "learn/logistic.h"

#include <algorithm>
#include <cmath>

namespace decalque {

namespace {

constexpr int kMostSteps = 25;
constexpr double kSmallStep = 1e-6;

// Solves `matrix` x = `right` in place, by Cholesky; the ridge makes the matrix positive definite.
std::vector<double> solved(std::vector<double> matrix, std::vector<double> right) {
  const size_t n = right.size();
  for (size_t j = 0; j < n; ++j) {
    for (size_t i = j; i < n; ++i) {
      double sum = matrix[i * n + j];
      for (size_t k = 0; k < j; ++k) sum -= matrix[i * n + k] * matrix[j * n + k];
      matrix[i * n + j] = i == j ? std::sqrt(sum) : sum / matrix[j * n + j];
    }
  }
  for (size_t i = 0; i < n; ++i) {
    for (size_t k = 0; k < i; ++k) right[i] -= matrix[i * n + k] * right[k];
    right[i] /= matrix[i * n + i];
  }
  for (size_t i = n; i-- > 0;) {
    for (size_t k = i + 1; k < n; ++k) right[i] -= matrix[k * n + i] * right[k];
    right[i] /= matrix[i * n + i];
  }
  return right;
}

}  // namespace

// Newton's method: each step solves a small system over all cases.
LogisticModel::LogisticModel(const std::vector<LogisticCase>& cases, double ridge) {
  const size_t n = cases.empty() ? 0 : cases.front().features.size();
  weights_.assign(n, 0);
  for (int step = 0; step < kMostSteps; ++step) {
    std::vector<double> slope(n), curvature(n * n);
    for (size_t i = 0; i < n; ++i) slope[i] = -ridge * weights_[i], curvature[i * n + i] = ridge;
    for (const LogisticCase& one : cases) {
      const double likely = likelihood(one.features);
      const double error = one.weight * ((one.so ? 1 : 0) - likely);
      const double bend = one.weight * likely * (1 - likely);
      for (size_t i = 0; i < n; ++i) {
        if (one.features[i] == 0) continue;
        slope[i] += error * one.features[i];
        for (size_t j = 0; j <= i; ++j) curvature[i * n + j] += bend * one.features[i] * one.features[j];
      }
    }
    double largest = 0;
    const auto change = solved(std::move(curvature), std::move(slope));
    for (size_t i = 0; i < n; ++i) {
      weights_[i] += change[i];
      largest = std::max(largest, std::abs(change[i]));
    }
    if (largest < kSmallStep) break;
  }
}

double LogisticModel::likelihood(const std::vector<float>& features) const {
  double sum = 0;
  for (size_t i = 0; i < weights_.size(); ++i) sum += weights_[i] * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace decalque
