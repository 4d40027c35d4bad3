#include "edit/edit.h"

#include <catch2/catch.hpp>
#include <random>

#include "edit/suggest.h"

using namespace decalque;

namespace {

Edit edit(uint32_t begin, uint32_t end, std::string after) { return {{begin, end}, std::move(after), {}}; }

// Random edits of a text: sorted, free of conflict.
std::vector<Edit> random_edits(std::mt19937& random, size_t size) {
  std::vector<Edit> edits;
  const char* const afters[] = {"", "x", "yz", "hello "};
  for (uint32_t at = 0; at <= size;) {
    at += random() % 6;
    const auto end = static_cast<uint32_t>(std::min<size_t>(size, at + random() % 4));
    if (at > size) break;
    Edit next = edit(at, end, afters[random() % 4]);
    const bool says_nothing = next.span.empty() && next.after.empty();
    if (!says_nothing && (edits.empty() || !conflict(edits.back(), next))) edits.push_back(next);
    at = end;
  }
  return edits;
}

}  // namespace

TEST_CASE("conflicts are those in which the order would matter") {
  CHECK_FALSE(conflict(edit(0, 3, "a"), edit(3, 5, "b")));
  CHECK_FALSE(conflict(edit(0, 3, "a"), edit(3, 3, "b")));
  CHECK_FALSE(conflict(edit(3, 3, "a"), edit(3, 5, "b")));
  CHECK(conflict(edit(3, 3, "a"), edit(3, 3, "b")));
  CHECK(conflict(edit(0, 3, "a"), edit(1, 1, "b")));
  CHECK(conflict(edit(0, 3, "a"), edit(2, 5, "b")));
}

TEST_CASE("applying edits leaves everything else byte for byte") {
  CHECK(apply_edits("one two", {}) == "one two");
  CHECK(apply_edits("one two", {edit(0, 3, "1")}) == "1 two");
  CHECK(apply_edits("one two", {edit(0, 0, "> "), edit(3, 4, ""), edit(7, 7, "!")}) == "> onetwo!");
}

TEST_CASE("composed edits do what the two lists do one after the other") {
  CHECK(compose_edits("abc", {edit(0, 1, "x")}, {edit(0, 1, "a")}).empty());
  const auto both = compose_edits("abcdef", {edit(1, 2, "XYZ")}, {edit(2, 5, "-")});
  REQUIRE(both.size() == 1);
  CHECK(both[0] == edit(1, 3, "X-"));
  std::mt19937 random(20);
  for (int run = 0; run < 20000; ++run) {
    const std::string text = std::string("abcdefghijklmnopqrstuvwxyz").substr(0, random() % 27);
    const auto first = random_edits(random, text.size());
    const std::string middle = apply_edits(text, first);
    const auto second = random_edits(random, middle.size());
    const auto composed = compose_edits(text, first, second);
    INFO("run " << run << " text " << text << " middle " << middle);
    REQUIRE(apply_edits(text, composed) == apply_edits(middle, second));
    for (size_t i = 1; i < composed.size(); ++i) {
      REQUIRE(composed[i - 1].span.end <= composed[i].span.begin);
      REQUIRE_FALSE(conflict(composed[i - 1], composed[i]));
    }
  }
}

TEST_CASE("composed edits keep the suggestions of both") {
  Edit first = edit(1, 2, "XYZ");
  first.suggestions = {0};
  Edit second = edit(2, 5, "-");
  second.suggestions = {1};
  const auto both = compose_edits("abcdef", {first}, {second});
  REQUIRE(both.size() == 1);
  CHECK(both[0].suggestions == std::vector<uint32_t>{0, 1});
}

TEST_CASE("of two rules that put in text side by side one waits, where text is taken out none does") {
  Rule one, two;
  one.id = "en/a/one";
  two.id = "en/a/two";
  const auto suggestion = [](const Rule& rule, std::vector<Edit> fix) {
    Suggestion made;
    made.rule = &rule;
    made.level = Level::certain;
    made.fixes = {std::move(fix)};
    return made;
  };
  const auto chosen = [&](const Edit& a, const Edit& b, const Rule& rule_of_b) {
    std::vector<Suggestion> suggestions = {suggestion(one, {a}), suggestion(rule_of_b, {b})};
    return apply_edits("Soviet Union fell", choose_edits(suggestions, Level::certain));
  };
  const Edit insert{{0, 0}, "The ", {}}, replace{{0, 6}, "the Soviet", {}}, remove{{0, 6}, "", {}};
  CHECK(chosen(insert, replace, two) == "the Soviet Union fell");  // the longer is made
  CHECK(chosen(insert, remove, two) == "The  Union fell");
  CHECK(chosen(insert, replace, one) == "The the Soviet Union fell");  // a rule knows what it does
  CHECK(chosen(insert, Edit{{7, 12}, "Republic", {}}, two) == "The Soviet Republic fell");
}
