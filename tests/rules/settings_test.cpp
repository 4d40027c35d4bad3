#include "rules/settings.h"

#include <catch2/catch.hpp>

namespace decalque {
namespace {

std::string said(std::string_view text) {
  try {
    read_settings(text, ".decalque.yaml");
    return "";
  } catch (const LoadError& error) {
    return error.what();
  }
}

TEST_CASE("the settings of the manual are read") {
  const Settings settings = read_settings(R"(level: likely
from: fi
rules: [house-rules]
only: [quotation, en/names/*]
skip: page-furniture
levels: { en/casing/*: likely, names: hint }
accept: { words: [Salibandy, sisu] }
jobs: 2
format: text
)",
                                          ".decalque.yaml");
  CHECK(settings.level == Level::likely);
  CHECK(settings.from == "fi");
  CHECK(settings.rules == std::vector<std::string>{"house-rules"});
  CHECK(settings.only == std::vector<std::string>{"quotation", "en/names/*"});
  CHECK(settings.skip == std::vector<std::string>{"page-furniture"});
  REQUIRE(settings.levels.size() == 2);
  CHECK(settings.levels[0] == std::pair<std::string, Level>{"en/casing/*", Level::likely});
  CHECK(settings.accepted_words == std::vector<std::string>{"Salibandy", "sisu"});
  CHECK(settings.jobs == 2);
  CHECK(settings.format == "text");
}

TEST_CASE("names and phrases are accepted, too, by a rule or by all") {
  const Settings settings = read_settings(
      "accept:\n  names: [Åbo Akademi]\n  phrases:\n    - {rule: en/x/*, text: \"so, so\"}\n    - sauna evening\n",
      "s");
  CHECK(settings.accepted_names == std::vector<std::string>{"Åbo Akademi"});
  REQUIRE(settings.accepted_phrases.size() == 2);
  CHECK(settings.accepted_phrases[0].rule == "en/x/*");
  CHECK(settings.accepted_phrases[0].text == "so, so");
  CHECK(settings.accepted_phrases[0].origin.place == Place{"s", 4, 14});
  CHECK(settings.accepted_phrases[1].rule == "");
  CHECK(settings.accepted_phrases[1].text == "sauna evening");
}

TEST_CASE("what is not written is not set") {
  const std::string text = GENERATE("", "\n# nothing\n", "skip: []\n", "\xEF\xBB\xBFskip: []\r\n");
  const Settings settings = read_settings(text, "x");
  CHECK(!settings.level);
  CHECK(!settings.from);
  CHECK(!settings.jobs);
  CHECK(settings.skip.empty());
}

struct Row {
  const char* text;
  const char* report;
};

TEST_CASE("what is wrong with settings is said") {
  const Row row = GENERATE(values<Row>({
      {"levle: likely",
       ".decalque.yaml:1:1: unknown key 'levle'; did you mean 'level'? (in the settings)\nlevle: likely\n^\n\n1 "
       "problem"},
      {"level: likley",
       ".decalque.yaml:1:8: unknown level 'likley'; did you mean 'likely'?\nlevel: likley\n       ^\n\n1 problem"},
      {"jobs: 0", ".decalque.yaml:1:7: 'jobs' must be a number from 1, not '0'\njobs: 0\n      ^\n\n1 problem"},
      {"jobs: many\nfrom: Finnish",
       ".decalque.yaml:1:7: 'jobs' must be a number from 1, not 'many'\njobs: many\n      ^\n\n"
       ".decalque.yaml:2:7: 'Finnish' is no language code; expected one such as fi\nfrom: Finnish\n      ^\n\n"
       "2 problems"},
      {"levels: { a: sure, a: hint }",
       ".decalque.yaml:1:14: unknown level 'sure'; expected 'certain', 'likely' or 'hint'\n"
       "levels: { a: sure, a: hint }\n             ^\n\n"
       ".decalque.yaml:1:20: the key 'a' stands twice\nlevels: { a: sure, a: hint }\n                   ^\n\n2 "
       "problems"},
      {"accept: [a]",
       ".decalque.yaml:1:9: 'accept' must be a mapping, not a list\naccept: [a]\n        ^\n\n1 problem"},
      {"accept: { word: a }",
       ".decalque.yaml:1:11: unknown key 'word'; did you mean 'words'? (in accept)\naccept: { word: a }\n          "
       "^\n\n"
       "1 problem"},
      {"accept: { wrods: [a], nams: [b] }",
       ".decalque.yaml:1:11: unknown key 'wrods'; did you mean 'words'? (in accept)\n"
       "accept: { wrods: [a], nams: [b] }\n          ^\n\n"
       ".decalque.yaml:1:23: unknown key 'nams'; did you mean 'names'? (in accept)\n"
       "accept: { wrods: [a], nams: [b] }\n                      ^\n\n2 problems"},
      {"accept:\n  names: { a: b }",
       ".decalque.yaml:2:10: 'names' must be text or a list of texts, not a mapping\n  names: { a: b }\n         "
       "^\n\n1 "
       "problem"},
      {"accept:\n  phrases:\n    - {rule: en/x/y, txt: so}",
       ".decalque.yaml:3:7: a phrase needs 'text'\n    - {rule: en/x/y, txt: so}\n      ^\n\n"
       ".decalque.yaml:3:22: unknown key 'txt'; did you mean 'text'? (in a phrase)\n"
       "    - {rule: en/x/y, txt: so}\n                     ^\n\n2 problems"},
      {"accept:\n  phrases: [[a]]",
       ".decalque.yaml:2:13: a phrase without a text of its own must be a mapping, not a list\n"
       "  phrases: [[a]]\n            ^\n\n1 problem"},
      {"accept: { phrases: [\" \"] }",
       ".decalque.yaml:1:21: a phrase must have letters; it is empty\n"
       "accept: { phrases: [\" \"] }\n                    ^\n\n1 problem"},
      {"- a", ".decalque.yaml:1:1: the settings are a mapping: level: likely\n- a\n^\n\n1 problem"},
      {"skip: { a: b }",
       ".decalque.yaml:1:7: 'skip' must be text or a list of texts, not a mapping\nskip: { a: b }\n      ^\n\n1 "
       "problem"},
      {"skip: [",
       ".decalque.yaml:1:8: this is not YAML: end of sequence flow not found; a text with brackets in it goes in "
       "quotes "
       "as a whole\nskip: [\n       ^\n\n1 problem"},
  }));
  CHECK(said(row.text) == row.report);
}

}  // namespace
}  // namespace decalque
