// Dates of digits: "24.9.2025", "1.2.2024-3.4.2025", "the 3.12.".
#include "edit/detectors/number_format.h"
#include "text/unicode.h"

namespace decalque {

namespace {

bool stands_alone(const NumberPlace& place) {
  return !is_word_character(place.before()) && !is_word_character(place.behind());
}

std::string range(const NumberPlace& place) {
  if (!stands_alone(place)) return "";
  const std::string from = place.order.date(place[2], place[3], place[4]);
  const std::string to = place.order.date(place[5], place[6], place[7]);
  if (from.empty() || to.empty()) return "";
  return place[1].empty() ? from + " – " + to : "from " + from + " to " + to;
}

std::string with_year(const NumberPlace& place) {
  return place.is_part_of_longer() ? "" : place.order.date(place[1], place[2], place[3]);
}

// The last stop is the sentence's, too, where it ends.
std::string without_year(const NumberPlace& place) {
  static const WordSet before("on the until since");
  if (!stands_alone(place) || !place.follows(before)) return "";
  const size_t next = place.text.find_first_not_of(' ', place.end);
  const bool ends = next == std::string_view::npos || place.text[next] == '\n' || is_upper(char_at(place.text, next));
  const std::string written = place.order.date(place[1], place[2], "");
  return written.empty() || !ends ? written : written + ".";
}

}  // namespace

std::span<const NumberFormat> date_formats() {
  static const NumberFormat formats[] = {
      {"date-ranges",
       {"1.1"},
       {R"(((?:on|between|in) )?(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d) ?[-–—] ?(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d))",
        false},
       range},
      {"dates", {"1."}, {R"((\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d))", false}, with_year},
      {"short-dates", {"1.1"}, {R"((\d{1,2})\.(\d{1,2})\.)", false}, without_year},
  };
  return formats;
}

}  // namespace decalque
