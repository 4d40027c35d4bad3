#pragma once
// Private to text/: URLs and e-mail addresses.

#include <optional>
#include <string_view>

#include "text/span.h"

namespace decalque {

/// The URL that `text[at]` (one of : . w W) gives away: "https://...", "www....", "yle.fi/a/1"; it does not begin
/// before `from`. Looks back a bounded way only. Marks that end a sentence or close a bracket do not belong to it.
std::optional<Span> url_around(std::string_view text, size_t at, size_t from);

/// The e-mail address whose @ stands at `at`; it does not begin before `from`.
std::optional<Span> email_around(std::string_view text, size_t at, size_t from);

/// True for endings as in "report.pdf" or "Node.js"; `ending` in lower case, without the dot.
bool is_file_ending(std::string_view ending);

}  // namespace decalque
