#pragma once
// Private to entities: runs of capitalised words and what they name.

#include <unordered_set>
#include <vector>

#include "lexicon/capitals.h"
#include "lexicon/kinds.h"
#include "text/document.h"

namespace decalque {

/// What a token can be to its neighbours when names are sought.
enum class Role : uint8_t { none, candidate, title, place, organisation };

/// A document half-way to its kinds.
struct NameEvidence {
  std::vector<Role> roles;                   ///< By token.
  std::unordered_set<StringId> surnames;     ///< Stems that were introduced as somebody's surname.
  std::unordered_set<StringId> given_names;  ///< Stems that stood before a surname.
};

/// Finds the runs of candidates in a segment, decides what each names, and notes the people introduced.
void decide_runs(Document& document, const Segment& segment, NameEvidence& evidence);

/// Gives every further mention of the people introduced their kinds.
void decide_mentions(Document& document, const Capitals& capitals, const NameEvidence& evidence);

}  // namespace decalque
