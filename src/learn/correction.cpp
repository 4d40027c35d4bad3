#include "learn/correction.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "learn/form_filter.h"
#include "learn/pairing.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr uint32_t kFarthestMove = 4;  // tokens in between
constexpr double kAlike = 0.75;        // letters that a name keeps when it is respelled

bool is_inflected(Upos tag) { return tag == Upos::NOUN || tag == Upos::VERB || tag == Upos::AUX; }

// From a change to the corrections it exemplifies.
class ChangeReader {
 public:
  ChangeReader(const Document& translation, const Document& post_edit, const Lexicon& lexicon)
      : before_(translation), after_(post_edit), lexicon_(lexicon) {}

  std::vector<CorrectedPlace> places() {
    const auto edits = token_edits(before_, after_);
    for (size_t i = 0; i < edits.size(); ++i) {
      if (edits[i].partner == i + 1 && is_near(edits[i], edits[i + 1])) {
        add_move(edits[i], edits[i + 1]);
        ++i;
      } else {
        add(edits[i]);
      }
    }
    return std::move(places_);
  }

 private:
  static bool is_near(const TokenEdit& a, const TokenEdit& b) {
    return b.before.end - a.before.begin <= kLongestFocus && b.before.begin - a.before.end <= kFarthestMove;
  }

  void add(const TokenEdit& edit) {
    CorrectedPlace place{edit.before, words(edit.after), {}};
    const bool fits = edit.before.size() <= kLongestFocus && edit.after.size() <= kLongestFix;
    if (fits && edit.partner == kAlone && edit.sort != ChangeSort::spacing) {
      if (edit.sort == ChangeSort::order)
        add_reordered(edit, place);
      else
        add_replaced(edit, place);
    }
    places_.push_back(std::move(place));
  }

  // "the police arrested him" -> "he was arrested": words by words.
  void add_replaced(const TokenEdit& edit, CorrectedPlace& place) const {
    const bool of_case = edit.sort == ChangeSort::letter_case;
    if (of_case && (stands_first(before_, edit.before.begin) || stands_first(after_, edit.after.begin))) return;
    const auto closeness = of_case ? Closeness::exact : Closeness::form;
    place.corrections.push_back({std::vector(edit.before.size(), closeness), literal(edit.after), respells_name(edit)});
    if (edit.before.size() == 1 && edit.after.size() == 1 && !of_case) add_inflected(edit, place);
  }

  bool respells_name(const TokenEdit& edit) const {
    if (edit.before.size() != 1 || edit.after.size() != 1) return false;
    const Token& from = before_.tokens[edit.before.begin];
    return from.type == TokenType::word && from.word->shape != Shape::lower &&
           after_.tokens[edit.after.begin].word->shape != Shape::lower &&
           letters_in_common(lower_form(before_, edit.before.begin), lower_form(after_, edit.after.begin)) >= kAlike &&
           !lexicon_.known(*from.word, before_.words->strings());
  }

  void add_inflected(const TokenEdit& edit, CorrectedPlace& place) const {
    const Token& from = before_.tokens[edit.before.begin];
    const Token& to = after_.tokens[edit.after.begin];
    if (!is_inflected(from.upos) || !is_inflected(to.upos) || from.word->possessive || to.word->possessive) return;
    const auto lemma = after_.string(to.lemma);
    const auto form = after_.string(to.word->lower);
    if (before_.string(from.lemma) != lemma) {
      const bool same_form = from.upos == to.upos && lexicon_.inflect(lemma, from.xpos) == form;
      if (same_form) place.corrections.push_back({{Closeness::lemma}, fmt::format("{{{}:w1}}", in_template(lemma))});
    } else if (const auto filter = filter_of_tag(to.xpos);
               !filter.empty() && lexicon_.inflect(lemma, to.xpos) == form) {
      const auto fix = fmt::format("{{w1|{}}}", filter);
      place.corrections.push_back({{Closeness::lemma}, fix});
      place.corrections.push_back({{Closeness::word_class}, fix});
    }
  }

  // The same words in another order.
  void add_reordered(const TokenEdit& edit, CorrectedPlace& place) const {
    std::vector<uint32_t> order;
    for (uint32_t j = edit.after.begin; j < edit.after.end; ++j) {
      uint32_t i = edit.before.begin;
      const auto taken = [&](uint32_t k) { return std::find(order.begin(), order.end(), k) != order.end(); };
      while (i < edit.before.end && (taken(i) || lower_form(before_, i) != lower_form(after_, j))) ++i;
      if (i == edit.before.end) return;
      order.push_back(i);
    }
    add_order(edit.before, order, place);
  }

  void add_move(const TokenEdit& a, const TokenEdit& b) {
    CorrectedPlace place{{a.before.begin, b.before.end}, " ", {}};
    std::vector<uint32_t> order;
    const auto push = [&](TokenRange range) {
      for (uint32_t i = range.begin; i < range.end; ++i) order.push_back(i);
    };
    const TokenRange between{a.before.end, b.before.begin};
    if (a.after.empty()) {  // taken out here, put in there
      push(between), push(a.before);
    } else {
      push(b.before), push(between);
    }
    add_order(place.before, order, place);
    places_.push_back(std::move(place));
  }

  // By forms, and with the words that mean something by class.
  void add_order(TokenRange before, const std::vector<uint32_t>& order, CorrectedPlace& place) const {
    std::string fix;
    for (const uint32_t i : order) {
      if (!fix.empty() && before_.tokens[i].gap != Gap::none) fix += " ";
      fix += fmt::format("{{w{}}}", i - before.begin + 1);
    }
    std::vector<Closeness> wide;
    for (uint32_t i = before.begin; i < before.end; ++i) {
      const Upos tag = before_.tokens[i].upos;
      const bool open = tag == Upos::NOUN || tag == Upos::VERB || tag == Upos::ADJ || tag == Upos::ADV ||
                        tag == Upos::PROPN || tag == Upos::NUM;
      wide.push_back(open ? Closeness::word_class : Closeness::form);
    }
    place.corrections.push_back({std::vector(before.size(), Closeness::form), fix});
    if (place.corrections.back().focus != wide) place.corrections.push_back({wide, fix});
  }

  std::string words(TokenRange range) const {
    std::string text = " ";
    for (uint32_t i = range.begin; i < range.end; ++i) text += std::string(lower_form(after_, i)) + " ";
    return text;
  }

  static bool stands_first(const Document& document, uint32_t token) {
    return document.segment_of(token).tokens.begin == token;
  }

  // The words as a template says them: without the capital that only their place gave them, `{a}` for a and an.
  std::string literal(TokenRange range) const {
    std::string text;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = after_.tokens[i];
      const auto lower = after_.string(token.word->lower);
      if (i > range.begin && token.gap != Gap::none) text += " ";
      if (lower == "a" || lower == "an")
        text += "{a}";
      else if (i == range.begin && stands_first(after_, i) && token.upos != Upos::PROPN && lower != "i")
        text += in_template(lower);
      else
        text += in_template(after_.string(token.word->form));
    }
    return text;
  }

  const Document& before_;
  const Document& after_;
  const Lexicon& lexicon_;
  std::vector<CorrectedPlace> places_;
};

}  // namespace

std::vector<CorrectedPlace> corrected_places(const Document& translation, const Document& post_edit,
                                             const Lexicon& lexicon) {
  return ChangeReader(translation, post_edit, lexicon).places();
}

}  // namespace decalque
