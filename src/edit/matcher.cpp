#include "edit/matcher.h"

#include <algorithm>
#include <tuple>

#include "edit/condition.h"
#include "edit/neighbours.h"

namespace decalque {

namespace {

constexpr uint8_t kMostGuards = 3;

// Of a thousand tokens; what nearly every token has tells nothing.
constexpr double kDearestGuard = 500;

}  // namespace

Matcher::Matcher(const Ruleset& ruleset, StringPool& strings, std::vector<Problem>& problems) {
  for (const Rule& rule : ruleset.rules) add_rule(rule, strings, problems);
  index_.close();
}

void Matcher::add_rule(const Rule& rule, StringPool& strings, std::vector<Problem>& problems) {
  CompiledRule compiled;
  compiled.rule = &rule;
  compiled.body = &rule;
  const Scope scope = scope_of(rule);
  for (const Pattern& pattern : rule.patterns) {
    for (std::string& name : captures_of(pattern)) {
      if (std::find(compiled.captures.begin(), compiled.captures.end(), name) == compiled.captures.end())
        compiled.captures.push_back(std::move(name));
    }
  }
  std::string error;
  for (const Pattern& pattern : rule.patterns) add_pattern(pattern, compiled, scope, strings, error);
  for (const RuleCondition& condition : rule.conditions)
    compiled.conditions.push_back(compile_condition(condition, compiled.captures, strings, error));
  if (!error.empty()) problems.push_back({rule.place, error, ""});
  rules_.emplace_back(std::move(compiled), scope);
}

void Matcher::add_pattern(const Pattern& pattern, CompiledRule& rule, Scope scope, StringPool& strings,
                          std::string& error) {
  Posting posting{static_cast<uint32_t>(patterns_.size()), 0,       0, 0, scope, rule.rule->level,
                  static_cast<uint32_t>(guards_.size()),   kNowhere};
  patterns_.push_back({static_cast<uint32_t>(rules_.size()), static_cast<uint32_t>(rule.programs.size())});
  std::vector<const Condition*> conditions;
  rule.programs.push_back(compile(pattern, rule.captures, strings, error, &conditions));
  const auto anchor = best_anchor(pattern, strings);
  if (!anchor) {
    index_.everywhere.add(0, posting);
    return;
  }
  posting.min = static_cast<uint16_t>(anchor->min);
  posting.max = static_cast<uint16_t>(anchor->max);
  guard(PatternWays(rule.programs.back(), conditions, strings), *anchor, posting);
  for (const AnchorKey& key : anchor->keys) index_.add(key, posting);
}

void Matcher::guard(const PatternWays& ways, const Anchor& anchor, Posting& posting) {
  for (const Neighbour& neighbour : ways.neighbours(anchor)) {
    if (posting.guards == kMostGuards || neighbour.cost > kDearestGuard) break;
    guards_.push_back({KeySet(neighbour.keys, ids_), neighbour.distance, neighbour.may_be_absent});
    ++posting.guards;
  }
  const auto opening = ways.opening();
  if (!opening || (anchor.max == 0 && !opening->at_segment_start)) return;
  posting.start = static_cast<uint32_t>(starts_.size());
  starts_.push_back({KeySet(opening->keys, ids_), opening->at_segment_start});
}

void Matcher::Lists::add(uint32_t key, const Posting& posting) {
  if (!added_.empty() && added_.back().first == key && added_.back().second.pattern == posting.pattern) return;
  added_.emplace_back(key, posting);
}

void Matcher::Lists::close() {
  std::stable_sort(added_.begin(), added_.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.first, b.second.scope, a.second.level) < std::tuple(b.first, a.second.scope, b.second.level);
  });
  for (const auto& [key, posting] : added_) {
    if (starts_.size() <= key) starts_.resize(key + size_t{1}, static_cast<uint32_t>(postings_.size()));
    const bool twice = postings_.size() > starts_[key] && postings_.back().pattern == posting.pattern;
    if (!twice) postings_.push_back(posting);  // a pattern's postings of a key lie side by side
  }
  starts_.push_back(static_cast<uint32_t>(postings_.size()));
  added_.clear();
  added_.shrink_to_fit();
}

void Matcher::Index::add(const AnchorKey& key, const Posting& posting) {
  switch (key.sort) {
    case AnchorKey::Sort::form:
      return by_form.add(key.value, posting);
    case AnchorKey::Sort::lemma:
      return by_lemma.add(key.value, posting);
    case AnchorKey::Sort::upos:
      upos_used |= 1U << key.value;
      return by_upos.add(key.value, posting);
    case AnchorKey::Sort::xpos:
      xpos_used |= uint64_t{1} << key.value;
      return by_xpos.add(key.value, posting);
    case AnchorKey::Sort::kind:
      kinds_used.add(static_cast<Kind>(key.value));
      return by_kind.add(key.value, posting);
  }
}

void Matcher::Index::close() {
  for (Lists* lists : {&by_form, &by_lemma, &by_upos, &by_xpos, &by_kind, &everywhere}) lists->close();
}

// Calls `try_all` with every list of patterns that the token makes possible.
template <typename Try>
void Matcher::Index::each(const Token& token, Try try_all) const {
  try_all(by_form[token.word->lower]);
  try_all(by_lemma[token.lemma]);
  for (const Reading& reading : token.word->readings) {
    if (reading.lemma != token.lemma) try_all(by_lemma[reading.lemma]);
  }
  if ((upos_used >> static_cast<int>(token.upos) & 1U) != 0) try_all(by_upos[static_cast<uint32_t>(token.upos)]);
  if ((xpos_used >> static_cast<int>(token.xpos) & 1U) != 0) try_all(by_xpos[static_cast<uint32_t>(token.xpos)]);
  if (token.kinds.meets(kinds_used)) {
    for (uint32_t kind = 0; kind < kKindCount; ++kind) {
      if (token.kinds.has(static_cast<Kind>(kind))) try_all(by_kind[kind]);
    }
  }
  try_all(everywhere[0]);
}

// One run over a document.
class Matcher::Search {
 public:
  Search(const Matcher& matcher, const TokenContext& context, const RuleChoice& choice, Scratch& scratch)
      : matcher_(matcher), context_(context), choice_(choice), scratch_(scratch) {
    scratch.next_start.assign(matcher.patterns_.size(), 0);
  }

  void look(const Segment& segment, Scope due) {
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      matcher_.index_.each(context_.document.tokens[i], [&](std::span<const Posting> postings) {
        for (const Posting& posting : postings) {
          if (posting.scope < due) break;
          if (is_chosen(posting)) try_posting(posting, segment, i);
        }
      });
    }
  }

  std::vector<Match> take() {
    std::stable_sort(matches_.begin(), matches_.end(), [](const Match& a, const Match& b) {
      return std::pair(a.range.begin, a.rule) < std::pair(b.range.begin, b.rule);
    });
    return std::move(matches_);
  }

 private:
  bool is_chosen(const Posting& posting) const {
    if (!choice_.only) return posting.level <= choice_.least;
    return &matcher_.rules_[matcher_.patterns_[posting.pattern].rule].rule() == choice_.only;
  }

  bool guards_hold(const Posting& posting, const Segment& segment, uint32_t token) const {
    for (uint32_t i = 0; i < posting.guards; ++i) {
      const Guard& guard = matcher_.guards_[posting.first_guard + i];
      const int64_t at = int64_t{token} + guard.distance;
      const bool there = at >= segment.tokens.begin && at < segment.tokens.end;
      if (!(there ? meets(guard.keys, static_cast<uint32_t>(at)) : guard.may_be_absent)) return false;
    }
    return true;
  }

  bool can_begin(const Posting& posting, const Segment& segment, uint32_t token) const {
    if (posting.start == kNowhere) return true;
    const Start& start = matcher_.starts_[posting.start];
    return (start.at_segment_start && token == segment.tokens.begin) || meets(start.keys, token);
  }

  bool meets(const KeySet& keys, uint32_t token) const {
    return keys.meets(context_.document.tokens[token], matcher_.ids_);
  }

  void try_posting(const Posting& posting, const Segment& segment, uint32_t token) {
    if (token < segment.tokens.begin + posting.min || !guards_hold(posting, segment, token)) return;
    const uint32_t last = token - posting.min;
    const uint32_t first = token - std::min<uint32_t>(token - segment.tokens.begin, posting.max);
    uint32_t& next = scratch_.next_start[posting.pattern];
    for (uint32_t start = std::max(first, next); start <= last; ++start)
      if (can_begin(posting, segment, start)) try_at(posting, segment, start);
    next = std::max(next, last + 1);
  }

  void try_at(const Posting& posting, const Segment& segment, uint32_t start) {
    const PatternRef ref = matcher_.patterns_[posting.pattern];
    const CompiledRule& rule = matcher_.compiled(ref.rule);
    if (scratch_.tries) ++(*scratch_.tries)[ref.rule];
    const auto end = scratch_.runner.run(rule.programs[ref.program], context_, segment, start,
                                         {segment.tokens.begin, segment.tokens.end, kNowhere}, scratch_.slots);
    if (!end || *end == start) return;
    Match match{ref.rule, {start, *end}, {}};
    for (size_t i = 0; i < rule.captures.size(); ++i) {
      const TokenRange place{scratch_.slots[2 * i], scratch_.slots[2 * i + 1]};
      const bool took_part = place.begin != kNowhere && place.end != kNowhere && place.begin < place.end;
      match.captures.push_back(took_part ? place : TokenRange{kNowhere, kNowhere});
    }
    if (conditions_hold(rule, match, segment)) matches_.push_back(std::move(match));
  }

  bool conditions_hold(const CompiledRule& rule, const Match& match, const Segment& segment) {
    return std::all_of(rule.conditions.begin(), rule.conditions.end(), [&](const CompiledCondition& condition) {
      return holds(condition, match.range, match.captures, context_, segment, scratch_.runner) !=
             condition.condition->unless;
    });
  }

  const Matcher& matcher_;
  const TokenContext& context_;
  const RuleChoice& choice_;
  Scratch& scratch_;
  std::vector<Match> matches_;
};

std::vector<Match> Matcher::find(const TokenContext& context, const RuleChoice& choice, Scratch& scratch,
                                 const std::vector<Scope>& due) const {
  Search search(*this, context, choice, scratch);
  const auto& segments = context.document.segments;
  for (size_t i = 0; i < segments.size(); ++i) search.look(segments[i], i < due.size() ? due[i] : Scope::segment);
  return search.take();
}

}  // namespace decalque
