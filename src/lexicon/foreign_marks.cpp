#include "lexicon/foreign_marks.h"

#include <algorithm>
#include <functional>

#include "lexicon/sorted_table.h"
#include "text/unicode.h"

namespace decalque {
namespace {

constexpr size_t kMostLanguages = 32;
constexpr size_t kShortest = 3;  // bytes; "ca", "eli" say little, and less is said by less

uint64_t hash_of(std::string_view form) { return std::hash<std::string_view>{}(form); }

}  // namespace

ForeignMarks::ForeignMarks(const std::filesystem::path& dictionaries) {
  for (const auto& folder : std::filesystem::directory_iterator(dictionaries)) {
    if (!std::filesystem::exists(folder.path() / "places.tsv") || codes_.size() == kMostLanguages) continue;
    const uint32_t language = 1U << codes_.size();
    codes_.push_back(folder.path().filename().string());
    add(folder.path() / "leftovers.tsv", language);
    add(folder.path() / "places.tsv", language);
  }
  std::ranges::sort(entries_, {}, &Entry::hash);
  size_t last = 0;
  for (size_t i = 1; i < entries_.size(); ++i) {
    if (entries_[i].hash == entries_[last].hash) {
      entries_[last].languages |= entries_[i].languages;
    } else {
      entries_[++last] = entries_[i];
    }
  }
  if (!entries_.empty()) entries_.resize(last + 1);
}

void ForeignMarks::add(const std::filesystem::path& file, uint32_t language) {
  if (!std::filesystem::exists(file)) return;
  const DictionaryFile mapped(file);
  for (std::string_view rest = mapped.bytes(); !rest.empty();) {
    std::string_view line = next_field(rest, '\n');
    if (line.starts_with("# ")) continue;
    const std::string_view form = next_field(line);
    if (form != line && form.size() >= kShortest) entries_.push_back({hash_of(form), language});
  }
}

uint32_t ForeignMarks::languages(std::string_view form) const {
  if (form.size() < kShortest) return 0;
  uint32_t found = 0;
  for (const uint64_t hash : {hash_of(form), hash_of(to_lower(form))}) {
    const auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
    if (entry != entries_.end() && entry->hash == hash) found |= entry->languages;
  }
  return found;
}

uint32_t ForeignMarks::bit(std::string_view language) const {
  const auto found = std::ranges::find(codes_, language);
  return found == codes_.end() ? 0 : 1U << (found - codes_.begin());
}

}  // namespace decalque
