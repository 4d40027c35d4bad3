// Any pattern: it is read or refused with a place inside it; what is read runs over a text in bounded time.
//
//   cmake --preset fuzz && cmake --build build/fuzz --target pattern_fuzz
//   DECALQUE_DICTIONARIES=dictionaries build/fuzz/tests/pattern_fuzz -max_total_time=300 -timeout=10
//
// A pattern that libFuzzer's -timeout stops is one whose cost is not linear in the text.

#include <cstdlib>
#include <string>

#include "edit/key_set.h"
#include "edit/neighbours.h"
#include "edit/runner.h"
#include "lexicon/lexicon.h"
#include "text/tokenize.h"

namespace {

using namespace decalque;

const char* const kText =
    "The the minister of foreign affairs of Ukraine Dmytro Kuleban with has have been a a a a a a a a a a a a a a a "
    "said on Thursday that it it would not, in the same context, be be be be be be be be be be be be be be be be 24.9.";

void require(bool so) {
  if (!so) std::abort();
}

void run(const Pattern& pattern) {
  StringPool strings;
  std::string error;
  std::vector<const Condition*> conditions;
  const Program program = compile(pattern, captures_of(pattern), strings, error, &conditions);
  const PatternWays ways(program, conditions, strings);
  std::vector<StringId> ids;
  const auto opening = ways.opening();
  const KeySet first(opening ? opening->keys : std::vector<AnchorKey>(), ids);
  if (const auto anchor = best_anchor(pattern, strings)) ways.neighbours(*anchor);
  WordTable words(&strings);
  const Document document = tokenize(kText, words, {});
  static const std::shared_ptr<const Lexicon> lexicon = Lexicon::load({.dictionaries = std::getenv("DECALQUE_DICTIONARIES")});
  const Evidence evidence(document);
  Runner runner;
  std::vector<uint32_t> slots;
  for (const Segment& segment : document.segments) {
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const auto end = runner.run(program, {document, *lexicon, evidence}, segment, i,
                                  {segment.tokens.begin, segment.tokens.end, kNowhere}, slots);
      require(!end || (*end >= i && *end <= segment.tokens.end));
      const bool may_begin = !opening || first.meets(document.tokens[i], ids) ||
                             (opening->at_segment_start && i == segment.tokens.begin);
      require(!end || *end == i || may_begin);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (!std::getenv("DECALQUE_DICTIONARIES")) std::abort();  // the folder `dictionaries` of the project
  const std::string text(reinterpret_cast<const char*>(data), size);
  std::vector<PatternError> errors;
  const auto pattern = parse_pattern(text, [](std::string_view) { return nullptr; }, errors);
  require(pattern.has_value() == errors.empty());
  for (const PatternError& error : errors) require(error.offset <= text.size() && !error.message.empty());
  if (pattern && !can_be_empty(*pattern)) run(*pattern);
  return 0;
}
