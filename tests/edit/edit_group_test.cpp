// Edits by whole words, and by what can be taken as a whole.

#include "edit/edit_group.h"

#include <catch2/catch.hpp>

#include "edit/word_edits.h"

using namespace decalque;

TEST_CASE("edits of one suggestion are one change, and so are suggestions that share an edit") {
  CHECK(edit_groups({}).empty());
  const std::vector<Edit> edits = {
      {{0, 1}, "a", {2}}, {{2, 3}, "b", {0, 1}}, {{4, 5}, "c", {2}},
      {{6, 7}, "d", {3}}, {{8, 9}, "e", {3, 1}}, {{9, 9}, "f", {}},
  };
  const auto changes = edit_groups(edits);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].edits == std::vector<Edit>{edits[0], edits[2]});
  CHECK(changes[0].suggestions == std::vector<uint32_t>{2});
  CHECK(changes[1].edits == std::vector<Edit>{edits[1], edits[3], edits[4]});
  CHECK(changes[1].suggestions == std::vector<uint32_t>{0, 1, 3});
  CHECK(changes[2].edits == std::vector<Edit>{edits[5]});
  CHECK(changes[2].suggestions.empty());
}

TEST_CASE("edits by whole words name the suggestions of all they took in") {
  const auto words =
      word_edits("many talk here now", {{{9, 9}, "s", {4}}, {{10, 12}, "th", {2}}, {{14, 14}, ",", {4}}});
  REQUIRE(words.size() == 2);
  CHECK(words[0] == Edit{{5, 9}, "talks", {4}});
  CHECK(words[1] == Edit{{10, 14}, "thre,", {2, 4}});
  CHECK(word_edits("same", {{{1, 2}, "a", {0}}}).empty());
}
