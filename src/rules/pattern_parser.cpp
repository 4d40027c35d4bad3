#include "rules/pattern_parser.h"

#include <algorithm>

#include "rules/names.h"
#include "rules/pattern_build.h"

namespace decalque {

namespace {

Pattern read_alternatives(PatternSource& source);

// What the text around a match is called, and the article of templates.
const Names& reserved_names() {
  static const Names names = {"match", "before", "after", "segment", "paragraph", "document", "original", "a"};
  return names;
}

bool at_spaced_bar(const Scanner& scan) { return scan.peek() == '|'; }

Pattern read_group(PatternSource& source) {
  const size_t open = source.scan.offset();
  if (++source.depth > kMostDepth) source.scan.stop(open, "parentheses are nested too deep");
  source.scan.skip();
  source.scan.skip_blanks();
  if (source.scan.peek() == ')') source.scan.stop(open, "nothing stands between ( and )");
  Pattern inner = read_alternatives(source);
  if (!source.scan.accept(")")) source.scan.stop(open, "the '(' is not closed");
  --source.depth;
  return inner;
}

Pattern read_choice(PatternSource& source) {
  Scanner& scan = source.scan;
  const uint32_t start = scan.offset();
  const bool negated = !scan.at_boundary(1) && scan.accept("!");
  std::vector<Pattern> atoms;
  do {
    if (scan.peek() == '!' && !scan.at_boundary(1)) scan.stop(scan.offset(), "'!' stands before a whole choice: !a|b");
    if (!atoms.empty() && scan.at_boundary()) scan.stop(scan.offset() - 1, "a '|' has blanks on both sides or on none");
    atoms.push_back(scan.peek() == '(' ? read_group(source) : read_atom(source));
  } while (scan.accept("|"));
  Pattern choice = alternatives_of(std::move(atoms), start);
  if (!negated) return choice;
  if (choice.op != Pattern::Op::token) scan.stop(start, "'!' negates one token, and this can be several or none");
  if (dump(choice.condition) == "[]") scan.stop(start, "'![]' matches nothing");
  return token_of(none_of(std::move(choice.condition)), start);
}

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

struct Times {
  int min = 1;
  int max = 1;
};

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

void check_repetition(PatternSource& source, const Pattern& inner, size_t start, size_t sign, Times times) {
  if (inner.op == Pattern::Op::few) source.scan.stop(sign, "'...' is not repeated; it is none to six tokens by itself");
  if (times.max == 1) return;
  if (can_be_empty(inner)) source.note(sign, "repeats what can be nothing already");
  if (!captures_of(inner).empty()) {
    source.note(start, "a capture stands inside a repetition; capture the whole: name:( )+");
  }
}

// `the,?` hides from its reader what is repeated.
void check_literal(PatternSource& source, const Pattern& inner, size_t start) {
  const char first = source.scan.text()[start];
  const bool bracketed = first == '(' || first == '@' || first == '<' || first == '"';
  if (inner.op != Pattern::Op::sequence || bracketed) return;
  const std::string word(source.scan.since(start));
  source.note(start, "'" + word + "' is several tokens; put ( ) around what is repeated");
}

Pattern read_repeated(PatternSource& source) {
  Scanner& scan = source.scan;
  const uint32_t start = scan.offset();
  Pattern inner = read_choice(source);
  if (!at_repetition(scan)) return inner;
  check_literal(source, inner, start);
  const size_t sign = scan.offset();
  const Times times = read_times(source);
  check_repetition(source, inner, start, sign, times);
  if (at_repetition(scan)) scan.stop(scan.offset(), "this is repeated already");
  if (scan.peek() == '|')
    scan.stop(scan.offset(),
              "a '|' without blanks parts single atoms: put ( ) around what is repeated, or blanks around the bar");
  if (times.min == 1 && times.max == 1) return inner;
  Pattern pattern;
  pattern.op = Pattern::Op::repeat;
  pattern.min = times.min;
  pattern.max = times.max;
  pattern.offset = start;
  pattern.children.push_back(std::move(inner));
  return pattern;
}

// The name of a capture that begins here, or "". `12:30` is none.
std::string_view capture_ahead(PatternSource& source) {
  Scanner& scan = source.scan;
  const std::string_view name = scan.name_ahead();
  if (name.empty() || scan.peek(name.size()) != ':' || (name[0] >= '0' && name[0] <= '9')) return {};
  const std::string written(name);
  if (!is_capture_name(name)) {
    scan.stop(scan.offset(), "a capture's name is in a-z, 0-9, - and _, not '" + written + "'");
  }
  if (scan.at_boundary(name.size() + 1)) scan.stop(scan.offset(), "'" + written + ":' captures nothing");
  return name;
}

Pattern read_item(PatternSource& source) {
  const uint32_t start = source.scan.offset();
  const std::string_view name = capture_ahead(source);
  if (name.empty()) return read_repeated(source);
  if (contains(reserved_names(), name)) {
    const std::string why = name == "a" ? "{a} stands for a or an" : "it has a meaning already";
    source.note(start, "'" + std::string(name) + "' cannot name a capture; " + why);
  }
  if (contains(source.captures, name)) source.note(start, "'" + std::string(name) + "' is captured twice");
  source.captures.emplace_back(name);
  source.scan.skip(name.size() + 1);
  Pattern pattern;
  pattern.op = Pattern::Op::capture;
  pattern.name = name;
  pattern.offset = start;
  pattern.children.push_back(read_repeated(source));
  return pattern;
}

void check_junction(const Scanner& scan) {
  const char c = scan.peek();
  if (scan.at_boundary() || c == ',' || c == ';' || c == '.') return;
  scan.stop(scan.offset(), std::string("expected a blank before '") + c + "'");
}

Pattern read_sequence(PatternSource& source) {
  Scanner& scan = source.scan;
  scan.skip_blanks();
  const uint32_t start = scan.offset();
  std::vector<Pattern> items;
  while (!scan.at_end() && scan.peek() != ')' && !at_spaced_bar(scan)) {
    items.push_back(read_item(source));
    check_junction(scan);
    scan.skip_blanks();
  }
  if (items.empty()) scan.stop(start, "an alternative is empty; x? makes x optional");
  return sequence_of(std::move(items), start);
}

Pattern read_alternatives(PatternSource& source) {
  Scanner& scan = source.scan;
  const uint32_t start = scan.offset();
  std::vector<Pattern> alternatives;
  alternatives.push_back(read_sequence(source));
  while (scan.accept("|")) {
    if (!scan.at_blank() && !scan.at_end()) scan.stop(scan.offset() - 1, "a '|' has blanks on both sides or on none");
    alternatives.push_back(read_sequence(source));
  }
  return alternatives_of(std::move(alternatives), start);
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

void PatternSource::note(size_t offset, std::string message) {
  errors.push_back({static_cast<uint32_t>(offset), std::move(message)});
}

std::optional<Pattern> parse_pattern(std::string_view text, const ListLookup& lists, Literals& literals,
                                     std::vector<PatternError>& errors) {
  const size_t errors_before = errors.size();
  PatternSource source{Scanner(text), lists, literals, errors};
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
