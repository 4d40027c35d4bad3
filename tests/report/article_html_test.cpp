// An article as HTML.

#include "report/article_html.h"

#include <catch2/catch.hpp>

#include "report/html.h"

using namespace decalque;

namespace {

std::string row(const std::string& text, const std::string& cards = "") {
  return "<div class=\"row\"><p dir=\"auto\">" + text + "</p>" +
         (cards.empty() ? "" : "<div class=\"cards\">" + cards + "</div>") + "</div>\n";
}

std::string ref(const std::string& id) {
  return "<a class=\"ref\" id=\"mark-" + id + "\" href=\"#card-" + id + "\">" + id + "</a>";
}

std::string change(const std::string& id, const std::string& inside) {
  return "<span class=\"change certain\" data-mark=\"" + id + "\">" + inside + "</span>";
}

std::string look(const std::string& id, const std::string& inside) {
  return "<mark class=\"look hint\" data-mark=\"" + id + "\">" + inside + "</mark>";
}

ArticleMark edits(const std::string& id, std::vector<Edit> edits, const std::string& card = "") {
  return {id, Level::certain, std::move(edits), {}, "", card};
}

ArticleMark points(const std::string& id, Span focus) { return {id, Level::hint, {}, focus, "", ""}; }

}  // namespace

TEST_CASE("text in HTML is escaped") {
  CHECK(html_escaped("<a href=\"x\" b='y'>&amp;\n\t\x01\x7f é") ==
        "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;\n\t␁␡ é");
}

TEST_CASE("paragraphs are rows, however their lines end") {
  CHECK(article_html("", {}) == row(""));
  CHECK(article_html("one\ntwo\n\n\nthree", {}) == row("one\ntwo") + row("three"));
  CHECK(article_html("\r\n \r\none\r\n\t\r\ntwo\r\n", {}) == row(" \r\none") + row("two"));
  CHECK(article_html("one\r\rtwo\r", {}) == row("one") + row("two"));
}

TEST_CASE("changes stand in place, their number behind the first, their cards beside the paragraph") {
  const std::string text = "teh cat\n\nsaid Blinken <b>\n";
  const auto html = article_html(text, {edits("1", {{{0, 3}, "the", {}}}, "<i>first</i>"),
                                        edits("2", {{{9, 14}, "", {}}, {{21, 21}, " said", {}}}, "<i>second</i>")});
  CHECK(html ==
        row(change("1", "<del>teh</del><ins>the</ins>") + ref("1") + " cat", "<i>first</i>") +
            row(change("2", "<del>said </del>") + ref("2") + "Blinken" + change("2", "<ins> said</ins>") + " &lt;b&gt;",
                "<i>second</i>"));
}

TEST_CASE("a state is said in the markup") {
  auto mark = edits("1", {{{0, 1}, "b", {}}});
  mark.state = "accepted";
  CHECK(article_html("a", {mark}) ==
        row("<span class=\"change certain\" data-mark=\"1\" data-state=\"accepted\"><del>a</del><ins>b</ins></span>" +
            ref("1")));
}

TEST_CASE("blanks and line ends that come and go can be seen") {
  CHECK(article_html("a  b\nc", {edits("1", {{{1, 2}, "", {}}}), edits("2", {{{4, 5}, "\n\n", {}}})}) ==
        row("a" + change("1", "<del><span class=\"blank\">␣</span></del>") + ref("1") + " b" +
            change("2",
                   "<del><span class=\"eol\">¶</span></del><ins><span class=\"eol\">¶</span>\n<span "
                   "class=\"eol\">¶</span></ins>") +
            ref("2") + "c"));
}

TEST_CASE("an edit over paragraphs has a part in each") {
  CHECK(article_html("a b\n\nc d\n\ne", {edits("1", {{{2, 10}, "x", {}}})}) ==
        row("a " + change("1", "<del>b<span class=\"eol\">¶</span>\n<span class=\"eol\">¶</span></del>") + ref("1")) +
            row(change("1", "<del>c d<span class=\"eol\">¶</span>\n<span class=\"eol\">¶</span></del><ins>x</ins>")) +
            row("e"));
}

TEST_CASE("what is only pointed at may hold changes and other looks") {
  CHECK(article_html("one two three", {points("1", {0, 13}), edits("2", {{{4, 7}, "2", {}}}), points("3", {8, 10})}) ==
        row(look("1", "one ") + ref("1") + change("2", "<del>two</del><ins>2</ins>") + ref("2") + look("1", " ") +
            look("3", "th") + ref("3") + look("1", "ree")));
}

TEST_CASE("a place without letters is shown by the one beside it") {
  CHECK(article_html("aé", {points("1", {1, 1})}) == row("a" + look("1", "é") + ref("1")));
  CHECK(article_html("aé", {points("1", {3, 3})}) == row("a" + look("1", "é") + ref("1")));
  CHECK(article_html("", {points("1", {0, 0})}) == row(ref("1")));
}

TEST_CASE("a look that a change swallows keeps its number") {
  CHECK(article_html("abc\n\nd", {edits("1", {{{0, 3}, "x", {}}}), points("2", {1, 2})}) ==
        row(change("1", "<del>abc</del><ins>x</ins>") + ref("1") + ref("2")) + row("d"));
}
