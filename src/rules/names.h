#pragma once
// The words an author may write where only certain words are right.

#include <string>
#include <string_view>
#include <vector>

#include "rules/pattern.h"

namespace decalque {

using Names = std::vector<std::string>;

const Names& tag_names();       ///< UPOS and those XPOS that are made of letters, PRPS and WPS among them.
const Names& kind_names();      ///< PERSON, PLACE, ...
const Names& type_names();      ///< Of TokenType.
const Names& shape_names();     ///< Of Shape.
const Names& gap_names();       ///< Of Gap.
const Names& evidence_names();  ///< Of Test::Field::evidence.
const Names& issue_names();     ///< ITS 2.0 localization-quality issue types.
const Names& level_names();
const Names& filter_names();  ///< In the order of Piece::Filter.
bool contains(const Names& names, std::string_view name);
/// True for a code of ISO 639-1.
bool is_language(std::string_view code);

/// "unknown WHAT 'WORD'; did you mean 'x'?", or without a near one the choice when it is small.
std::string unknown(std::string_view what, std::string_view word, const Names& candidates);
/// "'a', 'b' or 'c'".
std::string one_of(const Names& names);

}  // namespace decalque
