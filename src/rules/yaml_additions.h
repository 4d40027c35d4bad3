#pragma once
// New entries in the lists of a YAML file that people write and comment.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/yaml_tree.h"

namespace decalque {

/// Adds to `accept:` of a file: finds the ends of nodes, of which the tree knows the beginnings, and puts the entries
/// there, in the style they are written in. The text and its tree must outlive it. YAML has more styles than it knows,
/// so what it writes is to be read again before it is believed.
class YamlAdditions {
 public:
  using Lists = std::vector<std::pair<std::string, std::vector<std::string>>>;  ///< Keys and their new entries, as YAML.

  YamlAdditions(std::string_view text, const YamlNode& root);

  /// The text with the entries in it. To be asked once.
  std::string with(const Lists& lists);
  /// `accept:` and its lists, in lines.
  static std::string block(const Lists& lists, const std::string& line_end);

 private:
  struct FlowEnd {
    size_t last;    // behind the last sign that is no blank, comment or the bracket itself
    size_t behind;  // the closing bracket
  };

  bool is_flow(const YamlNode& node) const;
  void add_accept(const Lists& lists);
  void add_list(const YamlNode& accept, const std::string& key, const std::vector<std::string>& entries);
  std::string indentation(const YamlNode& node) const;
  void put(size_t at, const std::string& what);
  void put_lines(size_t at, const std::string& lines);
  void put_in_flow(const YamlNode& node, const std::string& what);
  size_t line_behind(const YamlNode& node) const;
  size_t end_of(const YamlNode& node) const;
  size_t behind_quotes(size_t at) const;
  FlowEnd flow_end(size_t begin) const;

  std::string_view text_;
  const YamlNode& root_;
  std::string line_end_;
  std::map<size_t, std::string> insertions_;
};

/// A scalar that YAML reads back as exactly this text between brackets and commas, too, where `yaml_scalar` is for lines
/// of their own.
std::string flow_scalar(std::string_view text);

}  // namespace decalque
