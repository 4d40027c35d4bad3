#include "rules/word_tables.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

bool is_table_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

bool check_name(SourceText& source, const YamlNode& name) {
  if (is_table_name(name.text)) return true;
  source.add(name.offset, "the name of a list or map is made of a-z, 0-9, - and _");
  return false;
}

void read_map(SourceText& source, const YamlNode& node, const std::string& name, WordMap& map) {
  if (!is_map(source, node, name)) return;
  for (size_t i = 0; i + 1 < node.items.size(); i += 2) {
    const YamlNode& key = node.items[i];
    const YamlNode& value = node.items[i + 1];
    if (text_of(source, key, "a key of " + name) == nullptr || text_of(source, value, key.text) == nullptr) continue;
    if (!map.add(to_lower(key.text), value.text)) source.add(key.offset, "the key '" + key.text + "' stands twice");
  }
}

// The keys that are a file's own come first; of others only those that leave no doubt.
template <typename Keys, typename Add>
void add_visible(const Keys& keys, const RuleFile& file, Add add) {
  for (const auto& [name, candidates] : keys) {
    const bool is_own = contains(candidates, file.key(name));
    if (is_own) add(name, file.key(name), true);
    if (!is_own && candidates.size() == 1) add(name, candidates.front(), false);
  }
}

}  // namespace

WordTables::WordTables(Lists shared) : lists_(std::move(shared)) {
  for (const auto& [name, entries] : lists_) shared_names_.push_back(name);
}

void WordTables::read(RuleFile& file) {
  if (file.lists != nullptr && is_map(file.source, *file.lists, "lists")) read_lists(file);
  if (file.maps != nullptr && is_map(file.source, *file.maps, "maps")) read_maps(file);
}

void WordTables::read_lists(RuleFile& file) {
  const std::vector<YamlNode>& items = file.lists->items;
  refuse_double_keys(file.source, *file.lists);
  for (size_t i = 0; i + 1 < items.size(); i += 2) {
    const std::string& name = items[i].text;
    if (!check_name(file.source, items[i])) continue;
    std::vector<std::string>& entries = lists_[file.key(name)];
    for (const YamlNode* entry : texts_of(file.source, items[i + 1], name)) entries.push_back(entry->text);
    if (!contains(list_keys_[name], file.key(name))) list_keys_[name].push_back(file.key(name));
  }
}

void WordTables::read_maps(RuleFile& file) {
  const std::vector<YamlNode>& items = file.maps->items;
  refuse_double_keys(file.source, *file.maps);
  for (size_t i = 0; i + 1 < items.size(); i += 2) {
    const std::string& name = items[i].text;
    if (!check_name(file.source, items[i])) continue;
    read_map(file.source, items[i + 1], name, maps_[file.key(name)]);
    if (!contains(map_keys_[name], file.key(name))) map_keys_[name].push_back(file.key(name));
  }
}

std::map<std::string, const std::vector<std::string>*, std::less<>> WordTables::lists_of(const RuleFile& file) const {
  std::map<std::string, const std::vector<std::string>*, std::less<>> visible;
  for (const std::string& name : shared_names_) visible[name] = &lists_.find(name)->second;
  add_visible(list_keys_, file, [&](const std::string& name, const std::string& key, bool is_own) {
    const auto place = visible.try_emplace(name).first;
    if (is_own || place->second == nullptr) place->second = &lists_.find(key)->second;
  });
  return visible;
}

std::map<std::string, std::string, std::less<>> WordTables::maps_of(const RuleFile& file) const {
  std::map<std::string, std::string, std::less<>> visible;
  add_visible(map_keys_, file, [&](const std::string& name, const std::string& key, bool) { visible[name] = key; });
  return visible;
}

void WordTables::move_to(Ruleset& ruleset) {
  for (const auto& [name, keys] : list_keys_) {
    if (keys.size() == 1) lists_.emplace(name, lists_[keys.front()]);
  }
  for (const auto& [name, keys] : map_keys_) {
    if (keys.size() == 1) maps_.emplace(name, maps_[keys.front()]);
  }
  ruleset.lists = std::move(lists_);
  ruleset.maps = std::move(maps_);
}

}  // namespace decalque
