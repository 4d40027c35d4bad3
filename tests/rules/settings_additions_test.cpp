#include "rules/settings_additions.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "rules/settings.h"

namespace decalque {
namespace {

const AcceptAdditions kAll{{"teh"}, {"Åbo Akademi"}, {{"en/x/y", "so, \"so\"", {}}}};
const AcceptAdditions kWord{{"teh", "null"}, {}, {}};

TEST_CASE("additions to settings that have no accept lists go to their end") {
  const std::string added =
      "accept:\n  words:\n    - teh\n  names:\n    - \"Åbo Akademi\"\n  phrases:\n"
      "    - {rule: en/x/y, text: \"so, \\\"so\\\"\"}\n";
  const std::string before = GENERATE("", "# ours\n", "level: likely  # as ever\n", "\xEF\xBB\xBFlevel: likely\n");
  CHECK(with_additions(before, "s", kAll) == before + added);
  CHECK(with_additions("jobs: 2", "s", kAll) == "jobs: 2\n" + added);
}

struct Row {
  const char* before;
  const char* after;
};

TEST_CASE("additions are written in the style of the list, and all else stays") {
  const Row row = GENERATE(values<Row>({
      {"accept: { words: [a] } # x\njobs: 2\n", "accept: { words: [a, teh, \"null\"] } # x\njobs: 2\n"},
      {"accept: { words: [] }\n", "accept: { words: [teh, \"null\"] }\n"},
      {"accept: { words: a }\n", "accept: { words: [a, teh, \"null\"] }\n"},
      {"accept: { names: [A] }\n", "accept: { names: [A], words: [teh, \"null\"] }\n"},
      {"accept: {}\n", "accept: {words: [teh, \"null\"]}\n"},
      {"{ level: hint }\n", "{ level: hint, accept: {words: [teh, \"null\"]} }\n"},
      {"accept:\n  words: [ 'it''s, ]', # ]\n    b, # last\n  ]\n",
       "accept:\n  words: [ 'it''s, ]', # ]\n    b, teh, \"null\" # last\n  ]\n"},
      {"accept:\n  # words\n  words:\n  - a\n  - \"b\" # why\n\n# jobs\njobs: 2\n",
       "accept:\n  # words\n  words:\n  - a\n  - \"b\" # why\n  - teh\n  - \"null\"\n\n# jobs\njobs: 2\n"},
      {"accept:\r\n    names: [A]\r\njobs: 2\r\n",
       "accept:\r\n    names: [A]\r\n    words:\r\n      - teh\r\n      - \"null\"\r\njobs: 2\r\n"},
      {"accept:\n  words:\n    - a", "accept:\n  words:\n    - a\n    - teh\n    - \"null\"\n"},
  }));
  CHECK(with_additions(row.before, "s", kWord) == row.after);
}

TEST_CASE("new lists stand behind old ones that grow") {
  CHECK(with_additions("accept:\n  phrases:\n    - a\n", "s", {{"teh"}, {}, {{"", "b", {}}}}) ==
        "accept:\n  phrases:\n    - a\n    - b\n  words:\n    - teh\n");
}

TEST_CASE("phrases join phrases") {
  const AcceptAdditions phrase{{}, {}, {{"en/x/y", "b", {}}}};
  CHECK(with_additions("accept:\n  phrases:\n    - a\n    - rule: en/x/z\n      text: c\njobs: 2\n", "s", phrase) ==
        "accept:\n  phrases:\n    - a\n    - rule: en/x/z\n      text: c\n    - {rule: en/x/y, text: b}\njobs: 2\n");
}

TEST_CASE("settings in a style that nothing can be added to are left alone, and what to add is shown") {
  try {
    with_additions("accept:\n  words:\n    - >-\n      a\n      b\n...\n", "s", kWord);
    FAIL("nothing was said");
  } catch (const std::invalid_argument& error) {
    CHECK(std::string(error.what()) ==
          "s: is written in a way that nothing can be added to; nothing was changed. Add this to it:\n"
          "accept:\n  words:\n    - teh\n    - \"null\"\n");
  }
  CHECK_THROWS_AS(with_additions("levle: x", "s", kWord), LoadError);
}

}  // namespace
}  // namespace decalque
