#pragma once
// A rule as an author would write it, for programs that propose rules.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/rule.h"

namespace decalque {

/// What stands in a rule's entry of a rule file, in the words of the file.
struct RuleText {
  struct Example {
    std::string from;
    std::string to;        ///< "": a sentence to keep.
    std::string language;  ///< Of the original, or "".
  };
  std::string id;  ///< Its own name, without target and family.
  std::string message;
  std::vector<std::string> patterns;
  std::vector<std::string> unless, when;
  /// What becomes of what: key ("verb", "before verb", "move time") and template; a key "" replaces the whole match.
  std::vector<std::pair<std::string, std::string>> fix;
  Level level = Level::likely;
  std::string issue;
  std::vector<std::string> from;
  CountsTold evidence;  ///< Nothing is written where nothing is told.
  std::vector<Example> examples;
};

/// A scalar that YAML reads back as exactly this text: plain where it can be, else in quotes.
std::string yaml_scalar(std::string_view text);

/// The entry, beginning with `- id:`, every line indented by so many blanks; a final line end.
std::string rule_entry(const RuleText& rule, int indent);

/// A rule file with these entries (as rule_entry writes them with an indent of 2).
std::string rule_file_text(std::string_view family, std::string_view about, std::string_view entries);

/// A rule file's text with one more rule at the end of its `rules:`; the rest stays byte for byte, line ends (LF or
/// CRLF) as in the file. nullopt when there is no `rules:` at the beginning of a line that rules could be added to.
std::optional<std::string> with_rule_added(std::string_view file, const RuleText& rule);

}  // namespace decalque
