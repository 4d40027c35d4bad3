#pragma once
// What to look for: the pattern language as a tree. docs/rules.md teaches it.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/problem.h"
#include "text/document.h"

namespace decalque {

/// One question to one token.
struct Test {
  enum class Field : uint8_t {
    any,        ///< Always true: `[]`.
    form,       ///< The form in any case, ’ as '. For a possessive token the whole form ("ukraine's").
    exact,      ///< The form exactly as written, ’ as '.
    regex,      ///< `values[0]` matches the whole form (RE2 syntax; `%c` after the string ignores case).
    any_lemma,  ///< One of the word type's readings has the lemma: `<betray>`.
    lemma,      ///< The lemma chosen for this token: `[lemma="go"]`.
    upos,
    xpos,        ///< The tag chosen for this token; values are tag names.
    kind,        ///< The token is of one of the kinds.
    type,        ///< word number mark symbol url email handle hashtag
    shape,       ///< `case`: none lower title upper mixed
    gap,         ///< none space blanks nbsp tab newline
    known,       ///< Spelled right.
    possessive,  ///< Ends in 's or s'.
    protected_,  ///< No edit may touch it.
    lang,        ///< The language its form looks like ("fi"), for forms that are not English.
    confidence,  ///< The tag's confidence in percent is at least `number`.
    evidence,    ///< repeated: the form stands elsewhere in the document; inflected: the lexicon knows a base form for
                 ///< this name from the document's evidence; introduced: a person named in full elsewhere.
    first,
    last  ///< First or last token of its segment.
  };
  Field field = Field::any;
  std::vector<std::string> values;  ///< Lower case where the field ignores case.
  bool ignore_case = false;         ///< For regex.
  int number = 0;                   ///< For confidence.
};

/// A condition on one token: a test, or a boolean combination of conditions.
struct Condition {
  enum class Op : uint8_t { test, all, any, none };  ///< `none` is the negation of its only child.
  Op op = Op::test;
  Test test;
  std::vector<Condition> children;
};

/// A pattern over tokens.
struct Pattern {
  enum class Op : uint8_t {
    token,          ///< One token for which `condition` holds.
    sequence,       ///< The children one after another; no child matches the empty range.
    alternatives,   ///< One of the children, the first that fits is preferred.
    repeat,         ///< The only child `min` to `max` times, as often as possible (max -1: no bound but the segment).
    few,            ///< `...`: zero to kFewTokens tokens that are no clause mark, as few as possible.
    capture,        ///< The only child, remembered as `name`.
    segment_start,  ///< `^`
    segment_end,    ///< `$`
    document_start  ///< `^^`
  };
  Op op = Op::sequence;
  Condition condition;
  std::vector<Pattern> children;
  int min = 1;
  int max = 1;
  std::string name;
  uint32_t offset = 0;  ///< Where it is written: byte offset in the pattern's text.
};
constexpr int kFewTokens = 6;

/// Looks a word list up by name: its entries as written, or nullptr when there is none. To the empty name it may answer
/// with the names of all lists, for "did you mean".
using ListLookup = std::function<const std::vector<std::string>*(std::string_view name)>;

/// Where a pattern's text goes wrong.
struct PatternError {
  uint32_t offset = 0;  ///< Byte offset in the pattern's text.
  std::string message;  ///< As Problem::message.
};

/// The tree of a pattern's text; on errors nullopt with at least one entry in `errors`.
/// List entries of several words become sequences; `<@list>` matches any inflected form of the entries.
std::optional<Pattern> parse_pattern(std::string_view text, const ListLookup& lists, std::vector<PatternError>& errors);
/// The names of the captures in order of their writing.
std::vector<std::string> captures_of(const Pattern& pattern);
/// True when the pattern matches the empty range.
bool can_be_empty(const Pattern& pattern);
/// One line, canonical: `verb:<betray> (the|these)? {ADJ}* object:<talk>`; long lists by name or count. For tests.
std::string dump(const Pattern& pattern);
std::string dump(const Condition& condition);

}  // namespace decalque
