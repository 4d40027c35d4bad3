#include "text/address.h"

#include <algorithm>
#include <iterator>

namespace decalque {
namespace {

// Top-level domains (IANA root zone) that are no English word: "said.it" and "them.so" are missing blanks.
constexpr std::string_view kDomains[] = {"app", "at", "biz", "ch", "co",  "com", "cz", "de", "dev", "dk",   "edu",
                                         "ee",  "es", "eu",  "fi", "fr",  "gov", "gr", "hu", "ie",  "info", "int",
                                         "io",  "jp", "lt",  "lv", "mil", "net", "nl", "no", "nu",  "org",  "pl",
                                         "pt",  "ro", "rs",  "ru", "se",  "si",  "sk", "tv", "ua",  "uk",   "us"};
constexpr std::string_view kWordsToo[] = {"at", "no", "us"};  // domains only with a path behind them
constexpr std::string_view kFileEndings[] = {"asp",  "bat", "bin", "conf", "cpp",  "css",  "csv",  "dll", "doc", "docx",
                                             "exe",  "gif", "gz",  "htm",  "html", "ini",  "jpeg", "jpg", "js",  "json",
                                             "log",  "md",  "mp3", "mp4",  "net",  "odt",  "pdf",  "php", "png", "ppt",
                                             "pptx", "py",  "rar", "rtf",  "sh",   "sql",  "svg",  "tar", "tex", "tsv",
                                             "txt",  "wav", "xls", "xlsx", "xml",  "yaml", "yml",  "zip"};
constexpr size_t kLongestLabel = 63;  // RFC 1035
constexpr size_t kLongestLocal = 64;  // RFC 5321

template <size_t N>
bool contains(const std::string_view (&list)[N], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
bool is_word_byte(char c) { return is_alnum(c) || c == '_' || (c & 0x80) != 0; }
bool in_domain(char c) { return is_alnum(c) || c == '-' || c == '.'; }
bool in_local(char c) { return is_alnum(c) || std::string_view("._%+-").find(c) != std::string_view::npos; }

bool ends_url(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte <= ' ' || byte == 0x7F || std::string_view("\"<>\\^`{|}").find(text[at]) != std::string_view::npos)
    return true;
  if (byte < 0x80) return false;
  // Beyond ASCII only letters belong to a URL: typographic quotes and wide blanks end it.
  return byte == 0xE2 || byte == 0xE3 || byte == 0xEF || (byte == 0xC2 && at + 1 < text.size());
}

/// Where the URL that reaches at most from `begin` to the next blank ends.
size_t url_end(std::string_view text, size_t begin) {
  size_t end = begin;
  int parentheses = 0, brackets = 0;
  while (end < text.size() && !ends_url(text, end)) {
    parentheses += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
    brackets += text[end] == '[' ? 1 : text[end] == ']' ? -1 : 0;
    if (parentheses < 0 || brackets < 0) break;
    ++end;
  }
  while (end > begin && std::string_view(".,;:!?'*_(").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

Span span(size_t begin, size_t end) { return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}; }

std::optional<Span> with_scheme(std::string_view text, size_t colon, size_t from) {
  if (!text.substr(colon).starts_with("://")) return std::nullopt;
  size_t begin = colon;
  while (begin > from && colon - begin < 10 && is_alpha(text[begin - 1])) --begin;
  if (colon - begin < 2 || colon + 3 >= text.size() || !is_word_byte(text[colon + 3])) return std::nullopt;
  return span(begin, url_end(text, colon + 3));
}

std::optional<Span> with_www(std::string_view text, size_t at, size_t from) {
  if (at > from && is_word_byte(text[at - 1])) return std::nullopt;
  const auto is_w = [&](size_t i) { return text[i] == 'w' || text[i] == 'W'; };
  if (text.size() - at < 6 || !is_w(at) || !is_w(at + 1) || !is_w(at + 2) || text[at + 3] != '.' ||
      !is_word_byte(text[at + 4])) {
    return std::nullopt;
  }
  const size_t end = url_end(text, at);
  return end > at + 5 ? std::optional(span(at, end)) : std::nullopt;
}

/// "yle.fi", "bbc.co.uk/news": `dot` is the first dot of the host, which is in lower case but for its first letter.
std::optional<Span> bare_host(std::string_view text, size_t dot, size_t from) {
  size_t begin = dot;
  while (begin > from && dot - begin < kLongestLabel && (is_alnum(text[begin - 1]) || text[begin - 1] == '-')) --begin;
  if (begin == dot || text[begin] == '-' ||
      (begin > from && (is_word_byte(text[begin - 1]) || text[begin - 1] == '@'))) {
    return std::nullopt;
  }
  size_t end = dot;
  while (end < text.size() && end - dot < 4 * kLongestLabel && in_domain(text[end])) ++end;
  while (end > dot && !is_alnum(text[end - 1])) --end;
  const size_t last = text.rfind('.', end - 1);
  if (end - dot < 3 || last < dot || (end < text.size() && is_word_byte(text[end]))) return std::nullopt;
  const std::string_view domain = text.substr(last + 1, end - last - 1);
  const bool path = end < text.size() && text[end] == '/';
  if (!contains(kDomains, domain) || (contains(kWordsToo, domain) && !path)) return std::nullopt;
  return span(begin, path ? url_end(text, end) : end);
}

}  // namespace

std::optional<Span> url_around(std::string_view text, size_t at, size_t from) {
  if (text[at] == ':') return with_scheme(text, at, from);
  if (text[at] != '.') return with_www(text, at, from);
  return bare_host(text, at, from);
}

std::optional<Span> email_around(std::string_view text, size_t at, size_t from) {
  size_t begin = at;
  while (begin > from && at - begin < kLongestLocal && in_local(text[begin - 1])) --begin;
  while (begin < at && !is_alnum(text[begin])) ++begin;
  size_t end = at + 1;
  while (end < text.size() && end - at < 4 * kLongestLabel && in_domain(text[end])) ++end;
  while (end > at + 1 && !is_alnum(text[end - 1])) --end;
  const std::string_view host = text.substr(at + 1, end - at - 1);
  const size_t dot = host.rfind('.');
  if (begin == at || host.empty() || !is_alnum(host.front()) || dot == std::string_view::npos) return std::nullopt;
  if (host.size() - dot < 3 || !std::ranges::all_of(host.substr(dot + 1), is_alpha)) return std::nullopt;
  return span(begin, end);
}

bool is_file_ending(std::string_view ending) { return contains(kFileEndings, ending); }

}  // namespace decalque
