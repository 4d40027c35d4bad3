#include "rules/condition_parser.h"

#include <algorithm>

#include "rules/names.h"
#include "rules/pattern_parser.h"

namespace decalque {

namespace {

using Relation = RuleCondition::Relation;
using Subject = RuleCondition::Subject;

// In the order of RuleCondition::Relation and ::Subject.
const Names& relation_names() {
  static const Names names = {"followed by", "preceded by", "is", "has", "starts with", "ends with", "same as"};
  return names;
}

const Names& subject_names() {
  static const Names names = {"", "match", "before", "after", "segment", "paragraph", "document", "original"};
  return names;
}

void read_subject(Scanner& scan, WrittenCondition& written) {
  scan.skip_blanks();
  const std::string_view name = scan.name_ahead();
  if (name.empty())
    scan.stop(scan.offset(), "a condition is written SUBJECT RELATION PATTERN: match followed by to|of");
  written.subject_offset = scan.offset();
  scan.skip(name.size());
  const Names& names = subject_names();
  const auto found = std::find(names.begin(), names.end(), name);
  written.condition.subject = found == names.end() ? Subject::capture : static_cast<Subject>(found - names.begin());
  if (found == names.end()) written.condition.name = name;
}

bool accept_word(Scanner& scan, std::string_view word) {
  if (!scan.sees(word)) return false;
  const char next = scan.peek(word.size());
  if (next != ' ' && next != '\t' && next != '\n' && next != '\0') return false;
  scan.skip(word.size());
  scan.skip_blanks();
  return true;
}

void read_relation(Scanner& scan, RuleCondition& condition) {
  scan.skip_blanks();
  condition.negated = accept_word(scan, "not");
  const Names& names = relation_names();
  for (size_t i = 0; i < names.size(); ++i) {
    if (!accept_word(scan, names[i])) continue;
    condition.relation = static_cast<Relation>(i);
    return;
  }
  const size_t end = std::min(scan.text().find_first_of(" \t\n", scan.offset()), scan.text().size());
  const std::string word(scan.text().substr(scan.offset(), end - scan.offset()));
  const std::string what = word.empty() ? "a relation is missing" : "unknown relation '" + word + "'";
  scan.stop(scan.offset(), what + "; expected " + one_of(names));
}

// What stands around a match has no neighbours of its own, and only its language is known of an original.
void check_fit(const Scanner& scan, const RuleCondition& condition, size_t offset) {
  const bool is_neighbour = condition.relation == Relation::followed_by || condition.relation == Relation::preceded_by;
  const bool in_match = condition.subject == Subject::capture || condition.subject == Subject::match;
  const std::string subject = subject_names()[static_cast<size_t>(condition.subject)];
  if (condition.subject == Subject::original && condition.relation != Relation::is) {
    scan.stop(offset, "of the original only the language is known: original is fi|et");
  }
  if ((is_neighbour || condition.relation == Relation::same_as) && !in_match) {
    scan.stop(offset, "'" + subject + "' goes with is, has, starts with or ends with");
  }
}

void read_languages(Scanner& scan, RuleCondition& condition) {
  for (const std::string_view part : split_bars(scan.text().substr(scan.offset()))) {
    if (!is_language(part)) {
      const std::string what =
          part.empty() ? "a language is missing" : "'" + std::string(part) + "' is no language code";
      scan.stop(scan.offset(), what + "; expected one such as fi");
    }
    condition.languages.emplace_back(part);
  }
}

void read_other(Scanner& scan, WrittenCondition& written) {
  const std::string_view name = scan.name_ahead();
  written.other_offset = scan.offset();
  scan.skip(name.size());
  scan.skip_blanks();
  if (name.empty() || !scan.at_end()) scan.stop(written.other_offset, "'same as' goes with the name of a capture");
  written.condition.other = name;
}

bool has_anchor(const Pattern& pattern) {
  const bool is_one = pattern.op == Pattern::Op::segment_start || pattern.op == Pattern::Op::segment_end ||
                      pattern.op == Pattern::Op::document_start;
  return is_one || std::any_of(pattern.children.begin(), pattern.children.end(), has_anchor);
}

void check_pattern(const RuleCondition& condition, size_t offset, std::vector<PatternError>& errors) {
  const Pattern& pattern = condition.pattern;
  const auto at = static_cast<uint32_t>(offset);
  if (!captures_of(pattern).empty()) errors.push_back({at, "a condition captures nothing"});
  if (condition.relation == Relation::is || has_anchor(pattern)) return;
  if (can_be_empty(pattern)) errors.push_back({at, "this condition always holds: its pattern can match nothing"});
}

// "and NAME is", "or NAME not followed by": read as words, but hardly meant so when NAME is a capture.
void look_for_second(const Scanner& scan, WrittenCondition& written) {
  for (size_t at = scan.offset(); at < scan.text().size(); at = scan.text().find(' ', at + 1)) {
    Scanner ahead(scan.text());
    ahead.skip(at);
    ahead.skip_blanks();
    const auto offset = static_cast<uint32_t>(ahead.offset());
    if (!accept_word(ahead, "and") && !accept_word(ahead, "or")) continue;
    const std::string name(ahead.name_ahead());
    if (name.empty() || !accept_word(ahead, name)) continue;
    accept_word(ahead, "not");
    if (std::none_of(relation_names().begin(), relation_names().end(),
                     [&](const std::string& relation) { return accept_word(ahead, relation); }))
      continue;
    written.second_offset = offset;
    written.second = name;
    return;
  }
}

// "verb is will followed by be": read as five words, and never meant so. In quotes they are words.
void refuse_neighbours(const Scanner& scan) {
  for (const std::string_view relation : {" followed by ", " preceded by "}) {
    const size_t at = scan.text().find(relation, scan.offset());
    if (at == std::string_view::npos) continue;
    const std::string name(relation.substr(1, relation.size() - 2));
    scan.stop(at + 1, "'" + name + "' asks for the neighbours of a capture or of the match, and a condition asks one " +
                          "thing; write the words as they stand side by side: segment has will be");
  }
}

bool ends_segment(const Pattern& pattern) {
  return pattern.op == Pattern::Op::segment_end || std::ranges::any_of(pattern.children, ends_segment);
}

void read_pattern(Scanner& scan, RuleCondition& condition, const ListLookup& lists, Literals& literals,
                  std::vector<PatternError>& errors, std::vector<PatternError>* doubts) {
  const size_t start = scan.offset();
  if (scan.at_end()) scan.stop(start, "the pattern of this condition is missing");
  if (accept_word(scan, "not")) {
    scan.stop(start, "'not' stands before the relation: match not is x; the word goes in quotes");
  }
  const auto take = [&](std::vector<PatternError>& from, std::vector<PatternError>& to) {
    for (PatternError& error : from) to.push_back({error.offset + scan.offset(), std::move(error.message)});
  };
  std::vector<PatternError> inside, doubted;
  auto pattern = parse_pattern(scan.text().substr(start), lists, literals, inside, &doubted);
  take(inside, errors);
  if (doubts != nullptr) take(doubted, *doubts);
  if (!pattern) return;
  condition.pattern = std::move(*pattern);
  if (condition.subject == Subject::before && ends_segment(condition.pattern)) {
    scan.stop(start, "'$' is the end of the segment, which never lies before the match; the last tokens there are asked for "
                     "with: before ends with");
  }
  check_pattern(condition, start, errors);
}

}  // namespace

std::string second_condition_error(const std::string& joined) {
  return "'" + joined +
         "' is a word here and joins no conditions; write each as an item of a list: 'when' holds when " +
         "all do, 'unless' stops the rule when one does";
}

std::optional<WrittenCondition> parse_condition(std::string_view text, const ListLookup& lists, Literals& literals,
                                                std::vector<PatternError>& errors,
                                                std::vector<PatternError>* doubts) {
  const size_t errors_before = errors.size();
  Scanner scan(text);
  WrittenCondition written;
  RuleCondition& condition = written.condition;
  try {
    read_subject(scan, written);
    const size_t relation = scan.offset();
    read_relation(scan, condition);
    check_fit(scan, condition, std::min(relation + 1, text.size()));
    if (condition.subject == Subject::original) {
      read_languages(scan, condition);
    } else if (condition.relation == Relation::same_as) {
      read_other(scan, written);
    } else {
      look_for_second(scan, written);
      read_pattern(scan, condition, lists, literals, errors, doubts);
      if (errors.size() == errors_before && written.second.empty()) refuse_neighbours(scan);
    }
  } catch (const SyntaxStop& stop) {
    errors.push_back(stop.error);
  }
  if (errors.size() > errors_before) return std::nullopt;
  return written;
}

std::string dump(const RuleCondition& condition) {
  std::string text = condition.unless ? "unless " : "when ";
  const auto subject = static_cast<size_t>(condition.subject);
  text += condition.subject == Subject::capture ? condition.name : subject_names()[subject];
  if (condition.negated) text += " not";
  text += " " + relation_names()[static_cast<size_t>(condition.relation)] + " ";
  if (condition.relation == Relation::same_as) return text + condition.other;
  if (condition.subject != Subject::original) return text + dump(condition.pattern);
  for (size_t i = 0; i < condition.languages.size(); ++i) text += (i > 0 ? "|" : "") + condition.languages[i];
  return text;
}

}  // namespace decalque
