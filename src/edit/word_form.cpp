#include "edit/word_form.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "edit/subject.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// A tag of this confidence goes before what is worked out here, where the form bears it out.
constexpr int kSure = 80;

bool is_verb(Xpos tag) {
  return tag == Xpos::VB || tag == Xpos::VBD || tag == Xpos::VBG || tag == Xpos::VBN || tag == Xpos::VBP ||
         tag == Xpos::VBZ;
}
bool is_noun(Xpos tag) { return tag == Xpos::NN || tag == Xpos::NNS || tag == Xpos::NNP || tag == Xpos::NNPS; }
bool is_degree(Xpos tag) { return tag == Xpos::JJR || tag == Xpos::JJS || tag == Xpos::RBR || tag == Xpos::RBS; }

/// The verb forms that a form can be.
struct VerbForms {
  std::vector<Xpos> tags;
  bool has(Xpos tag) const { return std::find(tags.begin(), tags.end(), tag) != tags.end(); }
};

VerbForms verb_forms(const Lexicon& lexicon, std::string_view form) {
  VerbForms result;
  for (const std::string& lemma : lexicon.lemmas(form, Upos::VERB)) {
    for (const Xpos tag : {Xpos::VBD, Xpos::VBN, Xpos::VBZ, Xpos::VBG, Xpos::VB, Xpos::VBP}) {
      if (!result.has(tag) && lexicon.inflect(lemma, tag) == form) result.tags.push_back(tag);
    }
  }
  return result;
}

// What the template's word can be: its first word a verb, its last a noun.
bool can_be(const Lexicon& lexicon, std::string_view word, Upos upos) {
  const std::vector<std::string> lemmas = lexicon.lemmas(word, upos);
  return std::find(lemmas.begin(), lemmas.end(), word) != lemmas.end();
}
bool can_be_verb(const Lexicon& lexicon, std::string_view phrase) {
  const std::string_view first = phrase.substr(0, phrase.find(' '));
  return can_be(lexicon, first, Upos::VERB) || can_be(lexicon, first, Upos::AUX);
}
bool can_be_noun(const Lexicon& lexicon, std::string_view phrase) {
  const size_t blank = phrase.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? phrase : phrase.substr(blank + 1);
  return can_be(lexicon, last, Upos::NOUN) && !can_be(lexicon, last, Upos::AUX);  // "be" is no noun
}

// The number of a noun: what the form shows goes before what the tagger says.
Xpos noun_form(const Lexicon& lexicon, const std::string& form, Xpos tag) {
  const bool plural = tag == Xpos::NNS || tag == Xpos::NNPS;
  for (const std::string& lemma : lexicon.lemmas(form, Upos::NOUN)) {
    if (lemma == form) return plural ? Xpos::NNS : Xpos::NN;
    if (lexicon.inflect(lemma, Xpos::NNS) == form) return Xpos::NNS;
  }
  return plural ? Xpos::NNS : Xpos::NN;
}

// True when what follows is the beginning of an object: "hit their", "painting the".
bool has_object(const Document& document, uint32_t verb) {
  if (verb + 1 >= document.segment_of(verb).tokens.end) return false;
  const Token& next = document.tokens[verb + 1];
  return next.upos == Upos::DET || next.xpos == Xpos::PRPS || next.xpos == Xpos::PRP;
}

bool has_other_finite_verb(const Document& document, uint32_t verb) {
  const TokenRange range = document.segment_of(verb).tokens;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Xpos tag = document.tokens[i].xpos;
    if (i != verb && (tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD)) return true;
  }
  return false;
}

// Neither "has" nor "is" governs the form, which may be past or participle.
Xpos past_or_participle(const Document& document, uint32_t verb, const VerbForms& forms) {
  const Token& token = document.tokens[verb];
  const bool participle =
      token.xpos == Xpos::VBN && (has_other_finite_verb(document, verb) || !has_object(document, verb));
  return participle && forms.has(Xpos::VBN) ? Xpos::VBN : Xpos::VBD;
}

Xpos present_of(Subject subject) { return subject == Subject::none ? Xpos::VB : Xpos::VBP; }

// A form that may be present, past or base: "hit", "read", "come".
Xpos by_subject(const Document& document, uint32_t verb, const VerbForms& forms) {
  const Token& token = document.tokens[verb];
  const Subject subject = subject_of(document, verb);
  const bool past = forms.has(Xpos::VBD);
  if (past && token.xpos == Xpos::VBN && past_or_participle(document, verb, forms) == Xpos::VBN) return Xpos::VBN;
  if (subject == Subject::singular) return past ? Xpos::VBD : forms.has(token.xpos) ? token.xpos : Xpos::VB;
  if (subject == Subject::none || !past) return present_of(subject);
  if (token.confidence >= kSure && token.xpos == Xpos::VBD) return Xpos::VBD;
  return told_in_past(document, verb) ? Xpos::VBD : Xpos::VBP;
}

Xpos verb_form(const TokenContext& context, uint32_t verb, const VerbForms& forms) {
  const Document& document = context.document;
  const Token& token = document.tokens[verb];
  if (forms.tags.empty()) return is_verb(token.xpos) ? token.xpos : Xpos::VB;
  if (forms.tags.size() == 1) return forms.tags[0];
  const Helper helper = helper_before(document, verb);
  if (helper == Helper::base && forms.has(Xpos::VB)) return Xpos::VB;
  if (helper == Helper::have || helper == Helper::be) {
    if (forms.has(Xpos::VBN)) return Xpos::VBN;
  }
  if (token.xpos == Xpos::VB && token.confidence >= kSure && forms.has(Xpos::VB)) return Xpos::VB;
  if (forms.has(Xpos::VB)) return by_subject(document, verb, forms);
  if (forms.has(Xpos::VBD)) return past_or_participle(document, verb, forms);
  return forms.has(token.xpos) ? token.xpos : forms.tags[0];
}

// A word that may be noun or verb, as may the template's: the tagger decides, except where its neighbours say "verb".
bool stands_as_verb(const TokenContext& context, uint32_t token, const VerbForms& forms) {
  const Document& document = context.document;
  const Token& word = document.tokens[token];
  if (!is_noun(word.xpos)) return true;
  if (context.lexicon.lemmas(document.string(word.word->lower), Upos::NOUN).empty()) return true;
  const Helper helper = helper_before(document, token);
  if (forms.has(Xpos::VBG)) return helper == Helper::be || (word.confidence < kSure && has_object(document, token));
  if (helper == Helper::base && forms.has(Xpos::VB)) return true;
  return word.confidence < kSure && has_object(document, token);
}

/// The captured word whose form counts, and how it is read.
struct Head {
  uint32_t token = 0;
  bool verb = false;
};

Head head_of(const TokenContext& context, TokenRange range, std::string_view lemma) {
  const Document& document = context.document;
  const bool verb = can_be_verb(context.lexicon, lemma), noun = can_be_noun(context.lexicon, lemma);
  std::optional<uint32_t> last_noun, first_possible;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = document.tokens[i];
    if (is_verb(token.xpos) && (verb || !noun)) return {i, true};
    if (is_noun(token.xpos)) last_noun = i;
    if (!verb || first_possible || token.upos == Upos::ADV) continue;
    const VerbForms forms = verb_forms(context.lexicon, document.string(token.word->lower));
    if (!forms.tags.empty() && (!noun || stands_as_verb(context, i, forms))) first_possible = i;
  }
  if (first_possible) return {*first_possible, true};
  return {last_noun.value_or(range.end - 1), false};
}

// The tag under which the lemma is inflected; XX leaves it as it is.
Xpos form_in_place(const TokenContext& context, const Head& head) {
  const Token& token = context.document.tokens[head.token];
  const std::string lower(context.document.string(token.word->lower));
  if (head.verb) return verb_form(context, head.token, verb_forms(context.lexicon, lower));
  return is_degree(token.xpos) ? token.xpos : noun_form(context.lexicon, lower, token.xpos);
}

// "was" and "is" of a first word "be", as the subject asks.
std::string agreed(const Document& document, uint32_t verb, Xpos tag, std::string form, std::string_view lemma) {
  if (lemma != "be" && !lemma.starts_with("be ")) return form;
  const std::string_view rest = lemma.substr(2), captured = document.string(document.tokens[verb].word->lower);
  const Subject subject = subject_of(document, verb);
  const bool plural = captured == "were" || subject == Subject::plural;
  if (tag == Xpos::VBD && plural && captured != "was") return std::string("were").append(rest);
  if (tag == Xpos::VBP && subject == Subject::first) return std::string("am").append(rest);
  return form;
}

}  // namespace

std::string inflected_like(const TokenContext& context, TokenRange range, std::string_view lemma) {
  const Head head = head_of(context, range, lemma);
  const Xpos tag = form_in_place(context, head);
  std::string form = context.lexicon.inflect(lemma, tag);
  return head.verb ? agreed(context.document, head.token, tag, std::move(form), lemma) : form;
}

}  // namespace decalque
