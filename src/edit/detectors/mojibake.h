#pragma once
// How single pieces of spoiled text are repaired. All offsets are bytes of valid UTF-8.

#include <string>
#include <string_view>

namespace decalque {

/// What is to stand in place of [begin, end); end == 0 says that nothing is wrong.
struct Repair {
  size_t begin = 0;
  size_t end = 0;
  std::string text;
};

/// UTF-8 that was read as Latin-1 or Windows-1252, from `offset` on: "â€™" -> "’", "Ã¤" -> "ä".
Repair misread_run(std::string_view text, size_t offset);
/// An HTML entity, maybe torn apart by a tokeniser: "&quot;", "&#39;", "& quot ;".
Repair entity_at(std::string_view text, size_t offset);
/// An accent that was typed for an apostrophe: "didn´t", "Finland´s".
Repair accent_at(std::string_view text, size_t offset);
/// What sub-word models join words with: "@@ ", "▁".
Repair piece_at(std::string_view text, size_t offset);
/// Zero-width blanks and joiners between Latin letters, soft hyphens.
Repair invisible_at(std::string_view text, size_t offset);
/// Chinese and Japanese forms of Latin marks: "，" -> ", ".
Repair fullwidth_at(std::string_view text, size_t offset);
/// The word with Cyrillic and Greek letters that look Latin replaced; "" when it is of one script or is no Latin word.
std::string latin_look(std::string_view word);

}  // namespace decalque
