#include "learn/propose_units.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace decalque {

namespace {

using Sort = Unit::Sort;

bool is_plain_word(std::string_view word) {
  if (word.empty() || word.front() == '-' || word.front() == '\'') return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view lower(const Document& document, uint32_t token) {
  return document.string(document.tokens[token].word->lower);
}

// Reads units from left to right.
class Reader {
 public:
  Reader(const Document& document, TokenRange range) : document_(document), end_(range.end), at_(range.begin) {}

  std::vector<Unit> read() {
    while (at_ < end_) {
      if (!read_name() && !read_time() && !read_language() && !read_noun_phrase()) read_word();
    }
    return std::move(units_);
  }

 private:
  const Token& token(uint32_t index) const { return document_.tokens[index]; }
  bool is_a(uint32_t index, Kind kind) const {
    return index < end_ && token(index).kinds.has(kind) && !token(index).word->possessive;
  }

  void add(Sort sort, uint32_t end, std::string name, std::string narrow, std::string middle, std::string wide) {
    Unit unit{sort, {at_, end}, std::move(name), std::move(narrow), std::move(middle), std::move(wide), "", "", false};
    unit.tight = unit.middle;
    units_.push_back(std::move(unit));
    at_ = end;
  }
  std::string forms(uint32_t end) const {
    std::string result;
    for (uint32_t i = at_; i < end; ++i) result += (result.empty() ? "" : " ") + form_item(document_, i);
    return result;
  }

  bool read_name() {
    uint32_t names = at_;
    while (is_a(names, Kind::TITLE)) ++names;
    uint32_t end = names;
    while (is_a(end, Kind::PERSON)) ++end;
    if (end > names) return add(Sort::name, end, "who", forms(end), "{TITLE}* {PERSON}+", "{TITLE}* {PERSON}+"), true;
    for (const auto& [kind, tag, role] :
         {std::tuple{Kind::COUNTRY, "{COUNTRY}", "country"}, std::tuple{Kind::PLACE, "{PLACE}+", "place"},
          std::tuple{Kind::ORG, "{ORG}+", "organisation"}}) {
      for (end = at_; is_a(end, kind) && token(end).upos == Upos::PROPN;) ++end;
      if (end == at_) continue;
      const std::string item = kind == Kind::COUNTRY && end > at_ + 1 ? "{COUNTRY}+" : tag;
      return add(Sort::name, end, role, forms(end), item, item), true;
    }
    return false;
  }

  // "speaks English well", "the Finns left".
  bool read_language() {
    const bool last = at_ + 1 >= end_ || !(is_noun(at_ + 1) || is_modifier(at_ + 1));
    for (const Kind kind : {Kind::LANGUAGE, Kind::DEMONYM}) {
      if (!last || !is_a(at_, kind)) continue;
      const std::string item = fmt::format("{{{}}}", name(kind));
      return add(Sort::name, at_ + 1, "name", forms(at_ + 1), item, item), true;
    }
    return false;
  }

  bool read_time() {
    const Token& first = token(at_);
    if (first.word->possessive) return false;
    for (const Kind kind : {Kind::WEEKDAY, Kind::MONTH, Kind::YEAR, Kind::TIME}) {
      if (!first.kinds.has(kind) || (kind == Kind::MONTH && first.upos != Upos::PROPN)) continue;
      const std::string item = fmt::format("{{{}}}", name(kind));
      return add(Sort::time, at_ + 1, kind == Kind::WEEKDAY ? "day" : "time", forms(at_ + 1), item, item), true;
    }
    if (is_one_of(lower(document_, at_), {"yesterday", "today", "tomorrow"}))
      return add(Sort::time, at_ + 1, "time", forms(at_ + 1), forms(at_ + 1), "yesterday|today|tomorrow"), true;
    if (at_ + 1 < end_ && is_one_of(lower(document_, at_), {"last", "next", "this"}) &&
        is_one_of(lower(document_, at_ + 1), {"week", "month", "year", "weekend", "night", "evening", "morning",
                                              "summer", "autumn", "winter", "spring", "season"})) {
      const std::string times =
          "(last|next|this week|month|year|weekend|night|evening|morning|summer|autumn|winter|spring|season)";
      return add(Sort::time, at_ + 2, "time", forms(at_ + 2), times, times), true;
    }
    return false;
  }

  bool is_modifier(uint32_t index) const {
    if (index >= end_ || token(index).word->possessive) return false;
    const Token& t = token(index);
    return t.upos == Upos::DET || t.xpos == Xpos::PRPS || t.upos == Upos::ADJ || t.kinds.has(Kind::DEMONYM) ||
           (t.upos == Upos::NUM && t.type != TokenType::symbol);
  }
  bool is_noun(uint32_t index) const {
    return index < end_ && token(index).upos == Upos::NOUN && token(index).type == TokenType::word &&
           !token(index).word->possessive;
  }

  bool read_noun_phrase() {
    uint32_t nouns = at_;
    while (is_modifier(nouns)) ++nouns;
    uint32_t end = nouns;
    while (is_noun(end)) ++end;
    const bool whole = end > nouns;
    if (!whole && (nouns == at_ || is_bare_adjective(nouns) || is_number(nouns))) return false;
    const std::string adjectives = fmt::format("{{ADJ|DEMONYM{}}}*", end > nouns + 1 ? "|NOUN" : "");
    const std::string modifiers = "{DET|PRPS|NUM}* " + adjectives;
    if (!whole) {
      const bool adjective = has_adjective(nouns);
      add(Sort::modifiers, nouns, "", forms(nouns), modifiers, modifiers);
      units_.back().adjectives = adjective;
      return true;
    }
    const bool determined = is_determiner(token(at_));
    const std::string noun = lemma_item(document_, end - 1);
    add(Sort::noun_phrase, end, "object", words_item(document_, {at_, end}), modifiers + " " + noun,
        modifiers + " {NOUN}+");
    units_.back().front = modifiers + " ";
    units_.back().tight = (determined ? "{DET|PRPS} " : "") + adjectives + " " + noun;
    return true;
  }
  static bool is_determiner(const Token& t) { return t.upos == Upos::DET || t.xpos == Xpos::PRPS; }
  bool has_adjective(uint32_t end) const {
    return std::any_of(document_.tokens.begin() + at_, document_.tokens.begin() + end,
                       [](const Token& t) { return t.upos == Upos::ADJ; });
  }
  // "is bigger", not "the bigger".
  bool is_bare_adjective(uint32_t end) const { return end == at_ + 1 && token(at_).upos == Upos::ADJ; }
  bool is_number(uint32_t end) const { return end == at_ + 1 && token(at_).upos == Upos::NUM; }
  void read_word() {
    const Token& t = token(at_);
    const std::string form = form_item(document_, at_);
    if (t.type == TokenType::mark || t.type == TokenType::symbol)
      return add(Sort::mark, at_ + 1, "mark", form, form, form);
    const std::string role = role_of(t);
    if (t.word->possessive) return read_owner(form);
    if (t.type == TokenType::number || t.upos == Upos::NUM)
      return add(Sort::number, at_ + 1, "number", form, "{NUMBER}", "{NUMBER}");
    if (t.upos == Upos::VERB) {
      const std::string lemma = lemma_item(document_, at_);
      return add(Sort::verb, at_ + 1, role, lemma, lemma, "{VERB}");
    }
    if (t.upos == Upos::AUX)
      return add(Sort::helper, at_ + 1, role, form, lemma_item(document_, at_), lemma_item(document_, at_));
    if (t.upos == Upos::ADJ) {
      const bool degree = t.xpos == Xpos::JJR || t.xpos == Xpos::JJS;
      return add(Sort::adjective, at_ + 1, role, form, form, degree ? fmt::format("{{{}}}", name(t.xpos)) : "{ADJ}");
    }
    if (t.upos == Upos::ADV) {
      const bool degree = t.xpos == Xpos::RBR || t.xpos == Xpos::RBS;
      return add(Sort::adverb, at_ + 1, role, form, form, degree ? fmt::format("{{{}}}", name(t.xpos)) : form);
    }
    if (t.upos == Upos::PROPN || t.upos == Upos::NOUN) return read_proper_noun();
    add(Sort::function, at_ + 1, role, form, form, t.xpos == Xpos::PRP ? "({PRP} | {TITLE}* {PERSON}+)" : form);
  }

  void read_proper_noun() {
    uint32_t end = at_ + 1;
    while (end < end_ && token(end).upos == Upos::PROPN && token(end).type == TokenType::word &&
           !token(end).word->possessive && !is_a(end, Kind::PERSON))
      ++end;
    const std::string words = forms(end);
    add(Sort::name, end, "name", words, words, "{PROPN}+");
  }

  void read_owner(const std::string& form) {
    for (const Kind kind : {Kind::PERSON, Kind::PLACE, Kind::NAME}) {
      if (!token(at_).kinds.has(kind)) continue;
      const std::string item = fmt::format("{{{}'s}}", name(kind));
      return add(Sort::name, at_ + 1, "owner", form, item, item);
    }
    add(Sort::name, at_ + 1, "owner", form, form, "[possessive]");
  }

  const Document& document_;
  uint32_t end_;
  uint32_t at_;
  std::vector<Unit> units_;
};

}  // namespace

std::vector<Unit> units_of(const Document& document, TokenRange range) { return Reader(document, range).read(); }

std::string form_item(const Document& document, uint32_t token) {
  const Token& t = document.tokens[token];
  const std::string_view form = t.upos == Upos::PROPN ? document.string(t.word->form) : lower(document, token);
  if (t.type == TokenType::mark || t.type == TokenType::symbol)
    return form == "," || form == ";" ? std::string(form) : fmt::format("\"{}\"", form);
  return is_plain_word(form) ? std::string(form) : fmt::format("[form=\"{}\"%c]", lower(document, token));
}

std::string lemma_item(const Document& document, uint32_t token) {
  const Token& t = document.tokens[token];
  const std::string_view lemma = document.string(t.lemma);
  const bool inflects = t.upos == Upos::VERB || t.upos == Upos::AUX || t.upos == Upos::NOUN || t.upos == Upos::ADJ;
  if (!inflects || !is_plain_word(lemma) || t.word->possessive) return form_item(document, token);
  return fmt::format("<{}>", lemma);
}

std::string words_item(const Document& document, TokenRange range) {
  std::string result;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Upos upos = document.tokens[i].upos;
    const bool last_noun = upos == Upos::NOUN && (i + 1 == range.end || document.tokens[i + 1].upos != Upos::NOUN);
    const bool by_lemma = upos == Upos::VERB || last_noun;
    const bool digits = document.tokens[i].type == TokenType::number;
    result += result.empty() ? "" : " ";
    result += digits ? "{NUMBER}" : by_lemma ? lemma_item(document, i) : form_item(document, i);
  }
  return result;
}

std::string role_of(const Token& token) {
  switch (token.upos) {
    case Upos::VERB:
    case Upos::AUX:
      return "verb";
    case Upos::NOUN:
      return "noun";
    case Upos::PROPN:
      return "name";
    case Upos::ADJ:
      return "adjective";
    case Upos::ADV:
      return "adverb";
    case Upos::ADP:
      return "preposition";
    case Upos::DET:
      return "determiner";
    case Upos::PRON:
      return "pronoun";
    case Upos::CCONJ:
    case Upos::SCONJ:
      return "conjunction";
    case Upos::NUM:
      return "number";
    case Upos::PUNCT:
    case Upos::SYM:
      return "mark";
    default:
      return "word";
  }
}

bool is_content(const Document& document, uint32_t token) {
  const Token& t = document.tokens[token];
  if (t.upos == Upos::ADV)
    return !is_one_of(lower(document, token),
                      {"not",   "n't",  "so",   "very", "too",  "also", "then",  "there", "here", "when",
                       "where", "how",  "why",  "as",   "than", "up",   "down",  "out",   "off",  "away",
                       "more",  "most", "less", "only", "just", "even", "about", "over",  "back"});
  return t.upos == Upos::NOUN || t.upos == Upos::PROPN || t.upos == Upos::ADJ ||
         (t.upos == Upos::VERB && !is_one_of(lower(document, token), {"be", "is", "are", "was", "were", "been"}));
}

}  // namespace decalque
