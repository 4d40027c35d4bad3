#pragma once
// The network behind the tagger, in floats, with its training.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/tagger_features.h"
#include "lexicon/tagger_model.h"
#include "treebank.h"

namespace decalque::training {

/// A table of numbers that is learned: the values, their gradient, Adam's two moments and the running average that
/// becomes the model.
struct Table {
  Table(size_t row_count, size_t width_, double spread, Random& random);
  float* row(size_t index) { return value.data() + index * width; }
  float* grad_row(size_t index) { return grad.data() + index * width; }
  size_t rows() const { return value.size() / width; }
  /// One step of Adam, and of the average.
  void step(float rate, float first_correction, float second_correction, float decay);

  size_t width;
  std::vector<float> value, grad, first, second, average;
};

/// What a word type gives the network. Rows of -1 are not there.
struct TypeInput {
  TypeFeatures features;
  int vector = -1;             ///< A row of the given word vectors.
  int word = -1;               ///< A row of the learned words.
  std::vector<uint8_t> facts;  ///< Rows of the table of dictionary facts.
};

/// A sentence made ready: types and tags.
struct Example {
  std::vector<const TypeInput*> types;
  std::vector<int> tags;
  int sentence_case = 0;
};

struct NetworkSizes {
  size_t words = 0, facts = 0, tags = 0, vector_width = 0;
};

/// One layer over a window of word types and the three tags before; see tagger_model.h, which holds the same network in
/// whole numbers.
class Network {
 public:
  static constexpr size_t kType = TaggerShape::kType, kHidden = TaggerShape::kHidden, kWindow = TaggerShape::kWindow,
                          kHistory = TaggerShape::kHistory;

  Network(const NetworkSizes& sizes, const std::vector<float>& vectors, Random& random);

  /// Adds the gradients of a sentence; gives its loss. Features are dropped at random.
  double learn(const Example& example, Random& random);
  /// One step along the gradients, which are cleared.
  void step(double rate);
  /// Puts the running average in place of the values: the end of training.
  void settle();
  /// The vector of a word as the model stores it: given vector, learned word and facts together.
  std::vector<float> word_vector(const TypeInput& type);

  Table projection, projection_bias, words, pieces, shapes, facts, padding;
  Table window, hidden_bias, history, sentence_cases, output, output_bias, direct, direct_bias;

 private:
  struct Pass;
  void type_vectors(const Example& example, Pass& pass, Random& random);
  void hidden_layer(const Example& example, Pass& pass, Random& random);
  double output_layer(const Example& example, Pass& pass);
  void hidden_gradients(const Example& example, Pass& pass);
  void type_gradients(const Example& example, Pass& pass);
  std::array<Table*, 15> tables();

  NetworkSizes sizes_;
  const std::vector<float>& vectors_;
  size_t steps_ = 0;
};

}  // namespace decalque::training
