// Conditions in brackets: `[lemma="go" & tag="VBD" & !known]`.

#include <algorithm>

#include "rules/names.h"
#include "rules/pattern_build.h"
#include "rules/pattern_parser.h"
#include "text/unicode.h"

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

// A value as it is written: in quotes with its bars taken apart, or a regular expression between slashes.
struct Value {
  std::vector<std::string> parts;
  bool is_regex = false;
  bool ignore_case = false;
  size_t offset = 0;
};

std::vector<std::string> read_quoted_parts(Scanner& scan) {
  const size_t start = scan.offset();
  scan.skip();
  std::vector<std::string> parts(1);
  while (scan.peek() != '"') {
    if (scan.at_end()) scan.stop(start, "the quote is not closed");
    if (scan.sees("|") && scan.since(start) != "\"") {
      parts.emplace_back();
      scan.skip();
      continue;
    }
    if (scan.peek() == '\\' && std::string_view("\"\\|").find(scan.peek(1)) != std::string_view::npos) scan.skip();
    parts.back() += scan.peek();
    scan.skip();
  }
  scan.skip();
  return parts;
}

std::string read_regex(Scanner& scan) {
  const size_t start = scan.offset();
  scan.skip();
  std::string regex;
  while (scan.peek() != '/') {
    if (scan.at_end()) scan.stop(start, "the regular expression has no closing '/'");
    if (scan.sees("\\/")) {
      scan.skip();
    } else if (scan.peek() == '\\' && scan.peek(1) != '\0') {
      regex += '\\';
      scan.skip();
    }
    regex += scan.peek();
    scan.skip();
  }
  scan.skip();
  return regex;
}

Value read_value(PatternSource& source, const std::string& field) {
  Scanner& scan = source.scan;
  scan.skip_blanks();
  Value value;
  value.offset = scan.offset();
  value.is_regex = scan.peek() == '/';
  if (value.is_regex) {
    value.parts = {read_regex(scan)};
  } else if (scan.peek() == '"') {
    value.parts = read_quoted_parts(scan);
  } else {
    scan.stop(scan.offset(), "expected a value in quotes: " + field + "=\"...\"");
  }
  value.ignore_case = scan.accept("%c");
  const bool hollow = std::any_of(value.parts.begin(), value.parts.end(), [](auto& part) { return part.empty(); });
  if (hollow) scan.stop(value.offset, "a value is empty");
  if (value.is_regex && field != "form") source.note(value.offset, "only form= takes a regular expression");
  if (value.ignore_case && field != "form") source.note(value.offset, "only form= takes %c");
  return value;
}

Condition form_condition(PatternSource& source, Value value) {
  if (value.is_regex) {
    Condition condition = condition_of(Field::regex, std::move(value.parts));
    condition.test.ignore_case = value.ignore_case;
    return condition;
  }
  for (std::string& part : value.parts) {
    std::vector<std::string> forms = source.literals.forms(part);
    // "at&t" is three tokens and "AT&T" is one: in any case, one of the cases must do.
    if (value.ignore_case && forms.size() > 1) forms = source.literals.forms(to_upper(part));
    if (forms.size() == 1) part = forms.front();
    if (forms.size() != 1) source.note(value.offset, "a form is one token, and '" + part + "' is not");
    if (value.ignore_case) part = to_lower(part);
  }
  return condition_of(value.ignore_case ? Field::form : Field::exact, std::move(value.parts));
}

Condition list_condition(PatternSource& source, const Value& value) {
  std::vector<Condition> choices;
  for (const std::string& name : value.parts) {
    const Literals::List* list = find_list(source, name, value.offset);
    if (list != nullptr && (!list->phrases.empty() || list->words.empty())) {
      source.note(value.offset, "the entries of '" + name + "' must be of one word here; write @" + name);
    }
    choices.push_back(condition_of(Field::form, list == nullptr ? Names{} : list->words));
  }
  return any_of(std::move(choices));
}

Condition tags_condition(PatternSource& source, const Value& value) {
  std::vector<Condition> choices;
  for (const std::string& name : value.parts) choices.push_back(tag_condition(source, name, value.offset));
  return any_of(std::move(choices));
}

Condition chosen_condition(PatternSource& source, Field field, const std::string& what, Value value,
                           const Names& names) {
  for (const std::string& part : value.parts) {
    if (!contains(names, part)) source.note(value.offset, unknown(what, part, names));
  }
  return condition_of(field, std::move(value.parts));
}

Condition lang_condition(PatternSource& source, Value value) {
  for (const std::string& part : value.parts) {
    if (!is_language(part)) source.note(value.offset, "'" + part + "' is no language code; expected one such as fi");
  }
  return condition_of(Field::lang, std::move(value.parts));
}

Condition valued_condition(PatternSource& source, const std::string& field, Value value) {
  if (field == "form") return form_condition(source, std::move(value));
  if (field == "lemma") return condition_of(Field::lemma, std::move(value.parts));
  if (field == "anylemma") return condition_of(Field::any_lemma, std::move(value.parts));
  if (field == "tag") return tags_condition(source, value);
  if (field == "list") return list_condition(source, value);
  if (field == "lang") return lang_condition(source, std::move(value));
  if (field == "kind") return chosen_condition(source, Field::kind, "kind", std::move(value), kind_names());
  if (field == "type") return chosen_condition(source, Field::type, "type", std::move(value), type_names());
  if (field == "case") return chosen_condition(source, Field::shape, "case", std::move(value), shape_names());
  if (field == "gap") return chosen_condition(source, Field::gap, "gap", std::move(value), gap_names());
  return chosen_condition(source, Field::evidence, "evidence", std::move(value), evidence_names());
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
  std::vector<Condition> parts;
  do parts.push_back(read_unary(source));
  while (source.scan.accept("&"));
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
