// Function words with a capital in mid-sentence, and proper words without one. Titles of works and names of bands and
// events hold capitals on small words ("Day After Tomorrow"), so what follows must be lower case.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

const WordSet& small_words() {
  static const WordSet words(
      "after before during while when where because although though since until unless if and or nor which who whom "
      "whose as at by for from in into of on onto under with without within about against along among between despite "
      "except through throughout to toward towards upon via per than");
  return words;
}

// What joins a name or title ("Stratford Upon the Hill", "Manchester By the Sea") when a name follows.
const WordSet& in_titles() {
  static const WordSet words("by of upon on in with under at for and to from over into like between");
  return words;
}

class SentenceCase {
 public:
  SentenceCase(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document), named_(sight.flag("after-names")), findings_(findings) {}

  void run() {
    for (const Segment& segment : document_.segments) {
      if (segment.type != SegmentType::sentence || is_title_case(segment)) continue;
      const uint32_t first = first_word(document_, segment);
      for (uint32_t i = first + 1; i + 1 < segment.tokens.end; ++i) look_at(segment, i);
    }
  }

 private:
  bool is_title_case(const Segment& segment) const {
    uint32_t capitals = 0;
    uint32_t words = 0;
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      if (!is_word(document_.tokens[i])) continue;
      ++words;
      capitals += shape(document_.tokens[i]) == Shape::lower ? 0 : 1;
    }
    return capitals * 2 > words;
  }

  bool is_lower_word(uint32_t i) const {
    return is_word(document_.tokens[i]) && shape(document_.tokens[i]) == Shape::lower;
  }

  void look_at(const Segment& segment, uint32_t i) {
    const Token& token = document_.tokens[i];
    if (shape(token) != Shape::title || token.span.size() < 2 || token.is_protected) return;
    if (!small_words().has(lower(document_, i)) || document_.tokens[i].gap != Gap::space) return;
    if (document_.tokens[i + 1].gap != Gap::space || !is_lower_word(i + 1) || !follows_well(segment, i)) return;
    if (in_quotes(segment, i)) return;
    Finding finding = replace(token.span, decapitalize(document_.view(token)));
    finding.captures = {{"word", std::string(document_.view(token))}};
    findings_.push_back(std::move(finding));
  }

  // Behind a word in lower case, or behind a name of a place, person or day, unless the whole may be a title.
  bool follows_well(const Segment& segment, uint32_t i) const {
    const Token& before = document_.tokens[i - 1];
    if (!is_word(before) && !before.kinds.has(Kind::YEAR)) return false;
    if (shape(before) == Shape::lower || before.kinds.has(Kind::YEAR)) {
      return !named_ && !(in_titles().has(lower(document_, i)) && title_follows(segment, i));
    }
    if (!named_) return false;
    KindSet names;
    for (const Kind kind : {Kind::PLACE, Kind::WEEKDAY, Kind::MONTH, Kind::PERSON}) names.add(kind);
    return before.kinds.meets(names) && !(in_titles().has(lower(document_, i)) && title_follows(segment, i));
  }

  bool title_follows(const Segment& segment, uint32_t i) const {
    for (uint32_t k = i + 1; k < std::min(i + 3, segment.tokens.end); ++k) {
      if (shape(document_.tokens[k]) == Shape::title) return true;
    }
    return false;
  }

  bool in_quotes(const Segment& segment, uint32_t i) const {
    bool open = false;
    for (uint32_t k = segment.tokens.begin; k < i; ++k) {
      const std::string_view mark = document_.view(document_.tokens[k]);
      if (mark == "“" || mark == "‘") open = true;
      if (mark == "”" || mark == "’") open = false;
      if (mark == "\"" || mark == "'") open = !open;
    }
    return open;
  }

  const Document& document_;
  bool named_;
  std::vector<Finding>& findings_;
};

// Lower-case words whose capitalised form is a day, month, country, people or language.
class ProperCase {
 public:
  ProperCase(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), findings_(findings) {}

  void run() {
    if (all_in_lower_case(document_.text)) return;
    for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
      const Token& token = document_.tokens[i];
      if (!is_word(token) || token.is_protected || shape(token) != Shape::lower || token.span.size() < 3) continue;
      if (hangs_on_mark(i) || !is_proper(i)) continue;
      Finding finding = replace(token.span, capitalize(document_.view(token)));
      finding.captures = {{"word", std::string(document_.view(token))}};
      findings_.push_back(std::move(finding));
    }
  }

 private:
  bool is_proper(uint32_t i) const {
    static const WordSet days("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
                              "thursdays fridays saturdays sundays");
    static const WordSet months("january february april june july september october november december");
    static const WordSet other_months("march may august");
    const std::string_view word = lower(document_, i);
    if (days.has(word)) return wants(sight_, "days");
    if (months.has(word)) return wants(sight_, "days");
    if (other_months.has(word)) return wants(sight_, "days") && (is_day_number(i - 1) || is_day_number(i + 1)) && dated(i);
    return wants(sight_, "peoples") && names_a_people(i);
  }

  bool is_day_number(uint32_t i) const {
    if (i >= document_.tokens.size() || document_.tokens[i].type != TokenType::number) return false;
    const std::string_view number = document_.view(document_.tokens[i]);
    return number.size() <= 2 || (number.size() == 4 && (number.starts_with("19") || number.starts_with("20")));
  }

  // "in may 2019", "3 march": "may 20" alone could be a verb with a number.
  bool dated(uint32_t i) const {
    static const WordSet before("in on since until from by of early late mid last next");
    return is_day_number(i - 1) || (i > 0 && before.has(lower(document_, i - 1)));
  }

  // Known only with a capital, so the lower-case form is no common word ("polish", "swede", "turkey" are).
  bool names_a_people(uint32_t i) const {
    static const WordSet common("polish swede turkey china japan jersey guinea cologne roman arctic alpine afghan "
                                "lebanese danish swiss french chad jordan georgia mali cuba togo niger");
    const std::string_view word = lower(document_, i);
    if (word.size() < 5 || common.has(word) || is_known(sight_.lexicon, document_, document_.tokens[i])) return false;
    const std::string name = capitalize(word);
    const bool listed = !sight_.lexicon.country(name).empty() || !sight_.lexicon.demonym(name).empty();
    return listed && sight_.lexicon.known(name);
  }

  // Parts of addresses, tags and compound names.
  bool hangs_on_mark(uint32_t i) const {
    const Span span = document_.tokens[i].span;
    const char32_t before = char_before(document_.text, span.begin);
    const char32_t after = char_at(document_.text, span.end);
    const auto joins = [](char32_t c) { return c == '.' || c == '/' || c == '@' || c == '_' || c == '#' || c == '-'; };
    if (after == '.' && is_letter(char_at(document_.text, span.end + 1))) return true;
    return joins(before) || (joins(after) && after != '.' && after != '-');
  }

  const Sight& sight_;
  const Document& document_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector sentence_case() {
  Detector detector;
  detector.spec = {"sentence-case",
                   "A function word with a capital in the middle of a sentence.",
                   {{"after-names", "Behind names of places, people and days (yes), or behind words in lower case (no).",
                     false}},
                   {"word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { SentenceCase(sight, findings).run(); };
  return detector;
}

Detector proper_case() {
  Detector detector;
  detector.spec = {"proper-case",
                   "A day, month, people, language or country in lower case.",
                   {{"what", "days (and months), peoples (and languages and countries).",
                     std::vector<std::string>{"days", "peoples"}}},
                   {"word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { ProperCase(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
