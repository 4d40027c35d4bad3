#include "cli/grammar.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <iterator>
#include <memory>

#include "cli/command_list.h"
#include "cli/failure.h"
#include "cli/stray_words.h"
#include "cli/version.h"

namespace decalque {

namespace {

/// CLI11 would take what it does not know for an error of its own wording, and the name of a second command for that
/// command even where a file is meant.
constexpr const char* kExample = "Example:\n  ";

void dress(CLI::App& app, const std::string& example) {
  app.set_help_flag("-h,--help", "Show this help");
  app.footer(kExample + example + "\n");
  app.allow_extras();
  app.require_subcommand(0, 1);
}

void add_command(CLI::App& parent, const Command& command, CommandLine& options, Wish& wish) {
  auto* sub = parent.add_subcommand(command.name, command.about);
  dress(*sub, command.example);
  if (command.hidden) sub->group("");
  for (const auto& add : command.groups) add(*sub, options);
  sub->callback([&wish, &command] { wish.act = command.act; });
}

// CLI11 takes `[lemma="go"]` for a list of values and drops its brackets: behind this sign they are its own.
constexpr char kBracketAhead = '\x01';

std::string marked(std::string argument) {
  const bool is_bracketed = argument.starts_with('[') && argument.ends_with(']');
  return is_bracketed ? kBracketAhead + argument : argument;
}

void unmark_values(CLI::App& app) {
  for (CLI::Option* option : app.get_options())
    option->transform([](std::string value) { return value.starts_with(kBracketAhead) ? value.substr(1) : value; });
  for (CLI::App* sub : app.get_subcommands([](CLI::App*) { return true; })) unmark_values(*sub);
}

CLI::App& innermost(CLI::App& app) {
  return app.get_subcommands().empty() ? app : innermost(*app.get_subcommands().front());
}

/// The program; what is parsed goes into these.
std::unique_ptr<CLI::App> grammar(CommandLine& options, Wish& wish, bool& versions) {
  auto app = std::make_unique<CLI::App>("Corrects the English of machine-translated articles.", "decalque");
  dress(*app, "decalque diff article.txt");
  app->add_flag("--version", versions, "Show the versions of decalque and its libraries");
  CLI::App* rules = nullptr;  // stands where the first of its commands does
  for (const auto& command : commands()) {
    if (*command.parent && !rules) {
      rules = app->add_subcommand("rules", "Look at rules and test them");
      dress(*rules, "decalque rules list");
    }
    add_command(*command.parent ? *rules : *app, command, options, wish);
  }
  unmark_values(*app);
  return app;
}

OptionText text_of(const CLI::Option& option) {
  OptionText text;
  for (const auto& name : option.get_snames()) text.names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) text.names.push_back("--" + name);
  if (option.get_positional()) text.operand = option.get_name(true);
  if (option.get_type_size_max() > 0) text.value = option.get_type_name();
  text.about = option.get_description();
  text.required = option.get_required();
  text.repeats = option.get_expected_max() > 1;
  return text;
}

CommandText text_of(CLI::App& app) {
  CommandText text{path_of(app), app.get_description(), app.get_footer().substr(std::string(kExample).size()), {}, {}, {}};
  text.example.pop_back();  // its line end
  for (const auto* option : app.get_options())
    (option->get_positional() ? text.operands : text.options).push_back(text_of(*option));
  for (auto* sub : app.get_subcommands([](CLI::App* command) { return !command->get_group().empty(); }))
    text.commands.push_back(text_of(*sub));
  return text;
}

}  // namespace

CommandText program_text() {
  CommandLine options;
  Wish wish;
  bool versions = false;
  return text_of(*grammar(options, wish, versions));
}

Wish parse(const std::vector<std::string>& arguments, CommandLine& options) {
  Wish wish;
  bool versions = false;
  const auto program = grammar(options, wish, versions);
  auto& app = *program;
  std::vector<std::string> words;  // from the back, as CLI11 takes them
  std::transform(arguments.rbegin(), arguments.rend(), std::back_inserter(words), marked);
  try {
    app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    return {nullptr, app.help(), true};
  } catch (const CLI::ParseError& error) {
    refuse_strays(app);
    throw Failure(fmt::format("{}; see {} --help", error.what(), path_of(innermost(app))));
  }
  refuse_strays(app);
  if (versions) return {nullptr, version_lines(), true};
  if (!wish.act) wish.text = app.help();
  return wish;
}

}  // namespace decalque
