#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <charconv>

#include "cli/failure.h"
#include "formats/format.h"
#include "report/report.h"
#include "rules/problem.h"

namespace decalque {

namespace {

constexpr unsigned kMostJobs = 256;
constexpr unsigned kLeastWidth = 20, kMostWidth = 10'000;

/// "--level: 'foo' is none of certain, likely, hint; did you mean ...?"
[[noreturn]] void refuse(const std::string& option, const std::string& value, const std::vector<std::string>& known) {
  std::string message = fmt::format("{}: '{}' is none of", option, value);
  for (size_t i = 0; i < known.size(); ++i) message += (i == 0 ? " " : ", ") + known[i];
  if (const auto near = nearest(value, known); !near.empty()) message += fmt::format("; did you mean {}?", near);
  throw Failure(message);
}

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

/// An option with a value that is checked as it comes.
template <class Take>
CLI::Option* add(CLI::App& command, const std::string& name, Take take, const std::string& about,
                 const std::string& value) {
  return command.add_option_function<std::string>(name, take, about)
      ->type_name(value)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_list(CLI::App& command, const std::string& name, std::vector<std::string>& list, const std::string& about,
              const std::string& value) {
  command.add_option(name, list, about)->allow_extra_args(false)->type_name(value);
}

void add_original_options(CLI::App& command, CommandLine& options) {
  add(
      command, "--original", [&](const std::string& v) { options.original = v; }, "The article in its first language",
      "FILE");
  add(
      command, "--format",
      [&](const std::string& v) {
        if (std::find(format_names().begin(), format_names().end(), v) == format_names().end())
          refuse("--format", v, format_names());
        options.format = v;
      },
      "Format of the articles: text", "NAME");
  add(
      command, "--encoding", [&](const std::string& v) { options.encoding = v; },
      "Encoding of the articles, which they keep; UTF-8, and UTF-16 with a byte order mark, need no telling", "NAME");
}

}  // namespace

std::optional<std::string> language_code(std::string_view text) {
  auto code = std::string(text.substr(0, text.find_first_of("-_")));
  for (auto& c : code)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const bool letters = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && code.size() == 2 ? std::optional(code) : std::nullopt;
}

void add_rule_options(CLI::App& command, CommandLine& options) {
  add_list(command, "--rules", options.rules, "A folder with more rulesets; may be given again", "DIR");
  add_list(command, "--terms", options.terms, "A terminology file, NAME.terms; may be given again", "FILE");
  add_list(command, "--only", options.only, "Only these rules: an id, a family or a glob; may be given again", "RULE");
  add_list(command, "--skip", options.skip, "All but these rules; may be given again", "RULE");
  add(
      command, "--config", [&](const std::string& v) { options.config = v; },
      "Settings, instead of the .decalque.yaml found upwards from each file", "FILE");
}

void add_article_options(CLI::App& command, CommandLine& options) {
  add(
      command, "--from", [&](const std::string& v) { options.from = from_of(v); },
      "Language of the original: fi, et, de, ...", "LANG");
  add(
      command, "--level",
      [&](const std::string& v) {
        options.level = one_of<Level>("--level", v,
                                      {{"certain", Level::certain}, {"likely", Level::likely}, {"hint", Level::hint}});
      },
      "How sure a rule must be: certain, likely or hint", "LEVEL");
}

void add_file_options(CLI::App& command, CommandLine& options) {
  command.add_option("FILE", options.files, "Articles; none or - is standard input")->type_name("");
  add_original_options(command, options);
}

void add_run_options(CLI::App& command, CommandLine& options) {
  add(
      command, "-j,--jobs", [&](const std::string& v) { options.jobs = number_of("--jobs", v, 1, kMostJobs); },
      "Threads; as many as the machine has when not given", "N");
  add(
      command, "-o", [&](const std::string& v) { options.output_file = v; },
      "Write to this file, which is replaced whole or not at all", "FILE");
}

void add_color_option(CLI::App& command, CommandLine& options) {
  add(
      command, "--color",
      [&](const std::string& v) {
        options.color = one_of<Color>("--color", v,
                                      {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});
      },
      "auto, always or never", "WHEN");
}

void add_output_option(CLI::App& command, CommandLine& options) {
  add(
      command, "--output",
      [&](const std::string& v) {
        options.output = one_of<Output>("--output", v, {{"text", Output::text}, {"json", Output::json}});
      },
      "text or json", "FORM");
}

void add_new_rule_options(CLI::App& command, CommandLine& options) {
  auto& wish = options.new_rule;
  const auto sentence = [&](const std::string& name, std::string& into, const std::string& about) {
    add(
        command, name, [&into](const std::string& v) { into = v; }, about, "SENTENCE")
        ->required();
  };
  sentence("--from", wish.from, "The sentence with the error");
  sentence("--to", wish.to, "The same sentence as it should be");
  add_list(command, "--keep", wish.keeps, "A sentence that looks alike and is right; may be given again", "SENTENCE");
  add(
      command, "--language",
      [&](const std::string& v) {
        const auto code = language_code(v);
        if (!code) throw Failure(fmt::format("--language: '{}' is no language code; give two letters, as in fi", v));
        wish.language = *code;
      },
      "Language of the original, where the error came from: fi, et, de, ...", "LANG");
  add_list(command, "--clean", wish.clean,
           "English as people write it, to count false alarms in: a file, or a folder of *.txt; may be given again",
           "FILE");
  add(
      command, "--write", [&](const std::string& v) { wish.write = v; },
      "Add the rule to this file, en/FAMILY.yaml, which is made when it is not there", "FILE");
  add(
      command, "--about", [&](const std::string& v) { wish.about = v; },
      "What the family is about, when the file is made", "TEXT");
  add(
      command, "--take", [&](const std::string& v) { wish.take = number_of("--take", v, 1, 100); },
      "Which candidate to show whole and to write, without asking", "N");
}

void add_measure_options(CLI::App& command, CommandLine& options) {
  auto& measure = options.measure;
  command.add_option("--pairs", measure.pairs, "Translations and their post-edits, line by line; may be given again")
      ->type_name("MT PE")
      ->type_size(2)
      ->allow_extra_args(false);
  command
      .add_option_function<std::vector<std::string>>(
          "--from",
          [&](const std::vector<std::string>& given) {
            for (const auto& language : given) measure.from.push_back(from_of(language));
          },
          "Language of the originals, once for all pairs or once for each")
      ->type_name("LANG")
      ->allow_extra_args(false);
  add_list(command, "--clean", measure.clean,
           "English as people write it: a file, or a folder of *.txt; may be given "
           "again",
           "FILE");
  add(
      command, "--data", [&](const std::string& v) { measure.data = v; },
      "A folder with mlqe, clean, demetr and ud: its training pairs and its clean text", "DIR");
  add(
      command, "--show", [&](const std::string& v) { measure.show = v; },
      "List every verdict of this rule: line before, after, and as the person left it", "ID");
  add(
      command, "--output",
      [&](const std::string& v) {
        measure.table = one_of<bool>("--output", v, {{"text", false}, {"tsv", true}});
      },
      "text (worst rules first) or tsv (all rules, as in rulesets/evidence.tsv)", "FORM");
  command.add_flag("--write", measure.write, "Write rulesets/evidence.tsv");
  command.add_flag("--missing", measure.missing,
                   "Measure nothing; list certain rules that the evidence does not allow, and those it lacks for");
}

void add_learn_options(CLI::App& command, CommandLine& options) {
  auto& learn = options.learn;
  command
      .add_option(
          "PAIRS", options.files,
          "Translations, then their post-edits, line by line; or one file of both: *.jsonl with translation and "
          "post_edit, else a tab between them")
      ->required()
      ->expected(1, 2)
      ->type_name("");
  add(
      command, "--from", [&](const std::string& v) { options.from = from_of(v); }, "Language of the originals", "LANG");
  add_list(command, "--clean", learn.clean,
           "English as people write it, in which the rules must be silent: a file, or a folder of *.txt; may be given "
           "again",
           "FILE");
  command
      .add_option("--held-out", learn.held_out,
                  "More pairs, to hold the rules against; without it a share is kept back")
      ->type_name("MT PE")
      ->type_size(2)
      ->allow_extra_args(false);
  add(
      command, "--family", [&](const std::string& v) { learn.family = v; }, "Name of the family: learnt when not given",
      "NAME");
  add(
      command, "--seed", [&](const std::string& v) { learn.seed = number_of("--seed", v, 0, 1'000'000'000); },
      "Of the draw of what is kept back; 1 when not given", "N");
  add(
      command, "--least", [&](const std::string& v) { learn.least = number_of("--least", v, 2, 1000); },
      "How often people must have made a correction; 2 when not given", "N");
  add(
      command, "--good", [&](const std::string& v) { learn.good = number_of("--good", v, 0, 100); },
      "How likely, in percent, a correction must be to be good; 60 when not given", "N");
  add(
      command, "--bad", [&](const std::string& v) { learn.bad = number_of("--bad", v, 0, 100); },
      "How likely, in percent, it may be to do harm; 15 when not given", "N");
  command.add_flag("-i,--interactive", learn.interactive, "Go through the rules one by one before they are written");
  command.add_flag("--phrases", learn.phrases_only, "Only words by words, for comparison");
  add(
      command, "-o", [&](const std::string& v) { learn.folder = v; },
      "Folder of the ruleset, for --rules; standard output when not given", "DIR");
}

void add_review_options(CLI::App& command, CommandLine& options) {
  command.add_option("FILE", options.files, "The article")->required()->expected(1)->type_name("");
  add(
      command, "--by",
      [&](const std::string& v) {
        options.by_rule = one_of<bool>("--by", v, {{"place", false}, {"rule", true}});
      },
      "Go through it by place, or rule by rule", "ORDER");
  command.add_flag("--web", options.web, "Review in the browser instead");
  command.add_flag("--no-open", options.no_open, "With --web: only show the address, start no browser");
  add(
      command, "-o,--output", [&](const std::string& v) { options.output_file = v; },
      "Write the article with what was accepted to this file, and leave the article as it is", "FILE");
  add_original_options(command, options);
}

void add_report_options(CLI::App& command, CommandLine& options) {
  std::string forms;
  for (const auto& form : report_forms()) forms += (forms.empty() ? "" : ", ") + form;
  add(
      command, "--output",
      [&](const std::string& v) {
        if (std::find(report_forms().begin(), report_forms().end(), v) == report_forms().end())
          refuse("--output", v, report_forms());
        options.report = v;
      },
      "Form of the report: " + forms, "FORM");
  add(
      command, "--baseline", [&](const std::string& v) { options.baseline = v; },
      "Report only what is not in this file of --write-baseline", "FILE");
  add(
      command, "--write-baseline", [&](const std::string& v) { options.write_baseline = v; },
      "Write all that is found to this file, and report nothing", "FILE");
}

void add_width_option(CLI::App& command, CommandLine& options) {
  add(
      command, "--width",
      [&](const std::string& v) { options.width = static_cast<int>(number_of("--width", v, kLeastWidth, kMostWidth)); },
      "Columns of the screen, for what is laid out; the terminal's, or 100, when not given", "N");
}

}  // namespace decalque
