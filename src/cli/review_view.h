#pragma once
// An item of a review as a terminal shows it.

#include <string>
#include <string_view>

#include "review/session.h"

namespace decalque {

/// How to write on the terminal.
struct Page {
  unsigned columns = 80;
  bool color = false;
};

/// The item in lines of at most `page.columns` columns, the last with its line end: where it stands ("3 of 17" by
/// `number`), level and rule, its sentence with the change, the message, and the choices when there are several.
/// Deleted text is red and crossed out, inserted text green; without colour [-old-]{+new+}. Long sentences are cut
/// around the change.
std::string item_view(const Session& session, uint32_t item, uint32_t number, uint32_t line, const Page& page);

/// Text in lines of at most that many columns, each behind the indentation and with a line end.
std::string wrapped(std::string_view text, const Page& page, std::string_view indentation = "");

/// The same for each line of a text.
std::string wrapped_paragraphs(std::string_view text, const Page& page);

}  // namespace decalque
