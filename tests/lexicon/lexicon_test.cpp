#include <filesystem>

#include "lexicon/sorted_table.h"
#include "loaded.h"
#include "paths.h"

using namespace decalque;
namespace fs = std::filesystem;

TEST_CASE("a folder without dictionaries is refused, and says which file is missing") {
  LexiconOptions options;
  options.dictionaries = "/nonexistent";
  CHECK_THROWS_AS(Lexicon::load(options), LexiconError);
  CHECK_THROWS_WITH(Lexicon::load(options), Catch::Contains("/nonexistent/en/") && Catch::Contains("cannot be read"));
}

TEST_CASE("a document is annotated whole") {
  const Annotated annotated("Lavrov said so.\n\nThe ministers of Ukraine’s neighbours met in Riga.");
  for (const Token& token : annotated.document.tokens) {
    CAPTURE(annotated.document.view(token));
    CHECK(token.word->looked_up);
    CHECK_FALSE(token.word->readings.empty());
    CHECK(token.lemma != 0);
  }
}

TEST_CASE("annotating twice changes nothing") {
  Annotated annotated("President Joe Biden met Sergei Lavrov in Stockholm on Thursday, 2 December 2021.");
  const std::string once = dump(annotated.document);
  WordTable words;
  Document again = tokenize(annotated.document.text, words);
  lexicon().annotate(again);
  CHECK(dump(again) == once);
}

TEST_CASE("what one document knows another does not") {
  WordTable words;
  Document first = tokenize("President Zyxopolis left.", words);
  lexicon().annotate(first);
  Document second = tokenize("The town of Zyxopolis burned.", words);
  lexicon().annotate(second);
  for (const Token& token : second.tokens) CHECK_FALSE(token.kinds.has(Kind::PERSON));
}

TEST_CASE("empty and odd texts") {
  for (const char* text : {"", " ", "\n\n", ".", "\xEF\xBB\xBF", "…", "’s", "A", "İ", "İstanbul'un's", "-a-", "''''"}) {
    CAPTURE(text);
    const Annotated annotated(text);
    for (uint32_t i = 0; i < annotated.document.tokens.size(); ++i) {
      int confidence = -1;
      lexicon().name_base(annotated.document, i, "", confidence);
      CHECK(confidence == 0);
    }
  }
}

TEST_CASE("every sorted table is sorted by its first column, each key once") {
  for (const auto& file : fs::recursive_directory_iterator(project_path("/dictionaries"))) {
    const std::string name = file.path().filename().string();
    if (name != "names.tsv" && name != "words.txt" && name != "places.tsv" && name != "leftovers.tsv" &&
        name != "countries.tsv" && name != "demonyms.tsv" && name != "name-parts.tsv" &&
        name != "surname-endings.tsv") {
      continue;
    }
    CAPTURE(file.path());
    const auto rows = read_table(file.path().string());
    REQUIRE_FALSE(rows.empty());
    const SortedTable table(file.path());
    for (size_t i = 1; i < rows.size(); ++i) {
      if (!(rows[i - 1][0] < rows[i][0])) FAIL(rows[i - 1][0] << " stands before " << rows[i][0]);
    }
    for (size_t i = 0; i < rows.size(); i += 101) CHECK(table.has(rows[i][0]));
    CHECK(table.has(rows.front()[0]));
    CHECK(table.has(rows.back()[0]));
    CHECK_FALSE(table.has("no such key"));
  }
}

TEST_CASE("a sorted table gives the same answers before and after it has an index") {
  const fs::path path = project_path("/dictionaries/en/words.txt");
  const auto rows = read_table(path.string());
  const SortedTable warm(path);
  for (int i = 0; i < 1000; ++i) CHECK(warm.has(rows.front()[0]));
  SortedTable cold;
  size_t asked = 0;
  for (size_t i = 0; i < rows.size(); i += 37) {
    if (asked++ % 100 == 0) cold = SortedTable(path);
    const std::string& key = rows[i][0];
    for (const std::string& form : {key, key + "x", key.substr(0, key.size() - 1), "\x01" + key}) {
      if (cold.find(form) != warm.find(form)) FAIL(form << " is answered in two ways");
    }
  }
  CHECK(asked > 3000);
}
