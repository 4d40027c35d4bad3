#include "text/encoding.h"

#include <catch2/catch.hpp>

using namespace decalque;
using namespace std::string_literals;

TEST_CASE("the first invalid byte of UTF-8 is found") {
  const auto [bytes, offset] = GENERATE(table<std::string, int>({
      {"", -1},
      {"plain ASCII, longer than eight", -1},
      {"ä漢👍\uFEFF\U0010FFFF", -1},
      {"abc\xFF", 3},
      {"\x80", 0},
      {"ab\xC3", 2},
      {"12345678ä\xC3(", 10},
      {"a\xC0\x80", 1},         // overlong
      {"a\xE0\x80\x80", 1},     // overlong
      {"a\xED\xA0\x80", 1},     // surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"ok\xE2\x80", 2},
      {"a\0b"s, -1},
  }));
  const auto found = first_invalid_utf8(bytes);
  CHECK((found ? static_cast<int>(*found) : -1) == offset);
}

TEST_CASE("encodings go there and back") {
  const auto [name, bytes, text] = GENERATE(table<std::string, std::string, std::string>({
      {"latin1", "\xE4iti", "äiti"},
      {"windows-1252", "\x80 5", "€ 5"},
      {"UTF-16LE",
       "\xFF\xFE"
       "a\0\x3D\xD8\x4D\xDC"s,
       "\uFEFFa👍"},
      {"UTF-16BE", "\0a"s, "a"},
      {"UTF-8", "ä", "ä"},
      {"KOI8-R", "\xED", "М"},
  }));
  const auto encoding = Encoding::named(name);
  REQUIRE(encoding);
  size_t bad = 99;
  std::string missing;
  CHECK(encoding->decode(bytes, bad) == text);
  CHECK(encoding->encode(text, missing) == bytes);
}

TEST_CASE("a long text with pairs at any place survives") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 7 ? "👍" : "a";
  const auto encoding = Encoding::named("UTF-16LE");
  size_t bad = 0;
  std::string missing;
  const auto bytes = encoding->encode(text, missing);
  REQUIRE(bytes);
  CHECK(encoding->decode(*bytes, bad) == text);
}

TEST_CASE("what cannot be converted is named") {
  size_t bad = 0;
  std::string missing;
  CHECK_FALSE(Encoding::named("UTF-8")->decode("ab\xFF", bad));
  CHECK(bad == 2);
  CHECK_FALSE(Encoding::named("UTF-16LE")
                  ->decode("a\0b\0\x3D\xD8"
                           "c\0"s,
                           bad));
  CHECK(bad == 4);
  CHECK_FALSE(Encoding::named("UTF-16LE")->decode("a\0b"s, bad));
  CHECK(bad == 2);
  CHECK_FALSE(Encoding::named("Shift_JIS")->decode("abc\x81", bad));
  CHECK(bad == 3);
  CHECK_FALSE(Encoding::named("latin1")->encode("5 €", missing));
  CHECK(missing == "U+20AC €");
  CHECK_FALSE(Encoding::named("US-ASCII")->encode("👍", missing));
  CHECK(missing == "U+1F44D 👍");
}

TEST_CASE("names and byte order marks") {
  CHECK_FALSE(Encoding::named("no-such-encoding"));
  CHECK_FALSE(Encoding::named(""));
  CHECK(Encoding::from_bom("\xFF\xFE"
                           "a\0"s)
            ->name() == "UTF-16LE");
  CHECK(Encoding::from_bom("\xFE\xFF\0a"s)->name() == "UTF-16BE");
  CHECK(Encoding::from_bom("\xFF\xFE\0\0"s)->name() == "UTF-32LE");
  CHECK(Encoding::from_bom("\0\0\xFE\xFF"s)->name() == "UTF-32BE");
  CHECK_FALSE(
      Encoding::from_bom("\xEF\xBB\xBF"
                         "a"));
  CHECK_FALSE(Encoding::from_bom(""));
  size_t bad = 0;
  CHECK(Encoding::named("UTF-16")->decode("\xFF\xFE"
                                          "a\0"s,
                                          bad) == "\uFEFFa");
}
