#include "network.h"

#include <algorithm>
#include <cmath>

#include "kernels.h"

namespace decalque::training {
namespace {

constexpr float kDropVector = 0.1F;  // single numbers of a given vector
constexpr float kDropWord = 0.15F;   // a whole vector or learned word, so that the others learn to do without
constexpr float kDropType = 0.3F;    // numbers of a type vector
constexpr float kDropHidden = 0.3F;
constexpr float kDirectWeight = 0.2F;  // of the loss of the type alone
constexpr float kBeta1 = 0.9F, kBeta2 = 0.98F, kAverage = 0.998F;

/// Zero or 1/(1-p), as is needed for a mean of one.
void fill_mask(std::vector<float>& mask, float drop, Random& random) {
  const auto limit = static_cast<uint32_t>(drop * 65536.0F);
  const float kept = 1.0F / (1.0F - drop);
  uint64_t bits = 0;
  for (size_t i = 0; i < mask.size(); ++i) {
    if (i % 4 == 0) bits = random.next();
    mask[i] = (bits & 0xffff) < limit ? 0.0F : kept;
    bits >>= 16;
  }
}

void multiply(std::vector<float>& values, const std::vector<float>& mask) {
  for (size_t i = 0; i < values.size(); ++i) values[i] *= mask[i];
}

/// Softmax in place; gives the loss of the right tag and leaves the gradient times `weight`.
double softmax_gradient(float* scores, size_t count, int right, float weight) {
  const float best = *std::max_element(scores, scores + count);
  float sum = 0;
  for (size_t i = 0; i < count; ++i) sum += scores[i] = exponential(scores[i] - best);
  const double loss = -std::log(static_cast<double>(scores[right]) / sum + 1e-12);
  for (size_t i = 0; i < count; ++i) scores[i] *= weight / sum;
  scores[right] -= weight;
  return loss;
}

}  // namespace

Table::Table(size_t row_count, size_t width_, double spread, Random& random) : width(width_) {
  value.resize(row_count * width);
  for (float& number : value) number = static_cast<float>((random.unit() * 2 - 1) * spread);
  grad.assign(value.size(), 0);
  first = second = grad;
  average = value;
}

void Table::step(float rate, float first_correction, float second_correction, float decay) {
  for (size_t i = 0; i < value.size(); ++i) {
    const float g = grad[i];
    grad[i] = 0;
    first[i] = kBeta1 * first[i] + (1 - kBeta1) * g;
    second[i] = kBeta2 * second[i] + (1 - kBeta2) * g * g;
    value[i] -= rate * (first[i] * first_correction) / (std::sqrt(second[i] * second_correction) + 1e-6F);
    average[i] = decay * average[i] + (1 - decay) * value[i];
  }
}

/// What a sentence leaves on its way forward, for the way back.
struct Network::Pass {
  Pass(size_t token_count, size_t tags, size_t vector_width)
      : length(token_count),
        given(length * vector_width),
        given_mask(length * vector_width),
        word_mask(length),
        types((length + 2 * kWindow) * kType),
        plain((length)*kType),
        type_mask(length * kType),
        hidden(length * kHidden),
        hidden_mask(length * kHidden),
        scores(length * tags),
        direct_scores(length * tags),
        types_grad(types.size()),
        plain_grad(plain.size()),
        hidden_grad(hidden.size()) {}

  size_t length;
  std::vector<float> given, given_mask, word_mask;
  std::vector<float> types;  // with padding before and behind, after dropping
  std::vector<float> plain;  // before dropping
  std::vector<float> type_mask, hidden, hidden_mask, scores, direct_scores;
  std::vector<float> types_grad, plain_grad, hidden_grad;
};

Network::Network(const NetworkSizes& sizes, const std::vector<float>& vectors, Random& random)
    : projection(sizes.vector_width, kType, 1.0 / std::sqrt(static_cast<double>(sizes.vector_width)), random),
      projection_bias(1, kType, 0, random),
      words(sizes.words, kType, 0.15, random),
      pieces(TypeFeatures::kPieceRows, kType, 0.15, random),
      shapes(TypeFeatures::kShapeRows, kType, 0.15, random),
      facts(sizes.facts, kType, 0.2, random),
      padding(1, kType, 0.15, random),
      window((2 * kWindow + 1) * kType, kHidden, 0.05, random),
      hidden_bias(1, kHidden, 0.05, random),
      history(kHistory * (sizes.tags + 1), kHidden, 0.08, random),
      sentence_cases(SentenceCase::kRows, kHidden, 0.05, random),
      output(sizes.tags, kHidden, 0.06, random),
      output_bias(1, sizes.tags, 0, random),
      direct(sizes.tags, kType, 0.1, random),
      direct_bias(1, sizes.tags, 0, random),
      sizes_(sizes),
      vectors_(vectors) {}

std::array<Table*, 15> Network::tables() {
  return {&projection,  &projection_bias, &words,          &pieces, &shapes,      &facts,  &padding,    &window,
          &hidden_bias, &history,         &sentence_cases, &output, &output_bias, &direct, &direct_bias};
}

void Network::type_vectors(const Example& example, Pass& pass, Random& random) {
  fill_mask(pass.given_mask, kDropVector, random);
  fill_mask(pass.type_mask, kDropType, random);
  const size_t width = sizes_.vector_width;
  for (size_t i = 0; i < pass.length; ++i) {
    const TypeInput& type = *example.types[i];
    float* sum = pass.plain.data() + i * kType;
    add_scaled(sum, projection_bias.row(0), 1, kType);
    const bool has_vector = type.vector >= 0 && !random.chance(kDropWord);
    const bool has_word = type.word >= 0 && !random.chance(kDropWord);
    pass.word_mask[i] = has_word ? 1.0F : 0.0F;
    if (has_vector) {
      const float* from = vectors_.data() + static_cast<size_t>(type.vector) * width;
      for (size_t d = 0; d < width; ++d) pass.given[i * width + d] = from[d] * pass.given_mask[i * width + d];
    }
    if (has_word) add_scaled(sum, words.row(static_cast<size_t>(type.word)), 1, kType);
    for (const uint16_t piece : type.features.pieces) add_scaled(sum, pieces.row(piece), 1, kType);
    add_scaled(sum, shapes.row(type.features.shape), 1, kType);
    for (const uint8_t fact : type.facts) add_scaled(sum, facts.row(fact), 1, kType);
  }
  add_product(pass.plain.data(), pass.given.data(), projection.row(0), pass.length, width, kType);
  std::vector<float> dropped = pass.plain;
  multiply(dropped, pass.type_mask);
  std::copy(dropped.begin(), dropped.end(), pass.types.begin() + kWindow * kType);
  for (size_t i = 0; i < kWindow; ++i) {
    add_scaled(pass.types.data() + i * kType, padding.row(0), 1, kType);
    add_scaled(pass.types.data() + (kWindow + pass.length + i) * kType, padding.row(0), 1, kType);
  }
}

void Network::hidden_layer(const Example& example, Pass& pass, Random& random) {
  for (size_t i = 0; i < pass.length; ++i) {
    float* sum = pass.hidden.data() + i * kHidden;
    add_scaled(sum, hidden_bias.row(0), 1, kHidden);
    add_scaled(sum, sentence_cases.row(static_cast<size_t>(example.sentence_case)), 1, kHidden);
    for (size_t back = 0; back < kHistory; ++back) {
      const size_t tag = i > back ? static_cast<size_t>(example.tags[i - 1 - back]) : sizes_.tags;
      add_scaled(sum, history.row(back * (sizes_.tags + 1) + tag), 1, kHidden);
    }
  }
  for (size_t offset = 0; offset <= 2 * kWindow; ++offset) {
    add_product(pass.hidden.data(), pass.types.data() + offset * kType, window.row(offset * kType), pass.length, kType,
                kHidden);
  }
  fill_mask(pass.hidden_mask, kDropHidden, random);
  for (size_t i = 0; i < pass.hidden.size(); ++i) {
    if (pass.hidden[i] <= 0) pass.hidden_mask[i] = 0;
    pass.hidden[i] *= pass.hidden_mask[i];
  }
}

double Network::output_layer(const Example& example, Pass& pass) {
  double loss = 0;
  for (size_t i = 0; i < pass.length; ++i) {
    const float* hidden = pass.hidden.data() + i * kHidden;
    const float* type = pass.plain.data() + i * kType;
    float* scores = pass.scores.data() + i * sizes_.tags;
    float* direct_scores = pass.direct_scores.data() + i * sizes_.tags;
    for (size_t tag = 0; tag < sizes_.tags; ++tag) {
      direct_scores[tag] = dot(type, direct.row(tag), kType) + direct_bias.value[tag];
      scores[tag] = dot(hidden, output.row(tag), kHidden) + output_bias.value[tag] + direct_scores[tag];
    }
    loss += softmax_gradient(scores, sizes_.tags, example.tags[i], 1);
    softmax_gradient(direct_scores, sizes_.tags, example.tags[i], kDirectWeight);
    for (size_t tag = 0; tag < sizes_.tags; ++tag) {
      const float grad = scores[tag], both = scores[tag] + direct_scores[tag];
      output_bias.grad[tag] += grad;
      direct_bias.grad[tag] += both;
      add_scaled(output.grad_row(tag), hidden, grad, kHidden);
      add_scaled(pass.hidden_grad.data() + i * kHidden, output.row(tag), grad, kHidden);
      add_scaled(direct.grad_row(tag), type, both, kType);
      add_scaled(pass.plain_grad.data() + i * kType, direct.row(tag), both, kType);
    }
  }
  return loss;
}

void Network::hidden_gradients(const Example& example, Pass& pass) {
  multiply(pass.hidden_grad, pass.hidden_mask);
  for (size_t i = 0; i < pass.length; ++i) {
    const float* grad = pass.hidden_grad.data() + i * kHidden;
    add_scaled(hidden_bias.grad_row(0), grad, 1, kHidden);
    add_scaled(sentence_cases.grad_row(static_cast<size_t>(example.sentence_case)), grad, 1, kHidden);
    for (size_t back = 0; back < kHistory; ++back) {
      const size_t tag = i > back ? static_cast<size_t>(example.tags[i - 1 - back]) : sizes_.tags;
      add_scaled(history.grad_row(back * (sizes_.tags + 1) + tag), grad, 1, kHidden);
    }
  }
  for (size_t offset = 0; offset <= 2 * kWindow; ++offset) {
    add_product_gradients(pass.hidden_grad.data(), pass.types.data() + offset * kType, window.row(offset * kType),
                          pass.types_grad.data() + offset * kType, window.grad_row(offset * kType), pass.length, kType,
                          kHidden);
  }
}

void Network::type_gradients(const Example& example, Pass& pass) {
  for (size_t i = 0; i < pass.plain_grad.size(); ++i) {
    pass.plain_grad[i] += pass.types_grad[kWindow * kType + i] * pass.type_mask[i];
  }
  for (size_t i = 0; i < kWindow; ++i) {
    add_scaled(padding.grad_row(0), pass.types_grad.data() + i * kType, 1, kType);
    add_scaled(padding.grad_row(0), pass.types_grad.data() + (kWindow + pass.length + i) * kType, 1, kType);
  }
  for (size_t i = 0; i < pass.length; ++i) {
    const TypeInput& type = *example.types[i];
    const float* grad = pass.plain_grad.data() + i * kType;
    add_scaled(projection_bias.grad_row(0), grad, 1, kType);
    if (pass.word_mask[i] > 0) add_scaled(words.grad_row(static_cast<size_t>(type.word)), grad, 1, kType);
    for (const uint16_t piece : type.features.pieces) add_scaled(pieces.grad_row(piece), grad, 1, kType);
    add_scaled(shapes.grad_row(type.features.shape), grad, 1, kType);
    for (const uint8_t fact : type.facts) add_scaled(facts.grad_row(fact), grad, 1, kType);
    for (size_t d = 0; d < sizes_.vector_width; ++d) {
      const float input = pass.given[i * sizes_.vector_width + d];
      if (input != 0) add_scaled(projection.grad_row(d), grad, input, kType);
    }
  }
}

double Network::learn(const Example& example, Random& random) {
  Pass pass(example.types.size(), sizes_.tags, sizes_.vector_width);
  type_vectors(example, pass, random);
  hidden_layer(example, pass, random);
  const double loss = output_layer(example, pass);
  hidden_gradients(example, pass);
  type_gradients(example, pass);
  return loss;
}

void Network::step(double rate) {
  ++steps_;
  const auto n = static_cast<double>(steps_);
  const auto first = static_cast<float>(1 / (1 - std::pow(static_cast<double>(kBeta1), n)));
  const auto second = static_cast<float>(1 / (1 - std::pow(static_cast<double>(kBeta2), n)));
  const float decay = std::min(kAverage, static_cast<float>((1 + n) / (10 + n)));
  for (Table* table : tables()) table->step(static_cast<float>(rate), first, second, decay);
}

void Network::settle() {
  for (Table* table : tables()) table->value = table->average;
}

std::vector<float> Network::word_vector(const TypeInput& type) {
  std::vector<float> sum(kType);
  if (type.vector >= 0) {
    const float* from = vectors_.data() + static_cast<size_t>(type.vector) * sizes_.vector_width;
    add_product(sum.data(), from, projection.row(0), 1, sizes_.vector_width, kType);
  }
  if (type.word >= 0) add_scaled(sum.data(), words.row(static_cast<size_t>(type.word)), 1, kType);
  for (const uint8_t fact : type.facts) add_scaled(sum.data(), facts.row(fact), 1, kType);
  return sum;
}

}  // namespace decalque::training
