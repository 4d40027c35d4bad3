// One quotation mark of a pair is lost. Where an original has speech without marks, or behind a dash, a translation
// machine closes it before the attribution and never opens it: `We were close," Kouki said.` Only a line with one
// single mark is looked at, and only where the attribution says where the other mark must be. Speech of several
// sentences begins with the first of them, and where the reporter ends and the speaker begins is not always to be seen.
// A writer loses a mark, too, where a quotation runs over paragraphs: so the article must have the habit.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/speech_line.h"

namespace decalque {

namespace {

using Way = LostQuote::Way;

// Which lines are looked at, as they come: those in a quotation that runs over several are not.
class RunningQuotation {
 public:
  bool is_open() const { return open_; }

  // The next lines close it, or close without opening; after some without marks it is taken to be over.
  void read(const std::vector<QuoteMark>& marks) {
    if (marks.empty()) {
      open_ = open_ && ++lines_ < 4;
    } else {
      open_ = marks.size() % 2 == 1 && marks.back().side != QuoteMark::Side::close;
      lines_ = 0;
    }
  }

 private:
  bool open_ = false;
  uint32_t lines_ = 0;  // without marks
};

class LostQuotes {
 public:
  LostQuotes(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), findings_(findings) {}

  void run() {
    for (const QuoteLine& line : quote_lines(sight_)) {
      if (!line.span.empty()) read(line.span, line.marks);
    }
    const auto half = static_cast<uint32_t>(std::count_if(lost_.begin(), lost_.end(), is_half));
    const bool habit = lines_ == 1 || (half > 1 && half >= 2 * whole_);
    for (LostQuote& lost : lost_) {
      if (is_wanted(lost.way, habit, half)) findings_.push_back(std::move(lost.finding));
    }
    sort_by_place(findings_);
  }

 private:
  static bool is_half(const LostQuote& lost) { return lost.way == Way::known || lost.way == Way::unclear; }

  void read(Span line, const std::vector<QuoteMark>& marks) {
    ++lines_;
    if (marks.size() == 1 && !running_.is_open() && is_quotation_mark(marks[0].mark)) {
      if (std::optional<LostQuote> lost = SpeechLine(document_, line, marks[0]).lost_quote())
        lost_.push_back(std::move(*lost));
    }
    if (marks.size() > 1 && marks[0].span.begin == line.begin && marks[1].before == ',') ++whole_;
    running_.read(marks);
  }

  static bool is_quotation_mark(char32_t c) { return c == '"' || c == U'“' || c == U'”'; }

  bool is_wanted(Way way, bool habit, uint32_t half) const {
    switch (way) {
      case Way::known: return habit ? wants(sight_, "habit") : wants(sight_, "single") && half > whole_;
      case Way::unclear: return habit && wants(sight_, "unclear-beginning");
      case Way::later_sentence: return wants(sight_, "later-sentence");
      case Way::dash: return wants(sight_, "dash");
      case Way::closing: return wants(sight_, "closing");
    }
    return false;
  }

  const Sight& sight_;
  const Document& document_;
  RunningQuotation running_;
  uint32_t lines_ = 0;
  uint32_t whole_ = 0;  // lines of speech with both marks; in half of them, the opening one is lost
  std::vector<LostQuote> lost_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector lost_quote() {
  Detector detector;
  detector.spec = {
      "lost-quote",
      "A line of speech with its attribution and one quotation mark, where the other is lost.",
      {{"what",
        "habit (a mark closes the only sentence before the attribution, as in most lines of speech of this "
        "article: speech is opened, what may be the reporter's words loses the mark), single (the same "
        "where it is not the article's habit), dash (the speech opens with a dash), later-sentence (other "
        "sentences stand before it), unclear-beginning (the speech may begin in a sentence before), closing (a mark "
        "opens the line).",
        std::vector<std::string>{"habit", "dash", "closing"}}},
      {}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { LostQuotes(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
