#pragma once
// How one language inflects names.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace decalque {

/// The rules of one `name-endings.tsv` (its format stands at the top of each such file): from an inflected form to the
/// base forms it may come from. Knows no gazetteer. Immutable after loading; thread-safe.
class NameEndings {
 public:
  /// Throws LexiconError, with file and line, when the file cannot be read or a row cannot be understood.
  explicit NameEndings(const std::filesystem::path& file);

  /// Base forms by rule, best first, each once; their scores are the rules'. Empty when no rule fits.
  std::vector<NameBase> bases(std::string_view form) const;
  /// True for the case in which an owner stands before what it owns, as in "Macronin vierailu", Macron's visit.
  bool is_owner(std::string_view grammar) const { return !owner_.empty() && grammar == owner_; }

 private:
  struct Class {
    std::string name;
    std::u32string letters;
  };
  // One condition on what precedes an ending: alternatives, of which one must (or, negated, none may) hold.
  struct Condition {
    bool negated = false;
    std::vector<std::string> alternatives;
  };
  struct Ending {
    std::string form, base, grammar;
    std::vector<Condition> before;
    bool by_stem = false;
    bool weak = false;
    int score = 0;
  };
  struct Stem {
    std::string form, base;
    std::vector<Condition> before;
    int score = 0;
  };
  struct Grade {
    std::string weak, strong;
    int score = 0;
  };

  void add(std::string_view row);
  std::vector<Condition> conditions(std::string_view text) const;
  bool in_class(std::string_view name, char32_t letter) const;
  bool holds(const std::string& alternative, std::string_view rest) const;
  bool hold(const std::vector<Condition>& before, std::string_view rest) const;
  void add_stems(const Ending& ending, std::string_view stem, std::vector<NameBase>& bases) const;
  void add_graded(const Ending& ending, std::string_view stem, int score, std::vector<NameBase>& bases) const;

  std::vector<Class> classes_;
  std::vector<Ending> endings_;
  std::vector<Stem> stems_;
  std::vector<Grade> grades_;
  std::string owner_;
};

}  // namespace decalque
