// Gaps before commas, stops and the endings of words, and inside brackets: wrong in any line.
#include "edit/detectors/detokenize.h"
#include "text/unicode.h"

namespace decalque {

namespace {

bool all_digits(std::string_view chunk) {
  return !chunk.empty() && chunk.find_first_not_of("0123456789") == std::string_view::npos;
}

bool begins_with_mark(std::string_view chunk) {
  return !chunk.empty() && std::string_view(".,;:)!?").find(chunk[0]) != std::string_view::npos;
}

bool is_initial(std::string_view chunk) { return chunk.size() == 1 && chunk[0] >= 'A' && chunk[0] <= 'Z'; }

// "were 1 , 234 accidents"
bool counts(const LooseLine& line, size_t comma) {
  static const WordSet before("were was are some nearly about over around almost than exactly had has");
  return comma > 1 && before.has(line.at(comma - 2)) && is_letter(char_at(line.at(comma + 2), 0));
}

// "10 , 000" but not "July 24 , 200 people".
bool groups_digits(const LooseLine& line, size_t comma) {
  const std::string_view left = line.at(comma - 1);
  const std::string_view right = line.at(comma + 1);
  if (line.at(comma) != "," || !all_digits(left) || left.size() > 3 || !all_digits(right) || right.size() != 3)
    return false;
  return right == "000" || counts(line, comma) || line.at(comma + 2) == "," || line.at(comma - 2) == "$" ||
         line.at(comma - 2) == "€";
}

// "J . R . Tolkien"
bool parts_initials(const LooseLine& line, size_t stop) {
  return line.at(stop) == "." && is_initial(line.at(stop - 1)) && is_initial(line.at(stop + 1)) &&
         line.at(stop + 2) == ".";
}

void join_stop_or_comma(LooseLine& line, size_t i) {
  const std::string_view before = line.at(i - 1);
  if (before.empty() || before == "." || line.at(i + 1) == ".") return;
  const char32_t last = char_before(before, before.size());
  if (last == '-' || last == U'–' || last == U'—') return;
  line.join_before(i);
  ++line.signs;
  if (groups_digits(line, i) || parts_initials(line, i)) line.join_behind(i);
}

// "drones ;", "now !" at a sentence's end, "Photo : Lehtikuva", "1 ) In January".
bool ends_loosely(const LooseLine& line, size_t i) {
  static const WordSet labels("photo photos picture pictures image video source sources text editor author read");
  static const WordSet quoted_ends(".\" ,\" .” ,”");
  const std::string_view chunk = line.at(i);
  if (!begins_with_mark(chunk) || !line.follows_word(i)) return false;
  if (quoted_ends.has(chunk)) return true;
  if (chunk == ";") return line.at(i - 1).size() > 1;
  if (chunk == ":") return i == 1 && labels.has(to_lower(line.at(0)));
  if (chunk == ")") return i == 1 && all_digits(line.at(0)) && line.at(0).size() < 3;
  if (chunk != "!" && chunk != "?") return false;
  return line.is_last(i) ? line.size() > 3 : is_upper(char_at(line.at(i + 1), 0));
}

// "(see picture )"
bool closes_bracket_of_word(const LooseLine& line, size_t i) {
  if (!line.at(i).starts_with(")") || !line.follows_word(i)) return false;
  for (size_t k = i; k-- > 0 && i - k < 12;) {
    const std::string_view chunk = line.at(k);
    if (chunk.find(')') != std::string_view::npos) return false;
    if (chunk.starts_with("(")) return chunk.size() > 1;
  }
  return false;
}

// "( FTIR )", "( see picture)"
void join_brackets(LooseLine& line, size_t open) {
  const std::string_view close = line.at(open) == "(" ? ")" : "]";
  for (size_t i = open + 1; i < line.size(); ++i) {
    const std::string_view chunk = line.at(i);
    if (chunk == line.at(open)) return;
    if (chunk.find(close) == std::string_view::npos || (chunk.size() > 1 && chunk.starts_with(line.at(open)))) continue;
    line.join_behind(open);
    if (chunk.starts_with(close)) line.join_before(i);
    if (chunk == close) line.signs += 2;
    return;
  }
}

// "n't" only behind what it can stand behind; "'s" not behind a word that shows that a name is missing ("of 's").
bool takes_clitic(std::string_view word, std::string_view clitic) {
  static const WordSet holds_no_clitic("of in on at by to from with for the a an and or but as than");
  static const WordSet negated(
      "do does did is are was were has have had wo ca could would should might must need ai sha dare ought");
  return clitic.starts_with("n") ? negated.has(to_lower(word)) : !holds_no_clitic.has(to_lower(word));
}

// "It 's", "do n't"; "it ' s".
void join_clitic(LooseLine& line, size_t i) {
  static const WordSet clitics("'s ’s 're ’re 've ’ve 'll ’ll 'd ’d 'm ’m n't n’t");
  const std::string_view chunk = line.at(i);
  const bool in_two = (chunk == "'" || chunk == "’") && is_clitic(line.at(i + 1));
  if (!(in_two || clitics.has(chunk)) || !line.follows_word(i)) return;
  if (!in_two && !takes_clitic(line.at(i - 1), chunk)) return;
  line.join_before(i);
  if (in_two) line.join_behind(i);
  ++line.signs;
}

}  // namespace

void join_sure_gaps(LooseLine& line) {
  for (size_t i = 0; i < line.size(); ++i) {
    const std::string_view chunk = line.at(i);
    if (chunk == "," || chunk == ".") join_stop_or_comma(line, i);
    if (ends_loosely(line, i) || closes_bracket_of_word(line, i)) line.join_before(i);
    if (chunk == "(" || chunk == "[") join_brackets(line, i);
    join_clitic(line, i);
  }
}

}  // namespace decalque
