#include "learn/token_edit.h"

#include <string>
#include <vector>

#include "learn/pairing.h"
#include "learn/seen_error.h"

namespace decalque {

namespace {

constexpr double kSpelledAlike = 0.6;

bool is_mark(const Token& token) { return token.type == TokenType::mark; }

bool is_preposition(std::string_view lower, Upos tag) {
  return tag == Upos::ADP || (lower == "to" && tag == Upos::PART);
}

class Sorter {
 public:
  Sorter(const Document& translation, const Document& post_edit) : before_(translation), after_(post_edit) {}

  ChangeSort sort(const TokenEdit& edit) const {
    const bool one_word = edit.before.size() == 1 && edit.after.size() == 1;
    if (one_word && lower_form(before_, edit.before.begin) == lower_form(after_, edit.after.begin))
      return ChangeSort::letter_case;
    if (is_about_marks(edit)) return ChangeSort::punctuation;
    if (all(edit, [](std::string_view lower, const Token&) { return is_article(lower); })) return ChangeSort::article;
    if (all(edit, [](std::string_view lower, const Token& token) { return is_preposition(lower, token.upos); }))
      return ChangeSort::preposition;
    if (one_word && same_lemma(edit)) return ChangeSort::inflection;
    if (all(edit, [](std::string_view, const Token& t) { return t.upos == Upos::PRON || t.xpos == Xpos::PRPS; }))
      return ChangeSort::pronoun;
    if (all_tagged(edit, Upos::AUX)) return ChangeSort::auxiliary;
    if (all_tagged(edit, Upos::CCONJ) || all_tagged(edit, Upos::SCONJ)) return ChangeSort::conjunction;
    return one_word && is_respelled(edit) ? ChangeSort::spelling : ChangeSort::words;
  }

 private:
  // Every token of either side passes, and there is one.
  template <class Passes>
  bool all(const TokenEdit& edit, Passes passes) const {
    for (uint32_t i = edit.before.begin; i < edit.before.end; ++i) {
      if (!passes(lower_form(before_, i), before_.tokens[i])) return false;
    }
    for (uint32_t i = edit.after.begin; i < edit.after.end; ++i) {
      if (!passes(lower_form(after_, i), after_.tokens[i])) return false;
    }
    return true;
  }
  bool all_tagged(const TokenEdit& edit, Upos tag) const {
    return all(edit, [tag](std::string_view, const Token& token) { return token.upos == tag; });
  }

  bool same_lemma(const TokenEdit& edit) const {
    const auto lemma = before_.string(before_.tokens[edit.before.begin].lemma);
    return !lemma.empty() && lemma == after_.string(after_.tokens[edit.after.begin].lemma);
  }
  bool is_respelled(const TokenEdit& edit) const {
    return spelled_alike(lower_form(before_, edit.before.begin), lower_form(after_, edit.after.begin));
  }
  // A mark comes first; what follows changes no more than its case.
  bool is_about_marks(const TokenEdit& edit) const {
    const auto words = [](const Document& document, TokenRange range) {
      std::vector<std::string_view> result;
      for (uint32_t i = range.begin; i < range.end; ++i) {
        if (!is_mark(document.tokens[i])) result.push_back(lower_form(document, i));
      }
      return result;
    };
    const auto left = words(before_, edit.before);
    return left == words(after_, edit.after) && left.size() < edit.before.size() + edit.after.size();
  }

  const Document& before_;
  const Document& after_;
};

}  // namespace

std::string_view name(ChangeSort sort) {
  constexpr std::string_view names[] = {"article",     "preposition", "pronoun",  "auxiliary",
                                        "conjunction", "inflection",  "order",    "case",
                                        "punctuation", "spacing",     "spelling", "words"};
  return names[static_cast<size_t>(sort)];
}

std::string shown(const Document& document, TokenRange range) {
  return range.empty() ? "" : std::string(document.view(document.span_of(range)));
}

bool spelled_alike(std::string_view a, std::string_view b) { return letters_in_common(a, b) >= kSpelledAlike; }

ChangeSort sort_of(const Document& translation, const Document& post_edit, const TokenEdit& edit) {
  return Sorter(translation, post_edit).sort(edit);
}

}  // namespace decalque
