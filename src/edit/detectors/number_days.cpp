// The days of other languages have a stop: "15. October", "the 15. of October", "from 15. to 20. October". So have
// other ordinals: "the 19. century".
#include "edit/detectors/number_format.h"

namespace decalque {

namespace {

bool is_day(std::string_view digits) { return to_int(digits) >= 1 && to_int(digits) <= 31; }

std::string number(std::string_view digits) { return std::to_string(to_int(digits)); }

// The number with the ending of an ordinal: 1st, 12th, 22nd.
std::string ordinal(std::string_view digits) {
  const int n = to_int(digits);
  const int last = n % 100 / 10 == 1 ? 0 : n % 10;
  return number(digits) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

// `year` is empty or begins with its blank.
std::string date(const NumberPlace& place, const std::string& days, std::string_view month, std::string_view year) {
  if (!place.order.is_month_first()) return days + " " + std::string(month) + std::string(year);
  return std::string(month) + " " + days + (year.empty() ? "" : "," + std::string(year));
}

std::string two_days(const NumberPlace& place) {
  if (place.begins_inside() || !is_day(place[1]) || !is_day(place[3])) return "";
  const std::string between = place[2] == " to " || place[2] == " and " ? std::string(place[2]) : "–";
  return date(place, number(place[1]) + between + number(place[3]), place[4], place[5]);
}

std::string one_day(const NumberPlace& place) {
  static const WordSet before("on of from until till by since between before after and to at for");
  if (place.begins_inside() || is_word_character(place.behind()) || !is_day(place[2])) return "";
  const bool with_article = !place[1].empty();
  if (with_article && !place[3].empty()) {
    return std::string(place[1]) + ordinal(place[2]) + " of " + std::string(place[4]) + std::string(place[5]);
  }
  if (!with_article && place[5].empty() && !place.follows(before)) return "";
  return date(place, number(place[2]), place[4], place[5]);
}

// "15.-20.10.2025"
std::string days_of_digits(const NumberPlace& place) {
  if (place.begins_inside() || is_word_character(place.behind()) || !is_day(place[1])) return "";
  const std::string last = place.order.date(place[2], place[3], place[4]);
  if (last.empty()) return "";
  const size_t day = place.order.is_month_first() ? last.find(' ') + 1 : 0;
  return last.substr(0, day) + number(place[1]) + "–" + last.substr(day);
}

std::string ordinal_stop(const NumberPlace& place) {
  return std::string(place[1]) + ordinal(place[2]) + " " + std::string(place[3]);
}

// "the 19 th"
std::string loose_ending(const NumberPlace& place) { return std::string(place[1]) + ordinal(place[2]); }

}  // namespace

std::span<const NumberFormat> day_formats() {
  static const std::string month = "(" + month_names() + R"()( (?:19|20)\d\d)?\b)";
  static const NumberFormat formats[] = {
      {"day-stops", {"1. "}, {R"((\d{1,2})\.?( to | and | ?[-–—] ?)(\d{1,2})\. )" + month, false}, two_days},
      {"day-stops", {"1. "}, {R"(((?:\b[Tt]he )?)(\d{1,2})\. (of )?)" + month, false}, one_day},
      {"ordinal-stops",
       {"1. "},
       {R"((\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ee]very) )(\d{1,2})\. (century|place|floor|round|minute|)"
        R"(anniversary|edition|season|time|day|week|month|year|division|district|grade|part|chapter|period|stage|lap|)"
        R"(birthday|goal|title|win|victory|meeting|congress|member|country|city|player)\b)",
        false},
       ordinal_stop},
      {"ordinal-stops",
       {"1 st", "1 nd", "1 rd", "1 th"},
       {R"((\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) )(\d{1,3}) (?:st|nd|rd|th)\b)", false},
       loose_ending},
      {"day-ranges", {"1.1"}, {R"((\d{1,2})\. ?[-–—] ?(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)?)", false}, days_of_digits},
  };
  return formats;
}

}  // namespace decalque
