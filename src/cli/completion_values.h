#pragma once
// What the values of options and operands may be.

#include <functional>
#include <string>
#include <vector>

#include "cli/completion.h"

namespace decalque {

/// What only the data and the files named can say; asked for when it is needed.
struct ValueLists {
  /// Ids with what they mean, sorted; those of the rulesets that the options choose.
  std::function<Completion::Words(const CommandLine&)> rules;
  std::function<std::vector<std::string>()> languages;
};

/// The values of a name ("FILE", "auto|always|never", as in OptionText::value). Ids are told as folders are: up to the next
/// slash. They may be others than those that begin as what is written.
Completion value_completion(const std::string& name, const std::string& begun, const CommandLine& said,
                            const ValueLists& lists);

/// Whether value_completion() knows what values of this name are; of others it offers none.
bool has_completion(const std::string& value);

}  // namespace decalque
