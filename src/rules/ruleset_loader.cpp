#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>
#include <memory>

#include "rules/rule_reader.h"
#include "rules/terms.h"
#include "rules/word_tables.h"

namespace decalque {

namespace {

size_t id_offset(const YamlNode& entry) {
  for (size_t i = 0; i + 1 < entry.items.size(); i += 2) {
    if (entry.items[i].text == "id") return entry.items[i + 1].offset;
  }
  return entry.offset;
}

/// Reads all files into one ruleset: first all word lists, then the rules that use them.
class Loader {
 public:
  Loader(const std::vector<DetectorSpec>& detectors, WordTables::Lists shared)
      : detectors_(detectors), tables_(std::move(shared)) {}

  // Parsing YAML is most of the work, and files do not know each other: two threads share them.
  void open(const std::vector<const RulesetFile*>& files) {
    files_.resize(files.size());
    std::atomic<size_t> next = 0;
    const auto parse = [&] {
      for (size_t i = next++; i < files.size(); i = next++) files_[i] = std::make_unique<RuleFile>(*files[i]);
    };
    auto other = std::async(std::launch::async, parse);
    parse();
    other.get();
    for (const auto& file : files_) tables_.read(*file);
  }

  // Terminology files are rules, too.
  void add_terms(const std::vector<const RulesetFile*>& files) {
    for (const RulesetFile* file : files) {
      for (Rule& rule : read_terms(*file, problems_)) {
        const auto [earlier, is_new] = places_.try_emplace(rule.id, rule.place);
        if (!is_new)
          problems_.push_back({rule.place,
                               "the id '" + rule.id + "' is taken by " + earlier->second.file + ":" +
                                   std::to_string(earlier->second.line),
                               ""});
        ruleset_.rules.push_back(std::move(rule));
      }
    }
  }

  Ruleset finish() {
    for (const auto& file : files_) {
      if (file->rules != nullptr && is_list(file->source, *file->rules, "rules")) read_rules(*file);
    }
    refuse_problems();
    std::stable_sort(ruleset_.rules.begin(), ruleset_.rules.end(), [](auto& a, auto& b) { return a.id < b.id; });
    tables_.move_to(ruleset_);
    return std::move(ruleset_);
  }

 private:
  void read_rules(RuleFile& file) {
    const auto lists = tables_.lists_of(file);
    Names names;
    for (const auto& [name, entries] : lists) names.push_back(name);
    const ListLookup lookup = [&](std::string_view name) -> const std::vector<std::string>* {
      if (name.empty()) return &names;
      const auto found = lists.find(name);
      return found == lists.end() ? nullptr : found->second;
    };
    RuleSurroundings around{file.source, file.target,           file.family, file.about,
                            lookup,      tables_.maps_of(file), literals_,   detectors_};
    for (const YamlNode& entry : file.rules->items) {
      if (is_map(file.source, entry, "a rule")) add(file, entry, read_rule(around, entry));
    }
  }

  void add(RuleFile& file, const YamlNode& entry, Rule rule) {
    const auto [earlier, is_new] = places_.try_emplace(rule.id, rule.place);
    if (!is_new && !rule.id.empty()) {
      const std::string place = earlier->second.file + ":" + std::to_string(earlier->second.line);
      file.source.add(id_offset(entry), "the id '" + rule.id + "' is taken by " + place);
    }
    ruleset_.rules.push_back(std::move(rule));
  }

  void refuse_problems() {
    std::vector<Problem> problems = std::move(problems_);
    for (const auto& file : files_) {
      std::move(file->source.problems.begin(), file->source.problems.end(), std::back_inserter(problems));
    }
    std::stable_sort(problems.begin(), problems.end(), [](auto& a, auto& b) { return a.place < b.place; });
    if (!problems.empty()) throw LoadError(std::move(problems));
  }

  const std::vector<DetectorSpec>& detectors_;
  std::vector<std::unique_ptr<RuleFile>> files_;
  WordTables tables_;
  Literals literals_;
  Ruleset ruleset_;
  std::map<std::string, Place> places_;
  std::vector<Problem> problems_;  // of terminology files
};

}  // namespace

const Rule* Ruleset::find(std::string_view id) const {
  const auto before = [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; };
  const auto found = std::lower_bound(rules.begin(), rules.end(), id, before);
  return found != rules.end() && found->id == id ? &*found : nullptr;
}

Ruleset load_ruleset(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     std::map<std::string, std::vector<std::string>, std::less<>> shared_lists) {
  std::vector<const RulesetFile*> ordered, terms;
  for (const RulesetFile& file : files) (is_terms_file(file.path) ? terms : ordered).push_back(&file);
  for (auto* list : {&ordered, &terms})
    std::sort(list->begin(), list->end(), [](auto* a, auto* b) { return a->path < b->path; });
  Loader loader(detectors, std::move(shared_lists));
  loader.open(ordered);
  loader.add_terms(terms);
  return loader.finish();
}

}  // namespace decalque
