// The JSON Schema of a rule file. The loader checks more (and says it better); the schema is for completion and help
// while an author types. tests/rules/schema_test.cpp holds its keys against the loader's.

#include <nlohmann/json.hpp>

#include "rules/names.h"
#include "rules/ruleset.h"

namespace decalque {

namespace {

using Json = nlohmann::ordered_json;

Json ref(std::string_view definition) { return {{"$ref", "#/definitions/" + std::string(definition)}}; }

Json described(Json schema, std::string_view about) {
  // draft-07 looks at nothing beside a $ref.
  if (schema.contains("$ref")) schema = Json{{"allOf", Json::array({schema})}};
  schema["description"] = about;
  return schema;
}

// What editors show beside the description.
Json with_examples(Json schema, std::initializer_list<Json> examples) {
  schema["examples"] = Json::array();
  for (const Json& example : examples) schema["examples"].push_back(example);
  return schema;
}

Json string_of(std::string_view about) { return {{"type", "string"}, {"minLength", 1}, {"description", about}}; }

Json choice_of(const Names& names, std::string_view about) { return {{"enum", names}, {"description", about}}; }

Json object_of(Json properties, const Names& required) {
  Json schema = {{"type", "object"}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = required;
  schema["properties"] = std::move(properties);
  return schema;
}

// YAML gives numbers and booleans where a word list says 1990 or yes; they are texts to a rule.
Json text() { return {{"type", Json::array({"string", "number", "boolean"})}}; }
Json text_or_list(const Json& item) {
  return {{"anyOf", Json::array({item, {{"type", "array"}, {"minItems", 1}, {"items", item}}})}};
}

Json map_of(const Json& values, std::string_view about) {
  return {{"type", "object"},
          {"propertyNames", {{"pattern", "^[a-z0-9_-]+$"}}},
          {"additionalProperties", values},
          {"description", about}};
}

Json change_map() {
  return {{"type", "object"},
          {"minProperties", 1},
          {"propertyNames", {{"pattern", "^((before|after|move) +)?[a-z][a-z0-9_-]*$"}}},
          {"additionalProperties", text()},
          {"description",
           "Changes by capture: NAME replaces, before NAME and after NAME insert, move NAME: before OTHER moves."}};
}

Json fix() {
  const Json one = {{"anyOf", Json::array({text(), change_map()})}};
  return text_or_list(one);
}

Json example() {
  const Json language =
      with_examples(described(ref("language"), "The language of the original, where it matters."), {"fi"});
  const Json properties = {
      {"from",
       with_examples(described(text(), "A sentence that the rule changes."), {"In the same time, prices rose."})},
      {"to", with_examples(described(text(), "What must become of it, exactly."), {"At the same time, prices rose."})},
      {"keep", with_examples(described(text(), "A sentence about which the rule has nothing to say."),
                             {"They arrived in the same time as the others."})},
      {"flag", with_examples(described(text(), "A sentence about which a rule without a fix speaks."),
                             {"The meeting goes under the table."})},
      {"language", language}};
  Json schema = object_of(properties, {});
  for (const Names& required : {Names{"from", "to"}, Names{"keep"}, Names{"flag"}}) {
    schema["oneOf"].push_back({{"required", required}});
  }
  return schema;
}

Json option_value(const OptionValue& standard) {
  if (const bool* flag = std::get_if<bool>(&standard)) return {{"type", "boolean"}, {"default", *flag}};
  if (const double* number = std::get_if<double>(&standard)) return {{"type", "number"}, {"default", *number}};
  if (const std::string* word = std::get_if<std::string>(&standard)) {
    Json schema = text();
    schema["default"] = *word;
    return schema;
  }
  Json schema = {{"anyOf", Json::array({text(), {{"type", "array"}, {"items", text()}}})}};
  schema["default"] = std::get<std::vector<std::string>>(standard);
  return schema;
}

// The options of one detector hold when it is the one named.
Json options_of(const DetectorSpec& spec) {
  Json properties = Json::object();
  for (const DetectorSpec::Option& option : spec.options) {
    properties[option.name] = described(option_value(option.standard), option.about);
  }
  const Json is_it = {{"properties", {{"detector", {{"const", spec.name}}}}}, {"required", {"detector"}}};
  return {{"if", is_it}, {"then", {{"properties", {{"options", object_of(properties, {})}}}}}};
}

Json detector_choice(const std::vector<DetectorSpec>& detectors) {
  Json schema = {{"description", "The detector that finds what no pattern can say."}};
  Json one_of = Json::array();
  for (const DetectorSpec& spec : detectors) one_of.push_back({{"const", spec.name}, {"description", spec.about}});
  if (!one_of.empty()) schema["oneOf"] = std::move(one_of);
  return schema;
}

Json conditions(std::string_view about) { return described(text_or_list({{"type", "string"}}), about); }

Json evidence() {
  Json counts;
  for (const auto& [key, text] : {std::pair{"good", "brought their line nearer to what people made of it"},
                                  std::pair{"neutral", "left it as far"}, std::pair{"bad", "took it farther away"}})
    counts[key] = with_examples({{"type", "integer"},
                                 {"minimum", 0},
                                 {"description", std::string("How many of the rule's corrections ") + text + "."}},
                                {3});
  return described(object_of(counts, Json::array()),
                   "What came of the rule's corrections where it was learnt; for readers, nothing hangs on it.");
}

Json rule_properties(const std::vector<DetectorSpec>& detectors) {
  Json id = string_of("The rule's own name; with target and family it is en/family/name.");
  id["pattern"] = "^[a-z0-9-]+$";
  Json examples = {{"type", "array"}, {"minItems", 2}, {"items", ref("example")}};
  id = with_examples(id, {"betray-talks"});
  return {
      {"id", id},
      {"message",
       with_examples(string_of("What is wrong, for the reader; may name captures in braces; ends with a final stop."),
                     {"“{verb} of” is “{verb} on” in English."})},
      {"pattern",
       with_examples(described(text_or_list({{"type", "string"}}),
                               "What to look for, or a list of alternatives; docs/rules.md has the language."),
                     {"verb:<depend> preposition:of", "verb:<betray> {DET}? {ADJ}* object:<talk|negotiation>"})},
      {"detector", with_examples(detector_choice(detectors), {"doubled-word"})},
      {"options",
       with_examples({{"type", "object"}, {"description", "The options of the detector."}}, {Json::object()})},
      {"unless", with_examples(conditions("Conditions around the match; any of them stops the rule."),
                               {"match followed by as|zone", "object is {PERSON}"})},
      {"when", with_examples(conditions("Conditions around the match; all of them must hold."),
                             {"after has <say>", "original is fi|et"})},
      {"fix", with_examples(
                  described(fix(), "A text for the whole match, changes by capture, or a list of these, best first."),
                  {"at the same time", Json{{"preposition", "on"}}, Json{{"verb", "{pave:verb} the way for"}}})},
      {"level",
       with_examples(choice_of(level_names(),
                               "certain: a careful editor would practically always change this; likely: usually "
                               "right; hint: something is wrong, the correction is not known."),
                     {"likely"})},
      {"issue", with_examples(choice_of(issue_names(), "The ITS 2.0 localization quality issue type."),
                              {"mistranslation", "grammar"})},
      {"from", with_examples(described(text_or_list(ref("language")),
                                       "Languages of originals that produce it; evidence, not a lock."),
                             {Json::array({"fi", "et"})})},
      {"evidence",
       with_examples(evidence(), {Json{{"good", 12}, {"neutral", 1}, {"bad", 0}}})},
      {"examples", with_examples(described(examples, "The rule's proof: at least one change and one sentence to keep."),
                                 {Json::array({Json{{"from", "It depends of him."}, {"to", "It depends on him."}},
                                               Json{{"keep", "It depends on him."}}})})}};
}

Json rule(const std::vector<DetectorSpec>& detectors) {
  Json schema = object_of(rule_properties(detectors), {"id", "message", "level", "examples"});
  schema["oneOf"] = Json::array({{{"required", {"pattern"}}}, {{"required", {"detector"}}}});
  schema["dependencies"] = {{"options", {"detector"}}, {"fix", {"pattern"}}};
  for (const DetectorSpec& spec : detectors) schema["allOf"].push_back(options_of(spec));
  return schema;
}

Json file_properties() {
  const Json words = text_or_list(text());
  const Json pairs = {{"type", "object"}, {"additionalProperties", text()}};
  const Json rules = {{"type", "array"}, {"minItems", 1}, {"items", ref("rule")}};
  return {
      {"family", with_examples(string_of("The file's name without .yaml."), {"calque-verbs"})},
      {"about", with_examples(string_of("What the rules of this family have in common, in one sentence."),
                              {"Verbs whose look-alike in another language governs other objects."})},
      {"lists", with_examples(map_of(words, "Word lists, for @name in patterns; an entry may have several words."),
                              {Json{{"reporting-verbs", Json::array({"say", "tell"})}}})},
      {"maps", with_examples(map_of(pairs, "Tables, for {capture|list:name} in fixes."),
                             {Json{{"party-names", Json{{"kokoomus", "National Coalition Party"}}}}})},
      {"rules", with_examples(described(rules, "The rules of the family."),
                              {Json::array({Json{{"id", "depend-of"}, {"message", "One depends on something."}}})})}};
}

}  // namespace

std::string ruleset_schema(const std::vector<DetectorSpec>& detectors) {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "Decalque rule file"},
                 {"description", "Rules that correct machine-translated text; docs/rules.md teaches their language."}};
  schema.update(object_of(file_properties(), {"family", "about", "rules"}));
  Json language = {{"type", "string"}, {"pattern", "^[a-z]{2}$"}, {"examples", {"fi", "et", "de"}}};
  schema["definitions"] = {{"language", described(language, "A language code of ISO 639-1.")},
                           {"example", example()},
                           {"rule", rule(detectors)}};
  return schema.dump(2) + "\n";
}

}  // namespace decalque
