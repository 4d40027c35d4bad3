// Words and phrases written twice in a row. English doubles words on purpose more often than one thinks (had had, her
// her, day by day by day, Duran Duran), so everything that can stand twice is left alone or left to the unsure class.
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Said twice for effect, or as a name of a thing: never a mistake.
const WordSet& said_twice() {
  static const WordSet words(
      "very many much so no yes yeah bye ha haha hee ho hey hi hear now tut knock tick tock chop boo long far "
      "really too never well la na blah yum pom cha can aye fifty half hip choo goody same softly girly beep honk "
      "bang woof whoa wait stop run quick easy big little good bad sorry okay ok what why come go please win "
      "mama papa dada bon yo tom tam pay tse chi gag ah oh eh uh um er shh sh ta bla cheep quack moo baa ding dong wee "
      "poo pooh rah rara tata toto zoom vroom buddy hush dum dee doo bling boom clap drip hop nom ping pitter rat tap "
      "twinkle dear holy mayday row great");
  return words;
}

// May stand twice when grammar brings them together ("what it is is", "log in in time", "gave her her book").
const WordSet& twice_by_grammar() {
  static const WordSet words(
      "that had is was are were be been do does did has have in on to out up over for at by with about off down her you "
      "it who i he she we they one this these those will may might could would should can must as like more so not here "
      "him them us then through around after before under since what which where when how all each other said mine his");
  return words;
}

const WordSet& asking_words() {
  static const WordSet words("what who whom which where when why how that whatever whoever all thing problem question "
                             "point fact truth answer whether if");
  return words;
}

const WordSet& verbs_that_are_names() {
  static const WordSet words("will may mark rose trump bill polish china turkey march pat sue grant frank chase gates");
  return words;
}

const WordSet& doubled_names() {
  static const WordSet words(
      "duran bora walla pago sirhan boutros baden wagga lang phi mau sing zsa jar chitty tuk humbert major ibrahim mohamed "
      "mohammed ahmed ali hassan hussein abdul said new york bing fan xi li yo tom talk papa  pizza coco bam "
      "neil mahmoud mustafa omar salah khalid saleh yang chen wang liu ping ming ling jin jia mei hong hua qing ting fei "
      "ying yun na rong shan dan juan jean ngo cous pili ylang berber lapu mango titi toto gogo dodo aye bulla woy grong "
      "moto mimi kiki lulu didi nono fifi tata kaka big go blink");
  return words;
}

const WordSet& links() {
  static const WordSet words("and or by to of in on at after for from with the a an");
  return words;
}

const WordSet& pronouns() {
  static const WordSet words("i you he she it we they who that there what this");
  return words;
}

class DoubledWords {
 public:
  DoubledWords(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document), lexicon_(sight.lexicon), words_(lower_words(document_)), sure_(sight.flag("sure")), findings_(findings) {
    max_words_ = static_cast<uint32_t>(std::max(1.0, sight.number("max-words")));
  }

  void run() {
    for (const Segment& segment : document_.segments) scan(segment);
  }

 private:
  void scan(const Segment& segment) {
    uint32_t i = segment.tokens.begin;
    while (i + 1 < segment.tokens.end) i = std::max(i + 1, scan_at(segment, i));
  }

  // The place to go on at; 0 when nothing is doubled here.
  uint32_t scan_at(const Segment& segment, uint32_t begin) {
    const uint32_t room = (segment.tokens.end - begin) / 2;
    for (uint32_t size = std::min(max_words_, room); size > 0; --size) {
      if (words_[begin] != words_[begin + size]) continue;
      const uint32_t end = end_of_copies(segment, begin, size);
      if (end == begin + size || (size > 1 && is_one_word(begin, size))) continue;
      if (kept(segment, begin, size, end)) return size == 1 ? end : 0;
      if (surely(segment, begin, size, end) == sure_) add(begin, size, end);
      return end;
    }
    return 0;
  }

  uint32_t end_of_copies(const Segment& segment, uint32_t begin, uint32_t size) const {
    for (uint32_t i = begin; i < begin + size; ++i) {
      if (!can_be_doubled(i, i > begin)) return begin + size;
    }
    uint32_t end = begin + size;
    while (end + size <= segment.tokens.end && same(begin, end, size)) end += size;
    return end;
  }

  // "la la" is no phrase but a word said twice.
  bool is_one_word(uint32_t begin, uint32_t size) const { return same_words(begin, begin + 1, size - 1); }

  bool same_words(uint32_t first, uint32_t second, uint32_t size) const {
    const auto at = words_.begin();
    return std::equal(at + first, at + first + size, at + second);
  }

  // Words, numbers, and the brackets and quotes around them.
  bool can_be_doubled(uint32_t i, bool inside) const {
    static const WordSet around("( ) [ ] \" “ ”");
    const Token& token = document_.tokens[i];
    if (token.is_protected) return false;
    if (inside && token.gap == Gap::none) return around.has(document_.view(token)) || around.has(document_.view(document_.tokens[i - 1]));
    if (inside && token.gap != Gap::space && token.gap != Gap::nbsp) return false;
    return is_word(token) || token.type == TokenType::number || around.has(document_.view(token));
  }

  bool same(uint32_t first, uint32_t second, uint32_t size) const {
    for (uint32_t k = 0; k < size; ++k) {
      const Token& copy = document_.tokens[second + k];
      if (copy.gap == Gap::tab || copy.is_protected || (k == 0 && copy.gap == Gap::none)) return false;
      if (k > 0 && (copy.gap == Gap::none) != (document_.tokens[first + k].gap == Gap::none)) return false;
    }
    if (!same_words(first, second, size)) return false;
    return document_.tokens[second].gap != Gap::newline || size > 1 || !is_name(first);
  }

  bool is_name(uint32_t i) const { return shape(document_.tokens[i]) != Shape::lower; }
  bool is_title_pair(uint32_t first, uint32_t second) const { return is_name(first) && is_name(second); }

  bool kept(const Segment& segment, uint32_t begin, uint32_t size, uint32_t end) const {
    return size == 1 ? word_kept(segment, begin, end) : phrase_kept(segment, begin, size, end);
  }

  bool word_kept(const Segment& segment, uint32_t begin, uint32_t end) const {
    const std::string_view word = lower(document_, begin);
    if (is_mark(document_.tokens[begin])) return true;
    if (document_.tokens[begin].type == TokenType::number) return !ends_a_sentence(segment, begin, end);
    if (said_twice().has(word)) return true;
    if (is_title_pair(begin, begin + 1) && (doubled_names().has(word) || named_twice_elsewhere(begin, end))) return true;
    if (!is_name(begin) && is_name(begin + 1)) return true;   // "said Said", "in In Bruges"
    if (is_name(begin) && !is_name(begin + 1)) return verbs_that_are_names().has(word) || !opens(segment, begin);
    if (word.size() == 1 && word != "a" && word != "i" && !is_unit_at_end(segment, begin, end)) return true;
    if (hangs_on_hyphen(begin, end) || is_latin_name(segment, begin)) return true;
    return !ends_segment(document_, segment, end - 1) && end - begin == 2 && grammar_allows(segment, begin);
  }

  // "the tsetse fly Glossina morsitans morsitans"
  bool is_latin_name(const Segment& segment, uint32_t begin) const {
    const auto strange = [&](uint32_t i) { return !lexicon_.known(*document_.tokens[i].word, document_.words->strings()); };
    return begin > segment.tokens.begin && is_name(begin - 1) && !is_name(begin) && strange(begin - 1) && strange(begin);
  }

  // "at 4892 m m."
  bool is_unit_at_end(const Segment& segment, uint32_t begin, uint32_t end) const {
    return begin > segment.tokens.begin && document_.tokens[begin - 1].type == TokenType::number &&
           ends_segment(document_, segment, end - 1);
  }

  // A hyphen, slash or apostrophe right beside the pair: "day-to day", verse, stammering.
  bool hangs_on_hyphen(uint32_t begin, uint32_t end) const {
    const char32_t before = char_before(document_.text, document_.tokens[begin].span.begin);
    const char32_t after = char_at(document_.text, document_.tokens[end - 1].span.end);
    return before == '-' || before == '/' || after == '-' || after == '/';
  }

  bool opens(const Segment& segment, uint32_t i) const { return first_word(document_, segment) == i; }

  // "on July 13 13.", "reached 13,269 13,269.": in a sentence, with words before and nothing behind.
  bool ends_a_sentence(const Segment& segment, uint32_t begin, uint32_t end) const {
    return end < segment.tokens.end && ends_segment(document_, segment, end - 1) && begin > segment.tokens.begin + 2 &&
           is_word(document_.tokens[begin - 1]);
  }

  // A doubled name stands doubled wherever it is mentioned.
  bool named_twice_elsewhere(uint32_t begin, uint32_t end) const {
    for (uint32_t i = 0; i + 1 < words_.size(); ++i) {
      if (i == begin) i = end;
      if (i + 1 < words_.size() && words_[i] == words_[begin] && words_[i + 1] == words_[begin]) return true;
    }
    return false;
  }

  bool grammar_allows(const Segment& segment, uint32_t begin) const {
    const std::string_view word = lower(document_, begin);
    if (word == "that" || word == "had" || word == "her" || word == "you" || word == "one") return true;
    const Token& first = document_.tokens[begin];
    const bool verb = first.upos == Upos::VERB && document_.tokens[begin + 1].upos == Upos::VERB;  // "whatever happens happens"
    if (!verb && !twice_by_grammar().has(word)) return false;
    for (uint32_t i = segment.tokens.begin; i < begin; ++i) {
      if (asking_words().has(lower(document_, i))) return true;
    }
    return false;
  }

  bool phrase_kept(const Segment& segment, uint32_t begin, uint32_t size, uint32_t end) const {
    bool words = false;
    bool names = true;
    for (uint32_t i = begin; i < begin + size; ++i) {
      words = words || (is_word(document_.tokens[i]) && !said_twice().has(lower(document_, i)));
      names = names && is_name(i) && doubled_names().has(lower(document_, i));
    }
    if (!words || names) return true;
    return goes_on_in_step(segment, begin, size, end) || hangs_on_hyphen(begin, end) ||
           answers_itself(segment, begin, size);
  }

  // "day by day by day", "the best of the best of the best": what comes next or before belongs to the same chain.
  bool goes_on_in_step(const Segment& segment, uint32_t begin, uint32_t size, uint32_t end) const {
    const auto word = [&](uint32_t i) { return document_.tokens[i].word->lower; };
    if (end < segment.tokens.end && word(end) == word(begin)) return true;
    if (begin > segment.tokens.begin && word(begin - 1) == word(begin + size - 1)) return true;
    if (size == 2 && links().has(lower(document_, begin)) && links().has(lower(document_, begin + 1))) return true;
    if (size == 2 && is_way_to_way(begin)) return true;
    return size == 2 && lower(document_, begin) == "and";  // "and more and more"
  }

  // "from side to side to move", "door to door to sell"
  bool is_way_to_way(uint32_t begin) const {
    static const WordSet between("to by after in");
    return document_.tokens[begin].upos == Upos::NOUN && between.has(lower(document_, begin + 1));
  }

  // "what will be will be", "whatever is understood is understood as".
  bool answers_itself(const Segment& segment, uint32_t begin, uint32_t size) const {
    for (uint32_t i = begin; i < begin + size; ++i) {
      if (document_.tokens[i].upos != Upos::VERB && document_.tokens[i].upos != Upos::AUX) return false;
    }
    for (uint32_t i = segment.tokens.begin; i < begin; ++i) {
      if (asking_words().has(lower(document_, i))) return true;
    }
    return false;
  }

  bool surely(const Segment& segment, uint32_t begin, uint32_t size, uint32_t end) const {
    if (size == 1) return word_surely(segment, begin, end);
    for (uint32_t i = begin; i < begin + size; ++i) {
      if (pronouns().has(lower(document_, i))) return size > 3;   // "I know I know", "he said he said it"
    }
    return true;
  }

  bool word_surely(const Segment& segment, uint32_t begin, uint32_t end) const {
    if (ends_segment(document_, segment, end - 1) || end - begin > 2) return true;
    if (is_title_pair(begin, begin + 1)) return document_.tokens[begin].word->possessive;
    const std::string_view word = lower(document_, begin);
    return !twice_by_grammar().has(word);
  }

  void add(uint32_t begin, uint32_t size, uint32_t end) {
    const Span copies = {document_.tokens[begin + size - 1].span.end, document_.tokens[end - 1].span.end};
    Finding finding = replace(document_.span_of({begin, end}), copies, "");
    finding.captures = {{"word", std::string(document_.view(document_.span_of({begin, begin + size})))}};
    findings_.push_back(std::move(finding));
  }

  const Document& document_;
  const Lexicon& lexicon_;
  std::vector<StringId> words_;  // by token
  bool sure_;
  uint32_t max_words_ = 1;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector doubled_word() {
  Detector detector;
  detector.spec = {"doubled-word",
                   "A word, or a phrase of a few words, that stands twice or more in a row; the copies are deleted.",
                   {{"max-words", "The longest phrase to look for.", 6.0},
                    {"sure", "Only what cannot be meant (yes), or only what sometimes is (no).", true}},
                   {"word"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { DoubledWords(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
