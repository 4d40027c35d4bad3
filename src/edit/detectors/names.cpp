// Names left in another language's case, and words left in another language.
#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Without a possessive ending, which goes to `ending` as written.
std::string_view without_possessive(std::string_view form, std::string_view& ending) {
  for (const std::string_view tail : {"'s", "’s", "'", "’"}) {
    if (!form.ends_with(tail)) continue;
    ending = form.substr(form.size() - tail.size());
    return form.substr(0, form.size() - tail.size());
  }
  ending = "";
  return form;
}

void find_inflected_names(const Sight& sight, std::vector<Finding>& findings) {
  const Document& document = sight.document;
  const int least = static_cast<int>(sight.number("min-confidence"));
  for (uint32_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    if (!is_word(token) || token.is_protected || shape(token) == Shape::lower || shape(token) == Shape::none) continue;
    int confidence = 0;
    const std::string found = sight.lexicon.name_base(document, i, document.language_of_original, confidence);
    if (found.empty() || confidence < least) continue;
    std::string_view ending, found_ending;
    const std::string_view name = without_possessive(document.view(token), ending);
    const std::string_view base = without_possessive(found, found_ending);
    if (base == name) continue;
    Finding finding = replace(token.span, std::string(base).append(ending.empty() ? found_ending : ending));
    finding.captures = {{"name", std::string(name)}, {"base", std::string(base)}};
    findings.push_back(std::move(finding));
  }
}

class UntranslatedWords {
 public:
  UntranslatedWords(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), findings_(findings) {}

  void run() {
    const bool leftovers = wants(sight_, "leftovers");
    const bool places = wants(sight_, "places");
    const bool scripts = wants(sight_, "scripts") && is_latin_text();
    for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
      const Token& token = document_.tokens[i];
      if (!is_word(token) || token.is_protected) continue;
      if (scripts && report_script(token)) continue;
      if (leftovers && look_up(i, false)) continue;
      if (places) look_up(i, true);
    }
  }

 private:
  bool is_latin_text() const {
    size_t latin = 0;
    size_t words = 0;
    for (const Token& token : document_.tokens) {
      if (!is_word(token)) continue;
      ++words;
      latin += script_of(document_.view(token)) == "Latin" ? 1 : 0;
    }
    return latin * 2 > words;
  }

  // A word in another script inside Latin text. One in brackets or quotes is there to be seen.
  bool report_script(const Token& token) {
    const std::string_view form = document_.view(token);
    const std::string_view script = script_of(form);
    if (script.empty() || script == "Latin" || script == "Common" || form.size() < 3) return false;
    if (script == "Greek" && form.size() <= 3) return false;
    if (&token > document_.tokens.data()) {
      const std::string_view before = document_.view(*(&token - 1));
      static const WordSet shows("( \" “ ‘ « [ =");
      if (shows.has(before)) return false;
      if (is_word(*(&token - 1)) && script_of(before) == script) return false;  // one finding for a run of words
    }
    Finding finding;
    finding.focus = token.span;
    finding.captures = {{"word", std::string(form)}, {"english", ""}};
    findings_.push_back(std::move(finding));
    return true;
  }

  // "Helsingin Sanomat", "Lietuvos rytas": what is named after a place keeps its name.
  bool begins_name(uint32_t i) const {
    if (document_.tokens[i].kinds.has(Kind::ORG)) return true;
    if (i + 1 >= document_.tokens.size()) return false;
    const Token& next = document_.tokens[i + 1];
    return is_word(next) && next.gap == Gap::space && !next.kinds.has(Kind::PERSON) &&
           !is_known(sight_.lexicon, document_, next);
  }

  bool look_up(uint32_t i, bool place) {
    const Token& token = document_.tokens[i];
    if (shape(token) == Shape::upper || (place && (shape(token) == Shape::lower || is_part_of_person(i) || begins_name(i)))) return false;
    if (char_at(document_.text, token.span.end) == '-') return false;  // "Riia- and Turu Street"
    if (token.span.size() < 4 || is_known(sight_.lexicon, document_, token)) return false;
    std::string_view ending;
    const std::string name(without_possessive(document_.view(token), ending));
    const std::string english =
        place ? sight_.lexicon.english_place(name, document_.language_of_original) : leftover(name);
    if (english.empty() || to_lower(english) == to_lower(name) || in_quotes(i)) return false;
    add(token, english, std::string(ending));
    return true;
  }

  // "Bishnu Dhakal", "Mr. Dhakal": whatever town is called like that, it is not meant.
  bool is_part_of_person(uint32_t i) const {
    const Token& token = document_.tokens[i];
    if (token.kinds.has(Kind::PERSON)) return true;
    if (i == 0 || token.gap != Gap::space) return false;
    const Token& before = document_.tokens[i - 1];
    return before.kinds.has(Kind::PERSON) || before.kinds.has(Kind::GIVEN);
  }

  std::string leftover(const std::string& word) const {
    const std::string language =
        document_.language_of_original.empty() ? sight_.lexicon.word_language(word) : document_.language_of_original;
    std::string english = sight_.lexicon.leftover(word, language);
    return english.empty() && document_.language_of_original.empty() ? sight_.lexicon.leftover(word, "") : english;
  }

  // A quoted foreign word is being talked about.
  bool in_quotes(uint32_t i) const {
    if (i == 0 || i + 1 >= document_.tokens.size()) return false;
    static const WordSet quotes("\" “ ” ‘ ’ ' « » „");
    return quotes.has(document_.view(document_.tokens[i - 1])) && quotes.has(document_.view(document_.tokens[i + 1]));
  }

  void add(const Token& token, const std::string& english, const std::string& ending) {
    std::string after = shape(token) == Shape::title ? capitalize(english) : english;
    Finding finding = replace(token.span, after + ending);
    finding.captures = {{"word", std::string(document_.view(token))}, {"english", english}};
    findings_.push_back(std::move(finding));
  }

  const Sight& sight_;
  const Document& document_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector inflected_name() {
  Detector detector;
  detector.spec = {"inflected-name",
                   "A name in another language's case ending, put into its base form (Kuleban -> Kuleba).",
                   {{"min-confidence", "How sure the base form must be, in percent.", 80.0}},
                   {"name", "base"}};
  detector.run = find_inflected_names;
  return detector;
}

Detector untranslated_word() {
  Detector detector;
  detector.spec = {"untranslated-word",
                   "A word or place name that the machine left in the original's language.",
                   {{"what",
                     "leftovers (words of the dictionaries' lists), places (foreign names of towns and countries), "
                     "scripts (report words in another script).",
                     std::vector<std::string>{"leftovers", "places"}}},
                   {"word", "english"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { UntranslatedWords(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
