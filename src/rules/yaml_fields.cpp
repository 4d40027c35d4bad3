#include "rules/yaml_fields.h"

namespace decalque {

namespace {

std::string_view sort_name(YamlNode::Sort sort) {
  switch (sort) {
    case YamlNode::Sort::null:
      return "nothing";
    case YamlNode::Sort::text:
      return "text";
    case YamlNode::Sort::list:
      return "a list";
    default:
      return "a mapping";
  }
}

void refuse(SourceText& source, const YamlNode& node, std::string_view key, const std::string& expected) {
  const bool is_name = key.find(' ') == std::string_view::npos;
  const std::string subject = is_name ? "'" + std::string(key) + "'" : std::string(key);
  std::string message = subject + " must be " + expected + ", not " + std::string(sort_name(node.sort));
  const char sign = node.offset < source.text().size() ? source.text()[node.offset] : '\0';
  const bool holds_signs = key == "pattern" || key == "when" || key == "unless" || key == "message";
  const bool looks_like_pattern = holds_signs && node.sort >= YamlNode::Sort::list && (sign == '{' || sign == '[');
  if (looks_like_pattern) message += std::string("; a text that begins with '") + sign + "' goes in quotes";
  if (node.sort == YamlNode::Sort::null && expected == "text") message += "; write \"\" for none";
  source.add(node.offset, std::move(message));
}

}  // namespace

Fields::Fields(SourceText& source, const YamlNode& map, std::string_view what, const Names& keys)
    : source_(source), map_(map), what_(what) {
  for (size_t i = 0; i + 1 < map.items.size(); i += 2) {
    const YamlNode& key = map.items[i];
    if (key.sort != YamlNode::Sort::text) {
      source.add(key.offset, "a key must be text");
    } else if (!contains(keys, key.text)) {
      source.add(key.offset, unknown("key", key.text, keys) + " (in " + what_ + ")");
    }
  }
  refuse_double_keys(source, map);
}

const YamlNode* Fields::find(std::string_view key) const {
  for (size_t i = 0; i + 1 < map_.items.size(); i += 2) {
    if (map_.items[i].text == key) return &map_.items[i + 1];
  }
  return nullptr;
}

const YamlNode* Fields::require(std::string_view key) const {
  const YamlNode* value = find(key);
  if (value == nullptr) source_.add(map_.offset, what_ + " needs '" + std::string(key) + "'");
  return value;
}

const std::string* text_of(SourceText& source, const YamlNode& node, std::string_view key) {
  if (node.sort == YamlNode::Sort::text) return &node.text;
  refuse(source, node, key, "text");
  return nullptr;
}

std::vector<const YamlNode*> texts_of(SourceText& source, const YamlNode& node, std::string_view key) {
  if (node.sort == YamlNode::Sort::text) return {&node};
  std::vector<const YamlNode*> texts;
  if (node.sort != YamlNode::Sort::list || node.items.empty()) {
    refuse(source, node, key, "text or a list of texts");
    return texts;
  }
  for (const YamlNode& item : node.items) {
    if (text_of(source, item, key) != nullptr) texts.push_back(&item);
  }
  return texts;
}

bool is_map(SourceText& source, const YamlNode& node, std::string_view key) {
  if (node.sort == YamlNode::Sort::map) return true;
  refuse(source, node, key, "a mapping");
  return false;
}

bool is_list(SourceText& source, const YamlNode& node, std::string_view key) {
  const bool is_one = node.sort == YamlNode::Sort::list;
  if (is_one && !node.items.empty()) return true;
  if (is_one) source.add(node.offset, "'" + std::string(key) + "' is empty");
  if (!is_one) refuse(source, node, key, "a list");
  return false;
}

void refuse_double_keys(SourceText& source, const YamlNode& map) {
  for (size_t i = 0; i < map.items.size(); i += 2) {
    for (size_t j = 0; j < i; j += 2) {
      if (map.items[i].text != map.items[j].text) continue;
      source.add(map.items[i].offset, "the key '" + map.items[i].text + "' stands twice");
      break;
    }
  }
}

void add_errors(SourceText& source, const YamlNode& scalar, const std::vector<PatternError>& errors, size_t shift) {
  for (const PatternError& error : errors) {
    source.add(source.inside_scalar(scalar.offset, scalar.text, error.offset + shift), error.message);
  }
}

}  // namespace decalque
