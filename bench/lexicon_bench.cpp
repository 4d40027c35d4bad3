// Prints the figures of docs/quality.md under "Words": tags, lemmas, verb forms, speed, size.
//
//   decalque_lexicon_bench DATA DICTIONARIES
//
// DATA has ud/en_ewt-ud-{dev,test}.conllu.gz and lexicon/verb-forms.csv; DICTIONARIES is the project's folder.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <new>
#include <set>
#include <sstream>

#include "gold_document.h"
#include "lexicon/morphology.h"
#include "lexicon/tagger.h"
#include "text/unicode.h"

namespace {

size_t allocations = 0;

}  // namespace

void* operator new(size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }

namespace {

using namespace decalque;
using namespace decalque::training;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}
double percent(size_t part, size_t whole) { return 100.0 * static_cast<double>(part) / static_cast<double>(whole); }

using Sentences = std::vector<TaggedSentence>;
enum class Parting { syntactic, joined };

Sentences pick(const std::vector<TreebankSentence>& sentences, Parting parting) {
  Sentences result;
  for (const auto& sentence : sentences) {
    result.push_back(parting == Parting::syntactic ? sentence.syntactic : sentence.joined);
  }
  return result;
}

Sentences in_lower_case(Sentences sentences) {
  for (auto& sentence : sentences) sentence = lowered(sentence);
  return sentences;
}

Sentences in_capitals(Sentences sentences) {
  for (auto& sentence : sentences) {
    for (auto& word : sentence) word.form = to_upper(word.form);
  }
  return sentences;
}

void print_tags(const char* what, const Sentences& sentences, const Tagger& tagger) {
  WordTable words;
  Document document = gold_document(sentences, words);
  tagger.tag(document);
  const Agreement found = agreement(sentences, document);
  std::printf("%-42s UPOS %.2f %%  XPOS %.2f %%  (%zu tokens)\n", what, percent(found.upos, found.tokens),
              percent(found.xpos, found.tokens), found.tokens);
}

/// How often tags of some confidence are right.
void print_confidence(const Sentences& sentences, const Tagger& tagger) {
  WordTable words;
  Document document = gold_document(sentences, words);
  tagger.tag(document);
  std::map<int, std::pair<size_t, size_t>> bins;
  size_t index = 0;
  for (const auto& sentence : sentences) {
    for (const TaggedWord& word : sentence) {
      const Token& token = document.tokens[index++];
      auto& [right, all] = bins[token.confidence >= 95 ? 95 : token.confidence / 10 * 10];
      right += token.upos == word.upos && token.xpos == word.xpos;
      ++all;
    }
  }
  std::printf("confidence: right                         ");
  for (const auto& [bin, counts] : bins)
    std::printf(" %d+: %.0f %% of %zu;", bin, percent(counts.first, counts.second), counts.second);
  std::printf("\n");
}

/// Lemmas with the treebank's tags, and with the tagger's.
void print_lemmas(const char* what, const std::string& path, const Morphology& morphology) {
  size_t right = 0, all = 0;
  for (const LemmaLine& line : read_lemmas(path)) {
    if (line.lemma == "_") continue;  // the continuation of a word that was torn apart
    ++all;
    const bool same = morphology.lemma(line.word.form, line.word.upos, line.word.xpos) == line.lemma;
    right += same;
    if (!same && std::getenv("DECALQUE_BENCH_MISSES")) {
      std::printf("  %s %s: %s, not %s\n", line.word.form.c_str(), std::string(name(line.word.xpos)).c_str(),
                  morphology.lemma(line.word.form, line.word.upos, line.word.xpos).c_str(), line.lemma.c_str());
    }
  }
  std::printf("%-42s %.2f %%  (%zu tokens)\n", what, percent(right, all), all);
}

void print_verbs(const std::string& path, const Morphology& morphology) {
  std::map<std::pair<std::string, Xpos>, std::set<std::string>> table;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string base, form;
    std::getline(fields, base, '\t');
    for (const Xpos tag : {Xpos::VBZ, Xpos::VBD, Xpos::VBN, Xpos::VBG}) {
      if (!std::getline(fields, form, '\t')) break;
      form.erase(form.find_last_not_of("\r ") + 1);
      table[{base, tag}].insert(form);
    }
  }
  size_t made = 0, back = 0, forms_in_all = 0;
  for (const auto& [key, forms] : table) {
    made += forms.contains(morphology.inflect(key.first, key.second));
    for (const auto& form : forms) {
      const auto readings = morphology.readings(form);
      back += std::ranges::find(readings, LemmaReading{key.first, Upos::VERB}) != readings.end();
      ++forms_in_all;
    }
  }
  std::printf("%-42s %.2f %%  (%zu)\n", "verb forms: made from the base", percent(made, table.size()), table.size());
  std::printf("%-42s %.2f %%  (%zu)\n", "verb forms: base among the readings", percent(back, forms_in_all),
              forms_in_all);
}

void print_speed(const Sentences& sentences, const Tagger& tagger) {
  WordTable words;
  Document document = gold_document(sentences, words);
  const auto first = Clock::now();
  tagger.tag(document);
  std::printf("%-42s %.2f million tokens a second\n", "speed: the first time",
              static_cast<double>(document.tokens.size()) / milliseconds_since(first) / 1000);
  const size_t allocated = allocations;
  double best = 1e9;
  for (int i = 0; i < 15; ++i) {
    const auto start = Clock::now();
    tagger.tag(document);
    best = std::min(best, milliseconds_since(start));
  }
  std::printf("%-42s %.2f million tokens a second, %zu allocations\n", "speed: words met before",
              static_cast<double>(document.tokens.size()) / best / 1000, allocations - allocated);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "decalque_lexicon_bench DATA DICTIONARIES\n");
    return 2;
  }
  const std::string data = argv[1], english = std::string(argv[2]) + "/en";
  const auto start = Clock::now();
  const auto tagger = Tagger::load(english + "/tagger.model");
  const double tagger_time = milliseconds_since(start);
  const auto second = Clock::now();
  const auto morphology = Morphology::load(english);
  std::printf("%-42s tagger %.2f ms, morphology %.2f ms\n", "loading", tagger_time, milliseconds_since(second));
  for (const char* part : {"dev", "test"}) {
    const std::string path = data + "/ud/en_ewt-ud-" + part + ".conllu.gz";
    const auto sentences = read_treebank(path);
    const Sentences gold = pick(sentences, Parting::syntactic);
    print_tags((std::string(part) + ", treebank's tokens").c_str(), gold, *tagger);
    print_tags((std::string(part) + ", in lower case").c_str(), in_lower_case(gold), *tagger);
    print_tags((std::string(part) + ", in capitals").c_str(), in_capitals(gold), *tagger);
    print_tags((std::string(part) + ", joined as decalque does").c_str(), pick(sentences, Parting::joined), *tagger);
    print_lemmas((std::string(part) + ", lemmas with the treebank's tags").c_str(), path, *morphology);
    print_confidence(gold, *tagger);
    if (std::string_view(part) == "test") print_speed(gold, *tagger);
  }
  print_verbs(data + "/lexicon/verb-forms.csv", *morphology);
}
