#include "cli/options.h"

#include "cli/option_values.h"
#include "formats/format.h"
#include "report/report.h"

namespace decalque {

namespace {

constexpr unsigned kMostJobs = 256;
constexpr unsigned kLeastWidth = 20, kMostWidth = 10'000;

void add_original_options(CLI::App& command, CommandLine& options) {
  add(
      command, "--original", [&](const std::string& v) { options.original = v; }, "The article in its first language",
      "FILE");
  add_choice(
      command, "--format", by_name(format_names()), [&](const std::string& v) { options.format = v; },
      "Format of the articles");
  add(
      command, "--encoding", [&](const std::string& v) { options.encoding = v; },
      "Encoding of the articles, which they keep; UTF-8, and UTF-16 with a byte order mark, need no telling", "NAME");
}

}  // namespace

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
  add_choice<Level>(
      command, "--level", {{"certain", Level::certain}, {"likely", Level::likely}, {"hint", Level::hint}},
      [&](Level v) { options.level = v; }, "How sure a rule must be");
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
  add_choice<Color>(
      command, "--color", {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}},
      [&](Color v) { options.color = v; }, "When to write in colour; auto is on a terminal");
}

void add_output_option(CLI::App& command, CommandLine& options) {
  add_choice<Output>(
      command, "--output", {{"text", Output::text}, {"json", Output::json}}, [&](Output v) { options.output = v; },
      "Form of the list");
}

void add_review_options(CLI::App& command, CommandLine& options) {
  command.add_option("FILE", options.files, "The article")->required()->expected(1)->type_name("");
  add_choice<bool>(
      command, "--by", {{"place", false}, {"rule", true}}, [&](bool v) { options.by_rule = v; },
      "Go through it by place, or rule by rule");
  command.add_flag("--web", options.web, "Review in the browser instead");
  command.add_flag("--no-open", options.no_open, "With --web: only show the address, start no browser");
  add(
      command, "-o,--output", [&](const std::string& v) { options.output_file = v; },
      "Write the article with what was accepted to this file, and leave the article as it is", "FILE");
  add_original_options(command, options);
}

void add_report_options(CLI::App& command, CommandLine& options) {
  add_choice(
      command, "--output", by_name(report_forms()), [&](const std::string& v) { options.report = v; },
      "Form of the report");
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
