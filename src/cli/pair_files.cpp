#include "cli/pair_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/article_text.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/options.h"

namespace decalque {

namespace {

using Json = nlohmann::json;

std::string name_of(const std::string& file) { return std::filesystem::path(file).filename().string(); }

std::string text_under(const Json& record, const char* key, const char* other, const std::string& where) {
  for (const char* name : {key, other})
    if (record.contains(name) && record[name].is_string()) return record[name].get<std::string>();
  throw Failure(fmt::format("{}: no text \"{}\"; expected {{\"translation\": ..., \"post_edit\": ...}}", where, key));
}

void add_record(PairFiles& pairs, const std::string& line, const std::string& where) {
  const auto record = Json::parse(line, nullptr, false);
  if (!record.is_object()) throw Failure(fmt::format("{}: no JSON object; expected one a line", where));
  pairs.translations.push_back(text_under(record, "translation", "mt", where));
  pairs.post_edits.push_back(text_under(record, "post_edit", "pe", where));
  const bool told = record.contains("from") && record["from"].is_string();
  const auto code = told ? language_code(record["from"].get<std::string>()) : std::nullopt;
  if (told && !code)
    throw Failure(fmt::format("{}: '{}' is no language code; give two letters, as in fi, et or de", where,
                              record["from"].get<std::string>()));
  pairs.languages.push_back(code.value_or(pairs.language));
}

void add_row(PairFiles& pairs, const std::string& line, const std::string& where) {
  const auto tabs = std::count(line.begin(), line.end(), '\t');
  if (tabs != 1) throw Failure(fmt::format("{}: {} columns; expected translation, tab, post-edit", where, tabs + 1));
  const size_t tab = line.find('\t');
  pairs.translations.push_back(line.substr(0, tab));
  pairs.post_edits.push_back(line.substr(tab + 1));
}

}  // namespace

std::vector<std::string> lines_of_file(const std::string& file) {
  std::vector<std::string> lines;
  const std::string text = decoded(file, read_file(file), std::nullopt).text;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    at = end + 1;
  }
  return lines;
}

PairFiles pairs_of_files(const std::string& translations, const std::string& post_edits, const std::string& language) {
  PairFiles pairs{name_of(translations), language, lines_of_file(translations), lines_of_file(post_edits), {}};
  if (pairs.translations.size() != pairs.post_edits.size())
    throw Failure(fmt::format("{}: {} lines, but {} has {}; give two files that go line by line", translations,
                              pairs.translations.size(), post_edits, pairs.post_edits.size()));
  return pairs;
}

PairFiles pairs_of_table(const std::string& file, const std::string& language) {
  PairFiles pairs{name_of(file), language, {}, {}, {}};
  const bool is_json = file.ends_with(".jsonl") || file.ends_with(".ndjson");
  int number = 0;
  for (const auto& line : lines_of_file(file)) {
    ++number;
    if (line.find_first_not_of(" \t") == line.npos) continue;
    const auto where = fmt::format("{}:{}", file, number);
    is_json ? add_record(pairs, line, where) : add_row(pairs, line, where);
  }
  return pairs;
}

}  // namespace decalque
