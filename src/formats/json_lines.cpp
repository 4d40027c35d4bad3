#include "formats/json_lines.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "formats/written_number.h"

namespace decalque {

namespace {

using Json = nlohmann::ordered_json;

/// A text from elsewhere may be anything; what is not UTF-8 is written as U+FFFD rather than thrown about.
std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// The parser's message without its number and its words for programmers:
/// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while ..." -> "column 5: syntax
/// ...".
std::string plain(std::string message) {
  if (const auto column = message.find("column "); column != message.npos) return message.substr(column);
  const auto number_end = message.find("] ");
  return number_end == message.npos ? message : message.substr(number_end + 2);
}

/// "" when the key is absent or null and may be; sets `error` for anything but a string.
std::string text_of(const Json& json, const char* key, bool needed, std::string& error) {
  const auto found = json.find(key);
  if (found == json.end() || (found->is_null() && !needed)) {
    if (needed) error = fmt::format("no \"{}\" in the record", key);
    return "";
  }
  if (found->is_string()) return found->get<std::string>();
  error = fmt::format("\"{}\" is not a string but {}", key, found->type_name());
  return "";
}

/// The id as JSON. A number that is no integer of 64 bits is kept as it was written.
std::string id_of(const Json& id, std::string_view line) {
  return id.is_number_float() ? written_number(line, "id") : written(id);
}

Record fields(const Json& json, std::string_view line) {
  Record record;
  if (!json.is_object()) {
    record.error = fmt::format("not an object like {{\"id\": 1, \"text\": \"...\"}} but {}", json.type_name());
    return record;
  }
  if (const auto id = json.find("id"); id != json.end() && id->is_primitive())
    record.id = id_of(*id, line);
  else if (id != json.end())
    record.error = fmt::format("\"id\" is not a string or number but {}", id->type_name());
  if (!record.error.empty()) return record;
  record.original = text_of(json, "original", false, record.error);
  record.from = text_of(json, "from", false, record.error);
  record.text = text_of(json, "text", true, record.error);
  if (const auto nul = record.text.find('\0'); record.error.empty() && nul != std::string::npos)
    record.error = fmt::format("\"text\" has a NUL character at byte {}", nul);
  return record;
}

Record failed(std::string error) {
  Record record;
  record.error = std::move(error);
  return record;
}

/// The object with the id before all else.
std::string with_id(const Record& record, const Json& json) {
  const auto object = written(json);
  return record.id.empty() ? object : fmt::format("{{\"id\":{},{}", record.id, object.substr(1));
}

}  // namespace

Record read_record(std::string_view line) {
  try {
    // The parser takes NUL for the end and would leave unread what follows.
    if (const auto nul = line.find('\0'); nul != line.npos)
      return failed(fmt::format("not valid JSON: NUL at byte {}", nul));
    return fields(Json::parse(line), line);
  } catch (const Json::exception& problem) {
    return failed(fmt::format("not valid JSON: {}", plain(problem.what())));
  }
}

std::string corrected_line(const Record& record, const Result& result) {
  auto json = Json::object();
  json["text"] = result.text;
  json["edits"] = Json::array();
  for (const auto& edit : result.edits) {
    Json entry = {{"begin", edit.span.begin}, {"end", edit.span.end}};
    entry["before"] = record.text.substr(edit.span.begin, edit.span.size());
    entry["after"] = edit.after;
    if (!edit.suggestions.empty()) {
      const auto& suggestion = result.suggestions[edit.suggestions.front()];
      entry["rule"] = suggestion.rule->id;
      entry["level"] = name(suggestion.level);
      entry["message"] = suggestion.message;
    }
    json["edits"].push_back(std::move(entry));
  }
  return with_id(record, json);
}

std::string error_line(const Record& record) {
  return with_id(record, {{"error", record.error}});
}

}  // namespace decalque
