#pragma once
// Matches with their surroundings, one a line, the match in the middle: what corpus linguists call keyword in context.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "edit/matcher.h"

namespace decalque {

/// A place that a pattern matched, ready to be shown.
struct Hit {
  std::string place;  ///< "file:line"
  std::string left;   ///< On one line, cut to a width, without the blank before the match.
  std::string match;
  std::string right;
  std::vector<std::pair<std::string, std::string>> captures;  ///< Name and text; those that took part.
};

/// The hit of a match; `width` are the columns of context on each side. Contexts end at blank lines.
Hit hit_of(const Document& document, const Match& match, const std::vector<std::string>& captures, std::string place,
           int width);

/// A line a hit, the matches below one another; captures follow in braces.
std::string concordance(const std::vector<Hit>& hits, int width, bool color);

/// How often each text was seen, the most frequent first, then by the alphabet: "  12  betrayed the talks".
std::string frequency_table(const std::map<std::string, size_t>& counts);

}  // namespace decalque
