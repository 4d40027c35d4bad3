#include "cli/completion.h"

#include <algorithm>

#include "cli/completion_values.h"

namespace decalque {

namespace {

/// Where on the way through a command line its last word stands.
struct Reached {
  const CommandText* command = nullptr;
  const OptionText* option = nullptr;  ///< Whose value it is.
  size_t operands = 0;                 ///< Before it.
  bool only_operands = false;          ///< Behind "--".
  CommandLine said;                    ///< The options that choose rules.
};

size_t values_of(const OptionText& option) {
  return option.value.empty() ? 0 : 1 + static_cast<size_t>(std::count(option.value.begin(), option.value.end(), ' '));
}

const OptionText* option_named(const CommandText& command, const std::string& name) {
  for (const auto& option : command.options)
    if (std::find(option.names.begin(), option.names.end(), name) != option.names.end()) return &option;
  return nullptr;
}

const CommandText* command_named(const CommandText& parent, const std::string& name) {
  for (const auto& command : parent.commands)
    if (command.path == parent.path + " " + name) return &command;
  return nullptr;
}

void note(CommandLine& said, const OptionText& option, const std::string& value) {
  const auto& name = option.names.back();
  if (name == "--rules") said.rules.push_back(value);
  if (name == "--terms") said.terms.push_back(value);
  if (name == "--config") said.config = value;
}

Reached reached(const CommandText& program, const std::vector<std::string>& words) {
  Reached at;
  at.command = &program;
  size_t owed = 0;  // values of the option
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const auto& word = words[i];
    const auto equals = word.find('=');
    if (owed > 0) {
      note(at.said, *at.option, word);
      if (--owed == 0) at.option = nullptr;
    } else if (!at.only_operands && word == "--") {
      at.only_operands = true;
    } else if (!at.only_operands && word.size() > 1 && word[0] == '-') {
      const auto* option = option_named(*at.command, word.substr(0, equals));
      if (option && equals != std::string::npos) note(at.said, *option, word.substr(equals + 1));
      if (option && equals == std::string::npos && (owed = values_of(*option)) > 0) at.option = option;
    } else if (const auto* below = at.operands == 0 ? command_named(*at.command, word) : nullptr) {
      at.command = below;
    } else {
      ++at.operands;
    }
  }
  return at;
}

Completion::Words names(const CommandText& command, bool of_options) {
  Completion::Words words;
  for (const auto& option : command.options)
    for (const auto& name : option.names)
      if (of_options) words.emplace_back(name, option.about);
  for (const auto& below : command.commands)
    if (!of_options) words.emplace_back(below.path.substr(command.path.size() + 1), below.about);
  return words;
}

/// What the next operand is; "" when there is none, or anything may stand there.
std::string operand(const CommandText& command, size_t before) {
  if (command.operands.empty()) return "";
  const auto& only = command.operands.front();
  if (only.operand == "PATTERN") return before == 0 ? "" : "FILE";
  if (before > 0 && (!only.repeats || only.operand == "ID")) return "";
  return only.value.empty() ? only.operand : only.value;
}

}  // namespace

Completion completion(const CommandText& program, const std::vector<std::string>& words, const ValueLists& lists) {
  const auto at = reached(program, words);
  auto begun = words.empty() ? std::string() : words.back();
  const auto equals = begun.find('=');
  const bool is_option = !at.only_operands && begun.starts_with('-');
  Completion found;
  if (at.option) {
    found = value_completion(at.option->value, begun, at.said, lists);
  } else if (is_option && equals != std::string::npos) {
    const auto* option = option_named(*at.command, begun.substr(0, equals));
    begun.erase(0, equals + 1);
    if (option) found = value_completion(option->value, begun, at.said, lists);
  } else if (is_option || !at.command->commands.empty()) {
    found.words = names(*at.command, is_option);
  } else {
    found = value_completion(operand(*at.command, at.operands), begun, at.said, lists);
  }
  std::erase_if(found.words, [&](const auto& word) { return !word.first.starts_with(begun); });
  return found;
}

}  // namespace decalque
