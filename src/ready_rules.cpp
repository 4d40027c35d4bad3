#include "ready_rules.h"

#include <fmt/format.h>

#include <memory>

#include "rules/archive.h"
#include "rules/packed.h"

namespace decalque {

namespace {

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
    for (RuleCondition& condition : rule.conditions) condition.pattern = {};
  }
  return ruleset;
}

}  // namespace

ReadyRulesPlace place_for(const std::vector<std::vector<RulesetFile>>& folders,
                          const std::vector<DetectorSpec>& detectors, const WordLists& lists,
                          const RulesetCache& cache) {
  uint64_t name = 0, key = 0;
  for (const std::vector<RulesetFile>& files : folders) {
    name = content_hash(files.empty() ? "" : files.front().path, name);
    key = ruleset_key(files, detectors, lists, cache.program, key);
  }
  return {cache, fmt::format("ready-{:016x}.bin", name), fmt::format("{:016x}", key)};
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
