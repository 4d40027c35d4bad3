#include "lexicon/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <hunspell/hunspell.hxx>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/lexicon.h"
#include "lexicon/stem_filter.h"
#include "text/unicode.h"

namespace decalque {
namespace {

// One Hunspell dictionary. Hunspell answers one question at a time, hence the lock.
class Speller {
 public:
  explicit Speller(const std::filesystem::path& stem)
      : affixes_(stem.string() + ".aff"), words_(stem.string() + ".dic") {}

  bool present() const { return std::filesystem::exists(affixes_) && std::filesystem::exists(words_); }
  bool spell(const std::string& word) {
    const std::lock_guard lock(mutex_);
    if (!stems_) stems_.emplace(affixes_, words_);
    return stems_->may_know(word) && loaded().spell(word);
  }
  std::vector<std::string> suggest(const std::string& word) {
    const std::lock_guard lock(mutex_);
    return loaded().suggest(word);
  }

 private:
  Hunspell& loaded() {
    if (!hunspell_) hunspell_ = std::make_unique<Hunspell>(affixes_.c_str(), words_.c_str());
    return *hunspell_;
  }

  std::string affixes_;
  std::string words_;
  std::mutex mutex_;
  std::optional<StemFilter> stems_;
  std::unique_ptr<Hunspell> hunspell_;
};

// Answers by form, in parts with a lock each, so that threads seldom wait for one another. Of any number of forms the
// last `most` or more are kept: a corpus of any size must not fill the memory.
template <typename Answer, size_t most>
class Answers {
 public:
  template <typename Ask>
  Answer get(std::string_view form, Ask ask) {
    Part& part = parts_[std::hash<std::string_view>{}(form) % parts_.size()];
    std::string key(form);
    {
      const std::lock_guard lock(part.mutex);
      if (const auto found = part.answers.find(key); found != part.answers.end()) return found->second;
    }
    const Answer answer = ask(key);
    const std::lock_guard lock(part.mutex);
    if (part.answers.size() > most / parts_.size()) part.answers.clear();
    part.answers.emplace(std::move(key), answer);
    return answer;
  }

 private:
  struct Part {
    std::mutex mutex;
    std::unordered_map<std::string, Answer> answers;
  };
  std::array<Part, 16> parts_;
};

bool has_letter(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (is_letter(next_code_point(text, offset))) return true;
  }
  return false;
}

// Letters, hyphens and apostrophes.
bool plain(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_letter(c) && c != '-' && c != '\'') return false;
  }
  return true;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string straight_apostrophes(std::string_view form) {
  std::string straight(form);
  for (size_t at; (at = straight.find("’")) != std::string::npos;) straight.replace(at, 3, "'");
  return straight;
}

}  // namespace

struct Spelling::Inside {
  std::vector<std::unique_ptr<Speller>> spellers;
  SortedTable words;
  bool lists_american = false;
  std::unordered_set<std::string> accepted;
  Answers<bool, 320000> answers;
  Answers<std::vector<std::string>, 16000> suggestions;  // each costs Hunspell milliseconds, and is asked for again
                                                         // whenever an article is looked at again

  bool listed(const std::string& form) const { return accepted.contains(form) || words.has(form); }
  bool whole(const std::string& form);
  bool known(const std::string& form);
  bool compound(const std::string& form);
};

// A title-case or upper-case form is right when its lower case is a listed word; Hunspell settles the rest.
bool Spelling::Inside::whole(const std::string& form) {
  if (listed(form)) return true;
  const Shape shape = shape_of(form);
  if ((shape == Shape::title || shape == Shape::upper) && listed(to_lower(form))) return true;
  if (shape == Shape::upper && listed(capitalize(to_lower(form)))) return true;
  // The list is American English spelled out: of a plain form, en_US would say no more, and stays unread.
  const size_t first = lists_american && spellers.size() > 1 && plain(form) ? 1 : 0;
  return std::any_of(spellers.begin() + first, spellers.end(), [&](auto& speller) { return speller->spell(form); });
}

bool Spelling::Inside::known(const std::string& form) {
  if (!has_letter(form) || has_digit(form)) return true;
  if (form.ends_with("'s")) return known(form.substr(0, form.size() - 2));
  if (form.ends_with("s'")) return known(form.substr(0, form.size() - 1));
  return whole(form) || compound(form);
}

bool Spelling::Inside::compound(const std::string& form) {
  const size_t hyphen = form.find('-');
  if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 == form.size()) return false;
  const std::string first = form.substr(0, hyphen);
  static constexpr std::array<std::string_view, 12> prefixes = {"anti", "pre",  "post", "pro",   "co",    "re",
                                                                "sub",  "semi", "mini", "ultra", "inter", "multi"};
  const bool prefix = std::find(prefixes.begin(), prefixes.end(), to_lower(first)) != prefixes.end();
  return (prefix || known(first)) && known(form.substr(hyphen + 1));
}

Spelling::Spelling(const std::filesystem::path& hunspell, SortedTable words, const std::vector<std::string>& accepted)
    : inside_(std::make_unique<Inside>()) {
  for (const char* name : {"en_US", "en_GB"}) {
    auto speller = std::make_unique<Speller>(hunspell / name);
    if (speller->present()) inside_->spellers.push_back(std::move(speller));
  }
  if (inside_->spellers.empty()) {
    throw LexiconError(
        fmt::format("{}: neither en_US nor en_GB (.aff and .dic) is here; install hunspell-en-us", hunspell.string()));
  }
  inside_->lists_american = words.has("the");
  inside_->words = std::move(words);
  for (const std::string& word : accepted) inside_->accepted.insert(straight_apostrophes(word));
}

Spelling::~Spelling() = default;

bool Spelling::known(std::string_view form) const {
  return inside_->answers.get(form, [&](const std::string& key) { return inside_->known(straight_apostrophes(key)); });
}

std::vector<std::string> Spelling::suggestions(std::string_view form) const {
  return inside_->suggestions.get(form, [&](const std::string& key) {
    std::vector<std::string> all;
    for (auto& speller : inside_->spellers) {
      for (std::string& word : speller->suggest(straight_apostrophes(key))) {
        if (std::find(all.begin(), all.end(), word) == all.end()) all.push_back(std::move(word));
      }
    }
    return all;
  });
}

}  // namespace decalque
