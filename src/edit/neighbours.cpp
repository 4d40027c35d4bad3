#include "edit/neighbours.h"

#include <algorithm>

#include "edit/condition_anchor.h"

namespace decalque {

namespace {

using Op = Instruction::Op;

// Instructions met, each once.
class Met {
 public:
  explicit Met(const Program& program) : seen_(program.code.size(), false) {}
  void add(uint32_t step) {
    if (!seen_[step]) open_.push_back(step);
    seen_[step] = true;
  }
  std::optional<uint32_t> next() {
    if (open_.empty()) return std::nullopt;
    const uint32_t step = open_.back();
    open_.pop_back();
    return step;
  }

 private:
  std::vector<bool> seen_;
  std::vector<uint32_t> open_;
};

}  // namespace

PatternWays::PatternWays(const Program& program, const std::vector<const Condition*>& conditions, StringPool& strings)
    : program_(program), conditions_(conditions), origins_(program.code.size()) {
  for (const Condition* condition : conditions) anchors_.push_back(condition_anchor(*condition, strings));
  for (uint32_t step = 0; step < program.code.size(); ++step) {
    for (const uint32_t next : next_steps(program, step)) origins_[next].push_back(step);
  }
}

std::optional<Opening> PatternWays::opening() const {
  const Next first = from({0});
  Opening opening{first.begins, {}};
  double cost = 0;
  const bool known = !first.any && !first.none && std::ranges::all_of(first.tokens, [&](uint32_t step) {
    return add_keys(step, opening.keys, cost);
  });
  return known ? std::optional(std::move(opening)) : std::nullopt;
}

std::vector<Neighbour> PatternWays::neighbours(const Anchor& anchor) const {
  std::vector<Neighbour> result;
  for (const int32_t way : {1, -1}) {
    Next next{steps_of(anchor)};
    bool may_be_absent = false;
    for (int32_t distance = 1; distance <= kNeighbours; ++distance) {
      next = way > 0 ? behind(next.tokens) : before(next.tokens);
      may_be_absent = may_be_absent || next.none;
      Neighbour neighbour{way * distance, may_be_absent, {}, 0};
      const bool known = std::ranges::all_of(
          next.tokens, [&](uint32_t step) { return add_keys(step, neighbour.keys, neighbour.cost); });
      if (next.any) break;
      if (known) result.push_back(std::move(neighbour));
    }
  }
  std::ranges::stable_sort(result, {}, &Neighbour::cost);
  return result;
}

std::vector<uint32_t> PatternWays::steps_of(const Anchor& anchor) const {
  std::vector<uint32_t> steps;
  for (uint32_t i = 0; i < program_.code.size(); ++i) {
    if (program_.code[i].op != Op::token) continue;
    const auto is_it = [&](const Pattern* token) { return &token->condition == conditions_[program_.code[i].x]; };
    if (std::ranges::any_of(anchor.tokens, is_it)) steps.push_back(i);
  }
  return steps;
}

PatternWays::Next PatternWays::behind(std::vector<uint32_t> tokens) const {
  for (uint32_t& token : tokens) ++token;
  return from(tokens);
}

PatternWays::Next PatternWays::from(const std::vector<uint32_t>& steps) const {
  Next result;
  Met met(program_);
  for (const uint32_t step : steps) met.add(step);
  while (const auto step = met.next()) {
    switch (program_.code[*step].op) {
      case Op::token:
        result.tokens.push_back(*step);
        break;
      case Op::few_token:
      case Op::match:
        result.any = true;
        break;
      case Op::segment_end:
        result.none = true;
        break;
      case Op::segment_start:
      case Op::document_start:
        result.begins = true;
        break;
      default:
        for (const uint32_t next : next_steps(program_, *step)) met.add(next);
    }
  }
  return result;
}

PatternWays::Next PatternWays::before(const std::vector<uint32_t>& tokens) const {
  Next result;
  Met met(program_);
  for (const uint32_t token : tokens) met.add(token);
  while (const auto step = met.next()) {
    if (*step == 0) result.any = true;
    for (const uint32_t origin : origins_[*step]) {
      switch (program_.code[origin].op) {
        case Op::token:
          result.tokens.push_back(origin);
          break;
        case Op::few_token:
          result.any = true;
          break;
        case Op::segment_start:
        case Op::document_start:
          result.none = true;
          break;
        case Op::segment_end:
          break;  // not before a token
        default:
          met.add(origin);
      }
    }
  }
  std::ranges::sort(result.tokens);
  const auto twice = std::ranges::unique(result.tokens);
  result.tokens.erase(twice.begin(), twice.end());
  return result;
}

bool PatternWays::add_keys(uint32_t step, std::vector<AnchorKey>& keys, double& cost) const {
  const std::optional<Anchor>& anchor = anchors_[program_.code[step].x];
  if (!anchor) return false;
  keys.insert(keys.end(), anchor->keys.begin(), anchor->keys.end());
  cost += anchor->cost;
  return true;
}

}  // namespace decalque
