#include "cli/command_options.h"

#include <fmt/format.h>

#include "cli/failure.h"
#include "cli/option_values.h"

namespace decalque {

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
  command.add_option("RULE", options.files, "Rules to test, by id, family or glob; none is all of them")->type_name("");
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

void add_shell(CLI::App& command, CommandLine& options) {
  command.add_option("SHELL", options.files, "The shell")->required()->expected(1)->type_name("bash|zsh|fish");
}

void add_pages(CLI::App& command, CommandLine& options) {
  command.add_option("COMMAND", options.files, "The command; none is decalque itself")->type_name("");
  add(
      command, "-o", [&](const std::string& v) { options.output_file = v; },
      "Write the pages of all commands into this folder", "DIR");
}

void add_words(CLI::App& command, CommandLine& options) {
  command.add_option("WORD", options.files, "The words behind decalque; the last is being written")->type_name("");
}

}  // namespace decalque
