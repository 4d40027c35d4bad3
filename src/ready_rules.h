#pragma once
// Private to the door: rules that are ready to run, kept between runs of the program.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "edit/matcher.h"
#include "rules/ruleset_cache.h"

namespace decalque {

/// Rules with their matcher. Those that were kept come without their examples and patterns, and have what their matches
/// are asked and lead to (RuleBody) in the matcher alone.
struct ReadyRules {
  Ruleset ruleset;
  StringPool strings;  ///< Of the matcher.
  std::unique_ptr<Matcher> matcher;
};

/// Where they are kept, and what they follow from.
struct ReadyRulesPlace {
  const RulesetCache& cache;
  std::string name;
  std::string key;
};

/// The place for the rules that were read from these folders. Keys differ where anything differs that the rules follow
/// from.
ReadyRulesPlace place_for(const std::vector<std::filesystem::path>& folders,
                          const std::vector<std::vector<RulesetFile>>& files,
                          const std::vector<DetectorSpec>& detectors, const WordLists& lists,
                          const RulesetCache& cache);

/// The place that these folders' rules had when their files were as the stamp says (sources_stamp), so that they need
/// not be read to be known. nullopt when nobody has remembered it.
std::optional<ReadyRulesPlace> remembered_place(const std::vector<std::filesystem::path>& folders, uint64_t stamp,
                                                const RulesetCache& cache);
/// `stamp` is of a time before the files were read for the place.
void remember(const ReadyRulesPlace& place, uint64_t stamp);

/// The rules that were kept there, without the shared lists that they were made with; nullopt when there are none, they
/// are damaged, or of another key.
std::optional<ReadyRules> kept_rules(const ReadyRulesPlace& place);

/// Keeps rules of which none was left out. What cannot be kept costs time the next time, and is no one's business.
void keep_rules(const ReadyRulesPlace& place, const WordLists& lists, const Ruleset& ruleset, const Matcher& matcher,
                const StringPool& strings);

}  // namespace decalque
