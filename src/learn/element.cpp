#include "learn/element.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace decalque {

namespace {

using Sort = Element::Sort;

// Kinds that tell more than the tag does, the most telling first.
constexpr Kind kTelling[] = {Kind::MONTH, Kind::WEEKDAY, Kind::YEAR,  Kind::ORDINAL, Kind::NUMBER, Kind::DEMONYM,
                             Kind::PLACE, Kind::COUNTRY, Kind::TITLE, Kind::PERSON,  Kind::ORG,    Kind::CURRENCY};

bool has_dictionary_form(const LessonToken& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::VERB || token.upos == Upos::AUX;
}

Element class_of(const LessonToken& token) {
  if (token.is_mark || token.possessive) return {};
  for (const Kind kind : kTelling)
    if (token.kinds.has(kind)) return Element::of(Sort::kind, static_cast<uint32_t>(kind));
  if (token.xpos == Xpos::XX) return {};
  return Element::of(Sort::xpos, static_cast<uint32_t>(token.xpos));
}

bool is_plain(std::string_view form) {
  return !form.empty() && std::all_of(form.begin(), form.end(), [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80 || c == '\'';
  });
}

// In quotes within brackets.
std::string quoted(std::string_view form) {
  std::string text = "\"";
  for (const char c : form) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

std::string lemmas(const std::vector<Element>& elements, const StringPool& strings) {
  std::string text;
  for (const Element element : elements) text += (text.empty() ? "" : "|") + std::string(strings.view(element.value()));
  return "<" + text + ">";
}

std::string tag_name(Element element) {
  if (element.sort() == Sort::kind) return std::string(name(static_cast<Kind>(element.value())));
  const auto tag = static_cast<Xpos>(element.value());
  if (tag == Xpos::PRPS) return "PRPS";
  if (tag == Xpos::WPS) return "WPS";
  return std::string(name(tag));
}

}  // namespace

Element element_of(const LessonToken& token, Closeness closeness) {
  switch (closeness) {
    case Closeness::exact:
      return Element::of(Sort::exact, token.form);
    case Closeness::form:
      return Element::of(Sort::form, token.lower);
    case Closeness::lemma:
      if (!has_dictionary_form(token) || token.possessive) return {};
      return Element::of(Sort::lemma, token.lemma);
    case Closeness::word_class:
      break;
  }
  return class_of(token);
}

std::string pattern_text(Element element, const StringPool& strings) {
  return pattern_text(std::vector<Element>{element}, strings);
}

std::string pattern_text(const std::vector<Element>& alternatives, const StringPool& strings) {
  const Sort sort = alternatives.front().sort();
  if (sort == Sort::start) return "^";
  if (sort == Sort::end) return "$";
  if (sort == Sort::lemma) {
    const bool plain = std::all_of(alternatives.begin(), alternatives.end(),
                                   [&](Element element) { return is_plain(strings.view(element.value())); });
    if (plain) return lemmas(alternatives, strings);
  }
  std::string text;
  for (const Element element : alternatives) {
    if (!text.empty()) text += "|";
    if (sort == Sort::kind || sort == Sort::xpos) {
      text += "{" + tag_name(element) + "}";
      continue;
    }
    const std::string_view value = strings.view(element.value());
    if (sort == Sort::lemma)
      text += "[anylemma=" + quoted(value) + "]";
    else if (sort == Sort::exact)
      text += is_plain(value) ? "\"" + std::string(value) + "\"" : "[form=" + quoted(value) + "]";
    else
      text += is_plain(value) || value == "," ? std::string(value) : "[form=" + quoted(value) + "%c]";
  }
  return text;
}

}  // namespace decalque
