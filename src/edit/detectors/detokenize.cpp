// Blanks that a tokeniser put around marks and nobody took out again. A blank before a comma or stop is wrong wherever
// it stands; everything else (quotes, hyphens, colons) is only touched in lines that are tokenised throughout, for
// there are styles that set a blank before a colon and dashes that look like hyphens.
#include "edit/detectors/detokenize.h"

#include <algorithm>

#include "edit/detectors/detectors.h"
#include "text/unicode.h"

namespace decalque {

LooseLine::LooseLine(std::string_view text, Span span) {
  const std::string_view line = text.substr(span.begin, span.size());
  for (size_t at = 0; at <= line.size();) {
    const size_t end = std::min(line.find(' ', at), line.size());
    chunks_.push_back(line.substr(at, end - at));
    offsets_.push_back(span.begin + static_cast<uint32_t>(at));
    at = end + 1;
  }
  joined_.resize(size(), false);
}

bool LooseLine::follows_word(size_t i) const { return ends_in_word(at(i - 1)); }

bool LooseLine::has_attached_mark(size_t i) const {
  const std::string_view chunk = at(i);
  if (chunk.size() < 2) return false;
  const std::string_view word = chunk.substr(0, chunk.size() - 1);
  const char mark = chunk.back();
  if (std::string_view(",;:?!").find(mark) != std::string_view::npos) return ends_in_word(word);
  if (mark == '"' || mark == ')') return chunk.size() > 2;
  return is_last(i) && mark == '.' && ends_in_word(word) && word.find('.') == std::string_view::npos &&
         chunk.size() > 4;
}

void LooseLine::join_before(size_t i) {
  if (!at(i - 1).empty()) joined_[i - 1] = true;
}

void LooseLine::join_behind(size_t i) {
  if (!at(i + 1).empty()) joined_[i] = true;
}

Span LooseLine::gap(size_t i) const { return {end_of(i), end_of(i) + 1}; }

Span LooseLine::around(size_t gap) const { return {offsets_[gap], end_of(gap + 1)}; }

bool ends_in_word(std::string_view chunk) {
  const char32_t c = char_before(chunk, chunk.size());
  return is_letter(c) || is_digit(c);
}

namespace {

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// A chunk of `line` that a tokeniser may have cut off begins with a mark, or is n't. Few lines of prose have one.
bool may_be_loose(std::string_view line) {
  char before = ' ';
  for (size_t i = 0; i < line.size(); before = line[i++]) {
    if (before != ' ' || line[i] == ' ') continue;
    if (!is_ascii_letter_or_digit(line[i])) return true;
    if (line[i] == 'n' && i + 1 < line.size() && !is_ascii_letter_or_digit(line[i + 1])) return true;
  }
  return false;
}

bool is_loose_mark(std::string_view chunk) {
  return chunk.size() == 1 && std::string_view(";:?!\"%").find(chunk[0]) != std::string_view::npos;
}

bool closes_loosely(const LooseLine& line) {
  static const WordSet marks("? ! \" ; :");
  return line.size() > 3 && marks.has(line.at(line.size() - 1));
}

// Marks that hang on their word speak against a tokenised line.
bool is_tokenised_throughout(const LooseLine& line, bool text_has_attached_marks) {
  int attached = 0;
  int loose = line.signs;
  for (size_t i = 0; i < line.size(); ++i) {
    if (i > 0 && is_loose_mark(line.at(i))) ++loose;
    if (line.has_attached_mark(i)) ++attached;
  }
  if (line.signs == 0) return loose > 0 && attached == 0 && !text_has_attached_marks && closes_loosely(line);
  return attached * 4 <= loose;
}

bool has_attached_marks(const LooseLine& line) {
  for (size_t i = 0; i < line.size(); ++i) {
    if (line.has_attached_mark(i)) return true;
  }
  return false;
}

void find_loose_marks(const Sight& sight, std::vector<Finding>& findings) {
  const std::string_view text = sight.document.text;
  const std::vector<Span> lines = lines_of(text);
  const bool attached = std::any_of(lines.begin(), lines.end(),
                                    [&](Span line) { return has_attached_marks(LooseLine(text, line)); });
  for (const Span place : lines) {
    if (!may_be_loose(text.substr(place.begin, place.size()))) continue;
    LooseLine line(text, place);
    join_sure_gaps(line);
    if (is_tokenised_throughout(line, attached)) join_tokenised_gaps(line);
    for (size_t i = 0; i + 1 < line.size(); ++i) {
      if (line.is_joined(i)) findings.push_back(replace(line.around(i), line.gap(i), ""));
    }
  }
}

}  // namespace

Detector detokenize() {
  Detector detector;
  detector.spec = {"detokenize",
                   "Blanks around marks that a tokeniser left: before a comma or stop, inside brackets and quotes, "
                   "around hyphens, before 's and n't.",
                   {},
                   {}};
  detector.run = find_loose_marks;
  return detector;
}

}  // namespace decalque
