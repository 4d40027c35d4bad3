#include "learn/coverage.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/suggest.h"
#include "edit/trace.h"

namespace decalque {

namespace {

using Sort = ExampleGap::Sort;
using Nodes = std::vector<const Pattern*>;

constexpr size_t kLongestPart = 70;

std::string shown(const Pattern& pattern) {
  std::string text = dump(pattern);
  if (text.size() <= kLongestPart) return text;
  size_t cut = text.rfind(' ', kLongestPart);
  if (cut == std::string::npos) cut = kLongestPart;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return text.substr(0, cut) + " …";
}

// True when whatever `b` matches at a place `a` matches, too, and no more than that.
bool covers(const Pattern& a, const Pattern& b) {
  if (a.op == Pattern::Op::token && b.op == Pattern::Op::token) {
    const Condition &x = a.condition, &y = b.condition;
    const bool tests = x.op == Condition::Op::test && y.op == Condition::Op::test && x.test.field == y.test.field &&
                       x.test.ignore_case == y.test.ignore_case && x.test.number == y.test.number;
    const bool sets = tests && x.test.field != Test::Field::regex && !x.test.values.empty() && !y.test.values.empty();
    if (sets)
      return std::all_of(y.test.values.begin(), y.test.values.end(), [&](const std::string& value) {
        return std::find(x.test.values.begin(), x.test.values.end(), value) != x.test.values.end();
      });
  }
  return dump(a) == dump(b);
}

// The alternatives of a word list with entries of several words all stand at one place.
bool is_list(const Pattern& alternatives) {
  return std::all_of(alternatives.children.begin(), alternatives.children.end(),
                     [&](const Pattern& child) { return child.offset == alternatives.children.front().offset; });
}

class PatternGaps {
 public:
  PatternGaps(const Engine& engine, const Rule& rule, Scratch& scratch)
      : engine_(engine), rule_(rule), scratch_(scratch) {}

  std::vector<ExampleGap> find() {
    for (const Pattern& pattern : rule_.patterns) captures_.push_back(captures_of(pattern));
    for (const Example& example : rule_.examples)
      if (example.sort != Example::Sort::keeps) follow(example);
    for (size_t i = 0; i < rule_.patterns.size(); ++i) {
      if (is_idle(i)) continue;
      if (rule_.patterns.size() > 1 && !met(rule_.patterns[i]))
        add(Sort::pattern, rule_.patterns[i]);
      else
        look_into(rule_.patterns[i]);
    }
    return std::move(gaps_);
  }

 private:
  void add(Sort sort, const Pattern& part, const Pattern* other = nullptr) {
    gaps_.push_back({sort, &rule_, rule_.place, shown(part), other ? shown(*other) : ""});
  }
  bool met(const Pattern& node) const { return std::find(met_.begin(), met_.end(), &node) != met_.end(); }

  // An earlier pattern of the rule is the same.
  bool is_idle(size_t index) {
    for (size_t i = 0; i < index; ++i) {
      if (dump(rule_.patterns[i]) != dump(rule_.patterns[index])) continue;
      add(Sort::unreachable, rule_.patterns[index], &rule_.patterns[i]);
      return true;
    }
    return false;
  }

  // Which ways the patterns take through an example's matches.
  void follow(const Example& example) {
    ArticleOptions options;
    options.language_of_original = example.language;
    const Document document = engine_.analyse(example.from, options, scratch_);
    const Knowledge knowledge = engine_.knowledge();
    const Evidence evidence(document);
    const TokenContext context{document, knowledge.lexicon, evidence};
    Matcher::Scratch work;
    const auto matches = knowledge.matcher.find(context, {Level::hint, &rule_}, work);
    for (size_t i = 0; i < rule_.patterns.size(); ++i) {
      const Tracer tracer(rule_.patterns[i], captures_[i], document.words->strings());
      for (const Match& match : matches) {
        const Trace trace = tracer.run(context, document.segment_of(match.range.begin), match.range.begin);
        if (trace.end != match.range.end) continue;
        met_.push_back(&rule_.patterns[i]);
        met_.insert(met_.end(), trace.branches.begin(), trace.branches.end());
      }
    }
  }

  // What is inside a part that is not met needs no telling.
  void look_into(const Pattern& pattern) {
    if (pattern.op == Pattern::Op::alternatives) {
      if (!is_list(pattern)) look_at_alternatives(pattern);
      return;
    }
    if (pattern.op == Pattern::Op::repeat && pattern.min == 0 && !met(pattern.children.front()))
      return add(Sort::optional, pattern);
    for (const Pattern& child : pattern.children) look_into(child);
  }
  void look_at_alternatives(const Pattern& pattern) {
    for (size_t i = 0; i < pattern.children.size(); ++i) {
      const Pattern& child = pattern.children[i];
      const auto earlier = std::find_if(pattern.children.begin(), pattern.children.begin() + static_cast<long>(i),
                                        [&](const Pattern& other) { return covers(other, child); });
      if (&*earlier != &child)
        add(Sort::unreachable, child, &*earlier);
      else if (!met(child))
        add(Sort::alternative, child);
      else
        look_into(child);
    }
  }

  const Engine& engine_;
  const Rule& rule_;
  Scratch& scratch_;
  std::vector<std::vector<std::string>> captures_;
  Nodes met_;
  std::vector<ExampleGap> gaps_;
};

std::string others(const Result& result, const Rule& rule, bool& own) {
  std::string ids;
  own = false;
  for (const Suggestion& suggestion : result.suggestions) {
    own |= suggestion.applied && suggestion.rule == &rule;
    const bool listed = ids.find(suggestion.rule->id) != std::string::npos;
    if (suggestion.applied && suggestion.rule != &rule && !listed)
      ids += (ids.empty() ? "" : ", ") + suggestion.rule->id;
  }
  return ids;
}

}  // namespace

std::vector<ExampleGap> pattern_gaps(const Engine& engine, const Rule& rule, Scratch& scratch) {
  return PatternGaps(engine, rule, scratch).find();
}

std::vector<ExampleGap> interplay_gaps(const Engine& engine, const Rule& rule, Scratch& scratch) {
  std::vector<ExampleGap> gaps;
  if (rule.level == Level::hint) return gaps;
  size_t examples = 0;
  for (const Example& example : rule.examples) {
    if (example.sort != Example::Sort::changes) continue;
    ++examples;
    ArticleOptions options;
    options.language_of_original = example.language;
    options.level = options.least = rule.level;
    bool own = false;
    const Result made = engine.correct(example.from, options, scratch);
    const std::string by = others(made, rule, own);
    if (!own && made.text == example.to) gaps.push_back({Sort::by_another, &rule, example.place, example.from, by});
    const Result back = engine.correct(example.to, options, scratch);
    const std::string undone_by = others(back, rule, own);
    if (back.text == example.from) gaps.push_back({Sort::undone, &rule, example.place, example.to, undone_by});
  }
  const auto taken =
      std::count_if(gaps.begin(), gaps.end(), [](const ExampleGap& gap) { return gap.sort == Sort::by_another; });
  if (examples == 0 || taken < static_cast<long>(examples)) return gaps;
  std::string by;
  for (const ExampleGap& gap : gaps)
    if (gap.sort == Sort::by_another && by.find(gap.other) == std::string::npos)
      by += (by.empty() ? "" : ", ") + gap.other;
  std::erase_if(gaps, [](const ExampleGap& gap) { return gap.sort == Sort::by_another; });
  gaps.push_back({Sort::shadowed, &rule, rule.place, "", by});
  return gaps;
}

std::string gap_line(const ExampleGap& gap) {
  const std::string place =
      fmt::format("{}:{}:{}: {}: ", gap.place.file, gap.place.line, gap.place.column, gap.rule->id);
  switch (gap.sort) {
    case Sort::unreachable:
      return place + fmt::format("`{}` is never reached; `{}` before it matches the same\n", gap.what, gap.other);
    case Sort::pattern:
      return place + fmt::format("no example is matched by the pattern `{}`\n", gap.what);
    case Sort::alternative:
      return place + fmt::format("no example takes the alternative `{}`\n", gap.what);
    case Sort::optional:
      return place + fmt::format("no example has the optional `{}`\n", gap.what);
    case Sort::by_another:
      return place + fmt::format("this example holds only by {}\n", gap.other);
    case Sort::shadowed:
      return place + fmt::format("all its examples are corrected by {}; the rule may be left away\n", gap.other);
    case Sort::undone:
      return place + fmt::format("what this example becomes is turned back by {}\n", gap.other);
    case Sort::never:
      break;
  }
  return place + "it never spoke in the texts that were measured\n";
}

}  // namespace decalque
