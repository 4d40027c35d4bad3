#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "rules/rule_file.h"
#include "rules/rule_reader.h"

namespace decalque {
namespace {

using Json = nlohmann::json;

std::vector<DetectorSpec> specs() {
  return {{"doubled-word",
           "A word written twice.",
           {{"allow", "Words that may stand twice.", std::vector<std::string>{"had"}},
            {"across-lines", "Looks across line ends.", false},
            {"most", "At most so many.", 3.0},
            {"mark", "What is put.", std::string("-")}},
           {"word"}}};
}

std::set<std::string> keys_of(const Json& schema) {
  std::set<std::string> keys;
  for (const auto& [key, value] : schema.at("properties").items()) keys.insert(key);
  return keys;
}

std::set<std::string> set_of(const Names& names) { return {names.begin(), names.end()}; }

// Paths of all properties in a schema that have no description.
void collect_silent(const Json& schema, const std::string& path, std::vector<std::string>& silent) {
  if (!schema.is_object()) return;
  for (const auto& [key, value] : schema.items()) {
    if (key == "properties" && !path.ends_with("/if") && !path.ends_with("/then")) {
      for (const auto& [name, property] : value.items()) {
        if (!property.contains("description")) silent.push_back(path + "/" + name);
      }
    }
    collect_silent(value, path + "/" + key, silent);
  }
}

TEST_CASE("the schema is JSON and knows the keys the loader knows") {
  const Json schema = Json::parse(ruleset_schema(specs()));
  const Json& definitions = schema.at("definitions");
  CHECK(schema.at("$schema") == "http://json-schema.org/draft-07/schema#");
  CHECK(keys_of(schema) == set_of(file_keys()));
  CHECK(keys_of(definitions.at("rule")) == set_of(rule_keys()));
  CHECK(keys_of(definitions.at("example")) == set_of(example_keys()));
}

TEST_CASE("every key of the schema is described") {
  std::vector<std::string> silent;
  collect_silent(Json::parse(ruleset_schema(specs())), "", silent);
  CHECK(silent == std::vector<std::string>{});
}

TEST_CASE("the schema offers levels, issue types and detectors") {
  const Json schema = Json::parse(ruleset_schema(specs()));
  const Json& rule = schema.at("definitions").at("rule");
  CHECK(rule.at("properties").at("level").at("enum") == Json(level_names()));
  CHECK(rule.at("properties").at("issue").at("enum") == Json(issue_names()));
  CHECK(rule.at("properties").at("detector").at("oneOf").at(0).at("const") == "doubled-word");
  const Json& options = rule.at("allOf").at(0).at("then").at("properties").at("options").at("properties");
  CHECK(options.at("across-lines").at("type") == "boolean");
  CHECK(options.at("most").at("default") == 3.0);
  CHECK(options.at("allow").at("default") == Json({"had"}));
}

TEST_CASE("the schema without detectors is JSON, two blanks deep and ends its last line") {
  const std::string text = ruleset_schema({});
  CHECK(Json::accept(text));
  CHECK(text.starts_with("{\n  \"$schema\""));
  CHECK(text.ends_with("}\n"));
}

}  // namespace
}  // namespace decalque
