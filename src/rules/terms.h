#pragma once
// Terminology: what is called how, a line a term, without a rule file around it.
//
//   # Sport.
//   salibandy -> floorball                   any form, any letter case: "Salibandyn" no, "salibandies" yes
//   Kiev | Kiew -> Kyiv                      several terms; a capital in the file asks for one in the article
//   to realise -> carry out                  "to" says that it is a verb: "has realised" becomes "has carried out"
//   member of parliament -> member of the Riigikogu     the noun before the first preposition inflects
//   "Ukraina" -> Ukraine                     in quotes: exactly so, and no other form
//   goalkeeper -> keeper | goalie [likely]   best first; a level other than certain
//
// `#` begins a comment at the start of a line and behind a blank; the arrow may be "→". The file is called NAME.terms.

#include "rules/problem.h"
#include "rules/ruleset.h"

namespace decalque {

/// True for the name of a terminology file.
bool is_terms_file(std::string_view path);

/// The rules of a terminology file, in order of its lines: ids `<target>/<name>/<term>`, issue "terminology", no
/// examples. The target is the file's folder when that is called by a language code, else "en". What is wrong goes to
/// `problems`, with its place.
std::vector<Rule> read_terms(const RulesetFile& file, std::vector<Problem>& problems);

}  // namespace decalque
