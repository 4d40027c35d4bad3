#include "cli/option_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/failure.h"
#include "cli/options.h"
#include "rules/names.h"
#include "rules/problem.h"

namespace decalque {

void refuse(const std::string& option, const std::string& value, const std::vector<std::string>& known) {
  std::string message = fmt::format("{}: '{}' is none of", option, value);
  for (size_t i = 0; i < known.size(); ++i) message += (i == 0 ? " " : ", ") + known[i];
  if (const auto near = nearest(value, known); !near.empty()) message += fmt::format("; did you mean {}?", near);
  throw Failure(message);
}

void require_value(const std::string& option, const std::string& value, const std::string& kind) {
  if (value.empty())
    throw Failure(fmt::format("{}: an empty value; give {}", option.substr(option.rfind(',') + 1), kind));
}

unsigned number_of(const std::string& option, const std::string& text, unsigned least, unsigned most) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
    throw Failure(fmt::format("{}: '{}' is no number from {} to {}", option, text, least, most));
  return number;
}

std::string from_of(const std::string& text) {
  if (const auto code = language_code(text)) return *code;
  throw Failure(fmt::format("--from: '{}' is no language code; give two letters, as in fi, et or de", text));
}

std::vector<std::pair<std::string, std::string>> by_name(const std::vector<std::string>& values) {
  std::vector<std::pair<std::string, std::string>> known;
  for (const auto& value : values) known.emplace_back(value, value);
  return known;
}

void add_list(CLI::App& command, const std::string& name, std::vector<std::string>& list, const std::string& about,
              const std::string& value) {
  command.add_option(name, list, about)->allow_extra_args(false)->type_name(value)->each([=](const std::string& given) {
    require_value(name, given, value);
  });
}

std::optional<std::string> language_code(std::string_view text) {
  auto code = std::string(text.substr(0, text.find_first_of("-_")));
  for (auto& c : code)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return is_language(code) ? std::optional(code) : std::nullopt;
}

}  // namespace decalque
