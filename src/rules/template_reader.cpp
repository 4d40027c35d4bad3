// Templates of messages and fixes: their captures and maps must be there.

#include "rules/rule_reader.h"

namespace decalque {

namespace {

// Where a template names a capture or map; the pieces do not remember their places.
size_t offset_in_template(const SourceText& source, const YamlNode& scalar, const std::string& name) {
  for (size_t at = scalar.text.find(name); at != std::string::npos; at = scalar.text.find(name, at + 1)) {
    const char before = at == 0 ? '\0' : scalar.text[at - 1];
    const size_t end = at + name.size();
    const char after = end < scalar.text.size() ? scalar.text[end] : '\0';
    if ((before == '{' || before == ':') && (after == '}' || after == '|'))
      return source.inside_scalar(scalar.offset, scalar.text, at);
  }
  return scalar.offset;
}

void resolve_map(RuleDraft& draft, const YamlNode& scalar, std::string& name) {
  const auto found = draft.file.maps.find(name);
  if (found != draft.file.maps.end()) {
    name = found->second;
    return;
  }
  Names names;
  for (const auto& [known, key] : draft.file.maps) names.push_back(known);
  draft.source.add(offset_in_template(draft.source, scalar, name), unknown("map", name, names));
}

}  // namespace

Template read_template(RuleDraft& draft, const YamlNode& scalar) {
  std::vector<PatternError> errors;
  auto pieces = parse_template(scalar.text, errors);
  add_errors(draft.source, scalar, errors);
  if (!pieces) return {};
  for (Piece& piece : *pieces) {
    if (!piece.name.empty()) draft.use_everywhere(piece.name, offset_in_template(draft.source, scalar, piece.name));
    for (Piece::Step& step : piece.filters) {
      if (step.filter == Piece::Filter::list) resolve_map(draft, scalar, step.list);
    }
  }
  return std::move(*pieces);
}

}  // namespace decalque
