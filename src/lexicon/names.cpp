#include "lexicon/names.h"

#include <algorithm>

#include "text/unicode.h"

namespace decalque {
namespace {

void read_names(const std::filesystem::path& file, std::unordered_set<std::string>& names) {
  if (!std::filesystem::exists(file)) return;
  const DictionaryFile mapped(file);
  for (std::string_view rest = mapped.bytes(); !rest.empty();) {
    std::string_view line = next_field(rest, '\n');
    if (line.starts_with("# ")) continue;
    while (!line.empty()) names.emplace(next_field(line, ','));
  }
}

NameLanguage read_language(const std::filesystem::path& folder) {
  NameLanguage language{folder.filename().string(), NameEndings(folder / "name-endings.tsv"), {}, {}, {}};
  read_names(folder / "given.txt", language.names);
  read_names(folder / "surnames.txt", language.names);
  read_names(folder / "towns.txt", language.towns);
  if (std::filesystem::exists(folder / "places.tsv")) language.places = SortedTable(folder / "places.tsv");
  return language;
}

// A base that is a name of that language is all but certain; a name of any language is better than none.
int weighed(const NameBase& base, const NameLanguage& language, const Names& names) {
  if (language.knows(base.base)) return std::min(100, std::max(base.score + 40, 80 + base.score / 5));
  if (names.is_name(base.base)) return std::min(100, base.score + 35);
  const GazetteerEntry entry = names.gazetteer().find(base.base);
  if (!entry.found()) return base.score;
  return std::min(100, base.score + (entry.is_word ? 5 : 20));
}

}  // namespace

Names::Names(const std::filesystem::path& dictionaries, const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  for (const auto& folder : std::filesystem::directory_iterator(dictionaries)) {
    if (std::filesystem::exists(folder.path() / "name-endings.tsv")) languages_.push_back(read_language(folder.path()));
  }
  std::ranges::sort(languages_, {}, &NameLanguage::code);
  read_names(dictionaries / "en" / "given.txt", world_);
  read_names(dictionaries / "en" / "surnames.txt", world_);
}

const NameLanguage* Names::language(std::string_view code) const {
  const auto found = std::ranges::find(languages_, code, &NameLanguage::code);
  return found == languages_.end() ? nullptr : &*found;
}

bool Names::is_name(const std::string& name) const {
  if (world_.contains(name)) return true;
  return std::ranges::any_of(languages_, [&](const NameLanguage& language) { return language.names.contains(name); });
}

std::vector<NameBase> Names::bases(std::string_view form, std::string_view language) const {
  std::vector<NameBase> all;
  const bool form_is_name = gazetteer_.has(form);
  for (const NameLanguage& rules : languages_) {
    if (!language.empty() && rules.code != language) continue;
    for (NameBase& base : rules.endings.bases(form)) {
      const int score = weighed(base, rules, *this) - (form_is_name ? 30 : 0);
      if (score <= 0) continue;
      base.score = static_cast<uint8_t>(score);
      const auto old = std::ranges::find(all, base.base, &NameBase::base);
      if (old == all.end()) {
        all.push_back(std::move(base));
      } else if (old->score < base.score) {
        *old = std::move(base);
      }
    }
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, &NameBase::score);
  return all;
}

}  // namespace decalque
