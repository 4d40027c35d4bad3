#include "lexicon/stem_filter.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <hunspell/hunspell.hxx>

#include "loaded.h"
#include "text/unicode.h"

using namespace decalque;

namespace fs = std::filesystem;

namespace {

const std::string kDictionaries = "/usr/share/hunspell/";

// A dictionary of two files in a folder of its own.
class MadeDictionary {
 public:
  MadeDictionary(std::string_view affixes, std::string_view words) {
    std::string name = (fs::temp_directory_path() / "decalque-stems-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    std::ofstream(folder_ / "a.aff") << affixes;
    std::ofstream(folder_ / "a.dic") << words;
  }
  ~MadeDictionary() { fs::remove_all(folder_); }
  StemFilter filter() const { return {folder_ / "a.aff", folder_ / "a.dic"}; }

 private:
  fs::path folder_;
};

constexpr std::string_view kEndings = "SET UTF-8\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 2\nSFX D y ied y\nSFX D 0 ed [^y]\n";

}  // namespace

TEST_CASE("what a dictionary knows passes its stem filter") {
  for (const char* name : {"en_US", "en_GB"}) {
    const std::string stem = kDictionaries + name;
    Hunspell hunspell((stem + ".aff").c_str(), (stem + ".dic").c_str());
    const StemFilter filter(stem + ".aff", stem + ".dic");
    size_t known = 0, kept_out = 0;
    const auto ask = [&](const std::string& form) {
      if (!hunspell.spell(form)) return;
      ++known;
      const bool may = filter.may_know(form);
      if (!may) UNSCOPED_INFO(name << " knows " << form);
      kept_out += may ? 0 : 1;
    };
    std::ifstream words(stem + ".dic");
    std::string line;
    for (size_t i = 0; std::getline(words, line); ++i) {
      const std::string word = line.substr(0, line.find_first_of("/\t "));
      ask(word);
      if (i % 5 != 0) continue;
      for (const char* ending : {"s", "ed", "ing", "ly", "ness", "able", "ers", "ation", "ism"}) ask(word + ending);
      for (const char* beginning : {"un", "re", "dis", "non"}) ask(beginning + word);
      ask(to_upper(word));
      ask(capitalize(word));
    }
    const auto rows = read_table(project_path("/dictionaries/en/words.txt"));
    for (size_t i = 0; i < rows.size(); i += 3) ask(rows[i][0]);
    CHECK(known > 120000);
    CHECK(kept_out == 0);
  }
}

TEST_CASE("names that no list has are kept out in any case") {
  const StemFilter filter(kDictionaries + "en_GB.aff", kDictionaries + "en_GB.dic");
  for (const char* name : {"Kuleban", "KULEBAN", "kuleban", "Zelenskyin", "Salibandy", "jääkiekko", "Rõivas"}) {
    CAPTURE(name);
    CHECK_FALSE(filter.may_know(name));
  }
  CHECK(filter.may_know("Colourings"));
  CHECK(filter.may_know("well-knwon"));  // not letters only
}

TEST_CASE("beginnings and endings are taken off as the affix file puts them on") {
  const MadeDictionary made(kEndings, "3\ntry/DU\nWalk/D\nstraße\tpo:noun\n");
  const StemFilter filter = made.filter();
  for (const char* form : {"try", "tried", "untried", "walked", "UNWALKED", "Straße", "STRASSE"}) {
    CAPTURE(form);
    CHECK(filter.may_know(form));
  }
  for (const char* form : {"tri", "walking", "retried", "ed"}) {
    CAPTURE(form);
    CHECK_FALSE(filter.may_know(form));
  }
}

TEST_CASE("of a dictionary that builds words otherwise, or cannot be read, nothing is ruled out") {
  const std::string usual(kEndings);
  for (const std::string& affixes :
       {usual + "COMPOUNDFLAG X\n", usual + "SFX S Y 1\nSFX S 0 s/D .\n", std::string("SET ISO8859-1\n"),
        usual + "ICONV 1\nICONV ij y\n", usual + "SFX S Y many\n", std::string()}) {
    CAPTURE(affixes);
    CHECK(MadeDictionary(affixes, "1\ntry\n").filter().may_know("Kuleban"));
  }
  CHECK(StemFilter("/nowhere/x.aff", "/nowhere/x.dic").may_know("Kuleban"));
}
