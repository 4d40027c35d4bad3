#include "review/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace decalque {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr const char* kVersionKey = "decalque-review";
constexpr const char* kWayOut = "bring back a good copy, or move it away to begin the review anew";

uint64_t fnv1a64(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

/// Names of files need not be UTF-8.
std::string quoted(const std::string& text) { return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Put together by hand: thousands of them are written after each decision.
std::string line_of(const Decision& decision) {
  return fmt::format(
      R"({{"state":"{}","rule":{},"before":{},"proposed":{},"after":{},"sentence":{},"left":{},"right":{},"occurrence":{}}})",
      name(decision.state), quoted(decision.rule), quoted(decision.before),
      decision.proposed ? quoted(*decision.proposed) : "null", quoted(decision.after), quoted(decision.sentence),
      quoted(decision.left), quoted(decision.right), decision.occurrence);
}

/// Reads the parts of a file; what is missing or of another sort is named with its place.
class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file) {}

  Decisions read(std::string_view text) const {
    const Json json = parsed(text);
    if (!json.is_object() || !json.contains(kVersionKey))
      fail(fmt::format("is no file of decisions: \"{}\" is missing; {}", kVersionKey, kWayOut));
    const uint64_t version = number(json, kVersionKey, "the file");
    if (version != kVersion)
      fail(
          fmt::format("is of version {}, this decalque reads version {}; use the decalque that wrote it, or move it "
                      "away to begin the review anew",
                      version, kVersion));
    const Json& article = part(json, "article", "the file");
    Decisions decisions;
    decisions.article = {string(article, "name", "\"article\""), number(article, "size", "\"article\""),
                         string(article, "hash", "\"article\"")};
    const Json& list = part(json, "decisions", "the file");
    if (!list.is_array()) damaged("\"decisions\" is no list");
    for (const Json& entry : list) decisions.list.push_back(decision(entry, decisions.list.size() + 1));
    return decisions;
  }

 private:
  Json parsed(std::string_view text) const {
    try {
      return Json::parse(text);
    } catch (const Json::parse_error& error) {
      const auto before = text.substr(0, std::min(error.byte, text.size()));
      damaged(fmt::format("is no JSON from line {} on", 1 + std::count(before.begin(), before.end(), '\n')));
    }
  }

  Decision decision(const Json& entry, size_t number_of_entry) const {
    const auto where = fmt::format("decision {}", number_of_entry);
    Decision decision;
    const auto state = string(entry, "state", where);
    const auto known = state_of(state);
    if (!known || *known == State::undecided)
      damaged(fmt::format("the \"state\" of {} is \"{}\", none of accepted, rejected, edited", where, state));
    decision.state = *known;
    decision.rule = string(entry, "rule", where);
    decision.before = string(entry, "before", where);
    if (!part(entry, "proposed", where).is_null()) decision.proposed = string(entry, "proposed", where);
    decision.after = string(entry, "after", where);
    decision.sentence = string(entry, "sentence", where);
    decision.left = string(entry, "left", where);
    decision.right = string(entry, "right", where);
    decision.occurrence = static_cast<uint32_t>(number(entry, "occurrence", where));
    return decision;
  }

  const Json& part(const Json& json, const char* key, const std::string& where) const {
    if (!json.is_object()) damaged(fmt::format("{} is no object", where));
    const auto at = json.find(key);
    if (at == json.end()) damaged(fmt::format("\"{}\" of {} is missing", key, where));
    return *at;
  }
  std::string string(const Json& json, const char* key, const std::string& where) const {
    const Json& value = part(json, key, where);
    if (!value.is_string()) damaged(fmt::format("\"{}\" of {} is no text", key, where));
    return value.get<std::string>();
  }
  uint64_t number(const Json& json, const char* key, const std::string& where) const {
    const Json& value = part(json, key, where);
    if (!value.is_number_unsigned()) damaged(fmt::format("\"{}\" of {} is no number from 0", key, where));
    return value.get<uint64_t>();
  }

  [[noreturn]] void fail(const std::string& what) const { throw DecisionsError(file_ + ": " + what); }
  [[noreturn]] void damaged(const std::string& what) const { fail(fmt::format("is damaged: {}; {}", what, kWayOut)); }

  const std::string& file_;
};

}  // namespace

ArticleStamp stamp_of(std::string_view file, std::string_view bytes) {
  return {std::string(file.substr(file.rfind('/') + 1)), bytes.size(), fmt::format("fnv1a64:{:016x}", fnv1a64(bytes))};
}

std::string write_decisions(const Decisions& decisions) {
  const auto& article = decisions.article;
  std::string text =
      fmt::format("{{\"{}\": {},\n \"article\": {{\"name\":{},\"size\":{},\"hash\":{}}},\n \"decisions\": [",
                  kVersionKey, kVersion, quoted(article.name), article.size, quoted(article.hash));
  for (const Decision& decision : decisions.list) {
    text += &decision == &decisions.list.front() ? "\n  " : ",\n  ";
    text += line_of(decision);
  }
  return text + "\n]}\n";
}

Decisions read_decisions(std::string_view text, const std::string& file) { return Reader(file).read(text); }

void require_same_article(const Decisions& decisions, const ArticleStamp& article, const std::string& file) {
  const auto& known = decisions.article;
  if (known.name == article.name || (known.hash == article.hash && known.size == article.size)) return;
  throw DecisionsError(
      fmt::format("{}: holds the decisions on another article, {}; move it away to begin the review "
                  "of {} anew",
                  file, known.name, article.name));
}

}  // namespace decalque
