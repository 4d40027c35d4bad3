#include "lexicon/lemmatizer.h"

#include <algorithm>

#include "lexicon/contraction.h"
#include "text/unicode.h"

namespace decalque {
namespace {

Upos open_class(Xpos tag) {
  switch (tag) {
    case Xpos::NN:
    case Xpos::NNS:
      return Upos::NOUN;
    case Xpos::JJ:
    case Xpos::JJR:
    case Xpos::JJS:
      return Upos::ADJ;
    case Xpos::RB:
    case Xpos::RBR:
    case Xpos::RBS:
      return Upos::ADV;
    case Xpos::VB:
    case Xpos::VBD:
    case Xpos::VBG:
    case Xpos::VBN:
    case Xpos::VBP:
    case Xpos::VBZ:
      return Upos::VERB;
    default:
      return Upos::X;
  }
}

bool is_base(Xpos tag) {
  return tag == Xpos::NN || tag == Xpos::JJ || tag == Xpos::RB || tag == Xpos::VB || tag == Xpos::VBP;
}

/// Tags under which a form differs from its lemma by an ending.
bool is_inflected(Xpos tag) { return open_class(tag) != Upos::X && !is_base(tag); }

/// The tags whose forms cannot be told apart by the form alone look alike.
bool alike(Xpos a, Xpos b) {
  const auto past = [](Xpos tag) { return tag == Xpos::VBD || tag == Xpos::VBN; };
  const auto more = [](Xpos tag) { return tag == Xpos::JJR || tag == Xpos::RBR; };
  const auto most = [](Xpos tag) { return tag == Xpos::JJS || tag == Xpos::RBS; };
  return a == b || (past(a) && past(b)) || (more(a) && more(b)) || (most(a) && most(b));
}

bool is_letterless(std::string_view form) { return shape_of(form) == Shape::none; }

/// What the treebank writes for marks and numbers: straight quotes, plain dashes, no separators in numbers.
std::string of_mark(std::string_view form) {
  if (form == "“" || form == "”" || form == "„") return "\"";
  if (form == "‘") return "'";
  if (form == "–" || form == "—") return "-";
  if (form == "…") return "...";
  return std::string(form);
}

std::string of_number(std::string_view form) {
  std::string result = to_lower(form);
  if (!form.empty() && form[0] >= '0' && form[0] <= '9') std::erase(result, ',');
  const bool roman = result.find_first_not_of("ivxlc") == std::string::npos && shape_of(form) == Shape::upper;
  return roman ? std::string(form) : result;
}

}  // namespace

std::vector<Lemmatizer::Candidate> Lemmatizer::candidates(std::string_view lower) const {
  std::vector<Candidate> result;
  const auto add = [&](std::string_view lemma, Xpos tag, int bonus) {
    const int common = tables_.lemmas.commonness(lemma, open_class(tag));
    if (common >= 0) result.push_back({std::string(lemma), tag, std::max(0, common + bonus)});
  };
  for (const Irregular* line : tables_.irregulars.origins(lower)) {
    const int common = tables_.lemmas.commonness(line->lemma, open_class(line->tag));
    const bool preferred = line->forms.substr(0, line->forms.find('|')) == lower;
    result.push_back({std::string(line->lemma), line->tag, std::max(0, common - (preferred ? 0 : 1))});
  }
  for (const Xpos tag : {Xpos::NN, Xpos::VB, Xpos::JJ, Xpos::RB}) add(lower, tag, 0);
  for (const Origin& origin : regular_origins(lower)) {
    // A regular form of an irregular lemma ("catched") is still read so, as a last resort.
    add(origin.lemma, origin.tag, tables_.inflection.makes(origin.lemma, origin.tag, lower) ? 0 : -8);
  }
  std::ranges::stable_sort(result, std::greater{}, &Candidate::score);
  return result;
}

std::vector<LemmaReading> Lemmatizer::readings(std::string_view form) const {
  std::vector<LemmaReading> result;
  const auto add = [&](std::string_view lemma, Upos upos) {
    LemmaReading reading{std::string(lemma), upos};
    if (std::ranges::find(result, reading) == result.end()) result.push_back(std::move(reading));
  };
  const std::string lower = straight(form);
  for (const FunctionReading& reading : tables_.function_words.readings(lower)) add(reading.lemma, reading.upos);
  const std::string word = result.empty() ? first_word(lower) : lower;
  if (word != lower) {
    for (const FunctionReading& reading : tables_.function_words.readings(word)) add(reading.lemma, reading.upos);
  }
  for (const Candidate& candidate : candidates(word)) add(candidate.lemma, open_class(candidate.tag));
  if (result.empty()) result = guesses(word);
  return result;
}

std::vector<LemmaReading> Lemmatizer::guesses(std::string_view lower) const {
  if (is_letterless(lower)) return {{of_number(lower), !lower.empty() && is_digit(lower[0]) ? Upos::NUM : Upos::PUNCT}};
  const std::string same(lower);
  const std::string noun = guess(lower, Xpos::NNS), past = guess(lower, Xpos::VBD), ing = guess(lower, Xpos::VBG);
  if (past != same) return {{past, Upos::VERB}, {same, Upos::ADJ}, {same, Upos::NOUN}};
  if (ing != same) return {{ing, Upos::VERB}, {same, Upos::NOUN}, {same, Upos::ADJ}};
  if (lower.ends_with("ly")) return {{same, Upos::ADV}, {same, Upos::ADJ}, {same, Upos::NOUN}};
  if (noun != same && !lower.ends_with("us") && !lower.ends_with("is")) {
    return {{noun, Upos::NOUN}, {guess(lower, Xpos::VBZ), Upos::VERB}, {same, Upos::NOUN}};
  }
  return {{same, Upos::NOUN}, {same, Upos::ADJ}, {same, Upos::VERB}};
}

std::string Lemmatizer::lemma(std::string_view form, Upos upos, Xpos xpos) const {
  if (upos == Upos::PUNCT || (upos == Upos::SYM && is_letterless(form))) return of_mark(form);
  std::string word = straight(form);
  std::string lower = to_lower(word);
  const auto closed = tables_.function_words.lemma(lower, upos, xpos);
  if (!closed.empty()) return std::string(closed);
  word = first_word(word);
  if (upos == Upos::PROPN || xpos == Xpos::NNP || xpos == Xpos::NNPS) return of_name(word, xpos);
  if (upos == Upos::NUM) return of_number(word);
  if (upos == Upos::X || xpos == Xpos::ADD || xpos == Xpos::FW) return word;
  if (const std::string first = to_lower(word); first != lower) {
    lower = first;
    const auto inside = tables_.function_words.lemma(lower, upos, xpos);
    if (!inside.empty()) return std::string(inside);
  }
  return best(lower, upos, xpos);
}

std::string Lemmatizer::best(std::string_view lower, Upos upos, Xpos xpos) const {
  const bool verbal = upos == Upos::VERB || upos == Upos::AUX;
  const Upos wanted = verbal ? Upos::VERB : upos;
  if (open_class(xpos) != wanted || !is_inflected(xpos)) return std::string(lower);
  const Candidate* identity = nullptr;
  const auto found = candidates(lower);
  for (const Candidate& candidate : found) {
    if (open_class(candidate.tag) != wanted) continue;
    if (alike(candidate.tag, xpos)) {
      const bool same = identity && identity->score > candidate.score;
      return same ? identity->lemma : candidate.lemma;
    }
    // "politics", "news": a plural that is its own lemma, when it is commoner than what a rule makes of it.
    if (xpos == Xpos::NNS && candidate.tag == Xpos::NN) identity = &candidate;
  }
  if (identity) return identity->lemma;
  if (const size_t hyphen = lower.rfind('-'); hyphen != std::string_view::npos && hyphen + 2 < lower.size()) {
    return std::string(lower.substr(0, hyphen + 1)) + best(lower.substr(hyphen + 1), upos, xpos);
  }
  return guess(lower, xpos);
}

std::string Lemmatizer::guess(std::string_view lower, Xpos xpos) const {
  const Origin* first = nullptr;
  const auto origins = regular_origins(lower);
  for (const Origin& origin : origins) {
    if (!alike(origin.tag, xpos) || origin.lemma.size() < 2) continue;
    if (!first) first = &origin;
    if (regular_form(origin.lemma, xpos) == lower || other_spelling(origin.lemma, xpos) == lower) return origin.lemma;
  }
  return first ? first->lemma : std::string(lower);
}

std::string Lemmatizer::singular(std::string_view lower) const {
  for (const Candidate& candidate : candidates(lower)) {
    if (candidate.tag == Xpos::NNS) return candidate.lemma;
    if (candidate.tag == Xpos::NN) return {};
  }
  const bool looks_singular = lower.ends_with("ss") || lower.ends_with("us") || lower.ends_with("is");
  const std::string guessed = looks_singular ? std::string(lower) : guess(lower, Xpos::NNS);
  return guessed == lower ? std::string{} : guessed;
}

std::string Lemmatizer::of_name(std::string_view form, Xpos xpos) const {
  if (xpos != Xpos::NNPS || form.size() < 4) return std::string(form);
  const std::string lower = to_lower(form);
  const std::string lemma = best(lower, Upos::NOUN, Xpos::NNS);
  if (lemma == lower || lower.size() != form.size()) return std::string(form);
  // What both have in common keeps its case: "States" -> "State", "Cities" -> "City".
  size_t common = 0;
  while (common < lemma.size() && lemma[common] == lower[common]) ++common;
  const std::string rest = shape_of(form) == Shape::upper ? to_upper(lemma.substr(common)) : lemma.substr(common);
  return std::string(form.substr(0, common)) + rest;
}

}  // namespace decalque
