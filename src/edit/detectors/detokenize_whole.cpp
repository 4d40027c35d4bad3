// Gaps around quotation marks, hyphens and signs: some style writes each of them, so the whole line must be tokenised.
#include "edit/detectors/detokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// „ Wir gehen . “ he said
bool closes_as_in_german(const LooseLine& line, size_t i) {
  static const std::string_view marks = ".,?!";
  if (line.at(i - 1).empty() || marks.find(line.at(i - 1).back()) == std::string_view::npos) return false;
  return line.is_last(i) || is_lower(char_at(line.at(i + 1), 0));
}

// Where both marks are written alike, they alternate; with an odd one out, the mark before the first tells whether it
// opens or closes.
void join_quotes(LooseLine& line, std::string_view open_mark, std::string_view close_mark) {
  static const WordSet ends(". , ! ?");
  std::vector<size_t> quotes;
  bool has_open = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line.at(i) != open_mark && line.at(i) != close_mark) continue;
    quotes.push_back(i);
    has_open = has_open || line.at(i) == open_mark;
  }
  bool open = false;
  for (const size_t i : quotes) {
    const bool closes_lonely = quotes.size() % 2 == 1 && i == quotes.front() && ends.has(line.at(i - 1));
    const bool closing = open_mark != close_mark && has_open ? line.at(i) == close_mark : open || closes_lonely;
    closing ? line.join_before(i) : line.join_behind(i);
    open = !closing;
  }
}

bool is_single_quote(const LooseLine& line, size_t i) {
  return (line.at(i) == "'" || line.at(i) == "’") && !is_clitic(line.at(i + 1));
}

// "the states ' rights": nothing closes later.
bool is_possessive(const LooseLine& line, size_t mark) {
  const std::string_view word = line.at(mark - 1);
  if (!word.ends_with('s') && !word.ends_with('z')) return false;
  for (size_t i = mark + 1; i < line.size(); ++i) {
    if (line.at(i) == "'" && is_single_quote(line, i)) return false;
  }
  return true;
}

void join_single_quotes(LooseLine& line) {
  bool open = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (!is_single_quote(line, i)) continue;
    if (!open && is_possessive(line, i)) {
      line.join_before(i);
    } else {
      open ? line.join_before(i) : line.join_behind(i);
      open = !open;
    }
  }
}

// A dash, not a hyphen, stands before such a word.
bool opens_clause(std::string_view word) {
  static const WordSet words(
      "the a an it he she they we i you this that these those which who whose where when while and but or so as if "
      "because including especially such is are was were has have had will would can could not no there his her their "
      "its our my with filed said");
  return words.has(to_lower(word));
}

void join_hyphen(LooseLine& line, size_t i) {
  const char32_t first = char_at(line.at(i + 1), 0);
  if (!line.follows_word(i) || !(is_letter(first) || is_digit(first))) return;
  const bool in_chain = line.at(i + 2) == "-" || line.at(i - 2) == "-";  // "state - of - the - art"
  if (line.at(i) == "-" && !in_chain && opens_clause(line.at(i + 1))) return;
  line.join_before(i);
  line.join_behind(i);
}

void join_sign(LooseLine& line, size_t i) {
  static const WordSet closing("; : ? ! ” ?! !? !! ??");
  static const WordSet currencies("$ € £");
  const std::string_view chunk = line.at(i);
  if (closing.has(chunk) || (line.signs > 0 && (chunk == "..." || chunk == "…"))) line.join_before(i);
  if (chunk == "“") closes_as_in_german(line, i) ? line.join_before(i) : line.join_behind(i);
  if (currencies.has(chunk) && is_digit(char_at(line.at(i + 1), 0))) line.join_behind(i);
  if (chunk == "%" && line.follows_word(i)) line.join_before(i);
  if (chunk == "-" || chunk == "/") join_hyphen(line, i);
}

}  // namespace

void join_tokenised_gaps(LooseLine& line) {
  join_quotes(line, "\"", "\"");
  join_quotes(line, "``", "''");
  join_single_quotes(line);
  for (size_t i = 0; i < line.size(); ++i) join_sign(line, i);
}

}  // namespace decalque
