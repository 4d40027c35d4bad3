// One token's conditions as parse_pattern reads them back: bare where that can be, else in brackets.

#include <algorithm>

#include "rules/names.h"
#include "rules/pattern_build.h"

namespace decalque {

namespace {

using Field = Test::Field;

// Longer choices come from word lists; a line of five hundred words explains nothing.
constexpr size_t kLongChoice = 16;

std::string escaped(std::string_view text, std::string_view signs) {
  std::string result;
  for (const char c : text) {
    if (signs.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

template <typename Write>
std::string joined(const std::vector<std::string>& values, std::string_view between, Write write) {
  std::string text;
  for (size_t i = 0; i < values.size() && i < kLongChoice; ++i) {
    if (i > 0) text += between;
    text += write(values[i]);
  }
  if (values.size() > kLongChoice) text += std::string(between) + "+" + std::to_string(values.size() - kLongChoice);
  return text;
}

std::string in_quotes(std::string_view value) { return "\"" + escaped(value, "\"\\") + "\""; }

// True for a form that can stand bare: no sign of the language in it, and surely one token.
bool is_bare(const std::string& form) {
  const auto ordinary = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 || c == '\'';
  };
  return form == "," || form == ";" || form == "." || std::all_of(form.begin(), form.end(), ordinary);
}

std::string_view field_name(Field field) {
  switch (field) {
    case Field::any_lemma:
      return "anylemma";
    case Field::lemma:
      return "lemma";
    case Field::upos:
    case Field::xpos:
      return "tag";
    case Field::kind:
      return "kind";
    case Field::type:
      return "type";
    case Field::shape:
      return "case";
    case Field::gap:
      return "gap";
    case Field::lang:
      return "lang";
    case Field::evidence:
      return "evidence";
    case Field::known:
      return "known";
    case Field::possessive:
      return "possessive";
    case Field::protected_:
      return "protected";
    case Field::first:
      return "first";
    case Field::last:
      return "last";
    default:
      return "form";
  }
}

std::string dump_in_brackets(const Test& test) {
  if (test.field == Field::confidence) return "confidence>=" + std::to_string(test.number);
  const std::string name(field_name(test.field));
  if (test.field == Field::regex) {
    return name + "=/" + escaped(test.values.front(), "/") + (test.ignore_case ? "/%c" : "/");
  }
  if (test.values.empty()) return name;
  const auto write = [&](const std::string& value) { return value == "|" ? "\\|" : escaped(value, "\"\\|"); };
  return name + "=\"" + joined(test.values, "|", write) + (test.field == Field::form ? "\"%c" : "\"");
}

std::string dump_inside(const Condition& condition);

std::string joined_inside(const std::vector<Condition>& conditions, std::string_view between) {
  std::string text;
  for (const Condition& condition : conditions) {
    if (!text.empty()) text += between;
    const bool loose = condition.op == Condition::Op::any || condition.op == Condition::Op::all;
    text += loose ? "(" + dump_inside(condition) + ")" : dump_inside(condition);
  }
  return text;
}

std::string dump_inside(const Condition& condition) {
  switch (condition.op) {
    case Condition::Op::test:
      return dump_in_brackets(condition.test);
    case Condition::Op::all:
      return joined_inside(condition.children, " & ");
    case Condition::Op::any:
      return joined_inside(condition.children, " | ");
    default:
      return "!" + joined_inside(condition.children, "");
  }
}

// The names of a brace, or "" when the condition is more than tags and kinds.
std::string brace_names(const Condition& condition) {
  if (condition.op == Condition::Op::test) {
    const Field field = condition.test.field;
    if (field != Field::upos && field != Field::xpos && field != Field::kind) return "";
    return joined(condition.test.values, "|", [](auto& value) { return value; });
  }
  std::string text;
  for (const Condition& child : condition.children) {
    const std::string names = child.op == Condition::Op::test ? brace_names(child) : "";
    if (names.empty() || condition.op != Condition::Op::any) return "";
    text += (text.empty() ? "" : "|") + names;
  }
  return text;
}

std::string dump_choice(const Condition& condition) {
  std::string text;
  for (const Condition& child : condition.children) {
    if (!text.empty()) text += "|";
    text += child.op == Condition::Op::none ? "[" + dump_inside(child) + "]" : dump(child);
  }
  return text;
}

std::string dump_test(const Test& test) {
  const auto bare = [](const std::string& value) { return value; };
  if (test.field == Field::any) return "[]";
  if (test.field == Field::form && std::all_of(test.values.begin(), test.values.end(), is_bare)) {
    return joined(test.values, "|", bare);
  }
  if (test.field == Field::exact) return joined(test.values, "|", in_quotes);
  const bool simple = std::none_of(test.values.begin(), test.values.end(),
                                   [](auto& value) { return value.find_first_of("|>@ ") != std::string::npos; });
  if (test.field == Field::any_lemma && simple) return "<" + joined(test.values, "|", bare) + ">";
  return "[" + dump_in_brackets(test) + "]";
}

}  // namespace

std::string dump(const Condition& condition) {
  if (condition.op == Condition::Op::test) {
    const std::string brace = brace_names(condition);
    if (brace.empty()) return dump_test(condition.test);
    return "[" + dump_inside(condition) + "]";
  }
  if (const Condition* inner = inside_not_possessive(condition)) {
    if (const std::string names = brace_names(*inner); !names.empty()) return "{" + names + "}";
  }
  if (condition.op == Condition::Op::any) return dump_choice(condition);
  if (condition.op == Condition::Op::none) {
    const Condition& inner = condition.children.front();
    return inner.op == Condition::Op::none ? "[" + dump_inside(condition) + "]" : "!" + dump(inner);
  }
  return "[" + dump_inside(condition) + "]";
}

}  // namespace decalque
