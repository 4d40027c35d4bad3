#pragma once
// Engines from a few lines of YAML, for tests that speak the domain.

#include <string>

#include "decalque.h"
#include "paths.h"

namespace decalque::testing {

/// An engine of one family "test" whose rules are given as YAML list entries without id, message, level and examples
/// where these do not matter: `rule("pattern: a b\nfix: c")`.
inline EngineOptions options() {
  EngineOptions result;
  result.dictionaries = project_path("/dictionaries");
  return result;
}

/// A whole rule entry around the given lines (each at the entry's indentation).
inline std::string rule(std::string lines, const std::string& id = "one", const std::string& level = "certain") {
  std::string indented;
  for (size_t at = 0; at < lines.size();) {
    const size_t end = std::min(lines.find('\n', at), lines.size());
    indented += "    " + lines.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return "  - id: " + id + "\n    message: \"A test.\"\n    level: " + level + "\n    issue: grammar\n" + indented +
         "    examples:\n      - {from: Never mind this one., to: Never mind that one.}\n      - keep: Fine.\n";
}

inline Engine engine(const std::string& rules, const std::string& head = "") {
  return Engine::load({{"en/test.yaml", "family: test\nabout: Tests.\n" + head + "rules:\n" + rules}}, options());
}

inline Result corrected(const Engine& engine, const std::string& text, Level level = Level::certain,
                        const std::string& language = "") {
  Scratch scratch(engine);
  ArticleOptions article;
  article.level = level;
  article.language_of_original = language;
  return engine.correct(text, article, scratch);
}

inline std::string fixed(const std::string& rules, const std::string& text, Level level = Level::certain) {
  return corrected(engine(rules), text, level).text;
}

/// The engine of the project's own rulesets; loaded once.
inline const Engine& project_engine() {
  static const Engine loaded = [] {
    EngineOptions all = options();
    all.rulesets = {project_path("/rulesets")};
    return Engine::load(all);
  }();
  return loaded;
}

}  // namespace decalque::testing
