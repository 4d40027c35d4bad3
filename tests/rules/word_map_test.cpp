#include "rules/word_map.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "rules/archive.h"

namespace decalque {
namespace {

TEST_CASE("a word map finds what was put in, whatever the order") {
  std::mt19937 random(7);
  std::map<std::string, std::string> expected;
  WordMap map;
  for (int i = 0; i < 500; ++i) {
    const std::string key(random() % 4, static_cast<char>('a' + random() % 3));
    const std::string value = std::to_string(i);
    REQUIRE(map.add(key, value) == expected.emplace(key, value).second);
  }
  REQUIRE(map.size() == expected.size());
  size_t entry = 0;
  for (const auto& [key, value] : expected) {
    CHECK(map.find(key) == value);
    CHECK(map.key(entry) == key);
    CHECK(map.value(entry++) == value);
  }
}

TEST_CASE("a word map says that it has no such key") {
  WordMap map;
  CHECK_FALSE(map.find("a"));
  CHECK(map.add("b", "1"));
  CHECK(map.add("", "empty"));
  CHECK_FALSE(map.add("b", "2"));
  CHECK_FALSE(map.find("a"));
  CHECK_FALSE(map.find("ba"));
  CHECK(map.find("b") == "1");
  CHECK(map.find("") == "empty");
}

TEST_CASE("a word map comes back from its bytes") {
  WordMap map;
  map.add("kokoomus", "National Coalition Party");
  map.add("eduskunta", "Parliament");
  ByteWriter writer;
  part(writer, map);
  const std::string bytes = writer.take();
  WordMap back;
  ByteReader reader(bytes);
  part(reader, back);
  REQUIRE(reader.at_end());
  CHECK(back.size() == 2);
  CHECK(back.find("eduskunta") == "Parliament");
}

}  // namespace
}  // namespace decalque
