#include "rules/yaml_additions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace decalque {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  return fmt::format("{}", fmt::join(parts, between));
}

std::string block_list(const std::string& key, const std::vector<std::string>& entries,
                       const std::string& indentation, const std::string& line_end) {
  std::string result = indentation + key + ":" + line_end;
  for (const std::string& entry : entries) result += indentation + "  - " + entry + line_end;
  return result;
}

const YamlNode* value(const YamlNode& map, std::string_view key) {
  for (size_t i = 0; i + 1 < map.items.size(); i += 2)
    if (map.items[i].text == key) return &map.items[i + 1];
  return nullptr;
}

}  // namespace

std::string flow_scalar(std::string_view text) {
  const auto plain = [](unsigned char c) { return std::isalnum(c) || c >= 0x80 || c == '-' || c == '/' || c == '_'; };
  const bool ordinary = !text.empty() && static_cast<unsigned char>(text[0]) < 0x80 && std::isalpha(text[0]) &&
                        std::all_of(text.begin(), text.end(), [&](char c) { return c == ' ' || plain(c); });
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  const bool reserved = lower == "null" || lower == "true" || lower == "false" || lower == "yes" || lower == "no" ||
                        lower == "on" || lower == "off";
  if (ordinary && !reserved && text.back() != ' ') return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < ' ')
      quoted += fmt::format("\\x{:02x}", c);
    else
      quoted += c;
  }
  return quoted + '"';
}

YamlAdditions::YamlAdditions(std::string_view text, const YamlNode& root) : text_(text), root_(root) {
  const size_t end = text.find('\n');
  line_end_ = end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

std::string YamlAdditions::block(const Lists& lists, const std::string& line_end) {
  std::string result = "accept:" + line_end;
  for (const auto& [key, entries] : lists) result += block_list(key, entries, "  ", line_end);
  return result;
}

std::string YamlAdditions::with(const Lists& lists) {
  const YamlNode* accept = root_.sort == YamlNode::Sort::map ? value(root_, "accept") : nullptr;
  if (accept == nullptr) {
    add_accept(lists);
  } else {
    // New lists go behind what the last of the old ones takes in.
    for (const bool old : {true, false})
      for (const auto& [key, entries] : lists)
        if ((value(*accept, key) != nullptr) == old) add_list(*accept, key, entries);
  }
  std::string result(text_);
  for (auto at = insertions_.rbegin(); at != insertions_.rend(); ++at) result.insert(at->first, at->second);
  return result;
}

bool YamlAdditions::is_flow(const YamlNode& node) const {
  const char sign = node.offset < text_.size() ? text_[node.offset] : '\0';
  return (node.sort == YamlNode::Sort::list && sign == '[') || (node.sort == YamlNode::Sort::map && sign == '{');
}

void YamlAdditions::add_accept(const Lists& lists) {
  if (root_.sort != YamlNode::Sort::map) return put_lines(text_.size(), block(lists, line_end_));
  if (!is_flow(root_)) return put_lines(line_behind(root_), block(lists, line_end_));
  std::vector<std::string> parts;
  for (const auto& [key, entries] : lists) parts.push_back(key + ": [" + joined(entries, ", ") + "]");
  put_in_flow(root_, "accept: {" + joined(parts, ", ") + "}");
}

void YamlAdditions::add_list(const YamlNode& accept, const std::string& key, const std::vector<std::string>& entries) {
  const YamlNode* list = value(accept, key);
  if (list == nullptr && is_flow(accept)) return put_in_flow(accept, key + ": [" + joined(entries, ", ") + "]");
  if (list == nullptr)
    return put_lines(line_behind(accept), block_list(key, entries, indentation(accept.items.front()), line_end_));
  if (list->sort == YamlNode::Sort::list && is_flow(*list)) return put_in_flow(*list, joined(entries, ", "));
  if (list->sort == YamlNode::Sort::list) {
    std::string lines;
    for (const std::string& entry : entries) lines += indentation(list->items.front()) + "- " + entry + line_end_;
    return put_lines(line_behind(*list), lines);
  }
  put(list->offset, "[");
  put(end_of(*list), ", " + joined(entries, ", ") + "]");
}

/// The blanks its line begins with.
std::string YamlAdditions::indentation(const YamlNode& node) const {
  const size_t begin = text_.substr(0, node.offset).rfind('\n') + 1;  // npos + 1 is 0
  return std::string(text_.substr(begin, text_.find_first_not_of(' ', begin) - begin));
}

void YamlAdditions::put(size_t at, const std::string& what) { insertions_[at] += what; }

void YamlAdditions::put_lines(size_t at, const std::string& lines) {
  const bool begins_line = at == 0 || text_[at - 1] == '\n' || insertions_.contains(at);
  put(at, (begins_line ? "" : line_end_) + lines);
}

void YamlAdditions::put_in_flow(const YamlNode& node, const std::string& what) {
  const FlowEnd end = flow_end(node.offset);
  const char last = text_[end.last - 1];
  const bool first = (node.items.empty() && !insertions_.contains(end.last)) || last == ',';
  put(end.last, (first ? (last == ',' ? " " : "") : ", ") + what);
}

/// Where the line behind a node begins.
size_t YamlAdditions::line_behind(const YamlNode& node) const {
  const size_t end = text_.find('\n', end_of(node));
  return end == std::string_view::npos ? text_.size() : end + 1;
}

size_t YamlAdditions::end_of(const YamlNode& node) const {
  if (is_flow(node)) return flow_end(node.offset).behind;
  if (!node.items.empty()) return std::max<size_t>(end_of(node.items.back()), node.offset);
  const char sign = node.offset < text_.size() ? text_[node.offset] : '\0';
  if (sign == '"' || sign == '\'') return behind_quotes(node.offset);
  return node.offset + node.text.size();
}

size_t YamlAdditions::behind_quotes(size_t at) const {
  const char quote = text_[at++];
  for (; at < text_.size(); ++at) {
    if (text_[at] == '\\' && quote == '"')
      ++at;
    else if (text_[at] == quote && quote == '\'' && text_.substr(at + 1).starts_with(quote))
      ++at;
    else if (text_[at] == quote)
      return at + 1;
  }
  return text_.size();
}

YamlAdditions::FlowEnd YamlAdditions::flow_end(size_t begin) const {
  int depth = 0;
  size_t last = begin;
  bool fresh = true;  // a quote would begin a scalar here, a # a comment
  for (size_t at = begin; at < text_.size();) {
    const char c = text_[at];
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (fresh && (c == '"' || c == '\'')) {
      last = at = behind_quotes(at);
      fresh = false;
      continue;
    }
    if (fresh && c == '#') {
      at = std::min(text_.find('\n', at), text_.size());
      continue;
    }
    depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    if (depth == 0) return {last, at + 1};
    ++at;
    if (!blank) last = at;
    fresh = blank || c == ',' || c == '[' || c == '{';
  }
  return {last, text_.size()};
}

}  // namespace decalque
