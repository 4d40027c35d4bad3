// What each stage of a correction costs, beside what the machine can do at best.
//
//   decalque_stages_bench RULESETS DICTIONARIES TEXT [ROUNDS]
//
// Prints one line a figure, `name TAB number TAB unit`, medians of ROUNDS (5) warm rounds on one thread's processor
// time. The roofline (reading the text's bytes, checking that they are UTF-8) is measured in the same run.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <numeric>
#include <sstream>

#include "decalque.h"
#include "edit/suggest.h"
#include "text/encoding.h"
#include "text/tokenize.h"

namespace {

using namespace decalque;

double processor_seconds() {
  timespec time = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double median(std::vector<double> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}

// Quick work is repeated until it takes long enough for a coarse clock.
double timed(int rounds, const std::function<void()>& work) {
  constexpr double kLongEnough = 0.05;
  std::vector<double> seconds;
  for (int round = 0; round < rounds; ++round) {
    const double start = processor_seconds();
    int times = 0;
    do {
      work();
      ++times;
    } while (processor_seconds() - start < kLongEnough);
    seconds.push_back((processor_seconds() - start) / times);
  }
  return median(seconds);
}

void print(const char* name, double number, const char* unit) { std::printf("%s\t%.9g\t%s\n", name, number, unit); }

std::string read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) {
    std::fprintf(stderr, "decalque_stages_bench: %s: cannot be read\n", path);
    std::exit(2);
  }
  return bytes.str();
}

// Keeps a result from being left out.
volatile uint64_t sink = 0;

void print_latency(const Engine& engine, const Document& document, Scratch& scratch) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> seconds;
  for (const Segment& segment : document.segments) {
    const auto start = Clock::now();
    sink = sink + engine.correct(document.view(segment.span), {.least = Level::certain}, scratch).text.size();
    seconds.push_back(std::chrono::duration<double>(Clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  print("sentence-p50", seconds[seconds.size() / 2] * 1e6, "us");
  print("sentence-p99", seconds[seconds.size() * 99 / 100] * 1e6, "us");
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::fprintf(stderr, "decalque_stages_bench RULESETS DICTIONARIES TEXT [ROUNDS]\n");
    return 2;
  }
  const std::string text = read(arguments[3]);
  const int rounds = count > 4 ? std::max(1, std::atoi(arguments[4])) : 5;
  EngineOptions options;
  options.rulesets = {arguments[1]};
  options.dictionaries = arguments[2];
  const Engine engine = Engine::load(options);
  const Knowledge knowledge = engine.knowledge();
  const RuleChoice choice{Level::certain, nullptr};
  Scratch scratch(engine);
  const ArticleOptions article{.least = Level::certain};
  Result result = engine.correct(text, article, scratch);  // warms the words

  WordTable words;
  const Document tokenised = tokenize(text, words);
  Document document = tokenised;
  engine.lexicon().annotate(document);
  const auto tokens = static_cast<double>(document.tokens.size());
  print("bytes", static_cast<double>(text.size()), "B");
  print("tokens", tokens, "tokens");
  print("types", static_cast<double>(words.size()), "types");
  print("edits", static_cast<double>(result.edits.size()), "edits");

  print("read-memory", timed(rounds, [&] {
          uint64_t sum = 0;
          for (size_t at = 0; at + 8 <= text.size(); at += 8) {
            uint64_t word = 0;
            __builtin_memcpy(&word, text.data() + at, sizeof word);
            sum += word;
          }
          sink = sink + sum;
        }), "s");
  print("check-utf8", timed(rounds, [&] { sink = sink + first_invalid_utf8(text).value_or(1); }), "s");
  print("tokenise", timed(rounds, [&] { sink = sink + tokenize(text, words).tokens.size(); }), "s");
  print("annotate", timed(rounds, [&] {
          Document fresh = tokenised;
          engine.lexicon().annotate(fresh);
          sink = sink + fresh.names.size();
        }), "s");
  Matcher::Scratch work;
  const Evidence evidence(document);
  const TokenContext context{document, engine.lexicon(), evidence};
  print("match", timed(rounds, [&] { sink = sink + knowledge.matcher.find(context, choice, work).size(); }), "s");
  std::vector<Suggestion> found;
  print("suggest", timed(rounds, [&] { found = suggest(document, knowledge, choice, work); }), "s");
  std::vector<Edit> chosen;
  print("choose", timed(rounds, [&] { chosen = choose_edits(found, Level::certain); }), "s");
  print("write", timed(rounds, [&] { sink = sink + apply_edits(text, chosen).size(); }), "s");
  print("correct", timed(rounds, [&] { sink = sink + engine.correct(text, article, scratch).text.size(); }), "s");
  print_latency(engine, document, scratch);
  return 0;
}
