// Conditions in brackets: `[lemma="go" & tag="VBD" & !known]`.

#include "rules/condition_value.h"
#include "rules/contradiction.h"
#include "rules/names.h"
#include "rules/pattern_build.h"
#include "rules/pattern_parser.h"

namespace decalque {

namespace {

using Field = Test::Field;

Condition read_any(PatternSource& source);

const Names& field_names() {
  static const Names names = {"form",  "lemma",      "anylemma",  "tag",   "kind",     "type",
                              "case",  "gap",        "list",      "lang",  "evidence", "confidence",
                              "known", "possessive", "protected", "first", "last"};
  return names;
}

std::optional<Condition> flag_condition(std::string_view field) {
  if (field == "known") return condition_of(Field::known);
  if (field == "possessive") return condition_of(Field::possessive);
  if (field == "protected") return condition_of(Field::protected_);
  if (field == "first") return condition_of(Field::first);
  if (field == "last") return condition_of(Field::last);
  return std::nullopt;
}

Condition read_confidence(Scanner& scan) {
  scan.skip_blanks();
  if (!scan.accept(">=")) scan.stop(scan.offset(), "expected a percentage: confidence>=90");
  scan.skip_blanks();
  const size_t start = scan.offset();
  int percent = 0;
  while (scan.peek() >= '0' && scan.peek() <= '9' && percent <= 100) {
    percent = percent * 10 + (scan.peek() - '0');
    scan.skip();
  }
  if (scan.offset() == start || percent > 100) scan.stop(start, "expected a percentage: confidence>=90");
  Condition condition = condition_of(Field::confidence);
  condition.test.number = percent;
  return condition;
}

Condition read_test(PatternSource& source) {
  Scanner& scan = source.scan;
  const size_t start = scan.offset();
  const std::string field(scan.name_ahead());
  if (field.empty()) scan.stop(start, "expected a condition such as lemma=\"go\"");
  if (!contains(field_names(), field)) scan.stop(start, unknown("field", field, field_names()));
  scan.skip(field.size());
  if (field == "confidence") return read_confidence(scan);
  scan.skip_blanks();
  const bool has_value = scan.sees("=") || scan.sees("!=");
  if (const auto flag = flag_condition(field)) {
    if (has_value) scan.stop(scan.offset(), "'" + field + "' takes no value");
    return *flag;
  }
  if (!has_value) scan.stop(scan.offset(), "expected = or != behind '" + field + "'");
  const bool negated = scan.accept("!");
  scan.skip();
  Condition condition = valued_condition(source, field, read_value(source, field));
  return negated ? none_of(std::move(condition)) : condition;
}

Condition read_unary(PatternSource& source) {
  Scanner& scan = source.scan;
  scan.skip_blanks();
  const size_t start = scan.offset();
  if (++source.depth > kMostDepth) scan.stop(start, "parentheses are nested too deep");
  Condition condition;
  if (scan.accept("!")) {
    condition = none_of(read_unary(source));
  } else if (scan.accept("(")) {
    condition = read_any(source);
    if (!scan.accept(")")) scan.stop(start, "the '(' is not closed");
  } else {
    condition = read_test(source);
  }
  --source.depth;
  scan.skip_blanks();
  return condition;
}

Condition read_all(PatternSource& source) {
  source.scan.skip_blanks();
  const size_t start = source.scan.offset();
  std::vector<Condition> parts;
  do parts.push_back(read_unary(source));
  while (source.scan.accept("&"));
  if (const std::string why = contradiction(parts); !why.empty()) source.note(start, why);
  return all_of(std::move(parts));
}

Condition read_any(PatternSource& source) {
  std::vector<Condition> choices;
  do choices.push_back(read_all(source));
  while (source.scan.accept("|"));
  return any_of(std::move(choices));
}

}  // namespace

Condition read_condition(PatternSource& source) {
  Scanner& scan = source.scan;
  const size_t start = scan.offset();
  scan.skip();
  scan.skip_blanks();
  if (scan.accept("]")) return {};
  Condition condition = read_any(source);
  if (scan.accept("]")) return condition;
  if (scan.at_end()) scan.stop(start, "the '[' is not closed");
  scan.stop(scan.offset(), "expected &, | or ]");
}

}  // namespace decalque
