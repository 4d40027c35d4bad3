// Real sentences for drafts, and the tests of all rules together.

#include <algorithm>
#include <set>

#include "learn/draft.h"
#include "learn/example_finder.h"

namespace decalque {

namespace {

constexpr size_t kMostExamples = 2;
constexpr size_t kMostTries = 12;  // sentences looked at for an example

using Examples = std::vector<RuleText::Example>;

// By draft, the places where its pattern stands.
std::vector<std::vector<CandidatePlace>> standings_of(const Lessons& lessons, const Lexicon& lexicon,
                                                      const std::vector<Draft>& drafts) {
  std::vector<std::vector<CandidatePlace>> result(drafts.size());
  std::vector<std::pair<LearnCandidate, size_t>> order;
  for (size_t i = 0; i < drafts.size(); ++i)
    for (const LearnCandidate& candidate : drafts[i].candidates) order.emplace_back(candidate, i);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {  // as the survey wants it
    const LearnCandidate &x = a.first, &y = b.first;
    return x.pattern != y.pattern ? x.pattern < y.pattern : x.fix < y.fix;
  });
  std::vector<LearnCandidate> sorted;
  for (const auto& [candidate, draft] : order) sorted.push_back(candidate);
  for (const CandidatePlace& standing : find_standings(lessons, lexicon, sorted))
    result[order[standing.candidate].second].push_back(standing);
  return result;
}

class Finding {
 public:
  Finding(const LearnTask& task, const Lessons& lessons, const Engine& all)
      : task_(task), lessons_(lessons), finder_(all), scratch_(task.engine), odd_(lessons.lessons.size()) {
    for (size_t i = 0; i < odd_.size(); ++i) odd_[i] = has_odd_word(lessons.lessons[i]);
  }

  Examples examples(const Rule& rule, const Draft& draft, std::vector<CandidatePlace> standings) {
    std::stable_partition(standings.begin(), standings.end(), [&](const auto& place) { return !odd_[place.lesson]; });
    Examples found;
    size_t tries = 0;
    for (const CandidatePlace& standing : standings) {
      if (standing.outcome != PlaceOutcome::good || found.size() == kMostExamples || ++tries > kMostTries) continue;
      const auto example = finder_.changed(rule, pair_of(standing), byte_of(standing));
      if (!example.to.empty()) found.push_back(example);
    }
    if (found.empty()) return found;
    for (const bool odd : {false, true}) {
      if (auto left = left_by_people(rule, draft, odd); !left.from.empty()) {
        found.push_back(std::move(left));
        return found;
      }
    }
    for (const CandidatePlace& standing : standings) {
      if (standing.outcome != PlaceOutcome::good) continue;
      const Pair& pair = pair_of(standing);
      auto kept = finder_.kept(rule, pair.post_edit, pair.language, 0);
      if (kept.from.empty()) continue;
      found.push_back(std::move(kept));
      return found;
    }
    return {};
  }

 private:
  // A line with a word that may be misspelt shows more than the rule, and what it might be is dear to find out.
  bool has_odd_word(const Lesson& lesson) const {
    return std::any_of(lessons_.tokens.begin() + lesson.tokens.begin, lessons_.tokens.begin() + lesson.tokens.end,
                       [&](const LessonToken& token) {
                         return (token.form == token.lower || token.first) && !token.is_mark &&
                                !task_.engine.lexicon().known(lessons_.strings.view(token.form));
                       });
  }

  // A sentence in which the rule's words stand, between others, and people left them.
  RuleText::Example left_by_people(const Rule& rule, const Draft& draft, bool odd) {
    const LearnCandidate& candidate = draft.candidates.front();
    const uint32_t size = candidate.place.size();
    if (size == 0) return {};
    const auto form = [&](uint32_t token) { return lessons_.tokens[token].lower; };
    size_t tries = 0;
    for (const Lesson& lesson : lessons_.lessons) {
      if (lesson.clean || lesson.tokens.size() < size || tries > kMostTries) continue;
      if (odd_[static_cast<size_t>(&lesson - lessons_.lessons.data())] != odd) continue;
      for (uint32_t at = lesson.tokens.begin; at + size <= lesson.tokens.end; ++at) {
        uint32_t same = 0;
        while (same < size && form(at + same) == form(candidate.place.begin + same)) ++same;
        if (same < size || is_touched(lesson, {at, at + size})) continue;
        const CandidatePlace standing{0, static_cast<uint32_t>(&lesson - lessons_.lessons.data()), {at, at + size}};
        const Pair& pair = pair_of(standing);
        auto kept = finder_.kept(rule, pair.translation, pair.language, byte_of(standing));
        if (!kept.from.empty()) return kept;
        ++tries;
        break;
      }
    }
    return {};
  }
  bool is_touched(const Lesson& lesson, TokenRange place) const {
    for (uint32_t c = lesson.changes_begin; c < lesson.changes_end; ++c) {
      const TokenRange before = lessons_.changes[c].before;
      if (before.begin <= place.end && place.begin <= before.end) return true;
    }
    return false;
  }

  const Pair& pair_of(const CandidatePlace& standing) const {
    return task_.teaching.pairs[lessons_.lessons[standing.lesson].pair];
  }
  // Where the token begins in the pair's translation.
  uint32_t byte_of(const CandidatePlace& standing) {
    const Lesson& lesson = lessons_.lessons[standing.lesson];
    const Document document = task_.engine.analyse(pair_of(standing).translation, {}, scratch_);
    const uint32_t token = standing.place.begin - lesson.tokens.begin;
    return token < document.tokens.size() ? document.tokens[token].span.begin : 0;
  }

  const LearnTask& task_;
  const Lessons& lessons_;
  ExampleFinder finder_;
  Scratch scratch_;
  std::vector<bool> odd_;  // by lesson
};

// Whether the drafts have a say in the examples of a rule.
class Touch {
 public:
  Touch(const LearnTask& task, const std::vector<Draft>& drafts)
      : drafts_(task.engine.with_rules(ruleset_of(family_of(task, drafts)))), scratch_(drafts_) {}

  bool has_say(const Rule& rule) {
    return drafts_.ruleset().find(rule.id) ||
           std::any_of(rule.examples.begin(), rule.examples.end(), [&](const Example& example) {
             return speaks(example.from, example.language) || speaks(example.to, example.language);
           });
  }

 private:
  bool speaks(std::string_view text, std::string_view language) {
    ArticleOptions options;
    options.language_of_original = language;
    return !drafts_.suggestions(text, options, scratch_).empty();
  }

  Engine drafts_;
  Scratch scratch_;
};

// Ids of rules whose examples fail, or that make those of others fail.
std::set<std::string> guilty_rules(const LearnTask& task, const std::vector<Draft>& drafts) {
  const Engine all = engine_with(task, drafts);
  Scratch scratch(all);
  Touch touch(task, drafts);
  std::set<std::string> guilty;
  size_t done = 0;
  for (const Rule& rule : all.ruleset().rules) {
    const bool affected = touch.has_say(rule);
    for (const auto& failure : affected ? all.test_examples(scratch, &rule) : std::vector<Engine::ExampleFailure>{}) {
      guilty.insert(rule.id);
      for (const Draft& draft : drafts)
        if (failure.because.find(id_of(task, draft) + "\n") != std::string::npos) guilty.insert(id_of(task, draft));
    }
    task.progress("rules tested", ++done, all.ruleset().rules.size());
  }
  return guilty;
}

}  // namespace

void find_examples(const LearnTask& task, const Lessons& lessons, std::vector<Draft>& drafts, LearnCounts& counts) {
  if (drafts.empty()) return;
  const Engine all = engine_with(task, drafts);
  Finding finding(task, lessons, all);
  const auto standings = standings_of(lessons, task.engine.lexicon(), drafts);
  for (size_t i = 0; i < drafts.size(); ++i) {
    drafts[i].rule.text.examples =
        finding.examples(*all.ruleset().find(id_of(task, drafts[i])), drafts[i], standings[i]);
    task.progress("rules with examples", i + 1, drafts.size());
  }
  counts.untestable += std::erase_if(drafts, [](const Draft& draft) { return draft.rule.text.examples.empty(); });
  if (drafts.empty()) return;
  const auto guilty = guilty_rules(task, drafts);
  counts.untestable += std::erase_if(drafts, [&](const Draft& draft) { return guilty.count(id_of(task, draft)) > 0; });
}

}  // namespace decalque
