#pragma once
// The words the tagger's model will know, and what is known of them.

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexicon/lemmatizer.h"
#include "network.h"
#include "treebank.h"

namespace decalque::training {

/// The vectors of word-vectors.bin, in floats. Throws std::runtime_error.
struct WordVectors {
  explicit WordVectors(const std::string& path);
  std::vector<std::string> names;
  size_t width = 0;
  std::vector<float> numbers;
};

/// Facts of dictionaries about a form in lower case: parts of speech it can have by the lemma list, forms it can be of
/// a lemma, and whether people and towns are called so. Numbers below kCount.
class Facts {
 public:
  static constexpr size_t kCount = 24;
  /// `english` is dictionaries/en; `data` has lexicon/given-names.txt, surnames.txt and world-cities.csv.
  Facts(const std::string& english, const std::string& data);
  std::vector<uint8_t> of(const std::string& lower) const;

 private:
  void add_lemmas(const std::string& lower, std::vector<uint8_t>& facts) const;
  void add_forms(const std::string& lower, std::vector<uint8_t>& facts) const;

  Irregulars irregulars_;
  LemmaList lemmas_;
  FunctionWords function_words_;
  Inflection inflection_{irregulars_, lemmas_};
  Lemmatizer lemmatizer_{{irregulars_, lemmas_, function_words_, inflection_}};
  std::unordered_set<std::string> given_, surnames_, towns_;
};

/// The vocabulary: words with a vector and words that the treebank has twice, each a row of the model. Gives types
/// their inputs.
class Vocabulary {
 public:
  Vocabulary(const WordVectors& vectors, const std::vector<TreebankSentence>& sentences, const Facts& facts);

  /// The inputs of a form, always the same object for the same form.
  const TypeInput& type(const std::string& form);
  /// Keys in the order of the model's rows, with their inputs (features of no form).
  const std::map<std::string, TypeInput>& words() const { return words_; }
  size_t learned_words() const { return learned_; }

 private:
  std::map<std::string, TypeInput> words_;
  std::unordered_map<std::string, TypeInput> types_;
  size_t learned_ = 0;
};

}  // namespace decalque::training
