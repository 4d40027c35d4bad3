#pragma once
// A name for a rule, from its pattern.

#include <string>
#include <string_view>

namespace decalque {

/// The words of a pattern, not its captures and tags, as a rule's own name: "verb:<betray> {DET|PRPS}? object:<talk>" ->
/// "betray-talk". Four words at most; "new-rule" when it has none.
std::string id_of(std::string_view pattern);

}  // namespace decalque
