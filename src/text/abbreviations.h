#pragma once
// Private to text/: abbreviations and the words that settle whether a stop behind them ends a sentence.

#include <cstdint>
#include <string_view>

namespace decalque {

/// How an abbreviation takes its stop, and whether a sentence may end with it.
enum class Abbreviation : uint8_t {
  none,
  title,          ///< Dr. Sen. St.: before a name, never ends a sentence.
  within,         ///< vs. approx. e.g.: never ends a sentence.
  before_number,  ///< No. p. Fig.: an abbreviation only before a number.
  after_number,   ///< min. sec. hrs.: only behind a number.
  month,          ///< Sept.: ends a sentence when a sentence's first word follows.
  short_month,    ///< Jan. Mar. Sun.: also a name or word; only beside a number.
  state,          ///< Calif.: as `month`.
  short_state,    ///< Miss. Wash.: also a word; only behind a comma.
  era,            ///< e.Kr. d.Hr. n.Chr.: ends a sentence only before a word that begins sentences.
  ending          ///< Inc. Jr. etc. a.m. U.S.: may end a sentence.
};

/// Of a word without its stop, as written ("Dr", "approx", "Ph.D"). Titles and the like need their capital.
Abbreviation abbreviation_of(std::string_view word);

/// A capitalised word that begins sentences far more often than it follows an abbreviation: "The", "It", "However".
bool begins_sentences(std::string_view word);

/// A word that is followed by a letter which is not an initial: "vitamin C.", "Plan B."
bool takes_a_letter(std::string_view word);

/// An article or possessive, behind which a number with a stop does not end the sentence: "the 2. World War".
bool takes_a_noun(std::string_view word);

/// Month or weekday in full, or time zone: may follow "a.m." and "24." within a sentence.
bool is_calendar_word(std::string_view word);

/// A currency's name or code, as it stands behind "mill." within a sentence: "Euro", "SEK".
bool is_currency_word(std::string_view word);

/// "said", "asks": a verb that follows the speaker's name behind a quotation.
bool reports_speech(std::string_view word);

}  // namespace decalque
