#include "cli/changed_rules.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <thread>

#include "cli/failure.h"
#include "cli/files.h"
#include "edit/selection.h"
#include "rules/terms.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kBetweenLooks{30};

std::vector<fs::path> files_below(const std::vector<fs::path>& folders) {
  std::vector<fs::path> files;
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (fs::is_regular_file(folder, error)) files.push_back(folder);
    fs::recursive_directory_iterator entry(folder, fs::directory_options::follow_directory_symlink, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      const fs::path& path = entry->path();
      const bool hidden = path.filename().string().starts_with('.');
      if (hidden) entry.disable_recursion_pending();
      if (!hidden && (path.extension() == ".yaml" || is_terms_file(path.string()))) files.push_back(path);
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
  return result + "'";
}

bool is_of_file(const Rule& rule, const std::string& path) { return rule.place.file == path; }

/// The text of each entry by the line it begins in, and all that is outside of entries under 0.
std::map<std::string, std::string> entries_of(const std::string& text) {
  std::map<std::string, std::string> entries;
  std::string id;  // "" outside of entries
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(at, end - at);
    const size_t first = line.find_first_not_of(' ');
    if (first != std::string::npos && line.compare(first, 5, "- id:") == 0) {
      id = line.substr(first + 5);
      std::erase_if(id, [](char c) { return c == ' ' || c == '"' || c == '\'' || c == '\n' || c == '\r'; });
    } else if (first == 0 && line.front() != '#' && line.front() != '\n') {
      id.clear();
    }
    entries[id] += line;
    at = end;
  }
  return entries;
}

constexpr const char* kTablesRule = "en/tables/none";

// Tables of other files may be named, too: they are given along in a file with one rule that goes again.
RulesetFile tables_of(const Ruleset& ruleset, const std::string& users) {
  std::string tables;
  for (const auto& [name, map] : ruleset.maps) {
    // Names with a family are for the program's own use.
    if (name.find('/') != std::string::npos || users.find("list:" + name) == std::string::npos) continue;
    tables += "  " + name + ":\n";
    for (size_t i = 0; i < map.size(); ++i)
      tables += "    " + quoted(std::string(map.key(i))) + ": " + quoted(std::string(map.value(i))) + "\n";
  }
  std::string text = "family: tables\nabout: Tables of other files.\n";
  if (!tables.empty()) text += "maps:\n" + tables;
  return {
      "en/tables.yaml",
      text +
          "rules:\n  - {id: none, message: None., pattern: zzzz, level: hint, examples: [{flag: zzzz}, {keep: a}]}\n"};
}

}  // namespace

RuleFiles::RuleFiles(std::vector<fs::path> folders) : folders_(std::move(folders)) { changed(); }

std::vector<RulesetFile> RuleFiles::changed() {
  std::vector<RulesetFile> result;
  std::set<std::string> there;
  for (const fs::path& path : files_below(folders_)) {
    std::error_code error;
    const auto time = fs::last_write_time(path, error);
    const auto size = error ? 0 : fs::file_size(path, error);
    if (error) continue;  // it went between two looks
    const std::string name = path.generic_string();
    there.insert(name);
    Seen& seen = seen_[name];
    if (seen.time == time && seen.size == size && !seen.text.empty()) continue;
    std::string text;
    try {
      text = read_file(name);
    } catch (const Failure&) {
      continue;  // being replaced just now
    }
    const bool other = text != seen.text;
    seen.time = time, seen.size = size;
    if (!other) continue;
    seen.text = text;
    result.push_back({name, std::move(text)});
  }
  std::erase_if(seen_, [&](const auto& entry) { return !there.contains(entry.first); });
  return result;
}

std::vector<RulesetFile> RuleFiles::wait_for_changes() {
  for (;;) {
    if (auto files = changed(); !files.empty()) return files;
    std::this_thread::sleep_for(kBetweenLooks);
  }
}

std::map<std::string, std::string> RuleFiles::texts() const {
  std::map<std::string, std::string> texts;
  for (const auto& [path, seen] : seen_) texts[path] = seen.text;
  return texts;
}

Ruleset with_file(const Ruleset& ruleset, const RulesetFile& file, const EngineOptions& setup) {
  Ruleset fresh = load_ruleset({file, tables_of(ruleset, file.text)}, Engine::detectors(), ruleset.lists);
  const auto named = [](const std::vector<std::string>& names, const Rule& rule) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return names_rule(name, rule); });
  };
  std::erase_if(fresh.rules, [&](const Rule& rule) {
    return rule.id == kTablesRule || (!setup.only.empty() && !named(setup.only, rule)) || named(setup.skip, rule);
  });
  for (Rule& rule : fresh.rules)
    for (const auto& [name, level] : setup.levels)
      if (names_rule(name, rule)) rule.level = level;
  Ruleset result = ruleset;
  std::erase_if(result.rules, [&](const Rule& rule) {
    const bool replaced =
        std::any_of(fresh.rules.begin(), fresh.rules.end(), [&](const Rule& other) { return other.id == rule.id; });
    return replaced || is_of_file(rule, file.path);
  });
  std::move(fresh.rules.begin(), fresh.rules.end(), std::back_inserter(result.rules));
  std::sort(result.rules.begin(), result.rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  for (auto& [name, entries] : fresh.lists) result.lists[name] = std::move(entries);
  for (auto& [name, entries] : fresh.maps) result.maps[name] = std::move(entries);
  return result;
}

std::vector<std::string> changed_rules(const Ruleset& ruleset, const RulesetFile& after, const std::string& before) {
  const auto old_entries = entries_of(before), new_entries = entries_of(after.text);
  const auto text_of = [](const auto& entries, const std::string& id) {
    const auto entry = entries.find(id);
    return entry == entries.end() ? std::string() : entry->second;
  };
  const bool all = text_of(old_entries, "") != text_of(new_entries, "");
  std::vector<std::string> ids;
  for (const Rule& rule : ruleset.rules) {
    if (!is_of_file(rule, after.path)) continue;
    const std::string own = rule.id.substr(rule.id.rfind('/') + 1);
    if (all || text_of(old_entries, own) != text_of(new_entries, own)) ids.push_back(rule.id);
  }
  return ids;
}

}  // namespace decalque
