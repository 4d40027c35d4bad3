#pragma once
// A number in JSON as its writer wrote it: 64 bits or a double do not hold every id.

#include <string>
#include <string_view>

namespace decalque {

/// The number under `key` of the object that `json` holds, digit for digit; of several the last. "" when there is none.
std::string written_number(std::string_view json, std::string_view key);

}  // namespace decalque
