#include "cli/manual_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace decalque {

namespace {

/// As it is, for programs that would take a hyphen or a quote for another sign.
std::string roff(const std::string& text) {
  std::string escaped = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (const char c : text) {
    switch (c) {
      case '\\': escaped += "\\e"; break;
      case '-': escaped += "\\-"; break;
      case '\'': escaped += "\\(aq"; break;
      case '`': escaped += "\\(ga"; break;
      case '^': escaped += "\\(ha"; break;
      case '~': escaped += "\\(ti"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + roff(text) + "\\fR"; }
std::string section(const std::string& name) { return ".SH " + name + "\n"; }
std::string item(const std::string& head, const std::string& text) { return ".TP\n" + head + "\n" + roff(text) + "\n"; }

bool is_literal(const std::string& value) { return value[0] >= 'a' && value[0] <= 'z'; }

std::string values(const std::string& value) { return is_literal(value) ? bold(value) : italic(value); }

std::string head(const OptionText& option) {
  if (!option.operand.empty())
    return italic(option.operand) + (option.repeats ? "\\&..." : "") +
           (option.value.empty() ? "" : " (" + values(option.value) + ")");
  std::string names;
  for (const auto& name : option.names) names += (names.empty() ? "" : ", ") + bold(name);
  return names + (option.value.empty() ? "" : " " + values(option.value));
}

std::string synopsis(const CommandText& command) {
  auto line = bold(command.path) + " [" + italic("options") + "]";
  for (const auto& option : command.options)
    if (option.required) line += " " + head(option);
  for (const auto& operand : command.operands) {
    const auto word = italic(operand.operand) + (operand.repeats ? "\\&..." : "");
    line += " " + (operand.required ? word : "[" + word + "]");
  }
  if (!command.commands.empty()) line += " " + italic("command") + " ...";
  return section("SYNOPSIS") + line + "\n";
}

std::string items(const std::string& name, const std::vector<OptionText>& options) {
  if (options.empty()) return "";
  auto text = section(name);
  for (const auto& option : options) text += item(head(option), option.about + ".");
  return text;
}

std::string commands_below(const CommandText& command) {
  if (command.commands.empty()) return "";
  auto text = section("COMMANDS");
  for (const auto& below : command.commands)
    text += item(bold(below.path) + ", see " + bold(page_name(below)) + "(1)", below.about + ".");
  return text;
}

struct Fact {
  const char* name;
  const char* text;
};

std::string facts(const std::string& name, std::initializer_list<Fact> all) {
  auto text = section(name);
  for (const auto& [head, about] : all) text += item(bold(head), about);
  return text;
}

constexpr const char* kDescription =
    "It reads the English translation of an article, finds the marks that translation machines leave, and corrects them, "
    "proposes corrections, or explains them.\n"
    "A rule changes text by itself only while it is certain; what is only likely is proposed.\n"
    "Bytes outside the corrections stay as they are.\n";

std::string of_all_commands() {
  return facts("LEVELS",
               {{"certain", "A careful editor would make this change practically always. fix makes it, diff shows it."},
                {"likely", "Usually right, or one of several readings. check and review show it; fix and diff take it in "
                           "with --level likely."},
                {"hint", "Something is wrong here, and the correction is not known. review shows it, and check with "
                         "--level hint."}}) +
         facts("EXIT STATUS", {{"0", "Done, and nothing found; fix exits with 0 when it has corrected, too."},
                               {"1", "diff or check found something."},
                               {"2", "An error. Of several files the others were still worked on."}}) +
         facts("ENVIRONMENT",
               {{"DECALQUE_DATA", "The folder with rulesets and dictionaries, instead of those installed with the program."},
                {"DECALQUE_CACHE", "Where rulesets are kept once they are read. Set to nothing, nothing is kept."},
                {"XDG_CACHE_HOME", "Where they are kept, in the folder decalque, when DECALQUE_CACHE is not set."},
                {"NO_COLOR", "When it is set, --color auto means never."}}) +
         facts("FILES", {{".decalque.yaml", "Settings for the articles in its folder and below; the nearest counts."},
                         {"../share/decalque", "From the folder of the program: its rulesets, dictionaries and samples."},
                         {"~/.cache/decalque", "Rulesets that were read. It may be deleted."}});
}

std::string see_also(const CommandText& command, const CommandText& program) {
  std::string pages;
  const auto add = [&](const CommandText& other) {
    pages += (pages.empty() ? "" : ",\n") + bold(page_name(other)) + "(1)";
  };
  if (command.path != program.path) add(program);
  for (const auto& other : program.commands)
    if (command.path.starts_with(other.path + " ")) add(other);
  for (const auto& below : command.commands) add(below);
  return section("SEE ALSO") + pages + "\n";
}

}  // namespace

std::string page_name(const CommandText& command) {
  auto name = command.path;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string manual_page(const CommandText& command, const CommandText& program, const std::string& version) {
  const auto name = page_name(command);
  const bool is_program = command.path == program.path;
  auto about = command.about;
  if (about.ends_with('.')) about.pop_back();
  auto title = name;
  std::transform(title.begin(), title.end(), title.begin(), [](unsigned char c) { return std::toupper(c); });
  return fmt::format(".\\\" Written by decalque manual.\n.TH {} 1 \"\" \"decalque {}\" \"decalque\"\n",
                     roff(title), version) +
         section("NAME") + roff(name) + " \\- " + roff(about) + "\n" + synopsis(command) + section("DESCRIPTION") +
         roff(about) + ".\n" + (is_program ? kDescription : "") + commands_below(command) + items("OPERANDS", command.operands) +
         items("OPTIONS", command.options) + (is_program ? of_all_commands() : "") + section("EXAMPLE") + ".EX\n" +
         roff(command.example) + "\n.EE\n" + see_also(command, program);
}

}  // namespace decalque
