// Marks that stand where no mark can: behind a determiner, between an auxiliary and its verb, twice, or a symbol at a
// word's end. What is left must read as one sentence; where the mark may have a meaning nothing is said.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/hyphens.h"
#include "edit/detectors/sentence_view.h"
#include "text/unicode.h"

namespace decalque {

namespace {

class StrayMarks {
 public:
  StrayMarks(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document), lexicon_(sight.lexicon), view_(sight.document), compounds_(sight.document, sight.lexicon), findings_(findings) {
    symbols_ = wants(sight, "symbols");
    doubled_ = wants(sight, "doubled");
    stops_ = wants(sight, "stops");
    commas_ = wants(sight, "commas");
    quotes_ = wants(sight, "quotes");
    hyphens_ = wants(sight, "hyphens");
  }

  void run() {
    const auto size = static_cast<uint32_t>(document_.tokens.size());
    for (uint32_t i = 0; i < size; ++i) {
      if (i > 0 && doubled_ && two_stops(i)) continue;
      if (i + 1 == size || document_.tokens[i].is_protected || document_.tokens[i + 1].gap == Gap::newline) continue;
      if (symbols_ && low_line(i)) continue;
      if (i == 0 || (doubled_ && doubled(i))) continue;
      if (is_inside(i)) look_at(i);
    }
  }

 private:
  bool is_lower(uint32_t i) const { return is_word(document_.tokens[i]) && shape(document_.tokens[i]) == Shape::lower; }
  std::string_view form(uint32_t i) const { return document_.view(document_.tokens[i]); }
  const Token& token(uint32_t i) const { return document_.tokens[i]; }

  // The line has such a character further to the left: "_this_" and "`so'" are meant.
  bool stands_before(uint32_t i, char mark) const {
    for (size_t at = token(i).span.begin; at > 0 && document_.text[at - 1] != '\n'; --at) {
      if (document_.text[at - 1] == mark) return true;
    }
    return false;
  }

  // "negatively_ impacted": the tokeniser takes the line as part of the word. Names of code end so, too.
  bool low_line(uint32_t i) {
    const std::string_view word = form(i);
    if (!is_word(token(i)) || word.size() < 2 || !word.ends_with('_') || token(i + 1).gap != Gap::space) return false;
    if (word.substr(0, word.size() - 1).find('_') != std::string_view::npos || !is_letter(char_before(word, word.size() - 1))) return false;
    if (stands_before(i, '_') || !lexicon_.known(word.substr(0, word.size() - 1)) || word.size() < 3) return false;
    remove({token(i).span.end - 1, token(i).span.end}, document_.span_of({i, i + 2}));
    return true;
  }

  // A mark that hangs on the word before, with a blank and more text behind it.
  bool is_inside(uint32_t i) const {
    if (token(i).type != TokenType::mark && token(i).type != TokenType::symbol) return false;
    if (token(i).gap != Gap::none || token(i + 1).gap != Gap::space) return false;
    return is_word(token(i - 1)) || token(i - 1).type == TokenType::number;
  }

  void look_at(uint32_t i) {
    const std::string_view mark = form(i);
    if (mark.size() != 1) return;
    switch (mark[0]) {
      case '^': case '_': case '~': case '@': case '`': case '|': case '\\':
        if (symbols_ && !stands_before(i, mark[0])) remove(i);
        return;
      case '.': if (stops_) stop(i); return;
      case '?': case '!': if (stops_) question(i); return;
      case ',': case ';': case ':': if (commas_) comma(i, mark[0]); return;
      case '"': case '\'': if (quotes_) quote(i, mark[0]); return;
      case '-': if (hyphens_) hyphen(i); return;
      default: return;
    }
  }

  // Nothing can part this word from what follows.
  bool goes_on(uint32_t i) const { return is_lower(i) && words_that_go_on().has(lower(document_, i)); }
  bool mostly_goes_on(uint32_t i) const {
    if (token(i).kinds.has(Kind::NUMBER) && i + 2 < document_.tokens.size() && token(i + 2).upos == Upos::DET) return false;
    return is_word(token(i)) && (goes_on(i) || words_that_mostly_go_on().has(lower(document_, i)));
  }

  // A stop before a word in lower case, in the middle of a clause; or behind a word that ends no sentence.
  void stop(uint32_t i) {
    if (goes_on(i - 1) && is_word(token(i + 1)) && lower(document_, i - 1).size() > 1 && !may_begin_anew(i)) return remove(i);
    if (!is_lower(i + 1) || form(i - 1).size() < 2 || !lexicon_.known(form(i + 1))) return;
    const bool and_so_on = i > 1 && (lower(document_, i - 2) == "so" || lower(document_, i - 2) == "and");
    if (mostly_goes_on(i - 1) && is_lower(i - 1) && !and_so_on) return remove(i);
    if (ends_abbreviation(i)) return;
    static const WordSet continue_it("of that which who whose whom than to");
    const bool verb_first = view_.is_finite(i + 1) && !view_.has_behind(i, "?", 40);
    if (verb_first || continue_it.has(lower(document_, i + 1))) return remove(i);
    if (!view_.is_clause_before(i) || !view_.is_clause_behind(i)) remove(i);
  }

  // A capital behind the stop that no name has, or behind a preposition, which may end a sentence: "all they had fought
  // against. Historians say".
  bool may_begin_anew(uint32_t i) const {
    if (shape(token(i + 1)) != Shape::title) return false;
    const Upos tag = token(i + 1).upos;
    return token(i - 1).upos == Upos::ADP || (tag != Upos::PROPN && tag != Upos::NOUN && tag != Upos::ADJ);
  }

  bool ends_abbreviation(uint32_t i) const {
    const Token& before = token(i - 1);
    return before.kinds.has(Kind::ABBREVIATION) || form(i - 1).size() < 3 || form(i - 1).find('.') != std::string_view::npos ||
           before.type == TokenType::number || form(i - 1).find_first_of("0123456789") != std::string_view::npos || (shape(before) != Shape::lower && form(i - 1).size() < 5);
  }

  // A question mark or exclamation mark before a word in lower case. Names have them too ("Yahoo! said").
  void question(uint32_t i) {
    if (goes_on(i - 1) && is_word(token(i + 1))) return remove(i);
    if (!is_lower(i + 1)) return;
    if (mostly_goes_on(i - 1) && is_lower(i - 1)) return remove(i);
    if (!is_lower(i - 1) || asks_before(i) || is_said(i + 1) || demands(i + 1)) return;
    if (view_.count_in_line(i, form(i)) > 1) return;  // who writes so means it
    if (i > 1 && shape(token(i - 2)) == Shape::title) return;  // a name that ends so: "in the Open doors! projects"
    remove(i);
  }

  bool asks_before(uint32_t i) const {
    static const WordSet asking("what who whom which when where why how is are was were do does did has have had can "
                                "could will would should may isn't aren't don't doesn't didn't won't can't");
    for (uint32_t k = view_.start(i); k < i; ++k) {
      const bool first = k == view_.start(i) || is_mark(token(k - 1));
      if (first && asking.has(lower(document_, k))) return true;
      if (form(k) == "“" || form(k) == "\"" || form(k) == "‘") return true;
    }
    return false;
  }

  // "Our country! share this": two sentences, the second begun small.
  bool demands(uint32_t i) const { return token(i).xpos == Xpos::VB || token(i).xpos == Xpos::VBP; }

  bool is_said(uint32_t i) const {
    static const WordSet saying("said says asked asks replied answered cried shouted wrote told added explained he she "
                                "wondered exclaimed i");
    return saying.has(lower(document_, i));
  }

  // A comma, semicolon or colon that cuts a phrase in two.
  void comma(uint32_t i, char mark) {
    const bool number_unit = token(i - 1).type == TokenType::number && is_lower(i + 1) && token(i + 1).kinds.has(Kind::UNIT) && mark != ',';
    if (number_unit) return remove(i);
    if (!is_word(token(i - 1)) || (!is_word(token(i + 1)) && token(i + 1).type != TokenType::number)) return;
    if (mark == ':' && shape(token(i - 1)) == Shape::upper) return;  // a label
    if (in_open_pair(i, mark) || is_aside(i + 1) || (mark == ',' && (is_stranded(i) || opens_aside(i)))) return;
    if (goes_on(i - 1) || cuts_phrase(i, mark) || (mark != ',' && cuts_clause(i, mark))) remove(i);
  }

  // "What they believe in, children read": the preposition has its noun before it, and a new clause follows.
  bool is_stranded(uint32_t i) const {
    if (token(i - 1).upos != Upos::ADP) return false;
    for (uint32_t k = i + 1; k < i + 4 && k < document_.tokens.size(); ++k) {
      if (token(k).upos == Upos::VERB || token(k).upos == Upos::AUX) return true;
      if (is_mark(token(k))) return false;
    }
    return false;
  }

  // "and, when the governor refused, ...", "or, in some of these cases, ...".
  bool opens_aside(uint32_t i) const {
    static const WordSet joins("and or nor than because");
    return joins.has(lower(document_, i - 1)) && view_.has_behind(i, ",", 80);
  }

  // Another such mark follows soon or stands before: an insertion, or a list.
  bool in_open_pair(uint32_t i, char mark) const {
    if (mark == ';') return view_.has_behind(i, ";", 80) || view_.has_before(i, ";");
    if (mark == ':') return false;
    return view_.has_behind(i, ",", 14) || view_.has_behind(i, "–", 14) || view_.has_behind(i, "—", 14) ||
           view_.has_behind(i, "-", 14) || view_.has_before(i, ",");
  }

  bool is_aside(uint32_t i) const {
    static const WordSet aside("um uh er well however indeed perhaps though like especially say as for but and or so "
                               "because which");
    return aside.has(lower(document_, i)) || token(i).word->lower == token(i - 2).word->lower;
  }

  // The tags on both sides belong together: "to; obtain", "of international: law", "will, be".
  bool cuts_phrase(uint32_t i, char mark) const {
    const Token& left = token(i - 1);
    const Token& right = token(i + 1);
    const bool noun_next = right.upos == Upos::NOUN || right.upos == Upos::PROPN || right.upos == Upos::NUM;
    if (left.xpos == Xpos::TO && right.xpos == Xpos::VB) return true;
    if (left.xpos == Xpos::MD && (lower(document_, i + 1) == "be" || lower(document_, i + 1) == "have")) return true;
    const bool that_is = lower(document_, i - 1) == "is" && i > 1 && lower(document_, i - 2) == "that";
    if (left.upos == Upos::AUX && right.xpos == Xpos::VBN && mark != ':' && !that_is) return true;
    if (left.upos == Upos::DET && left.confidence > 80 && (noun_next || right.upos == Upos::ADJ) && lower(document_, i - 1) != "that" &&
        words_that_mostly_go_on().has(lower(document_, i - 1)) && mark != ',') return true;
    static const WordSet firm("of at from with by in on");
    if (left.upos == Upos::ADP && firm.has(lower(document_, i - 1)) && (noun_next || right.upos == Upos::DET) && mark != ':') {
      return (i < 2 || view_.is_finite(i - 2) || token(i - 2).upos == Upos::NOUN || mark == ';');
    }
    if (mark == ':' && view_.is_clause_before(i)) return false;  // "two are among the dead: boys of ten"
    return modifies(i) && noun_next && (mark != ',' || (right.upos == Upos::NOUN && !ends_adverbial(i)));
  }

  // "In particular, holders of bonds", "On the whole, historians agree", "As a general, he failed".
  bool ends_adverbial(uint32_t i) const {
    return token(i - 2).upos == Upos::ADP || (i > 2 && token(i - 2).upos == Upos::DET && token(i - 3).upos == Upos::ADP);
  }

  // Determiner or preposition and adjective: the noun is still to come.
  bool modifies(uint32_t i) const {
    if (i < 2 || token(i - 1).upos != Upos::ADJ || token(i - 1).confidence < 85 || token(i + 1).confidence < 85) return false;
    static const WordSet leads("the a an of with my your our their its his her in");
    return leads.has(lower(document_, i - 2)) && shape(token(i - 1)) == Shape::lower && is_lower(i + 1);
  }

  // A semicolon or colon with less than a clause on one side, before a word that goes on with the other.
  bool cuts_clause(uint32_t i, char mark) const {
    if (!is_lower(i + 1)) return false;
    if (view_.is_finite(i + 1) && !view_.is_clause_before(i)) return true;
    if (mark == ':') return lower(document_, i + 1) == "that" && view_.is_finite(i - 1);
    if (view_.is_clause_before(i) && view_.is_clause_behind(i)) return false;
    static const WordSet continue_it("of that than");
    return continue_it.has(lower(document_, i + 1)) || mostly_goes_on(i - 1);
  }

  // A quotation mark at a word's end that nothing has opened in this line.
  void quote(uint32_t i, char mark) {
    if (!is_word(token(i - 1)) || (!is_word(token(i + 1)) && token(i + 1).type != TokenType::number)) return;
    const std::string_view word = lower(document_, i - 1);
    static const WordSet never_possess("as is was his this its has does us thus in");
    const bool sibilant = word.ends_with("s") || word.ends_with("z") || word.ends_with("x") || word.ends_with("in") || word.ends_with("ce");
    if (sibilant && !never_possess.has(word) && (mark == '\'' || word.ends_with("s"))) return;
    if (stands_before(i, '`')) return;
    if (is_alone(i, mark) && (is_lower(i - 1) || !others_in_text(mark))) remove(i);
  }

  // The only mark of its sort in the line, single ones at word ends and apostrophes aside.
  bool is_alone(uint32_t i, char mark) const {
    if (mark == '"') {
      return view_.count_in_line(i, "\"") == 1 && view_.count_in_line(i, "“") == 0 && view_.count_in_line(i, "”") == 0 &&
             view_.count_in_line(i, "''") == 0 && view_.count_in_line(i, "„") == 0;
    }
    return view_.count_in_line(i, "'") == 1 && view_.count_in_line(i, "‘") == 0 && view_.count_in_line(i, "`") == 0;
  }

  bool others_in_text(char mark) const {
    int count = 0;
    for (uint32_t k = 0; k < document_.tokens.size(); ++k) count += is_mark(document_, k, std::string_view(&mark, 1)) ? 1 : 0;
    return count > 1;
  }

  // "breeding- them": not "pre- and post-war", not "He came- the man", not "built- in camera".
  void hyphen(uint32_t i) {
    static const WordSet joins("and or to und oder through versus");
    if (!is_word(token(i - 1)) || joins.has(lower(document_, i + 1)) || !is_lower(i + 1) || view_.has_behind(i, "-", 14)) return;
    if (view_.has_before(i, "-")) return;
    static const WordSet pull("of in at on from by with about for");
    if (compounds_.is_torn_at(i) || compounds_.parts_a_word(i) || (pull.has(lower(document_, i + 1)) && !opens_phrase(i + 2))) return;
    if (goes_on(i - 1) || (mostly_goes_on(i - 1) && is_lower(i - 1)) || pull.has(lower(document_, i + 1))) remove(i);
  }

  // What follows a preposition that stands by itself, not as a compound's second half.
  bool opens_phrase(uint32_t i) const {
    if (i >= document_.tokens.size()) return false;
    switch (token(i).upos) {
      case Upos::DET: case Upos::PRON: case Upos::PROPN: case Upos::NUM: return true;
      default: return false;
    }
  }

  // Two marks in a row of which one is too many.
  bool doubled(uint32_t i) {
    if (!is_mark(token(i)) || (!is_mark(token(i + 1)) && token(i + 1).type != TokenType::symbol) || token(i + 1).is_protected) return false;
    const std::string_view a = form(i);
    const std::string_view b = form(i + 1);
    const bool more = i + 2 < document_.tokens.size() && token(i + 2).gap != Gap::newline;
    static const WordSet after_comma("! ? - ^ ~ _ @");
    if (a == "," && after_comma.has(b) && token(i + 1).gap == Gap::none) {
      if (b == "-" && token(i - 1).type == TokenType::number) return false;  // "50,- euros"
      const bool inside = more && token(i + 2).gap == Gap::space && is_word(token(i + 2));
      if (inside) remove(token(i + 1).span, document_.span_of({i, i + 2}));
      return inside;
    }
    static const WordSet marks(", ; : .");
    if (!marks.has(a) || !marks.has(b)) return false;
    if (a == ":" && !(more && token(i + 2).gap != Gap::newline)) return false;  // what the line announces is lost
    if (a == ".") return b == "." && stop_twice(i);
    if (a == ":" && b == ":" && more && token(i + 2).gap == Gap::none) return false;  // "Class::name"
    if (token(i + 1).gap != Gap::none && a != b) return false;
    if (a == "," && b == "," && (opens_quotation(i) || stands_in_commas(i))) return false;
    const bool keep_second = b == "." && !(more && is_lower(i + 2));
    remove(keep_second ? token(i).span : Span{token(i).span.end, token(i + 1).span.end}, document_.span_of({i, i + 2}));
    return true;
  }

  // "on 1 January 2025..": behind a number nobody means an ellipsis of two, nor once in an article at a line's end.
  bool two_stops(uint32_t i) {
    if (!is_mark(token(i)) || token(i).span.size() != 2 || form(i) != ".." || token(i).is_protected) return false;
    if (token(i).gap != Gap::none || (token(i - 1).type != TokenType::number && !ends_line_once(i))) return false;
    remove({token(i).span.end - 1, token(i).span.end}, document_.span_of({i - 1, i + 1}));
    return true;
  }

  bool ends_line_once(uint32_t i) {
    if (i + 1 < document_.tokens.size() && token(i + 1).gap != Gap::newline) return false;
    if (document_.segment_of(i).tokens.size() < 6 || !is_word(token(i - 1))) return false;
    if (double_stops_ < 0) {
      double_stops_ = 0;
      for (uint32_t k = 0; k < document_.tokens.size(); ++k) double_stops_ += form(k) == ".." ? 1 : 0;
    }
    return double_stops_ < 3;
  }

  // ",,Come here,, he said": two commas for the low mark.
  bool opens_quotation(uint32_t i) const {
    return is_mark(document_, i, ",") && is_mark(document_, i + 1, ",") && token(i + 1).gap == Gap::none &&
           token(i).gap != Gap::none && i + 2 < document_.tokens.size() &&
           (token(i + 2).gap == Gap::none || token(i).gap == Gap::newline || (i > 0 && is_mark(token(i - 1))));
  }

  bool stands_in_commas(uint32_t i) const {
    for (uint32_t k = i; k-- > 0 && i - k < 60 && token(k + 1).gap != Gap::newline;) {
      if (k + 1 < i && (opens_quotation(k) || (k == 0 && is_mark(document_, 0, ",") && is_mark(document_, 1, ",")))) return true;
    }
    return false;
  }

  bool stop_twice(uint32_t i) {
    if (token(i + 1).gap != Gap::none || form(i - 1) == "." || form(i - 1).find('.') != std::string_view::npos) return false;
    if (i + 2 < document_.tokens.size() && token(i + 2).gap == Gap::none) return false;
    remove(token(i + 1).span, document_.span_of({i, i + 2}));
    return true;
  }

  void remove(uint32_t i) { remove(token(i).span, document_.span_of({i - 1, i + 2})); }

  void remove(Span span, Span focus) {
    Finding finding = replace(focus, span, "");
    finding.captures = {{"mark", std::string(document_.view(span))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const Lexicon& lexicon_;
  SentenceView view_;
  HyphenCompounds compounds_;
  int double_stops_ = -1;  // ".." in the article; counted when first asked for
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
