// Numbers, dates, times and amounts as other languages write them. Each sort is a regular expression and what it
// becomes; scores, versions, sections, addresses and telephone numbers look alike and are told by what stands beside.
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Parts = std::array<std::string_view, 6>;  // the whole match and its groups

// The text, and whether it writes "September 24": asked at the first date, as that takes a look at all of it.
class Article : public std::string_view {
 public:
  explicit Article(std::string_view text) : std::string_view(text) {}
  bool is_month_first() const;

 private:
  mutable std::optional<bool> month_first_;
};

// What becomes of a match; "" leaves it. `text` and the match's place are for a look beside it.
using Rewrite = std::function<std::string(const Parts& parts, const Article& text, size_t begin, size_t end)>;

struct Format {
  std::string what;
  std::shared_ptr<const RE2> pattern;
  Rewrite rewrite;
};

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};

int to_int(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }

// Digits, or a mark with a digit behind it, stand right before or behind: the match is part of something longer.
bool part_of_longer(std::string_view text, size_t begin, size_t end) {
  const char32_t before = char_before(text, begin);
  const char32_t after = char_at(text, end);
  const auto joins = [](char32_t c) { return c == '.' || c == ',' || c == ':' || c == '/' || c == '-' || c == '+' || c == '#'; };
  if (is_word_char(before) || is_word_char(after)) return true;
  if (joins(before)) {
    size_t at = begin;
    previous_code_point(text, at);
    if (is_digit(char_before(text, at)) || before == '+' || before == '#') return true;
  }
  return joins(after) && is_digit(char_at(text, end + 1));
}

std::string without(std::string_view number, std::string_view marks) {
  std::string result;
  for (size_t at = 0; at < number.size();) {
    const size_t begin = at;
    const char32_t c = next_code_point(number, at);
    const bool drop = is_space(c) || marks.find(number[begin]) != std::string_view::npos;
    result += drop ? std::string(",") : std::string(number.substr(begin, at - begin));
  }
  return result;
}

std::string_view word_before(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end > 0 && text[end - 1] == ' ') --end;
  size_t first = end;
  while (first > 0 && is_letter(char_before(text, first))) previous_code_point(text, first);
  return text.substr(first, end - first);
}

bool month_before(std::string_view text, size_t begin) {
  const std::string_view word = word_before(text, begin);
  return std::find(std::begin(kMonths), std::end(kMonths), word) != std::end(kMonths);
}

std::string date(std::string_view day, std::string_view month, std::string_view year, bool month_first) {
  const int d = to_int(day);
  const int m = to_int(month);
  if (d < 1 || d > 31 || m < 1 || m > 12) return "";
  const std::string name(kMonths[m - 1]);
  const std::string number = std::to_string(d);
  if (month_first) return name + " " + number + (year.empty() ? "" : ", " + std::string(year));
  return number + " " + name + (year.empty() ? "" : " " + std::string(year));
}

// The number with the ending of an ordinal: 1st, 12th, 22nd.
std::string ordinal(std::string_view digits) {
  const int n = to_int(digits);
  const int last = n % 100 / 10 == 1 ? 0 : n % 10;
  return std::to_string(n) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string month_names() {
  std::string months;
  for (const std::string_view month : kMonths) months += (months.empty() ? "" : "|") + std::string(month);
  return months;
}

// The article writes "September 24", not "24 September".
bool writes_month_first(std::string_view text) {
  static const RE2 first(R"(\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b)");
  static const RE2 later(R"(\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)");
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), first) &&
         !RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), later);
}

bool Article::is_month_first() const {
  if (!month_first_) month_first_ = writes_month_first(*this);
  return *month_first_;
}

// Behind these a comma parts decimals and nothing else; "2,3 days" may be two or three.
const std::string kMeasure =
    "million|billion|trillion|percent|per cent|percentage|percentage points?|euros?|dollars?|pounds?|kronor|kroner|crowns|"
    "kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|kilos?|kilograms?|grams?|tons?|tonnes?|"
    "lit(?:re|er)s?|hectares?|degrees?|km|kg|cm|mm|kWh|MW|GW|TWh";
const std::string kLooseUnit = "thousand|hours?|minutes?|seconds?|years?|months?|weeks?|days?|times|points?";

void add(std::vector<Format>& formats, std::string what, const std::string& pattern, Rewrite rewrite) {
  formats.push_back({std::move(what), std::make_shared<const RE2>(pattern), std::move(rewrite)});
}

void add_numbers(std::vector<Format>& formats) {
  const Rewrite comma_to_stop = [](const Parts& p, const Article& text, size_t begin, size_t end) {
    if (part_of_longer(text, begin, end) || text.substr(begin > 1 ? begin - 2 : 0, 2) == ", ") return std::string();
    return std::string(p[1]) + "." + std::string(p[2]) + std::string(p[3]);
  };
  const Rewrite measured = [=](const Parts& p, const Article& text, size_t begin, size_t end) {
    if (is_word_char(char_before(text, begin)) || char_before(text, begin) == ',' || char_before(text, begin) == '.') return std::string();
    return part_of_longer(text, begin, end) ? std::string() : std::string(p[1]) + "." + std::string(p[2]) + std::string(p[3]);
  };
  add(formats, "decimal-comma", R"((\d{1,3}),(\d{1,2})((?: |-|\x{A0})(?:)" + kMeasure + R"()\b| ?%| ?°C| ?€))", measured);
  add(formats, "decimal-comma", R"((\d{1,3}),(\d{1,2})( [x×]))", measured);
  add(formats, "loose-decimal-comma", R"((\d{1,3}),(\d{1,2})((?: |-|\x{A0})(?:)" + kLooseUnit + R"()\b))", measured);
  add(formats, "decimal-comma", "([1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:[ \\x{A0}\\x{202F}]\\d{3})+),(\\d{1,2})", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    if (part_of_longer(text, begin, end) || (text.substr(end, 1) == " " && is_digit(char_at(text, end + 1)))) return std::string();
    return without(p[1], ".") + "." + std::string(p[2]);
  });
  add(formats, "decimal-comma", R"(([€$£]\d{1,3}),(\d{1,2})())", comma_to_stop);
  add(formats, "bare-decimal-comma", R"((\d{1,3}),(\d{1,2})())", comma_to_stop);
  const auto groups = [](std::string_view marks) {
    return [marks](const Parts& p, const Article& text, size_t begin, size_t end) {
      if (part_of_longer(text, begin, end) || month_before(text, begin)) return std::string();
      if (begin > 1 && is_digit(char_before(text, begin - 1)) && text[begin - 1] == ' ') return std::string();
      if (text.substr(end, 1) == " " && is_digit(char_at(text, end + 1))) return std::string();
      return without(p[0], marks);
    };
  };
  add(formats, "round-thousands", "[1-9]\\d{0,2}(?:[ \\x{A0}\\x{202F}\\x{2009}]000)+", groups(" "));
  add(formats, "counted-thousands", R"([1-9]\d{0,2} \d{3})", [groups](const Parts& p, const Article& text, size_t begin, size_t end) {
    static const WordSet counted("people euros dollars pounds crowns kronor roubles percent spectators inhabitants residents voters votes tons tonnes "
                                 "kilometres kilometers metres meters square cubic hectares soldiers men women children patients cases deaths "
                                 "infections jobs employees workers students members refugees homes houses apartments copies visitors kilos litres");
    size_t last = end + 1;
    while (last < text.size() && is_letter(char_at(text, last))) next_code_point(text, last);
    static const WordSet places("highway road route page pages bus room number no nr line chapter section");
    if (text.substr(end, 1) != " " || !counted.has(text.substr(end + 1, last - end - 1)) || places.has(to_lower(word_before(text, begin)))) return std::string();
    return groups(" ")(p, text, begin, end);
  });
  add(formats, "thousands", "\\d{1,3}(?:[\\x{A0}\\x{202F}\\x{2009}]\\d{3})+", groups(" "));
  add(formats, "thousands", "\\d{1,3}(?: \\d{3}){2,}", groups(" "));
  add(formats, "thousands", R"(\d{1,3}(?:\.\d{3}){2,})", groups("."));
  // "1.234 cases per 100,000" has decimals; so may sums that are not round ("rose to 10.350 crowns").
  const auto not_per = [groups](const Parts& p, const Article& text, size_t begin, size_t end) {
    const size_t next = text.find_first_not_of(' ', end);
    if (next != std::string_view::npos && text.substr(next, 4) == "per ") return std::string();
    std::string number = groups(".")({p[1]}, text, begin, begin + p[1].size());
    return number.empty() ? number : number + std::string(p[2]);
  };
  add(formats, "counted-thousands-stop", R"(([1-9]\d{0,2}\.\d{3})( (?:people|inhabitants|residents|citizens|voters|votes|spectators|soldiers|troops|women|children|patients|employees|workers|students|refugees|migrants|homes|houses|copies|visitors|pages|signatures|households)\b))", not_per);
  add(formats, "counted-thousands-stop", R"(([1-9]\d{0,2}\.(?:000|500)|[1-9]\d{1,2}\.\d00)( (?:euros|dollars|pounds|crowns|kronor|kroner|roubles|rubles|zlotys|lei)\b))", not_per);
  add(formats, "counted-thousands-stop", R"([1-9]\d{0,2}\.\d{3}\.\d{3})", [groups](const Parts& p, const Article& text, size_t begin, size_t end) {
    static const WordSet codes("version tel phone telephone no nr number code build release ip file case");
    return codes.has(to_lower(word_before(text, begin))) ? std::string() : groups(".")(p, text, begin, end);
  });
  add(formats, "counted-thousands-stop", R"([€$£][1-9]\d{0,2}\.(?:000|500))", groups("."));
  add(formats, "thousands-stop", R"([1-9]\d{0,2}\.\d00)", [groups](const Parts& p, const Article& text, size_t begin, size_t end) {
    return is_letter(char_at(text, end + 1)) && text.substr(end, 1) == " " ? groups(".")(p, text, begin, end) : std::string();
  });
}

void add_dates(std::vector<Format>& formats) {
  add(formats, "date-ranges", R"(((?:on|between|in) )?(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d) ?[-–—] ?(\d{1,2}\.\d{1,2}\.(?:19|20)\d\d))", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    if (is_word_char(char_before(text, begin)) || is_word_char(char_at(text, end))) return std::string();
    const bool month_first = text.is_month_first();
    const size_t first = p[5].find('.');
    const size_t second = p[5].find('.', first + 1);
    const std::string from = date(p[2], p[3], p[4], month_first);
    const std::string to = date(p[5].substr(0, first), p[5].substr(first + 1, second - first - 1), p[5].substr(second + 1), month_first);
    if (from.empty() || to.empty()) return std::string();
    return p[1].empty() ? from + " – " + to : "from " + from + " to " + to;
  });
  add(formats, "dates", R"((\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d))", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    if (part_of_longer(text, begin, end)) return std::string();
    return date(p[1], p[2], p[3], text.is_month_first());
  });
  add(formats, "short-dates", R"((\d{1,2})\.(\d{1,2})\.)", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    static const WordSet before("on the until since");
    if (is_word_char(char_before(text, begin)) || is_word_char(char_at(text, end)) || !before.has(to_lower(word_before(text, begin)))) return std::string();
    const size_t next = text.find_first_not_of(' ', end);
    const bool ends = next == std::string_view::npos || text[next] == '\n' || is_upper(char_at(text, next));
    const std::string written = date(p[1], p[2], "", text.is_month_first());
    return written.empty() || !ends ? written : written + ".";
  });
}

bool is_day(std::string_view digits) { return to_int(digits) >= 1 && to_int(digits) <= 31; }

bool begins_inside(std::string_view text, size_t begin) {
  const char32_t before = char_before(text, begin);
  return is_word_char(before) || before == '.' || before == ',' || before == '-';
}

// The days of other languages have a stop: "15. October", "the 15. of October", "from 15. to 20. October".
void add_day_stops(std::vector<Format>& formats) {
  const std::string month = " (" + month_names() + R"()( (?:19|20)\d\d)?\b)";
  add(formats, "day-stops", R"((\d{1,2})\.?( to | and | ?[-–—] ?)(\d{1,2})\.)" + month, [](const Parts& p, const Article& text, size_t begin, size_t) {
    if (begins_inside(text, begin) || !is_day(p[1]) || !is_day(p[3])) return std::string();
    const std::string between = p[2] == " to " || p[2] == " and " ? std::string(p[2]) : "–";
    const std::string days = std::to_string(to_int(p[1])) + between + std::to_string(to_int(p[3]));
    if (text.is_month_first()) return std::string(p[4]) + " " + days + (p[5].empty() ? "" : "," + std::string(p[5]));
    return days + " " + std::string(p[4]) + std::string(p[5]);
  });
  add(formats, "day-stops", R"(((?:\b[Tt]he )?)(\d{1,2})\. (of )?()" + month_names() + R"()( (?:19|20)\d\d)?\b)", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    static const WordSet before("on of from until till by since between before after and to at for");
    if (begins_inside(text, begin) || is_word_char(char_at(text, end)) || !is_day(p[2])) return std::string();
    const bool with_article = !p[1].empty();
    if (with_article && !p[3].empty()) {
      return std::string(p[1]) + ordinal(p[2]) + " of " + std::string(p[4]) + std::string(p[5]);
    }
    if (!with_article && p[5].empty() && !before.has(to_lower(word_before(text, begin)))) return std::string();
    if (text.is_month_first()) {
      return std::string(p[4]) + " " + std::to_string(to_int(p[2])) + (p[5].empty() ? "" : "," + std::string(p[5]));
    }
    return std::to_string(to_int(p[2])) + " " + std::string(p[4]) + std::string(p[5]);
  });
  add(formats, "ordinal-stops", R"((\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ee]very) )(\d{1,2})\. (century|place|floor|round|minute|anniversary|edition|season|time|day|week|month|year|division|district|grade|part|chapter|period|stage|lap|birthday|goal|title|win|victory|meeting|congress|member|country|city|player)\b)", [](const Parts& p, const Article&, size_t, size_t) {
    return std::string(p[1]) + ordinal(p[2]) + " " + std::string(p[3]);
  });
  add(formats, "ordinal-stops", R"((\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) )(\d{1,3}) (?:st|nd|rd|th)\b)", [](const Parts& p, const Article&, size_t, size_t) {
    return std::string(p[1]) + ordinal(p[2]);
  });
  add(formats, "day-ranges", R"((\d{1,2})\. ?[-–—] ?(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)?)", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    if (begins_inside(text, begin) || is_word_char(char_at(text, end)) || !is_day(p[1])) return std::string();
    const bool month_first = text.is_month_first();
    const std::string last = date(p[2], p[3], p[4], month_first);
    if (last.empty()) return std::string();
    const std::string first = std::to_string(to_int(p[1])) + "–";
    if (!month_first) return first + last;
    const size_t day = last.find(' ') + 1;
    return last.substr(0, day) + first + last.substr(day);
  });
}

void add_times(std::vector<Format>& formats) {
  add(formats, "times", R"(([012]?\d)\.([0-5]\d))", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    static const WordSet before("at from until till by around before after between about clock");
    static const WordSet units("percent percentage children per million billion euros dollars pounds points metres meters km kg degrees and "
                               "seconds cents kroner crowns");
    if (part_of_longer(text, begin, end) || to_int(p[1]) > 23 || p[1] == "0" || !before.has(to_lower(word_before(text, begin)))) return std::string();
    size_t next = end;
    while (next < text.size() && text[next] == ' ') ++next;
    size_t last = next;
    while (last < text.size() && is_letter(char_at(text, last))) next_code_point(text, last);
    if (units.has(text.substr(next, last - next)) || text.substr(next, 1) == "%") return std::string();
    return std::string(p[1]) + ":" + std::string(p[2]);
  });
}

void add_amounts(std::vector<Format>& formats) {
  add(formats, "percent", "(\\d)[ \\x{A0}\\x{202F}]+%", [](const Parts& p, const Article& text, size_t, size_t end) {
    return is_word_char(char_at(text, end)) ? std::string() : std::string(p[1]) + "%";
  });
  add(formats, "currency", R"((\d)[.,](?:-|–|—)( |[.,;)]|$))", [](const Parts& p, const Article& text, size_t, size_t end) {
    static const WordSet sums("euro euros eur sek nok dkk dm marks kronor kroner crowns francs chf");
    size_t next = end, last = end;
    while (last < text.size() && is_letter(char_at(text, last))) next_code_point(text, last);
    const bool named = p[2] == " " && sums.has(to_lower(text.substr(next, last - next)));
    return named ? std::string(p[1]) + std::string(p[2]) : std::string();
  });
  add(formats, "currency", "(\\d[\\d.,]*)[ \\x{A0}]?([€£$])", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    const char32_t before = char_before(text, begin);
    if (is_word_char(before) || before == '$' || before == '.' || before == ',' || is_digit(char_at(text, end))) return std::string();
    if (before == ' ' && begin > 1 && is_digit(char_before(text, begin - 1))) return std::string();
    return std::string(p[2]) + std::string(p[1]);
  });
  add(formats, "currency", "(\\d[\\d.,]*) (million|billion|trillion)[ \\x{A0}]?([€£$])", [](const Parts& p, const Article& text, size_t begin, size_t end) {
    if (is_word_char(char_before(text, begin)) || is_word_char(char_at(text, end))) return std::string();
    return std::string(p[3]) + std::string(p[1]) + " " + std::string(p[2]);
  });
  add(formats, "currency", "([€£$]) (\\d)", [](const Parts& p, const Article& text, size_t begin, size_t) {
    return is_word_char(char_before(text, begin)) || char_before(text, begin) == ' ' ? std::string(p[1]) + std::string(p[2]) : std::string();
  });
}

std::vector<Format> make_formats() {
  std::vector<Format> formats;
  add_numbers(formats);
  add_dates(formats);
  add_day_stops(formats);
  add_times(formats);
  add_amounts(formats);
  return formats;
}

void find(const Format& format, const Article& text, std::vector<Finding>& findings) {
  const re2::StringPiece piece(text.data(), text.size());
  re2::StringPiece groups[6];
  const int count = std::min(6, format.pattern->NumberOfCapturingGroups() + 1);
  for (size_t at = 0; at < text.size();) {
    if (!format.pattern->Match(piece, at, text.size(), RE2::UNANCHORED, groups, count)) return;
    Parts parts;
    for (int i = 0; i < count; ++i) parts[i] = std::string_view(groups[i].data(), groups[i].size());
    const auto begin = static_cast<size_t>(groups[0].data() - text.data());
    const size_t end = begin + groups[0].size();
    at = end;
    const std::string after = format.rewrite(parts, text, begin, end);
    if (after.empty() || after == parts[0]) continue;
    Finding finding = replace({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, after);
    finding.captures = {{"number", std::string(parts[0])}, {"english", after}};
    findings.push_back(std::move(finding));
  }
}

// "15. to 20. October" holds "20. October": the longer one begins first.
void drop_overlapped(std::vector<Finding>& findings) {
  uint32_t end = 0;
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.focus.begin < end) return true;
    end = finding.focus.end;
    return false;
  });
}

}  // namespace

Detector number_format() {
  Detector detector;
  detector.spec = {
      "number-format",
      "Numbers, dates, times and amounts as other languages write them.",
      {{"what",
        "decimal-comma (3,5 million), loose-decimal-comma (3,5 hours), bare-decimal-comma (3,5), round-thousands (10 000, 2 000 000), counted-thousands (12 300 people), thousands (1 234 567, 1.000.000), thousands-stop (10.000), counted-thousands-stop (10.000 people), "
        "dates (24.9.2025), day-stops (on 24. September), ordinal-stops (the 19. century), day-ranges (15.-20.10.), date-ranges (on 1.2.2024-3.4.2025), short-dates (the 3.12.), times (at 14.30), percent (50 %), currency (50 €).",
        std::vector<std::string>{"decimal-comma", "round-thousands", "thousands", "dates", "percent", "currency"}}},
      {"number", "english"}};
  detector.run = [formats = make_formats()](const Sight& sight, std::vector<Finding>& findings) {
    const Article text(sight.document.text);
    for (const Format& format : formats) {
      if (wants(sight, format.what)) find(format, text, findings);
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.focus.begin < b.focus.begin; });
    drop_overlapped(findings);
  };
  return detector;
}

}  // namespace decalque
