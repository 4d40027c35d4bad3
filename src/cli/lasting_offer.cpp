#include "cli/lasting_offer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "cli/review_view.h"

namespace decalque {

namespace {

/// Of "all", "none", "" or numbers from 1; nullopt for anything else.
std::optional<std::vector<size_t>> chosen_numbers(const std::string& answer, size_t count) {
  std::vector<size_t> numbers;
  if (answer == "all" || answer == "a")
    for (size_t number = 1; number <= count; ++number) numbers.push_back(number);
  if (!numbers.empty() || answer == "none" || answer == "n") return numbers;
  for (const char* at = answer.data(); at != answer.data() + answer.size();) {
    if (*at == ' ' || *at == ',') {
      ++at;
      continue;
    }
    size_t number = 0;
    const auto [end, error] = std::from_chars(at, answer.data() + answer.size(), number);
    if (error != std::errc() || number < 1 || number > count) return std::nullopt;
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
    at = end;
  }
  return numbers;
}

/// Empty when the input ends.
std::vector<LastingRefusal> choice_of(const std::vector<LastingRefusal>& offers, Keyboard& keyboard,
                                      std::ostream& out) {
  std::vector<LastingRefusal> chosen;
  while (const auto answer = keyboard.line("Which ones (numbers, all, none)? ", "")) {
    if (const auto numbers = chosen_numbers(*answer, offers.size())) {
      for (const auto number : *numbers) chosen.push_back(offers[number - 1]);
      break;
    }
    out << wrapped(fmt::format("'{}' is no choice: give numbers from 1 to {}, all, or none.", *answer, offers.size()),
                   {keyboard.columns(), false})
        << std::flush;
  }
  return chosen;
}

}  // namespace

void offer_lasting(Desk& desk, Keyboard& keyboard, std::ostream& out) {
  const auto say = [&](const std::string& text) { out << wrapped(text, {keyboard.columns(), false}) << std::flush; };
  const auto offers = desk.lasting();
  if (offers.empty()) return;
  const auto file = desk.settings_file();
  say(fmt::format("{} can be made lasting in {}:", offers.size() == 1 ? "This refusal" : "These refusals", file));
  for (size_t i = 0; i < offers.size(); ++i) say(fmt::format("{:3}  {}", i + 1, offers[i].label));
  const auto chosen = choice_of(offers, keyboard, out);
  if (chosen.empty()) return;
  try {
    desk.make_lasting(chosen);
    const auto size = together(chosen).size();
    say(fmt::format("{}: {} {} added to what is accepted.", file, size, size == 1 ? "entry" : "entries"));
  } catch (const std::runtime_error& error) {
    out << error.what() << "\n";
  }
}

}  // namespace decalque
