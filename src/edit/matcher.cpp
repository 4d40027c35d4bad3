#include "edit/matcher.h"

#include <algorithm>

#include "edit/condition.h"

namespace decalque {

Matcher::Matcher(const Ruleset& ruleset, StringPool& strings, std::vector<Problem>& problems)
    : by_upos_(kUposCount), by_xpos_(kXposCount), by_kind_(kKindCount) {
  rules_.reserve(ruleset.rules.size());
  for (const Rule& rule : ruleset.rules) add_rule(rule, strings, problems);
  by_form_.resize(strings.size() + 1);
  by_lemma_.resize(strings.size() + 1);
  sort_postings();
}

void Matcher::sort_postings() {
  const auto sort = [](std::vector<Posting>& list) {
    std::stable_sort(list.begin(), list.end(), [](const Posting& a, const Posting& b) { return a.level < b.level; });
  };
  for (auto* table : {&by_form_, &by_lemma_, &by_upos_, &by_xpos_, &by_kind_}) {
    for (auto& list : *table) sort(list);
  }
  sort(everywhere_);
}

void Matcher::add_rule(const Rule& rule, StringPool& strings, std::vector<Problem>& problems) {
  CompiledRule compiled;
  compiled.rule = &rule;
  for (const Pattern& pattern : rule.patterns) {
    for (std::string& name : captures_of(pattern)) {
      if (std::find(compiled.captures.begin(), compiled.captures.end(), name) == compiled.captures.end())
        compiled.captures.push_back(std::move(name));
    }
  }
  std::string error;
  for (const Pattern& pattern : rule.patterns) {
    const auto index = static_cast<uint32_t>(patterns_.size());
    patterns_.push_back({static_cast<uint32_t>(rules_.size()), static_cast<uint32_t>(compiled.programs.size())});
    compiled.programs.push_back(compile(pattern, compiled.captures, strings, error));
    if (const auto anchor = best_anchor(pattern, strings))
      add_postings(*anchor, index, rule.level);
    else
      everywhere_.push_back({index, 0, 0, rule.level});
  }
  for (const RuleCondition& condition : rule.conditions)
    compiled.conditions.push_back(compile_condition(condition, compiled.captures, strings, error));
  if (!error.empty()) problems.push_back({rule.place, error, ""});
  rules_.push_back(std::move(compiled));
}

void Matcher::add_postings(const Anchor& anchor, uint32_t pattern, Level level) {
  for (const AnchorKey& key : anchor.keys) {
    const Posting posting{pattern, static_cast<uint16_t>(anchor.min), static_cast<uint16_t>(anchor.max), level};
    const auto put = [&](std::vector<std::vector<Posting>>& table) {
      if (table.size() <= key.value) table.resize(key.value + 1);
      if (table[key.value].empty() || table[key.value].back().pattern != pattern) table[key.value].push_back(posting);
    };
    switch (key.sort) {
      case AnchorKey::Sort::form:
        put(by_form_);
        break;
      case AnchorKey::Sort::lemma:
        put(by_lemma_);
        break;
      case AnchorKey::Sort::upos:
        upos_used_ |= 1U << key.value;
        put(by_upos_);
        break;
      case AnchorKey::Sort::xpos:
        xpos_used_ |= uint64_t{1} << key.value;
        put(by_xpos_);
        break;
      case AnchorKey::Sort::kind:
        kinds_used_.add(static_cast<Kind>(key.value));
        put(by_kind_);
        break;
    }
  }
}

std::vector<Match> Matcher::find(const TokenContext& context, const RuleChoice& choice, Scratch& scratch) const {
  std::vector<Match> matches;
  scratch.next_start.assign(patterns_.size(), 0);
  const Document& document = context.document;
  const auto strings = static_cast<StringId>(by_form_.size());
  for (const Segment& segment : document.segments) {
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      const auto all = [&](const std::vector<Posting>& postings) {
        for (const Posting& posting : postings) {
          if (choice.only ? rules_[patterns_[posting.pattern].rule].rule != choice.only : posting.level > choice.least) {
            if (choice.only) continue;
            break;
          }
          try_posting(posting, context, segment, i, scratch, matches);
        }
      };
      if (token.word->lower < strings) all(by_form_[token.word->lower]);
      if (token.lemma < strings) all(by_lemma_[token.lemma]);
      for (const Reading& reading : token.word->readings) {
        if (reading.lemma < strings && reading.lemma != token.lemma) all(by_lemma_[reading.lemma]);
      }
      if ((upos_used_ >> static_cast<int>(token.upos) & 1U) != 0) all(by_upos_[static_cast<size_t>(token.upos)]);
      if ((xpos_used_ >> static_cast<int>(token.xpos) & 1U) != 0) all(by_xpos_[static_cast<size_t>(token.xpos)]);
      if (token.kinds.meets(kinds_used_)) {
        for (size_t kind = 0; kind < by_kind_.size(); ++kind) {
          if (token.kinds.has(static_cast<Kind>(kind))) all(by_kind_[kind]);
        }
      }
      all(everywhere_);
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::pair(a.range.begin, a.rule) < std::pair(b.range.begin, b.rule);
  });
  return matches;
}

void Matcher::try_posting(const Posting& posting, const TokenContext& context, const Segment& segment, uint32_t token,
                          Scratch& scratch, std::vector<Match>& matches) const {
  if (token < segment.tokens.begin + posting.min) return;
  const uint32_t last = token - posting.min;
  const uint32_t first = token - std::min<uint32_t>(token - segment.tokens.begin, posting.max);
  uint32_t& next = scratch.next_start[posting.pattern];
  const PatternRef ref = patterns_[posting.pattern];
  const CompiledRule& rule = rules_[ref.rule];
  for (uint32_t start = std::max(first, next); start <= last; ++start) {
    const auto end = scratch.runner.run(rule.programs[ref.program], context, segment, start,
                                        {segment.tokens.begin, segment.tokens.end, kNowhere}, scratch.slots);
    if (!end || *end == start) continue;
    Match match{ref.rule, {start, *end}, {}};
    for (size_t i = 0; i < rule.captures.size(); ++i) {
      const TokenRange place{scratch.slots[2 * i], scratch.slots[2 * i + 1]};
      const bool took_part = place.begin != kNowhere && place.end != kNowhere && place.begin < place.end;
      match.captures.push_back(took_part ? place : TokenRange{kNowhere, kNowhere});
    }
    if (conditions_hold(rule, match, context, segment, scratch)) matches.push_back(std::move(match));
  }
  next = std::max(next, last + 1);
}

bool Matcher::conditions_hold(const CompiledRule& rule, const Match& match, const TokenContext& context,
                              const Segment& segment, Scratch& scratch) const {
  for (const CompiledCondition& condition : rule.conditions) {
    const bool is_so = holds(condition, match.range, match.captures, context, segment, scratch.runner);
    if (is_so == condition.condition->unless) return false;
  }
  return true;
}

}  // namespace decalque
