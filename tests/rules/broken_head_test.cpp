#include <catch2/catch.hpp>

#include "broken.h"

namespace decalque {
namespace {

struct Row {
  const char* keys;
  const char* replacement;
  const char* report;
};

TEST_CASE("what is wrong around the rules is said") {
  const Row row = GENERATE(values<Row>({
      {"family", "family: g",
       R"(en/f.yaml:1:9: the family must be called as its file, 'f'
family: g
        ^

1 problem)"},
      {"family", "",
       R"(en/f.yaml:1:1: a rule file needs 'family'
about: Words.
^

1 problem)"},
      {"about", "",
       R"(en/f.yaml:1:1: a rule file needs 'about'
family: f
^

1 problem)"},
      {"about", "about: [a]",
       R"(en/f.yaml:2:8: 'about' must be text, not a list
about: [a]
       ^

1 problem)"},
      {"rules", "ruls:",
       R"(en/f.yaml:1:1: a rule file needs 'rules'
family: f
^

en/f.yaml:3:1: unknown key 'ruls'; did you mean 'rules'? (in a rule file)
ruls:
^

2 problems)"},
      {"rules", "rules: {}",
       R"(en/f.yaml:4:3: this is not YAML: end of map not found
  - id: a
  ^

1 problem)"},
      {"rules", R"(rules:
  - a)",
       R"(en/f.yaml:4:5: a rule must be a mapping, not text
  - a
    ^

1 problem)"},
      {"about", R"(about: Words.
about: More.)",
       R"(en/f.yaml:3:1: the key 'about' stands twice
about: More.
^

1 problem)"},
      {"about", R"(about: Words.
lists: { Goods: [talk] })",
       R"(en/f.yaml:3:10: the name of a list or map is made of a-z, 0-9, - and _
lists: { Goods: [talk] }
         ^

1 problem)"},
      {"about", R"(about: Words.
lists: { goods: [talk], goods: [x] })",
       R"(en/f.yaml:3:25: the key 'goods' stands twice
lists: { goods: [talk], goods: [x] }
                        ^

1 problem)"},
      {"about", R"(about: Words.
lists: { goods: })",
       R"(en/f.yaml:3:10: 'goods' must be text or a list of texts, not nothing
lists: { goods: }
         ^

1 problem)"},
      {"about", R"(about: Words.
maps: { m: { A: x, a: y } })",
       R"(en/f.yaml:3:20: the key 'a' stands twice
maps: { m: { A: x, a: y } }
                   ^

1 problem)"},
      {"about", R"(about: Words.
maps: [a])",
       R"(en/f.yaml:3:7: 'maps' must be a mapping, not a list
maps: [a]
      ^

1 problem)"},
  }));
  CAPTURE(row.keys, row.replacement);
  CHECK(report_with(row.keys, row.replacement) == row.report);
}

}  // namespace
}  // namespace decalque
