#pragma once
// The parts of the pattern parser, and the parser the loader uses: parse_pattern with a memory for word lists.
//
//   pattern  := sequence (" | " sequence)*
//   sequence := item (blank item)*            a blank may miss before , ; and .
//   item     := "^^" | "^" | "$" | "..." | [name ":"] choice [repetition]
//   choice   := ["!"] atom ("|" atom)*        no blanks around the bar
//   atom     := word | quoted | <lemma> | {NAME} | @list | [condition] | ( pattern )

#include <optional>
#include <vector>

#include "rules/literals.h"
#include "rules/pattern.h"
#include "rules/scanner.h"

namespace decalque {

/// What every part of the parser works with.
struct PatternSource {
  Scanner scan;
  const ListLookup& lists;
  Literals& literals;
  std::vector<PatternError>& errors;             ///< For what is wrong but can be read over.
  std::vector<PatternError>* doubts = nullptr;  ///< For what is hardly meant so; nullptr: nobody asks.
  int depth = 0;                      ///< Of parentheses.
  std::vector<std::string> captures = {};

  void note(size_t offset, std::string message);
};
constexpr int kMostDepth = 40;

/// As the public one; `literals` remembers lists between calls. What can be read but is hardly meant so goes to
/// `doubts`.
std::optional<Pattern> parse_pattern(std::string_view text, const ListLookup& lists, Literals& literals,
                                     std::vector<PatternError>& errors, std::vector<PatternError>* doubts = nullptr);

/// Sequences parted by bars with blanks, up to a `)` or the end.
Pattern read_alternatives(PatternSource& source);
/// A choice with its name and repetition.
Pattern read_item(PatternSource& source);

/// A repetition; `max` is -1 without bound.
struct Times {
  int min = 1;
  int max = 1;
};
bool at_repetition(const Scanner& scan);
Times read_times(PatternSource& source);

/// The atom that begins here: all but the group.
Pattern read_atom(PatternSource& source);
/// The condition in brackets, from `[` to `]`.
Condition read_condition(PatternSource& source);
/// `{NOUN|PERSON's}`, from `{` to `}`.
Condition read_brace(PatternSource& source);
/// One name of a brace or a tag test: its field and value; notes an unknown name.
Condition tag_condition(PatternSource& source, std::string_view name, size_t offset);
/// The word list of that name, or nullptr after noting that there is none.
const Literals::List* find_list(PatternSource& source, std::string_view name, size_t offset);

}  // namespace decalque
