#pragma once
// A loaded ruleset as bytes, so that a program need not read YAML each time it starts.

#include <optional>
#include <string>
#include <string_view>

#include "rules/ruleset.h"

namespace decalque {

/// The ruleset as bytes for `unpack`. They mean the same only to the program that wrote them: whoever keeps them keeps
/// with them what tells programs apart.
std::string pack(const Ruleset& ruleset);

/// The ruleset that was packed; nullopt for bytes that `pack` did not write, whatever they are.
std::optional<Ruleset> unpack(std::string_view bytes);

/// A 64-bit hash of bytes (FNV-1a over words of eight, in four lanes that a processor works on side by side), the same on
/// every machine of one byte order. `seed` chains.
uint64_t content_hash(std::string_view bytes, uint64_t seed = 0);

}  // namespace decalque
