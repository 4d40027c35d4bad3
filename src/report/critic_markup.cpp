#include "report/critic_markup.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/word_edits.h"

namespace decalque {

namespace {

constexpr std::string_view kOpening[] = {"{--", "{++", "{~~", "{>>", "{=="};

size_t line_at(std::string_view text, size_t at) {
  return 1 + static_cast<size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

void refuse_marks(std::string_view text) {
  for (const auto mark : kOpening)
    if (const auto at = text.find(mark); at != text.npos)
      throw CriticMarkupError(fmt::format(
          "line {}: holds '{}', so marks of ours could not be told from it; accept or reject those marks first",
          line_at(text, at), mark));
}

/// Whether the words can stand before the end mark, and are not taken for it together with what follows.
bool fits(std::string_view words, std::string_view end) {
  return words.find(end) == words.npos && (words.empty() || words.back() != end.front());
}
bool opens_nothing(std::string_view words) {
  return std::none_of(std::begin(kOpening), std::end(kOpening),
                      [&](auto mark) { return words.find(mark) != words.npos; });
}

std::string mark(std::string_view text, const Edit& edit) {
  const auto before = text.substr(edit.span.begin, edit.span.size());
  const std::string_view after = edit.after;
  if (opens_nothing(after)) {
    const bool apart = fits(before, "--}") && fits(after, "++}");
    if (before.empty() && apart) return fmt::format("{{++{}++}}", after);
    if (after.empty() && apart) return fmt::format("{{--{}--}}", before);
    if (fits(before, "~>") && fits(after, "~~}") && before.find("~~}") == before.npos && after.find("~>") == after.npos)
      return fmt::format("{{~~{}~>{}~~}}", before, after);
    if (apart) return fmt::format("{{--{}--}}{{++{}++}}", before, after);
  }
  throw CriticMarkupError(
      fmt::format("line {}: CriticMarkup has no way to say that '{}' becomes '{}'; use --word or --html",
                  line_at(text, edit.span.begin), before, after));
}

std::string comment(std::string note) {
  std::replace(note.begin(), note.end(), '\n', ' ');
  for (size_t at; (at = note.find("<<}")) != note.npos;) note.replace(at, 3, "<< }");
  return "{>>" + note + "<<}";
}

}  // namespace

std::string critic_markup(std::string_view text, const std::vector<Edit>& edits,
                          const std::function<std::string(const std::vector<uint32_t>&)>& note) {
  const auto words = word_edits(text, edits);
  if (!words.empty()) refuse_marks(text);
  std::string result;
  size_t at = 0;
  for (const auto& edit : words) {
    result += text.substr(at, edit.span.begin - at);
    result += mark(text, edit);
    if (note)
      if (const auto said = note(edit.suggestions); !said.empty()) result += comment(said);
    at = edit.span.end;
  }
  return result += text.substr(at);
}

}  // namespace decalque
