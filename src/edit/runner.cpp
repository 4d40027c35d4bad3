#include "edit/runner.h"

#include <algorithm>
#include <functional>

namespace decalque {

using Op = Instruction::Op;

namespace {

void add_alternatives(const Branch& branch, const AnchorKey& key, std::vector<uint32_t>& possible) {
  auto word = std::lower_bound(branch.words.begin(), branch.words.end(), Branch::Word{key, 0});
  for (; word != branch.words.end() && word->key == key; ++word) possible.push_back(word->alternative);
}

}  // namespace

// The preferred one comes to lie on top.
void Runner::push_possible(const Branch& branch, const Token* next, uint32_t at) {
  possible_ = branch.any_token;
  if (next) {
    add_alternatives(branch, {AnchorKey::Sort::form, next->word->lower}, possible_);
    add_alternatives(branch, {AnchorKey::Sort::lemma, next->lemma}, possible_);
    for (const Reading& reading : next->word->readings)
      add_alternatives(branch, {AnchorKey::Sort::lemma, reading.lemma}, possible_);
    std::sort(possible_.begin(), possible_.end(), std::greater<>());
    possible_.erase(std::unique(possible_.begin(), possible_.end()), possible_.end());
  } else {
    std::reverse(possible_.begin(), possible_.end());
  }
  for (const uint32_t alternative : possible_) jobs_.push_back({branch.starts[alternative], at, kNowhere, 0});
}

// Depth first with a mark on every (instruction, place) already tried that another way could lead to: the preferred match
// as by backtracking, in time and memory bounded by instructions times tokens.
std::optional<uint32_t> Runner::run(const Program& program, const TokenContext& context, const Segment& segment,
                                    uint32_t start, const Limits& limits, std::vector<uint32_t>& slots) {
  const std::vector<Token>& tokens = context.document.tokens;
  const uint32_t end = std::min(limits.end, start + kLongestMatch);
  const auto width = static_cast<uint32_t>(program.code.size());
  const size_t needed = size_t{width} * (end - std::min(start, end) + 1);
  if (visited_.size() < needed) visited_.resize(needed, 0);
  if (++stamp_ == 0) {
    std::fill(visited_.begin(), visited_.end(), 0);
    stamp_ = 1;
  }
  slots.assign(program.captures.size() * 2, kNowhere);
  jobs_.clear();
  jobs_.push_back({0, start, kNowhere, 0});
  while (!jobs_.empty()) {
    const Job job = jobs_.back();
    jobs_.pop_back();
    if (job.slot != kNowhere) {
      slots[job.slot] = job.old_value;
      continue;
    }
    uint32_t pc = job.pc;
    uint32_t at = job.at;
    while (true) {
      const Instruction& step = program.code[pc];
      if (step.joins) {
        uint32_t& seen = visited_[size_t{width} * (at - start) + pc];
        if (seen == stamp_) break;
        seen = stamp_;
      }
      bool go_on = true;
      switch (step.op) {
        case Op::token:
          go_on = at < end && holds(program.predicates[step.x], context, at);
          ++at, ++pc;
          break;
        case Op::few_token:
          go_on = at < end && !tokens[at].kinds.has(Kind::CLAUSE);
          ++at, ++pc;
          break;
        case Op::split:
          jobs_.push_back({step.y, at, kNowhere, 0});
          pc = step.x;
          break;
        case Op::branch:
          push_possible(program.branches[step.x], at < end ? &tokens[at] : nullptr, at);
          go_on = false;
          break;
        case Op::jump:
          pc = step.x;
          break;
        case Op::save:
          if (!jobs_.empty()) jobs_.push_back({0, 0, step.x, slots[step.x]});  // else nothing is tried after this
          slots[step.x] = at;
          ++pc;
          break;
        case Op::segment_start:
          go_on = at == segment.tokens.begin;
          ++pc;
          break;
        case Op::segment_end:
          go_on = at == segment.tokens.end;
          ++pc;
          break;
        case Op::document_start:
          go_on = at == 0;
          ++pc;
          break;
        case Op::match:
          if (limits.required_end == kNowhere || limits.required_end == at) return at;
          go_on = false;
          break;
      }
      if (!go_on) break;
    }
  }
  return std::nullopt;
}

}  // namespace decalque
