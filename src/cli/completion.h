#pragma once
// What may stand at the end of a command line.

#include <string>
#include <utility>
#include <vector>

#include "cli/grammar.h"

namespace decalque {

struct ValueLists;  // completion_values.h

/// What may stand there: files or folders, which shells find themselves, or one of the words.
struct Completion {
  enum class Kind { words, files, folders };
  using Words = std::vector<std::pair<std::string, std::string>>;  ///< With what they mean, or "".
  Kind kind = Kind::words;
  Words words;  ///< They begin as what is written. Behind one that ends in "/" more comes.
};

/// `words` are those behind the program's name, the last of which is being written and may be "". Of `--option=value` the
/// value is completed, without the option before it.
Completion completion(const CommandText& program, const std::vector<std::string>& words, const ValueLists& lists);

}  // namespace decalque
