#include "rules/condition_value.h"

#include <algorithm>

#include "rules/names.h"
#include "rules/pattern_build.h"

namespace decalque {

namespace {

std::vector<std::string> read_quoted_parts(Scanner& scan) {
  const size_t start = scan.offset();
  scan.skip();
  std::vector<std::string> parts(1);
  while (scan.peek() != '"') {
    if (scan.at_end()) scan.stop(start, "the quote is not closed");
    if (scan.sees("|") && scan.since(start) != "\"") {
      parts.emplace_back();
      scan.skip();
      continue;
    }
    if (scan.peek() == '\\' && std::string_view("\"\\|").find(scan.peek(1)) != std::string_view::npos) scan.skip();
    parts.back() += scan.peek();
    scan.skip();
  }
  scan.skip();
  return parts;
}

std::string read_regex(Scanner& scan) {
  const size_t start = scan.offset();
  scan.skip();
  std::string regex;
  while (scan.peek() != '/') {
    if (scan.at_end()) scan.stop(start, "the regular expression has no closing '/'");
    if (scan.sees("\\/")) {
      scan.skip();
    } else if (scan.peek() == '\\' && scan.peek(1) != '\0') {
      regex += '\\';
      scan.skip();
    }
    regex += scan.peek();
    scan.skip();
  }
  scan.skip();
  return regex;
}

}  // namespace

ConditionValue read_value(PatternSource& source, const std::string& field) {
  Scanner& scan = source.scan;
  scan.skip_blanks();
  ConditionValue value;
  value.offset = scan.offset();
  value.is_regex = scan.peek() == '/';
  if (value.is_regex) {
    value.parts = {read_regex(scan)};
  } else if (scan.peek() == '"') {
    value.parts = read_quoted_parts(scan);
  } else {
    scan.stop(scan.offset(), "expected a value in quotes: " + field + "=\"...\"");
  }
  value.ignore_case = scan.accept("%c");
  const bool hollow = std::any_of(value.parts.begin(), value.parts.end(), [](auto& part) { return part.empty(); });
  if (hollow) scan.stop(value.offset, "a value is empty");
  if (value.is_regex && field != "form") source.note(value.offset, "only form= takes a regular expression");
  if (value.ignore_case && field != "form") source.note(value.offset, "only form= takes %c");
  return value;
}

}  // namespace decalque
