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
  Compiler(Program& program, StringPool& strings, std::string& error, std::vector<const Condition*>* conditions)
      : program_(program), strings_(strings), error_(error), conditions_(conditions) {}

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
    if (conditions_) conditions_->push_back(&pattern.condition);
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
  std::vector<const Condition*>* conditions_;
};

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

std::vector<uint32_t> next_steps(const Program& program, uint32_t step) {
  const Instruction& here = program.code[step];
  switch (here.op) {
    case Op::split:
      return {here.x, here.y};
    case Op::branch:
      return program.branches[here.x].starts;
    case Op::jump:
      return {here.x};
    case Op::match:
      return {};
    default:
      return {step + 1};
  }
}

Program compile(const Pattern& pattern, const std::vector<std::string>& captures, StringPool& strings,
                std::string& error, std::vector<const Condition*>* conditions) {
  Program program;
  program.captures = captures;
  Compiler compiler(program, strings, error, conditions);
  compiler.pattern(pattern);
  compiler.emit(Op::match);
  mark_joins(program);
  return program;
}

}  // namespace decalque
