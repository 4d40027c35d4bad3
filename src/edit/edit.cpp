#include "edit/edit.h"

#include <algorithm>

namespace decalque {

bool conflict(const Edit& a, const Edit& b) {
  if (a.span.empty() && b.span.empty()) return a.span.begin == b.span.begin;
  if (a.span.empty()) return b.span.begin < a.span.begin && a.span.begin < b.span.end;
  if (b.span.empty()) return a.span.begin < b.span.begin && b.span.begin < a.span.end;
  return a.span.overlaps(b.span);
}

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  std::string result;
  result.reserve(text.size());
  size_t at = 0;
  for (const Edit& edit : edits) {
    result += text.substr(at, edit.span.begin - at);
    result += edit.after;
    at = edit.span.end;
  }
  result += text.substr(at);
  return result;
}

namespace {

void add_suggestions(std::vector<uint32_t>& to, const std::vector<uint32_t>& from) {
  for (const uint32_t id : from) {
    if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(id);
  }
}

// A group of edits of both lists that run into one another, as one edit of the first text.
class Group {
 public:
  // `shift` is what the first list's earlier edits added: position in the middle text minus position in the first.
  Group(std::string_view text, int64_t shift) : text_(text), shift_(shift) {}

  void add_first(const Edit& edit) { firsts_.push_back(&edit); }
  void add_second(const Edit& edit) { seconds_.push_back(&edit); }

  Edit merged() const {
    Edit result;
    const int64_t middle_begin = begin_in_middle();
    const int64_t middle_end = end_in_middle();
    result.span = {static_cast<uint32_t>(middle_begin - shift_), static_cast<uint32_t>(middle_end - shift_ - growth())};
    std::vector<Edit> local;
    for (const Edit* edit : firsts_) {
      local.push_back({{edit->span.begin - result.span.begin, edit->span.end - result.span.begin}, edit->after, {}});
      add_suggestions(result.suggestions, edit->suggestions);
    }
    result.after = apply_edits(text_.substr(result.span.begin, result.span.size()), local);
    local.clear();
    for (const Edit* edit : seconds_) {
      const auto begin = static_cast<uint32_t>(edit->span.begin - middle_begin);
      local.push_back({{begin, begin + edit->span.size()}, edit->after, {}});
      add_suggestions(result.suggestions, edit->suggestions);
    }
    result.after = apply_edits(result.after, local);
    return result;
  }

 private:
  int64_t growth() const {
    int64_t sum = 0;
    for (const Edit* edit : firsts_) sum += static_cast<int64_t>(edit->after.size()) - edit->span.size();
    return sum;
  }
  int64_t begin_in_middle() const {
    int64_t begin = INT64_MAX;
    if (!firsts_.empty()) begin = firsts_.front()->span.begin + shift_;
    if (!seconds_.empty()) begin = std::min<int64_t>(begin, seconds_.front()->span.begin);
    return begin;
  }
  int64_t end_in_middle() const {
    int64_t end = 0;
    if (!firsts_.empty()) end = firsts_.back()->span.end + shift_ + growth();
    if (!seconds_.empty()) end = std::max<int64_t>(end, seconds_.back()->span.end);
    return end;
  }

  std::string_view text_;
  int64_t shift_;
  std::vector<const Edit*> firsts_;
  std::vector<const Edit*> seconds_;
};

}  // namespace

std::vector<Edit> compose_edits(std::string_view text, const std::vector<Edit>& first,
                                const std::vector<Edit>& second) {
  std::vector<Edit> result;
  size_t i = 0;
  size_t j = 0;
  int64_t shift = 0;
  while (i < first.size() || j < second.size()) {
    Group group(text, shift);
    int64_t reach = -1;  // end of the group in the middle text
    const auto first_begin = [&] { return i < first.size() ? first[i].span.begin + shift : INT64_MAX; };
    const auto second_begin = [&] { return j < second.size() ? int64_t{second[j].span.begin} : INT64_MAX; };
    int64_t begin = std::min(first_begin(), second_begin());
    reach = begin;
    // Touching counts as running into one another: an insertion at the end of a replaced range belongs to it.
    while (std::min(first_begin(), second_begin()) <= reach) {
      if (first_begin() <= second_begin()) {
        reach = std::max<int64_t>(reach, first_begin() + static_cast<int64_t>(first[i].after.size()));
        group.add_first(first[i]);
        shift += static_cast<int64_t>(first[i].after.size()) - first[i].span.size();
        ++i;
      } else {
        reach = std::max<int64_t>(reach, second[j].span.end);
        group.add_second(second[j]);
        ++j;
      }
    }
    Edit merged = group.merged();
    if (text.substr(merged.span.begin, merged.span.size()) != merged.after) result.push_back(std::move(merged));
  }
  return result;
}

}  // namespace decalque
