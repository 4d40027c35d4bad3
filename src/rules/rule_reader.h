#pragma once
// One rule out of its YAML entry. The parts stand in files of their own; all complain to the file's source.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/literals.h"
#include "rules/ruleset.h"
#include "rules/yaml_fields.h"

namespace decalque {

/// What all rules of a file share. Refers to what the loader owns.
struct RuleSurroundings {
  SourceText& source;
  std::string target;  ///< "en"
  std::string family;
  std::string about;
  ListLookup lists;
  std::map<std::string, std::string, std::less<>> maps;  ///< Name as written to key in Ruleset::maps.
  Literals& literals;
  const std::vector<DetectorSpec>& detectors;
};

/// A rule while it is read.
struct RuleDraft {
  RuleDraft(RuleSurroundings& surroundings, const YamlNode& entry);

  RuleSurroundings& file;
  SourceText& source;
  const YamlNode& node;
  Fields fields;
  Rule rule;
  const DetectorSpec* spec = nullptr;
  bool patterns_read = true;  ///< False when a pattern or the detector is wrong: captures are not known then.
  std::vector<const YamlNode*> pattern_nodes;
  Names captures;  ///< Of any pattern, or of the detector.
  Names used;      ///< Captures that a fix, the message or a condition names.

  /// Notes that a capture is named at `offset`; one that no pattern has is a problem.
  void use(const std::string& capture, size_t offset);
  /// The same, and every pattern must have it.
  void use_everywhere(const std::string& capture, size_t offset);
};

/// The keys of a rule's entry, and of an example's.
const Names& rule_keys();
const Names& example_keys();

/// The whole rule. What is wrong goes to the source; the rule is then not to be used.
Rule read_rule(RuleSurroundings& surroundings, const YamlNode& entry);

void read_patterns(RuleDraft& draft);
void read_detector(RuleDraft& draft);
void read_conditions(RuleDraft& draft);
void read_fixes(RuleDraft& draft);
void read_examples(RuleDraft& draft);
/// The template of a scalar; its captures are used, its maps resolved.
Template read_template(RuleDraft& draft, const YamlNode& scalar);
/// What can be said only of the whole: unused captures, levels and examples that do not fit.
void check_rule(RuleDraft& draft);
/// A problem for each pair of changes that touch the same text; `offsets` has the place of each change.
void check_overlaps(RuleDraft& draft, const Fix& fix, const std::vector<size_t>& offsets);

}  // namespace decalque
