#include <algorithm>
#include <iterator>

#include "rules/rule_reader.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

const Names& file_keys() {
  static const Names names = {"family", "about", "lists", "maps", "rules"};
  return names;
}

// A file with its tree, before its rules are read.
struct OpenFile {
  explicit OpenFile(const RulesetFile& file) : source(file.path, without_bom(file.text)), root(read_yaml(source)) {
    const std::filesystem::path path(file.path);
    target = path.parent_path().filename().string();
    stem = path.stem().string();
    broken = !source.problems.empty();
  }
  std::string key(std::string_view name) const { return stem + "/" + std::string(name); }

  SourceText source;
  YamlNode root;
  bool broken = false;
  std::string target;
  std::string stem;
  std::string about;
  Names list_names;
  std::map<std::string, std::string, std::less<>> map_keys;
};

size_t id_offset(const YamlNode& entry) {
  for (size_t i = 0; i + 1 < entry.items.size(); i += 2) {
    if (entry.items[i].text == "id") return entry.items[i + 1].offset;
  }
  return entry.offset;
}

/// Reads all files into one ruleset.
class Loader {
 public:
  Loader(const std::vector<DetectorSpec>& detectors, Lists shared) : detectors_(detectors) {
    ruleset_.lists = std::move(shared);
    for (const auto& [name, entries] : ruleset_.lists) shared_names_.push_back(name);
  }

  void read(const RulesetFile& given) {
    OpenFile file(given);
    if (file.root.sort == YamlNode::Sort::map) {
      read_file(file);
    } else if (!file.broken) {
      file.source.add(0, "a rule file begins with family, about and rules");
    }
    std::move(file.source.problems.begin(), file.source.problems.end(), std::back_inserter(problems_));
  }

  Ruleset finish() {
    std::stable_sort(ruleset_.rules.begin(), ruleset_.rules.end(), [](auto& a, auto& b) { return a.id < b.id; });
    std::stable_sort(problems_.begin(), problems_.end(), [](auto& a, auto& b) { return a.place < b.place; });
    if (!problems_.empty()) throw LoadError(std::move(problems_));
    give_plain_names();
    return std::move(ruleset_);
  }

 private:
  void read_file(OpenFile& file) {
    const Fields fields(file.source, file.root, "a rule file", file_keys());
    // Half a tree after a YAML error has keys missing that the author wrote.
    if (!file.broken) read_head(file, fields);
    if (const YamlNode* lists = fields.find("lists")) read_lists(file, *lists);
    if (const YamlNode* maps = fields.find("maps")) read_maps(file, *maps);
    const YamlNode* rules = file.broken ? fields.find("rules") : fields.require("rules");
    if (rules != nullptr && is_list(file.source, *rules, "rules")) read_rules(file, *rules);
  }

  void read_head(OpenFile& file, const Fields& fields) {
    SourceText& source = file.source;
    if (const YamlNode* family = fields.require("family"); family != nullptr && text_of(source, *family, "family")) {
      const bool same = family->text == file.stem;
      if (!same) source.add(family->offset, "the family must be called as its file, '" + file.stem + "'");
    }
    if (file.target.empty()) source.add(0, "a rule file lies in a folder named by its target language, such as en");
    const YamlNode* about = fields.require("about");
    const std::string* text = about == nullptr ? nullptr : text_of(source, *about, "about");
    if (text != nullptr) file.about = *text;
  }

  void read_lists(OpenFile& file, const YamlNode& node) {
    if (!is_map(file.source, node, "lists")) return;
    for (size_t i = 0; i + 1 < node.items.size(); i += 2) {
      const YamlNode& name = node.items[i];
      if (!check_name(file, name, contains(file.list_names, name.text))) continue;
      std::vector<std::string> entries;
      for (const YamlNode* entry : texts_of(file.source, node.items[i + 1], name.text)) entries.push_back(entry->text);
      ruleset_.lists[file.key(name.text)] = std::move(entries);
      file.list_names.push_back(name.text);
      ++definitions_[name.text];
      last_key_[name.text] = file.key(name.text);
    }
  }

  void read_maps(OpenFile& file, const YamlNode& node) {
    if (!is_map(file.source, node, "maps")) return;
    for (size_t i = 0; i + 1 < node.items.size(); i += 2) {
      const YamlNode& name = node.items[i];
      if (!check_name(file, name, file.map_keys.contains(name.text))) continue;
      file.map_keys[name.text] = file.key(name.text);
      read_map(file, node.items[i + 1], name.text, ruleset_.maps[file.key(name.text)]);
    }
  }

  void read_map(OpenFile& file, const YamlNode& node, const std::string& name,
                std::map<std::string, std::string>& map) {
    if (!is_map(file.source, node, name)) return;
    for (size_t i = 0; i + 1 < node.items.size(); i += 2) {
      const YamlNode& key = node.items[i];
      const YamlNode& value = node.items[i + 1];
      if (text_of(file.source, key, "a key of " + name) == nullptr || text_of(file.source, value, key.text) == nullptr)
        continue;
      const bool is_new = map.emplace(to_lower(key.text), value.text).second;
      if (!is_new) file.source.add(key.offset, "the key '" + key.text + "' stands twice");
    }
  }

  bool check_name(OpenFile& file, const YamlNode& name, bool is_known) {
    const bool is_name = !name.text.empty() && std::all_of(name.text.begin(), name.text.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!is_name) file.source.add(name.offset, "the name of a list or map is made of a-z, 0-9, - and _");
    if (is_known) file.source.add(name.offset, "the key '" + name.text + "' stands twice");
    return is_name && !is_known;
  }

  void read_rules(OpenFile& file, const YamlNode& rules) {
    Names names = file.list_names;
    names.insert(names.end(), shared_names_.begin(), shared_names_.end());
    const ListLookup lookup = [&](std::string_view name) -> const std::vector<std::string>* {
      if (name.empty()) return &names;
      if (!contains(names, name)) return nullptr;
      const bool is_local = contains(file.list_names, name);
      return &ruleset_.lists.find(is_local ? file.key(name) : std::string(name))->second;
    };
    RuleSurroundings around{file.source, file.target,   file.stem, file.about,
                            lookup,      file.map_keys, literals_, detectors_};
    for (const YamlNode& entry : rules.items) {
      if (is_map(file.source, entry, "a rule")) add(file, entry, read_rule(around, entry));
    }
  }

  void add(OpenFile& file, const YamlNode& entry, Rule rule) {
    const auto [earlier, is_new] = places_.try_emplace(rule.id, rule.place);
    if (!is_new && !rule.id.empty()) {
      const Place& place = earlier->second;
      file.source.add(id_offset(entry),
                      "the id '" + rule.id + "' is taken by " + place.file + ":" + std::to_string(place.line));
    }
    ruleset_.rules.push_back(std::move(rule));
  }

  // A list that one file alone defines is known to all by its plain name too: detectors ask for it so.
  void give_plain_names() {
    for (const auto& [name, count] : definitions_) {
      if (count == 1) ruleset_.lists.emplace(name, ruleset_.lists[last_key_[name]]);
    }
  }

  const std::vector<DetectorSpec>& detectors_;
  Ruleset ruleset_;
  Names shared_names_;
  Literals literals_;
  std::vector<Problem> problems_;
  std::map<std::string, Place> places_;
  std::map<std::string, int> definitions_;
  std::map<std::string, std::string> last_key_;
};

}  // namespace

const Rule* Ruleset::find(std::string_view id) const {
  const auto found =
      std::lower_bound(rules.begin(), rules.end(), id, [](const Rule& rule, auto& wanted) { return rule.id < wanted; });
  return found != rules.end() && found->id == id ? &*found : nullptr;
}

Ruleset load_ruleset(const std::vector<RulesetFile>& files, const std::vector<DetectorSpec>& detectors,
                     Lists shared_lists) {
  std::vector<const RulesetFile*> ordered;
  for (const RulesetFile& file : files) ordered.push_back(&file);
  std::sort(ordered.begin(), ordered.end(), [](auto* a, auto* b) { return a->path < b->path; });
  Loader loader(detectors, std::move(shared_lists));
  for (const RulesetFile* file : ordered) loader.read(*file);
  return loader.finish();
}

}  // namespace decalque
