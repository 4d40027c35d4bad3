#pragma once
// A rule file that loads, and what is said when a line of it is another.

#include <string>
#include <string_view>
#include <vector>

#include "rules/ruleset.h"

namespace decalque {

/// The lines of a good rule file: line 1 `family:`, 2 `about:`, 3 `rules:`, 4 `- id:`, then the rule's keys.
inline const std::vector<std::string>& good_lines() {
  static const std::vector<std::string> lines = {
      "family: f",           "about: Words.",  "rules:",        "  - id: a",
      "    message: Say b.", "    pattern: a", "    fix: b",    "    level: certain",
      "    issue: style",    "    from: [fi]", "    examples:", "      - {from: A a., to: A b.}",
      "      - keep: A c."};
  return lines;
}

/// The good file with the line that begins (behind blanks and dashes) with `key` replaced; "" leaves it out. Of several
/// keys, `pattern|fix`, the first one's line is replaced and the others' are left out.
inline std::string file_with(std::string_view keys, std::string_view replacement) {
  std::string text;
  const std::string_view first = keys.substr(0, keys.find('|'));
  for (const std::string& line : good_lines()) {
    const std::string_view words = std::string_view(line).substr(line.find_first_not_of(" -"));
    const std::string key(words.substr(0, words.find_first_of(": ")));
    const bool is_first = key == first;
    const bool is_it = ("|" + std::string(keys) + "|").find("|" + key + "|") != std::string::npos;
    if (!is_it) text += line + "\n";
    if (is_first && !replacement.empty()) text += std::string(replacement) + "\n";
  }
  return text;
}

inline const std::vector<DetectorSpec>& test_detectors() {
  static const std::vector<DetectorSpec> specs = {{"doubled-word",
                                                   "A word written twice.",
                                                   {{"allow", "", std::vector<std::string>{"had"}},
                                                    {"lines", "", false},
                                                    {"most", "", 3.0},
                                                    {"mark", "", std::string("-")}},
                                                   {"word"}}};
  return specs;
}

/// What loading says of the files, or "" when they load.
inline std::string report(const std::vector<RulesetFile>& files) {
  try {
    load_ruleset(files, test_detectors(), {{"weekdays", {"Monday"}}});
    return "";
  } catch (const LoadError& error) {
    return error.what();
  }
}

inline std::string report_with(std::string_view key, std::string_view replacement) {
  return report({{"en/f.yaml", file_with(key, replacement)}});
}

}  // namespace decalque
