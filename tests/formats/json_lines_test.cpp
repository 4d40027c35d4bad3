// Records of JSON Lines, in and out.

#include <catch2/catch.hpp>

#include "formats/json_lines.h"

using namespace decalque;

TEST_CASE("a record has an id, a text, and perhaps an original and its language") {
  const auto record = read_record(R"({"id": 7, "text": "A “b”\n😀", "original": "Ä", "from": "fi", "more": [1]})");
  CHECK(record.error.empty());
  CHECK(record.id == "7");
  CHECK(record.text == "A “b”\n😀");
  CHECK(record.original == "Ä");
  CHECK(record.from == "fi");

  const auto bare = read_record("\xEF\xBB\xBF {\"text\":\"\"}\r");
  CHECK(bare.error.empty());
  CHECK(bare.id.empty());
  CHECK(read_record(R"({"text": "", "original": null, "from": null})").error.empty());
}

TEST_CASE("an id comes back as it is") {
  for (const std::string id : {"7", "\"a\"", "null", "1.5", "true", "\"\\u0001é\"", "12345678901234567890123",
                               "-1.10", "1e2"}) {
    CAPTURE(id);
    auto record = read_record("{\"id\": " + id + "}");
    CHECK(error_line(record) == "{\"id\":" + id + ",\"error\":\"no \\\"text\\\" in the record\"}");
  }
}

TEST_CASE("of two ids the last counts, and none within other values") {
  CHECK(read_record(R"({"id": 1.50, "more": {"id": 2.50}, "id": 3.50, "list": [4.5, {"id": 5.5}], "text": ""})").id == "3.50");
}

TEST_CASE("a bad line says what is wrong with it") {
  const std::pair<std::string, std::string> cases[] = {
      {"{", R"({"error":"not valid JSON: column 2: syntax error while parsing object key - unexpected end of input; expected string literal"})"},
      {"{\"id\":1e400}", R"({"error":"not valid JSON: number overflow parsing '1e400'"})"},
      {"[1]", R"({"error":"not an object like {\"id\": 1, \"text\": \"...\"} but array"})"},
      {"{\"text\": 1}", R"({"error":"\"text\" is not a string but number"})"},
      {"{\"id\":1,\"text\": null}", R"({"id":1,"error":"\"text\" is not a string but null"})"},
      {"{\"text\": \"\", \"original\": []}", R"({"error":"\"original\" is not a string but array"})"},
      {"{\"text\": \"\", \"from\": 5}", R"({"error":"\"from\" is not a string but number"})"},
      {"{\"id\":[[2]],\"text\":\"\"}", R"({"error":"\"id\" is not a string or number but array"})"},
      {std::string("{\"text\": \"a\"}\0{", 15), R"({"error":"not valid JSON: NUL at byte 13"})"},
      {"{\"text\": \"ab\\u0000\"}", R"({"error":"\"text\" has a NUL character at byte 2"})"},
  };
  for (const auto& [line, expected] : cases) CHECK(error_line(read_record(line)) == expected);
}

TEST_CASE("a bad line stays bad whatever is in it") {
  CHECK_FALSE(read_record("").error.empty());
  CHECK_FALSE(read_record("{\"text\": \"\xff\"}").error.empty());
  CHECK_FALSE(read_record(R"({"text": "\ud800"})").error.empty());
  CHECK_FALSE(read_record(std::string(100000, '[')).error.empty());
  CHECK_FALSE(read_record("{\"id\":" + std::string(100000, '[') + std::string(100000, ']') + "}").error.empty());
  CHECK_FALSE(read_record(R"({"text": "a"} {"text": "b"})").error.empty());
  // its own words are shown, and are written as UTF-8 again
  CHECK(error_line(read_record("\xff\xfe")).find("\xff") == std::string::npos);
}

TEST_CASE("a corrected record tells text and edits, by bytes of the given text") {
  Rule rule;
  rule.id = "en/test/one";
  Record record;
  record.id = "\"x\"";
  record.text = "é teh “cat”";
  Result result;
  result.text = "é the “cat”";
  result.suggestions.push_back({&rule, Level::certain, "Swapped.", {3, 6}, {{{{3, 6}, "the", {}}}}, true});
  result.edits = {{{3, 6}, "the", {0}}};
  CHECK(corrected_line(record, result) ==
        R"({"id":"x","text":"é the “cat”","edits":[{"begin":3,"end":6,"before":"teh","after":"the",)"
        R"("rule":"en/test/one","level":"certain","message":"Swapped."}]})");
  CHECK(corrected_line(Record{"", "a", "", "", ""}, Result{"a", {}, {}, {}}) == R"({"text":"a","edits":[]})");
}
