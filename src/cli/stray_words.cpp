#include "cli/stray_words.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <vector>

#include "cli/failure.h"
#include "rules/problem.h"

namespace decalque {

namespace {

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    for (const auto& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::vector<std::string> command_names(CLI::App& app) {
  std::vector<std::string> names;
  const auto is_shown = [](CLI::App* command) { return !command->get_group().empty(); };
  for (const auto* sub : app.get_subcommands(is_shown)) names.push_back(sub->get_name());
  return names;
}

[[noreturn]] void refuse(const std::string& sort, const std::string& stray, const std::string& shown,
                         const std::string& near, const std::string& help) {
  auto message = fmt::format("unknown {} '{}'; ", sort, stray);
  if (!near.empty()) message += fmt::format("did you mean {}{}? ", shown, near);
  throw Failure(message + fmt::format("see {} --help", help));
}

/// An option that the command behind it would have taken.
void require_behind_command(const std::string& option, const CLI::App& app) {
  if (app.get_subcommands().empty()) return;
  const auto& sub = *app.get_subcommands().front();
  const auto names = option_names(sub);
  if (std::find(names.begin(), names.end(), option) != names.end())
    throw Failure(fmt::format("option '{}' goes behind the command: {} {}", option, path_of(sub), option));
}

}  // namespace

std::string path_of(const CLI::App& app) {
  return app.get_parent() ? path_of(*app.get_parent()) + " " + app.get_name() : "decalque";
}

void refuse_strays(CLI::App& top) {
  for (auto* app = &top;; app = app->get_subcommands().front()) {
    for (const auto& stray : app->remaining()) {
      const auto word = stray.substr(0, stray.find('='));
      if (word.starts_with("-") && word != "--") {
        require_behind_command(word, *app);
        refuse("option", word, "", nearest(word, option_names(*app)), path_of(*app));
      }
      if (app->get_subcommands().empty() && !command_names(*app).empty())
        refuse("command", word, path_of(*app) + " ", nearest(word, command_names(*app)), path_of(*app));
      if (word != "--") throw Failure(fmt::format("'{}' is one word too many; see {} --help", word, path_of(*app)));
    }
    if (app->get_subcommands().empty()) return;
  }
}

}  // namespace decalque
