#include "edit/program.h"

#include <algorithm>

#include "edit/first_words.h"

namespace decalque {

namespace {

using Op = Instruction::Op;

constexpr size_t kFewestBranches = 4;

// Writes a pattern's tree as instructions, depth first.
class Compiler {
 public:
  Compiler(Program& program, StringPool& strings, std::string& error)
      : program_(program), strings_(strings), error_(error) {}

  void pattern(const Pattern& pattern) {
    switch (pattern.op) {
      case Pattern::Op::token:
        return token(pattern);
      case Pattern::Op::sequence:
        for (const Pattern& child : pattern.children) this->pattern(child);
        return;
      case Pattern::Op::alternatives:
        return alternatives(pattern);
      case Pattern::Op::repeat:
        return repeat(pattern);
      case Pattern::Op::few:
        return few();
      case Pattern::Op::capture:
        return capture(pattern);
      case Pattern::Op::segment_start:
        emit(Op::segment_start);
        return;
      case Pattern::Op::segment_end:
        emit(Op::segment_end);
        return;
      case Pattern::Op::document_start:
        emit(Op::document_start);
        return;
    }
  }

  uint32_t emit(Op op, uint32_t x = 0, uint32_t y = 0) {
    program_.code.push_back({op, false, x, y});
    return here() - 1;
  }

 private:
  uint32_t here() const { return static_cast<uint32_t>(program_.code.size()); }

  void token(const Pattern& pattern) {
    program_.predicates.push_back(compile(pattern.condition, strings_, error_));
    emit(Op::token, static_cast<uint32_t>(program_.predicates.size() - 1));
  }

  void alternatives(const Pattern& pattern) {
    Branch branch = branch_of(pattern);
    if (branch.words.empty()) return tried_in_turn(pattern);
    const auto index = static_cast<uint32_t>(program_.branches.size());
    emit(Op::branch, index);
    program_.branches.emplace_back();
    std::vector<uint32_t> jumps;
    for (const Pattern& child : pattern.children) {
      branch.starts.push_back(here());
      this->pattern(child);
      jumps.push_back(emit(Op::jump));
    }
    for (const uint32_t jump : jumps) program_.code[jump].x = here();
    program_.branches[index] = std::move(branch);
  }

  // No words unless looking them up spares more than it costs.
  Branch branch_of(const Pattern& pattern) {
    Branch branch;
    if (pattern.children.size() < kFewestBranches) return branch;
    for (uint32_t i = 0; i < pattern.children.size(); ++i) {
      const auto words = first_words(pattern.children[i], strings_);
      if (!words) {
        branch.any_token.push_back(i);
        continue;
      }
      for (const AnchorKey& key : *words) branch.words.push_back({key, i});
    }
    if (branch.any_token.size() + kFewestBranches > pattern.children.size()) branch.words.clear();
    std::sort(branch.words.begin(), branch.words.end());
    return branch;
  }

  void tried_in_turn(const Pattern& pattern) {
    std::vector<uint32_t> jumps;
    for (size_t i = 0; i < pattern.children.size(); ++i) {
      const bool last = i + 1 == pattern.children.size();
      const uint32_t split = last ? 0 : emit(Op::split, here() + 1);
      this->pattern(pattern.children[i]);
      if (last) break;
      jumps.push_back(emit(Op::jump));
      program_.code[split].y = here();
    }
    for (const uint32_t jump : jumps) program_.code[jump].x = here();
  }

  void repeat(const Pattern& pattern) {
    const Pattern& child = pattern.children.front();
    for (int i = 0; i < pattern.min; ++i) this->pattern(child);
    if (pattern.max < 0) {
      const uint32_t split = emit(Op::split, here() + 1);
      this->pattern(child);
      emit(Op::jump, split);
      program_.code[split].y = here();
      return;
    }
    std::vector<uint32_t> splits;
    for (int i = pattern.min; i < pattern.max; ++i) {
      splits.push_back(emit(Op::split, here() + 1));
      this->pattern(child);
    }
    for (const uint32_t split : splits) program_.code[split].y = here();
  }

  void few() {
    std::vector<uint32_t> splits;
    for (int i = 0; i < kFewTokens; ++i) {
      splits.push_back(emit(Op::split, 0, here() + 1));  // as few as possible: leaving comes first
      emit(Op::few_token);
    }
    for (const uint32_t split : splits) program_.code[split].x = here();
  }

  void capture(const Pattern& pattern) {
    const auto name = std::find(program_.captures.begin(), program_.captures.end(), pattern.name);
    if (name == program_.captures.end()) return this->pattern(pattern.children.front());
    const auto index = static_cast<uint32_t>(name - program_.captures.begin());
    emit(Op::save, 2 * index);
    this->pattern(pattern.children.front());
    emit(Op::save, 2 * index + 1);
  }

  Program& program_;
  StringPool& strings_;
  std::string& error_;
};

}  // namespace

namespace {

std::vector<uint32_t> next_steps(const Program& program, uint32_t pc) {
  const Instruction& step = program.code[pc];
  switch (step.op) {
    case Op::split:
      return {step.x, step.y};
    case Op::branch:
      return program.branches[step.x].starts;
    case Op::jump:
      return {step.x};
    case Op::match:
      return {};
    default:
      return {pc + 1};
  }
}

void mark_joins(Program& program) {
  std::vector<bool> reached(program.code.size(), false);
  reached.front() = true;  // by the start of a run
  for (uint32_t pc = 0; pc < program.code.size(); ++pc) {
    for (const uint32_t next : next_steps(program, pc)) {
      program.code[next].joins = program.code[next].joins || reached[next];
      reached[next] = true;
    }
  }
}

}  // namespace

Program compile(const Pattern& pattern, const std::vector<std::string>& captures, StringPool& strings,
                std::string& error) {
  Program program;
  program.captures = captures;
  Compiler compiler(program, strings, error);
  compiler.pattern(pattern);
  compiler.emit(Op::match);
  mark_joins(program);
  return program;
}

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
