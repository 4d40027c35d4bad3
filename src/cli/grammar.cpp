#include "cli/grammar.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/version.h"
#include "rules/problem.h"

namespace decalque {

namespace {

using Groups = std::vector<void (*)(CLI::App&, CommandLine&)>;

void add_in_place(CLI::App& command, CommandLine& options) {
  command.add_flag("-i,--in-place", options.in_place,
                   "Correct the files where they are; each is replaced whole or not at all");
}
void add_diff_forms(CLI::App& command, CommandLine& options) {
  const std::tuple<const char*, DiffForm, const char*> forms[] = {
      {"--word", DiffForm::word, "Show changed words, [-old-]{+new+}, instead of lines"},
      {"--word-porcelain", DiffForm::porcelain, "The same for programs, as git diff --word-diff=porcelain writes it"},
      {"--side-by-side", DiffForm::side_by_side, "Show old and new text in two columns"},
      {"--html", DiffForm::html, "Write one page with the changes in place, to send to someone"},
      {"--criticmarkup", DiffForm::criticmarkup, "Write the whole text with {~~old~>new~~}, for Markdown"},
  };
  for (const auto& [name, form, about] : forms)
    command.add_flag_callback(
        name,
        [&options, name = name, form = form] {
          if (options.diff_form != DiffForm::unified && options.diff_form != form)
            throw Failure(fmt::format("{}: a diff takes one form; leave the other one out", name));
          options.diff_form = form;
        },
        about);
  command.add_flag("--explain", options.explain, "Say rule, level and message beside each hunk");
  command.add_flag("--each", options.each,
                   "Write a diff of its own for each suggestion, so that each can be taken alone");
}
void add_records(CLI::App& command, CommandLine& options) {
  command.add_option("FILE", options.files, "Files of JSON Lines; none or - is standard input")->type_name("");
  command.add_flag("--strict", options.strict, "Exit with 2 when a line was bad");
}
void add_id(CLI::App& command, CommandLine& options) {
  command.add_option("ID", options.files, "The rule")->required()->expected(1)->type_name("");
}
void add_ids(CLI::App& command, CommandLine& options) {
  command.add_option("ID", options.files, "Rules to test, by id, family or glob; none is all of them")->type_name("");
  command.add_flag("--coverage", options.coverage,
                   "Say what the examples leave open: parts of patterns that none shows or that nothing can reach, "
                   "rules that others shadow or undo, rules that never spoke where rules were measured");
  command.add_flag("--watch", options.watch, "Go on: test the rules of each file that is saved, until Ctrl-C");
}
void add_new_folder(CLI::App& command, CommandLine& options) {
  command.add_option("DIR", options.files, "The folder to make")->required()->expected(1)->type_name("");
}
void add_pattern(CLI::App& command, CommandLine& options) {
  command
      .add_option("PATTERN", options.files,
                  "The pattern, then files or folders of texts; the samples when none is named")
      ->required()
      ->type_name("");
  command.add_option("--when", options.when, "A condition that must hold; may be given again")
      ->allow_extra_args(false)
      ->type_name("CONDITION");
  command.add_option("--unless", options.unless, "A condition that must not hold; may be given again")
      ->allow_extra_args(false)
      ->type_name("CONDITION");
  command.add_flag("--count", options.count, "Count what was matched instead of showing it");
  command.add_option("--by", options.by, "Count by what this capture holds")->type_name("NAME");
  command.add_option("--from", options.from, "Language of the original, for patterns that look at names")
      ->type_name("LANG");
  command.add_option("--encoding", options.encoding, "Encoding of the files, where it is not UTF-8")->type_name("NAME");
}
void add_text(CLI::App& command, CommandLine& options) {
  command.add_option("TEXT", options.files, "A sentence or several; none or - is standard input")->type_name("");
  command.add_flag("--all", options.all, "Show every rule that found a word of its own");
}
void add_texts(CLI::App& command, CommandLine& options) {
  command.add_option("FILE", options.files, "Texts, or folders of *.txt; none is the samples")->type_name("");
  command.add_option("--from", options.from, "Language of the original")->type_name("LANG");
}
void add_id_and_text(CLI::App& command, CommandLine& options) {
  command.add_option("ID", options.files, "The rule, then the text; standard input when there is none")
      ->required()
      ->type_name("");
}

/// A command: what it is called, what its help says, what it takes and what it does.
struct Command {
  const char* parent;  // "" or "rules"
  const char* name;
  const char* about;
  const char* example;
  Groups groups;
  int (*act)(const CommandLine&, const Streams&);
};

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {
      {"",
       "fix",
       "Correct articles: the corrected text on standard output, or in place",
       "decalque fix --level likely article.txt > corrected.txt",
       {add_file_options, add_article_options, add_in_place, add_run_options, add_rule_options},
       fix},
      {"",
       "diff",
       "Show the corrections as a diff that git apply and patch -p1 can apply",
       "decalque diff article.txt | git apply",
       {add_file_options, add_article_options, add_diff_forms, add_width_option, add_color_option, add_run_options,
        add_rule_options},
       diff},
      {"",
       "check",
       "Report what is found, one finding a line or in forms that other programs read",
       "decalque check --level hint --output json article.txt",
       {add_file_options, add_article_options, add_report_options, add_width_option, add_color_option, add_run_options,
        add_rule_options},
       check},
      {"",
       "review",
       "Accept, reject or edit each suggestion, in the terminal or in the browser",
       "decalque review --web article.txt",
       {add_review_options, add_article_options, add_color_option, add_rule_options},
       review},
      {"",
       "batch",
       "Correct the articles of JSON Lines, {\"id\", \"text\", \"original\"?, \"from\"?} a line",
       "echo '{\"id\": 1, \"text\": \"He said said it.\"}' | decalque batch",
       {add_records, add_article_options, add_run_options, add_rule_options},
       batch},
      {"",
       "explain",
       "Show a text as rules see it, and every rule that looked at it",
       "decalque explain 'The ministers betrayed the talks.'",
       {add_text, add_article_options, add_rule_options},
       explain},
      {"rules",
       "list",
       "List the rules",
       "decalque rules list --only 'en/names/*'",
       {add_output_option, add_rule_options},
       rules_list},
      {"rules",
       "show",
       "Show all there is to know of a rule",
       "decalque rules show en/attribution/title-said-name",
       {add_id, add_rule_options},
       rules_show},
      {"rules",
       "init",
       "Make a ruleset of one's own: a family, a terminology file, a README with a line for CI, settings that use them",
       "decalque rules init house",
       {add_new_folder},
       rules_init},
      {"rules",
       "new",
       "Propose a rule for an error: patterns from narrow to wide, with what they find in clean text",
       "decalque rules new --from 'It depends of him.' --to 'It depends on him.' --write house/en/verbs.yaml",
       {add_new_rule_options, add_run_options, add_rule_options},
       rules_new},
      {"rules",
       "try",
       "Look for a pattern in texts and show what it finds in context",
       "decalque rules try 'verb:<make> a? {ADJ}? decision' articles/ --by verb",
       {add_pattern, add_color_option, add_run_options, add_rule_options},
       rules_try},
      {"rules",
       "explain",
       "Show why a rule speaks or is silent about a text",
       "decalque rules explain title-said-name 'The minister said Antony Blinken.'",
       {add_id_and_text, add_article_options, add_rule_options},
       rules_explain},
      {"rules",
       "test",
       "Run the examples of rules, alone and with all rules",
       "decalque rules test --rules house house",
       {add_ids, add_run_options, add_rule_options},
       rules_test},
      {"rules",
       "measure",
       "Hold rules against post-edits of translations and against clean text",
       "decalque rules measure --pairs news.mt news.pe --from fi --clean articles/",
       {add_measure_options, add_run_options, add_rule_options},
       rules_measure},
      {"rules",
       "catalogue",
       "Write the catalogue of all rules with their evidence, as Markdown",
       "decalque rules catalogue > docs/catalogue.md",
       {add_rule_options},
       rules_catalogue},
      {"rules",
       "cost",
       "Count how often running text has each rule's patterns tried, the dearest first",
       "decalque rules cost articles/ --rules house",
       {add_texts, add_run_options, add_rule_options},
       rules_cost},
      {"rules",
       "learn",
       "Learn rules from translations and what people made of them",
       "decalque rules learn news.mt news.pe --from fi --clean articles/ -o house",
       {add_learn_options, add_rule_options},
       rules_learn},
      {"rules",
       "schema",
       "Write the JSON Schema of rule files, for editors",
       "decalque rules schema > rules.schema.json",
       {},
       rules_schema},
  };
  return all;
}

/// CLI11 would take what it does not know for an error of its own wording, and the name of a second command for that
/// command even where a file is meant.
void dress(CLI::App& app, const std::string& example) {
  app.set_help_flag("-h,--help", "Show this help");
  app.footer(fmt::format("Example:\n  {}\n", example));
  app.allow_extras();
  app.require_subcommand(0, 1);
}

void add_command(CLI::App& parent, const Command& command, CommandLine& options, Wish& wish) {
  auto* sub = parent.add_subcommand(command.name, command.about);
  dress(*sub, command.example);
  for (const auto& add : command.groups) add(*sub, options);
  sub->callback([&wish, &command] { wish.act = command.act; });
}

CLI::App& innermost(CLI::App& app) {
  return app.get_subcommands().empty() ? app : innermost(*app.get_subcommands().front());
}

std::string path_of(const CLI::App& app) {
  return app.get_parent() ? path_of(*app.get_parent()) + " " + app.get_name() : "decalque";
}

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
  for (const auto* sub : app.get_subcommands([](CLI::App*) { return true; })) names.push_back(sub->get_name());
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

/// Refuses words that no command or option took.
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

}  // namespace

Wish parse(const std::vector<std::string>& arguments, CommandLine& options) {
  Wish wish;
  bool versions = false;
  CLI::App app("Corrects the English of machine-translated articles.", "decalque");
  dress(app, "decalque diff article.txt");
  app.add_flag("--version", versions, "Show the versions of decalque and its libraries");
  for (const auto& command : commands())
    if (!*command.parent) add_command(app, command, options, wish);
  auto* rules = app.add_subcommand("rules", "Look at rules and test them");
  dress(*rules, "decalque rules list");
  for (const auto& command : commands())
    if (*command.parent) add_command(*rules, command, options, wish);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from the back
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
