#include "cli/article_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/failure.h"
#include "cli/files.h"

namespace decalque {

namespace {

void require_text(const ArticleText& article) {
  if (article.text.size() > kLargestText)
    throw Failure(fmt::format("{}: 4 GiB or more; split it into articles", article.name));
  const auto nul = article.text.find('\0');
  if (nul == std::string::npos) return;
  throw Failure(
      fmt::format("{}: NUL at byte offset {}; give a text file, or its encoding, for example --encoding UTF-16LE",
                  article.name, nul));
}

std::string encoded(const ArticleText& article, std::string_view text) {
  std::string missing;
  if (auto bytes = article.encoding->encode(text, missing)) return std::move(*bytes);
  throw Failure(fmt::format("{}: the correction has {}, which {} lacks; convert the file to UTF-8 first", article.name,
                            missing, article.encoding->name()));
}

void append_edit(std::vector<Edit>& edits, size_t begin, size_t size, std::string after,
                 std::vector<uint32_t> suggestions = {}) {
  edits.push_back(
      {{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + size)}, std::move(after), std::move(suggestions)});
}

/// One edit from the first byte that differs to the last.
std::vector<Edit> single_edit(std::string_view old, std::string_view changed) {
  const auto shorter = std::min(old.size(), changed.size());
  size_t front = 0, back = 0;
  while (front < shorter && old[front] == changed[front]) ++front;
  while (back < shorter - front && old[old.size() - 1 - back] == changed[changed.size() - 1 - back]) ++back;
  std::vector<Edit> edits;
  append_edit(edits, front, old.size() - front - back,
              std::string(changed.substr(front, changed.size() - front - back)));
  return edits;
}

}  // namespace

ArticleText decoded(std::string name, std::string bytes, const std::optional<Encoding>& encoding) {
  ArticleText article{std::move(name), {}, encoding ? encoding : Encoding::from_bom(bytes), {}};
  if (article.encoding && article.encoding->name() == "UTF-8") article.encoding.reset();
  if (!article.encoding) {
    article.text = std::move(bytes);
    if (const auto bad = first_invalid_utf8(article.text))
      throw Failure(
          fmt::format("{}: invalid UTF-8 at byte offset {}; give its encoding, for example --encoding windows-1252",
                      article.name, *bad));
  } else {
    size_t bad = 0;
    auto text = article.encoding->decode(bytes, bad);
    if (!text)
      throw Failure(fmt::format("{}: invalid {} at byte offset {}; give its true encoding with --encoding",
                                article.name, article.encoding->name(), bad));
    article.text = std::move(*text);
    article.bytes = std::move(bytes);
  }
  require_text(article);
  return article;
}

std::optional<Encoding> encoding_option(const std::string& name) {
  if (name.empty()) return std::nullopt;
  if (auto encoding = Encoding::named(name)) return encoding;
  throw Failure(fmt::format(
      "--encoding: there is no encoding '{}'; give a name like windows-1252, ISO-8859-15 or UTF-16LE", name));
}

std::string corrected_bytes(const ArticleText& article, const std::string& text) {
  if (!article.encoding) return text;
  // Some encodings write one character in several ways. Bytes outside edits must stay, so such a file is left alone.
  if (encoded(article, article.text) != article.bytes)
    throw Failure(fmt::format("{}: cannot be written back in {} byte for byte; convert the file to UTF-8 first",
                              article.name, article.encoding->name()));
  return encoded(article, text);
}

std::vector<Edit> byte_edits(const ArticleText& article, const std::vector<Edit>& edits) {
  const auto changed = corrected_bytes(article, apply_edits(article.text, edits));
  const auto text = std::string_view(article.text);
  std::vector<Edit> result;
  size_t at = 0, byte = 0;
  for (const auto& edit : edits) {
    byte += encoded(article, text.substr(at, edit.span.begin - at)).size();
    const auto size = encoded(article, text.substr(edit.span.begin, edit.span.size())).size();
    append_edit(result, byte, size, encoded(article, edit.after), edit.suggestions);
    byte += size;
    at = edit.span.end;
  }
  // Where pieces do not add up to the whole (a mark at each start, shift states), the difference still does.
  const bool adds_up = byte + encoded(article, text.substr(at)).size() == article.bytes.size();
  return adds_up && apply_edits(article.bytes, result) == changed ? result : single_edit(article.bytes, changed);
}

}  // namespace decalque
