#include "lexicon/foreign.h"

#include <charconv>
#include <cstdio>  // cld2's header needs it

#include "cld2/public/compact_lang_det.h"
#include "lexicon/lexicon.h"
#include "text/unicode.h"

namespace decalque {
namespace {

constexpr int kLeastWeight = 4;
constexpr int kLeastLead = 2;

// Cyrillic is a matter of letters alone.
std::string cyrillic_language(std::string_view lower) {
  for (const std::string_view letter : {"і", "ї", "є", "ґ"}) {
    if (lower.find(letter) != std::string_view::npos) return "uk";
  }
  return "ru";
}

}  // namespace

Foreign::Foreign(const std::filesystem::path& dictionaries) {
  for (const auto& folder : std::filesystem::directory_iterator(dictionaries)) {
    const std::string code = folder.path().filename().string();
    const std::filesystem::path leftovers = folder.path() / "leftovers.tsv";
    const std::filesystem::path signs = folder.path() / "signs.tsv";
    if (std::filesystem::exists(leftovers)) leftovers_.emplace(code, SortedTable(leftovers));
    if (std::filesystem::exists(signs)) signs_.emplace(code, read_signs(signs));
  }
}

std::vector<Foreign::Sign> Foreign::read_signs(const std::filesystem::path& file) {
  const DictionaryFile mapped(file);
  std::vector<Sign> signs;
  for (std::string_view rest = mapped.bytes(); !rest.empty();) {
    std::string_view line = next_field(rest, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    Sign sign;
    sign.ending = next_field(line) == "ending";
    sign.text = next_field(line);
    std::from_chars(line.data(), line.data() + line.size(), sign.weight);
    signs.push_back(std::move(sign));
  }
  return signs;
}

std::string Foreign::leftover(std::string_view form, std::string_view language) const {
  const std::string lower = to_lower(form);
  std::string_view agreed;
  for (const auto& [code, table] : leftovers_) {
    if (!language.empty() && code != language) continue;
    const auto english = table.find(lower);
    if (!english) continue;
    if (!agreed.empty() && agreed != *english) return {};
    agreed = *english;
  }
  return std::string(agreed);
}

// The sum of the signs in the word; the best ending counts once.
std::string Foreign::word_language(std::string_view form) const {
  const std::string lower = to_lower(form);
  if (script_of(form) == "Cyrillic") return cyrillic_language(lower);
  std::string best;
  int most = 0;
  int second = 0;
  for (const auto& [code, signs] : signs_) {
    int inside = 0;
    int ending = 0;
    for (const Sign& sign : signs) {
      if (sign.ending) {
        if (lower.size() > sign.text.size() + 2 && lower.ends_with(sign.text)) ending = std::max(ending, sign.weight);
      } else if (lower.find(sign.text) != std::string::npos) {
        inside += sign.weight;
      }
    }
    const int weight = inside + ending;
    if (weight > most) {
      second = most;
      most = weight;
      best = code;
    } else {
      second = std::max(second, weight);
    }
  }
  return most >= kLeastWeight && most - second >= kLeastLead ? best : std::string();
}

std::string language_of_text(std::string_view text) {
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(std::min<size_t>(text.size(), 1 << 20)), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string code = CLD2::LanguageCode(language);
  if (code == "iw") return "he";  // cld2 keeps some old codes
  return code.substr(0, code.find('-'));
}

}  // namespace decalque
