// Tags and kinds: `{NOUN|PERSON's}`.

#include "rules/names.h"
#include "rules/pattern_build.h"
#include "rules/pattern_parser.h"
#include "text/tag.h"

namespace decalque {

namespace {

using Field = Test::Field;

std::string without_dollar(std::string_view name) {
  std::string result(name);
  if (result.ends_with('$')) result.back() = 'S';
  return result;
}

// What only a mark, a symbol, a number or an address can be: never possessive, so nobody need ask.
bool is_never_possessive(const Condition& condition) {
  static const Names names = {"PUNCT",  "SYM",  "LRB", "RRB",   "OPENQ",     "CLOSEQ",     "COMMA", "STOP",  "COLON",
                              "DOLLAR", "HYPH", "NFP", "QUOTE", "OPENQUOTE", "CLOSEQUOTE", "DASH",  "CLAUSE"};
  for (const std::string& value : condition.test.values) {
    if (!contains(names, value)) return false;
  }
  return true;
}

bool drop_possessive_ending(std::string_view& name) {
  for (const std::string_view ending : {"'s", "\u2019s"}) {
    if (!name.ends_with(ending)) continue;
    name.remove_suffix(ending.size());
    return true;
  }
  return false;
}

Names tags_and_kinds() {
  Names names = tag_names();
  names.insert(names.end(), kind_names().begin(), kind_names().end());
  return names;
}

Condition name_condition(PatternSource& source, std::string_view name, size_t offset) {
  const std::string value = without_dollar(name);
  if (upos_of(value)) return condition_of(Field::upos, {value});
  if (xpos_of(value)) return condition_of(Field::xpos, {value});
  if (kind_of(value)) return condition_of(Field::kind, {value});
  source.note(offset, name.empty() ? "a tag or kind is missing" : unknown("tag or kind", name, tags_and_kinds()));
  return {};
}

Condition brace_part(PatternSource& source, std::string_view name, size_t offset) {
  const bool possessive = drop_possessive_ending(name);
  Condition condition = name_condition(source, name, offset);
  if (possessive) {
    std::vector<Condition> both;
    both.push_back(std::move(condition));
    both.push_back(condition_of(Field::possessive));
    return all_of(std::move(both));
  }
  return is_never_possessive(condition) ? condition : not_possessive(std::move(condition));
}

}  // namespace

Condition tag_condition(PatternSource& source, std::string_view name, size_t offset) {
  const std::string value = without_dollar(name);
  if (upos_of(value)) return condition_of(Field::upos, {value});
  if (xpos_of(value)) return condition_of(Field::xpos, {value});
  source.note(offset, unknown("tag", name, tag_names()));
  return {};
}

Condition read_brace(PatternSource& source) {
  Scanner& scan = source.scan;
  const size_t start = scan.offset();
  const size_t end = scan.text().find_first_of("{}", start + 1);
  if (end == std::string_view::npos || scan.text()[end] == '{') scan.stop(start, "the '{' is not closed");
  scan.go_to(end + 1);
  std::vector<Condition> choices;
  for (const std::string_view part : split_bars(scan.text().substr(start + 1, end - start - 1))) {
    const size_t offset = part.empty() ? start : static_cast<size_t>(part.data() - scan.text().data());
    choices.push_back(brace_part(source, part, offset));
  }
  return any_of(std::move(choices));
}

}  // namespace decalque
