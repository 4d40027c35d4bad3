#include "edit/diff.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/line_changes.h"
#include "edit/word_edits.h"

namespace decalque {

namespace {

constexpr std::string_view kBold = "\033[1m", kCyan = "\033[36m", kRed = "\033[31m", kGreen = "\033[32m",
                           kPlain = "\033[m";

/// A diff as it grows.
struct Page {
  std::string text;
  bool color = false;

  void paint(std::string_view paint, std::string_view words) {
    if (color) text += paint;
    text += words;
    if (color) text += kPlain;
  }
  void head(std::string_view path) {
    paint(kBold, "--- " + diff_name("a/", path));
    text += '\n';
    paint(kBold, "+++ " + diff_name("b/", path));
    text += '\n';
  }
  void line(char mark, std::string_view line) {
    const bool ended = line.ends_with('\n');
    const auto words = mark + std::string(line.substr(0, line.size() - ended));
    if (mark == ' ')
      text += words;
    else
      paint(mark == '-' ? kRed : kGreen, words);
    text += ended ? "\n" : "\n\\ No newline at end of file\n";
  }
};

/// "3,7" for the lines [2, 9); lines that are not there are named by the one before them.
std::string range(size_t begin, size_t end) {
  if (end - begin == 1) return std::to_string(end);
  return fmt::format("{},{}", begin + (begin < end), end - begin);
}

/// The suggestions of the edits, each once.
std::vector<uint32_t> suggestions_of(const std::vector<Edit>& edits, size_t first, size_t last) {
  std::vector<uint32_t> all;
  for (auto i = first; i < last; ++i)
    for (const auto one : edits[i].suggestions)
      if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  return all;
}

void head(Page& page, const Hunk& hunk, const DiffStyle& style, const std::vector<LineChange>& changes,
          const std::vector<Edit>& edits) {
  const auto words =
      hunk_head(hunk, style, edits, changes[hunk.first_change].first_edit, changes[hunk.last_change - 1].last_edit);
  const auto end = words.find("@@", 2) + 2;
  page.paint(kCyan, words.substr(0, end));
  page.text += words.substr(end) + '\n';
}

void hunk_lines(Page& page, const Hunk& hunk, const TextLines& lines, const std::vector<LineChange>& changes) {
  auto at = hunk.begin;
  for (auto c = hunk.first_change; c < hunk.last_change; ++c) {
    for (; at < changes[c].begin; ++at) page.line(' ', lines[at]);
    for (; at < changes[c].end; ++at) page.line('-', lines[at]);
    for (const auto& line : changes[c].after) page.line('+', line);
  }
  for (; at < hunk.end; ++at) page.line(' ', lines[at]);
}

/// Brackets close before a line end and open again behind it, so that every line can be read alone.
void bracketed(Page& page, std::string_view words, std::string_view open, std::string_view close,
               std::string_view paint) {
  while (!words.empty()) {
    const auto end = std::min(words.find('\n'), words.size());
    if (end > 0) page.paint(paint, fmt::format("{}{}{}", open, words.substr(0, end), close));
    if (end < words.size()) page.text += '\n';
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

void hunk_words(Page& page, Span span, std::string_view text, const std::vector<Edit>& edits, size_t first,
                size_t last) {
  auto at = span.begin;
  for (auto i = first; i < last; ++i) {
    page.text += text.substr(at, edits[i].span.begin - at);
    bracketed(page, text.substr(edits[i].span.begin, edits[i].span.size()), "[-", "-]", kRed);
    bracketed(page, edits[i].after, "{+", "+}", kGreen);
    at = edits[i].span.end;
  }
  page.text += text.substr(at, span.end - at);
  if (!page.text.ends_with('\n')) page.text += '\n';
}

/// A stretch of words, line by line; at the end of a line stands `~`.
void run(Page& page, char mark, std::string_view words) {
  while (!words.empty()) {
    const auto end = std::min(words.find('\n'), words.size());
    const auto line = mark + std::string(words.substr(0, end));
    if (end > 0 && mark == ' ') page.text += line + '\n';
    if (end > 0 && mark != ' ') page.paint(mark == '-' ? kRed : kGreen, line), page.text += '\n';
    if (end < words.size()) page.text += "~\n";
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

void hunk_runs(Page& page, Span span, std::string_view text, const std::vector<Edit>& edits, size_t first,
               size_t last) {
  auto at = span.begin;
  for (auto i = first; i < last; ++i) {
    run(page, ' ', text.substr(at, edits[i].span.begin - at));
    run(page, '-', text.substr(edits[i].span.begin, edits[i].span.size()));
    run(page, '+', edits[i].after);
    at = edits[i].span.end;
  }
  run(page, ' ', text.substr(at, span.end - at));
}

void quote(std::string& out, unsigned char c) {
  constexpr std::string_view plain = "\a\b\t\n\v\f\r\"\\", letters = "abtnvfr\"\\";
  if (const auto at = plain.find(static_cast<char>(c)); at != std::string_view::npos)
    out += {'\\', letters[at]};
  else if (c < 0x20 || c >= 0x7f)
    out += fmt::format("\\{:03o}", c);
  else
    out += static_cast<char>(c);
}

}  // namespace

std::string hunk_head(const Hunk& hunk, const DiffStyle& style, const std::vector<Edit>& edits, size_t first_edit,
                      size_t last_edit) {
  auto head = fmt::format("@@ -{} +{} @@", range(hunk.begin, hunk.end), range(hunk.new_begin, hunk.new_end));
  auto note = style.note ? style.note(suggestions_of(edits, first_edit, last_edit)) : "";
  note.resize(std::min(note.find_first_of("\r\n"), note.size()));
  return note.empty() ? head : head + ' ' + note;
}

std::string unified_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                         const DiffStyle& style) {
  const TextLines lines(text);
  const auto changes = line_changes(text, lines, edits, true);
  Page page{{}, style.color};
  if (!changes.empty()) page.head(path);
  for (const auto& hunk : hunks_of(changes, lines.count())) {
    head(page, hunk, style, changes, edits);
    hunk_lines(page, hunk, lines, changes);
  }
  return page.text;
}

namespace {

/// Both word diffs; `write` writes the words of a hunk.
template <class Write>
std::string by_words(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                     const DiffStyle& style, Write write) {
  const auto words = word_edits(text, edits);
  const TextLines lines(text);
  const auto changes = line_changes(text, lines, words, false);
  Page page{{}, style.color};
  if (!changes.empty()) page.head(path);
  for (const auto& hunk : hunks_of(changes, lines.count())) {
    head(page, hunk, style, changes, words);
    write(page, Span{lines.start(hunk.begin), lines.start(hunk.end)}, text, words,
          changes[hunk.first_change].first_edit, changes[hunk.last_change - 1].last_edit);
  }
  return page.text;
}

}  // namespace

std::string word_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                      const DiffStyle& style) {
  return by_words(text, edits, path, style, hunk_words);
}

std::string porcelain_word_diff(std::string_view text, const std::vector<Edit>& edits, std::string_view path,
                                const DiffStyle& style) {
  return by_words(text, edits, path, style, hunk_runs);
}

std::string diff_name(std::string_view prefix, std::string_view path) {
  for (bool stripped = true; stripped;) {
    stripped = false;
    for (const std::string_view start : {"/", "./", "../"})
      if (path.starts_with(start)) path.remove_prefix(start.size()), stripped = true;
  }
  std::string quoted;
  for (const char c : path) quote(quoted, static_cast<unsigned char>(c));
  auto name = std::string(prefix) + quoted;
  if (quoted != path) name = '"' + name + '"';
  if (path.find(' ') != path.npos) name += '\t';
  return name;
}

}  // namespace decalque
