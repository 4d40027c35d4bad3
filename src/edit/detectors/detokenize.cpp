// Blanks that a tokeniser put around marks and nobody took out again. A blank before a comma or stop is wrong wherever
// it stands; everything else (quotes, hyphens, colons) is only touched in lines that are tokenised throughout, for
// there are styles that set a blank before a colon and dashes that look like hyphens.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

const WordSet& clitics() {
  static const WordSet words("s t re ve ll d m");
  return words;
}

const WordSet& clitic_tokens() {
  static const WordSet words("'s ’s 're ’re 've ’ve 'll ’ll 'd ’d 'm ’m n't n’t");
  return words;
}

// A dash, not a hyphen, stands before such a word (unless a chain goes on: "state - of - the - art").
const WordSet& clause_openers() {
  static const WordSet words(
      "the a an it he she they we i you this that these those which who whose where when while and but or so as if "
      "because including especially such is are was were has have had will would can could not no there his her their "
      "its our my with filed said");
  return words;
}

bool ends_in_word(std::string_view chunk) {
  const char32_t c = char_before(chunk, chunk.size());
  return is_letter(c) || is_digit(c);
}

bool all_digits(std::string_view chunk) {
  for (const char c : chunk) {
    if (c < '0' || c > '9') return false;
  }
  return !chunk.empty();
}

// A line in pieces between single blanks. gap i stands between chunk i and i + 1.
struct Line {
  uint32_t begin = 0;
  std::vector<std::string_view> chunks;
  std::vector<uint32_t> offsets;

  Line(std::string_view text, Span span) : begin(span.begin) {
    const std::string_view line = text.substr(span.begin, span.size());
    for (size_t at = 0; at <= line.size();) {
      const size_t end = std::min(line.find(' ', at), line.size());
      chunks.push_back(line.substr(at, end - at));
      offsets.push_back(begin + static_cast<uint32_t>(at));
      at = end + 1;
    }
  }
  size_t size() const { return chunks.size(); }
  std::string_view at(size_t i) const { return i < chunks.size() ? chunks[i] : std::string_view(); }
  Span gap(size_t i) const {
    const uint32_t end = offsets[i] + static_cast<uint32_t>(chunks[i].size());
    return {end, end + 1};
  }
};

class Detokenizer {
 public:
  Detokenizer(const Line& line, bool text_has_attached_marks) : line_(line), drop_(line.size(), false) {
    drop_sure_gaps();
    if (tokenised_throughout(text_has_attached_marks)) drop_other_gaps();
  }
  const std::vector<bool>& dropped() const { return drop_; }

 private:
  void before(size_t i) {
    if (i > 0 && !line_.at(i - 1).empty()) drop_[i - 1] = true;
  }
  void after(size_t i) {
    if (i + 1 < line_.size() && !line_.at(i + 1).empty()) drop_[i] = true;
  }

  void drop_sure_gaps() {
    for (size_t i = 0; i < line_.size(); ++i) {
      const std::string_view chunk = line_.at(i);
      if (chunk == "," || chunk == ".") drop_stop_or_comma(i);
      if (ends_loosely(i) || (chunk.starts_with(")") && closes_bracket_of_word(i))) before(i);
      if (chunk == "(" || chunk == "[") bracket_pair(i);
      if (i > 0 && clitic_tokens().has(chunk) && ends_in_word(line_.at(i - 1)) && takes_clitic(line_.at(i - 1), chunk)) {
        before(i);
        ++signs_;
      }
      if ((chunk == "'" || chunk == "’") && i > 0 && ends_in_word(line_.at(i - 1)) && clitics().has(line_.at(i + 1))) {
        before(i);
        after(i);
        ++signs_;
      }
    }
  }

  // "(see picture )"
  bool closes_bracket_of_word(size_t i) const {
    if (i == 0 || !ends_in_word(line_.at(i - 1))) return false;
    for (size_t k = i; k-- > 0 && i - k < 12;) {
      const std::string_view chunk = line_.at(k);
      if (chunk.find(')') != std::string_view::npos) return false;
      if (chunk.starts_with("(")) return chunk.size() > 1;
    }
    return false;
  }

  // "drones ;", "now !" at a sentence's end, "Photo : Lehtikuva", "1 ) In January".
  bool ends_loosely(size_t i) const {
    static const WordSet labels("photo photos picture pictures image video source sources text editor author read");
    const std::string_view chunk = line_.at(i);
    if (i == 0 || !ends_in_word(line_.at(i - 1))) return false;
    const bool last = i + 1 == line_.size();
    if (chunk == ".\"" || chunk == ",\"" || chunk == ".”" || chunk == ",”") return true;
    if (chunk == ";") return line_.at(i - 1).size() > 1;
    if (chunk == ":") return i == 1 && labels.has(to_lower(line_.at(0)));
    if (chunk == ")") return i == 1 && all_digits(line_.at(0)) && line_.at(0).size() < 3;
    return (chunk == "!" || chunk == "?") && (last ? line_.size() > 3 : is_upper(char_at(line_.at(i + 1), 0)));
  }

  // "n't" only behind what it can stand behind; "'s" not behind a word that shows that a name is missing ("of 's").
  bool takes_clitic(std::string_view word, std::string_view clitic) const {
    static const WordSet holds_no_clitic("of in on at by to from with for the a an and or but as than");
    static const WordSet negated("do does did is are was were has have had wo ca could would should might must need ai sha dare ought");
    const std::string low = to_lower(word);
    if (clitic.substr(0, 2) == "n'" || clitic.substr(0, 2) == "n\xE2") return negated.has(low);
    return !holds_no_clitic.has(low);
  }

  void drop_stop_or_comma(size_t i) {
    if (i == 0 || line_.at(i - 1).empty() || line_.at(i - 1) == "." || line_.at(i + 1) == ".") return;
    const char32_t last = char_before(line_.at(i - 1), line_.at(i - 1).size());
    if (last == '-' || last == 0x2013 || last == 0x2014) return;
    before(i);
    ++signs_;
    if (groups_digits(i)) after(i);
    if (line_.at(i) == "." && is_initial(i - 1) && is_initial(i + 1) && line_.at(i + 2) == ".") after(i);
  }

  bool is_initial(size_t i) const {
    const std::string_view chunk = line_.at(i);
    return chunk.size() == 1 && chunk[0] >= 'A' && chunk[0] <= 'Z';
  }

  // "10 , 000" but not "July 24 , 200 people".
  bool groups_digits(size_t i) const {
    const std::string_view left = line_.at(i - 1);
    const std::string_view right = line_.at(i + 1);
    return line_.at(i) == "," && all_digits(left) && left.size() <= 3 && all_digits(right) && right.size() == 3 &&
           (right == "000" || counts(i) || line_.at(i + 2) == "," || (i > 1 && (line_.at(i - 2) == "$" || line_.at(i - 2) == "€")));
  }

  // "were 1 , 234 accidents"
  bool counts(size_t i) const {
    static const WordSet before("were was are some nearly about over around almost than exactly had has");
    return i > 1 && before.has(line_.at(i - 2)) && is_letter(char_at(line_.at(i + 2), 0));
  }

  void bracket_pair(size_t i) {
    const std::string_view close = line_.at(i) == "(" ? ")" : "]";
    for (size_t k = i + 1; k < line_.size(); ++k) {
      const std::string_view chunk = line_.at(k);
      if (chunk == line_.at(i)) return;
      if (chunk.size() > 1 && chunk.substr(0, 1) != line_.at(i) && chunk.find(close) != std::string_view::npos) {
        if (chunk.starts_with(close)) before(k);
        return after(i);
      }
      if (chunk != close) continue;
      after(i);
      before(k);
      signs_ += 2;
      return;
    }
  }

  // Marks that hang on their word speak against a tokenised line; abbreviations do not.
  bool tokenised_throughout(bool text_has_attached_marks) const {
    int attached = 0;
    int loose = signs_;
    for (size_t i = 0; i < line_.size(); ++i) {
      const std::string_view chunk = line_.at(i);
      if (chunk.size() == 1 && std::string_view(";:?!\"%").find(chunk[0]) != std::string_view::npos && i > 0) ++loose;
      attached += has_attached_mark(chunk, i + 1 == line_.size()) ? 1 : 0;
    }
    if (signs_ == 0) return loose > 0 && attached == 0 && !text_has_attached_marks && closes_loosely();
    return attached * 4 <= loose;
  }

  bool closes_loosely() const {
    const std::string_view last = line_.at(line_.size() - 1);
    return line_.size() > 3 && (last == "?" || last == "!" || last == "\"" || last == ";" || last == ":");
  }

 public:
  static bool has_attached_mark(std::string_view chunk, bool last) {
    if (chunk.size() < 2) return false;
    const char c = chunk.back();
    if (std::string_view(",;:?!").find(c) != std::string_view::npos) return ends_in_word(chunk.substr(0, chunk.size() - 1));
    if (c == '"' || c == ')') return chunk.size() > 2;
    return last && c == '.' && ends_in_word(chunk.substr(0, chunk.size() - 1)) && chunk.find('.') == chunk.size() - 1 &&
           chunk.size() > 4;
  }

 private:
  void drop_other_gaps() {
    drop_quotes("\"", "\"");
    drop_quotes("``", "''");
    drop_single_quotes();
    for (size_t i = 0; i < line_.size(); ++i) {
      const std::string_view chunk = line_.at(i);
      static const WordSet closing("; : ? ! ” ?! !? !! ??");
      if (closing.has(chunk) || (signs_ > 0 && (chunk == "..." || chunk == "…"))) before(i);
      if (chunk == "“" && closes_as_in_german(i)) {
        before(i);
        continue;
      }
      if (chunk == "“" || ((chunk == "$" || chunk == "€" || chunk == "£") && starts_with_digit(i + 1))) after(i);
      if (chunk == "%" && i > 0 && ends_in_word(line_.at(i - 1))) before(i);
      if (chunk == "-" || chunk == "/") hyphen(i);
    }
  }

  // „ Wir gehen . “ he said
  bool closes_as_in_german(size_t i) const {
    if (i == 0 || line_.at(i - 1).empty()) return false;
    const char last = line_.at(i - 1).back();
    return (last == '.' || last == ',' || last == '?' || last == '!') && (i + 1 == line_.size() || is_lower(char_at(line_.at(i + 1), 0)));
  }

  bool starts_with_digit(size_t i) const { return !line_.at(i).empty() && is_digit(char_at(line_.at(i), 0)); }

  // Quotes alternate; with an odd one out, the mark before tells whether it opens or closes.
  void drop_quotes(std::string_view open_mark, std::string_view close_mark) {
    std::vector<size_t> quotes;
    for (size_t i = 0; i < line_.size(); ++i) {
      if (line_.at(i) == open_mark || line_.at(i) == close_mark) quotes.push_back(i);
    }
    const bool paired = quotes.size() % 2 == 0;
    bool has_open = false;
    for (const size_t i : quotes) has_open = has_open || line_.at(i) == open_mark;
    bool open = false;
    for (const size_t i : quotes) {
      const std::string_view last = i > 0 ? line_.at(i - 1) : std::string_view();
      const bool closes_lonely = !paired && !open && (last == "." || last == "," || last == "!" || last == "?") &&
                                 (i == quotes.front());
      const bool closing = open_mark != close_mark && has_open ? line_.at(i) == close_mark : open || closes_lonely;
      closing ? before(i) : after(i);
      open = !closing;
    }
  }

  void drop_single_quotes() {
    bool open = false;
    for (size_t i = 0; i < line_.size(); ++i) {
      if ((line_.at(i) != "'" && line_.at(i) != "’") || clitics().has(line_.at(i + 1))) continue;
      if (open) {
        before(i);
        open = false;
      } else if (i > 0 && ends_in_s(line_.at(i - 1)) && !closes_later(i)) {
        before(i);
      } else {
        after(i);
        open = true;
      }
    }
  }

  static bool ends_in_s(std::string_view chunk) { return !chunk.empty() && (chunk.back() == 's' || chunk.back() == 'z'); }

  bool closes_later(size_t i) const {
    for (size_t k = i + 1; k < line_.size(); ++k) {
      if (line_.at(k) == "'" && !clitics().has(line_.at(k + 1))) return true;
    }
    return false;
  }

  void hyphen(size_t i) {
    if (i == 0 || i + 1 >= line_.size() || !ends_in_word(line_.at(i - 1))) return;
    const std::string_view right = line_.at(i + 1);
    const char32_t first = char_at(right, 0);
    if (!is_letter(first) && !is_digit(first)) return;
    const bool chain = line_.at(i + 2) == "-" || (i > 1 && line_.at(i - 2) == "-");
    if (line_.at(i) == "-" && !chain && clause_openers().has(to_lower(right))) return;
    before(i);
    after(i);
  }

  const Line& line_;
  std::vector<bool> drop_;
  int signs_ = 0;
};

bool any_attached_marks(std::string_view text, const std::vector<Span>& lines) {
  for (const Span span : lines) {
    const Line line(text, span);
    for (size_t i = 0; i < line.size(); ++i) {
      if (Detokenizer::has_attached_mark(line.at(i), i + 1 == line.size())) return true;
    }
  }
  return false;
}

void run(const Sight& sight, std::vector<Finding>& findings) {
  const std::string_view text = sight.document.text;
  const std::vector<Span> lines = lines_of(text);
  const bool attached = any_attached_marks(text, lines);
  for (const Span span : lines) {
    const Line line(text, span);
    const Detokenizer detokenizer(line, attached);
    for (size_t i = 0; i + 1 < line.size(); ++i) {
      if (!detokenizer.dropped()[i]) continue;
      const uint32_t end = line.offsets[i + 1] + static_cast<uint32_t>(line.at(i + 1).size());
      findings.push_back(replace({line.offsets[i], end}, line.gap(i), ""));
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
  detector.run = run;
  return detector;
}

}  // namespace decalque
