#pragma once
// Regular English inflection of one word, both ways. All words are lower case with straight apostrophes.

#include <string>
#include <string_view>
#include <vector>

#include "text/tag.h"

namespace decalque {

/// The regular form of a lemma under VBZ, VBD, VBN, VBG, NNS, JJR, JJS, RBR or RBS; other tags give the lemma. Final
/// consonants double after a stressed short vowel ("stop" -> "stopped") and a final l always, the British way
/// ("travel" -> "travelled"). Comparatives are made with -er whatever the word's length: see takes_er().
std::string regular_form(std::string_view lemma, Xpos tag);

/// The other regular spelling ("travel", VBD -> "traveled"; "focus", VBG -> "focussing"), "" when there is none.
std::string other_spelling(std::string_view lemma, Xpos tag);

/// True for adjectives and adverbs short enough for -er and -est: "small", "happy", "narrow"; not "modern", "tired".
bool takes_er(std::string_view lemma);

/// A lemma from which a regular rule might have made a form, and the tag it would have.
struct Origin {
  std::string lemma;
  Xpos tag = Xpos::XX;
  bool operator==(const Origin&) const = default;
};

/// All regular origins of a form, by its ending alone, whether there are such words or not; within a tag the likeliest
/// spelling comes first: "making" -> make, mak; "stopped" -> stop, stopp, stoppe. A form without ending has none.
std::vector<Origin> regular_origins(std::string_view form);

}  // namespace decalque
