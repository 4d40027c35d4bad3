#pragma once
// What a command line says.

#include <optional>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace CLI {
class App;
}

namespace decalque {

enum class Color { automatic, always, never };
enum class Output { text, json };
/// What `diff` shows.
enum class DiffForm { unified, word, porcelain, side_by_side, html, criticmarkup };

/// What `rules measure` is to do; values as checked by add_measure_options.
struct MeasureOptions {
  std::vector<std::string> pairs;  ///< Translations and post-edits by turns.
  std::vector<std::string> from;   ///< Languages of the originals: none, one for all, or one for each pair.
  std::vector<std::string> clean;
  std::string data;
  std::string show;  ///< A rule whose verdicts are listed.
  bool table = false;
  bool write = false;
  bool missing = false;  ///< Nothing is measured; rules whose level is not earned are listed.
};

/// What `rules new` is told of an error; values as checked by add_new_rule_options.
struct NewRuleOptions {
  std::string from;  ///< The bad sentence.
  std::string to;    ///< The good one.
  std::vector<std::string> keeps;
  std::string language;  ///< Of the original, or "".
  std::vector<std::string> clean;
  std::string write;  ///< A rule file, or "".
  std::string about;  ///< Of a family that is made.
  unsigned take = 0;  ///< Which candidate; 0: not said.
};

/// What `rules learn` is to do; values as checked by add_learn_options. Pairs and clean text are in `files` and here.
struct LearnFlags {
  std::vector<std::string> held_out;  ///< Translations and post-edits by turns.
  std::vector<std::string> clean;
  std::string family = "learnt";
  std::string folder;  ///< Where the ruleset goes; "": standard output.
  uint64_t seed = 1;
  unsigned least = 2;
  unsigned good = 60;  ///< In percent.
  unsigned bad = 10;
  bool phrases_only = false;
  bool interactive = false;
};

/// The options of all commands; each command reads those it offers. Paths are as written.
struct CommandLine {
  std::vector<std::string> files;  ///< Articles, or ids for `rules`; "-" is standard input, and so is none.
  std::string original;
  std::string from;  ///< Lower-case ISO 639-1, or "".
  std::optional<Level> level;
  std::vector<std::string> rules;
  std::vector<std::string> terms;  ///< Terminology files.
  std::vector<std::string> only;
  std::vector<std::string> skip;
  std::string format;
  Output output = Output::text;
  unsigned jobs = 0;  ///< 0: not said.
  std::string config;
  std::string encoding;
  std::string output_file;  ///< "" and "-" are standard output.
  bool in_place = false;
  Color color = Color::automatic;
  DiffForm diff_form = DiffForm::unified;
  bool explain = false;
  bool each = false;
  std::string report = "text";  ///< One of report_forms().
  std::string baseline;         ///< "": none.
  std::string write_baseline;   ///< "": none.
  int width = 0;                ///< 0: not said.
  bool strict = false;
  std::vector<std::string> when, unless;  ///< Conditions around a pattern.
  bool count = false;
  std::string by;  ///< What `rules try` counts: a capture, or "match".
  bool coverage = false;
  bool watch = false;
  bool all = false;  ///< What else would be left away for its length.
  MeasureOptions measure;
  NewRuleOptions new_rule;
  LearnFlags learn;
  bool by_rule = false;
  bool web = false;
  bool no_open = false;
};

/// Groups of options a command may offer. The values land in `options`, checked; what is wrong throws Failure.
void add_rule_options(CLI::App& command, CommandLine& options);     ///< --rules --terms --only --skip --config
void add_article_options(CLI::App& command, CommandLine& options);  ///< --from --level
void add_file_options(CLI::App& command, CommandLine& options);     ///< FILE --original --format --encoding
void add_run_options(CLI::App& command, CommandLine& options);      ///< --jobs -o
void add_color_option(CLI::App& command, CommandLine& options);
void add_output_option(CLI::App& command, CommandLine& options);
void add_measure_options(CLI::App& command, CommandLine& options);   ///< --pairs --from --clean --data --show --write
void add_new_rule_options(CLI::App& command, CommandLine& options);  ///< --from --to --keep --language --clean --write
void add_review_options(CLI::App& command, CommandLine& options);    ///< FILE --original --encoding --by --web -o
void add_report_options(CLI::App& command, CommandLine& options);    ///< --output --baseline --write-baseline
void add_learn_options(CLI::App& command, CommandLine& options);     ///< MT PE --from --clean --seed -o and the bars
void add_width_option(CLI::App& command, CommandLine& options);

/// "fi" of "fi", "FI" or "fi-FI"; nullopt for anything that names no language of ISO 639-1.
std::optional<std::string> language_code(std::string_view text);

}  // namespace decalque
