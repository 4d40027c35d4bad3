#include "ready_rules.h"

#include <fmt/format.h>

#include <memory>

#include "rules/archive.h"
#include "rules/packed.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;

// A file's own lists and maps have a name of their own: its patterns and templates know them by it.
bool is_files_own(std::string_view name) { return name.find('/') != std::string_view::npos; }

// Without what only they ask for who show rules or test them, and without lists that are read at every start.
Ruleset without_sources(Ruleset ruleset, const WordLists& shared) {
  std::erase_if(ruleset.lists, [&](const auto& list) { return is_files_own(list.first) || shared.contains(list.first); });
  std::erase_if(ruleset.maps, [](const auto& map) { return !is_files_own(map.first); });
  for (Rule& rule : ruleset.rules) {
    rule.patterns.clear();
    rule.pattern_texts.clear();
    rule.examples.clear();
    if (rule.detector.empty()) static_cast<RuleBody&>(rule) = {};  // the matcher has it
    for (RuleCondition& condition : rule.conditions) condition.pattern = {};
  }
  return ruleset;
}

// One place for the rules of one choice of folders: what was kept before gives way.
std::string name_for(const std::vector<fs::path>& folders) {
  uint64_t name = 0;
  std::error_code nowhere;  // the current folder may be gone
  for (const fs::path& folder : folders) name = content_hash(fs::absolute(folder, nowhere).native(), name);
  return fmt::format("ready-{:016x}.bin", name);
}

std::string memory_of(const ReadyRulesPlace& place) { return "seen-" + place.name; }

std::string stamp_key(const ReadyRulesPlace& place, uint64_t stamp) {
  return fmt::format("{:016x}", content_hash(place.cache.program, stamp));
}

}  // namespace

ReadyRulesPlace place_for(const std::vector<fs::path>& folders, const std::vector<std::vector<RulesetFile>>& files,
                          const std::vector<DetectorSpec>& detectors, const WordLists& lists,
                          const RulesetCache& cache) {
  uint64_t key = 0;
  for (const std::vector<RulesetFile>& of_folder : files)
    key = ruleset_key(of_folder, detectors, lists, cache.program, key);
  return {cache, name_for(folders), fmt::format("{:016x}", key)};
}

std::optional<ReadyRulesPlace> remembered_place(const std::vector<fs::path>& folders, uint64_t stamp,
                                                const RulesetCache& cache) {
  ReadyRulesPlace place{cache, name_for(folders), ""};
  place.key = cache.kept(memory_of(place), stamp_key(place, stamp)).bytes;
  if (place.key.empty()) return std::nullopt;
  return place;
}

void remember(const ReadyRulesPlace& place, uint64_t stamp) {
  place.cache.keep(memory_of(place), stamp_key(place, stamp), place.key);
}

std::optional<ReadyRules> kept_rules(const ReadyRulesPlace& place) {
  const auto kept = std::make_shared<const KeptBytes>(place.cache.kept(place.name, place.key));
  std::string_view rules, matching;
  uint64_t hash = 0;
  ByteReader reader(kept->bytes);
  all(reader, hash, rules, matching);
  if (!reader.ok() || !reader.at_end() || content_hash(matching) != hash) return std::nullopt;
  auto ruleset = unpack(rules);
  if (!ruleset) return std::nullopt;
  ReadyRules ready{std::move(*ruleset), StringPool(), nullptr};
  ready.matcher = Matcher::unpack(matching, kept, ready.ruleset, ready.strings);
  if (!ready.matcher) return std::nullopt;
  return ready;
}

void keep_rules(const ReadyRulesPlace& place, const WordLists& lists, const Ruleset& ruleset, const Matcher& matcher,
                const StringPool& strings) {
  std::string rules = pack(without_sources(ruleset, lists)), matching = matcher.pack(strings);
  uint64_t hash = content_hash(matching);
  ByteWriter writer;
  all(writer, hash, rules, matching);
  place.cache.keep(place.name, place.key, writer.take());
}

}  // namespace decalque
