// Trains the tagger and writes en/tagger.model: the same bytes from the same data, on every machine.
//
//   train_tagger --data DIR --english DIR --vectors FILE --out FILE [--epochs N] [--seed N]
//
// DIR of --data has ud/en_ewt-ud-{train,dev}.conllu.gz (UD English EWT, CC BY-SA 4.0, under which the model is too) and
// the name lists of lexicon/; --english is dictionaries/en, --vectors is generate/word-vectors.bin. It learns from
// train; dev shows how it goes and gives the table of confidence. About a quarter of an hour on one core.

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <stdexcept>

#include "gold_document.h"
#include "lexicon/tagger.h"
#include "model_writer.h"
#include "text/unicode.h"

namespace {

using namespace decalque;
using namespace decalque::training;
using Confidence = std::array<uint8_t, TaggerShape::kConfidenceSteps>;

constexpr double kRate = 1e-3;
constexpr size_t kBatch = 500;  // tokens, about

struct Options {
  std::string data, english, vectors, out;
  int epochs = 16;
  uint64_t seed = 1;
};

Options options_of(int argc, char** argv) {
  Options options;
  std::map<std::string, std::string> given;
  for (int i = 1; i + 1 < argc; i += 2) given[argv[i]] = argv[i + 1];
  options.data = given["--data"];
  options.english = given["--english"];
  options.vectors = given["--vectors"];
  options.out = given["--out"];
  if (given.contains("--epochs")) options.epochs = std::atoi(given["--epochs"].c_str());
  if (given.contains("--seed")) options.seed = std::strtoull(given["--seed"].c_str(), nullptr, 10);
  if (options.data.empty() || options.english.empty() || options.vectors.empty() || options.out.empty()) {
    throw std::runtime_error("train_tagger --data DIR --english DIR --vectors FILE --out FILE [--epochs N] [--seed N]");
  }
  return options;
}

/// All pairs of tags in the treebank, each with a number.
class Tags {
 public:
  explicit Tags(const std::vector<TreebankSentence>& sentences) {
    for (const TreebankSentence& sentence : sentences) {
      for (const TaggedWord& word : sentence.syntactic) add(word);
      for (const TaggedWord& word : sentence.joined) add(word);
    }
    for (auto& [pair, number] : numbers_) {
      number = static_cast<int>(pairs_.size());
      pairs_.push_back({static_cast<uint8_t>(pair.first), static_cast<uint8_t>(pair.second)});
    }
  }
  int number(const TaggedWord& word) const { return numbers_.at({word.upos, word.xpos}); }
  const std::vector<TagPair>& pairs() const { return pairs_; }

 private:
  void add(const TaggedWord& word) { numbers_[{word.upos, word.xpos}] = 0; }
  std::map<std::pair<Upos, Xpos>, int> numbers_;
  std::vector<TagPair> pairs_;
};

Example example_of(const TaggedSentence& sentence, Vocabulary& vocabulary, const Tags& tags) {
  Example example;
  SentenceCase sentence_case;
  for (const TaggedWord& word : sentence) {
    example.types.push_back(&vocabulary.type(word.form));
    example.tags.push_back(tags.number(word));
    sentence_case.add(shape_of(word.form));
  }
  example.sentence_case = sentence_case.row();
  return example;
}

std::vector<size_t> shuffled(size_t count, Random& random) {
  std::vector<size_t> order(count);
  for (size_t i = 0; i < count; ++i) order[i] = i;
  for (size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.below(static_cast<uint32_t>(i))]);
  return order;
}

void train(Network& network, const std::vector<TreebankSentence>& sentences, Vocabulary& vocabulary, const Tags& tags,
           const Options& options) {
  Random random(options.seed + 1);
  const auto morphology = Morphology::load(options.english);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    double loss = 0;
    size_t done = 0, in_batch = 0;
    for (const size_t index : shuffled(sentences.size(), random)) {
      const TreebankSentence& sentence = sentences[index];
      const TaggedSentence copy =
          varied(random.chance(0.3) ? sentence.joined : sentence.syntactic, *morphology, random);
      loss += network.learn(example_of(copy, vocabulary, tags), random);
      in_batch += copy.size();
      ++done;
      if (in_batch < kBatch && done < sentences.size()) continue;
      in_batch = 0;
      const double progress = epoch + static_cast<double>(done) / static_cast<double>(sentences.size());
      network.step(kRate * std::max(0.02, 1 - progress / options.epochs));
    }
    std::fprintf(stderr, "epoch %d of %d: loss %.0f\n", epoch + 1, options.epochs, loss);
  }
  network.settle();
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error(path + ": cannot be written");
}

std::vector<TaggedSentence> syntactic(const std::vector<TreebankSentence>& sentences) {
  std::vector<TaggedSentence> result;
  for (const TreebankSentence& sentence : sentences) result.push_back(sentence.syntactic);
  return result;
}

void report(const char* what, const std::vector<TaggedSentence>& sentences, const Tagger& tagger) {
  WordTable words;
  Document document = gold_document(sentences, words);
  tagger.tag(document);
  const Agreement found = agreement(sentences, document);
  const double tokens = static_cast<double>(found.tokens) / 100;
  std::fprintf(stderr, "%s: UPOS %.2f, XPOS %.2f\n", what, static_cast<double>(found.upos) / tokens,
               static_cast<double>(found.xpos) / tokens);
}

/// How often a tag is right by the lead it has, never falling as the lead grows. The file at `path` gives the steps
/// themselves as confidence.
Confidence measured_confidence(const std::string& path, const std::vector<TaggedSentence>& sentences) {
  WordTable words;
  Document document = gold_document(sentences, words);
  Tagger::load(path)->tag(document);
  std::array<double, TaggerShape::kConfidenceSteps> right{}, all{};
  size_t index = 0;
  for (const TaggedSentence& sentence : sentences) {
    for (const TaggedWord& word : sentence) {
      const Token& token = document.tokens[index++];
      all[token.confidence] += 1;
      right[token.confidence] += token.upos == word.upos && token.xpos == word.xpos;
    }
  }
  Confidence confidence{};
  double highest = 0;
  for (size_t step = 0; step < confidence.size(); ++step) {
    double some_right = 1, some = 2;  // neighbouring steps lend their cases, so that rare ones do not jump
    for (size_t near = step < 2 ? 0 : step - 2; near < std::min(confidence.size(), step + 3); ++near) {
      some_right += right[near];
      some += all[near];
    }
    highest = std::max(highest, 100 * some_right / some);
    confidence[step] = static_cast<uint8_t>(std::min(99.0, highest));
  }
  return confidence;
}

void run(const Options& options) {
  const auto sentences = read_treebank(options.data + "/ud/en_ewt-ud-train.conllu.gz");
  const auto dev = syntactic(read_treebank(options.data + "/ud/en_ewt-ud-dev.conllu.gz"));
  const WordVectors vectors(options.vectors);
  const Facts facts(options.english, options.data);
  Vocabulary vocabulary(vectors, sentences, facts);
  const Tags tags(sentences);
  Random random(options.seed);
  Network network({vocabulary.learned_words(), Facts::kCount, tags.pairs().size(), vectors.width}, vectors.numbers,
                  random);
  train(network, sentences, vocabulary, tags, options);

  Confidence steps{};
  for (size_t i = 0; i < steps.size(); ++i) steps[i] = static_cast<uint8_t>(i);
  write(options.out, model_bytes(network, vocabulary, tags.pairs(), steps));
  const Confidence confidence = measured_confidence(options.out, dev);
  write(options.out, model_bytes(network, vocabulary, tags.pairs(), confidence));
  const auto tagger = Tagger::load(options.out);
  report("dev", dev, *tagger);
  std::vector<TaggedSentence> lower;
  for (const TaggedSentence& sentence : dev) lower.push_back(lowered(sentence));
  report("dev in lower case", lower, *tagger);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(options_of(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
