#include "rules/rule_writer.h"

#include <algorithm>

namespace decalque {

namespace {

bool is_special_word(std::string_view text) {
  for (const std::string_view word : {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"}) {
    if (std::equal(text.begin(), text.end(), word.begin(), word.end(),
                   [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; }))
      return true;
  }
  return false;
}

bool is_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' || is_special_word(text))
    return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`<=+.0123456789").find(text.front()) != std::string_view::npos) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

std::string double_quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      result += {'\\', c};
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (byte < ' ')
      result += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    else
      result += c;
  }
  return result + '"';
}

// Patterns are full of double quotes, sentences of apostrophes.
std::string quoted(std::string_view text) {
  const bool control =
      std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
  if (control || (text.find('\'') != std::string_view::npos && text.find_first_of("\"\\") == std::string_view::npos))
    return double_quoted(text);
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
  return result + "'";
}

class Entry {
 public:
  explicit Entry(int indent) : margin_(static_cast<size_t>(indent), ' ') {}

  void line(std::string_view key, std::string_view value) {
    text_ += margin_ + (text_.empty() ? "- " : "  ") + std::string(key) + ":";
    if (!value.empty()) text_ += " " + std::string(value);
    text_ += "\n";
  }
  void texts(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    if (values.size() == 1) return line(key, yaml_scalar(values.front()));
    line(key, "");
    for (const std::string& value : values) text_ += margin_ + "    - " + yaml_scalar(value) + "\n";
  }
  void fix(const RuleText& rule) {
    if (rule.fix.size() == 1 && rule.fix.front().first.empty())
      return line("fix", yaml_scalar(rule.fix.front().second));
    std::string changes;
    for (const auto& [key, value] : rule.fix) changes += (changes.empty() ? "{ " : ", ") + key + ": " + in_flow(value);
    if (!changes.empty()) line("fix", changes + " }");
  }
  void examples(const RuleText& rule) {
    line("examples", "");
    for (const RuleText::Example& example : rule.examples) {
      const std::string_view first = example.to.empty() ? "keep" : "from";
      text_ += margin_ + "    - " + std::string(first) + ": " + yaml_scalar(example.from) + "\n";
      if (!example.to.empty()) text_ += margin_ + "      to:   " + yaml_scalar(example.to) + "\n";
      if (!example.language.empty()) text_ += margin_ + "      language: " + example.language + "\n";
    }
  }
  std::string text() && { return std::move(text_); }

 private:
  static std::string in_flow(std::string_view value) {
    return is_plain(value) && value.find_first_of(",[]{}") == std::string_view::npos ? std::string(value)
                                                                                     : double_quoted(value);
  }
  std::string margin_;
  std::string text_;
};

struct Block {
  size_t end = 0;                    // behind its last line that is not blank
  std::optional<size_t> indent;      // of its entries
  std::optional<size_t> empty_list;  // where "[]" stands behind `rules:`
};

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// The lines of `rules:`, up to the next key at the beginning of a line.
std::optional<Block> rules_block(std::string_view file) {
  std::optional<Block> block;
  for (size_t at = 0; at < file.size();) {
    const size_t end = std::min(file.find('\n', at), file.size() - 1) + 1;
    const std::string_view line = file.substr(at, end - at);
    const size_t first = line.find_first_not_of(' ');
    const bool entry = first != std::string_view::npos && line.substr(first).starts_with("- ");
    if (line.starts_with("rules:")) {
      const std::string_view rest = line.substr(6);
      block = Block{end};
      if (const size_t list = rest.find("[]"); list != std::string_view::npos) block->empty_list = at + 6 + list;
      if (!block->empty_list && !is_blank(rest.substr(0, rest.find(" #")))) return std::nullopt;
    } else if (block && !is_blank(line)) {
      if (first == 0 && !entry && line.front() != '#') return block;
      if (entry && !block->indent) block->indent = first;
      if (first != 0 || entry) block->end = end;
    }
    at = end;
  }
  return block;
}

std::string with_line_ends_of(std::string_view file, std::string text) {
  if (file.find("\r\n") == std::string_view::npos) return text;
  for (size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, 1, '\r');
  return text;
}

}  // namespace

std::string yaml_scalar(std::string_view text) { return is_plain(text) ? std::string(text) : quoted(text); }

std::string rule_entry(const RuleText& rule, int indent) {
  Entry entry(indent);
  entry.line("id", rule.id);
  entry.line("message", double_quoted(rule.message));
  entry.texts("pattern", rule.patterns);
  entry.texts("when", rule.when);
  entry.texts("unless", rule.unless);
  entry.fix(rule);
  entry.line("level", name(rule.level));
  if (!rule.issue.empty()) entry.line("issue", rule.issue);
  std::string languages;
  for (const std::string& language : rule.from) languages += (languages.empty() ? "[" : ", ") + language;
  if (!languages.empty()) entry.line("from", languages + "]");
  const auto& [good, neutral, bad] = rule.evidence;
  if (rule.evidence.are_told())
    entry.line("evidence", "{ good: " + std::to_string(good) + ", neutral: " + std::to_string(neutral) +
                               ", bad: " + std::to_string(bad) + " }");
  entry.examples(rule);
  return std::move(entry).text();
}

std::string rule_file_text(std::string_view family, std::string_view about, std::string_view entries) {
  return "family: " + yaml_scalar(family) + "\nabout: " + yaml_scalar(about) + "\nrules:\n" + std::string(entries);
}

std::optional<std::string> with_rule_added(std::string_view file, const RuleText& rule) {
  const auto block = rules_block(file);
  if (!block) return std::nullopt;
  std::string before(file.substr(0, block->end));
  if (block->empty_list) before.erase(*block->empty_list, 2);
  if (!before.ends_with('\n')) before += file.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  const auto indent = static_cast<int>(block->indent.value_or(2));
  return before + with_line_ends_of(file, rule_entry(rule, indent)) + std::string(file.substr(block->end));
}

}  // namespace decalque
