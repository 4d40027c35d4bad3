#include "edit/predicate.h"

#include <re2/re2.h>

#include <algorithm>

namespace decalque {

namespace {

using Field = Test::Field;

constexpr std::string_view kTypes[] = {"word", "number", "mark", "symbol", "url", "email", "handle", "hashtag"};
constexpr std::string_view kShapes[] = {"none", "lower", "title", "upper", "mixed"};
constexpr std::string_view kGaps[] = {"none", "space", "blanks", "nbsp", "tab", "newline"};

template <size_t N>
uint64_t mask_of(const std::vector<std::string>& values, const std::string_view (&names)[N]) {
  uint64_t mask = 0;
  for (const std::string& value : values) {
    for (size_t i = 0; i < N; ++i) {
      if (names[i] == value) mask |= uint64_t{1} << i;
    }
  }
  return mask;
}

template <typename Find>
uint64_t mask_by(const std::vector<std::string>& values, Find find) {
  uint64_t mask = 0;
  for (const std::string& value : values) {
    if (const auto tag = find(value)) mask |= uint64_t{1} << static_cast<int>(*tag);
  }
  return mask;
}

void compile_test(const Test& test, StringPool& strings, Predicate& result, std::string& error) {
  switch (test.field) {
    case Field::form:
    case Field::exact:
    case Field::any_lemma:
    case Field::lemma:
      for (const std::string& value : test.values) result.ids.push_back(strings.intern(value));
      std::sort(result.ids.begin(), result.ids.end());
      return;
    case Field::regex: {
      result.regex = std::make_shared<const LazyRegex>(test.values.front(), test.ignore_case);
      const re2::RE2& regex = result.regex->compiled();
      if (!regex.ok()) error = "the regular expression is not right: " + regex.error();
      return;
    }
    case Field::upos:
      result.mask = mask_by(test.values, upos_of);
      return;
    case Field::xpos:
      result.mask = mask_by(test.values, xpos_of);
      return;
    case Field::kind:
      result.mask = mask_by(test.values, kind_of);
      return;
    case Field::type:
      result.mask = mask_of(test.values, kTypes);
      return;
    case Field::shape:
      result.mask = mask_of(test.values, kShapes);
      return;
    case Field::gap:
      result.mask = mask_of(test.values, kGaps);
      return;
    default:
      result.values = test.values;
      return;
  }
}

bool has(const std::vector<StringId>& ids, StringId id) {
  if (ids.size() < 8) return std::find(ids.begin(), ids.end(), id) != ids.end();
  return std::binary_search(ids.begin(), ids.end(), id);
}

bool listed(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool bit(uint64_t mask, int index) { return (mask >> index & 1U) != 0; }

bool evidence_holds(const Predicate& predicate, const TokenContext& context, uint32_t index) {
  const Token& token = context.document.tokens[index];
  for (const std::string& value : predicate.values) {
    if (value == "repeated" && context.evidence.count(token.word->lower) > 1) return true;
    if (value == "introduced" && context.evidence.introduced(token.word->lower)) return true;
    int confidence = 0;
    if (value == "inflected" &&
        !context.lexicon.name_base(context.document, index, context.document.language_of_original, confidence).empty())
      return true;
  }
  return false;
}

bool test_holds(const Predicate& predicate, const TokenContext& context, uint32_t index) {
  const Document& document = context.document;
  const Token& token = document.tokens[index];
  const Word& word = *token.word;
  switch (predicate.field) {
    case Field::any:
      return true;
    case Field::form:
      return has(predicate.ids, word.lower);
    case Field::exact:
      return has(predicate.ids, word.form);
    case Field::regex:
      return re2::RE2::FullMatch(document.string(word.form), predicate.regex->compiled());
    case Field::any_lemma:
      return !word.possessive && std::any_of(word.readings.begin(), word.readings.end(),
                                             [&](const Reading& reading) { return has(predicate.ids, reading.lemma); });
    case Field::lemma:
      return has(predicate.ids, token.lemma);
    case Field::upos:
      return bit(predicate.mask, static_cast<int>(token.upos));
    case Field::xpos:
      return bit(predicate.mask, static_cast<int>(token.xpos));
    case Field::kind:
      return (predicate.mask & token.kinds.bits) != 0;
    case Field::type:
      return bit(predicate.mask, static_cast<int>(token.type));
    case Field::shape:
      return bit(predicate.mask, static_cast<int>(word.shape));
    case Field::gap:
      return bit(predicate.mask, static_cast<int>(token.gap));
    case Field::known:
      return context.lexicon.known(word, document.words->strings());
    case Field::possessive:
      return word.possessive;
    case Field::protected_:
      return token.is_protected;
    case Field::lang:
      return token.type == TokenType::word &&
             listed(predicate.values, context.lexicon.word_language(document.view(token)));
    case Field::confidence:
      return token.confidence >= predicate.number;
    case Field::evidence:
      return evidence_holds(predicate, context, index);
    case Field::first:
      return document.segment_of(index).tokens.begin == index;
    case Field::last:
      return document.segment_of(index).tokens.end == index + 1;
  }
  return false;
}

}  // namespace

Predicate compile(const Condition& condition, StringPool& strings, std::string& error) {
  Predicate result;
  result.op = condition.op;
  if (condition.op == Condition::Op::test) {
    result.field = condition.test.field;
    result.number = condition.test.number;
    compile_test(condition.test, strings, result, error);
    return result;
  }
  for (const Condition& child : condition.children) result.children.push_back(compile(child, strings, error));
  return result;
}

bool holds(const Predicate& predicate, const TokenContext& context, uint32_t token) {
  const auto child_holds = [&](const Predicate& child) { return holds(child, context, token); };
  switch (predicate.op) {
    case Condition::Op::test:
      return test_holds(predicate, context, token);
    case Condition::Op::all:
      return std::all_of(predicate.children.begin(), predicate.children.end(), child_holds);
    case Condition::Op::any:
      return std::any_of(predicate.children.begin(), predicate.children.end(), child_holds);
    case Condition::Op::none:
      return !child_holds(predicate.children.front());
  }
  return false;
}

void Evidence::gather() const {
  gathered_ = true;
  std::vector<StringId> forms;
  forms.reserve(document_.tokens.size());
  const auto is_person = [](const Token& token) {
    return token.kinds.has(Kind::PERSON) || token.kinds.has(Kind::GIVEN);
  };
  for (size_t i = 0; i < document_.tokens.size(); ++i) {
    const Token& token = document_.tokens[i];
    forms.push_back(token.word->lower);
    if (i > 0 && is_person(token) && is_person(document_.tokens[i - 1])) introduced_.push_back(token.word->lower);
  }
  std::sort(forms.begin(), forms.end());
  for (const StringId form : forms) {
    if (!counts_.empty() && counts_.back().first == form)
      ++counts_.back().second;
    else
      counts_.emplace_back(form, 1);
  }
  std::sort(introduced_.begin(), introduced_.end());
}

int Evidence::count(StringId lower) const {
  if (!gathered_) gather();
  const auto at = std::lower_bound(counts_.begin(), counts_.end(), std::pair<StringId, int>{lower, 0});
  return at != counts_.end() && at->first == lower ? at->second : 0;
}

bool Evidence::introduced(StringId lower) const {
  if (!gathered_) gather();
  return std::binary_search(introduced_.begin(), introduced_.end(), lower);
}

}  // namespace decalque
