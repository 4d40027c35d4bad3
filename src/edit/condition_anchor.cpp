#include "edit/condition_anchor.h"

#include "edit/regex_literals.h"
#include "edit/token_cost.h"
#include "text/unicode.h"

namespace decalque {

namespace {

template <typename Tag>
void add_tags(const Test& test, AnchorKey::Sort sort, std::optional<Tag> (*find)(std::string_view), Anchor& anchor) {
  for (const std::string& value : test.values) {
    const auto tag = find(value);
    if (!tag) continue;
    anchor.keys.push_back({sort, static_cast<uint32_t>(*tag)});
    anchor.cost += cost_of(*tag);
  }
}

void add_forms(const std::vector<std::string>& forms, StringPool& strings, Anchor& anchor) {
  for (const std::string& form : forms) {
    const std::string lower = to_lower(form);
    anchor.keys.push_back({AnchorKey::Sort::form, strings.intern(lower)});
    anchor.cost += cost_of_form(lower);
  }
}

std::optional<Anchor> of_test(const Test& test, StringPool& strings) {
  Anchor anchor;
  switch (test.field) {
    case Test::Field::form:
    case Test::Field::exact:
      add_forms(test.values, strings, anchor);
      return anchor;
    case Test::Field::regex: {
      const auto texts = regex_literals(test.values.front());
      if (!texts) return std::nullopt;
      add_forms(*texts, strings, anchor);
      return anchor;
    }
    case Test::Field::any_lemma:
    case Test::Field::lemma:
      for (const std::string& value : test.values) {
        anchor.keys.push_back({AnchorKey::Sort::lemma, strings.intern(value)});
        anchor.cost += cost_of_lemma(value);
      }
      return anchor;
    case Test::Field::upos:
      add_tags<Upos>(test, AnchorKey::Sort::upos, upos_of, anchor);
      return anchor;
    case Test::Field::xpos:
      add_tags<Xpos>(test, AnchorKey::Sort::xpos, xpos_of, anchor);
      return anchor;
    case Test::Field::kind:
      add_tags<Kind>(test, AnchorKey::Sort::kind, kind_of, anchor);
      return anchor;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Anchor> cheaper(std::optional<Anchor> a, std::optional<Anchor> b) {
  if (!a || !b) return a ? a : b;
  return a->cost <= b->cost ? a : b;
}

std::optional<Anchor> condition_anchor(const Condition& condition, StringPool& strings) {
  switch (condition.op) {
    case Condition::Op::test:
      return of_test(condition.test, strings);
    case Condition::Op::none:
      return std::nullopt;
    case Condition::Op::all: {
      std::optional<Anchor> best;
      for (const Condition& child : condition.children) best = cheaper(std::move(best), condition_anchor(child, strings));
      return best;
    }
    case Condition::Op::any: {
      Anchor all;
      for (const Condition& child : condition.children) {
        const auto anchor = condition_anchor(child, strings);
        if (!anchor) return std::nullopt;
        all.keys.insert(all.keys.end(), anchor->keys.begin(), anchor->keys.end());
        all.cost += anchor->cost;
      }
      return all;
    }
  }
  return std::nullopt;
}

}  // namespace decalque
