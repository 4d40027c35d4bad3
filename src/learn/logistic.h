#pragma once
// Private to learn/: how likely something is, learnt from cases in which it was or was not so.

#include <vector>

namespace decalque {

/// A case: what is known of it, whether it was so, and how much it counts.
struct LogisticCase {
  std::vector<float> features;
  bool so = false;
  float weight = 1;
};

/// Logistic regression with a ridge: without cases everything is as likely as not. The same cases in the same order
/// give the same answers.
class LogisticModel {
 public:
  LogisticModel() = default;
  /// All cases have as many features. `ridge` is how strongly weights are held at nothing.
  LogisticModel(const std::vector<LogisticCase>& cases, double ridge);

  /// Of a case with such features, 0 to 1.
  double likelihood(const std::vector<float>& features) const;

 private:
  std::vector<double> weights_;
};

}  // namespace decalque
