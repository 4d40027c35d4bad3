// Tags a text, a sentence a line: for every token its form in lower case, its tag and the parts of speech it can be.
//
//   tag_text DICTIONARIES < sentences > tagged     (form TAB tag TAB parts TAB form ...)
#include <cstdio>
#include <iostream>
#include <string>

#include "lexicon/lexicon.h"
#include "text/tokenize.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: tag_text DICTIONARIES < sentences\n");
    return 2;
  }
  using namespace decalque;
  try {
    LexiconOptions options;
    options.dictionaries = argv[1];
    const auto lexicon = Lexicon::load(options);
    WordTable words;
    std::string line;
    while (std::getline(std::cin, line)) {
      Document document = tokenize(line, words);
      lexicon->annotate(document);
      std::string out;
      for (const Token& token : document.tokens) {
        out += (out.empty() ? "" : "\t") + std::string(document.string(token.word->lower)) + "\t" + std::string(name(token.xpos)) + "\t";
        for (const Reading& reading : token.word->readings) {
          out += (out.back() == '\t' ? "" : "/") + std::string(name(reading.upos));
        }
      }
      std::puts(out.c_str());
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "tag_text: %s\n", error.what());
    return 2;
  }
  return 0;
}
