#include "rules/contradiction.h"

#include <algorithm>

namespace decalque {

namespace {

using Field = Test::Field;
using Values = std::vector<std::string>;

bool has_one_value(Field field) {
  return field == Field::form || field == Field::exact || field == Field::lemma || field == Field::upos ||
         field == Field::xpos || field == Field::type || field == Field::shape || field == Field::gap ||
         field == Field::lang;
}

bool has(const Values& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool share_none(const Values& a, const Values& b) {
  return std::none_of(a.begin(), a.end(), [&](const std::string& value) { return has(b, value); });
}

bool is_within(const Values& a, const Values& b) {
  return std::all_of(a.begin(), a.end(), [&](const std::string& value) { return has(b, value); });
}

const Test* negated(const Condition& condition) {
  if (condition.op != Condition::Op::none || condition.children.front().op != Condition::Op::test) return nullptr;
  return &condition.children.front().test;
}

bool exclude(const Test& test, const Condition& other) {
  if (other.op == Condition::Op::test) {
    return test.field == other.test.field && has_one_value(test.field) && share_none(test.values, other.test.values);
  }
  const Test* refused = negated(other);
  if (refused == nullptr || refused->field != test.field || refused->ignore_case != test.ignore_case) return false;
  if (test.field == Field::confidence) return test.number >= refused->number;
  return is_within(test.values, refused->values);
}

}  // namespace

std::string contradiction(const std::vector<Condition>& all) {
  for (const Condition& one : all) {
    if (one.op != Condition::Op::test) continue;
    for (const Condition& other : all) {
      if (&one == &other || !exclude(one.test, other)) continue;
      return "no token is " + dump(one) + " and " + dump(other) + " at once";
    }
  }
  return "";
}

}  // namespace decalque
