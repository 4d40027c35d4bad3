#include <algorithm>

#include "rules/names.h"
#include "rules/scanner.h"
#include "rules/template.h"

namespace decalque {

namespace {

// `list:NAME` is the one filter with an argument.
void add_step(Scanner& scan, std::string_view written, size_t offset, Piece& piece) {
  const size_t colon = written.find(':');
  const std::string_view filter = written.substr(0, colon);
  const Names& names = filter_names();
  const auto found = std::find(names.begin(), names.end(), filter);
  if (filter.empty()) scan.stop(offset, "a filter is missing behind '|'");
  if (found == names.end()) scan.stop(offset, unknown("filter", filter, names));
  Piece::Step step{static_cast<Piece::Filter>(found - names.begin()), {}};
  if (colon != std::string_view::npos) step.list = trim(written.substr(colon + 1));
  const bool is_list = step.filter == Piece::Filter::list;
  if (is_list && step.list.empty()) scan.stop(offset, "'list' needs the name of a map: list:name");
  if (!is_list && colon != std::string_view::npos) {
    scan.stop(offset, "the filter '" + std::string(filter) + "' takes nothing behind a ':'");
  }
  piece.filters.push_back(std::move(step));
}

void check_name(Scanner& scan, std::string_view name, size_t offset) {
  if (is_capture_name(name)) return;
  if (name.empty()) scan.stop(offset, "the name of a capture is missing");
  scan.stop(offset, "'" + std::string(name) + "' is no name of a capture; write {{ for a brace");
}

// What stands before the filters: `name`, `a`, or `lemma:name`.
Piece read_head(Scanner& scan, std::string_view head, size_t offset) {
  Piece piece;
  const size_t colon = head.rfind(':');
  const bool inflects = colon != std::string_view::npos;
  piece.sort = inflects ? Piece::Sort::inflect : Piece::Sort::capture;
  const std::string_view name = inflects ? trim(head.substr(colon + 1)) : head;
  check_name(scan, name, offset);
  if (inflects) piece.text = trim(head.substr(0, colon));
  if (inflects && piece.text.empty()) scan.stop(offset, "the lemma to inflect is missing before ':'");
  if (!inflects && name == "a") piece.sort = Piece::Sort::article;
  if (piece.sort != Piece::Sort::article) piece.name = name;
  return piece;
}

Piece read_piece(Scanner& scan) {
  const size_t start = scan.offset();
  const size_t end = scan.text().find('}', start);
  if (end == std::string_view::npos) scan.stop(start, "the '{' is not closed; write {{ for a brace");
  scan.go_to(end + 1);
  const std::string_view inside = scan.text().substr(start + 1, end - start - 1);
  if (trim(inside).empty()) scan.stop(start, "nothing stands between { and }");
  const std::vector<std::string_view> parts = split_bars(inside);
  const auto offset_of = [&](std::string_view part) {
    return part.empty() ? start : static_cast<size_t>(part.data() - scan.text().data());
  };
  Piece piece = read_head(scan, parts[0], offset_of(parts[0]));
  for (size_t i = 1; i < parts.size(); ++i) add_step(scan, parts[i], offset_of(parts[i]), piece);
  if (piece.sort == Piece::Sort::article && !piece.filters.empty()) {
    scan.stop(offset_of(parts[1]), "{a} goes through no filter");
  }
  return piece;
}

Piece read_literal(Scanner& scan) {
  Piece piece;
  while (!scan.at_end()) {
    if (scan.peek() == '{' && scan.peek(1) != '{') break;
    if (scan.peek() == '{') scan.skip();
    piece.text += scan.text()[scan.offset()];
    scan.skip();
  }
  return piece;
}

std::string dump_piece(const Piece& piece) {
  if (piece.sort == Piece::Sort::article) return "{a}";
  std::string text;
  if (piece.sort == Piece::Sort::literal) {
    for (const char c : piece.text) text.append(c == '{' ? 2 : 1, c);
    return text;
  }
  text = "{" + (piece.sort == Piece::Sort::inflect ? piece.text + ":" : std::string()) + piece.name;
  for (const Piece::Step& step : piece.filters) {
    text += "|" + filter_names()[static_cast<size_t>(step.filter)];
    if (!step.list.empty()) text += ":" + step.list;
  }
  return text + "}";
}

}  // namespace

std::optional<Template> parse_template(std::string_view text, std::vector<PatternError>& errors) {
  Scanner scan(text);
  Template pieces;
  try {
    while (!scan.at_end()) {
      const bool is_piece = scan.peek() == '{' && scan.peek(1) != '{';
      pieces.push_back(is_piece ? read_piece(scan) : read_literal(scan));
    }
  } catch (const SyntaxStop& stop) {
    errors.push_back(stop.error);
    return std::nullopt;
  }
  return pieces;
}

std::vector<std::string> captures_of(const Template& pieces) {
  std::vector<std::string> names;
  for (const Piece& piece : pieces) {
    if (!piece.name.empty() && !contains(names, piece.name)) names.push_back(piece.name);
  }
  return names;
}

std::string dump(const Template& pieces) {
  std::string text;
  for (const Piece& piece : pieces) text += dump_piece(piece);
  return text;
}

}  // namespace decalque
