#include "testing.h"

using namespace decalque;
using decalque::testing::Analysed;

namespace {

/// The protected spans joined by |; \n as /.
std::string spans(const std::string& text, std::vector<Span> given = {}) {
  const Analysed a(text, std::move(given));
  std::string result;
  for (const Span span : a.document.protected_spans) {
    result += result.empty() ? "" : "|";
    for (const char c : a.document.view(span)) result += c == '\n' ? '/' : c;
  }
  return result;
}

}  // namespace

TEST_CASE("protected spans are known by their form") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"plain text, AT&amp;T, #tag, @name", ""},
      {"see https://a.fi/b, or a@b.fi.", "https://a.fi/b|a@b.fi"},
      {"HTTP://A.FI ftp://x.y", "HTTP://A.FI|ftp://x.y"},
      {"use `a b` and ``c ` d``.", "`a b`|``c ` d``"},
      {"you don`t and can`t, it is", ""},
      {"``He said'' and ``she said''", ""},
      {"a lone ` and\nanother ` here", ""},
      {"<b>bold</b> <img src=\"a.png\"/> <br/>", "<b>|</b>|<img src=\"a.png\"/>|<br/>"},
      {"a <b and c> d, 1 < 2 > 0, <3", ""},
      {"<!-- a\nb --> c", "<!-- a/b -->"},
      {"<!-- never closed", ""},
      {"```\ncode here\n\n  more\n```\nText.", "```|code here|more|```"},
      {"```\nnever closed", ""},
      {"~~~ js\nlet a;\n~~~", "~~~ js|let a;|~~~"},
      {"an e.g. said.It ended. Node.js", ""},
  }));
  CHECK(spans(text) == expected);
}

TEST_CASE("spans given by the caller are taken in, put in order and into bounds") {
  CHECK(spans("one two three", {{8, 13}, {0, 3}}) == "one|three");
  CHECK(spans("one two three", {{0, 5}, {4, 6}, {6, 7}}) == "one tw|o");
  CHECK(spans("one", {{2, 99}, {50, 60}, {1, 1}}) == "e");
  CHECK(spans("aäb", {{2, 3}}) == "ä");
}

TEST_CASE("tokens in protected spans are protected") {
  const Analysed a("one two https://a.fi three", {{5, 6}});
  std::vector<bool> found;
  for (const Token& token : a.document.tokens) found.push_back(token.is_protected);
  CHECK(found == std::vector<bool>{false, true, true, false});
}

TEST_CASE("is_protected asks for a shared byte, or for a place strictly inside") {
  const Document document = Analysed("abcdefgh", {{2, 5}}).document;
  CHECK(document.is_protected({0, 3}));
  CHECK(document.is_protected({4, 8}));
  CHECK(document.is_protected({3, 3}));
  CHECK_FALSE(document.is_protected({0, 2}));
  CHECK_FALSE(document.is_protected({5, 8}));
  CHECK_FALSE(document.is_protected({2, 2}));
  CHECK_FALSE(document.is_protected({5, 5}));
}
