#include "rules/ruleset_cache.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "rules/packed.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;
using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

// Of all that the loaded ruleset follows from.
uint64_t key_of(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors, const Lists& lists,
                const std::string& program) {
  uint64_t key = content_hash(program);
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

// One file for the rulesets of one folder: what was kept before gives way.
fs::path file_for(const std::vector<RulesetFile>& files, const RulesetCache& cache) {
  const std::string first = files.empty() ? std::string() : files.front().path;
  return cache.folder / fmt::format("rules-{:016x}.bin", content_hash(first));
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return in ? std::move(bytes).str() : std::string();
}

std::string key_bytes(uint64_t key) { return fmt::format("{:016x}", key); }

// Whole or not at all, also beside another program that does the same.
void keep(const fs::path& path, const std::string& bytes) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  const fs::path fresh = path.string() + fmt::format(".{}", ::getpid());
  {
    std::ofstream out(fresh, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) error = std::make_error_code(std::errc::io_error);
  }
  if (!error) fs::rename(fresh, path, error);
  if (error) fs::remove(fresh, error);
}

}  // namespace

Ruleset load_ruleset(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     const Lists& shared_lists, const RulesetCache& cache) {
  if (cache.folder.empty()) return load_ruleset(files, detectors, shared_lists);
  const std::string key = key_bytes(key_of(files, detectors, shared_lists, cache.program));
  const fs::path path = file_for(files, cache);
  const std::string kept = read(path);
  if (kept.starts_with(key)) {
    if (auto ruleset = unpack(std::string_view(kept).substr(key.size()))) return std::move(*ruleset);
  }
  Ruleset ruleset = load_ruleset(files, detectors, shared_lists);
  keep(path, key + pack(ruleset));
  return ruleset;
}

}  // namespace decalque
