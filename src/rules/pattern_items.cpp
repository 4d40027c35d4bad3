// One item of a sequence: `name:!a|b{2,4}`.

#include "rules/names.h"
#include "rules/pattern_build.h"
#include "rules/pattern_parser.h"

namespace decalque {

namespace {

// What the text around a match is called, and the article of templates.
const Names& reserved_names() {
  static const Names names = {"match", "before", "after", "segment", "paragraph", "document", "original", "a"};
  return names;
}

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

}  // namespace

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

}  // namespace decalque
