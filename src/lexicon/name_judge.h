#pragma once
// Whether a name in a document is inflected, and what its base form is.

#include <functional>
#include <string>
#include <string_view>

#include "lexicon/foreign_marks.h"
#include "lexicon/kinds.h"
#include "lexicon/name_guesses.h"
#include "lexicon/name_records.h"
#include "lexicon/name_setting.h"
#include "lexicon/names.h"
#include "lexicon/sorted_table.h"
#include "text/document.h"

namespace decalque {

/// What the judge asks. Everything must outlive it.
struct NameKnowledge {
  const Kinds& kinds;
  const Names& names;
  const ForeignMarks& marks;
  const SortedTable& surname_endings;             ///< Last four letters of surnames, how many have them.
  std::function<bool(std::string_view)> spelled;  ///< English knows the form; dear, so asked last.
  std::function<std::string(std::string_view)> possessive;
};

/// Weighs, in points, what speaks for each base form a name may have: the language's rule; the base elsewhere in the
/// document, there introduced as a person; lists that hold the base and not the form; a given name or title before it;
/// a stranded preposition behind it ("Kuleban with."); the language of the original, given or shown by other words left
/// untranslated; endings that surnames have. Against it: the form as a subject ("Corbyn said"), repeated without its
/// base, or with another given name than the base has; a woman's form of a surname. A form that English or a list of
/// names knows is not touched.
class NameJudge {
 public:
  /// Language "" is the document's language of the original, or when that is not known either, whatever fits.
  NameJudge(const Document& document, std::string_view language, const NameKnowledge& knowledge);

  /// The base form, with the possessive ending of the token, and its points (at most 99) in `confidence`; "" and 0 when
  /// there are fewer than 60. From 85 on a careful editor would agree without asking. A person's name in the case of an
  /// owner before what is owned becomes a possessive: "Macronin visit" is "Macron’s visit"; a town stays bare.
  std::string base(uint32_t token, int& confidence) const;

 private:
  // How far the language of a rule is that of the original.
  enum class Voice : uint8_t { guess, flavour, spoken };

  bool may_be_inflected(uint32_t token) const;
  Voice voice_of(const NameLanguage& language) const;  // when no language is given
  const NameGuesses& guesses_of(const Word& word) const;
  int points(const NameGuesses::Base& found, std::string_view form, const NameLanguage& language,
             const NameSetting& setting, Voice voice) const;
  bool ruled_out(const NameBase& base, std::string_view form, const NameSetting& setting, const NameMentions& mentions,
                 Voice voice, int lists) const;
  int list_points(const NameGuesses::Base& found, const NameLanguage& language, const NameSetting& setting) const;
  int ending_points(std::string_view base, std::string_view form) const;
  bool owns(const NameBase& base, const NameLanguage& language, const NameSetting& setting) const;
  std::string with_ending(std::string base, const Token& token, bool owner) const;
  int surnames_ending_like(std::string_view name) const;

  const Document& document_;
  std::string language_;
  const NameKnowledge& know_;
};

}  // namespace decalque
