#include "vocabulary.h"

#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "text/unicode.h"

namespace decalque::training {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::unordered_set<std::string> lower_lines(const std::string& path) {
  std::istringstream lines(bytes_of(path));
  std::unordered_set<std::string> result;
  for (std::string line; std::getline(lines, line);) {
    line = line.substr(0, line.find_first_of(",\r"));
    if (!line.empty()) result.insert(to_lower(line));
  }
  return result;
}

constexpr Upos kOpen[] = {Upos::NOUN, Upos::VERB, Upos::ADJ, Upos::ADV};
constexpr Xpos kVerbForms[] = {Xpos::VBZ, Xpos::VBD, Xpos::VBN, Xpos::VBG};
constexpr uint8_t kFirstForm = 12, kPlural = 16, kMore = 17, kMost = 18, kGiven = 19, kSurname = 20, kTown = 21;

/// The key of a word met in training: digits as 0. Possessives are left to their stems.
std::string training_key(const TaggedWord& word) {
  const std::string lower = to_lower(word.form);
  const bool possessive = (lower.ends_with("'s") || lower.ends_with("s'")) && lower.size() > 2 &&
                          (word.upos == Upos::NOUN || word.upos == Upos::PROPN);
  if (possessive) return {};
  KeyBuffer buffer;
  return std::string(vocabulary_key(lower, lower.find_first_of("0123456789") == std::string::npos ? 0 : 1, buffer));
}

}  // namespace

WordVectors::WordVectors(const std::string& path) {
  const std::string bytes = bytes_of(path);
  uint32_t sizes[3];
  if (bytes.size() < 20 || !bytes.starts_with("DQVEC001"))
    throw std::runtime_error(path + ": not a file of word vectors");
  std::memcpy(sizes, bytes.data() + 8, sizeof sizes);
  const auto [count, row, text] = sizes;
  width = row;
  if (bytes.size() != 20 + text + size_t{count} * (4 + row)) throw std::runtime_error(path + ": cut off");
  std::istringstream lines(bytes.substr(20, text));
  for (std::string name; std::getline(lines, name);) names.push_back(name);
  const char* scales = bytes.data() + 20 + text;
  const char* given = scales + size_t{count} * 4;
  numbers.resize(size_t{count} * row);
  for (size_t i = 0; i < numbers.size(); ++i) {
    float scale;
    std::memcpy(&scale, scales + i / row * 4, 4);
    numbers[i] = static_cast<float>(static_cast<signed char>(given[i])) * scale;
  }
}

Facts::Facts(const std::string& english, const std::string& data)
    : irregulars_(english + "/irregulars.tsv"),
      lemmas_(english + "/lemmas.tsv"),
      function_words_(english + "/function-words.tsv"),
      given_(lower_lines(data + "/lexicon/given-names.txt")),
      surnames_(lower_lines(data + "/lexicon/surnames.txt")),
      towns_(lower_lines(data + "/lexicon/world-cities.csv")) {}

std::vector<uint8_t> Facts::of(const std::string& lower) const {
  std::vector<uint8_t> facts;
  add_lemmas(lower, facts);
  add_forms(lower, facts);
  if (given_.contains(lower)) facts.push_back(kGiven);
  if (surnames_.contains(lower)) facts.push_back(kSurname);
  if (towns_.contains(lower)) facts.push_back(kTown);
  return facts;
}

void Facts::add_lemmas(const std::string& lower, std::vector<uint8_t>& facts) const {
  for (uint8_t i = 0; i < 4; ++i) {
    const int common = lemmas_.commonness(lower, kOpen[i]);
    if (common >= 0) facts.push_back(static_cast<uint8_t>(i * 3 + (common >= 4 ? 2 : common >= 1 ? 1 : 0)));
  }
}

void Facts::add_forms(const std::string& lower, std::vector<uint8_t>& facts) const {
  std::vector<bool> has(kCount);
  for (const auto& [lemma, upos] : lemmatizer_.readings(lower)) {
    if (!lemmas_.has(lemma, upos)) continue;
    for (uint8_t i = 0; i < 4 && upos == Upos::VERB; ++i) {
      if (inflection_.makes(lemma, kVerbForms[i], lower)) has[kFirstForm + i] = true;
    }
    if (upos == Upos::NOUN && lemma != lower && inflection_.makes(lemma, Xpos::NNS, lower)) has[kPlural] = true;
    if (upos == Upos::ADJ && inflection_.makes(lemma, Xpos::JJR, lower)) has[kMore] = true;
    if (upos == Upos::ADJ && inflection_.makes(lemma, Xpos::JJS, lower)) has[kMost] = true;
  }
  for (uint8_t i = 0; i < kCount; ++i) {
    if (has[i]) facts.push_back(i);
  }
}

Vocabulary::Vocabulary(const WordVectors& vectors, const std::vector<TreebankSentence>& sentences, const Facts& facts) {
  for (size_t i = 0; i < vectors.names.size(); ++i) words_[vectors.names[i]].vector = static_cast<int>(i);
  std::map<std::string, int> counts;
  for (const TreebankSentence& sentence : sentences) {
    std::map<std::string, int> here;  // a word that both ways of parting have counts once
    for (const TaggedWord& word : sentence.syntactic) ++here[training_key(word)];
    for (const TaggedWord& word : sentence.joined) here.try_emplace(training_key(word), 1);
    for (const auto& [key, count] : here) counts[key] += count;
  }
  for (const auto& [key, count] : counts) {
    if (count > 1 && !key.empty()) words_[key].word = static_cast<int>(learned_++);
  }
  for (auto& [key, type] : words_) type.facts = facts.of(key);
}

const TypeInput& Vocabulary::type(const std::string& form) {
  const auto [place, is_new] = types_.try_emplace(form);
  TypeInput& type = place->second;
  if (!is_new) return type;
  const std::string lower = to_lower(form);
  KeyBuffer buffer;
  for (int step = 0;; ++step) {
    const std::string key(vocabulary_key(lower, step, buffer));
    if (key.empty()) break;
    const auto known = words_.find(key);
    if (known == words_.end()) continue;
    type = known->second;
    break;
  }
  type.features = type_features(form, lower);
  return type;
}

}  // namespace decalque::training
