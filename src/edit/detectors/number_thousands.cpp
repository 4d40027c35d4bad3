// Blanks and stops between thousands: "10 000", "1.000.000". A number of one group may be a version, a page, a decimal
// or two numbers side by side, so what it counts must stand behind it, or its end must be round.
#include "edit/detectors/number_format.h"
#include "text/unicode.h"

namespace decalque {

namespace {

std::string grouped(const NumberPlace& place) {
  if (place.is_part_of_longer() || is_month(place.word_before())) return "";
  return place.follows_digits() || place.precedes_digits() ? "" : with_commas(place[0]);
}

// "12 300 people"
std::string counted(const NumberPlace& place) {
  static const WordSet things(
      "people euros dollars pounds crowns kronor roubles percent spectators inhabitants residents voters votes tons tonnes "
      "kilometres kilometers metres meters square cubic hectares soldiers men women children patients cases deaths "
      "infections jobs employees workers students members refugees homes houses apartments copies visitors kilos litres");
  static const WordSet places("highway road route page pages bus room number no nr line chapter section");
  const bool counts = place.behind() == ' ' && things.has(letters_at(place.text, place.end + 1));
  return counts && !place.follows(places) ? grouped(place) : "";
}

// "1.234 cases per 100,000" has decimals; so may sums that are not round ("rose to 10.350 crowns").
std::string counted_not_per(const NumberPlace& place) {
  const size_t next = place.text.find_first_not_of(' ', place.end);
  if (next != std::string_view::npos && place.text.substr(next, 4) == "per ") return "";
  const std::string number = grouped({place.text, place.order, place.begin, place.begin + place[1].size(), {place[1]}});
  return number.empty() ? "" : number + std::string(place[2]);
}

// "10.000 people"
std::string before_a_word(const NumberPlace& place) {
  return place.behind() == ' ' && is_letter(char_at(place.text, place.end + 1)) ? grouped(place) : "";
}

std::string no_code(const NumberPlace& place) {
  static const WordSet codes("version tel phone telephone no nr number code build release ip file case");
  return place.follows(codes) ? "" : grouped(place);
}

}  // namespace

std::span<const NumberFormat> thousands_formats() {
  static const NumberFormat formats[] = {
      {"round-thousands", {"000"}, {R"([1-9]\d{0,2}(?:[ \x{A0}\x{202F}\x{2009}]000)+)", false}, grouped},
      {"counted-thousands", {"1 1"}, {R"([1-9]\d{0,2} \d{3})", false}, counted},
      {"thousands",
       {"1\u00A01", "1\u202F1", "1\u20091"},
       {R"(\d{1,3}(?:[\x{A0}\x{202F}\x{2009}]\d{3})+)", false},
       grouped},
      {"thousands", {"1 1"}, {R"(\d{1,3}(?: \d{3}){2,})", false}, grouped},
      {"thousands", {"1.1"}, {R"(\d{1,3}(?:\.\d{3}){2,})", false}, grouped},
      {"counted-thousands-stop",
       {"1.1"},
       {R"(([1-9]\d{0,2}\.\d{3})( (?:people|inhabitants|residents|citizens|voters|votes|spectators|soldiers|troops|women|)"
        R"(children|patients|employees|workers|students|refugees|migrants|homes|houses|copies|visitors|pages|signatures|)"
        R"(households)\b))",
        false},
       counted_not_per},
      {"counted-thousands-stop",
       {"1.1"},
       {R"(([1-9]\d{0,2}\.(?:000|500)|[1-9]\d{1,2}\.\d00))"
        R"(( (?:euros|dollars|pounds|crowns|kronor|kroner|roubles|rubles|zlotys|lei)\b))",
        false},
       counted_not_per},
      {"counted-thousands-stop", {"1.1"}, {R"([1-9]\d{0,2}\.\d{3}\.\d{3})", false}, no_code},
      {"counted-thousands-stop", {"1.1"}, {R"([€$£][1-9]\d{0,2}\.(?:000|500))", false}, grouped},
      {"thousands-stop", {"1.1"}, {R"([1-9]\d{0,2}\.\d00)", false}, before_a_word},
  };
  return formats;
}

}  // namespace decalque
