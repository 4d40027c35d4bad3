#pragma once
// Manual pages, in the language of man.

#include <string>

#include "cli/grammar.h"

namespace decalque {

/// "decalque-rules-new" of "decalque rules new": what its page is called.
std::string page_name(const CommandText& command);

/// The page of a command, for section 1. That of the program itself (`command` is `program`) tells of levels, exit statuses,
/// files and the environment, too.
std::string manual_page(const CommandText& command, const CommandText& program, const std::string& version);

}  // namespace decalque
