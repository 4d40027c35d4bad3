#include "report/html.h"

namespace decalque {

namespace {

/// U+2400 and the 32 that follow picture the control characters; U+2421 is DEL.
std::string picture(unsigned char c) {
  const auto low = c == 0x7f ? 0x21 : c;
  return {'\xE2', '\x90', static_cast<char>(0x80 + low)};
}

}  // namespace

std::string html_escaped(std::string_view text) {
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
