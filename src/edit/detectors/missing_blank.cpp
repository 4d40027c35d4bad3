// Sentences and clauses without a blank between them: "ended.The", "talked,then", "region ,the". Addresses, names of
// files and of code, and tables of values look alike: so what stands around the mark must be words of a sentence.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

class MissingBlanks {
 public:
  MissingBlanks(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document), lexicon_(sight.lexicon), findings_(findings) {}

  void run() {
    const auto size = static_cast<uint32_t>(document_.tokens.size());
    for (uint32_t i = 1; i + 1 < size; ++i) {
      const Token& mark = document_.tokens[i];
      if (document_.tokens[i + 1].gap != Gap::none || mark.is_protected || document_.tokens[i + 1].is_protected) continue;
      if (is_abbreviation(i) ? is_glued_name(i + 1) : is_mark(mark) && is_glued(i)) add(i);
    }
  }

 private:
  const Token& token(uint32_t i) const { return document_.tokens[i]; }
  bool is_known(uint32_t i) const { return decalque::is_known(lexicon_, document_, token(i)); }

  // "U.S.State": the stop is the abbreviation's.
  bool is_abbreviation(uint32_t i) const {
    return token(i).kinds.has(Kind::ABBREVIATION) && document_.view(token(i)).ends_with('.') && token(i).span.size() > 3;
  }

  bool is_glued_name(uint32_t i) const {
    const std::string_view before = lower(document_, i - 1);
    if ((before == "a.m." || before == "p.m.") && shape(token(i)) == Shape::lower) return goes_on(i) && is_known(i);
    return is_word(token(i)) && shape(token(i)) == Shape::title && token(i).span.size() > 3 && goes_on(i) &&
           lexicon_.known(lower(document_, i));
  }

  bool is_glued(uint32_t i) const {
    if (token(i).gap != Gap::none && token(i).gap != Gap::space) return false;
    if (!is_word(token(i + 1)) || !goes_on(i + 1)) return false;
    const std::string_view mark = document_.view(token(i));
    if (token(i - 1).type == TokenType::number && numbers_an_item(i)) return true;
    if (token(i - 1).type == TokenType::number) {
      return mark == "," && shape(token(i + 1)) == Shape::lower && token(i + 1).span.size() > 2 && is_known(i + 1);
    }
    if (!is_word(token(i - 1))) return false;
    if (mark == ",") return parts_words(i) && !is_table(i);
    if (mark == ":") return opens_clause(i + 1) && token(i).gap == Gap::none;
    return (mark == "." || mark == "?" || mark == "!") && parts_sentences(i);
  }

  // "1.Check your contract", at a line's begin.
  bool numbers_an_item(uint32_t i) const {
    const bool first = i == 1 || token(i - 1).gap == Gap::newline;
    return first && is_mark(document_, i, ".") && token(i).gap == Gap::none && token(i - 1).span.size() < 3 &&
           shape(token(i + 1)) == Shape::title && is_known(i + 1);
  }

  // Behind the word stands what may stand behind a word of a sentence.
  bool goes_on(uint32_t i) const {
    if (i + 1 >= document_.tokens.size()) return true;
    const Token& next = token(i + 1);
    return next.gap != Gap::none || is_mark(document_, i + 1, ",") || is_final_mark(document_, i + 1) ||
           is_closing(document_, i + 1);
  }

  bool parts_words(uint32_t i) const {
    const bool short_word = token(i + 1).span.size() == 1 && lower(document_, i + 1) != "a" && lower(document_, i + 1) != "i";
    return token(i - 1).span.size() > 1 && !short_word && is_known(i - 1) && is_known(i + 1);
  }

  // "name,age,city": the line has several such commas, and none with a blank.
  bool is_table(uint32_t i) const {
    uint32_t glued = 0;
    for (uint32_t k = i; k > 0 && token(k).gap != Gap::newline && i - k < 60; --k) glued += is_mark(document_, k, ",") ? 1 : 0;
    uint32_t spaced = 0;
    for (uint32_t k = i; k + 1 < document_.tokens.size() && token(k + 1).gap != Gap::newline && k - i < 60; ++k) {
      if (is_mark(document_, k, ",")) ++(token(k + 1).gap == Gap::none ? glued : spaced);
    }
    return glued > 3 && spaced == 0;
  }

  bool parts_sentences(uint32_t i) const {
    if (token(i).gap == Gap::space) return begins_anew(i + 1);
    const bool lower_before = shape(token(i - 1)) == Shape::lower;
    if ((!lower_before && !(shape(token(i - 1)) == Shape::title && opens_clause(i + 1))) || token(i - 1).span.size() < 2 ||
        (lower_before && !is_known(i - 1))) return false;
    if (shape(token(i + 1)) != Shape::title && !opens_clause(i + 1)) return false;
    if (token(i + 1).span.size() < 3 && !opens_clause(i + 1)) return false;
    return document_.segment_of(i + 1).tokens.begin == i + 1 && (is_known(i + 1) || token(i + 1).kinds.has(Kind::NAME)) &&
           (token(i - 1).gap != Gap::none || i == 1);
  }

  // "from Stockholm to Helsinki .It got stuck": the blank is there, on the wrong side. Not ".NET".
  bool begins_anew(uint32_t i) const {
    return shape(token(i)) == Shape::title && (opens_clause(i) || lexicon_.known(lower(document_, i)));
  }

  bool opens_clause(uint32_t i) const {
    static const WordSet openers("the a an in on at he she it they we i this these that those there when if but and after");
    return openers.has(lower(document_, i)) && (shape(token(i)) == Shape::title || lower(document_, i) == "i" ||
                                                document_.view(token(i)) == "A");
  }

  // A blank before the mark belongs behind it.
  void add(uint32_t i) {
    const Token& mark = token(i);
    const Span place = is_mark(mark) && mark.gap == Gap::space ? Span{document_.gap_before(i).begin, mark.span.end}
                                                               : Span{mark.span.end, mark.span.end};
    const std::string after = place.empty() ? " " : std::string(document_.view(mark)) + " ";
    const uint32_t first = is_mark(mark) ? i - 1 : i;
    Finding finding = replace(document_.span_of({first, i + 2}), place, after);
    finding.captures = {{"mark", is_mark(mark) ? std::string(document_.view(mark)) : "."}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const Lexicon& lexicon_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector missing_blank() {
  Detector detector;
  detector.spec = {"missing-blank",
                   "No blank behind a comma, stop or colon between words, or the blank before it: “ended.The”, “region ,the”.",
                   {},
                   {"mark"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { MissingBlanks(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
