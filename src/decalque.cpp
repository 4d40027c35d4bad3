#include "decalque.h"

#include <algorithm>
#include <future>
#include <iterator>

#include "correction_run.h"
#include "edit/selection.h"
#include "engine.h"
#include "ready_rules.h"
#include "text/tokenize.h"

namespace decalque {

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

// Later rules of the same id take the place of earlier ones. Both lists are sorted by id.
void merge(Ruleset& into, Ruleset more) {
  std::vector<Rule> rules;
  rules.reserve(into.rules.size() + more.rules.size());
  auto old = into.rules.begin();
  for (Rule& rule : more.rules) {
    for (; old != into.rules.end() && old->id < rule.id; ++old) rules.push_back(std::move(*old));
    if (old != into.rules.end() && old->id == rule.id) ++old;
    rules.push_back(std::move(rule));
  }
  std::move(old, into.rules.end(), std::back_inserter(rules));
  into.rules = std::move(rules);
  for (auto& [name, entries] : more.lists) into.lists[name] = std::move(entries);
  for (auto& [name, entries] : more.maps) into.maps[name] = std::move(entries);
}

// "" where there are none.
std::filesystem::path lists_folder(const EngineOptions& options) {
  const std::filesystem::path folder = options.dictionaries / "lists";
  return !options.dictionaries.empty() && std::filesystem::is_directory(folder) ? folder : std::filesystem::path();
}

WordLists shared_lists(const EngineOptions& options) {
  const auto folder = lists_folder(options);
  return folder.empty() ? WordLists() : read_lists(folder);
}

// All that rules are read from.
std::vector<std::filesystem::path> sources(const EngineOptions& options) {
  std::vector<std::filesystem::path> sources = options.rulesets;
  if (auto lists = lists_folder(options); !lists.empty()) sources.push_back(std::move(lists));
  return sources;
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
  words.accepted_words.insert(words.accepted_words.end(), options.accepted_names.begin(), options.accepted_names.end());
  return std::async(std::launch::async, [words = std::move(words)] { return Lexicon::load(words); });
}

using Inside = std::unique_ptr<Engine::Inside>;

// Rules and what a project accepts. A phrase may name a rule that is left out this time.
Inside begin_inside(Ruleset ruleset, const EngineOptions& options, std::vector<Problem>& problems) {
  auto inside = std::make_unique<Engine::Inside>();
  inside->ruleset = std::move(ruleset);
  for (const Rule& rule : inside->ruleset.rules) inside->rule_ids.push_back(rule.id);
  inside->accepted = Accepted({options.accepted_words, options.accepted_names, options.accepted_phrases},
                              inside->ruleset, problems);
  return inside;
}

Inside end_inside(Inside inside, LexiconLoad lexicon, std::vector<Problem> problems) {
  if (!problems.empty()) throw LoadError(std::move(problems));
  inside->detectors = active_detectors(inside->ruleset);
  inside->lexicon = lexicon.get();
  return inside;
}

Inside inside_of(Ruleset ruleset, LexiconLoad lexicon, const EngineOptions& options) {
  std::vector<Problem> problems;
  Inside inside = begin_inside(std::move(ruleset), options, problems);
  select_rules(inside->ruleset, {options.only, options.skip, options.levels}, problems);
  inside->matcher = std::make_unique<Matcher>(inside->ruleset, inside->strings, problems);
  return end_inside(std::move(inside), std::move(lexicon), std::move(problems));
}

Inside inside_of(ReadyRules ready, LexiconLoad lexicon, const EngineOptions& options) {
  std::vector<Problem> problems;
  Inside inside = begin_inside(std::move(ready.ruleset), options, problems);
  inside->strings = std::move(ready.strings);
  inside->matcher = std::move(ready.matcher);
  return end_inside(std::move(inside), std::move(lexicon), std::move(problems));
}

using Folders = std::vector<std::vector<RulesetFile>>;

// With every problem of every folder.
template <typename Work>
void for_folders(size_t count, Work work) {
  std::vector<Problem> problems;
  for (size_t i = 0; i < count; ++i) {
    try {
      work(i);
    } catch (const LoadError& error) {
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (!problems.empty()) throw LoadError(std::move(problems));
}

Folders read_folders(const EngineOptions& options) {
  Folders folders(options.rulesets.size());
  for_folders(folders.size(), [&](size_t i) { folders[i] = read_ruleset_files(options.rulesets[i]); });
  return folders;
}

Ruleset merged_rules(const Folders& folders, const WordLists& lists, const EngineOptions& options) {
  Ruleset ruleset;
  for_folders(folders.size(), [&](size_t i) {
    merge(ruleset, load_ruleset(folders[i], Engine::detectors(), lists, options.cache));
  });
  return ruleset;
}

// Rules of a selection are not kept: each would need a file of its own.
bool runs_kept_rules(const EngineOptions& options) {
  return !options.whole_rules && !options.cache.folder.empty() && options.only.empty() && options.skip.empty() &&
         options.levels.empty();
}

Inside load_inside(const EngineOptions& options) {
  LexiconLoad lexicon = begin_lexicon(options);
  const bool kept = runs_kept_rules(options);
  const auto stamp = kept ? sources_stamp(sources(options)) : std::nullopt;
  WordLists lists = shared_lists(options);
  const auto ready_at = [&](const ReadyRulesPlace& place) -> Inside {
    auto ready = kept_rules(place);
    if (!ready) return nullptr;
    ready->ruleset.lists.merge(lists);
    return inside_of(std::move(*ready), std::move(lexicon), options);
  };
  if (const auto place = stamp ? remembered_place(options.rulesets, *stamp, options.cache) : std::nullopt)
    if (auto inside = ready_at(*place)) return inside;

  const Folders folders = read_folders(options);
  const auto made = [&] { return inside_of(merged_rules(folders, lists, options), std::move(lexicon), options); };
  if (!kept) return made();
  const ReadyRulesPlace place = place_for(options.rulesets, folders, Engine::detectors(), lists, options.cache);
  Inside inside = ready_at(place);
  if (!inside) {
    inside = made();
    keep_rules(place, lists, inside->ruleset, *inside->matcher, inside->strings);
  }
  if (stamp) remember(place, *stamp);
  return inside;
}

}  // namespace

Engine Engine::load(const EngineOptions& options) { return Engine(load_inside(options)); }

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
  scratch.state().begin_article();
  Document document = tokenize(std::string(text), scratch.state().words, options.protected_spans);
  document.language_of_original = options.language_of_original;
  inside_->lexicon->annotate(document);
  return document;
}

Result Engine::correct(std::string_view text, const ArticleOptions& options, Scratch& scratch) const {
  return CorrectionRun(*this, text, options, scratch, nullptr).run();
}

std::vector<Suggestion> Engine::suggestions(std::string_view text, const ArticleOptions& options,
                                            Scratch& scratch) const {
  Switches switches(text, inside_->rule_ids);
  ArticleOptions with_switches = options;
  add_spans(with_switches.protected_spans, switches.spans());
  const Document document = analyse(text, with_switches, scratch);
  std::vector<Suggestion> found = suggest(document, inside_->knowledge(), {options.least}, scratch.state().matcher);
  inside_->accepted.filter(text, {inside_->lexicon.get(), options.language_of_original}, found);
  switches.filter(found);
  return found;
}

}  // namespace decalque
