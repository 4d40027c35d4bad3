#include "learn/propose.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/suggest.h"
#include "learn/form_filter.h"
#include "learn/pattern_id.h"
#include "learn/propose_draft.h"
#include "learn/proposed_words.h"

namespace decalque {

namespace {

constexpr uint32_t kLongestCore = 14;  // tokens from the first change to the last
constexpr size_t kMostProposals = 8;

// The pair's documents, in one scratch that outlives them.
struct Analysed {
  Analysed(const Engine& engine, const ErrorSeen& seen)
      : scratch(engine),
        bad(engine.analyse(seen.from, options(seen), scratch)),
        good(engine.analyse(seen.to, options(seen), scratch)) {}
  static ArticleOptions options(const ErrorSeen& seen) {
    ArticleOptions result;
    result.language_of_original = seen.language;
    return result;
  }
  Scratch scratch;
  Document bad;
  Document good;
};

class Proposer {
 public:
  Proposer(const Engine& engine, const ErrorSeen& seen)
      : engine_(engine), seen_(seen), texts_(engine, seen), error_(look()) {}

  std::vector<Proposal> propose() {
    for (const RuleShape& shape : shapes_for(error_)) {
      if (proposals_.size() == kMostProposals) break;
      // New words that take the form of the old ones, where the pair bears it out.
      if (!add(draft_of(error_, shape, true)) && !add(draft_of(error_, shape, false))) continue;
      if (shape.right == Reach::wide) add_by_tag();
    }
    if (proposals_.empty())
      throw NoProposal(
          "no pattern was found that corrects this sentence and nothing in the good one; write the rule by hand, with "
          "rules try for the pattern");
    return std::move(proposals_);
  }

 private:
  SeenError look() const {
    if (texts_.bad.tokens.empty() || texts_.good.tokens.empty()) throw NoProposal("--from and --to are sentences");
    auto changes = seen_changes(texts_.bad, texts_.good);
    if (!changes)
      throw NoProposal(
          "the words are in another order that no single move makes; give a shorter pair, with one change");
    if (changes->empty()) {
      throw NoProposal(seen_.from == seen_.to ? "--from and --to are the same"
                                              : "--from and --to differ in blanks or in a first capital only");
    }
    const SeenError error = seen_error(texts_.bad, texts_.good, engine_.lexicon(), std::move(*changes));
    require_one_place(error);
    return error;
  }

  void require_one_place(const SeenError& error) const {
    const bool parted = texts_.bad.segments.size() > 1 && error.core.end > 0 &&
                        &texts_.bad.segment_of(std::min<uint32_t>(error.core.begin, last_token())) !=
                            &texts_.bad.segment_of(std::min<uint32_t>(error.core.end - 1, last_token()));
    if (error.core.size() <= kLongestCore && !parted) return;
    std::string list;
    for (const SeenChange& change : error.changes)
      list += fmt::format("{}“{}” -> “{}”", list.empty() ? "" : ", ", shown(texts_.bad, change.before),
                          change.sort == SeenChange::Sort::move ? "elsewhere" : shown(texts_.good, change.after));
    throw NoProposal("the changes are too far apart for one rule: " + list + "; give one at a time");
  }
  uint32_t last_token() const { return static_cast<uint32_t>(texts_.bad.tokens.size()) - 1; }

  // True when the draft became a proposal, or is one already.
  bool add(const std::optional<RuleProposal>& draft) {
    if (!draft) return false;
    const auto same = [&](const Proposal& other) {
      return other.rule.patterns.front() == draft->pattern && other.rule.fix == draft->fix;
    };
    if (std::any_of(proposals_.begin(), proposals_.end(), same)) return true;
    Proposal proposal{text_of(*draft), draft->shape.width(), {}};
    if (!holds(proposal)) return false;
    tell_keeps_apart(proposal);
    auto& examples = proposal.rule.examples;
    for (const std::string& keep : seen_.keeps)
      if (!contains(proposal.broken_keeps, keep)) examples.push_back({keep, "", ""});
    if (examples.size() == 1) examples.push_back({seen_.to, "", ""});
    proposals_.push_back(std::move(proposal));
    return true;
  }
  static bool contains(const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
  }

  RuleText text_of(const RuleProposal& draft) const {
    RuleText rule;
    rule.id = id_of(draft.pattern);
    rule.patterns = {draft.pattern};
    rule.fix = draft.fix;
    rule.unless = draft.unless;
    rule.message = proposed_message(texts_.bad, texts_.good, error_);
    rule.issue = proposed_issue(texts_.bad, error_);
    if (!seen_.language.empty()) rule.from = {seen_.language};
    rule.examples = {{seen_.from, seen_.to, ""}};
    return rule;
  }

  // It loads, corrects the pair and leaves the good sentence.
  bool holds(const Proposal& proposal) const {
    RuleText tested = proposal.rule;
    tested.examples.push_back({seen_.to, "", ""});
    return failures(tested).empty();
  }
  std::vector<std::string> failures(const RuleText& rule) const {
    std::vector<std::string> failed;
    try {
      const Engine alone = engine_for(engine_, {rule});
      Scratch scratch(alone);
      for (const auto& failure : alone.test_examples(scratch))
        if (failure.alone) failed.push_back(failure.example->from);
    } catch (const LoadError& error) {
      failed.emplace_back(error.what());
    }
    return failed;
  }

  void tell_keeps_apart(Proposal& proposal) const {
    RuleText tested = proposal.rule;
    for (const std::string& keep : seen_.keeps) tested.examples.push_back({keep, "", ""});
    proposal.broken_keeps = seen_.keeps.empty() ? std::vector<std::string>() : failures(tested);
    if (proposal.broken_keeps.empty()) return;
    std::vector<std::string> broken = proposal.broken_keeps;
    RuleText by_tag = tested;
    by_tag.patterns = {with_verbs_by_tag(tested.patterns.front())};
    if (by_tag.patterns != tested.patterns) improve(tested, broken, by_tag);
    for (const std::string& keep : proposal.broken_keeps) {
      for (const std::string& condition : telling_conditions(tested, keep)) {
        if (!contains(broken, keep)) break;
        RuleText guarded = tested;
        guarded.unless.push_back(condition);
        improve(tested, broken, guarded);
      }
    }
    proposal.rule.patterns = tested.patterns;
    proposal.rule.unless = tested.unless;
    proposal.broken_keeps = broken;
  }
  // "my listening role": the last proposal, of which only the verb is meant, for when clean text has the noun.
  void add_by_tag() {
    Proposal proposal = proposals_.back();
    proposal.rule.patterns = {with_verbs_by_tag(proposal.rule.patterns.front())};
    --proposal.width;
    if (proposal.rule.patterns != proposals_.back().rule.patterns && holds(proposal))
      proposals_.push_back(std::move(proposal));
  }

  // Takes the other rule when it breaks less, and the pair still holds.
  void improve(RuleText& rule, std::vector<std::string>& broken, const RuleText& other) const {
    const std::vector<std::string> failed = failures(other);
    if (failed.size() >= broken.size() || contains(failed, seen_.from)) return;
    rule = other;
    broken = failed;
  }

  // `<approach>` that only means the verb.
  std::string with_verbs_by_tag(std::string pattern) const {
    for (uint32_t i = 0; i < texts_.bad.tokens.size(); ++i) {
      const Token& token = texts_.bad.tokens[i];
      const std::string item = lemma_item(texts_.bad, i);
      const size_t at = token.upos == Upos::VERB && item.front() == '<' ? pattern.find(item) : std::string::npos;
      if (at == std::string::npos) continue;
      pattern.replace(at, item.size(),
                      fmt::format("[anylemma=\"{}\" & tag=\"VERB\"]", item.substr(1, item.size() - 2)));
    }
    return pattern;
  }

  // Words beside the match in the sentence to keep that do not stand there in the pair.
  std::vector<std::string> telling_conditions(const RuleText& rule, const std::string& keep) const {
    std::vector<std::string> conditions;
    const Engine alone = engine_for(engine_, {rule});
    Scratch scratch(alone);
    const auto range = [&](const Document& document) -> std::optional<TokenRange> {
      const Knowledge knowledge = alone.knowledge();
      const Evidence evidence(document);
      Matcher::Scratch work;
      const auto found = knowledge.matcher.find({document, alone.lexicon(), evidence}, {}, work);
      return found.empty() ? std::nullopt : std::optional(found.front().range);
    };
    const Document kept = alone.analyse(keep, {}, scratch), bad = alone.analyse(seen_.from, {}, scratch);
    const auto there = range(kept), here = range(bad);
    if (!there || !here) return conditions;
    const auto item = [](const Document& document, uint32_t token) {
      return token < document.tokens.size() ? lemma_item(document, token) : std::string();
    };
    // Of a noun phrase that follows, the noun tells more than its article.
    const TokenRange behind{there->end, kept.segment_of(there->begin).tokens.end};
    const auto units = behind.begin < behind.end ? units_of(kept, behind) : std::vector<Unit>();
    if (!units.empty() && units.front().sort == Unit::Sort::noun_phrase && units.front().tokens.size() > 1)
      conditions.push_back("match followed by " + units.front().middle);
    const auto add = [&](std::string_view relation, const std::string& in_keep, const std::string& in_pair) {
      if (!in_keep.empty() && in_keep != in_pair) conditions.push_back(fmt::format("match {} {}", relation, in_keep));
    };
    add("followed by", item(kept, there->end), item(bad, here->end));
    add("preceded by", there->begin == 0 ? "" : item(kept, there->begin - 1),
        here->begin == 0 ? "" : item(bad, here->begin - 1));
    return conditions;
  }

  const Engine& engine_;
  const ErrorSeen& seen_;
  Analysed texts_;
  SeenError error_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose(const Engine& engine, const ErrorSeen& error) {
  return Proposer(engine, error).propose();
}

Engine engine_for(const Engine& engine, const std::vector<RuleText>& rules) {
  std::string entries;
  for (const RuleText& rule : rules) entries += rule_entry(rule, 2);
  const RulesetFile file{"en/proposed.yaml", rule_file_text("proposed", "Proposed rules.", entries)};
  return engine.with_rules(load_ruleset({file}, Engine::detectors(), engine.ruleset().lists));
}

}  // namespace decalque
