#include "lexicon/name_endings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "lexicon/sorted_table.h"
#include "text/unicode.h"

namespace decalque {
namespace {

constexpr size_t kShortestBase = 3;  // bytes; shorter stems fit too much

std::string field(std::string_view& row) {
  const std::string_view text = next_field(row);
  return text == "0" ? std::string() : std::string(text);
}

int number(std::string_view text) {
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  if (value < 0 || value > 100) throw LexiconError("a score from 0 to 100 is expected");
  return value;
}

char32_t last_letter(std::string_view text) {
  size_t offset = text.size();
  return text.empty() ? U'\0' : previous_code_point(text, offset);
}

void add_base(std::vector<NameBase>& bases, std::string base, const std::string& ending, const std::string& grammar,
              int score) {
  if (base.size() < kShortestBase) return;
  for (NameBase& old : bases) {
    if (old.base != base) continue;
    if (old.score < score) old = {std::move(base), ending, grammar, static_cast<uint8_t>(score)};
    return;
  }
  bases.push_back({std::move(base), ending, grammar, static_cast<uint8_t>(score)});
}

}  // namespace

NameEndings::NameEndings(const std::filesystem::path& file) {
  const DictionaryFile mapped(file);
  int line = 0;
  for (std::string_view rest = mapped.bytes(); !rest.empty();) {
    const std::string_view row = next_field(rest, '\n');
    ++line;
    if (row.empty() || row.starts_with('#')) continue;
    try {
      add(row);
    } catch (const LexiconError& error) {
      throw LexiconError(fmt::format("{}:{}: {}", file.string(), line, error.what()));
    }
  }
}

void NameEndings::add(std::string_view row) {
  const std::string_view sort = next_field(row);
  if (sort == "class") {
    Class entry{field(row), {}};
    for (size_t at = 0; at < row.size();) entry.letters.push_back(next_code_point(row, at));
    classes_.push_back(std::move(entry));
  } else if (sort == "ending") {
    Ending ending;
    ending.form = field(row);
    ending.base = field(row);
    ending.by_stem = ending.base == "*";
    ending.before = conditions(next_field(row));
    ending.weak = next_field(row) == "weak";
    ending.grammar = field(row);
    ending.score = number(row);
    endings_.push_back(std::move(ending));
  } else if (sort == "stem") {
    Stem stem{field(row), field(row), conditions(next_field(row)), 0};
    stem.score = number(row);
    stems_.push_back(std::move(stem));
  } else if (sort == "grade") {
    Grade grade{field(row), field(row), 0};
    grade.score = number(row);
    grades_.push_back(std::move(grade));
  } else if (sort == "owner") {
    owner_ = field(row);
  } else {
    throw LexiconError(fmt::format("\"{}\" is no sort of row; class, ending, stem, grade or owner is expected", sort));
  }
}

std::vector<NameEndings::Condition> NameEndings::conditions(std::string_view text) const {
  std::vector<Condition> all;
  while (!text.empty() && text != "0") {
    std::string_view term = next_field(text, ' ');
    Condition condition;
    condition.negated = term.starts_with('!');
    if (condition.negated) term.remove_prefix(1);
    while (!term.empty()) condition.alternatives.emplace_back(next_field(term, '|'));
    all.push_back(std::move(condition));
  }
  return all;
}

bool NameEndings::in_class(std::string_view name, char32_t letter) const {
  const auto found = std::ranges::find(classes_, name, &Class::name);
  return found != classes_.end() && found->letters.find(letter) != std::u32string::npos;
}

bool NameEndings::holds(const std::string& alternative, std::string_view rest) const {
  const std::string_view text = alternative;
  if (text.starts_with('-')) return rest.ends_with(text.substr(1));
  if (text.starts_with('~')) {
    for (size_t at = 0; at < rest.size();) {
      if (in_class(text.substr(1), next_code_point(rest, at))) return true;
    }
    return false;
  }
  if (!text.ends_with('*')) return in_class(text, last_letter(rest));
  for (size_t at = rest.size(); at > 0;) {
    const char32_t letter = previous_code_point(rest, at);
    if (in_class("V", letter)) return in_class(text.substr(0, text.size() - 1), letter);
  }
  return false;
}

bool NameEndings::hold(const std::vector<Condition>& before, std::string_view rest) const {
  return std::ranges::all_of(before, [&](const Condition& condition) {
    const bool any = std::ranges::any_of(condition.alternatives, [&](const auto& one) { return holds(one, rest); });
    return any != condition.negated;
  });
}

// The consonants between the last vowels, exactly the weak grade, become the strong grade.
void NameEndings::add_graded(const Ending& ending, std::string_view stem, int score,
                             std::vector<NameBase>& bases) const {
  size_t vowels = stem.size();
  for (size_t at = vowels; at > 0 && in_class("V", previous_code_point(stem, at));) vowels = at;
  if (vowels == stem.size() || vowels == 0) return;
  size_t cluster = vowels;
  for (size_t at = vowels; at > 0 && !in_class("V", previous_code_point(stem, at));) cluster = at;
  if (cluster == 0) return;
  const std::string_view weak = stem.substr(cluster, vowels - cluster);
  for (const Grade& grade : grades_) {
    if (grade.weak != weak) continue;
    const std::string strong = std::string(stem.substr(0, cluster)) + grade.strong + std::string(stem.substr(vowels));
    add_base(bases, strong, ending.form, ending.grammar, score * grade.score / 100);
  }
}

void NameEndings::add_stems(const Ending& ending, std::string_view stem, std::vector<NameBase>& bases) const {
  int itself = ending.score;
  for (const Stem& rule : stems_) {
    if (!stem.ends_with(rule.form)) continue;
    const std::string_view rest = stem.substr(0, stem.size() - rule.form.size());
    if (rest.empty() || !hold(rule.before, rest)) continue;
    if (rule.form == rule.base) {
      itself = ending.score * rule.score / 100;
      continue;
    }
    const std::string base = std::string(rest) + rule.base;
    const int score = ending.score * rule.score / 100;
    add_base(bases, base, ending.form, ending.grammar, score);
    if (ending.weak && in_class("V", last_letter(base))) add_graded(ending, base, score, bases);
  }
  add_base(bases, std::string(stem), ending.form, ending.grammar, itself);
  if (ending.weak) add_graded(ending, stem, ending.score, bases);
}

std::vector<NameBase> NameEndings::bases(std::string_view form) const {
  std::vector<NameBase> bases;
  for (const Ending& ending : endings_) {
    if (form.size() < ending.form.size() + 2 || !form.ends_with(ending.form)) continue;
    const std::string_view rest = form.substr(0, form.size() - ending.form.size());
    if (!hold(ending.before, rest)) continue;
    if (ending.by_stem) {
      add_stems(ending, rest, bases);
    } else {
      add_base(bases, std::string(rest) + ending.base, ending.form, ending.grammar, ending.score);
    }
  }
  std::erase_if(bases, [&](const NameBase& base) { return base.base == form; });
  std::ranges::stable_sort(bases, std::ranges::greater{}, &NameBase::score);
  return bases;
}

}  // namespace decalque
