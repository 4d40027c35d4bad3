#include "lexicon/spelling.h"

#include <atomic>
#include <set>
#include <thread>

#include "loaded.h"
#include "paths.h"
#include "text/unicode.h"

using namespace decalque;

TEST_CASE("words spelled right in American or British English are known") {
  for (const char* word : {"colour",     "color",        "realise",    "realize",    "the",     "The",
                           "THE",        "minister's",   "ministers'", "ministers’", "Finland", "FINLAND",
                           "well-known", "pre-election", "anti-tank",  "don't",      "don’t",   "I'm",
                           "12:30",      "3rd",          "—",          "U.S.",       "e-mail",  "Helsinki-based"}) {
    CAPTURE(word);
    CHECK(lexicon().known(word));
  }
}

TEST_CASE("other words are not") {
  for (const char* word : {"Kuleban", "salibandy", "Salibandy", "finland", "minsiter", "teh", "well-knwon",
                           "Zelenskyin", "ministerr's", "viralized", "klo", "jääkiekko"}) {
    CAPTURE(word);
    CHECK_FALSE(lexicon().known(word));
  }
}

TEST_CASE("a user's words are known as they are written, and in capitals at a sentence's start") {
  CHECK(lexicon().known("Fooblitz"));
  CHECK(lexicon().known("quuxing"));
  CHECK(lexicon().known("Quuxing"));
  CHECK_FALSE(lexicon().known("fooblitz"));
}

TEST_CASE("an answer is remembered in the word") {
  WordTable words;
  const Word& word = words.word("Kuleban");
  CHECK(word.known == -1);
  CHECK_FALSE(lexicon().known(word, words.strings()));
  CHECK(word.known == 0);
}

TEST_CASE("Hunspell corrects, the likeliest first") {
  const auto suggestions = lexicon().spelling_suggestions("goverment");
  REQUIRE_FALSE(suggestions.empty());
  CHECK(suggestions.front() == "government");
}

TEST_CASE("the lists hold nothing that Hunspell would refuse") {
  // Our own list is American English spelled out: a sample of its forms, asked of Hunspell alone. The names and new
  // words that we add are our own business.
  std::set<std::string> own;
  for (const auto& row : read_table(project_path("/dictionaries/en/words-more.txt"))) own.insert(row[0]);
  const Spelling hunspell("/usr/share/hunspell", SortedTable(), {});
  const auto rows = read_table(project_path("/dictionaries/en/words.txt"));
  REQUIRE(rows.size() > 100000);
  int refused = 0;
  for (size_t i = 0; i < rows.size(); i += 97) {
    const std::string& word = rows[i][0];
    if (word != to_lower(word) || own.contains(word)) continue;
    refused += hunspell.known(word) ? 0 : 1;
  }
  CHECK(refused == 0);
}

TEST_CASE("many threads may ask at once and agree") {
  const std::vector<std::string> words = {"colour", "Kuleban", "minister", "goverment", "Salibandy", "tyre", "tire"};
  std::atomic<int> known = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (const std::string& word : words) known += lexicon().known(word) ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(known == 4 * 4);
}

TEST_CASE("a folder without dictionaries is refused with what to do") {
  CHECK_THROWS_WITH(Spelling("/nonexistent", SortedTable(), {}),
                    "/nonexistent: neither en_US nor en_GB (.aff and .dic) is here; install hunspell-en-us");
}

TEST_CASE("the list of words holds what American Hunspell holds") {
  // Stems of en_US.dic as they stand there; possessives and compound parts are the program's own business.
  std::ifstream file("/usr/share/hunspell/en_US.dic");
  if (!file.good()) {
    WARN("not run: en_US.dic is not here");
    return;
  }
  const SortedTable words(project_path("/dictionaries/en/words.txt"));
  int missing = 0;
  int asked = 0;
  for (std::string line; std::getline(file, line);) {
    const std::string word = line.substr(0, line.find_first_of("/\t "));
    if (word.size() < 2 ||
        word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) {
      continue;
    }
    ++asked;
    missing += words.has(word) ? 0 : 1;
  }
  CHECK(asked > 40000);
  CHECK(missing * 1000 < asked);  // another release of the dictionary may have some words more
}
