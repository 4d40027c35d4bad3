// Options of the commands that make and measure rules.

#include <fmt/format.h>

#include "cli/failure.h"
#include "cli/option_values.h"
#include "cli/options.h"

namespace decalque {

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
  add_choice<bool>(
      command, "--output", {{"text", false}, {"tsv", true}}, [&](bool v) { measure.table = v; },
      "The worst rules first, or a table of all rules as in rulesets/evidence.tsv");
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
      "How likely, in percent, it may be to do harm; 10 when not given", "N");
  command.add_flag("-i,--interactive", learn.interactive, "Go through the rules one by one before they are written");
  command.add_flag("--phrases", learn.phrases_only, "Only words by words, for comparison");
  add(
      command, "-o", [&](const std::string& v) { learn.folder = v; },
      "Folder of the ruleset, for --rules; standard output when not given", "DIR");
}

}  // namespace decalque
