// From form to lemma.
#include <catch2/catch.hpp>
#include <filesystem>

#include "lexicon/morphology.h"
#include "paths.h"

using namespace decalque;

namespace {

const Morphology& morphology() {
  static const auto loaded = Morphology::load(project_path("/dictionaries/en"));
  return *loaded;
}

/// "see/VERB saw/NOUN ..." for a form in lower case.
std::string readings(std::string_view form) {
  std::string line;
  for (const auto& [lemma, upos] : morphology().readings(form)) {
    line += (line.empty() ? "" : " ") + lemma + "/" + std::string(name(upos));
  }
  return line;
}

bool reads(std::string_view form, std::string_view lemma, Upos upos) {
  for (const auto& reading : morphology().readings(form)) {
    if (reading.lemma == lemma && reading.upos == upos) return true;
  }
  return false;
}

std::string lemma(std::string_view form, Upos upos, Xpos xpos) { return morphology().lemma(form, upos, xpos); }

}  // namespace

TEST_CASE("readings: everything a form can come from, the likeliest first") {
  CHECK(readings("saw") == "see/VERB saw/NOUN saw/VERB");
  CHECK(readings("betrayed").starts_with("betray/VERB"));
  CHECK(readings("leaves").starts_with("leave/VERB"));
  CHECK(reads("leaves", "leaf", Upos::NOUN));
  CHECK(reads("leaves", "leave", Upos::NOUN));
  CHECK(reads("found", "find", Upos::VERB));
  CHECK(reads("found", "found", Upos::VERB));
  CHECK(reads("left", "leave", Upos::VERB));
  CHECK(reads("left", "left", Upos::ADJ));
  CHECK(reads("read", "read", Upos::VERB));
  CHECK(reads("talks", "talk", Upos::NOUN));
  CHECK(reads("talks", "talk", Upos::VERB));
  CHECK(reads("her", "she", Upos::PRON));
  CHECK(reads("her", "her", Upos::PRON));
  CHECK(reads("axes", "axe", Upos::NOUN));
  CHECK(reads("axes", "axis", Upos::NOUN));
  CHECK(reads("travelling", "travel", Upos::VERB));
  CHECK(reads("traveling", "travel", Upos::VERB));
  CHECK(reads("organised", "organise", Upos::VERB));
  CHECK(reads("ukraine's", "ukraine", Upos::NOUN));
  CHECK(reads("ministers’", "minister", Upos::NOUN));
  CHECK(reads("don’t", "do", Upos::AUX));
  CHECK(reads("it's", "it", Upos::PRON));
}

TEST_CASE("readings of words that no list has follow the rules") {
  CHECK(readings("blorped").starts_with("blorp/VERB"));
  CHECK(readings("frobnicating").starts_with("frobnicate/VERB"));
  CHECK(readings("blorps").starts_with("blorp/NOUN"));
  CHECK(readings("blorply").starts_with("blorply/ADV"));
  CHECK_FALSE(morphology().readings("xyzzy").empty());
  CHECK_FALSE(morphology().readings("…").empty());
  CHECK_FALSE(morphology().readings("").empty());
}

TEST_CASE("lemmas by tag") {
  CHECK(lemma("leaves", Upos::NOUN, Xpos::NNS) == "leaf");
  CHECK(lemma("leaves", Upos::VERB, Xpos::VBZ) == "leave");
  CHECK(lemma("Saw", Upos::VERB, Xpos::VBD) == "see");
  CHECK(lemma("saw", Upos::NOUN, Xpos::NN) == "saw");
  CHECK(lemma("making", Upos::VERB, Xpos::VBG) == "make");
  CHECK(lemma("building", Upos::NOUN, Xpos::NN) == "building");
  CHECK(lemma("bases", Upos::NOUN, Xpos::NNS) == "base");
  CHECK(lemma("politics", Upos::NOUN, Xpos::NNS) == "politics");
  CHECK(lemma("better", Upos::ADJ, Xpos::JJR) == "good");
  CHECK(lemma("better", Upos::ADV, Xpos::RBR) == "well");
  CHECK(lemma("were", Upos::AUX, Xpos::VBD) == "be");
  CHECK(lemma("an", Upos::DET, Xpos::DT) == "a");
  CHECK(lemma("her", Upos::PRON, Xpos::PRP) == "she");
  CHECK(lemma("her", Upos::PRON, Xpos::PRPS) == "her");
  CHECK(lemma("colours", Upos::NOUN, Xpos::NNS) == "colour");
  CHECK(lemma("analysed", Upos::VERB, Xpos::VBN) == "analyse");
  CHECK(lemma("co-founders", Upos::NOUN, Xpos::NNS) == "co-founder");
}

TEST_CASE("names keep their case and lose their ending") {
  CHECK(lemma("Ukraine’s", Upos::PROPN, Xpos::NNP) == "Ukraine");
  CHECK(lemma("Ukraine's", Upos::PROPN, Xpos::NNP) == "Ukraine");
  CHECK(lemma("NATO", Upos::PROPN, Xpos::NNP) == "NATO");
  CHECK(lemma("States", Upos::PROPN, Xpos::NNPS) == "State");
  CHECK(lemma("Americans", Upos::PROPN, Xpos::NNPS) == "American");
  CHECK(lemma("Orbán’s", Upos::PROPN, Xpos::NNP) == "Orbán");
}

TEST_CASE("contractions have the lemma of their first word") {
  CHECK(lemma("don’t", Upos::AUX, Xpos::VBP) == "do");
  CHECK(lemma("won't", Upos::AUX, Xpos::MD) == "will");
  CHECK(lemma("can’t", Upos::AUX, Xpos::MD) == "can");
  CHECK(lemma("it’s", Upos::PRON, Xpos::PRP) == "it");
  CHECK(lemma("They've", Upos::PRON, Xpos::PRP) == "they");
  CHECK(lemma("isn't", Upos::AUX, Xpos::VBZ) == "be");
}
