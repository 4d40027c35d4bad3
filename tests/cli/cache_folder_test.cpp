#include "cli/cache_folder.h"

#include <catch2/catch.hpp>

using decalque::cache_folder;

TEST_CASE("where loaded rulesets are kept") {
  CHECK(cache_folder(nullptr, nullptr, "/home/ada") == "/home/ada/.cache/decalque");
  CHECK(cache_folder(nullptr, "/caches", "/home/ada") == "/caches/decalque");
  CHECK(cache_folder(nullptr, "relative", "/home/ada") == "/home/ada/.cache/decalque");
  CHECK(cache_folder("/own", "/caches", "/home/ada") == "/own");
  CHECK(cache_folder("", "/caches", "/home/ada").empty());
  CHECK(cache_folder(nullptr, nullptr, nullptr).empty());
  CHECK(cache_folder(nullptr, nullptr, "").empty());
}
