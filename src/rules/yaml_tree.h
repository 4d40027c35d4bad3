#pragma once
// A YAML file as a tree with places: what yaml-cpp's own nodes hide (double keys) or are slow at stays here.

#include <string>
#include <vector>

#include "rules/source_text.h"

namespace decalque {

/// A node of the tree, owning what is below it.
struct YamlNode {
  enum class Sort : uint8_t { null, text, list, map };
  Sort sort = Sort::null;
  uint32_t offset = 0;          ///< Byte of the file where it begins.
  std::string text;             ///< Of a scalar.
  std::vector<YamlNode> items;  ///< Of a list; of a map key, value, key, value in order of writing.
};

/// The tree of the file's one document; an empty file is a null node. What is not right YAML, and what would be read
/// otherwise than it looks (tags, anchors, aliases), becomes a problem of the source; then the tree may be incomplete.
YamlNode read_yaml(SourceText& source);

}  // namespace decalque
