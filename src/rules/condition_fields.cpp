// What each field of a test asks.

#include "rules/condition_value.h"
#include "rules/names.h"
#include "rules/pattern_build.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Field = Test::Field;

Condition form_condition(PatternSource& source, ConditionValue value) {
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

Condition list_condition(PatternSource& source, const ConditionValue& value) {
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

Condition tags_condition(PatternSource& source, const ConditionValue& value) {
  std::vector<Condition> choices;
  for (const std::string& name : value.parts) choices.push_back(tag_condition(source, name, value.offset));
  return any_of(std::move(choices));
}

Condition chosen_condition(PatternSource& source, Field field, const std::string& what, ConditionValue value,
                           const Names& names) {
  for (const std::string& part : value.parts) {
    if (!contains(names, part)) source.note(value.offset, unknown(what, part, names));
  }
  return condition_of(field, std::move(value.parts));
}

Condition lang_condition(PatternSource& source, ConditionValue value) {
  for (const std::string& part : value.parts) {
    if (!is_language(part)) source.note(value.offset, "'" + part + "' is no language code; expected one such as fi");
  }
  return condition_of(Field::lang, std::move(value.parts));
}

}  // namespace

Condition valued_condition(PatternSource& source, const std::string& field, ConditionValue value) {
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

}  // namespace decalque
