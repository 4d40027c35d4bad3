#include "rules/names.h"

#include <algorithm>

#include "rules/problem.h"
#include "text/tag.h"

namespace decalque {

namespace {

bool letters_only(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Names all_tags() {
  Names names;
  for (int i = 0; i < kUposCount; ++i) names.emplace_back(name(static_cast<Upos>(i)));
  for (int i = 0; i < kXposCount; ++i) {
    const std::string_view tag = name(static_cast<Xpos>(i));
    if (letters_only(tag) && tag != "SYM") names.emplace_back(tag);
  }
  names.insert(names.end(), {"PRPS", "WPS"});
  return names;
}

Names all_kinds() {
  Names names;
  for (int i = 0; i < kKindCount; ++i) names.emplace_back(name(static_cast<Kind>(i)));
  return names;
}

// ISO 639-1, two letters a code: https://www.loc.gov/standards/iso639-2/php/code_list.php (a fact table).
constexpr std::string_view kLanguages =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

}  // namespace

const Names& tag_names() {
  static const Names names = all_tags();
  return names;
}

const Names& kind_names() {
  static const Names names = all_kinds();
  return names;
}

const Names& type_names() {
  static const Names names = {"word", "number", "mark", "symbol", "url", "email", "handle", "hashtag"};
  return names;
}

const Names& shape_names() {
  static const Names names = {"none", "lower", "title", "upper", "mixed"};
  return names;
}

const Names& gap_names() {
  static const Names names = {"none", "space", "blanks", "nbsp", "tab", "newline"};
  return names;
}

const Names& evidence_names() {
  static const Names names = {"repeated", "inflected", "introduced"};
  return names;
}

const Names& issue_names() {
  static const Names names = {"terminology",
                              "mistranslation",
                              "omission",
                              "addition",
                              "untranslated",
                              "duplication",
                              "inconsistency",
                              "grammar",
                              "legal",
                              "register",
                              "locale-specific-format",
                              "locale-violation",
                              "style",
                              "characters",
                              "misspelling",
                              "typographical",
                              "formatting",
                              "inconsistent-entities",
                              "numbers",
                              "markup",
                              "pattern-problem",
                              "whitespace",
                              "internationalization",
                              "length",
                              "non-conformance",
                              "uncategorized",
                              "other"};
  return names;
}

const Names& level_names() {
  static const Names names = {"certain", "likely", "hint"};
  return names;
}

const Names& filter_names() {
  static const Names names = {"lower",      "upper",      "capitalize", "decapitalize", "lemma",  "base", "plural",
                              "singular",   "possessive", "past",       "present",      "third",  "ing",  "participle",
                              "infinitive", "demonym",    "country",    "english",      "number", "list", "like"};
  return names;
}

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_language(std::string_view code) {
  if (code.size() != 2 || code[0] == ' ' || code[1] == ' ') return false;
  const size_t at = kLanguages.find(code);
  return at != std::string_view::npos && at % 3 == 0;
}

std::string one_of(const Names& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += "'" + names[i] + "'";
  }
  return text;
}

std::string unknown(std::string_view what, std::string_view word, const Names& candidates) {
  std::string text = "unknown " + std::string(what) + " '" + std::string(word) + "'";
  if (const std::string near = nearest(word, candidates); !near.empty()) return text + "; did you mean '" + near + "'?";
  if (!candidates.empty() && candidates.size() <= 13) text += "; expected " + one_of(candidates);
  return text;
}

}  // namespace decalque
