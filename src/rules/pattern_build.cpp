#include "rules/pattern_build.h"

#include <algorithm>
#include <iterator>

namespace decalque {

namespace {

// Fields whose values are a choice, so that `a|b` is one test.
bool merges(const Condition& a, const Condition& b) {
  if (a.op != Condition::Op::test || b.op != Condition::Op::test || a.test.field != b.test.field) return false;
  return !a.test.values.empty() && !b.test.values.empty() && a.test.field != Test::Field::regex;
}

// The order of writing stays, for the dump; long lists come without doubles already.
void append_values(std::vector<std::string>& values, std::vector<std::string>&& more) {
  constexpr size_t kLong = 64;
  const bool is_long = values.size() + more.size() > kLong;
  for (std::string& value : more) {
    const bool is_new = is_long || std::find(values.begin(), values.end(), value) == values.end();
    if (is_new) values.push_back(std::move(value));
  }
}

void add_choice(std::vector<Condition>& choices, Condition&& choice) {
  for (Condition& earlier : choices) {
    if (merges(earlier, choice)) return append_values(earlier.test.values, std::move(choice.test.values));
    if (inside_not_possessive(earlier) != nullptr && inside_not_possessive(choice) != nullptr) {
      std::vector<Condition> both;
      both.push_back(std::move(earlier.children[0]));
      both.push_back(std::move(choice.children[0]));
      earlier.children[0] = any_of(std::move(both));
      return;
    }
  }
  choices.push_back(std::move(choice));
}

template <typename Tree, typename Op>
std::vector<Tree> taken_apart(std::vector<Tree>&& trees, Op op) {
  std::vector<Tree> flat;
  for (Tree& tree : trees) {
    if (tree.op != op) {
      flat.push_back(std::move(tree));
    } else {
      std::move(tree.children.begin(), tree.children.end(), std::back_inserter(flat));
    }
  }
  return flat;
}

Pattern parent_of(Pattern::Op op, std::vector<Pattern>&& children, uint32_t offset) {
  if (children.size() == 1) return std::move(children.front());
  Pattern pattern;
  pattern.op = op;
  pattern.children = std::move(children);
  pattern.offset = offset;
  return pattern;
}

}  // namespace

Condition condition_of(Test::Field field, std::vector<std::string> values) {
  Condition condition;
  condition.test.field = field;
  append_values(condition.test.values, std::move(values));
  return condition;
}

Condition any_of(std::vector<Condition> choices) {
  std::vector<Condition> merged;
  for (Condition& choice : choices) {
    const bool always = choice.op == Condition::Op::test && choice.test.field == Test::Field::any;
    if (always) return std::move(choice);
  }
  for (Condition& choice : taken_apart(std::move(choices), Condition::Op::any)) add_choice(merged, std::move(choice));
  if (merged.size() == 1) return std::move(merged.front());
  Condition condition;
  condition.op = Condition::Op::any;
  condition.children = std::move(merged);
  return condition;
}

Condition all_of(std::vector<Condition> parts) {
  parts = taken_apart(std::move(parts), Condition::Op::all);
  if (parts.size() == 1) return std::move(parts.front());
  Condition condition;
  condition.op = Condition::Op::all;
  condition.children = std::move(parts);
  return condition;
}

Condition none_of(Condition condition) {
  if (condition.op == Condition::Op::none) {
    Condition inner = std::move(condition.children.front());
    return inner;
  }
  Condition result;
  result.op = Condition::Op::none;
  result.children.push_back(std::move(condition));
  return result;
}

Condition not_possessive(Condition condition) {
  std::vector<Condition> parts;
  parts.push_back(std::move(condition));
  parts.push_back(none_of(condition_of(Test::Field::possessive)));
  Condition result;
  result.op = Condition::Op::all;
  result.children = std::move(parts);
  return result;
}

const Condition* inside_not_possessive(const Condition& condition) {
  if (condition.op != Condition::Op::all || condition.children.size() != 2) return nullptr;
  const Condition& second = condition.children[1];
  if (second.op != Condition::Op::none || second.children[0].op != Condition::Op::test) return nullptr;
  return second.children[0].test.field == Test::Field::possessive ? &condition.children[0] : nullptr;
}

Pattern token_of(Condition condition, uint32_t offset) {
  Pattern pattern;
  pattern.op = Pattern::Op::token;
  pattern.condition = std::move(condition);
  pattern.offset = offset;
  return pattern;
}

Pattern sequence_of(std::vector<Pattern> children, uint32_t offset) {
  return parent_of(Pattern::Op::sequence, taken_apart(std::move(children), Pattern::Op::sequence), offset);
}

Pattern alternatives_of(std::vector<Pattern> children, uint32_t offset) {
  children = taken_apart(std::move(children), Pattern::Op::alternatives);
  const bool all_tokens =
      std::all_of(children.begin(), children.end(), [](const Pattern& p) { return p.op == Pattern::Op::token; });
  if (!all_tokens) return parent_of(Pattern::Op::alternatives, std::move(children), offset);
  std::vector<Condition> conditions;
  for (Pattern& child : children) conditions.push_back(std::move(child.condition));
  return token_of(any_of(std::move(conditions)), offset);
}

Pattern phrase_of(const std::vector<std::string>& forms, Test::Field field, uint32_t offset) {
  std::vector<Pattern> tokens;
  for (const std::string& form : forms) tokens.push_back(token_of(condition_of(field, {form}), offset));
  return sequence_of(std::move(tokens), offset);
}

}  // namespace decalque
