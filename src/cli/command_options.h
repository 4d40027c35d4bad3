#pragma once
// Options that one command has for itself.

#include "cli/options.h"

namespace decalque {

void add_in_place(CLI::App& command, CommandLine& options);  ///< --in-place
/// --word --word-porcelain --side-by-side --html --criticmarkup --explain --each
void add_diff_forms(CLI::App& command, CommandLine& options);
void add_records(CLI::App& command, CommandLine& options);  ///< FILE --strict
void add_id(CLI::App& command, CommandLine& options);  ///< ID
void add_ids(CLI::App& command, CommandLine& options);  ///< RULE... --coverage --watch
void add_new_folder(CLI::App& command, CommandLine& options);  ///< DIR
/// PATTERN FILE... --when --unless --count --by --from --encoding
void add_pattern(CLI::App& command, CommandLine& options);
void add_text(CLI::App& command, CommandLine& options);  ///< TEXT --all
void add_texts(CLI::App& command, CommandLine& options);  ///< FILE... --from
void add_id_and_text(CLI::App& command, CommandLine& options);  ///< ID TEXT
void add_shell(CLI::App& command, CommandLine& options);  ///< SHELL
void add_pages(CLI::App& command, CommandLine& options);  ///< COMMAND... -o
void add_words(CLI::App& command, CommandLine& options);  ///< WORD...

}  // namespace decalque
