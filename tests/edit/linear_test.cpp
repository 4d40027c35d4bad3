// What a text costs follows its length, whatever stands in it.

#include <catch2/catch.hpp>
#include <ctime>

#include "engine_fixture.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

std::string times(const std::string& unit, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += unit;
  return text;
}

// The best of three, in seconds, of the thread alone.
double seconds(const std::string& text) {
  const Engine& engine = project_engine();
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    Scratch scratch(engine);
    const std::clock_t begin = std::clock();
    engine.correct(text, {}, scratch);
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

}  // namespace

TEST_CASE("long lines of one thing cost what their length costs, not its square") {
  const std::string unit = GENERATE("(", "&amp;", ". ", "\"", "the ", "he said ", "of the ", "10 000 ", "Kuleban with. ", "24.9.2025 ", "<b>");
  constexpr size_t kFew = 1500, kTimes = 8;
  const double few = seconds(times(unit, kFew)), many = seconds(times(unit, kFew * kTimes));
  INFO(unit << ": " << few << " s, " << kTimes << " times as many: " << many << " s");
  CHECK(many < 3 * kTimes * few + 0.05);
}
