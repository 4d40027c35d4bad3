#include "rules/term_wording.h"

#include <algorithm>
#include <vector>

#include "rules/like_filter.h"
#include "rules/scanner.h"
#include "text/tokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

bool is_preposition(std::string_view word) {
  for (const std::string_view one : {"of", "for", "in", "on", "at", "to", "from", "with", "by", "under", "against"})
    if (word == one) return true;
  return false;
}

bool is_plain(std::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string item(const std::string& form, bool head, bool exact) {
  if (exact) return "[form=\"" + form + "\"]";
  const std::string lower = to_lower(form);
  if (!head && is_plain(form)) return form;
  std::string condition = "form=\"" + lower + "\"%c";
  if (head) {
    const std::string lemmas = lower == form ? form : lower + "|" + form;
    condition += " | anylemma=\"" + lower + "\" | (possessive & lemma=\"" + lemmas + "\")";
  }
  if (lower == form) return "[" + condition + "]";
  return "[" + (head ? "(" + condition + ")" : condition) + " & case!=\"lower\"]";
}

}  // namespace

Wording wording_of(std::string_view written) {
  Wording wording;
  wording.exact = written.size() > 2 && written.front() == '"' && written.back() == '"';
  if (wording.exact) written = written.substr(1, written.size() - 2);
  wording.verb = !wording.exact && written.starts_with("to ");
  if (wording.verb) written = trim(written.substr(3));
  wording.text = written;
  return wording;
}

std::string pattern_of(const Wording& term) {
  WordTable words;
  const Document document = tokenize(term.text, words);
  std::vector<std::string> forms;
  bool any_word = false;
  for (const Token& token : document.tokens) {
    forms.emplace_back(document.view(token));
    any_word |= token.type == TokenType::word || token.type == TokenType::number;
    if (forms.back().find_first_of("\"\\") != std::string::npos) return "";
  }
  if (!any_word) return "";
  size_t head = term.verb ? 0 : forms.size() - 1;
  for (size_t i = 1; !term.verb && i < forms.size(); ++i) {
    if (!is_preposition(forms[i])) continue;
    head = i - 1;
    break;
  }
  std::string pattern;
  for (size_t i = 0; i < forms.size(); ++i)
    pattern += (i > 0 ? " " : "") + std::string(i == head ? "term:" : "") + item(forms[i], i == head, term.exact);
  return pattern;
}

Fix fix_of(const Wording& preferred) {
  Piece piece;
  piece.text = preferred.text;
  piece.name = "term";
  piece.sort = preferred.exact ? Piece::Sort::literal : Piece::Sort::inflect;
  if (!preferred.exact) piece.filters.push_back({kLikeFilter, ""});
  return {{Change::Sort::replace, "match", "", {piece}}};
}

}  // namespace decalque
