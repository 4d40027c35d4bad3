#include "lexicon/places.h"

namespace decalque {
namespace {

// Below this the ending is a guess, and the place with it.
constexpr int kLeastScore = 30;

std::string_view without_possessive(std::string_view form) {
  for (const std::string_view ending : {"'s", "’s"}) {
    if (form.ends_with(ending)) return form.substr(0, form.size() - ending.size());
  }
  return form;
}

}  // namespace

Places::Places(const std::filesystem::path& dictionaries, const Names& names) : names_(names) {
  for (const auto& folder : std::filesystem::directory_iterator(dictionaries)) {
    const std::filesystem::path file = folder.path() / "places.tsv";
    if (std::filesystem::exists(file)) tables_.emplace(folder.path().filename().string(), SortedTable(file));
  }
}

// The best-scored base form that is a place decides: "Turun" is from "Turku", not from "Turu".
std::string Places::in_language(std::string_view form, std::string_view language, const SortedTable& table) const {
  if (const auto english = table.find(form)) return std::string(*english);
  const NameLanguage* rules = names_.language(language);
  if (!rules) return {};
  for (const NameBase& base : names_.bases(form, language)) {
    if (base.score < kLeastScore) break;
    if (const auto english = table.find(base.base)) return std::string(*english);
    if (rules->towns.contains(base.base)) return base.base;
  }
  return {};
}

std::string Places::english(std::string_view form, std::string_view language) const {
  form = without_possessive(form);
  std::string agreed;
  for (const auto& [code, table] : tables_) {
    if (!language.empty() && code != language) continue;
    std::string found = in_language(form, code, table);
    if (found.empty()) continue;
    if (!agreed.empty() && agreed != found) return {};
    agreed = std::move(found);
  }
  return agreed;
}

}  // namespace decalque
