#pragma once
// The base forms of inflected foreign names.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lexicon/gazetteer.h"
#include "lexicon/name_endings.h"
#include "lexicon/sorted_table.h"
#include "text/document.h"

namespace decalque {

/// A language whose names we can read: its rules and the names we know of it.
struct NameLanguage {
  std::string code;
  NameEndings endings;
  std::unordered_set<std::string> names;  ///< Of `given.txt` and `surnames.txt`.
  std::unordered_set<std::string> towns;  ///< Of `towns.txt`.

  SortedTable places;  ///< `places.tsv`: names of places in the language, their English.

  bool knows(const std::string& name) const { return names.contains(name) || towns.contains(name) || places.has(name); }
};

/// Name rules of all languages; gazetteers weigh in. Immutable; thread-safe.
class Names {
 public:
  /// Languages are the folders with a `name-endings.tsv`. `gazetteer` must live as long. Throws LexiconError.
  Names(const std::filesystem::path& dictionaries, const Gazetteer& gazetteer);

  /// The possible base forms of a form, best first, by the rules of `language`, or of all when it is "". Known names
  /// raise a base, a form that is itself a known name lowers all its bases. An unknown language has none.
  std::vector<NameBase> bases(std::string_view form, std::string_view language) const;

  /// In order of their codes.
  const std::vector<NameLanguage>& languages() const { return languages_; }
  /// nullptr for a language without rules.
  const NameLanguage* language(std::string_view code) const;
  /// A given name or surname of our own lists, of whatever language; a Finnish text speaks of Ukrainians, too.
  bool is_name(const std::string& name) const;
  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  const Gazetteer& gazetteer_;
  std::vector<NameLanguage> languages_;
  std::unordered_set<std::string> world_;  // of en/given.txt and en/surnames.txt
};

}  // namespace decalque
