// Times with a stop, and the signs of percent and of currencies on the wrong side or with a blank: "at 14.30", "50 %",
// "50 €", "50,- euros".
#include "edit/detectors/number_format.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// "14.30" is a time behind "at", and not before what is counted or measured.
std::string time_of_day(const NumberPlace& place) {
  static const WordSet before("at from until till by around before after between about clock");
  static const WordSet units(
      "percent percentage children per million billion euros dollars pounds points metres meters km kg degrees and "
      "seconds cents kroner crowns");
  if (place.is_part_of_longer() || to_int(place[1]) > 23 || place[1] == "0" || !place.follows(before)) return "";
  const size_t next = std::min(place.text.find_first_not_of(' ', place.end), place.text.size());
  if (units.has(letters_at(place.text, next)) || place.text.substr(next, 1) == "%") return "";
  return std::string(place[1]) + ":" + std::string(place[2]);
}

std::string percent(const NumberPlace& place) {
  return is_word_character(place.behind()) ? "" : std::string(place[1]) + "%";
}

// "50,- euros"
std::string round_sum(const NumberPlace& place) {
  static const WordSet sums("euro euros eur sek nok dkk dm marks kronor kroner crowns francs chf");
  const bool named = place[2] == " " && sums.has(to_lower(letters_at(place.text, place.end)));
  return named ? std::string(place[1]) + " " : "";
}

std::string sign_first(const NumberPlace& place) {
  const char32_t before = place.before();
  if (is_word_character(before) || before == '$' || before == '.' || before == ',') return "";
  if (place.follows_digits() || is_digit(place.behind())) return "";
  return std::string(place[2]) + std::string(place[1]);
}

std::string sign_before_millions(const NumberPlace& place) {
  if (is_word_character(place.before()) || is_word_character(place.behind())) return "";
  return std::string(place[3]) + std::string(place[1]) + " " + std::string(place[2]);
}

// "€ 50", "US$ 50"
std::string sign_without_blank(const NumberPlace& place) {
  return is_word_character(place.before()) || place.before() == ' ' ? std::string(place[1]) + std::string(place[2])
                                                                    : "";
}

}  // namespace

std::span<const NumberFormat> amount_formats() {
  static const NumberFormat formats[] = {
      {"times", {"1.1"}, {R"(([012]?\d)\.([0-5]\d))", false}, time_of_day},
      {"percent", {" %", "\u00A0%", "\u202F%"}, {R"((\d)[ \x{A0}\x{202F}]+%)", false}, percent},
      {"currency", {"1,-", "1.-", "1,–", "1.–", "1,—", "1.—"}, {R"((\d)[.,](?:-|–|—)( |[.,;)]|$))", false}, round_sum},
      {"currency", {"€", "£", "$"}, {R"((\d[\d.,]*)[ \x{A0}]?([€£$]))", false}, sign_first},
      {"currency",
       {"€", "£", "$"},
       {R"((\d[\d.,]*) (million|billion|trillion)[ \x{A0}]?([€£$]))", false},
       sign_before_millions},
      {"currency", {"€ 1", "£ 1", "$ 1"}, {R"(([€£$]) (\d))", false}, sign_without_blank},
  };
  return formats;
}

}  // namespace decalque
