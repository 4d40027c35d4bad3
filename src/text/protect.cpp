#include "text/protect.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/address.h"
#include "text/code.h"

namespace decalque {
namespace {

constexpr auto kTriggers = [] {
  std::array<bool, 256> triggers{};
  for (const char c : {':', '@', 'w', 'W', '.', '`', '<', '~'}) triggers[static_cast<unsigned char>(c)] = true;
  return triggers;
}();

/// The span that the character at `at` gives away; it does not begin before `from`.
std::optional<Fixed> fixed_at(std::string_view text, size_t at, size_t from, CodeFinder& code) {
  const auto typed = [](std::optional<Span> span, TokenType type) {
    return span ? std::optional<Fixed>({*span, type}) : std::nullopt;
  };
  switch (text[at]) {
    case '`':
      return typed(code.inline_code(at), TokenType::symbol);
    case '<':
      return typed(code.markup(at), TokenType::symbol);
    case '@':
      return typed(email_around(text, at, from), TokenType::email);
    case ':':
    case '.':
    case 'w':
    case 'W':
      return typed(url_around(text, at, from), TokenType::url);
    default:
      return std::nullopt;
  }
}

Span outwards(std::string_view text, Span span) {
  const auto inside = [&](uint32_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; };
  span.end = std::min(span.end, static_cast<uint32_t>(text.size()));
  span.begin = std::min(span.begin, span.end);
  while (span.begin > 0 && inside(span.begin)) --span.begin;
  while (inside(span.end)) ++span.end;
  return span;
}

}  // namespace

std::vector<Fixed> find_fixed(std::string_view text) {
  std::vector<Fixed> found;
  CodeFinder code(text);
  size_t from = 0;
  for (size_t at = 0; at < text.size();) {
    if (!kTriggers[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    if (const auto fence = code.fence(at)) {
      code.lines_of(*fence, found);
      from = at = fence->end;
      continue;
    }
    const auto fixed = fixed_at(text, at, from, code);
    if (!fixed) {
      at += text[at] == '`' ? CodeFinder::run_length(text, at) : 1;
      continue;
    }
    found.push_back(*fixed);
    from = at = fixed->span.end;
  }
  return found;
}

std::vector<Span> protected_spans_of(std::string_view text, const std::vector<Fixed>& fixed,
                                     std::span<const Span> given) {
  std::vector<Span> all;
  all.reserve(fixed.size() + given.size());
  for (const Fixed& one : fixed) all.push_back(one.span);
  for (const Span span : given) {
    if (const Span whole = outwards(text, span); !whole.empty()) all.push_back(whole);
  }
  std::ranges::sort(all);
  std::vector<Span> result;
  for (const Span span : all) {
    if (!result.empty() && span.begin < result.back().end) {
      result.back().end = std::max(result.back().end, span.end);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

}  // namespace decalque
