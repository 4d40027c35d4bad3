// How often: `x? x* x+ x{2,4}`.

#include "rules/pattern_parser.h"

namespace decalque {

namespace {

int read_count(Scanner& scan) {
  constexpr int kMost = 99;
  const size_t start = scan.offset();
  int count = 0;
  while (scan.peek() >= '0' && scan.peek() <= '9') {
    count = count * 10 + (scan.peek() - '0');
    if (count > kMost) scan.stop(start, "a repetition is of 99 at most");
    scan.skip();
  }
  return count;
}

Times read_braced_times(PatternSource& source) {
  Scanner& scan = source.scan;
  const size_t start = scan.offset();
  scan.skip();
  Times times;
  times.min = times.max = read_count(scan);
  if (scan.accept(",")) times.max = scan.peek() == '}' ? -1 : read_count(scan);
  if (!scan.accept("}")) scan.stop(start, "a repetition is written {2}, {2,4} or {2,}");
  const std::string written(scan.since(start));
  if (times.max == 0) scan.stop(start, "the repetition " + written + " asks for nothing");
  if (times.max > 0 && times.max < times.min) scan.stop(start, "the repetition " + written + " ends before it begins");
  return times;
}

}  // namespace

bool at_repetition(const Scanner& scan) {
  const char c = scan.peek();
  return c == '?' || c == '*' || c == '+' || (c == '{' && scan.peek(1) >= '0' && scan.peek(1) <= '9');
}

Times read_times(PatternSource& source) {
  if (source.scan.accept("?")) return {0, 1};
  if (source.scan.accept("*")) return {0, -1};
  if (source.scan.accept("+")) return {1, -1};
  return read_braced_times(source);
}

}  // namespace decalque
