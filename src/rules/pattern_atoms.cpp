// Words, quoted words, lemmas, lists and anchors.

#include <algorithm>

#include "rules/names.h"
#include "rules/pattern_build.h"
#include "rules/pattern_parser.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Field = Test::Field;

constexpr std::string_view kRepetitions = "?*+{";
constexpr std::string_view kWordEnds("|()<>{}[]\"?*+! \t\r\n\0", 19);  // NUL: Scanner::peek behind the end

// What an atom cannot begin with, and why.
void refuse_sign(const Scanner& scan) {
  const char c = scan.peek();
  const std::string sign(1, c);
  const std::string quoted = "; the mark goes in quotes: \"" + sign + "\"";
  if (c == '?' || c == '*' || c == '+')
    scan.stop(scan.offset(), "'" + sign + "' repeats what stands before it" + quoted);
  if (c == '!') scan.stop(scan.offset(), "'!' negates what stands behind it" + quoted);
  if (c == '&' && scan.at_boundary(1))
    scan.stop(scan.offset(), "'&' joins tests inside [ ] only; conditions are items of a list, each of its own" + quoted);
  if (c == ':') scan.stop(scan.offset(), "':' stands behind the name of a capture" + quoted);
  if (c == '>' || c == '}' || c == ']') scan.stop(scan.offset(), "'" + sign + "' closes nothing" + quoted);
}

void lower_all(std::vector<std::string>& forms) {
  for (std::string& form : forms) form = to_lower(form);
}

Pattern read_word(PatternSource& source) {
  Scanner& scan = source.scan;
  const uint32_t start = scan.offset();
  refuse_sign(scan);
  const size_t end = std::min(scan.text().find_first_of(kWordEnds, start), scan.text().size());
  const std::string_view word = scan.text().substr(start, end - start);
  if (const size_t dots = word.find("..."); dots != std::string_view::npos) {
    scan.stop(start + dots, "'...' stands by itself; the mark goes in quotes: \"...\"");
  }
  scan.go_to(end);
  std::vector<std::string> forms = source.literals.forms(word);
  if (forms.empty()) scan.stop(start, "'" + std::string(word) + "' holds no token");
  lower_all(forms);
  return phrase_of(forms, Field::form, start);
}

Pattern read_quoted(PatternSource& source) {
  Scanner& scan = source.scan;
  const uint32_t start = scan.offset();
  scan.skip();
  std::string text;
  while (scan.peek() != '"') {
    if (scan.at_end()) scan.stop(start, "the quote is not closed");
    if (scan.peek() == '\\' && (scan.peek(1) == '"' || scan.peek(1) == '\\')) scan.skip();
    text += scan.peek();
    scan.skip();
  }
  scan.skip();
  const std::vector<std::string> forms = source.literals.forms(text);
  if (forms.empty()) scan.stop(start, "nothing stands in the quotes");
  return phrase_of(forms, Field::exact, start);
}

// Marks and numbers have no lemma to speak of: only their form is asked.
bool has_letter(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

Pattern lemmas_of(const std::vector<std::string>& forms, uint32_t offset) {
  std::vector<Pattern> tokens;
  for (const std::string& form : forms) {
    tokens.push_back(token_of(condition_of(has_letter(form) ? Field::any_lemma : Field::form, {form}), offset));
  }
  return sequence_of(std::move(tokens), offset);
}

// The list's entries as a choice: phrases before words, so that the longer match is preferred.
std::vector<Pattern> list_choices(const Literals::List& list, bool as_lemmas, uint32_t offset) {
  std::vector<Pattern> choices;
  for (const std::vector<std::string>& phrase : list.phrases) {
    std::vector<std::string> forms = phrase;
    if (!as_lemmas) lower_all(forms);
    choices.push_back(as_lemmas ? lemmas_of(forms, offset) : phrase_of(forms, Field::form, offset));
  }
  const std::vector<std::string>& words = as_lemmas ? list.lemmas : list.words;
  if (!words.empty())
    choices.push_back(token_of(condition_of(as_lemmas ? Field::any_lemma : Field::form, words), offset));
  return choices;
}

std::vector<Pattern> read_list(PatternSource& source, std::string_view name, bool as_lemmas, uint32_t offset) {
  const Literals::List* list = find_list(source, name, offset);
  std::vector<Pattern> choices;
  if (list != nullptr) choices = list_choices(*list, as_lemmas, offset);
  if (list != nullptr && choices.empty()) source.note(offset, "the word list '" + std::string(name) + "' is empty");
  if (choices.empty()) choices.push_back(token_of({}, offset));
  return choices;
}

Pattern read_at_list(PatternSource& source) {
  const uint32_t start = source.scan.offset();
  const std::string_view name = source.scan.name_ahead(1);
  if (name.empty()) source.scan.stop(start, "'@' stands before the name of a word list");
  source.scan.skip(1 + name.size());
  return alternatives_of(read_list(source, name, false, start), start);
}

void add_lemma(PatternSource& source, std::string_view part, uint32_t offset, std::vector<Pattern>& choices) {
  if (part.empty()) source.scan.stop(offset, "a lemma is missing");
  if (part[0] == '@') {
    for (Pattern& choice : read_list(source, part.substr(1), true, offset)) choices.push_back(std::move(choice));
    return;
  }
  const std::vector<std::string> forms = source.literals.forms(part);
  if (forms.empty()) source.scan.stop(offset, "a lemma is missing");
  choices.push_back(lemmas_of(forms, offset));
}

Pattern read_lemma(PatternSource& source) {
  Scanner& scan = source.scan;
  const uint32_t start = scan.offset();
  const size_t end = scan.text().find_first_of("<>", start + 1);
  if (end == std::string_view::npos || scan.text()[end] == '<') scan.stop(start, "the '<' is not closed");
  scan.go_to(end + 1);
  std::vector<Pattern> choices;
  for (const std::string_view part : split_bars(scan.text().substr(start + 1, end - start - 1))) {
    const size_t offset = part.empty() ? start : static_cast<size_t>(part.data() - scan.text().data());
    add_lemma(source, part, static_cast<uint32_t>(offset), choices);
  }
  return alternatives_of(std::move(choices), start);
}

std::optional<Pattern> read_anchor(Scanner& scan) {
  Pattern pattern;
  pattern.offset = scan.offset();
  if (scan.accept("^^")) {
    pattern.op = Pattern::Op::document_start;
  } else if (scan.accept("^")) {
    pattern.op = Pattern::Op::segment_start;
  } else if (scan.peek() == '$' && kWordEnds.find(scan.peek(1)) != std::string_view::npos) {
    pattern.op = Pattern::Op::segment_end;
    scan.skip();
  } else if (scan.sees("...") && (scan.at_boundary(3) || kRepetitions.find(scan.peek(3)) != std::string_view::npos)) {
    pattern.op = Pattern::Op::few;
    scan.skip(3);
  } else {
    return std::nullopt;
  }
  return pattern;
}

}  // namespace

const Literals::List* find_list(PatternSource& source, std::string_view name, size_t offset) {
  if (!source.lists) {
    source.note(offset, unknown("word list", name, {}));
    return nullptr;
  }
  const std::vector<std::string>* entries = name.empty() ? nullptr : source.lists(name);
  if (entries != nullptr) return &source.literals.list(*entries);
  const std::vector<std::string>* names = source.lists("");
  source.note(offset, unknown("word list", name, names == nullptr ? Names{} : *names));
  return nullptr;
}

Pattern read_atom(PatternSource& source) {
  const uint32_t start = source.scan.offset();
  if (std::optional<Pattern> anchor = read_anchor(source.scan)) return *anchor;
  switch (source.scan.peek()) {
    case '"':
      return read_quoted(source);
    case '<':
      return read_lemma(source);
    case '@':
      return read_at_list(source);
    case '{':
      return token_of(read_brace(source), start);
    case '[':
      return token_of(read_condition(source), start);
    default:
      return read_word(source);
  }
}

}  // namespace decalque
