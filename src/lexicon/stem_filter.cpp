#include "lexicon/stem_filter.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/mapped_file.h"
#include "text/unicode.h"

namespace decalque {
namespace {

// 2^21 bits and three probes for the 97,000 stems of en_GB: two in a thousand others pass.
constexpr size_t kBits = size_t{1} << 21;
constexpr int kProbes = 3;

// What an affix file may say besides its affixes that makes no words of letters only. The compounds of COMPOUNDRULE are
// ordinals ("21st") in English dictionaries.
constexpr std::array<std::string_view, 19> kHarmless = {
    "TRY",  "REP",      "MAP",       "KEY",           "PHONE",       "NOSUGGEST", "COMPOUNDMIN", "ONLYINCOMPOUND", "COMPOUNDRULE",
    "LANG", "KEEPCASE", "NEEDAFFIX", "FORBIDDENWORD", "SUBSTANDARD", "WORDCHARS", "BREAK",       "NAME",           "HOME",
    "VERSION"};

// FNV-1a, byte by byte.
class Hash {
 public:
  void add(char c) { sum_ = (sum_ ^ static_cast<unsigned char>(c)) * 0x100000001b3; }
  uint64_t sum() const { return sum_ ^ sum_ >> 32; }

 private:
  uint64_t sum_ = 0xcbf29ce484222325;
};

uint64_t hash(std::string_view text) {
  Hash hash;
  for (const char c : text) hash.add(c);
  return hash.sum();
}

size_t probe(uint64_t hash, int number) {
  return (hash + static_cast<uint64_t>(number) * (hash >> 40 | 1)) % kBits;
}

// The next word of a line, which loses it.
std::string_view next_field(std::string_view& line) {
  const size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const size_t end = std::min(line.find_first_of(" \t", begin), line.size());
  const std::string_view field = line.substr(begin, end - begin);
  line.remove_prefix(end);
  return field;
}

// The next line without its end; the text loses it.
std::string_view next_line(std::string_view& text) {
  const size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool letters_only(std::string_view form) {
  for (size_t at = 0; at < form.size();) {
    if (!is_letter(next_code_point(form, at))) return false;
  }
  return true;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// One form for all cases of a word: "µJ" and "ΜJ" (a Greek letter), "straße" and "STRASSE".
std::string folded(std::string_view text) {
  return to_lower(std::ranges::all_of(text, is_ascii) ? std::string(text) : to_upper(text));
}

// The hash of a line's stem, folded; most are ASCII.
uint64_t hash_of_stem(std::string_view line) {
  Hash sum;
  for (const char c : line) {
    if (c == '/' || c == ' ' || c == '\t' || c == '\r') break;
    if (!is_ascii(c)) return hash(folded(line.substr(0, line.find_first_of("/ \t\r"))));
    sum.add(lower_ascii(c));
  }
  return sum.sum();
}

void drop_byte_order_mark(std::string_view& text) {
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
}

}  // namespace

StemFilter::StemFilter(const std::filesystem::path& affixes, const std::filesystem::path& words) {
  try {
    simple_ = read_affixes(MappedFile(affixes).bytes());
    if (simple_) read_words(MappedFile(words, MappedFile::Reading::at_once).bytes());
  } catch (const std::filesystem::filesystem_error&) {
    simple_ = false;  // Hunspell will tell
  }
}

// A block of affixes is a line with its flag, whether it goes with others, and how many lines follow; each of these has
// the flag, what is cut off ("0": nothing), and what is added, perhaps with flags of affixes that follow on it.
bool StemFilter::read_affixes(std::string_view text) {
  drop_byte_order_mark(text);
  bool utf8 = false;
  size_t in_block = 0;
  while (!text.empty()) {
    std::string_view line = next_line(text);
    const std::string_view name = next_field(line);
    if (name.empty() || name.starts_with('#') || std::ranges::find(kHarmless, name) != kHarmless.end()) continue;
    const std::string_view first = next_field(line), second = next_field(line), third = next_field(line);
    if (name == "SET") {
      utf8 = first == "UTF-8";
    } else if (name == "ICONV") {
      if (!second.empty() && letters_only(first)) return false;
    } else if (name != "PFX" && name != "SFX") {
      return false;
    } else if (in_block == 0) {
      const auto [end, error] = std::from_chars(third.data(), third.data() + third.size(), in_block);
      if (error != std::errc()) return false;
    } else {
      --in_block;
      if (third.find('/') != std::string_view::npos) return false;
      const auto part = [](std::string_view field) { return field == "0" ? std::string() : folded(field); };
      (name == "PFX" ? beginnings_ : endings_).push_back({part(second), part(third)});
    }
  }
  for (std::vector<Affix>* affixes : {&beginnings_, &endings_}) {
    std::ranges::sort(*affixes);
    affixes->erase(std::ranges::unique(*affixes).begin(), affixes->end());
  }
  return utf8;
}

// A line is a stem, perhaps with a slash and its flags, perhaps with more behind a blank or tab; the first line tells
// how many there are.
void StemFilter::read_words(std::string_view text) {
  bits_.assign(kBits / 64, 0);
  next_line(text);
  while (!text.empty()) {
    const std::string_view line = next_line(text);
    const uint64_t sum = hash_of_stem(line);
    for (int i = 0; i < kProbes; ++i) {
      const size_t bit = probe(sum, i);
      bits_[bit / 64] |= uint64_t{1} << bit % 64;
    }
  }
}

bool StemFilter::may_know(std::string_view form) const {
  if (!simple_ || !letters_only(form)) return true;
  const std::string word = folded(form);
  if (may_have_stem(word)) return true;
  return std::ranges::any_of(beginnings_, [&](const Affix& affix) {
    return word.starts_with(affix.added) && may_have_stem(affix.cut + word.substr(affix.added.size()));
  });
}

bool StemFilter::may_have_stem(const std::string& word) const {
  if (has(word)) return true;
  return std::ranges::any_of(endings_, [&](const Affix& affix) {
    return word.ends_with(affix.added) && has(word.substr(0, word.size() - affix.added.size()) + affix.cut);
  });
}

bool StemFilter::has(std::string_view stem) const {
  const uint64_t sum = hash(stem);
  for (int i = 0; i < kProbes; ++i) {
    const size_t bit = probe(sum, i);
    if ((bits_[bit / 64] >> bit % 64 & 1) == 0) return false;
  }
  return true;
}

}  // namespace decalque
