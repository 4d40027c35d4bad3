// A comma before decimals: "3,5 million". Behind a measure it parts nothing else; bare, or before what is counted ("2,3
// days" may be two or three), it may stand in a list.
#include "edit/detectors/number_format.h"
#include "text/unicode.h"

namespace decalque {

namespace {

const std::string kDigits = R"((\d{1,3}),(\d{1,2}))";
const std::string kBlank = R"((?: |-|\x{A0}))";
const std::string kMeasures =
    "million|billion|trillion|percent|per cent|percentage|percentage points?|euros?|dollars?|pounds?|kronor|kroner|crowns|"
    "kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|kilos?|kilograms?|grams?|tons?|tonnes?|"
    "lit(?:re|er)s?|hectares?|degrees?|km|kg|cm|mm|kWh|MW|GW|TWh";
const std::string kCounted = "thousand|hours?|minutes?|seconds?|years?|months?|weeks?|days?|times|points?";

std::string with_stop(const NumberPlace& place) {
  return std::string(place[1]) + "." + std::string(place[2]) + std::string(place[3]);
}

std::string measured(const NumberPlace& place) {
  if (place.before() == ',' || place.before() == '.' || place.is_part_of_longer()) return "";
  return with_stop(place);
}

// "4, 3,5, 7"
std::string bare(const NumberPlace& place) {
  return place.is_part_of_longer() || place.text.substr(0, place.begin).ends_with(", ") ? "" : with_stop(place);
}

// "1.234.567,50", "12 300,5"
std::string grouped(const NumberPlace& place) {
  if (place.is_part_of_longer() || place.precedes_digits()) return "";
  return with_commas(place[1]) + "." + std::string(place[2]);
}

}  // namespace

std::span<const NumberFormat> decimal_formats() {
  static const NumberFormat formats[] = {
      {"decimal-comma",
       {"1,1"},
       {kDigits + "(" + kBlank + "(?:" + kMeasures + R"()\b| ?%| ?°C| ?€))", false},
       measured},
      {"decimal-comma", {"1,1"}, {kDigits + "( [x×])", false}, measured},
      {"loose-decimal-comma", {"1,1"}, {kDigits + "(" + kBlank + "(?:" + kCounted + R"()\b))", false}, measured},
      {"decimal-comma",
       {"1,1"},
       {R"(([1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \x{A0}\x{202F}]\d{3})+),(\d{1,2}))", false},
       grouped},
      {"decimal-comma", {"1,1"}, {R"(([€£$]\d{1,3}),(\d{1,2})())", false}, bare},
      {"bare-decimal-comma", {"1,1"}, {kDigits, false}, bare},
  };
  return formats;
}

}  // namespace decalque
