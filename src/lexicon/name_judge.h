#pragma once
// Whether a name in a document is inflected, and what its base form is.

#include <functional>
#include <string>
#include <string_view>

#include "lexicon/foreign.h"
#include "lexicon/kinds.h"
#include "lexicon/names.h"
#include "lexicon/places.h"
#include "lexicon/sorted_table.h"
#include "text/document.h"

namespace decalque {

/// What the judge asks. Everything must outlive it.
struct NameKnowledge {
  const Kinds& kinds;
  const Names& names;
  const Places& places;
  const Foreign& foreign;
  const SortedTable& surname_endings;             ///< Last four letters of surnames, how many have them.
  std::function<bool(std::string_view)> spelled;  ///< English knows the form; dear, so asked last.
};

/// Weighs, in points, what speaks for each base form a name may have: the language's rule; the base elsewhere in the
/// document, there introduced as a person; lists that hold the base and not the form; a given name or title before it;
/// a stranded preposition behind it ("Kuleban with."); the language of the original, given or shown by other words left
/// untranslated; endings that surnames have. Against it: the form as a subject ("Corbyn said"), repeated without its
/// base, or with another given name than the base has; a woman's form of a surname. A form that English or a list of
/// names knows is not touched.
class NameJudge {
 public:
  NameJudge(const Document& document, std::string_view language, const NameKnowledge& knowledge);

  /// The base form, with the possessive ending of the token, and its points (at most 99) in `confidence`; "" and 0 when
  /// there are fewer than 60.
  std::string base(uint32_t token, int& confidence) const;

 private:
  struct Place {  // what stands around the token
    bool given_before = false;
    bool title_before = false;
    bool preposition_before = false;
    bool stranded_behind = false;
    bool the_before = false;
    bool woman_before = false;   // a woman's given name, or a patronymic
    bool name_behind = false;    // only the last word of a name takes endings
    bool plural_before = false;  // "the", a number: an English plural in -s
    StringId given = 0;
  };
  struct Mentions {
    int as_name = 0;
    bool introduced = false;
    bool place = false;
    bool same_given = false;
    bool other_given = false;
  };

  bool may_be_inflected(uint32_t token) const;
  Place place_of(uint32_t token) const;
  StringId given_before(uint32_t token) const;
  Mentions mentions_of(std::string_view base, StringId given) const;
  bool has_language(const NameLanguage& language) const;
  bool has_flavour(const NameLanguage& language) const;
  int points(const NameBase& base, std::string_view form, const NameLanguage& language, const Place& place) const;
  int list_points(const std::string& base, const NameLanguage& language, const Place& place) const;
  int feminine_points(const NameBase& base, const NameLanguage& language, const Place& place) const;
  int ending_points(std::string_view base, std::string_view form) const;
  bool is_subject(uint32_t token) const;
  int subject_points(uint32_t token) const;
  int surnames_ending_like(std::string_view name) const;

  const Document& document_;
  std::string language_;
  const NameKnowledge& know_;
};

}  // namespace decalque
