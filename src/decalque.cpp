#include "decalque.h"

#include <algorithm>
#include <future>
#include <numeric>

#include "edit/selection.h"
#include "edit/suggest.h"
#include "text/tokenize.h"

namespace decalque {

namespace {

constexpr int kMostRounds = 4;          // of edits; one more looks whether the text is stable
constexpr size_t kMostWords = 200'000;  // word types a scratch keeps from article to article

// Only this rule counts, and it is believed whatever its level. For examples.
using OnlyRule = const Rule*;

uint32_t shifted(uint32_t position, const std::vector<Edit>& edits) {
  int64_t result = position;
  for (const Edit& edit : edits) {
    if (edit.span.end > position) break;
    result += static_cast<int64_t>(edit.after.size()) - edit.span.size();
  }
  return static_cast<uint32_t>(result);
}

// Positions of a corrected text in the text it was made from.
class WayBack {
 public:
  explicit WayBack(const std::vector<Edit>& edits) : edits_(edits) {}

  // The place in the given text; a place inside what an edit wrote becomes the edit's begin, or its end.
  uint32_t position(uint32_t place, bool to_end) const {
    int64_t shift = 0;
    for (const Edit& edit : edits_) {
      const int64_t begin = edit.span.begin + shift;
      if (place < begin || (place == begin && !to_end)) break;
      const int64_t end = begin + static_cast<int64_t>(edit.after.size());
      if (place < end || (place == end && to_end && place != begin)) return to_end ? edit.span.end : edit.span.begin;
      shift += static_cast<int64_t>(edit.after.size()) - edit.span.size();
    }
    return static_cast<uint32_t>(place - shift);
  }
  Span span(Span after) const {
    const uint32_t begin = position(after.begin, false);
    return {begin, std::max(begin, position(after.end, !after.empty()))};
  }
  bool touches_edit(Span before) const {
    return std::any_of(edits_.begin(), edits_.end(), [&](const Edit& edit) {
      return edit.span.begin <= before.end && before.begin <= edit.span.end;
    });
  }

 private:
  const std::vector<Edit>& edits_;
};

void add_span_list(std::vector<Span>& spans, const std::vector<Span>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  std::sort(spans.begin(), spans.end());
}

}  // namespace

struct Scratch::State {
  explicit State(const StringPool* base) : words(base) {}
  WordTable words;
  Matcher::Scratch matcher;
};

struct Engine::Inside {
  Ruleset ruleset;
  StringPool strings;
  std::shared_ptr<const Lexicon> lexicon;
  std::unique_ptr<Matcher> matcher;
  std::vector<ActiveDetector> detectors;
  std::vector<std::string> rule_ids;

  Knowledge knowledge() const { return {ruleset, *matcher, detectors, *lexicon}; }
};

Scratch::Scratch(const Engine& engine) : state_(std::make_unique<State>(&engine.inside().strings)) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;

Engine::Engine(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine::~Engine() = default;

const Ruleset& Engine::ruleset() const { return inside_->ruleset; }
Knowledge Engine::knowledge() const { return inside_->knowledge(); }
const Lexicon& Engine::lexicon() const { return *inside_->lexicon; }

const std::vector<DetectorSpec>& Engine::detectors() {
  static const std::vector<DetectorSpec> specs = [] {
    std::vector<DetectorSpec> result;
    for (const Detector& detector : all_detectors()) result.push_back(detector.spec);
    return result;
  }();
  return specs;
}

namespace {

// Later rules of the same id take the place of earlier ones.
void merge(Ruleset& into, Ruleset more) {
  for (Rule& rule : more.rules) {
    const auto at =
        std::find_if(into.rules.begin(), into.rules.end(), [&](const Rule& old) { return old.id == rule.id; });
    if (at != into.rules.end())
      *at = std::move(rule);
    else
      into.rules.push_back(std::move(rule));
  }
  std::sort(into.rules.begin(), into.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  for (auto& [name, entries] : more.lists) into.lists[name] = std::move(entries);
  for (auto& [name, entries] : more.maps) into.maps[name] = std::move(entries);
}

std::map<std::string, std::vector<std::string>, std::less<>> shared_lists(const EngineOptions& options) {
  const std::filesystem::path folder = options.dictionaries / "lists";
  if (options.dictionaries.empty() || !std::filesystem::is_directory(folder)) return {};
  return read_lists(folder);
}

std::vector<ActiveDetector> active_detectors(const Ruleset& ruleset) {
  std::vector<ActiveDetector> result;
  for (const Rule& rule : ruleset.rules) {
    if (rule.detector.empty()) continue;
    const auto& all = all_detectors();
    const auto detector =
        std::find_if(all.begin(), all.end(), [&](const Detector& one) { return one.spec.name == rule.detector; });
    if (detector == all.end()) continue;  // the loader has checked the name
    ActiveDetector active{&rule, &*detector, rule.options};
    for (const auto& option : detector->spec.options) active.options.try_emplace(option.name, option.standard);
    result.push_back(std::move(active));
  }
  return result;
}

using LexiconLoad = std::future<std::shared_ptr<const Lexicon>>;

// Words and rules do not know each other, so they load side by side.
LexiconLoad begin_lexicon(const EngineOptions& options) {
  LexiconOptions words;
  words.dictionaries = options.dictionaries;
  words.hunspell = options.hunspell;
  words.accepted_words = options.accepted_words;
  return std::async(std::launch::async, [words = std::move(words)] { return Lexicon::load(words); });
}

std::unique_ptr<Engine::Inside> inside_of(Ruleset ruleset, LexiconLoad lexicon, const EngineOptions& options) {
  auto inside = std::make_unique<Engine::Inside>();
  inside->ruleset = std::move(ruleset);
  std::vector<Problem> problems;
  for (const Rule& rule : inside->ruleset.rules) inside->rule_ids.push_back(rule.id);
  select_rules(inside->ruleset, {options.only, options.skip, options.levels}, problems);
  inside->matcher = std::make_unique<Matcher>(inside->ruleset, inside->strings, problems);
  if (!problems.empty()) throw LoadError(std::move(problems));
  inside->detectors = active_detectors(inside->ruleset);
  inside->lexicon = lexicon.get();
  return inside;
}

}  // namespace

Engine Engine::load(const EngineOptions& options) {
  LexiconLoad lexicon = begin_lexicon(options);
  const auto lists = shared_lists(options);
  Ruleset ruleset;
  std::vector<Problem> problems;
  for (const std::filesystem::path& folder : options.rulesets) {
    try {
      merge(ruleset, load_ruleset(read_ruleset_files(folder), detectors(), lists));
    } catch (const LoadError& error) {
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (!problems.empty()) throw LoadError(std::move(problems));
  return Engine(inside_of(std::move(ruleset), std::move(lexicon), options));
}

Engine Engine::load(const std::vector<RulesetFile>& files, const EngineOptions& options) {
  LexiconLoad lexicon = begin_lexicon(options);
  return Engine(inside_of(load_ruleset(files, detectors(), shared_lists(options)), std::move(lexicon), options));
}

Engine Engine::with_rules(Ruleset ruleset) const {
  std::promise<std::shared_ptr<const Lexicon>> words;
  words.set_value(inside_->lexicon);
  return Engine(inside_of(std::move(ruleset), words.get_future(), {}));
}

Document Engine::analyse(std::string_view text, const ArticleOptions& options, Scratch& scratch) const {
  WordTable& words = scratch.state().words;
  if (words.size() > kMostWords) words.clear();
  Document document = tokenize(std::string(text), words, options.protected_spans);
  document.language_of_original = options.language_of_original;
  inside_->lexicon->annotate(document);
  return document;
}

namespace {

// One article on its way: look, choose, apply, and look again.
class Correction {
 public:
  Correction(const Engine& engine, std::string_view given, const ArticleOptions& options, Scratch& scratch,
             OnlyRule only)
      : engine_(engine), given_(given), options_(options), scratch_(scratch), only_(only) {}

  Result run() {
    while (!settle()) {
    }
    return result();
  }

 private:
  // Looks until nothing changes. False when rules keep undoing each other: those are then left out, and all is done
  // anew, so that a second run over the result comes to the same end.
  bool settle() {
    text_ = std::string(given_);
    edits_.clear();
    made_.clear();
    spans_ = options_.protected_spans;
    for (int round = 0;; ++round) {
      look();
      std::vector<Edit> chosen = choose_edits(found_, only_ ? Level::certain : options_.level);
      if (chosen.empty()) return true;
      if (round == kMostRounds) {
        for (const Suggestion& suggestion : found_) {
          if (suggestion.applied) left_out_.push_back(suggestion.rule);
        }
        return false;
      }
      make(std::move(chosen));
    }
  }

  void look() {
    ArticleOptions options = options_;
    options.protected_spans = spans_;
    switches_.emplace(text_, engine_.inside().rule_ids);
    add_span_list(options.protected_spans, switches_->spans());
    const Document document = engine_.analyse(text_, options, scratch_);
    const RuleChoice choice{std::max(options_.level, options_.least), only_};
    found_ = suggest(document, engine_.inside().knowledge(), choice, scratch_.state().matcher);
    std::erase_if(found_, [&](const Suggestion& suggestion) {
      return std::find(left_out_.begin(), left_out_.end(), suggestion.rule) != left_out_.end();
    });
    if (only_) {
      for (Suggestion& suggestion : found_) suggestion.level = Level::certain;
    }
    switches_->filter(found_);
    if (edits_.empty()) first_problems_ = switches_->problems();
  }

  void make(std::vector<Edit> chosen) {
    const WayBack way_back(edits_);
    std::vector<uint32_t> new_index(found_.size(), 0);
    for (size_t i = 0; i < found_.size(); ++i) {
      if (!found_[i].applied) continue;
      new_index[i] = static_cast<uint32_t>(made_.size());
      made_.push_back(std::move(found_[i]));
      made_.back().focus = way_back.span(made_.back().focus);
    }
    for (Edit& edit : chosen) {
      for (uint32_t& index : edit.suggestions) index = new_index[index];
    }
    for (Span& span : spans_) span = {shifted(span.begin, chosen), shifted(span.end, chosen)};
    text_ = apply_edits(text_, chosen);
    edits_ = compose_edits(given_, edits_, chosen);
  }

  // Of what was found in the corrected text, that which stands in parts no edit touched.
  void add_open_suggestions(std::vector<Suggestion>& suggestions) {
    const WayBack way_back(edits_);
    for (Suggestion& suggestion : found_) {
      suggestion.focus = way_back.span(suggestion.focus);
      bool clear = true;
      for (auto& fix : suggestion.fixes) {
        for (Edit& edit : fix) {
          edit.span = way_back.span(edit.span);
          clear = clear && !way_back.touches_edit(edit.span);
        }
      }
      if (clear) suggestions.push_back(std::move(suggestion));
    }
  }

  Result result() {
    Result result;
    std::vector<Suggestion> all = std::move(made_);
    for (uint32_t i = 0; i < all.size(); ++i) {
      std::vector<Edit> own;
      for (const Edit& edit : edits_) {
        const auto& ids = edit.suggestions;
        if (std::find(ids.begin(), ids.end(), i) != ids.end()) own.push_back({edit.span, edit.after, {}});
      }
      all[i].fixes.assign(1, std::move(own));
    }
    const auto made = static_cast<uint32_t>(all.size());
    add_open_suggestions(all);
    std::vector<uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](uint32_t i) { return i < made && all[i].fixes.front().empty(); });
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return all[a].focus < all[b].focus; });
    std::vector<uint32_t> place(all.size(), 0);
    for (uint32_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      result.suggestions.push_back(std::move(all[order[i]]));
    }
    result.text = std::move(text_);
    result.edits = std::move(edits_);
    for (Edit& edit : result.edits) {
      for (uint32_t& index : edit.suggestions) index = place[index];
    }
    result.switch_problems = std::move(first_problems_);
    result.restless = std::move(left_out_);
    return result;
  }

  const Engine& engine_;
  std::string_view given_;
  const ArticleOptions& options_;
  Scratch& scratch_;
  OnlyRule only_;
  std::vector<const Rule*> left_out_;
  std::string text_;
  std::vector<Span> spans_;
  std::vector<Edit> edits_;        // from given_ to text_
  std::vector<Suggestion> made_;   // edits_ name them by index
  std::vector<Suggestion> found_;  // of the last look
  std::optional<Switches> switches_;
  std::vector<SwitchProblem> first_problems_;  // in the bytes of given_
};

}  // namespace

Result Engine::correct(std::string_view text, const ArticleOptions& options, Scratch& scratch) const {
  return Correction(*this, text, options, scratch, nullptr).run();
}

std::vector<Suggestion> Engine::suggestions(std::string_view text, const ArticleOptions& options,
                                            Scratch& scratch) const {
  Switches switches(text, inside_->rule_ids);
  ArticleOptions with_switches = options;
  add_span_list(with_switches.protected_spans, switches.spans());
  const Document document = analyse(text, with_switches, scratch);
  std::vector<Suggestion> found = suggest(document, inside_->knowledge(), {options.least}, scratch.state().matcher);
  switches.filter(found);
  return found;
}

namespace {

using Failure = Engine::ExampleFailure;

std::string rules_of(const Result& result, const Rule* but) {
  std::string names;
  for (const Suggestion& suggestion : result.suggestions) {
    if (suggestion.applied && suggestion.rule != but) names += suggestion.rule->id + "\n";
  }
  for (const Rule* rule : result.restless) names += rule->id + " (left out: its correction makes it match again)\n";
  return names;
}

bool speaks(const Result& result, const Rule& rule) {
  return std::any_of(result.suggestions.begin(), result.suggestions.end(),
                     [&](const Suggestion& suggestion) { return suggestion.rule == &rule; });
}

void test_alone(const Engine& engine, const Rule& rule, const Example& example, Scratch& scratch,
                std::vector<Failure>& failures) {
  ArticleOptions options;
  options.language_of_original = example.language;
  const Result result = Correction(engine, example.from, options, scratch, &rule).run();
  const bool holds = example.sort == Example::Sort::changes ? result.text == example.to
                     : example.sort == Example::Sort::keeps ? !speaks(result, rule)
                                                            : speaks(result, rule);
  if (!holds) failures.push_back({&rule, &example, true, result.text, rules_of(result, &rule)});
}

void test_together(const Engine& engine, const Rule& rule, const Example& example, Scratch& scratch,
                   std::vector<Failure>& failures) {
  ArticleOptions options;
  options.language_of_original = example.language;
  const bool changes = example.sort == Example::Sort::changes;
  if (changes && rule.level == Level::hint) return;  // never applied among others
  options.level = changes ? rule.level : Level::certain;
  options.least = rule.level;
  const Result result = engine.correct(example.from, options, scratch);
  const bool holds = changes                                ? result.text == example.to
                     : example.sort == Example::Sort::keeps ? result.text == example.from && !speaks(result, rule)
                                                            : true;
  if (!holds) failures.push_back({&rule, &example, false, result.text, rules_of(result, &rule)});
}

}  // namespace

std::vector<Engine::ExampleFailure> Engine::test_examples(Scratch& scratch, const Rule* only) const {
  std::vector<Failure> failures;
  for (const Rule& rule : inside_->ruleset.rules) {
    if (only && only != &rule) continue;
    for (const Example& example : rule.examples) {
      test_alone(*this, rule, example, scratch, failures);
      test_together(*this, rule, example, scratch, failures);
    }
  }
  return failures;
}

}  // namespace decalque
