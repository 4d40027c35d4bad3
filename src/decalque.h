#pragma once
// The door: load an Engine once, correct many articles.
//
//   decalque::EngineOptions options;
//   options.rulesets = {"rulesets"};
//   options.dictionaries = "dictionaries";
//   const auto engine = decalque::Engine::load(options);
//   decalque::Scratch scratch(engine);                       // one for each thread
//   const auto result = engine.correct("The the talks.", {}, scratch);
//   result.text == "The talks."

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "edit/suggestion.h"
#include "edit/switches.h"
#include "lexicon/lexicon.h"
#include "rules/accepted_phrase.h"
#include "rules/ruleset.h"
#include "rules/ruleset_cache.h"

namespace decalque {

struct Knowledge;  // edit/suggest.h

/// Where an engine's knowledge comes from and which of it counts.
struct EngineOptions {
  std::vector<std::filesystem::path>
      rulesets;  ///< Folders of rulesets; a later one's rule replaces an earlier one's of the same id.
  std::filesystem::path dictionaries;
  std::filesystem::path hunspell = "/usr/share/hunspell";
  std::vector<std::string> only;  ///< Ids, families or globs ("en/residue/*"); empty: all.
  std::vector<std::string> skip;
  std::vector<std::pair<std::string, Level>> levels;  ///< Level by id, family or glob, in place of the rule's own.
  std::vector<std::string> accepted_words;
  std::vector<std::string> accepted_names;        ///< Never changed, whatever case ending they come in.
  std::vector<AcceptedPhrase> accepted_phrases;   ///< Never touched by the rules they name.
  RulesetCache cache;       ///< Of the rulesets' folders; reading YAML is the dearest part of a start.
  bool whole_rules = true;  ///< False: Engine::ruleset() may lack the examples, patterns, conditions and fixes of rules, and
                            ///< a start with a cache is quicker. For those who correct and do not show rules.
};

/// What one article brings along.
struct ArticleOptions {
  Level level = Level::certain;       ///< Edits of this level and surer ones are made.
  Level least = Level::hint;          ///< Rules less sure are not asked: who wants no suggestion of theirs saves time.
  std::string language_of_original;   ///< ISO 639-1, or "" when not known.
  std::vector<Span> protected_spans;  ///< Beside those the text shows by itself.
};

/// What came of an article. All spans are bytes of the given text.
struct Result {
  std::string text;                     ///< Corrected at the asked level.
  std::vector<Edit> edits;              ///< Sorted, free of conflict; made on the given text they give `text`.
  std::vector<Suggestion> suggestions;  ///< In order of place: all that were applied, and all others of the
                                        ///< levels asked that do not overlap an applied one.
  std::vector<SwitchProblem> switch_problems;
  std::vector<const Rule*> restless;     ///< Rules left out: their corrections kept undoing or repeating themselves.
};

class Engine;

/// Work memory for one thread; may serve any number of articles in turn.
class Scratch {
 public:
  explicit Scratch(const Engine& engine);
  ~Scratch();
  Scratch(Scratch&&) noexcept;
  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// Rules and words, ready for use. Immutable; share it between threads, give each its own Scratch.
class Engine {
 public:
  /// Throws LoadError with every problem of the rulesets and options, LexiconError for dictionaries.
  static Engine load(const EngineOptions& options);
  /// The same from texts instead of folders, for tests and embedding.
  static Engine load(const std::vector<RulesetFile>& files, const EngineOptions& options);
  Engine(Engine&&) noexcept;
  ~Engine();

  /// Corrects an article: matches, chooses, applies, and looks again until nothing changes.
  /// `text` is valid UTF-8 without NUL and below 4 GiB (see text/encoding.h); with that given it cannot fail.
  Result correct(std::string_view text, const ArticleOptions& options, Scratch& scratch) const;

  /// What all rules of any level propose for the article as it is, overlaps included; nothing is applied.
  std::vector<Suggestion> suggestions(std::string_view text, const ArticleOptions& options, Scratch& scratch) const;

  /// The article with tokens, tags, lemmas and kinds, as rules see it. Lives no longer than the scratch.
  Document analyse(std::string_view text, const ArticleOptions& options, Scratch& scratch) const;

  /// Other rules with the words of this engine, for trying rules out; quick, as the words are shared. Throws LoadError.
  Engine with_rules(Ruleset ruleset) const;

  const Ruleset& ruleset() const;
  const Lexicon& lexicon() const;
  /// What matching works with, for those who look closer (edit/explain.h). Lives as long as the engine.
  Knowledge knowledge() const;
  /// The detectors that rules may name.
  static const std::vector<DetectorSpec>& detectors();

  /// A rule's example that does not hold, or what a whole-set check found.
  struct ExampleFailure {
    const Rule* rule = nullptr;
    const Example* example = nullptr;
    bool alone = true;    ///< With the rule alone, or with all rules.
    std::string got;      ///< What came instead.
    std::string because;  ///< The rules that interfered, one id a line.
  };
  /// Runs every example of every rule (or of the one given) alone and with all rules.
  std::vector<ExampleFailure> test_examples(Scratch& scratch, const Rule* only = nullptr) const;

  struct Inside;
  const Inside& inside() const { return *inside_; }

 private:
  explicit Engine(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace decalque
