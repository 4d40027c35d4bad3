// The rules themselves, held against all texts.

#include <algorithm>
#include <map>

#include "learn/draft.h"

namespace decalque {

namespace {

void add_outcomes(RuleEvidence& to, const RuleEvidence& more) {
  to.good += more.good, to.neutral += more.neutral, to.bad += more.bad;
}

bool is_right_often(const RuleEvidence& evidence, double share) {
  return static_cast<double>(evidence.good) >= share * static_cast<double>(evidence.judged());
}

class Proof {
 public:
  Proof(const LearnTask& task, const Lessons& lessons, const Engine& engine)
      : task_(task), scratch_(engine), folds_(lessons.folds, Measurement(engine)), held_out_(engine), clean_(engine) {
    const auto& [pairs, held_out, clean] = task.teaching;
    for (size_t i = 0; i < lessons.lessons.size(); ++i) {
      if (lessons.lessons[i].clean) break;
      folds_[lessons.lessons[i].fold].add_pair(pairs[lessons.lessons[i].pair], scratch_);
      task.progress("pairs held against rules", i + 1, lessons.lessons.size());
    }
    for (size_t i = 0; i < held_out.size(); ++i) {
      held_out_.add_pair(held_out[i], scratch_);
      task.progress("held-out pairs", i + 1, held_out.size());
    }
    for (size_t i = 0; i < clean.size(); ++i) {
      clean_.add_clean(clean[i].text, clean[i].name, scratch_);
      task.progress("clean texts", i + 1, clean.size());
    }
    for (size_t i = 0; i < clean_.rules().size(); ++i) places_[clean_.rules()[i].id] = i;
  }

  // True when the rule holds; its evidence is told either way.
  bool holds(Draft& draft, LearnCounts& counts) const {
    const size_t place = places_.at(id_of(task_, draft));
    tell_evidence(draft, place);
    const RuleEvidence& held_out = held_out_.rules()[place];
    add_outcomes(counts.held_out, held_out);
    const double good = task_.options.good;
    // Few held-out places prove nothing for a rule, but they can prove it wrong.
    const bool fails = held_out.bad > 0 && !is_right_often(held_out, good);
    const bool alarming = draft.rule.seen.clean > 0;
    const bool unproven = draft.rule.seen.good < draft.candidates.front().needed(task_.options.least) ||
                          !is_right_often(draft.rule.seen, good) || fails;
    counts.alarming += alarming;
    counts.unproven += unproven && !alarming;
    return !alarming && !unproven;
  }

 private:
  void tell_evidence(Draft& draft, size_t place) const {
    LearntRule& rule = draft.rule;
    const uint64_t needed = draft.candidates.front().needed(task_.options.least);
    rule.seen = {rule.text.id};
    rule.unseen = {rule.text.id};
    for (const Measurement& fold : folds_) add_outcomes(rule.seen, fold.rules()[place]);
    for (const Measurement& fold : folds_)
      if (rule.seen.good - fold.rules()[place].good >= needed) add_outcomes(rule.unseen, fold.rules()[place]);
    add_outcomes(rule.unseen, held_out_.rules()[place]);
    rule.seen.clean = clean_.rules()[place].clean;
  }

  const LearnTask& task_;
  Scratch scratch_;
  std::vector<Measurement> folds_;
  Measurement held_out_, clean_;
  std::map<std::string, size_t, std::less<>> places_;  // by id
};

// A word that patterns cannot hold.
bool is_unwritable(const LearnTask& task, const Draft& draft) {
  try {
    ruleset_of(family_of(task, {draft}));
    return false;
  } catch (const LoadError&) {
    return true;
  }
}

}  // namespace

void prove(const LearnTask& task, const Lessons& lessons, std::vector<Draft>& drafts, LearnCounts& counts) {
  counts.untestable += std::erase_if(drafts, [&](const Draft& draft) { return is_unwritable(task, draft); });
  if (drafts.empty()) return;
  const Engine engine = task.engine.with_rules(ruleset_of(family_of(task, drafts)));
  const Proof proof(task, lessons, engine);
  std::erase_if(drafts, [&](Draft& draft) { return !proof.holds(draft, counts); });
}

}  // namespace decalque
