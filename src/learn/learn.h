#pragma once
// Rules from post-edits.

#include <functional>
#include <string>
#include <vector>

#include "decalque.h"
#include "learn/learnt_rule.h"

namespace decalque {

/// What is to be learnt from and how sure it must be.
struct LearnOptions {
  uint64_t seed = 1;
  uint32_t least = 2;         ///< A correction made less often is no candidate, but for twisted names: once is enough.
  double good = 0.6;          ///< The least likelihood that a rule's next correction brings its line nearer.
  double bad = 0.10;          ///< The greatest that it takes it farther away.
  bool phrases_only = false;  ///< The baseline: words by words, no neighbours, no lemmas, no classes.
  std::string family = "learnt";
};

/// A text as people write it.
struct CleanArticle {
  std::string name;
  std::string_view text;
};

/// What is learnt from. Texts outlive the call.
struct Teaching {
  std::vector<Pair> pairs;
  std::vector<Pair> held_out;  ///< Pairs that bring no rule up; rules must hold on them, too. May be none.
  std::vector<CleanArticle> clean;
};

/// How many candidates came how far.
struct LearnCounts {
  size_t pairs = 0;       ///< Each translation once.
  size_t changes = 0;     ///< In them.
  size_t candidates = 0;  ///< Corrections made often enough, each with every pattern that fits.
  size_t promising = 0;   ///< Over the bars.
  size_t chosen = 0;      ///< Of those that overlap.
  size_t unproven = 0;    ///< Of the chosen, not right often enough when held against the pairs as rules.
  size_t alarming = 0;    ///< Of the chosen, those that speak in clean text.
  size_t untestable = 0;  ///< Of the chosen, those without an example that holds beside all other rules.
  RuleEvidence held_out;  ///< What the chosen did on held-out pairs, those left out for it included.
};

/// What was learnt.
struct Learnt {
  LearntFamily family;  ///< Its rules load, pass their tests beside the engine's, and are silent in clean text.
  LearnCounts counts;
};

/// Told how far a piece of work is: "pairs read", 120, 7000.
using LearnProgress = std::function<void(std::string_view what, size_t done, size_t total)>;

/// Learns rules that `engine` does not have. The same input and seed give the same rules. One thread.
Learnt learn(const Teaching& teaching, const Engine& engine, const LearnOptions& options,
             const LearnProgress& progress);

}  // namespace decalque
