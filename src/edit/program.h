#pragma once
// A pattern, ready to run.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "edit/anchor.h"
#include "edit/predicate.h"

namespace decalque {

/// One step of a program.
struct Instruction {
  enum class Op : uint8_t {
    token,      ///< The next token must satisfy predicate `x`.
    split,      ///< Go on at `x`, or else at `y`.
    branch,     ///< Go on at one of branch `x` that the next token can begin, or else at a later one.
    jump,       ///< Go on at `x`.
    save,       ///< Remember the place in slot `x`.
    few_token,  ///< The next token must be no clause mark (`...`).
    segment_start,
    segment_end,
    document_start,
    match
  };
  Op op = Op::match;
  bool joins = false;  ///< Several ways lead here, so a second visit at the same place has to be noticed.
  uint32_t x = 0;
  uint32_t y = 0;
};

/// Many alternatives, most of which begin with known words, so that only those are tried that a token makes possible.
struct Branch {
  struct Word {
    AnchorKey key;
    uint32_t alternative = 0;
    auto operator<=>(const Word&) const = default;
  };
  std::vector<uint32_t> starts;     ///< Where each alternative begins, in the order of preference.
  std::vector<Word> words;          ///< Sorted: the alternatives that begin with a word.
  std::vector<uint32_t> any_token;  ///< Sorted: those that may begin with any token.
};

/// The longest match in tokens: keeps the work linear in the text for every pattern.
constexpr uint32_t kLongestMatch = 250;

/// A compiled pattern. Capture i has its begin in slot 2i and its end in slot 2i + 1. Immutable.
struct Program {
  std::vector<Instruction> code;
  std::vector<Predicate> predicates;
  std::vector<Branch> branches;
  std::vector<std::string> captures;  ///< Names, by index.
};

/// Where a run may go on after an instruction.
std::vector<uint32_t> next_steps(const Program& program, uint32_t step);

/// Compiles a pattern; its strings enter `strings`. `captures` are the names whose places are wanted; slots follow it.
/// `error` gets what a regular expression does wrong, if anything; `conditions`, when given, what each predicate was
/// made of.
Program compile(const Pattern& pattern, const std::vector<std::string>& captures, StringPool& strings,
                std::string& error, std::vector<const Condition*>* conditions = nullptr);

}  // namespace decalque
