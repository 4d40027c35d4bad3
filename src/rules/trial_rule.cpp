#include "rules/trial_rule.h"

#include <algorithm>

#include "rules/condition_parser.h"
#include "rules/names.h"
#include "rules/pattern_parser.h"
#include "rules/source_text.h"

namespace decalque {

namespace {

class TrialReader {
 public:
  explicit TrialReader(const Ruleset& known) : known_(known) {
    for (const auto& [name, entries] : known.lists) names_.push_back(name);
    lists_ = [this](std::string_view name) -> const std::vector<std::string>* {
      if (name.empty()) return &names_;
      const auto found = known_.lists.find(name);
      return found == known_.lists.end() ? nullptr : &found->second;
    };
  }

  Rule read(const TrialText& text) {
    read_pattern(text.pattern);
    for (const std::string& condition : text.when) read_condition(condition, false);
    for (const std::string& condition : text.unless) read_condition(condition, true);
    if (!problems_.empty()) throw LoadError(std::move(problems_));
    rule_.id = rule_.family = "trial";
    return std::move(rule_);
  }

 private:
  void read_pattern(const std::string& text) {
    std::vector<PatternError> errors;
    auto pattern = parse_pattern(text, lists_, literals_, errors);
    if (pattern && can_be_empty(*pattern)) errors.push_back({0, "the pattern can match nothing at all"});
    add("pattern", text, errors);
    if (!pattern) return;
    captures_ = captures_of(*pattern);
    is_read_ = true;
    rule_.patterns.push_back(std::move(*pattern));
    rule_.pattern_texts.push_back(text);
  }

  void read_condition(const std::string& text, bool unless) {
    std::vector<PatternError> errors;
    auto written = parse_condition(text, lists_, literals_, errors);
    if (written) {
      const RuleCondition& condition = written->condition;
      if (condition.subject == RuleCondition::Subject::capture)
        require_capture(condition.name, written->subject_offset, errors);
      if (!condition.other.empty()) require_capture(condition.other, written->other_offset, errors);
      rule_.conditions.push_back(std::move(written->condition));
      rule_.conditions.back().unless = unless;
    }
    add(unless ? "unless" : "when", text, errors);
  }

  void require_capture(const std::string& name, uint32_t offset, std::vector<PatternError>& errors) const {
    if (!is_read_ || name == "match" || std::find(captures_.begin(), captures_.end(), name) != captures_.end()) return;
    errors.push_back(
        {offset, unknown("capture", name, captures_) + (captures_.empty() ? "; there is no other than match" : "")});
  }

  void add(const std::string& place, const std::string& text, const std::vector<PatternError>& errors) {
    const SourceText source(place, text);
    for (const PatternError& error : errors)
      problems_.push_back({source.place(error.offset), error.message, std::string(source.line(error.offset))});
  }

  const Ruleset& known_;
  Names names_;
  ListLookup lists_;
  Literals literals_;
  Names captures_;
  bool is_read_ = false;
  Rule rule_;
  std::vector<Problem> problems_;
};

}  // namespace

Rule read_trial(const TrialText& text, const Ruleset& known) { return TrialReader(known).read(text); }

}  // namespace decalque
