#include "learn/learn.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "learn/choice.h"
#include "learn/example_finder.h"
#include "learn/judgement.h"
#include "learn/wording.h"

namespace decalque {

namespace {

constexpr size_t kMostExamples = 2;
constexpr size_t kMostTries = 12;  // sentences looked at for an example

/// A rule on its way, with where it comes from.
struct Draft {
  Candidate candidate;
  LearntRule rule;
  std::vector<RuleEvidence> folds;
};

class Learning {
 public:
  Learning(const Teaching& teaching, const Engine& engine, const LearnOptions& options, const LearnProgress& progress)
      : pairs_(teaching.pairs),
        held_out_(teaching.held_out),
        clean_(teaching.clean),
        engine_(engine),
        options_(options),
        progress_(progress) {}

  Learnt run() {
    learnt_.family = {
        options_.family, "Corrections that editors of machine translations make again and again.", languages(), {}};
    read();
    choose();
    if (!drafts_.empty()) prove();
    if (!drafts_.empty()) find_examples();
    if (!drafts_.empty()) test();
    for (Draft& draft : drafts_) learnt_.family.rules.push_back(std::move(draft.rule));
    return std::move(learnt_);
  }

 private:
  std::vector<std::string> languages() const {
    std::set<std::string> found;
    for (const Pair& pair : pairs_)
      if (!pair.language.empty()) found.emplace(pair.language);
    return {found.begin(), found.end()};
  }

  // Detectors mend what no learnt pattern could; and some are slow.
  Engine engine_of_patterns() const {
    Ruleset patterns = engine_.ruleset();
    std::erase_if(patterns.rules, [](const Rule& rule) { return !rule.detector.empty(); });
    return engine_.with_rules(std::move(patterns));
  }

  void read() {
    const Engine patterns = engine_of_patterns();
    size_t done = 0;
    lessons_ = read_lessons(pairs_, patterns, Folds{kFolds, options_.seed},
                            [&] { progress_("pairs read", ++done, pairs_.size()); });
    learnt_.counts.pairs = lessons_.lessons.size();
    learnt_.counts.changes = lessons_.changes.size();
  }

  bool is_phrase(const Candidate& candidate) const {
    bool forms = !candidate.place.empty();
    for (uint32_t i = 0; i < candidate.place.size(); ++i)
      forms = forms && static_cast<Closeness>(candidate.focus >> (2 * i) & 3U) == Closeness::form;
    return forms && candidate.outlook == 0;
  }

  void choose() {
    progress_("candidates", 0, 1);
    auto candidates = find_candidates(lessons_, options_.least);
    if (options_.phrases_only) std::erase_if(candidates, [&](const Candidate& c) { return !is_phrase(c); });
    learnt_.counts.candidates = candidates.size();
    std::vector<Candidate> promising;
    const Judgement judgement(lessons_, candidates, engine_.lexicon());
    for (const Candidate& candidate : candidates)
      if (judgement.passes(candidate, {options_.good, options_.bad, options_.z})) promising.push_back(candidate);
    learnt_.counts.promising = promising.size();
    std::map<std::string, int> ids;
    for (const uint32_t index : choose_candidates(lessons_, promising, options_.least)) {
      Draft draft{promising[index], worded(lessons_, promising[index]), {}};
      if (const int same = ++ids[draft.rule.id]; same > 1) draft.rule.id += fmt::format("-{}", same);
      draft.rule.examples = {{"No such words.", "No such words"}, {"None of them.", ""}};
      drafts_.push_back(std::move(draft));
    }
    learnt_.counts.chosen = drafts_.size();
  }

  LearntFamily family() const {
    LearntFamily family = learnt_.family;
    for (const Draft& draft : drafts_) family.rules.push_back(draft.rule);
    return family;
  }
  std::string id_of(const Draft& draft) const { return "en/" + options_.family + "/" + draft.rule.id; }

  Ruleset loaded(const LearntFamily& family) const {
    return load_ruleset({{"en/" + options_.family + ".yaml", yaml_text(family)}}, Engine::detectors());
  }

  // What the loader refuses (a word that patterns cannot hold) is no rule.
  void drop_unwritable() {
    std::erase_if(drafts_, [&](const Draft& draft) {
      LearntFamily one = learnt_.family;
      one.rules = {draft.rule};
      try {
        loaded(one);
        return false;
      } catch (const LoadError&) {
        return true;
      }
    });
  }

  // The rules themselves, by the matcher, on every pair and in clean text.
  void prove() {
    drop_unwritable();
    const Engine engine = engine_.with_rules(loaded(family()));
    Scratch scratch(engine);
    std::vector<Measurement> folds(kFolds, Measurement(engine));
    for (size_t i = 0; i < lessons_.lessons.size(); ++i) {
      const Lesson& lesson = lessons_.lessons[i];
      folds[lesson.fold].add_pair(pairs_[lesson.pair], scratch);
      progress_("pairs held against rules", i + 1, lessons_.lessons.size());
    }
    Measurement held_out(engine);
    for (size_t i = 0; i < held_out_.size(); ++i) {
      held_out.add_pair(held_out_[i], scratch);
      progress_("held-out pairs", i + 1, held_out_.size());
    }
    Measurement clean(engine);
    for (size_t i = 0; i < clean_.size(); ++i) {
      clean.add_clean(clean_[i].text, clean_[i].name, scratch);
      progress_("clean texts", i + 1, clean_.size());
    }
    std::map<std::string, size_t, std::less<>> places;
    for (size_t i = 0; i < clean.rules().size(); ++i) places[clean.rules()[i].id] = i;
    std::erase_if(drafts_, [&](Draft& draft) {
      const size_t place = places.at(id_of(draft));
      for (const Measurement& fold : folds) draft.folds.push_back(fold.rules()[place]);
      tell_evidence(draft);
      draft.rule.seen.clean = clean.rules()[place].clean;
      const bool alarming = draft.rule.seen.clean > 0;
      const bool unproven = !is_proven(draft.rule.seen) || speaks_against(held_out.rules()[place]);
      add_outcomes(draft.rule.unseen, held_out.rules()[place]);
      learnt_.counts.alarming += alarming;
      learnt_.counts.unproven += unproven && !alarming;
      return alarming || unproven;
    });
  }

  void tell_evidence(Draft& draft) const {
    RuleEvidence& seen = draft.rule.seen;
    RuleEvidence& unseen = draft.rule.unseen;
    for (const RuleEvidence& fold : draft.folds) add_outcomes(seen, fold);
    for (const RuleEvidence& fold : draft.folds)
      if (seen.good - fold.good >= options_.least) add_outcomes(unseen, fold);
  }
  static void add_outcomes(RuleEvidence& to, const RuleEvidence& more) {
    to.good += more.good, to.neutral += more.neutral, to.bad += more.bad;
  }

  // Few held-out places prove nothing for a rule, but they can prove it wrong.
  bool speaks_against(const RuleEvidence& held_out) const {
    return held_out.bad > 0 &&
           static_cast<double>(held_out.good) < options_.good * static_cast<double>(held_out.judged());
  }

  bool is_proven(const RuleEvidence& seen) const {
    return seen.good >= options_.least &&
           static_cast<double>(seen.good) >= options_.good * static_cast<double>(seen.judged());
  }

  Engine engine_with_all() const {
    Ruleset all = engine_.ruleset();
    for (Rule& rule : loaded(family()).rules) all.rules.push_back(std::move(rule));
    std::sort(all.rules.begin(), all.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
    return engine_.with_rules(std::move(all));
  }

  void find_examples() {
    const Engine all = engine_with_all();
    ExampleFinder finder(all);
    std::vector<Candidate> candidates;
    for (const Draft& draft : drafts_) candidates.push_back(draft.candidate);
    std::vector<std::vector<Standing>> standings(drafts_.size());
    // The survey wants the order of patterns.
    std::vector<uint32_t> order(candidates.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const Candidate &x = candidates[a], &y = candidates[b];
      return x.pattern != y.pattern ? x.pattern < y.pattern : x.fix < y.fix;
    });
    std::vector<Candidate> sorted;
    for (const uint32_t i : order) sorted.push_back(candidates[i]);
    for (const Standing& standing : find_standings(lessons_, sorted))
      standings[order[standing.candidate]].push_back(standing);
    for (size_t i = 0; i < drafts_.size(); ++i) {
      drafts_[i].rule.examples = examples(finder, *all.ruleset().find(id_of(drafts_[i])), drafts_[i], standings[i]);
      progress_("rules with examples", i + 1, drafts_.size());
    }
    drop_untestable([](const Draft& draft) {
      const auto& examples = draft.rule.examples;
      return examples.size() < 2 || examples.front().to.empty() || !examples.back().to.empty();
    });
  }

  template <class Is>
  void drop_untestable(Is is) {
    learnt_.counts.untestable += std::erase_if(drafts_, is);
  }

  // The byte in the pair's translation where a token of its lesson begins.
  uint32_t byte_of(const Standing& standing, Scratch& scratch) const {
    const Lesson& lesson = lessons_.lessons[standing.lesson];
    const Document document = engine_.analyse(pairs_[lesson.pair].translation, {}, scratch);
    const uint32_t token = standing.place.begin - lesson.tokens.begin;
    return token < document.tokens.size() ? document.tokens[token].span.begin : 0;
  }

  std::vector<LearntExample> examples(ExampleFinder& finder, const Rule& rule, const Draft&,
                                      const std::vector<Standing>& standings) const {
    std::vector<LearntExample> found;
    Scratch scratch(engine_);
    size_t tries = 0;
    for (const Standing& standing : standings) {
      if (standing.outcome != Outcome::good || found.size() == kMostExamples || ++tries > kMostTries) continue;
      const Pair& pair = pairs_[lessons_.lessons[standing.lesson].pair];
      auto example = finder.changed(rule, pair, byte_of(standing, scratch));
      if (!example.to.empty()) found.push_back(std::move(example));
    }
    for (const Standing& standing : standings) {
      if (standing.outcome != Outcome::good) continue;
      const Pair& pair = pairs_[lessons_.lessons[standing.lesson].pair];
      auto kept = finder.kept(rule, pair.post_edit, pair.language, 0);
      if (kept.from.empty()) continue;
      found.push_back(std::move(kept));
      break;
    }
    return found;
  }

  // A rule whose own examples fail, or that spoils those of others, goes.
  void test() {
    const Engine all = engine_with_all();
    Scratch scratch(all);
    std::set<std::string> guilty;
    size_t done = 0;
    for (const Rule& rule : all.ruleset().rules) {
      for (const auto& failure : all.test_examples(scratch, &rule)) {
        guilty.insert(rule.id);
        for (const Draft& draft : drafts_)
          if (failure.because.find(id_of(draft) + "\n") != std::string::npos) guilty.insert(id_of(draft));
      }
      progress_("rules tested", ++done, all.ruleset().rules.size());
    }
    drop_untestable([&](const Draft& draft) { return guilty.count(id_of(draft)) > 0; });
  }

  static constexpr uint32_t kFolds = 5;
  const std::vector<Pair>& pairs_;
  const std::vector<Pair>& held_out_;
  const std::vector<CleanArticle>& clean_;
  const Engine& engine_;
  const LearnOptions& options_;
  const LearnProgress& progress_;
  Lessons lessons_;
  std::vector<Draft> drafts_;
  Learnt learnt_;
};

}  // namespace

Learnt learn(const Teaching& teaching, const Engine& engine, const LearnOptions& options,
             const LearnProgress& progress) {
  return Learning(teaching, engine, options, progress).run();
}

}  // namespace decalque
