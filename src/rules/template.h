#pragma once
// What to put in place: literal text and pieces taken from captures.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pattern.h"

namespace decalque {

/// One piece of a template.
struct Piece {
  enum class Sort : uint8_t {
    literal,  ///< `text` as it is.
    capture,  ///< `{name}`: the text of a capture as it stands in the article, through `filters`.
    inflect,  ///< `{pave:verb}`: the lemma `text` in the form (tense, person, number, degree) of the capture `name`.
    article   ///< `{a}`: a or an, by the word that follows in the result.
  };
  /// What may be done to a capture's text, in order: `{name|base|upper}`.
  enum class Filter : uint8_t {
    lower,
    upper,
    capitalize,
    decapitalize,
    lemma,
    base,
    plural,
    singular,
    possessive,
    past,
    present,
    third,
    ing,
    participle,
    infinitive,
    demonym,
    country,
    english,
    number,
    list
  };
  struct Step {
    Filter filter = Filter::lower;
    std::string list;  ///< For Filter::list, `{x|list:NAME}`: the map to look the text up in (lower case).
  };
  Sort sort = Sort::literal;
  std::string text;
  std::string name;
  std::vector<Step> filters;
};

/// A template's pieces in order. Parsing errors are as for patterns. In a literal `{{` is a brace.
using Template = std::vector<Piece>;
std::optional<Template> parse_template(std::string_view text, std::vector<PatternError>& errors);
/// The captures a template names.
std::vector<std::string> captures_of(const Template& pieces);
std::string dump(const Template& pieces);

}  // namespace decalque
