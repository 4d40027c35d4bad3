#include "edit/suggest.h"

#include <algorithm>
#include <map>

#include "edit/condition.h"
#include "edit/render.h"
#include "edit/rewrite.h"
#include "text/unicode.h"

namespace decalque {

namespace {

bool is_ascii_boundary(std::string_view text, uint32_t offset) {
  const auto ascii = [&](size_t at) { return static_cast<unsigned char>(text[at]) < 0x80 && text[at] != '\r'; };
  return offset == 0 || offset >= text.size() || (ascii(offset) && ascii(offset - 1));
}

bool allowed(const std::vector<Edit>& edits, const Document& document) {
  for (const Edit& edit : edits) {
    if (document.is_protected(edit.span)) return false;
    for (const uint32_t offset : {edit.span.begin, edit.span.end}) {
      if (!is_ascii_boundary(document.text, offset) && !on_grapheme_boundary(document.text, offset)) return false;
    }
  }
  return !edits.empty();
}

// Runs over both ways of finding and keeps what may be proposed.
class Suggester {
 public:
  Suggester(const Document& document, const Knowledge& knowledge)
      : document_(document),
        knowledge_(knowledge),
        evidence_(document),
        tokens_{document, knowledge.lexicon, evidence_} {}

  void match_rules(const RuleChoice& choice, Matcher::Scratch& scratch, const std::vector<Scope>& due) {
    std::vector<uint32_t> free_from(knowledge_.ruleset.rules.size(), 0);
    for (const Match& match : knowledge_.matcher.find(tokens_, choice, scratch, due)) {
      if (match.range.begin < free_from[match.rule]) continue;
      if (propose(match)) free_from[match.rule] = match.range.end;
    }
  }

  void run(const ActiveDetector& active, Runner& runner) {
    std::vector<Finding> findings;
    const Sight sight{document_, knowledge_.lexicon, knowledge_.ruleset, active.options, shared_};
    active.detector->run(sight, findings);
    for (Finding& finding : findings) {
      if (conditions_hold(*active.rule, finding.focus, runner)) keep(active, finding);
    }
  }

  std::vector<Suggestion> take() {
    sort_suggestions(result_);
    return std::move(result_);
  }

 private:
  bool propose(const Match& match) {
    const CompiledRule& compiled = knowledge_.matcher.compiled(match.rule);
    const RenderContext context{tokens_, knowledge_.ruleset, compiled, match};
    Suggestion suggestion;
    for (const Fix& fix : compiled.body->fixes) {
      auto edits = rewrite(fix, context);
      if (edits && allowed(*edits, document_)) suggestion.fixes.push_back(std::move(*edits));
    }
    if (suggestion.fixes.empty() && !compiled.body->fixes.empty()) return false;
    suggestion.rule = compiled.rule;
    suggestion.level = compiled.rule->level;
    suggestion.focus = document_.span_of(match.range);
    if (suggestion.fixes.empty() && document_.is_protected(suggestion.focus)) return false;
    suggestion.message = render_message(compiled.body->message_template, context);
    result_.push_back(std::move(suggestion));
    return true;
  }

  // A detector's finding is the match its rule's conditions speak of.
  bool conditions_hold(const Rule& rule, Span focus, Runner& runner) {
    if (rule.conditions.empty()) return true;
    const auto& tokens = document_.tokens;
    const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& token) { return token.span.end <= focus.begin; });
    const auto last =
        std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.begin < focus.end; });
    if (first == last) return true;
    const TokenRange range{static_cast<uint32_t>(first - tokens.begin()), static_cast<uint32_t>(last - tokens.begin())};
    const auto index = static_cast<size_t>(&rule - knowledge_.ruleset.rules.data());
    const auto& conditions = knowledge_.matcher.compiled(index).conditions;
    return std::all_of(conditions.begin(), conditions.end(), [&](const CompiledCondition& condition) {
      return holds(condition, range, {}, tokens_, document_.segment_of(range.begin), runner) !=
             condition.condition->unless;
    });
  }

  void keep(const ActiveDetector& active, Finding& finding) {
    Suggestion suggestion;
    const bool had_fixes = !finding.fixes.empty();
    for (auto& edits : finding.fixes) {
      if (allowed(edits, document_)) suggestion.fixes.push_back(std::move(edits));
    }
    if (suggestion.fixes.empty() && (had_fixes || document_.is_protected(finding.focus))) return;
    suggestion.rule = active.rule;
    suggestion.level = active.rule->level;
    suggestion.focus = finding.focus;
    for (const Piece& piece : active.rule->message_template) {
      if (piece.sort == Piece::Sort::literal) suggestion.message += piece.text;
      for (const auto& [name, text] : finding.captures) {
        if (piece.sort == Piece::Sort::capture && name == piece.name) suggestion.message += text;
      }
    }
    result_.push_back(std::move(suggestion));
  }

  const Document& document_;
  const Knowledge& knowledge_;
  Evidence evidence_;
  TokenContext tokens_;
  SharedWork shared_;
  std::vector<Suggestion> result_;
};

}  // namespace

void sort_suggestions(std::vector<Suggestion>& suggestions) {
  std::stable_sort(suggestions.begin(), suggestions.end(), [](const Suggestion& a, const Suggestion& b) {
    if (a.focus != b.focus) return a.focus < b.focus;
    return a.rule->id < b.rule->id;
  });
}

std::vector<Suggestion> suggest(const Document& document, const Knowledge& knowledge, const RuleChoice& choice,
                                Matcher::Scratch& scratch, const std::vector<Scope>& due) {
  Suggester suggester(document, knowledge);
  suggester.match_rules(choice, scratch, due);
  for (const ActiveDetector& active : knowledge.detectors) {
    if (choice.has(*active.rule)) suggester.run(active, scratch.runner);
  }
  return suggester.take();
}

std::vector<Edit> choose_edits(std::vector<Suggestion>& suggestions, Level level) {
  struct Candidate {
    uint32_t index;
    Span hull;
  };
  std::vector<Candidate> candidates;
  for (uint32_t i = 0; i < suggestions.size(); ++i) {
    const Suggestion& suggestion = suggestions[i];
    if (suggestion.level > level || suggestion.level == Level::hint || suggestion.fixes.empty()) continue;
    const auto& edits = suggestion.fixes.front();
    candidates.push_back({i, {edits.front().span.begin, edits.back().span.end}});
  }
  std::sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
    const Suggestion& x = suggestions[a.index];
    const Suggestion& y = suggestions[b.index];
    if (x.level != y.level) return x.level < y.level;
    if (a.hull.begin != b.hull.begin) return a.hull.begin < b.hull.begin;
    if (a.hull.end != b.hull.end) return a.hull.end > b.hull.end;
    return std::pair(x.rule->id, a.index) < std::pair(y.rule->id, b.index);
  });
  std::multimap<std::pair<uint32_t, uint32_t>, Edit> chosen;  // by span
  const auto place = [](const Edit& edit) { return std::pair(edit.span.begin, edit.span.end); };
  // What two rules put in side by side may be the same thing, "the the Soviet Union": the second waits for the next look.
  const auto in_the_way = [&](const Edit& made, const Edit& edit, const Suggestion& suggestion) {
    if (conflict(made, edit)) return true;
    const bool touch = made.span.begin <= edit.span.end && edit.span.begin <= made.span.end;
    return touch && !made.after.empty() && !edit.after.empty() &&
           suggestions[made.suggestions.front()].rule != suggestion.rule;
  };
  for (const Candidate& candidate : candidates) {
    Suggestion& suggestion = suggestions[candidate.index];
    const auto& edits = suggestion.fixes.front();
    const bool free = std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
      // Chosen edits do not overlap, so only the neighbours can conflict; an insertion may share a place with a range.
      auto at = chosen.lower_bound(place(edit));
      if (at != chosen.end() && in_the_way(at->second, edit, suggestion)) return false;
      for (int back = 0; back < 2 && at != chosen.begin(); ++back) {
        if (in_the_way((--at)->second, edit, suggestion)) return false;
      }
      return true;
    });
    if (!free) continue;
    suggestion.applied = true;
    for (Edit edit : edits) {
      edit.suggestions = {candidate.index};
      chosen.emplace(place(edit), std::move(edit));
    }
  }
  std::vector<Edit> edits;
  edits.reserve(chosen.size());
  for (auto& [span, edit] : chosen) edits.push_back(std::move(edit));
  return edits;
}

}  // namespace decalque
