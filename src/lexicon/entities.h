#pragma once
// Who and what a document names.

#include "lexicon/kinds.h"
#include "text/document.h"

namespace decalque {

/// Decides the kinds of every token where it stands; the words must have been looked up, and a tagger's tags are used
/// when they are there (XX means no tag).
///
/// NAME is on every token of a proper name, whatever else it is: PERSON, PLACE, COUNTRY, CITY and ORG are names, too.
/// DEMONYM, LANGUAGE, WEEKDAY, MONTH and TITLE are not. GIVEN and SURNAME come with PERSON only, COUNTRY and CITY with
/// PLACE. A title of several words ("Secretary of State") is TITLE in all of them.
///
/// A capital says little at the start of a sentence and nothing in a heading in Title Case: there a word is a name when
/// the lists say so, when English has no such word, or when the document uses it as a name elsewhere. A surname that
/// was once introduced, by a title or a given name, is a PERSON everywhere in the document.
void decide_kinds(Document& document, const Kinds& kinds);

}  // namespace decalque
