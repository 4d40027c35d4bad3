// Two changes of one fix must not touch the same text: which of them would win is nobody's guess.

#include "rules/rule_reader.h"

namespace decalque {

namespace {

bool rewrites(const Change& change) {
  return change.sort != Change::Sort::insert_before && change.sort != Change::Sort::insert_after;
}

bool has_capture(const Pattern& pattern, std::string_view name) { return contains(captures_of(pattern), name); }

// True when `inner` is captured inside the capture `outer`; everything lies inside the match.
bool lies_inside(const Pattern& pattern, std::string_view outer, std::string_view inner) {
  for (const Pattern& child : pattern.children) {
    if (pattern.op == Pattern::Op::capture && pattern.name == outer) return has_capture(child, inner);
    if (lies_inside(child, outer, inner)) return true;
  }
  return false;
}

bool lies_inside(const Rule& rule, const std::string& outer, const std::string& inner) {
  if (outer == inner) return false;
  if (outer == "match" || inner == "match") return outer == "match";
  for (const Pattern& pattern : rule.patterns) {
    if (lies_inside(pattern, outer, inner)) return true;
  }
  return false;
}

void check_move(RuleDraft& draft, const Change& change, size_t offset) {
  if (change.target.empty()) return;
  if (change.capture == "match") draft.source.add(offset, "the whole match cannot move");
  if (change.capture == change.target) draft.source.add(offset, "'" + change.capture + "' cannot move beside itself");
}

void check_pair(RuleDraft& draft, const Change& outer, const Change& inner, size_t offset) {
  for (const std::string& touched : {inner.capture, inner.target}) {
    if (touched.empty() || !lies_inside(draft.rule, outer.capture, touched)) continue;
    const std::string whole = outer.capture == "match" ? "the match" : "'" + outer.capture + "'";
    draft.source.add(offset, "'" + touched + "' lies inside " + whole + ", which is changed too");
    return;
  }
}

}  // namespace

void check_overlaps(RuleDraft& draft, const Fix& fix, const std::vector<size_t>& offsets) {
  for (size_t i = 0; i < fix.size(); ++i) {
    check_move(draft, fix[i], offsets[i]);
    for (size_t j = 0; j < fix.size(); ++j) {
      if (i == j) continue;
      const bool both_rewrite = rewrites(fix[i]) && rewrites(fix[j]);
      const bool twice = j < i && both_rewrite && fix[i].capture == fix[j].capture;
      if (twice) draft.source.add(offsets[i], "'" + fix[i].capture + "' is changed twice");
      if (rewrites(fix[i])) check_pair(draft, fix[i], fix[j], offsets[j]);
    }
  }
}

}  // namespace decalque
