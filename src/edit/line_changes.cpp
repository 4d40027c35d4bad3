#include "edit/line_changes.h"

#include <algorithm>

namespace decalque {

namespace {

constexpr size_t kContext = 3;

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

void trim(LineChange& change, const TextLines& lines) {
  size_t same = 0;
  while (change.begin < change.end && same < change.after.size() && lines[change.begin] == change.after[same]) {
    ++change.begin;
    ++same;
  }
  change.after.erase(change.after.begin(), change.after.begin() + static_cast<std::ptrdiff_t>(same));
  while (change.begin < change.end && !change.after.empty() && lines[change.end - 1] == change.after.back()) {
    --change.end;
    change.after.pop_back();
  }
}

/// Lines from the edits' places alone. Edits on one line or on neighbouring ones go together: the first may take away
/// the line end before the second.
std::vector<LineChange> touched_lines(const TextLines& lines, const std::vector<Edit>& edits) {
  std::vector<LineChange> changes;
  for (size_t i = 0; i < edits.size(); ++i) {
    const auto begin = lines.line_of(edits[i].span.begin);
    const auto end = std::min(lines.line_of(edits[i].span.end) + 1, lines.count());
    if (changes.empty() || changes.back().end < begin) changes.push_back({begin, end, {}, i, i});
    changes.back().end = std::max(changes.back().end, end);
    changes.back().last_edit = i + 1;
  }
  return changes;
}

}  // namespace

TextLines::TextLines(std::string_view text) : text_(text) {
  for (size_t at = 0; at < text.size();) {
    starts_.push_back(static_cast<uint32_t>(at));
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  }
  starts_.push_back(static_cast<uint32_t>(text.size()));
}

std::string_view TextLines::slice(size_t begin, size_t end) const {
  return text_.substr(starts_[begin], starts_[end] - starts_[begin]);
}

size_t TextLines::line_of(uint32_t offset) const {
  if (offset == text_.size()) return text_.empty() || text_.back() == '\n' ? count() : count() - 1;
  return static_cast<size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin()) - 1;
}

std::string edited(std::string_view text, Span span, const std::vector<Edit>& edits, size_t first, size_t last) {
  std::string result;
  auto at = span.begin;
  for (auto i = first; i < last; ++i) {
    result += text.substr(at, edits[i].span.begin - at);
    result += edits[i].after;
    at = edits[i].span.end;
  }
  result += text.substr(at, span.end - at);
  return result;
}

std::vector<LineChange> line_changes(std::string_view text, const TextLines& lines, const std::vector<Edit>& edits,
                                     bool trimmed) {
  auto changes = touched_lines(lines, edits);
  for (auto& change : changes) {
    const Span span{lines.start(change.begin), lines.start(change.end)};
    change.after = split(edited(text, span, edits, change.first_edit, change.last_edit));
    if (trimmed) trim(change, lines);
  }
  if (trimmed) std::erase_if(changes, [](const LineChange& c) { return c.begin == c.end && c.after.empty(); });
  return changes;
}

std::vector<Hunk> hunks_of(const std::vector<LineChange>& changes, size_t line_count) {
  std::vector<Hunk> hunks;
  size_t grown = 0;  // new lines less old ones so far; wraps around below zero, and back
  for (size_t i = 0; i < changes.size(); ++i) {
    const auto& change = changes[i];
    if (hunks.empty() || change.begin > hunks.back().end + kContext) {
      const auto begin = change.begin - std::min(change.begin, kContext);
      hunks.push_back({begin, begin, begin + grown, 0, i, i});
    }
    grown += change.after.size() - (change.end - change.begin);
    auto& hunk = hunks.back();
    hunk.end = std::min(change.end + kContext, line_count);
    hunk.new_end = hunk.end + grown;
    hunk.last_change = i + 1;
  }
  return hunks;
}

}  // namespace decalque
