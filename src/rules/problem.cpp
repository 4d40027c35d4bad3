#include "rules/problem.h"

#include <algorithm>
#include <numeric>

namespace decalque {

namespace {

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Insertions, deletions, substitutions and swaps of neighbours cost one each; letter case costs nothing, so that
// `noun` finds `NOUN`.
size_t distance(std::string_view a, std::string_view b) {
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const bool same = folded(a[i - 1]) == folded(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped =
          i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) && folded(a[i - 2]) == folded(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Blanks under the line up to the column; tabs stay tabs, so that the caret stands right at any tab width.
std::string caret_line(std::string_view line, int column) {
  std::string text;
  int at = 1;
  for (size_t i = 0; i < line.size() && at < column; ++i) {
    if (continues_code_point(line[i])) continue;
    text += line[i] == '\t' ? '\t' : ' ';
    ++at;
  }
  if (at < column) text.append(static_cast<size_t>(column - at), ' ');
  return text + "^";
}

size_t byte_of(std::string_view line, int column) {
  size_t at = 0;
  for (int seen = 0; at < line.size(); ++at) {
    if (!continues_code_point(line[at]) && ++seen == column) break;
  }
  return at;
}

// Of a long line only what stands around the column, and the caret under it.
std::string marked_line(std::string_view line, int column) {
  constexpr int kRoom = 100;
  const size_t begin = column > 2 * kRoom ? byte_of(line, column - kRoom) : 0;
  const size_t end = byte_of(line, std::max(column + kRoom, 2 * kRoom));
  std::string shown(line.substr(begin, end - begin));
  if (begin > 0) shown.insert(0, "…");
  if (end < line.size()) shown += "…";
  if (column <= 0) return shown;
  return shown + "\n" + caret_line(shown, begin > 0 ? kRoom + 2 : column);
}

std::string where(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

}  // namespace

std::string describe(const Problem& problem) {
  std::string text = where(problem.place);
  if (!text.empty()) text += ": ";
  text += problem.message;
  if (problem.line.empty()) return text;
  return text + "\n" + marked_line(problem.line, problem.place.column);
}

std::string describe(const std::vector<Problem>& problems) {
  std::vector<const Problem*> ordered;
  for (const Problem& problem : problems) ordered.push_back(&problem);
  std::stable_sort(ordered.begin(), ordered.end(), [](auto* a, auto* b) { return a->place < b->place; });
  std::string text;
  for (const Problem* problem : ordered) text += describe(*problem) + "\n\n";
  return text + std::to_string(problems.size()) + (problems.size() == 1 ? " problem" : " problems");
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string* best = nullptr;
  size_t best_distance = word.size() / 3 + 1;
  for (const std::string& candidate : candidates) {
    const size_t longer = std::max(word.size(), candidate.size());
    if (longer - std::min(word.size(), candidate.size()) >= best_distance) continue;
    const size_t d = distance(word, candidate);
    if (d < best_distance) {
      best = &candidate;
      best_distance = d;
    }
  }
  return best == nullptr ? "" : *best;
}

}  // namespace decalque
