#pragma once
// An article's text, and the encoding its file keeps.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/edit.h"
#include "text/encoding.h"

namespace decalque {

struct ArticleText {
  std::string name;                  ///< As messages call it.
  std::string text;                  ///< Valid UTF-8 without NUL, below 4 GiB.
  std::optional<Encoding> encoding;  ///< Of the file, when it is not UTF-8.
  std::string bytes;                 ///< The file's own bytes, only when it is not UTF-8.
};

/// Makes a file's bytes an article. `encoding` is what the user said; else UTF-8, or what a byte order mark says.
/// Throws Failure for what is not valid in the encoding (with the byte offset and what to do), for NUL and for size.
ArticleText decoded(std::string name, std::string bytes, const std::optional<Encoding>& encoding);

/// The encoding of --encoding, nullopt for "". Throws Failure for a name nobody knows.
std::optional<Encoding> encoding_option(const std::string& name);

/// The file's bytes with the edits made. Throws Failure when the encoding lacks a character of the corrections.
std::string corrected_bytes(const ArticleText& article, const std::string& text);

/// Edits on the file's bytes that do what `edits` do to its text. The article must not be UTF-8. Throws as above.
std::vector<Edit> byte_edits(const ArticleText& article, const std::vector<Edit>& edits);

}  // namespace decalque
