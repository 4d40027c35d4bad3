#include "lexicon/phrase_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "lexicon/lexicon.h"
#include "lexicon/sorted_table.h"
#include "text/unicode.h"

namespace decalque {
namespace {

Kind kind_of_file(const std::filesystem::path& file) {
  if (const auto kind = kind_of(to_upper(file.stem().string()))) return *kind;
  throw LexiconError(fmt::format("{}: the file must be named after a kind, as in \"weekday.txt\"", file.string()));
}

}  // namespace

void PhraseTable::load(const std::filesystem::path& folder) {
  std::error_code error;
  const std::filesystem::directory_iterator files(folder, error);
  if (error) {
    throw LexiconError(
        fmt::format("{}: cannot be read ({}); is the dictionaries folder complete?", folder.string(), error.message()));
  }
  constexpr size_t kMany = 8192;  // beyond all lists together
  phrases_.reserve(kMany);
  longest_.reserve(kMany);
  inside_.reserve(kMany);
  for (const auto& file : files) {
    if (file.path().extension() != ".txt") continue;
    const Kind kind = kind_of_file(file.path());
    const DictionaryFile mapped(file.path());
    for (std::string_view rest = mapped.bytes(); !rest.empty();) {
      const std::string_view line = next_field(rest, '\n');
      if (!line.empty() && !line.starts_with("# ")) add(line, kind);
    }
  }
}

KindSet Phrase::in_shape(Shape shape) const {
  KindSet kinds = any;
  if (shape == Shape::title || shape == Shape::upper || shape == Shape::mixed) kinds.bits |= title.bits;
  if (shape == Shape::upper) kinds.bits |= upper.bits;
  return kinds;
}

void PhraseTable::add(std::string_view entry, Kind kind) {
  const std::string lower = to_lower(entry);
  const std::string_view first = entry.substr(0, entry.find(' '));
  Phrase& phrase = phrases_[lower];
  (lower == entry ? phrase.any : shape_of(first) == Shape::upper ? phrase.upper : phrase.title).add(kind);
  const int words = 1 + static_cast<int>(std::count(lower.begin(), lower.end(), ' '));
  int& longest = longest_[lower.substr(0, first.size())];
  longest = std::max(longest, words);
  std::string_view rest = lower;
  next_field(rest, ' ');
  while (!rest.empty())
    if (const auto word = next_field(rest, ' '); !inside_.contains(word)) inside_.emplace(word);
}

const Phrase* PhraseTable::find(const std::string& lower) const {
  const auto found = phrases_.find(lower);
  return found == phrases_.end() ? nullptr : &found->second;
}

int PhraseTable::longest_from(const std::string& lower_word) const {
  const auto found = longest_.find(lower_word);
  return found == longest_.end() ? 0 : found->second;
}

}  // namespace decalque
