#include "rules/pattern_parser.h"

#include <algorithm>

#include "rules/pattern_bars.h"
#include "rules/pattern_build.h"

namespace decalque {

namespace {

bool at_spaced_bar(const Scanner& scan) { return scan.peek() == '|'; }

void check_junction(const Scanner& scan) {
  const char c = scan.peek();
  if (scan.at_boundary() || c == ',' || c == ';' || c == '.') return;
  scan.stop(scan.offset(), std::string("expected a blank before '") + c + "'");
}

// `a ^ b`, `a $ b`: nothing lies before the start or behind the end.
void check_anchors(PatternSource& source, const std::vector<Pattern>& items) {
  for (size_t i = 0; i < items.size(); ++i) {
    const auto is_noted = [&](const PatternError& error) { return error.offset == items[i].offset; };
    if (std::any_of(source.errors.begin(), source.errors.end(), is_noted)) continue;
    const Pattern::Op op = items[i].op;
    const auto is_token = [](const Pattern& item) { return !can_be_empty(item); };
    const bool is_start = op == Pattern::Op::segment_start || op == Pattern::Op::document_start;
    if (is_start && std::any_of(items.begin(), items.begin() + static_cast<long>(i), is_token)) {
      source.note(items[i].offset, "no token stands before the start of a segment, so this never matches");
    }
    if (op == Pattern::Op::segment_end && std::any_of(items.begin() + static_cast<long>(i), items.end(), is_token)) {
      source.note(items[i].offset, "no token stands behind the end of a segment, so this never matches");
    }
  }
}

// `is_first`: no alternative stands before it.
Pattern read_sequence(PatternSource& source, bool is_first) {
  Scanner& scan = source.scan;
  scan.skip_blanks();
  const uint32_t start = scan.offset();
  std::vector<Pattern> items;
  std::vector<WrittenItem> written;
  while (!scan.at_end() && scan.peek() != ')' && !at_spaced_bar(scan)) {
    const uint32_t begin = scan.offset();
    items.push_back(read_item(source));
    written.push_back({begin, scan.since(begin)});
    check_junction(scan);
    scan.skip_blanks();
  }
  if (items.empty()) scan.stop(start, "an alternative is empty; x? makes x optional");
  check_bars(source, written, is_first && !at_spaced_bar(scan));
  Pattern sequence = sequence_of(std::move(items), start);
  if (sequence.op == Pattern::Op::sequence) check_anchors(source, sequence.children);
  return sequence;
}

Pattern read_whole(PatternSource& source) {
  Scanner& scan = source.scan;
  if (const size_t nul = scan.text().find('\0'); nul != std::string_view::npos) scan.stop(nul, "a NUL stands here");
  scan.skip_blanks();
  if (scan.at_end()) scan.stop(0, "the pattern is empty");
  Pattern pattern = read_alternatives(source);
  if (scan.peek() == ')') scan.stop(scan.offset(), "the ')' has no '('; the mark goes in quotes: \")\"");
  return pattern;
}

}  // namespace

Pattern read_alternatives(PatternSource& source) {
  Scanner& scan = source.scan;
  const uint32_t start = scan.offset();
  std::vector<Pattern> alternatives;
  alternatives.push_back(read_sequence(source, true));
  while (scan.accept("|")) {
    if (!scan.at_blank() && !scan.at_end()) scan.stop(scan.offset() - 1, "a '|' has blanks on both sides or on none");
    alternatives.push_back(read_sequence(source, false));
  }
  return alternatives_of(std::move(alternatives), start);
}

void PatternSource::note(size_t offset, std::string message) {
  errors.push_back({static_cast<uint32_t>(offset), std::move(message)});
}

std::optional<Pattern> parse_pattern(std::string_view text, const ListLookup& lists, Literals& literals,
                                     std::vector<PatternError>& errors, std::vector<PatternError>* doubts) {
  const size_t errors_before = errors.size();
  PatternSource source{Scanner(text), lists, literals, errors, doubts};
  try {
    Pattern pattern = read_whole(source);
    if (errors.size() == errors_before) return pattern;
  } catch (const SyntaxStop& stop) {
    errors.push_back(stop.error);
  }
  return std::nullopt;
}

std::optional<Pattern> parse_pattern(std::string_view text, const ListLookup& lists,
                                     std::vector<PatternError>& errors) {
  Literals literals;
  return parse_pattern(text, lists, literals, errors);
}

}  // namespace decalque
