#include "edit/explain.h"

#include <algorithm>

#include "edit/condition.h"

namespace decalque {

namespace {

bool asks_for_word(const Condition& condition) {
  using enum Test::Field;
  if (condition.op == Condition::Op::none) return false;
  if (condition.op != Condition::Op::test)
    return std::any_of(condition.children.begin(), condition.children.end(), asks_for_word);
  const Test::Field field = condition.test.field;
  return field == form || field == exact || field == regex || field == any_lemma || field == lemma;
}

// Every sentence has a `the` and a comma; such a word says nothing about the rule.
bool is_content(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::VERB || token.upos == Upos::ADJ || token.upos == Upos::ADV ||
         token.upos == Upos::PROPN;
}

int words_on(const Trace& trace, const Document& document) {
  return static_cast<int>(std::count_if(trace.way.begin(), trace.way.end(), [&](const Meeting& meeting) {
    return meeting.item->op == Pattern::Op::token && asks_for_word(meeting.item->condition) &&
           is_content(document.tokens[meeting.token]);
  }));
}

// More words of the rule's own, then more tokens, then further left.
bool came_farther(const RuleExplanation& a, const RuleExplanation& b) {
  if (a.words != b.words) return a.words > b.words;
  return a.trace.reached - a.trace.start > b.trace.reached - b.trace.start;
}

bool conflict(const Suggestion& a, const Suggestion& b) {
  if (a.fixes.empty() || b.fixes.empty()) return false;
  for (const Edit& x : a.fixes.front()) {
    for (const Edit& y : b.fixes.front()) {
      if (conflict(x, y)) return true;
    }
  }
  return false;
}

Span hull(const Suggestion& suggestion) {
  const auto& edits = suggestion.fixes.front();
  return {edits.front().span.begin, edits.back().span.end};
}

// By the order of choose_edits.
std::string why_beaten(const Suggestion& winner, const Suggestion& loser) {
  if (winner.level != loser.level) return "is surer";
  if (hull(winner).begin != hull(loser).begin) return "begins earlier";
  if (hull(winner).end != hull(loser).end) return "is longer";
  return "comes first by its id";
}

}  // namespace

Explainer::Explainer(const Document& document, const Knowledge& knowledge, Level level)
    : document_(document),
      knowledge_(knowledge),
      level_(level),
      evidence_(document),
      tokens_{document, knowledge.lexicon, evidence_},
      suggestions_(suggest(document, knowledge, {}, scratch_)) {
  choose_edits(suggestions_, level_);
}

std::vector<RuleExplanation> Explainer::explain(const Rule& rule) {
  if (!rule.detector.empty()) return explain_detector(rule);
  std::vector<RuleExplanation> matches;
  std::optional<RuleExplanation> nearest;
  const auto index = static_cast<size_t>(&rule - knowledge_.ruleset.rules.data());
  const auto& captures = knowledge_.matcher.compiled(index).captures;
  for (size_t pattern = 0; pattern < rule.patterns.size(); ++pattern) {
    const Tracer tracer(rule.patterns[pattern], captures, document_.words->strings());
    for (const Segment& segment : document_.segments) {
      for (uint32_t start = segment.tokens.begin; start < segment.tokens.end; ++start) {
        RuleExplanation one = traced(rule, pattern, tracer.run(tokens_, segment, start));
        if (one.trace.end && *one.trace.end > start)
          matches.push_back(std::move(one));
        else if (!nearest || came_farther(one, *nearest))
          nearest = std::move(one);
      }
    }
  }
  for (RuleExplanation& match : matches) judge(match);
  if (matches.empty() && nearest) matches.push_back(std::move(*nearest));
  return matches;
}

RuleExplanation Explainer::traced(const Rule& rule, size_t pattern, Trace trace) {
  RuleExplanation explanation;
  explanation.rule = &rule;
  explanation.pattern = pattern;
  explanation.words = words_on(trace, document_);
  explanation.trace = std::move(trace);
  const auto index = static_cast<size_t>(&rule - knowledge_.ruleset.rules.data());
  explanation.captures = knowledge_.matcher.compiled(index).captures;
  return explanation;
}

void Explainer::judge(RuleExplanation& explanation) {
  const auto index = static_cast<size_t>(explanation.rule - knowledge_.ruleset.rules.data());
  const TokenRange range{explanation.trace.start, *explanation.trace.end};
  const Segment& segment = document_.segment_of(range.begin);
  bool allowed = true;
  for (const CompiledCondition& condition : knowledge_.matcher.compiled(index).conditions) {
    const bool is_so = holds(condition, range, explanation.trace.captures, tokens_, segment, scratch_.runner);
    const bool allows = is_so != condition.condition->unless;
    explanation.conditions.push_back({condition.condition, is_so, allows});
    allowed = allowed && allows;
  }
  explanation.outcome = allowed ? Outcome::no_fix : Outcome::refused;
  const Suggestion* suggestion = suggestion_at(*explanation.rule, document_.span_of(range));
  if (allowed && suggestion != nullptr) settle(explanation, *suggestion);
}

const Suggestion* Explainer::suggestion_at(const Rule& rule, Span focus) const {
  for (const Suggestion& suggestion : suggestions_) {
    if (suggestion.rule == &rule && suggestion.focus == focus) return &suggestion;
  }
  return nullptr;
}

void Explainer::settle(RuleExplanation& explanation, const Suggestion& suggestion) {
  explanation.suggestion = suggestion;
  explanation.outcome = suggestion.applied ? Outcome::applied : Outcome::shown;
  if (suggestion.applied || suggestion.level == Level::hint || suggestion.level > level_) return;
  for (const Suggestion& other : suggestions_) {
    if (!other.applied || !conflict(other, suggestion)) continue;
    explanation.outcome = Outcome::beaten;
    explanation.beaten_by = other.rule;
    explanation.beaten_because = why_beaten(other, suggestion);
    return;
  }
}

std::vector<RuleExplanation> Explainer::explain_detector(const Rule& rule) {
  std::vector<RuleExplanation> found;
  for (const Suggestion& suggestion : suggestions_) {
    if (suggestion.rule != &rule) continue;
    found.emplace_back();
    found.back().rule = &rule;
    settle(found.back(), suggestion);
  }
  if (found.empty()) {
    found.emplace_back();
    found.back().rule = &rule;
  }
  return found;
}

std::vector<RuleExplanation> Explainer::explain_all() {
  std::vector<RuleExplanation> spoke;
  std::vector<RuleExplanation> near;
  for (const Rule& rule : knowledge_.ruleset.rules) {
    for (RuleExplanation& one : explain(rule)) {
      if (one.outcome != Outcome::no_match)
        spoke.push_back(std::move(one));
      else if (one.words > 0)
        near.push_back(std::move(one));
    }
  }
  const auto place = [&](const RuleExplanation& one) {
    return one.suggestion ? one.suggestion->focus.begin : document_.tokens[one.trace.start].span.begin;
  };
  std::stable_sort(spoke.begin(), spoke.end(), [&](auto& a, auto& b) { return place(a) < place(b); });
  std::stable_sort(near.begin(), near.end(), came_farther);
  std::move(near.begin(), near.end(), std::back_inserter(spoke));
  return spoke;
}

}  // namespace decalque
