#include "edit/condition.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace decalque {

namespace {

using Relation = RuleCondition::Relation;
using Subject = RuleCondition::Subject;

constexpr uint32_t kLongSegment = 200;  // tokens from which on it is worth while to keep an answer

uint32_t index_of(const std::vector<std::string>& names, const std::string& name) {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? kNowhere : static_cast<uint32_t>(at - names.begin());
}

// Asks a pattern of a range of tokens inside one segment.
class Asker {
 public:
  Asker(const Program& program, const TokenContext& context, Runner& runner)
      : program_(program), context_(context), runner_(runner) {}

  bool matches(const Segment& segment, uint32_t start, uint32_t limit, uint32_t required_end = kNowhere) {
    return runner_.run(program_, context_, segment, start, {segment.tokens.begin, limit, required_end}, slots_)
        .has_value();
  }
  bool within(const Segment& segment, TokenRange range) {
    for (uint32_t start = range.begin; start < range.end; ++start) {
      if (matches(segment, start, range.end)) return true;
    }
    return false;
  }
  bool ending_at(const Segment& segment, uint32_t begin, uint32_t end) {
    const uint32_t first = end - std::min(end - begin, kLongestMatch);
    for (uint32_t start = end; start-- > first;) {
      if (matches(segment, start, end, end)) return true;
    }
    return matches(segment, end, end, end);  // `^` alone
  }

 private:
  const Program& program_;
  const TokenContext& context_;
  Runner& runner_;
  std::vector<uint32_t> slots_;
};

bool relation_holds(Relation relation, Asker& asker, const Segment& segment, TokenRange subject) {
  switch (relation) {
    case Relation::followed_by:
      return asker.matches(segment, subject.end, segment.tokens.end);
    case Relation::preceded_by:
      return asker.ending_at(segment, segment.tokens.begin, subject.begin);
    case Relation::is:
      return asker.matches(segment, subject.begin, subject.end, subject.end);
    case Relation::has:
      return asker.within(segment, subject);
    case Relation::starts_with:
      return asker.matches(segment, subject.begin, subject.end);
    case Relation::ends_with:
      return asker.ending_at(segment, subject.begin, subject.end);
    case Relation::same_as:
      return false;
  }
  return false;
}

bool same_reading(const Document& document, TokenRange a, TokenRange b) {
  if (a.size() != b.size()) return false;
  for (uint32_t i = 0; i < a.size(); ++i) {
    if (document.tokens[a.begin + i].word->lower != document.tokens[b.begin + i].word->lower) return false;
  }
  return true;
}

// The segments of a paragraph or of the whole document.
std::pair<size_t, size_t> segments_of(const Document& document, const Segment& segment, Subject subject) {
  if (subject == Subject::document) return {0, document.segments.size()};
  const auto at = static_cast<size_t>(&segment - document.segments.data());
  size_t first = at;
  size_t last = at + 1;
  while (first > 0 && document.segments[first - 1].paragraph == segment.paragraph) --first;
  while (last < document.segments.size() && document.segments[last].paragraph == segment.paragraph) ++last;
  return {first, last};
}

bool segments_hold(const CompiledCondition& compiled, Asker& asker, std::span<const Segment> segments) {
  switch (compiled.condition->relation) {
    case Relation::starts_with:
      return relation_holds(Relation::starts_with, asker, segments.front(), segments.front().tokens);
    case Relation::ends_with:
      return relation_holds(Relation::ends_with, asker, segments.back(), segments.back().tokens);
    default:
      return std::any_of(segments.begin(), segments.end(), [&](const Segment& segment) {
        return relation_holds(Relation::has, asker, segment, segment.tokens);
      });
  }
}

bool wide_subject_holds(const CompiledCondition& compiled, Asker& asker, const TokenContext& context,
                        const Segment& segment) {
  const auto [first, last] = segments_of(context.document, segment, compiled.condition->subject);
  return context.evidence.once(&compiled, first, [&, first = first, last = last] {
    return segments_hold(compiled, asker, std::span(context.document.segments).subspan(first, last - first));
  });
}

bool is_so(const CompiledCondition& compiled, TokenRange match, const std::vector<TokenRange>& captures,
           const TokenContext& context, const Segment& segment, Runner& runner) {
  const RuleCondition& condition = *compiled.condition;
  TokenRange subject = match;
  Asker asker(compiled.program, context, runner);
  switch (condition.subject) {
    case Subject::original: {
      const auto& languages = condition.languages;
      return std::find(languages.begin(), languages.end(), context.document.language_of_original) != languages.end();
    }
    case Subject::paragraph:
    case Subject::document:
      return wide_subject_holds(compiled, asker, context, segment);
    case Subject::capture:
      if (compiled.capture == kNowhere || captures[compiled.capture].begin == kNowhere) return condition.negated;
      subject = captures[compiled.capture];
      break;
    case Subject::match:
      break;
    case Subject::before:
      subject = {segment.tokens.begin, match.begin};
      break;
    case Subject::after:
      subject = {match.end, segment.tokens.end};
      break;
    case Subject::segment:
      if (segment.tokens.size() >= kLongSegment && condition.relation != Relation::same_as) {
        const auto index = static_cast<size_t>(&segment - context.document.segments.data());
        return context.evidence.once(&compiled, index, [&] {
          return relation_holds(condition.relation, asker, segment, segment.tokens);
        });
      }
      subject = segment.tokens;
      break;
  }
  if (condition.relation == Relation::same_as) {
    return compiled.other != kNowhere && captures[compiled.other].begin != kNowhere &&
           same_reading(context.document, subject, captures[compiled.other]);
  }
  return relation_holds(condition.relation, asker, segment, subject);
}

}  // namespace

CompiledCondition compile_condition(const RuleCondition& condition, const std::vector<std::string>& captures,
                                    StringPool& strings, std::string& error) {
  CompiledCondition result;
  result.condition = &condition;
  result.program = compile(condition.pattern, {}, strings, error);
  if (condition.subject == Subject::capture) result.capture = index_of(captures, condition.name);
  if (condition.relation == Relation::same_as) result.other = index_of(captures, condition.other);
  return result;
}

bool holds(const CompiledCondition& condition, TokenRange match, const std::vector<TokenRange>& captures,
           const TokenContext& context, const Segment& segment, Runner& runner) {
  return is_so(condition, match, captures, context, segment, runner) != condition.condition->negated;
}

}  // namespace decalque
