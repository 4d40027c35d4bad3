#include "learn/pairing.h"

#include <algorithm>

namespace decalque {

namespace {

using Op = PairingStep::Op;

constexpr size_t kMostCells = 16'000'000;
constexpr uint32_t kLongestReorder = 5;

// Costs: taking out and putting in are 1 each, so an exchange of strangers (below 2) is preferred to both.
constexpr float kOtherCase = 0.1F;
constexpr float kSameLemma = 0.3F;
constexpr float kNeverExchanged = 2.5F;  // a mark and a word

bool is_content(Upos tag) {
  return tag == Upos::ADJ || tag == Upos::ADV || tag == Upos::NOUN || tag == Upos::VERB || tag == Upos::PROPN;
}

// A token as the costs see it.
struct Side {
  std::string_view form;
  std::string_view lower;
  std::string_view lemma;
  Upos upos = Upos::X;
  bool is_mark = false;
};

std::vector<Side> sides_of(const Document& document, uint32_t begin, uint32_t end) {
  std::vector<Side> sides;
  sides.reserve(end - begin);
  for (uint32_t i = begin; i < end; ++i) {
    const Token& token = document.tokens[i];
    sides.push_back({document.string(token.word->form), document.string(token.word->lower),
                     document.string(token.lemma), token.upos,
                     token.type == TokenType::mark || token.type == TokenType::symbol});
  }
  return sides;
}

float exchange_cost(const Side& a, const Side& b) {
  if (a.form == b.form) return 0;
  if (a.lower == b.lower) return kOtherCase;
  if (a.is_mark != b.is_mark) return kNeverExchanged;
  const float tags = a.upos == b.upos ? 0.0F : is_content(a.upos) && is_content(b.upos) ? 0.25F : 0.5F;
  const float lemmas = !a.lemma.empty() && a.lemma == b.lemma ? 0.0F : kSameLemma;
  return 0.15F + lemmas + tags + 0.7F * static_cast<float>(1 - letters_in_common(a.lower, b.lower));
}

// The same words in another order: `size` tokens that end before a and b.
bool reordered(const std::vector<Side>& a, size_t a_end, const std::vector<Side>& b, size_t b_end, uint32_t size) {
  std::string_view left[kLongestReorder], right[kLongestReorder];
  for (uint32_t k = 0; k < size; ++k) {
    left[k] = a[a_end - size + k].lower;
    right[k] = b[b_end - size + k].lower;
  }
  std::sort(left, left + size);
  std::sort(right, right + size);
  return std::equal(left, left + size, right);
}

struct Cell {
  float cost = 0;
  Op op = Op::keep;
  uint8_t size = 1;
};

class Table {
 public:
  Table(const std::vector<Side>& a, const std::vector<Side>& b) : a_(a), b_(b), width_(b.size() + 1) {
    cells_.resize((a.size() + 1) * width_);
    for (size_t i = 1; i <= a.size(); ++i) at(i, 0) = {static_cast<float>(i), Op::take_out};
    for (size_t j = 1; j <= b.size(); ++j) at(0, j) = {static_cast<float>(j), Op::put_in};
    for (size_t i = 1; i <= a.size(); ++i) {
      for (size_t j = 1; j <= b.size(); ++j) fill(i, j);
    }
  }

  std::vector<PairingStep> steps(uint32_t a_offset, uint32_t b_offset) const {
    std::vector<PairingStep> result;
    for (size_t i = a_.size(), j = b_.size(); i > 0 || j > 0;) {
      const Cell& cell = cells_[i * width_ + j];
      if (cell.op != Op::put_in) i -= cell.size;
      if (cell.op != Op::take_out) j -= cell.size;
      result.push_back({cell.op, static_cast<uint32_t>(i) + a_offset, static_cast<uint32_t>(j) + b_offset, cell.size});
    }
    std::reverse(result.begin(), result.end());
    return result;
  }

 private:
  Cell& at(size_t i, size_t j) { return cells_[i * width_ + j]; }

  void fill(size_t i, size_t j) {
    const float exchanged = exchange_cost(a_[i - 1], b_[j - 1]);
    Cell best{at(i - 1, j - 1).cost + exchanged, exchanged == 0 ? Op::keep : Op::exchange};
    if (at(i - 1, j).cost + 1 < best.cost) best = {at(i - 1, j).cost + 1, Op::take_out};
    if (at(i, j - 1).cost + 1 < best.cost) best = {at(i, j - 1).cost + 1, Op::put_in};
    if (exchanged > 0) try_reorder(i, j, best);
    at(i, j) = best;
  }

  void try_reorder(size_t i, size_t j, Cell& best) {
    const auto most = static_cast<uint32_t>(std::min({static_cast<size_t>(kLongestReorder), i, j}));
    for (uint32_t size = 2; size <= most; ++size) {
      const float cost = at(i - size, j - size).cost + 0.5F + 0.25F * static_cast<float>(size);
      if (cost >= best.cost || !reordered(a_, i, b_, j, size)) continue;
      best = {cost, Op::reorder, static_cast<uint8_t>(size)};
    }
  }

  const std::vector<Side>& a_;
  const std::vector<Side>& b_;
  size_t width_;
  std::vector<Cell> cells_;
};

// Everything out, everything in.
std::vector<PairingStep> replaced_whole(TokenRange before, TokenRange after) {
  std::vector<PairingStep> steps;
  for (uint32_t i = before.begin; i < before.end; ++i) steps.push_back({Op::take_out, i, after.begin});
  for (uint32_t j = after.begin; j < after.end; ++j) steps.push_back({Op::put_in, before.end, j});
  return steps;
}

std::vector<PairingStep> pair_middle(const Document& translation, TokenRange before, const Document& post_edit,
                                     TokenRange after) {
  if (before.empty() || after.empty() || (before.size() + size_t{1}) * (after.size() + size_t{1}) > kMostCells)
    return replaced_whole(before, after);
  const auto a = sides_of(translation, before.begin, before.end);
  const auto b = sides_of(post_edit, after.begin, after.end);
  return Table(a, b).steps(before.begin, after.begin);
}

bool same_form(const Document& a, uint32_t i, const Document& b, uint32_t j) {
  return a.string(a.tokens[i].word->form) == b.string(b.tokens[j].word->form);
}

}  // namespace

double letters_in_common(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  const size_t most = std::min(a.size(), b.size());
  size_t front = 0, back = 0;
  while (front < most && a[front] == b[front]) ++front;
  while (back < most - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  return 2.0 * static_cast<double>(front + back) / static_cast<double>(a.size() + b.size());
}

std::string_view lower_form(const Document& document, uint32_t token) {
  return document.string(document.tokens[token].word->lower);
}

std::vector<PairingStep> pair_tokens(const Document& translation, const Document& post_edit) {
  const auto n = static_cast<uint32_t>(translation.tokens.size());
  const auto m = static_cast<uint32_t>(post_edit.tokens.size());
  uint32_t front = 0, back = 0;
  while (front < n && front < m && same_form(translation, front, post_edit, front)) ++front;
  while (back < std::min(n, m) - front && same_form(translation, n - 1 - back, post_edit, m - 1 - back)) ++back;
  std::vector<PairingStep> steps;
  for (uint32_t i = 0; i < front; ++i) steps.push_back({Op::keep, i, i});
  const auto middle = pair_middle(translation, {front, n - back}, post_edit, {front, m - back});
  steps.insert(steps.end(), middle.begin(), middle.end());
  for (uint32_t i = back; i > 0; --i) steps.push_back({Op::keep, n - i, m - i});
  return steps;
}

}  // namespace decalque
