#pragma once
// A word type: what is true of a form wherever it stands.

#include <deque>
#include <memory>
#include <vector>

#include "text/string_pool.h"
#include "text/tag.h"

namespace decalque {

/// How a form is written. title: "Riga"; upper: "NATO" (two letters or more; a lone "A" is title); lower: "riga";
/// mixed: "iPhone", "McDonald"; none: no cased letter.
enum class Shape : uint8_t { none, lower, title, upper, mixed };

/// One reading of a form: the dictionary form under a part of speech.
struct Reading {
  StringId lemma = 0;
  Upos upos = Upos::X;
  bool operator==(const Reading&) const = default;
};

/// The lemma of a form that has these tags where it stands.
struct TaggedLemma {
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  StringId lemma = 0;
};

struct NameGuesses;  // lexicon/name_guesses.h

/// What needs no context. `text/` fills the first part, `lexicon/` the second when it first meets the word.
struct Word {
  size_t hash = 0;     ///< Of the form (std::hash); for tables of one run, not to be kept.
  StringId form = 0;   ///< As written, with ’ as '.
  StringId lower = 0;  ///< The form in lower case.
  StringId stem = 0;   ///< `lower` without a possessive ending: "ukraine" for "Ukraine’s", "states" for "States'".
  Shape shape = Shape::none;
  bool possessive = false;  ///< Ends in 's or in s' ("it's", "let's", "that's" and the like are not possessive).

  bool looked_up = false;         ///< The lexicon has filled what follows.
  uint32_t lexicon_entry = 0;     ///< For the lexicon's own use.
  KindSet kinds;                  ///< Kinds the form can have anywhere ("Paris": PLACE, CITY, GIVEN).
  std::vector<Reading> readings;  ///< All readings, the likeliest first; at least one after look-up.
  std::vector<TaggedLemma> lemmas;  ///< Those that were asked for; the lexicon adds to them.
  mutable std::shared_ptr<const NameGuesses> name_guesses;  ///< For the lexicon's own use; null until it is asked.
  mutable int8_t known = -1;      ///< Spelled right: 1 yes, 0 no, -1 not asked yet. Ask Lexicon::known.
  mutable uint32_t tagger_slot = 0;  ///< Where the tagger last found its sums for the form; a guess.
  mutable uint16_t gender = 0;       ///< Whom it may stand for, for the detector's own use; 0: not asked yet.
};

/// The word types one worker has met, and their strings. Words keep their address until clear().
/// Belongs to one thread at a time; lives in the scratch of a call and may serve many documents in turn.
class WordTable {
 public:
  explicit WordTable(const StringPool* base = nullptr);
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;

  /// The word type of a form as it stands in the text (’ and ' are one).
  Word& word(std::string_view form);
  StringPool& strings() { return strings_; }
  const StringPool& strings() const { return strings_; }
  size_t size() const { return words_.size(); }
  /// Forgets all words: no document may still refer to them.
  void clear();

 private:
  struct Slot {
    std::string_view form;  // as first met; in the pool
    size_t hash = 0;
    Word* word = nullptr;
  };
  Word& add(std::string_view form, size_t hash);
  void put(const Slot& slot);

  StringPool strings_;
  std::deque<Word> words_;
  std::vector<Slot> slots_;  // open addressing, power of two; asks the pools only for new words
};

}  // namespace decalque
