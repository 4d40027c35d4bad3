#pragma once
// Private to learn/: rules on their way from candidates to a ruleset.

#include "learn/candidate.h"
#include "learn/learn.h"

namespace decalque {

/// A rule on its way, with where it comes from.
struct Draft {
  std::vector<LearnCandidate> candidates;  ///< One, until alike ones are merged.
  LearntRule rule;
};

/// What all steps work with.
struct LearnTask {
  const Teaching& teaching;
  const Engine& engine;
  const LearnOptions& options;
  const LearnProgress& progress;
};

/// The pairs as lessons, places of existing rules closed.
Lessons lessons_of(const LearnTask& task);

/// Candidates that pass the bars, those that overlap settled, in words, with ids of their own. Their examples are such
/// that they load, no more.
std::vector<Draft> drafts(const LearnTask& task, const Lessons& lessons, const std::vector<LearnCandidate>& candidates,
                          LearnCounts& counts);

/// The full id of a draft's rule.
std::string id_of(const LearnTask& task, const Draft& draft);
/// The drafts as a family, and as the loader reads it.
LearntFamily family_of(const LearnTask& task, const std::vector<Draft>& drafts);
Ruleset ruleset_of(const LearntFamily& family);
/// The engine's rules and the drafts.
Engine engine_with(const LearnTask& task, const std::vector<Draft>& drafts);

/// Holds the rules themselves, by the matcher, against every pair and the clean text, and leaves out what cannot be
/// written, is not right often enough, fails on held-out pairs or speaks in clean text.
void prove(const LearnTask& task, const Lessons& lessons, std::vector<Draft>& drafts, LearnCounts& counts);

/// Finds real sentences as examples, and leaves out rules for which there are none, whose examples fail beside all
/// others, or that spoil the examples of others.
void find_examples(const LearnTask& task, const Lessons& lessons, std::vector<Draft>& drafts, LearnCounts& counts);

}  // namespace decalque
