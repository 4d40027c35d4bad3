#pragma once
// Private to learn/: the template filters that put a word into a form, and text as a template says it.

#include <string>
#include <string_view>

#include "text/tag.h"

namespace decalque {

/// The filter that makes the form of a Penn tag ("plural" of NNS); "" where there is none.
std::string_view filter_of_tag(Xpos tag);
/// The tag whose form the filter makes; XX for another filter.
Xpos tag_of_filter(std::string_view filter);

/// The text as templates and messages write it: braces doubled.
std::string in_template(std::string_view text);

}  // namespace decalque
