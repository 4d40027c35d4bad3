#include "rules/ruleset_cache.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>

#include "rules/packed.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;

// One file for the rulesets of one folder: what was kept before gives way.
std::string name_for(const std::vector<RulesetFile>& files) {
  const std::string first = files.empty() ? std::string() : files.front().path;
  return fmt::format("rules-{:016x}.bin", content_hash(first));
}

// Files of folders that are gone would stay for ever; one that is missed costs a start its time once.
void forget_old(const fs::path& folder) {
  constexpr auto kOld = std::chrono::days(60);
  constexpr size_t kMost = 64;
  const auto now = fs::file_time_type::clock::now();
  std::vector<std::pair<fs::file_time_type, fs::path>> newest_first;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code one;
    const auto written = entry->last_write_time(one);
    if (!one && entry->path().extension() == ".bin") newest_first.emplace_back(written, entry->path());
  }
  std::ranges::sort(newest_first, std::greater());
  for (size_t i = 0; i < newest_first.size(); ++i)
    if (const auto& [written, path] = newest_first[i]; i >= kMost || now - written > kOld) fs::remove(path, error);
}

}  // namespace

uint64_t ruleset_key(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     const WordLists& lists, std::string_view program, uint64_t seed) {
  uint64_t key = content_hash(program, seed);
  for (const RulesetFile& file : files) key = content_hash(file.text, content_hash(file.path, key));
  for (const DetectorSpec& detector : detectors) {
    key = content_hash(detector.name, key);
    for (const DetectorSpec::Option& option : detector.options) key = content_hash(option.name, key);
  }
  for (const auto& [name, entries] : lists) {
    key = content_hash(name, key + entries.size());
    for (const std::string& entry : entries) key = content_hash(entry, key);
  }
  return key;
}

KeptBytes RulesetCache::kept(const std::string& name, std::string_view key) const {
  try {
    KeptBytes kept{MappedFile(folder / name, MappedFile::Reading::at_once), ""};
    const std::string_view bytes = kept.file.bytes();
    if (bytes.starts_with(key)) kept.bytes = bytes.substr(key.size());
    return kept;
  } catch (const fs::filesystem_error&) {
    return {};
  }
}

void RulesetCache::keep(const std::string& name, std::string_view key, std::string_view bytes) const {
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path path = folder / name, fresh = path.string() + fmt::format(".{}", ::getpid());
  {
    std::ofstream out(fresh, std::ios::binary);
    out << key << bytes;
    if (!out.flush()) error = std::make_error_code(std::errc::io_error);
  }
  if (!error) fs::rename(fresh, path, error);
  if (error) fs::remove(fresh, error);
  forget_old(folder);
}

Ruleset load_ruleset(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     const WordLists& shared_lists, const RulesetCache& cache) {
  if (cache.folder.empty()) return load_ruleset(files, detectors, shared_lists);
  const std::string name = name_for(files);
  const std::string key = fmt::format("{:016x}", ruleset_key(files, detectors, shared_lists, cache.program));
  if (auto ruleset = unpack(cache.kept(name, key).bytes)) return std::move(*ruleset);
  Ruleset ruleset = load_ruleset(files, detectors, shared_lists);
  cache.keep(name, key, pack(ruleset));
  return ruleset;
}

}  // namespace decalque
