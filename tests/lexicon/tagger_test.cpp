// Tags, on sentences whose words are parted by blanks.
#include "lexicon/tagger.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <thread>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "paths.h"

using namespace decalque;

namespace {

const std::filesystem::path kModel = project_path("/dictionaries/en/tagger.model");

const Tagger& tagger() {
  static const auto loaded = Tagger::load(kModel);
  return *loaded;
}

/// A document of one segment, a token for each word between blanks.
Document document_of(std::string_view text, WordTable& words) {
  Document document;
  document.text = text;
  document.words = &words;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(' ', begin), text.size());
    Token token;
    token.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
    token.word = &words.word(text.substr(begin, end - begin));
    document.tokens.push_back(token);
    begin = end + 1;
  }
  if (document.tokens.empty()) return document;
  Segment segment;
  segment.tokens = {0, static_cast<uint32_t>(document.tokens.size())};
  segment.span = document.span_of(segment.tokens);
  document.segments.push_back(segment);
  return document;
}

/// "DT NN VBD" for a sentence.
std::string tags(std::string_view text) {
  WordTable words;
  Document document = document_of(text, words);
  tagger().tag(document);
  std::string line;
  for (const Token& token : document.tokens) line += (line.empty() ? "" : " ") + std::string(name(token.xpos));
  return line;
}

/// The tag of the one word in brackets.
std::string tag_of(std::string text) {
  const size_t open = text.find('[');
  const auto index =
      static_cast<size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(open), ' '));
  std::erase(text, '[');
  std::erase(text, ']');
  WordTable words;
  Document document = document_of(text, words);
  tagger().tag(document);
  const Token& token = document.tokens[index];
  return std::string(name(token.upos)) + "/" + std::string(name(token.xpos));
}

}  // namespace

TEST_CASE("a plain sentence") {
  CHECK(tags("The ministers paved the way for the talks in Riga .") == "DT NNS VBD DT NN IN DT NNS IN NNP .");
  CHECK(tags("She has not seen him since 2019 , he said .") == "PRP VBZ RB VBN PRP IN CD , PRP VBD .");
}

TEST_CASE("words whose tag lies in the sentence") {
  CHECK(tag_of("They will [read] the report .") == "VERB/VB");
  CHECK(tag_of("The report was [read] by everyone .") == "VERB/VBN");
  CHECK(tag_of("She [read] it yesterday .") == "VERB/VBD");
  CHECK(tag_of("He said [that] the talks had failed .") == "SCONJ/IN");
  CHECK(tag_of("I do not want [that] car .") == "DET/DT");
  CHECK(tag_of("The man [that] came was old .") == "PRON/WDT");
  CHECK(tag_of("We saw [her] yesterday .") == "PRON/PRP");
  CHECK(tag_of("We saw [her] car .") == "PRON/PRP$");
  CHECK(tag_of("The [talks] failed .") == "NOUN/NNS");
  CHECK(tag_of("He [talks] too much .") == "VERB/VBZ");
  CHECK(tag_of("He wants to [leave] .") == "VERB/VB");
  CHECK(tag_of("The tree lost its [leaves] .") == "NOUN/NNS");
  CHECK(tag_of("He [is] happy .") == "AUX/VBZ");
  CHECK(tag_of("It is [being] built .") == "AUX/VBG");
  CHECK(tag_of("He came [to] Riga .") == "ADP/IN");
  CHECK(tag_of("He wants [to] go .") == "PART/TO");
}

TEST_CASE("words that no list has are tagged by their form and place") {
  CHECK(tag_of("The minister [blorped] the committee yesterday .") == "VERB/VBD");
  CHECK(tag_of("He answered very [blorply] .") == "ADV/RB");
  CHECK(tag_of("They are [frobnicating] the data .") == "VERB/VBG");
  CHECK(tag_of("Mr [Vrumfondel] resigned on Monday .") == "PROPN/NNP");
}

TEST_CASE("words as decalque's tokeniser leaves them: contractions, possessives, compounds") {
  CHECK(tag_of("They [don't] know .") == "AUX/VBP");
  CHECK(tag_of("[It's] raining .") == "PRON/PRP");
  CHECK(tag_of("[Ukraine's] president spoke .") == "PROPN/NNP");
  CHECK(tag_of("The [minister's] car was stolen .") == "NOUN/NN");
  CHECK(tag_of("He [can't] come .") == "AUX/MD");
  CHECK(tag_of("A [13-year-old] boy was hurt .") == "ADJ/JJ");
}

TEST_CASE("typographic apostrophes and quotes make no difference") {
  CHECK(tags("They don’t know Ukraine’s president .") == tags("They don't know Ukraine's president ."));
  CHECK(tag_of("[“] We agree ” , he said .") == "PUNCT/``");
  CHECK(tag_of("“ We agree [”] , he said .") == "PUNCT/''");
  CHECK(tag_of("\" We agree [\"] , he said .") == "PUNCT/''");
}

TEST_CASE("the letter case of a sentence does not carry the tags away") {
  const std::string usual = tags("The minister said that the talks had failed .");
  CHECK(tags("the minister said that the talks had failed .") == usual);
  CHECK(tags("THE MINISTER SAID THAT THE TALKS HAD FAILED .") == usual);
}

TEST_CASE("a sentence that ends in a stop has a finite verb") {
  CHECK(tag_of("These news [shocked] the town .") == "VERB/VBD");
  CHECK(tags("A good day in Riga .") == "DT JJ NN IN NNP .");  // nothing here can be one
}

TEST_CASE("among capitals the words are read as in lower case") {
  CHECK(tags("TWO MEN WERE ARRESTED IN RIGA ON MONDAY .") == tags("two men were arrested in riga on monday ."));
  CHECK(tag_of("The [NATO] leaders met .") == "PROPN/NNP");
}

TEST_CASE("headlines: most verbs are found without article, subject's tense or final stop") {
  const std::pair<const char*, const char*> kHeadlines[] = {
      {"Minister [betrays] talks in Brussels", "VBZ"},
      {"Prime minister [meets] president", "VBZ"},
      {"Finland [joins] NATO", "VBZ"},
      {"Ukraine [attacks] Russian oil refinery", "VBZ"},
      {"Putin [threatens] to cut gas supplies", "VBZ"},
      {"Parliament [approves] new budget", "VBZ"},
      {"Police [arrest] man over murder", "VBP"},
      {"Trump [says] tariffs will stay", "VBZ"},
      {"EU [plans] new sanctions against Russia", "VBZ"},
      {"Estonia [closes] border crossing", "VBZ"},
      {"Storm [kills] three in northern Italy", "VBZ"},
      {"Government [falls] after vote", "VBZ"},
      {"Court [rejects] appeal", "VBZ"},
      {"Nokia [lays] off 500 workers", "VBZ"},
      {"Central bank [raises] interest rates", "VBZ"},
      {"President [signs] law on pensions", "VBZ"},
      {"Foreign ministers [discuss] ceasefire", "VBP"},
      {"Government Plans To [Raise] Taxes", "VB"},
      {"Prime Minister [Meets] President In Helsinki", "VBZ"},
      {"Opposition leader [accuses] government of corruption", "VBZ"},
      {"Israel [bombs] southern Lebanon", "VBZ"},
      {"Zelensky [thanks] allies for support", "VBZ"},
      {"Oil [prices] rise sharply", "NNS"},
      {"Oil prices [rise] sharply", "VBP"},
      {"Protests [continue] in Tbilisi", "VBP"},
      {"Thousands [protest] against reform", "VBP"},
      {"Kuleba [visits] Riga", "VBZ"},
      {"Plane [crashes] near airport", "VBZ"},
      {"Singer [dies] aged 80", "VBZ"},
      {"Study [finds] link between diet and sleep", "VBZ"},
      {"minister [betrays] talks in brussels", "VBZ"},
      {"the minister [betrays] the talks", "VBZ"},
      {"The minister [betrays] the talks in Brussels .", "VBZ"},
      {"POLICE [SEIZE] DRUGS IN RAID", "VBP"},
      {"EU [leaders] to meet in Brussels", "NNS"},
      {"US [strikes] hit targets in Yemen", "NNS"},
      {"Ex-minister [denies] charges", "VBZ"},
      {"Wildfires [spread] in Greece", "VBP"},
  };
  int right = 0;
  for (const auto& [text, tag] : kHeadlines) right += tag_of(text).ends_with(std::string("/") + tag);
  CHECK(right >= 30);
  CHECK(tag_of("Prime minister [meets] president") == "VERB/VBZ");
  CHECK(tag_of("MINISTER [RESIGNS] AFTER VOTE") == "VERB/VBZ");
}

TEST_CASE("confidence is high where there is no doubt") {
  WordTable words;
  Document document = document_of("The minister said it .", words);
  tagger().tag(document);
  for (const Token& token : document.tokens) CHECK(token.confidence >= 80);
  for (const Token& token : document.tokens) CHECK(token.confidence <= 99);
}

TEST_CASE("a sentence's tags do not depend on what was tagged before") {
  const std::string alone = tags("He talks about talks .");
  for (int i = 0; i < 30000; ++i) tags("word" + std::to_string(i) + " talks");  // more types than are kept
  CHECK(tags("He talks about talks .") == alone);
}

TEST_CASE("many threads tag alike") {
  const std::string alone = tags("The ministers paved the way for the talks .");
  std::atomic<int> same = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] { same += tags("The ministers paved the way for the talks .") == alone; });
  }
  for (auto& thread : threads) thread.join();
  CHECK(same == 4);
}

TEST_CASE("empty documents and very long sentences") {
  WordTable words;
  Document empty = document_of("", words);
  tagger().tag(empty);
  CHECK(empty.tokens.empty());
  std::string text = "the";
  for (int i = 0; i < 20000; ++i) text += " talks";
  Document document = document_of(text, words);
  tagger().tag(document);
  CHECK(document.tokens.back().xpos != Xpos::XX);
}

TEST_CASE("a file that is no model is refused by name") {
  CHECK_THROWS_AS(Tagger::load("/nowhere/tagger.model"), LexiconError);
  const auto path = std::filesystem::temp_directory_path() / "decalque-no-model";
  std::ofstream(path) << "DQTAG001 but nothing more";
  CHECK_THROWS_WITH(Tagger::load(path),
                    path.string() + ": not a tagger model of this version; make it again with train_tagger");
  std::filesystem::remove(path);
}

TEST_CASE("the model is small") { CHECK(std::filesystem::file_size(kModel) < 4'000'000); }
