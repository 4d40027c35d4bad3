// Quotation marks of other languages, made into those of the article. Marks are taken in pairs within a line: a mark
// without partner is reported and left.
#include "edit/detectors/detectors.h"
#include "edit/detectors/quotes.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Side = QuoteMark::Side;

struct Pair {
  size_t open;
  size_t close;
  int depth;
};

class QuoteStyle {
 public:
  QuoteStyle(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document), lines_(quote_lines(sight)), findings_(findings), curly_(is_curly(sight)), pairs_(wants(sight, "pairs")),
        unpaired_(wants(sight, "unpaired")) {}

  void run() {
    for (const QuoteLine& line : lines_) look_at(line.marks);
  }

 private:
  // The style asked for, or the article's own: what it has more of.
  static bool is_curly(const Sight& sight) {
    const std::string& style = sight.text("style");
    if (style == "straight" || style == "curly") return style == "curly";
    int curly = 0;
    int straight = 0;
    for (const QuoteLine& line : quote_lines(sight)) {
      for (const QuoteMark& quote : line.marks) {
        curly += quote.mark == 0x201C || quote.mark == 0x201D ? 1 : 0;
        straight += quote.mark == '"' && quote.span.size() == 1 ? 1 : 0;
      }
    }
    return curly >= straight;
  }

  void look_at(const std::vector<QuoteMark>& quotes) {
    bool foreign = false;
    for (const QuoteMark& quote : quotes) foreign = foreign || is_foreign(quote);
    if (!foreign && !wrong_way_round(quotes)) return;
    std::vector<size_t> lonely;
    std::vector<Pair> pairs = pair_up(quotes, lonely);
    // What stands inside a quotation that nobody closes may as well stand behind it.
    if (!lonely.empty()) std::erase_if(pairs, [](const Pair& pair) { return pair.depth > 0; });
    if (pairs_) fix_pairs(quotes, pairs);
    if (unpaired_) {
      for (const size_t i : lonely) report(quotes[i]);
    }
  }

  static bool is_foreign(const QuoteMark& quote) {
    return quote.mark == 0x201E || quote.mark == 0x201F || quote.mark == 0xAB || quote.mark == 0xBB || quote.mark == 0x3C ||
           quote.mark == 0x3E || (quote.mark == '"' && quote.span.size() == 2);
  }

  // Finnish and Swedish ”text”, or “text“: a curly mark that stands where only the other can.
  static bool wrong_way_round(const std::vector<QuoteMark>& quotes) {
    bool open = false;
    for (const QuoteMark& quote : quotes) {
      if (quote.mark == 0x201D && !open && quote.side == Side::open) return true;
      if (quote.mark == 0x201C && open && quote.side == Side::close) return true;
      if (quote.mark == 0x201C || quote.mark == 0x201D) open = !open;
    }
    return false;
  }

  // By place first; where place says nothing, by turns.
  static std::vector<Pair> pair_up(const std::vector<QuoteMark>& quotes, std::vector<size_t>& lonely) {
    std::vector<Pair> pairs;
    std::vector<size_t> open;
    for (size_t i = 0; i < quotes.size(); ++i) {
      const bool can_open = quotes[i].side != Side::close && quotes[i].mark != 0x3E;
      const bool must_open = quotes[i].side == Side::open || quotes[i].mark == 0x201E;
      if (must_open || (can_open && open.empty())) {
        open.push_back(i);
      } else if (!open.empty() && belong_together(quotes[open.back()].mark, quotes[i].mark)) {
        pairs.push_back({open.back(), i, static_cast<int>(open.size()) - 1});
        open.pop_back();
      } else {
        lonely.push_back(i);
      }
    }
    lonely.insert(lonely.end(), open.begin(), open.end());
    return pairs;
  }

  static bool belong_together(char32_t open, char32_t close) {
    const auto is = [&](std::u32string_view marks) {
      return marks.find(open) != std::u32string_view::npos && marks.find(close) != std::u32string_view::npos;
    };
    return is(U"„‟“”\"") || is(U"«»") || is(U"<>") || (open == 0xAB && close == '"');
  }

  void fix_pairs(const std::vector<QuoteMark>& quotes, const std::vector<Pair>& pairs) {
    for (const Pair& pair : pairs) {
      const QuoteMark& open = quotes[pair.open];
      const QuoteMark& close = quotes[pair.close];
      Finding finding;
      finding.focus = {open.span.begin, close.span.end};
      std::vector<Edit> edits;
      change(edits, open, pair.depth, true);
      change(edits, close, pair.depth, false);
      if (edits.empty()) continue;
      finding.fixes.push_back(std::move(edits));
      finding.captures = {{"marks", std::string(document_.view(open.span)) + std::string(document_.view(close.span))}};
      findings_.push_back(std::move(finding));
    }
  }

  // Blanks inside « guillemets » belong to them.
  void change(std::vector<Edit>& edits, const QuoteMark& quote, int depth, bool opening) const {
    const bool nested = depth % 2 == 1;
    std::string mark = curly_ ? (nested ? (opening ? "‘" : "’") : (opening ? "“" : "”")) : (nested ? "'" : "\"");
    Span span = quote.span;
    const bool guillemet = quote.mark == 0xAB || quote.mark == 0xBB;
    if (guillemet && opening && is_blank_char(quote.after)) span.end += quote.after == ' ' ? 1 : quote.after == 0xA0 ? 2 : 3;
    if (guillemet && !opening && is_blank_char(quote.before)) span.begin -= quote.before == ' ' ? 1 : quote.before == 0xA0 ? 2 : 3;
    if (document_.view(span) != mark) edits.push_back({span, std::move(mark), {}});
  }

  void report(const QuoteMark& quote) {
    Finding finding;
    finding.focus = quote.span;
    finding.captures = {{"marks", std::string(document_.view(quote.span))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const std::vector<QuoteLine>& lines_;
  std::vector<Finding>& findings_;
  bool curly_;
  bool pairs_;
  bool unpaired_;
};

}  // namespace

Detector quote_style() {
  Detector detector;
  detector.spec = {"quote-style",
                   "Quotation marks of other languages (\u201E\u2026\u201C, \u00AB\u2026\u00BB, ''\u2026'', >>\u2026<<), made into the article's own.",
                   {{"style", "curly, straight, or article: what the article has more of.", std::string("article")},
                    {"what", "pairs (correct pairs), unpaired (report marks without partner).",
                     std::vector<std::string>{"pairs"}}},
                   {"marks"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { QuoteStyle(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
