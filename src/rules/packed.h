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

/// The same for what is asked and done where one rule matches, without a mark of its own: who keeps the bytes sees to it
/// that they come back whole. false for bytes that cannot be it.
std::string pack(const RuleBody& body);
bool unpack(std::string_view bytes, RuleBody& body);

/// A 64-bit hash of bytes (XXH3), the same on every machine. `seed` chains.
uint64_t content_hash(std::string_view bytes, uint64_t seed = 0);

}  // namespace decalque
