#pragma once
// One lexicon for all tests of the room, and documents made with it.

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "paths.h"
#include "text/tokenize.h"

namespace decalque {

inline const Lexicon& lexicon() {
  static const std::shared_ptr<const Lexicon> loaded = [] {
    LexiconOptions options;
    options.dictionaries = project_path("/dictionaries");
    options.accepted_words = {"Fooblitz", "quuxing"};
    return Lexicon::load(options);
  }();
  return *loaded;
}

/// A document with the words it refers to.
struct Annotated {
  explicit Annotated(const std::string& text) : document(tokenize(text, words)) { lexicon().annotate(document); }
  WordTable words;
  Document document;

  /// The index of the first token that reads so.
  uint32_t index(std::string_view form) const {
    for (uint32_t i = 0; i < document.tokens.size(); ++i) {
      if (document.view(document.tokens[i]) == form) return i;
    }
    FAIL("no token reads " << form);
    return 0;
  }
};

/// "Joe:NAME,PERSON,GIVEN Biden:NAME,PERSON,SURNAME": the tokens that have one of the kinds asked for, with those.
inline std::string kinds_in(const std::string& text, const std::vector<Kind>& asked) {
  const Annotated annotated(text);
  std::string result;
  for (const Token& token : annotated.document.tokens) {
    std::string names;
    for (const Kind kind : asked) {
      if (token.kinds.has(kind)) names.append(names.empty() ? "" : ",").append(name(kind));
    }
    if (names.empty()) continue;
    result.append(result.empty() ? "" : " ").append(annotated.document.view(token)).append(":").append(names);
  }
  return result;
}

/// The lines of a file, comments left out, split at tabs.
inline std::vector<std::vector<std::string>> read_table(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file.good());
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("# ")) continue;
    std::stringstream stream(line);
    std::vector<std::string> row;
    for (std::string field; std::getline(stream, field, '\t');) row.push_back(field);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace decalque
