// `rules measure --missing`: which rules have a level that they have not earned.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/evidence_files.h"
#include "cli/loaded.h"
#include "cli/sink.h"

namespace decalque {

namespace {

class Missing {
 public:
  Missing(const EvidenceFiles& files, Sink& sink) : files_(files), sink_(sink) {}

  void look_at(const Rule& rule) {
    const bool owed = std::binary_search(files_.owed.begin(), files_.owed.end(), rule.id);
    if (rule.level != Level::certain) {
      if (owed) tell(rule, "is owed nothing: it is not certain");
      return;
    }
    ++certain_;
    const Earned found = files_.earned(rule);
    if (found.standing == LevelStanding::earned) {
      ++earned_;
      if (owed) tell(rule, "is owed nothing: it has earned its level");
    } else if (found.standing == LevelStanding::against) {
      tell(rule, "cannot be certain: " + found.why);
    } else if (owed) {
      ++owed_;
      sink_.write(fmt::format("{}: owed: {}\n", rule.id, found.why));
    } else {
      tell(rule, fmt::format("is not certain yet: {}; judge {} sentences, or level: likely", found.why, kSentencesEnough));
    }
  }

  // A sentence was judged with what the rule made of it then.
  void replay(const JudgedSentence& sentence, const Rule& rule, const Engine& engine, Scratch& scratch) {
    if (sentence.verdict == "alarm") return;
    std::vector<Edit> edits;
    for (const Suggestion& suggestion : engine.suggestions(sentence.before, {}, scratch))
      if (suggestion.rule == &rule && !suggestion.fixes.empty())
        edits.insert(edits.end(), suggestion.fixes.front().begin(), suggestion.fixes.front().end());
    const std::string now = apply_edits(sentence.before, edits);
    if (now == sentence.after) return;
    sink_.write(fmt::format("{}:{}: {}: judged as “{}”, but now it becomes “{}”\n", sentence.place.file,
                            sentence.place.line, rule.id, sentence.after, now));
    ++wrong_;
  }

  // Names in the list of owed rules that are no rule's.
  void look_for_strangers(const std::vector<Rule>& rules) {
    for (const std::string& id : files_.owed) {
      if (std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; })) continue;
      sink_.write(fmt::format("{}: is owed nothing: there is no such rule\n", id));
      ++wrong_;
    }
  }

  int end() {
    sink_.write(fmt::format("{} certain rules: {} earned, {} owed, {} wrong\n", certain_, earned_, owed_, wrong_));
    sink_.finish();
    return wrong_ > 0 ? kFound : kDone;
  }

 private:
  void tell(const Rule& rule, const std::string& what) {
    sink_.write(fmt::format("{}:{}: {}: {}\n", rule.place.file, rule.place.line, rule.id, what));
    ++wrong_;
  }

  const EvidenceFiles& files_;
  Sink& sink_;
  size_t certain_ = 0, earned_ = 0, owed_ = 0, wrong_ = 0;
};

}  // namespace

int rules_missing(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  const EvidenceFiles files = evidence_files();
  Sink sink(options, streams);
  Missing missing(files, sink);
  Scratch scratch(loaded.engine);
  for (const Rule& rule : loaded.rules()) {
    if (!is_our_own(rule)) continue;
    missing.look_at(rule);
    for (const JudgedSentence& sentence : files.judged)
      if (sentence.rule == rule.id) missing.replay(sentence, rule, loaded.engine, scratch);
  }
  if (options.only.empty() && options.skip.empty()) missing.look_for_strangers(loaded.rules());
  return missing.end();
}

}  // namespace decalque
