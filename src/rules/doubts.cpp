#include "rules/doubts.h"

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
    for (size_t i = 0; i + 1 < rule.items.size(); i += 2) {
      const std::string& key = rule.items[i].text;
      const bool is_pattern = key == "pattern";
      if (!is_pattern && key != "when" && key != "unless") continue;
      const YamlNode& value = rule.items[i + 1];
      if (value.sort == YamlNode::Sort::list)
        for (const YamlNode& text : value.items) read_text(id, text, is_pattern);
      else
        read_text(id, value, is_pattern);
    }
  }

  void read_text(const std::string& id, const YamlNode& node, bool is_pattern) {
    std::vector<PatternError> errors, doubts;
    if (is_pattern)
      parse_pattern(node.text, lists_, literals_, errors, &doubts);
    else
      parse_condition(node.text, lists_, literals_, errors, &doubts);
    for (PatternError& doubt : doubts) {
      const size_t at = file_.source.inside_scalar(node.offset, node.text, doubt.offset);
      doubts_.push_back({id, {file_.source.place(at), std::move(doubt.message), std::string(file_.source.line(at))}});
    }
  }

  RuleFile file_;
  const std::vector<std::string> entry_ = {"x"};
  const ListLookup lists_ = [this](std::string_view) { return &entry_; };  // what is in a list is nothing to doubt
  Literals literals_;
  std::vector<Doubt> doubts_;
};

}  // namespace

std::vector<Doubt> doubts_of(const RulesetFile& file) {
  return is_terms_file(file.path) ? std::vector<Doubt>() : DoubtReader(file).read();
}

}  // namespace decalque
