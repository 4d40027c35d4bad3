// Marks that stand where no mark can: behind a determiner, between an auxiliary and its verb, twice, or a symbol at a
// word's end. What is left must read as one sentence; where the mark may have a meaning nothing is said.
#include "edit/detectors/stray_mark.h"

#include "edit/detectors/detectors.h"

namespace decalque {

bool MarkedText::goes_on(uint32_t i) const { return is_lower(i) && words_that_go_on().has(word(i)); }

bool MarkedText::mostly_goes_on(uint32_t i) const {
  if (token(i).kinds.has(Kind::NUMBER) && i + 2 < size() && token(i + 2).upos == Upos::DET) return false;
  return is_word(i) && (goes_on(i) || words_that_mostly_go_on().has(word(i)));
}

bool MarkedText::stands_before(uint32_t i, char mark) const {
  for (size_t at = token(i).span.begin; at > 0 && document.text[at - 1] != '\n'; --at) {
    if (document.text[at - 1] == mark) return true;
  }
  return false;
}

bool MarkedText::has(int times, std::string_view written) const {
  for (uint32_t i = 0; times > 0 && i < size(); ++i) times -= form(i) == written ? 1 : 0;
  return times == 0;
}

namespace {

class StrayMarks {
 public:
  StrayMarks(const Sight& sight, std::vector<Finding>& findings)
      : text_(sight.document, sight.lexicon), findings_(findings) {
    symbols_ = wants(sight, "symbols");
    doubled_ = wants(sight, "doubled");
    stops_ = wants(sight, "stops");
    commas_ = wants(sight, "commas");
    quotes_ = wants(sight, "quotes");
    hyphens_ = wants(sight, "hyphens");
  }

  void run() {
    for (uint32_t i = 0; i < text_.size(); ++i) {
      if (const std::optional<StrayMark> stray = find_at(i)) add(*stray);
    }
  }

 private:
  std::optional<StrayMark> find_at(uint32_t i) {
    const bool ends_line = i + 1 == text_.size() || text_.token(i + 1).gap == Gap::newline;
    const bool closed = ends_line || text_.token(i).is_protected;
    if (text_.is_word(i)) return symbols_ && !closed && text_.form(i).ends_with('_') ? low_line(text_, i) : std::nullopt;
    std::optional<StrayMark> stray;
    if (i > 0 && doubled_) stray = doubled_stop(text_, i);
    if (stray || closed || i == 0) return stray;
    if (doubled_) stray = doubled_mark(text_, i);
    if (!stray && is_inside(i) && is_stray(i)) stray = {text_.token(i).span, text_.document.span_of({i - 1, i + 2})};
    return stray;
  }

  // A mark that hangs on the word before, with a blank and more text behind it.
  bool is_inside(uint32_t i) const {
    if (text_.token(i).type != TokenType::mark && text_.token(i).type != TokenType::symbol) return false;
    if (text_.token(i).gap != Gap::none || text_.token(i + 1).gap != Gap::space) return false;
    return text_.is_word(i - 1) || text_.is_number(i - 1);
  }

  bool is_stray(uint32_t i) {
    const std::string_view mark = text_.form(i);
    if (mark.size() != 1) return false;
    switch (mark[0]) {
      case '^': case '_': case '~': case '@': case '`': case '|': case '\\': return symbols_ && is_stray_symbol(text_, i);
      case '.': return stops_ && is_stray_stop(text_, i);
      case '?': case '!': return stops_ && is_stray_question(text_, i);
      case ',': case ';': case ':': return commas_ && is_stray_comma(text_, i);
      case '"': case '\'': return quotes_ && is_stray_quote(text_, i);
      case '-': return hyphens_ && is_stray_hyphen(text_, i);
      default: return false;
    }
  }

  void add(const StrayMark& stray) {
    Finding finding = replace(stray.focus, stray.span, "");
    finding.captures = {{"mark", std::string(text_.document.view(stray.span))}};
    findings_.push_back(std::move(finding));
  }

  MarkedText text_;
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
