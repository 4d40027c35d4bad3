#pragma once
// Where rules match.

#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "edit/key_set.h"
#include "edit/runner.h"
#include "edit/scope.h"
#include "rules/ruleset.h"

namespace decalque {

class PatternWays;

/// A rule's pattern found in a document.
struct Match {
  uint32_t rule = 0;  ///< Index in the ruleset.
  TokenRange range;
  std::vector<TokenRange> captures;  ///< By the index of CompiledRule::captures; {kNowhere, kNowhere} took no part.
};

/// A condition around a match, ready to run.
struct CompiledCondition {
  const RuleCondition* condition = nullptr;
  Program program;
  uint32_t capture = kNowhere;  ///< Index of the subject, when it is a capture.
  uint32_t other = kNowhere;    ///< Index of the capture compared with.
};

/// A rule, ready to run.
struct CompiledRule {
  const Rule* rule = nullptr;
  const RuleBody* body = nullptr;  ///< The rule's, which a rule kept from an earlier run has beside itself.
  std::vector<std::string> captures;
  std::vector<Program> programs;  ///< One a pattern.
  std::vector<CompiledCondition> conditions;
};

/// A compiled rule that may still lie packed: of many rules few are ever tried in a short text. Thread-safe.
class ReadyRule {
 public:
  ReadyRule(CompiledRule compiled, Scope scope) : compiled_(std::move(compiled)), scope_(scope) {}
  /// The bytes are taken apart when the rule is first asked for.
  ReadyRule(const Rule& rule, std::string_view packed, Scope scope)
      : compiled_{&rule, &body_, {}, {}, {}}, packed_(packed), scope_(scope) {}

  const Rule& rule() const { return *compiled_.rule; }
  Scope scope() const { return scope_; }
  const CompiledRule& compiled() const {
    if (!packed_.empty()) std::call_once(once_, [this] { unpack(); });
    return compiled_;
  }

 private:
  void unpack() const;

  mutable CompiledRule compiled_;
  mutable RuleBody body_;  // of a packed one
  mutable std::once_flag once_;
  std::string_view packed_;
  Scope scope_;
};

/// The rules that are asked: those of level `least` and surer ones, or one alone.
struct RuleChoice {
  Level least = Level::hint;
  const Rule* only = nullptr;
  bool has(const Rule& rule) const { return only ? only == &rule : rule.level <= least; }
};

/// All patterns of a ruleset over an index: what a token costs follows the rules it makes possible, not all rules.
/// Immutable; the ruleset must outlive it.
class Matcher {
 public:
  /// Enters the rules' strings in `strings`, which must not grow any more once documents are matched.
  /// Problems (regular expressions) are added to `problems`.
  Matcher(const Ruleset& ruleset, StringPool& strings, std::vector<Problem>& problems);

  /// The matcher and the strings it was made with, as bytes for `unpack` (in the same build of the program). They bear
  /// no mark of their own: who keeps them sees to it that they come back whole.
  std::string pack(const StringPool& strings) const;
  /// The matcher that was packed, over the rules it was made of, in their order; it does not look at their patterns.
  /// Its strings enter `strings`, which must be empty. The bytes live as long as their owner, which the matcher keeps:
  /// it takes a rule out of them when the rule is first tried. nullptr for bytes that cannot belong to the rules.
  static std::unique_ptr<Matcher> unpack(std::string_view bytes, std::shared_ptr<const void> owner,
                                         const Ruleset& ruleset, StringPool& strings);

  /// Work memory for one thread.
  struct Scratch {
    Runner runner;
    std::vector<uint32_t> next_start;  // by pattern: places before it have been tried
    std::vector<uint32_t> slots;
    std::vector<uint64_t>* tries = nullptr;  // by rule, when somebody counts: places where a pattern was run
  };

  /// Every match of the chosen rules whose conditions hold, ordered by place, then rule. For one rule and pattern, a
  /// match may overlap another that starts later. `due` says by segment how far a rule has to look to be asked there;
  /// without it all are.
  std::vector<Match> find(const TokenContext& context, const RuleChoice& choice, Scratch& scratch,
                          const std::vector<Scope>& due = {}) const;

  /// How far a rule looks, by its index in the ruleset.
  Scope scope(uint32_t rule) const { return rules_[rule].scope(); }

  /// Index in the ruleset.
  const CompiledRule& compiled(uint32_t rule) const { return rules_[rule].compiled(); }

 private:
  /// What else must stand near an anchor for a pattern to be worth a try.
  struct Guard {
    KeySet keys;
    int32_t distance = 0;        // from the anchor
    bool may_be_absent = false;  // at the segment's edge
    template <class Archive>
    void parts(Archive& archive) {
      all(archive, keys, distance, may_be_absent);
    }
  };
  /// Where a match can begin.
  struct Start {
    KeySet keys;
    bool at_segment_start = false;
    template <class Archive>
    void parts(Archive& archive) {
      all(archive, keys, at_segment_start);
    }
  };
  struct Posting {
    uint32_t pattern;
    uint16_t min;
    uint16_t max;
    uint8_t guards;  // from guards_[first_guard] on
    Scope scope;     // a list has the farther-looking ones first, of these the surer ones
    Level level;
    uint32_t first_guard;
    uint32_t start;  // in starts_, or kNowhere: a match may begin anywhere
    template <class Archive>
    void parts(Archive& archive) {
      all(archive, pattern, min, max, guards, scope, level, first_guard, start);
    }
  };
  struct PatternRef {
    uint32_t rule;
    uint32_t program;
    template <class Archive>
    void parts(Archive& archive) {
      all(archive, rule, program);
    }
  };
  /// Postings by key, of each key in one piece.
  class Lists {
   public:
    void add(uint32_t key, const Posting& posting);
    /// To be called when all is added.
    void close();
    std::span<const Posting> operator[](uint32_t key) const {
      if (key + size_t{1} >= starts_.size()) return {};
      return {postings_.data() + starts_[key], starts_[key + 1] - starts_[key]};
    }
    template <class Archive>
    void parts(Archive& archive) {
      all(archive, starts_, postings_);
    }

   private:
    std::vector<std::pair<uint32_t, Posting>> added_;
    std::vector<uint32_t> starts_;
    std::vector<Posting> postings_;
  };
  /// Which patterns a token makes possible.
  struct Index {
    Lists by_form, by_lemma;  // by string number
    Lists by_upos, by_xpos, by_kind, everywhere;
    uint32_t upos_used = 0;
    uint64_t xpos_used = 0;
    KindSet kinds_used;

    void add(const AnchorKey& key, const Posting& posting);
    void close();
    template <typename Try>
    void each(const Token& token, Try try_all) const;
    template <class Archive>
    void parts(Archive& archive) {
      all(archive, by_form, by_lemma, by_upos, by_xpos, by_kind, everywhere, upos_used, xpos_used, kinds_used);
    }
  };
  class Search;

  Matcher() = default;
  template <class Archive>
  void parts(Archive& archive) {
    all(archive, patterns_, guards_, starts_, ids_, index_);
  }
  void add_rule(const Rule& rule, StringPool& strings, std::vector<Problem>& problems);
  void add_pattern(const Pattern& pattern, CompiledRule& rule, Scope scope, StringPool& strings, std::string& error);
  void guard(const PatternWays& ways, const Anchor& anchor, Posting& posting);

  std::shared_ptr<const void> packed_;  // what rules_ may lie in
  std::deque<ReadyRule> rules_;
  std::vector<PatternRef> patterns_;
  std::vector<Guard> guards_;
  std::vector<Start> starts_;
  std::vector<StringId> ids_;  // of the keys of guards_ and starts_
  Index index_;
};

}  // namespace decalque
