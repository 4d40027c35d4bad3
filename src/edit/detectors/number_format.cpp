// Numbers, dates, times and amounts as other languages write them.
#include "edit/detectors/number_format.h"

#include <re2/re2.h>

#include <algorithm>

#include "edit/detectors/detectors.h"

namespace decalque {

namespace {

// Moves `place` to the next match from its end on, before `end`.
bool find_next(const RE2& pattern, size_t end, NumberPlace& place) {
  re2::StringPiece groups[std::tuple_size_v<decltype(place.parts)>];
  const int count = std::min(static_cast<int>(std::size(groups)), pattern.NumberOfCapturingGroups() + 1);
  const re2::StringPiece text(place.text.data(), place.text.size());
  if (!pattern.Match(text, place.end, end, RE2::UNANCHORED, groups, count)) return false;
  for (int i = 0; i < count; ++i) place.parts[i] = std::string_view(groups[i].data(), groups[i].size());
  place.begin = static_cast<size_t>(groups[0].data() - text.data());
  place.end = place.begin + groups[0].size();
  return true;
}

void find_in_line(const NumberFormat& format, const DigitLine& line, std::string_view text, const DateOrder& order,
                  std::vector<Finding>& findings) {
  if (!format.may_match(line)) return;
  NumberPlace place{text, order, line.span.begin, line.span.begin, {}};
  while (place.end < line.span.end && find_next(format.pattern.compiled(), line.span.end, place)) {
    const std::string english = format.rewrite(place);
    if (english.empty() || english == place[0]) continue;
    Finding finding = replace({static_cast<uint32_t>(place.begin), static_cast<uint32_t>(place.end)}, english);
    finding.captures = {{"number", std::string(place[0])}, {"english", english}};
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

// No number goes on in the next line.
std::vector<DigitLine> lines_with_digits(std::string_view text) {
  std::vector<DigitLine> lines;
  for (const Span line : lines_of(text)) {
    DigitLine digits(text, line);
    if (!digits.digits.empty()) lines.push_back(std::move(digits));
  }
  return lines;
}

// What all sorts of numbers are looked for in.
struct NumberedText {
  DateOrder order;
  std::vector<DigitLine> lines;
};

void find_numbers(const Sight& sight, std::vector<Finding>& findings) {
  const std::string_view text = sight.document.text;
  const auto& [order, lines] = sight.shared.get([&] { return NumberedText{DateOrder(text), lines_with_digits(text)}; });
  for (const auto& formats :
       {decimal_formats(), thousands_formats(), date_formats(), day_formats(), amount_formats()}) {
    for (const NumberFormat& format : formats) {
      if (!wants(sight, format.what)) continue;
      for (const DigitLine& line : lines) find_in_line(format, line, text, order, findings);
    }
  }
  sort_by_place(findings);
  drop_overlapped(findings);
}

}  // namespace

Detector number_format() {
  Detector detector;
  detector.spec = {
      "number-format",
      "Numbers, dates, times and amounts as other languages write them.",
      {{"what",
        "decimal-comma (3,5 million), loose-decimal-comma (3,5 hours), bare-decimal-comma (3,5), "
        "round-thousands (10 000, 2 000 000), counted-thousands (12 300 people), "
        "thousands (1 234 567, 1.000.000), thousands-stop (10.000), "
        "counted-thousands-stop (10.000 people), "
        "dates (24.9.2025), day-stops (on 24. September), ordinal-stops (the 19. century), "
        "day-ranges (15.-20.10.), date-ranges (on 1.2.2024-3.4.2025), short-dates (the 3.12.), "
        "times (at 14.30), percent (50 %), currency (50 €).",
        std::vector<std::string>{"decimal-comma", "round-thousands", "thousands", "dates", "percent", "currency"}}},
      {"number", "english"}};
  detector.run = find_numbers;
  return detector;
}

}  // namespace decalque
