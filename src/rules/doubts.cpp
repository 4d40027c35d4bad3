#include "rules/doubts.h"

#include <fmt/format.h>

#include "rules/condition_parser.h"
#include "rules/pattern_parser.h"
#include "rules/rule_file.h"
#include "rules/terms.h"

namespace decalque {

namespace {

/// Reads the patterns of one file again, minding only what is doubtful.
class DoubtReader {
 public:
  explicit DoubtReader(const RulesetFile& file) : file_(file) {}

  std::vector<Doubt> read() {
    if (file_.rules == nullptr || file_.rules->sort != YamlNode::Sort::list) return {};
    for (const YamlNode& rule : file_.rules->items) read_rule(rule);
    return std::move(doubts_);
  }

 private:
  void read_rule(const YamlNode& rule) {
    if (rule.sort != YamlNode::Sort::map) return;
    std::string id;
    for (size_t i = 0; i + 1 < rule.items.size(); i += 2) {
      if (rule.items[i].text == "id") id = file_.target + "/" + file_.family + "/" + rule.items[i + 1].text;
    }
    captures_.clear();
    for (const bool patterns : {true, false}) {  // what a condition may mean hangs on the captures of the patterns
      for (size_t i = 0; i + 1 < rule.items.size(); i += 2) {
        const std::string& key = rule.items[i].text;
        if (patterns ? key != "pattern" : key != "when" && key != "unless") continue;
        const YamlNode& value = rule.items[i + 1];
        if (value.sort == YamlNode::Sort::list)
          for (const YamlNode& text : value.items) read_text(id, text, patterns);
        else
          read_text(id, value, patterns);
      }
    }
  }

  void read_text(const std::string& id, const YamlNode& node, bool is_pattern) {
    std::vector<PatternError> errors, doubts;
    if (is_pattern) {
      if (const auto pattern = parse_pattern(node.text, lists_, literals_, errors, &doubts))
        for (std::string& name : captures_of(*pattern)) captures_.push_back(std::move(name));
    } else if (const auto written = parse_condition(node.text, lists_, literals_, errors, &doubts)) {
      doubt_names(written->condition.pattern, doubts);
    }
    for (PatternError& doubt : doubts) {
      const size_t at = file_.source.inside_scalar(node.offset, node.text, doubt.offset);
      doubts_.push_back({id, {file_.source.place(at), std::move(doubt.message), std::string(file_.source.line(at))}});
    }
  }

  // "match has v of": the capture's text is not put in there, the word "v" is looked for. Words have vowels.
  void doubt_names(const Pattern& pattern, std::vector<PatternError>& doubts) const {
    const Test& test = pattern.condition.test;
    if (pattern.op == Pattern::Op::token && test.field == Test::Field::form)
      for (const std::string& name : captures_)
        if (test.values == std::vector(1, name) && name.find_first_of("aeiouy") == std::string::npos)
          doubts.push_back({pattern.offset, fmt::format("'{0}' is looked for as a word here, not as the capture of that name; a "
                                                        "condition on it begins with it: '{0} followed by ...'", name)});
    for (const Pattern& child : pattern.children) doubt_names(child, doubts);
  }

  RuleFile file_;
  const std::vector<std::string> entry_ = {"entry"};
  const ListLookup lists_ = [this](std::string_view) { return &entry_; };  // what is in a list is nothing to doubt
  Literals literals_;
  std::vector<std::string> captures_;  // of the rule's patterns
  std::vector<Doubt> doubts_;
};

}  // namespace

std::vector<Doubt> doubts_of(const RulesetFile& file) {
  return is_terms_file(file.path) ? std::vector<Doubt>() : DoubtReader(file).read();
}

}  // namespace decalque
