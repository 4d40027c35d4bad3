// Writes en/irregulars.tsv: the forms of verbs, nouns and adjectives that no rule makes.
//
//   make_irregulars VERB-FORMS WORDNET OWN LEMMAS > irregulars.tsv
//
// VERB-FORMS has lines of base, third person, past, participle and -ing form, tabs between them; WORDNET is a folder
// with noun.exc and adj.exc (form, lemma); OWN is irregulars-own.tsv, whose forms come first; LEMMAS is en/lemmas.tsv,
// outside of which WordNet is not asked. Lines that the rules of src/lexicon/inflection_rules.h make as well are left
// out, so that a better rule makes a shorter table.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/inflection_rules.h"

namespace {

using decalque::Xpos;
using Key = std::pair<std::string, Xpos>;
using Table = std::map<Key, std::vector<std::string>>;

void add(Table& table, const Key& key, const std::string& form) {
  auto& forms = table[key];
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
}

/// Lower-case letters, hyphens, apostrophes and blanks: the sources have a few lines with slips in them.
bool is_word(const std::string& text) {
  return !text.empty() && text.find_first_not_of(" abcdefghijklmnopqrstuvwxyz-'") == std::string::npos;
}

// Lines of the verb table that are slips of the pen.
const std::vector<std::pair<std::string, Xpos>> kSlips = {{"brown-nones", Xpos::VBZ},
                                                          {"brownnones", Xpos::VBZ},
                                                          {"ringfenced", Xpos::VBZ},
                                                          {"ring-fenced", Xpos::VBZ},
                                                          {"hard-coded", Xpos::VBZ},
                                                          {"hardcoded", Xpos::VBZ},
                                                          {"decarbonises", Xpos::VBZ},
                                                          {"decarbonised", Xpos::VBD},
                                                          {"legalized", Xpos::VBN},
                                                          {"decarbonised", Xpos::VBN},
                                                          {"decarbonising", Xpos::VBG},
                                                          {"smss", Xpos::VBZ},
                                                          {"vegges", Xpos::VBZ},
                                                          {"handwriting", Xpos::VBN},
                                                          {"frostbiting", Xpos::VBN},
                                                          {"upswetp", Xpos::VBN},
                                                          {"plateaud", Xpos::VBD},
                                                          {"plateaud", Xpos::VBN},
                                                          {"imd", Xpos::VBD},
                                                          {"imd", Xpos::VBN},
                                                          {"iming", Xpos::VBG},
                                                          {"did", Xpos::VBN},
                                                          {"went", Xpos::VBN},
                                                          {"daydreamt", Xpos::VBD},
                                                          {"daydreamt", Xpos::VBN},
                                                          {"frostbit frostbitten", Xpos::VBD},
                                                          {"handwrote handwritten", Xpos::VBD},
                                                          {"corraled", Xpos::VBG},
                                                          {"cringed", Xpos::VBG},
                                                          {"enwounding", Xpos::VBG}};

void read_verbs(const std::string& path, Table& table) {
  constexpr Xpos kTags[] = {Xpos::VBZ, Xpos::VBD, Xpos::VBN, Xpos::VBG};
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string base, form;
    std::getline(fields, base, '\t');
    for (const Xpos tag : kTags) {
      if (!std::getline(fields, form, '\t')) break;
      while (!form.empty() && (form.back() == '\r' || form.back() == ' ')) form.pop_back();
      const bool slip = std::find(kSlips.begin(), kSlips.end(), std::pair(form, tag)) != kSlips.end();
      if (is_word(base) && is_word(form) && !slip) add(table, {base, tag}, form);
    }
  }
}

/// Plurals in -men, -ves and other umlauts stand for the regular form; learned ones ("abaci") beside it.
bool replaces_regular(const std::string& form) {
  for (const char* ending :
       {"men",    "children", "feet",   "teeth",   "geese",  "mice",    "lice",   "oxen",   "lives",  "wives",
        "knives", "wolves",   "leaves", "shelves", "loaves", "thieves", "halves", "calves", "selves", "people"}) {
    if (form.ends_with(ending)) return true;
  }
  return false;
}

std::set<std::string> read_lemmas(const std::string& path) {
  std::set<std::string> result;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) result.insert(line.substr(0, line.find('\t')));
  return result;
}

void read_exceptions(const std::string& path, const std::set<std::string>& lemmas, bool nouns, Table& table) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string form, lemma;
    fields >> form >> lemma;
    if (!is_word(form) || !is_word(lemma) || form == lemma || !lemmas.contains(lemma)) continue;
    if (!nouns && !form.ends_with("er") && !form.ends_with("est")) continue;
    const Xpos tag = nouns ? Xpos::NNS : form.ends_with("st") ? Xpos::JJS : Xpos::JJR;
    if (table.contains({lemma, tag})) {
      add(table, {lemma, tag}, form);
      continue;
    }
    if (nouns && !replaces_regular(form) && lemma.find('-') == std::string::npos)
      add(table, {lemma, tag}, decalque::regular_form(lemma, tag));
    add(table, {lemma, tag}, form);
  }
}

void read_own(const std::string& path, Table& table) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# ")) continue;
    std::istringstream fields(line);
    std::string lemma, tag, form;
    fields >> lemma >> tag;  // own lemmas and forms are of one word
    while (fields >> form) add(table, {lemma, *decalque::xpos_of(tag)}, form);
  }
}

/// A compound is inflected like its last part, or a spaced one like its first verb; one that is not must be listed.
bool like_its_part(const Table& table, const Key& key) {
  const size_t hyphen = key.first.rfind('-');
  return key.first.find(' ') == std::string::npos &&
         (hyphen == std::string::npos || !table.contains({key.first.substr(hyphen + 1), key.second}));
}

/// Whether the rules alone make these forms, the preferred one first.
bool is_regular(const Key& key, const std::vector<std::string>& forms) {
  if (forms[0] != decalque::regular_form(key.first, key.second)) return false;
  return std::all_of(forms.begin() + 1, forms.end(),
                     [&](const auto& form) { return form == decalque::other_spelling(key.first, key.second); });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "make_irregulars VERB-FORMS WORDNET OWN LEMMAS > irregulars.tsv\n";
    return 2;
  }
  Table table;
  const auto lemmas = read_lemmas(argv[4]);
  read_own(argv[3], table);
  read_verbs(argv[1], table);
  read_exceptions(std::string(argv[2]) + "/noun.exc", lemmas, true, table);
  read_exceptions(std::string(argv[2]) + "/adj.exc", lemmas, false, table);
  std::cout << "# Made by generate/make_irregulars: lemma, tag, forms with | between and the preferred first.\n";
  for (const auto& [key, forms] : table) {
    if (is_regular(key, forms) && like_its_part(table, key)) continue;
    std::cout << key.first << '\t' << decalque::name(key.second) << '\t' << forms[0];
    for (size_t i = 1; i < forms.size(); ++i) std::cout << '|' << forms[i];
    std::cout << '\n';
  }
}
