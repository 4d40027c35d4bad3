#pragma once
// Whether English spells a word so.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/sorted_table.h"

namespace decalque {

/// Spelling in American and British English. Own lists are asked first, Hunspell only for what they lack: British of
/// words, American, too, of forms with other marks, for the list of words is American English spelled out. Its
/// dictionaries are loaded (30 to 60 ms, 9 MB each) at the first form that a look at their stems does not rule out.
/// Every answer is remembered. Thread-safe.
class Spelling {
 public:
  /// `hunspell` holds en_US.aff/.dic and en_GB.aff/.dic, of which one may be missing; `words` is the project's list of
  /// words spelled right; `accepted` are the user's. Throws LexiconError when both dictionaries are missing.
  Spelling(const std::filesystem::path& hunspell, SortedTable words, const std::vector<std::string>& accepted);
  ~Spelling();

  /// True for words spelled right as they stand: case counts as in running text ("riga" is not, "RIGA" is).
  /// Possessives and hyphenated compounds are right when their parts are; numbers and marks always.
  bool known(std::string_view form) const;
  /// Hunspell's corrections, best first, both dictionaries' without repetition. Tens of milliseconds when a form is first asked.
  std::vector<std::string> suggestions(std::string_view form) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace decalque
