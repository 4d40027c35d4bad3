#pragma once
// Typed access to a YAML tree; what does not fit becomes a problem.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/names.h"
#include "rules/pattern.h"
#include "rules/yaml_tree.h"

namespace decalque {

/// A map's values by key. Unknown and double keys are problems once, when it is made.
class Fields {
 public:
  /// `what` names the map in messages: "a rule".
  Fields(SourceText& source, const YamlNode& map, std::string_view what, const Names& keys);
  /// The value, or nullptr.
  const YamlNode* find(std::string_view key) const;
  /// The value; when it is missing that is a problem ("a rule needs 'id'").
  const YamlNode* require(std::string_view key) const;

 private:
  SourceText& source_;
  const YamlNode& map_;
  std::string what_;
};

/// The scalar's text; "expected text for 'key'" and nullptr for anything else.
const std::string* text_of(SourceText& source, const YamlNode& node, std::string_view key);
/// The texts of a list or of a single scalar.
std::vector<const YamlNode*> texts_of(SourceText& source, const YamlNode& node, std::string_view key);
/// True for a map; else a problem.
bool is_map(SourceText& source, const YamlNode& node, std::string_view key);
/// True for a list with at least one item; else a problem.
bool is_list(SourceText& source, const YamlNode& node, std::string_view key);
/// A problem for each key of the map that stands twice.
void refuse_double_keys(SourceText& source, const YamlNode& map);
/// Adds errors found in a scalar's text, `shift` bytes behind its beginning.
void add_errors(SourceText& source, const YamlNode& scalar, const std::vector<PatternError>& errors, size_t shift = 0);

}  // namespace decalque
