#pragma once
// Options whose values are checked as they come. What is wrong throws Failure, which names the option.

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <string>
#include <utility>
#include <vector>

namespace decalque {

/// "--level: 'foo' is none of certain, likely, hint; did you mean ...?"
[[noreturn]] void refuse(const std::string& option, const std::string& value, const std::vector<std::string>& known);

/// What the value means among those known.
template <class Value>
Value one_of(const std::string& option, const std::string& value,
             const std::vector<std::pair<std::string, Value>>& known) {
  std::vector<std::string> names;
  for (const auto& [name, meaning] : known) {
    if (name == value) return meaning;
    names.push_back(name);
  }
  refuse(option, value, names);
}

/// Refuses an empty value: a variable that a script forgot to set is not to pass as an option that was not given.
void require_value(const std::string& option, const std::string& value, const std::string& kind);
/// A whole number within bounds.
unsigned number_of(const std::string& option, const std::string& text, unsigned least, unsigned most);
/// The language code that --from is given.
std::string from_of(const std::string& text);

/// An option with a value that `take` checks.
template <class Take>
CLI::Option* add(CLI::App& command, const std::string& name, Take take, const std::string& about,
                 const std::string& value) {
  const auto checked = [=](const std::string& given) {
    require_value(name, given, value);
    take(given);
  };
  return command.add_option_function<std::string>(name, checked, about)
      ->type_name(value)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// An option whose value is one of those known. They stand where other options name their value:
/// "--color auto|always|never".
template <class Value, class Take>
CLI::Option* add_choice(CLI::App& command, const std::string& name,
                        const std::vector<std::pair<std::string, Value>>& known, Take take, const std::string& about) {
  std::string shown;
  for (const auto& [value, meaning] : known) shown += (shown.empty() ? "" : "|") + value;
  const auto checked = [=](const std::string& value) { take(one_of(name, value, known)); };
  return add(command, name, checked, about, shown);
}

/// "a" means "a": for add_choice().
std::vector<std::pair<std::string, std::string>> by_name(const std::vector<std::string>& values);

/// An option that may be given again.
void add_list(CLI::App& command, const std::string& name, std::vector<std::string>& list, const std::string& about,
              const std::string& value);

}  // namespace decalque
