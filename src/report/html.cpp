#include "report/html.h"

#include "text/encoding.h"

namespace decalque {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// U+2400 and the 32 that follow picture the control characters; U+2421 is DEL.
std::string picture(unsigned char c) {
  const auto low = c == 0x7f ? 0x21 : c;
  return {'\xE2', '\x90', static_cast<char>(0x80 + low)};
}

/// Bytes that are no UTF-8 (names of files may hold them) and what XML refuses altogether become U+FFFD.
std::string valid(std::string_view text) {
  std::string result;
  while (const auto bad = first_invalid_utf8(text)) {
    result.append(text.substr(0, *bad)).append(kReplacement);
    text.remove_prefix(*bad + 1);
  }
  result += text;
  for (const std::string_view refused : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (size_t at; (at = result.find(refused)) != result.npos;) result.replace(at, refused.size(), kReplacement);
  return result;
}

}  // namespace

std::string html_escaped(std::string_view given) {
  const auto text = valid(given);
  std::string html;
  html.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&')
      html += "&amp;";
    else if (c == '<')
      html += "&lt;";
    else if (c == '>')
      html += "&gt;";
    else if (c == '"')
      html += "&quot;";
    else if (c == '\'')
      html += "&#39;";
    else if (byte == 0x7f || (byte < 0x20 && c != '\n' && c != '\r' && c != '\t'))
      html += picture(byte);
    else
      html += c;
  }
  return html;
}

}  // namespace decalque
