#include "text/unicode.h"

#include "testing.h"

using namespace decalque;

TEST_CASE("letter case") {
  CHECK(to_lower("RIGA Ääni ΣΑΣ") == "riga ääni σας");
  CHECK(to_upper("straße") == "STRASSE");
  CHECK(to_lower("İ") == "i̇");
  CHECK(to_upper("ŉ") == "ʼN");
  CHECK(capitalize("“so it is") == "“So it is");
  CHECK(capitalize("ääni") == "Ääni");
  CHECK(capitalize("ǆ") == "ǅ");
  CHECK(capitalize("ß") == "SS");
  CHECK(capitalize("123") == "123");
  CHECK(capitalize("") == "");
  CHECK(decapitalize("The NATO") == "the NATO");
  CHECK(decapitalize("(Ääni") == "(ääni");
}

TEST_CASE("letters without their marks") {
  CHECK(fold_marks("Orbán Łódź Øre ﬁne Ķēniņš") == "Orban Lodz Ore fine Kenins");
  CHECK(fold_marks("plain") == "plain");
  CHECK(fold_marks("ßÆœ") == "ssAEoe");
}

TEST_CASE("graphemes are found, and a place is known to be on a boundary") {
  const std::string text = GENERATE("", "ab", "e\u0301a", "a\r\nb", "👩‍👩‍👧x", "🇫🇮🇪🇪", "\u0301a", "x\u200D",
                                    "각", "a \u0301b", "ä", "\r\r\n\n");
  CAPTURE(text);
  const std::vector<uint32_t> boundaries = grapheme_boundaries(text);
  CHECK(boundaries.front() == 0);
  CHECK(boundaries.back() == text.size());
  for (uint32_t offset = 0; offset <= text.size(); ++offset) {
    CAPTURE(offset);
    CHECK(on_grapheme_boundary(text, offset) ==
          (std::find(boundaries.begin(), boundaries.end(), offset) != boundaries.end()));
  }
  CHECK_FALSE(on_grapheme_boundary(text, static_cast<uint32_t>(text.size() + 1)));
}

TEST_CASE("on_grapheme_boundary agrees with grapheme_boundaries on random text") {
  testing::RandomText random(7);
  for (int round = 0; round < 300; ++round) {
    const std::string text = random.next();
    const std::vector<uint32_t> boundaries = grapheme_boundaries(text);
    std::vector<uint32_t> found;
    for (uint32_t offset = 0; offset <= text.size(); ++offset) {
      if (on_grapheme_boundary(text, offset)) found.push_back(offset);
    }
    REQUIRE(found == boundaries);
  }
}

TEST_CASE("display width") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("漢字") == 4);
  CHECK(display_width("👩‍👩‍👧") == 2);
  CHECK(display_width("👍") == 2);
  CHECK(display_width("\u200B") == 0);
  CHECK(display_width("❤\uFE0F") == 2);
}

TEST_CASE("code points, both ways") {
  const std::string text = "aä漢👍";
  std::u32string forward, backward;
  for (size_t offset = 0; offset < text.size();) forward += next_code_point(text, offset);
  for (size_t offset = text.size(); offset > 0;) backward.insert(backward.begin(), previous_code_point(text, offset));
  CHECK(forward == U"aä漢👍");
  CHECK(backward == forward);
}

TEST_CASE("classes of code points") {
  CHECK(is_letter(U'ß'));
  CHECK_FALSE(is_letter(U'1'));
  CHECK(is_upper(U'Ä'));
  CHECK(is_lower(U'ж'));
  CHECK(is_digit(U'٣'));
  CHECK(is_space(0xA0));
  CHECK(is_space(0x2028));
  CHECK_FALSE(is_space(0x200B));
  CHECK(script_of("123 Москва") == "Cyrillic");
  CHECK(script_of("漢") == "Han");
  CHECK(script_of("...") == "");
  CHECK(icu_version().starts_with("7"));
}
