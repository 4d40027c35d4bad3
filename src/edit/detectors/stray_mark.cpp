// Marks that stand where no mark can: behind a determiner, between an auxiliary and its verb, twice, or a symbol at a
// word's end. What is left must read as one sentence; where the mark may have a meaning nothing is said.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Words that always have something to go with behind them, so that no mark can follow at once.
const WordSet& words_that_go_on() {
  static const WordSet words(
      "the a an of from into with at my your our their its his every each no than as and or if because although whose "
      "between among during against toward towards upon per via whether while who which whom until unless be been being "
      "is are was were has have had will would could should can may might must to very such both either neither these "
      "those this that for by on in under about through without within around near behind despite since before after "
      "across along many several most more less two three four five six seven eight nine ten");
  return words;
}

// Of these, the ones a comma, colon or dash can follow all the same ("the one I came with, he said", "that is, so").
const WordSet& can_end_a_phrase() {
  static const WordSet words(
      "is are was were has have had will would could should can may might must be been to this that these those both "
      "either neither for by on in under about through without within around near behind since before after across "
      "along many several most more less as and or if because although than whether while such each which who until "
      "unless at with of from upon two three four five six seven eight nine ten no very his its being than");
  return words;
}

const WordSet& verbs_of_saying() {
  static const WordSet words("said says asked asks replied answered cried shouted wrote told added explained he she they "
                             "the says wondered exclaimed and or");
  return words;
}

class StrayMarks {
 public:
  StrayMarks(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document), text_(sight.document.text), findings_(findings) {
    symbols_ = wants(sight, "symbols");
    doubled_ = wants(sight, "doubled");
    stops_ = wants(sight, "stops");
    commas_ = wants(sight, "commas");
    quotes_ = wants(sight, "quotes");
    hyphens_ = wants(sight, "hyphens");
  }

  void run() {
    const auto size = static_cast<uint32_t>(document_.tokens.size());
    for (uint32_t i = 1; i + 1 < size; ++i) {
      if (document_.tokens[i].is_protected) continue;
      if (doubled_ && doubled(i)) continue;
      if (is_inside(i)) look_at(i);
    }
  }

 private:
  // A mark that hangs on the word before, with a blank and more text behind it.
  bool is_inside(uint32_t i) const {
    const Token& mark = document_.tokens[i];
    const Token& next = document_.tokens[i + 1];
    if (mark.type != TokenType::mark && mark.type != TokenType::symbol) return false;
    const Token& before = document_.tokens[i - 1];
    return mark.gap == Gap::none && next.gap == Gap::space && (is_word(before) || before.type == TokenType::number);
  }

  void look_at(uint32_t i) {
    const std::string_view mark = document_.view(document_.tokens[i]);
    if (mark.size() != 1) return;
    switch (mark[0]) {
      case '^': case '_': case '~': case '@': case '`': case '|': case '\\': return symbol(i);
      case '.': case '?': case '!': return stop(i);
      case ',': case ';': case ':': return comma(i, mark[0]);
      case '"': case '\'': return quote(i, mark[0]);
      case '-': return hyphen(i);
      default: return;
    }
  }

  void symbol(uint32_t i) {
    if (symbols_ && is_word(document_.tokens[i - 1])) remove(i);
  }

  // A stop, question mark or exclamation mark before a word in lower case, in the middle of a clause.
  void stop(uint32_t i) {
    const Token& next = document_.tokens[i + 1];
    if (!stops_ || !is_word(next) || shape(next) != Shape::lower || ends_abbreviation(i)) return;
    if (goes_on(i - 1)) return remove(i);
    if (document_.view(document_.tokens[i]) == "!" && shape(document_.tokens[i - 1]) != Shape::lower) return;  // "Yahoo! said"
    if (document_.view(document_.tokens[i]) != "." && verbs_of_saying().has(lower(document_, i + 1))) return;
    if (!is_clause_before(i) || !is_clause_behind(i)) remove(i);
  }

  bool ends_abbreviation(uint32_t i) const {
    const Token& before = document_.tokens[i - 1];
    const std::string_view form = document_.view(before);
    if (!is_mark(document_, i, ".")) return false;
    return before.kinds.has(Kind::ABBREVIATION) || form.size() < 3 || form.find('.') != std::string_view::npos ||
           (shape(before) != Shape::lower && form.size() < 5);
  }

  // Nothing can part this word from what follows.
  bool goes_on(uint32_t i) const {
    const std::string_view word = lower(document_, i);
    return words_that_go_on().has(word) && !can_end_a_phrase().has(word);
  }

  // A finite verb between the mark and the sentence's start or end: each half may be a sentence of its own.
  bool is_clause_before(uint32_t i) const {
    for (uint32_t k = i; k-- > 0;) {
      if (is_final_mark(document_, k) || document_.tokens[k + 1].gap == Gap::newline) return false;
      if (is_finite(k)) return true;
    }
    return false;
  }

  bool is_clause_behind(uint32_t i) const {
    for (uint32_t k = i + 1; k < document_.tokens.size(); ++k) {
      if (is_final_mark(document_, k) || document_.tokens[k].gap == Gap::newline) return false;
      if (is_finite(k)) return true;
    }
    return false;
  }

  bool is_finite(uint32_t k) const {
    const Xpos tag = document_.tokens[k].xpos;
    return tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD;
  }

  // A comma, semicolon or colon that cuts a phrase in two.
  void comma(uint32_t i, char mark) {
    if (!commas_ || !is_word(document_.tokens[i + 1])) return;
    if (goes_on(i - 1) && !is_hesitation(i + 1)) return remove(i);
    if (cuts_phrase(i, mark)) remove(i);
  }

  bool is_hesitation(uint32_t i) const {
    static const WordSet words("um uh er well however or and if for though perhaps indeed like as in at to by er");
    return words.has(lower(document_, i));
  }

  // Tags that belong together on both sides of the mark, and no other comma near that would close an insertion.
  bool cuts_phrase(uint32_t i, char mark) const {
    const Token& left = document_.tokens[i - 1];
    const Token& right = document_.tokens[i + 1];
    if (left.confidence < 90 || right.confidence < 90 || comma_within(i, 12)) return false;
    const bool to_verb = left.xpos == Xpos::TO && right.xpos == Xpos::VB;
    const bool modal_verb = left.xpos == Xpos::MD && right.xpos == Xpos::VB;
    const bool noun_of = mark != ',' && left.upos == Upos::NOUN && lower(document_, i + 1) == "of";
    const bool of_noun = left.upos == Upos::ADP && (right.upos == Upos::DET || right.upos == Upos::NOUN) &&
                         (lower(document_, i - 1) == "of" || lower(document_, i - 1) == "at" || lower(document_, i - 1) == "from");
    return to_verb || modal_verb || noun_of || of_noun;
  }

  bool comma_within(uint32_t i, uint32_t reach) const {
    const auto size = static_cast<uint32_t>(document_.tokens.size());
    for (uint32_t k = i + 1; k < std::min(i + reach, size); ++k) {
      if (is_mark(document_, k, ",") || is_mark(document_, k, "–") || is_mark(document_, k, "—")) return true;
    }
    return false;
  }

  // A quotation mark at a word's end that nothing has opened in this line, nor closes a phrase.
  void quote(uint32_t i, char mark) {
    if (!quotes_ || !is_word(document_.tokens[i - 1]) || is_open_before(i, mark)) return;
    if (!is_word(document_.tokens[i + 1]) || shape(document_.tokens[i - 1]) != Shape::lower) return;
    const std::string_view word = lower(document_, i - 1);
    if (mark == '\'' && (word.ends_with("s") || word.ends_with("z") || word.ends_with("x") || word.ends_with("in") || word.size() < 3)) return;
    if (mark == '"' && opens_later(i)) return;
    remove(i);
  }

  // In the line before the mark stands one of its kind that opens, and none that closes it.
  bool is_open_before(uint32_t i, char mark) const {
    bool open = false;
    for (uint32_t k = i; k-- > 0;) {
      const std::string_view form = document_.view(document_.tokens[k]);
      if (form == std::string_view(&mark, 1) || (mark == '"' && form == "''") || form == "‘" || form == "“" || form == "”") open = !open;
      if (document_.tokens[k].gap == Gap::newline) break;
    }
    return open;
  }

  // An odd number of marks behind it: then this one may be the closing mark of a quotation whose beginning is lost.
  bool opens_later(uint32_t i) const {
    int count = 0;
    for (uint32_t k = i + 1; k < document_.tokens.size() && document_.tokens[k].gap != Gap::newline; ++k) {
      count += document_.view(document_.tokens[k]) == "\"" ? 1 : 0;
    }
    return count % 2 == 1;
  }

  // "breeding- them": not "pre- and post-war", not "He came- the man".
  void hyphen(uint32_t i) {
    static const WordSet joins("and or to und oder through versus");
    if (!hyphens_ || !is_word(document_.tokens[i - 1]) || joins.has(lower(document_, i + 1))) return;
    if (comma_within(i, 2) || !is_word(document_.tokens[i + 1]) || shape(document_.tokens[i + 1]) != Shape::lower) return;
    const Token& next = document_.tokens[i + 1];
    const bool clause = is_clause_before(i) && is_clause_behind(i);
    const bool closed_class = next.upos == Upos::ADP || next.upos == Upos::PRON || next.upos == Upos::DET || next.upos == Upos::AUX;
    if (goes_on(i - 1) || (closed_class && !clause)) remove(i);
  }

  // Two marks in a row of which one is too many.
  bool doubled(uint32_t i) {
    const Token& first = document_.tokens[i];
    const Token& second = document_.tokens[i + 1];
    if (!is_mark(first) || !is_mark(second) || second.gap == Gap::newline || second.is_protected) return false;
    const std::string_view a = document_.view(first);
    const std::string_view b = document_.view(second);
    static const WordSet marks(", ; : .");
    if (!marks.has(a) || !marks.has(b) || (a == "." && (b != "." || second.gap != Gap::none))) return false;
    if (a == "." && b == ".") return stop_twice(i);
    if (second.gap != Gap::none && a != b) return false;
    const bool goes_on_small = i + 2 < document_.tokens.size() && shape(document_.tokens[i + 2]) == Shape::lower;
    const bool keep_second = b == "." && !goes_on_small;
    remove_at(keep_second ? first.span : Span{first.span.end, second.span.end}, {first.span.begin, second.span.end});
    return true;
  }

  bool stop_twice(uint32_t i) {
    const std::string_view before = document_.view(document_.tokens[i - 1]);
    if (before == "." || before.find('.') != std::string_view::npos) return false;
    if (i + 2 < document_.tokens.size() && document_.tokens[i + 2].gap == Gap::none) return false;
    remove_at(document_.tokens[i + 1].span, {document_.tokens[i].span.begin, document_.tokens[i + 1].span.end});
    return true;
  }

  void remove(uint32_t i) { remove_at(document_.tokens[i].span, document_.span_of({i - 1, i + 2})); }

  void remove_at(Span span, Span focus) {
    Finding finding = replace(focus, span, "");
    finding.captures = {{"mark", std::string(document_.view(span))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Finding>& findings_;
  bool symbols_ = false, doubled_ = false, stops_ = false, commas_ = false, quotes_ = false, hyphens_ = false;
};

}  // namespace

Detector stray_mark() {
  Detector detector;
  detector.spec = {"stray-mark",
                   "A mark where none can stand, or one too many; it is deleted.",
                   {{"what",
                     "symbols (^ _ ~ at a word's end), doubled (two commas), stops (in mid-clause), commas (behind a "
                     "determiner), quotes (nothing opened), hyphens (at a word's end).",
                     std::vector<std::string>{"symbols", "doubled", "stops", "commas", "quotes", "hyphens"}}},
                   {"mark"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { StrayMarks(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
