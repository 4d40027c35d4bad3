#include "learn/propose_changes.h"

#include <algorithm>

#include "learn/pairing.h"

namespace decalque {

namespace {

using Sort = SeenChange::Sort;

bool begins_segment(const Document& document, uint32_t token) {
  return document.segment_of(token).tokens.begin == token;
}

// A capital that came or went with a sentence's first place.
bool is_case_by_place(const Document& bad, const Document& good, const TokenEdit& edit) {
  return edit.sort == ChangeSort::letter_case &&
         begins_segment(bad, edit.before.begin) != begins_segment(good, edit.after.begin);
}

Sort sort_of(const TokenEdit& edit) {
  if (edit.before.empty()) return Sort::put_in;
  if (edit.after.empty()) return Sort::take_out;
  if (edit.sort == ChangeSort::inflection) return Sort::inflection;
  return edit.sort == ChangeSort::letter_case ? Sort::letter_case : Sort::exchange;
}

// Of the same words in another order: how many of the first ones went behind the others; 0 when it is not that.
uint32_t rotation(const Document& bad, TokenRange before, const Document& good, TokenRange after) {
  const uint32_t size = before.size();
  for (uint32_t shift = 1; shift < size; ++shift) {
    bool same = true;
    for (uint32_t k = 0; k < size && same; ++k)
      same = lower_form(bad, before.begin + (k + shift) % size) == lower_form(good, after.begin + k);
    if (same) return shift;
  }
  return 0;
}

// From edits to changes.
class ChangeReader {
 public:
  ChangeReader(const Document& bad, const Document& good) : bad_(bad), good_(good) {}

  std::optional<std::vector<SeenChange>> read() {
    const auto edits = token_edits(bad_, good_);
    for (uint32_t i = 0; i < edits.size(); ++i) {
      const TokenEdit& edit = edits[i];
      if (edit.sort == ChangeSort::spacing || is_case_by_place(bad_, good_, edit)) continue;
      if (edit.partner != kAlone && edit.sort == ChangeSort::order) {
        if (edit.before.empty()) continue;  // the half that goes says it all
        changes_.push_back(move_between(edit.before, edits[edit.partner].before.begin));
      } else if (edit.sort == ChangeSort::order) {
        if (!add_rotation(edit)) return std::nullopt;
      } else {
        add(edit);
      }
    }
    return disjoint() ? std::optional(std::move(changes_)) : std::nullopt;
  }

 private:
  static SeenChange move_between(TokenRange block, uint32_t to) {
    SeenChange change;
    change.sort = Sort::move;
    change.before = block;
    change.forward = to >= block.end;
    change.over = change.forward ? TokenRange{block.end, to} : TokenRange{to, block.begin};
    return change;
  }

  bool add_rotation(const TokenEdit& edit) {
    const uint32_t shift = rotation(bad_, edit.before, good_, edit.after);
    if (shift == 0) return false;
    const uint32_t cut = edit.before.begin + shift;
    changes_.push_back(move_between({edit.before.begin, cut}, edit.before.end));
    return true;
  }

  void add(const TokenEdit& edit) {
    const Sort sort = sort_of(edit);
    const bool joins = !changes_.empty() && changes_.back().before.end == edit.before.begin &&
                       changes_.back().after.end == edit.after.begin && is_of_words(changes_.back().sort) &&
                       is_of_words(sort);
    if (!joins) {
      changes_.push_back({sort, edit.before, edit.after, {}, true});
      return;
    }
    SeenChange& last = changes_.back();
    last.before.end = edit.before.end;
    last.after.end = edit.after.end;
    last.sort = last.before.empty() ? Sort::put_in : last.after.empty() ? Sort::take_out : Sort::exchange;
  }
  static bool is_of_words(Sort sort) {
    return sort == Sort::exchange || sort == Sort::take_out || sort == Sort::put_in;
  }

  bool disjoint() {
    std::sort(changes_.begin(), changes_.end(),
              [](const SeenChange& a, const SeenChange& b) { return a.place().begin < b.place().begin; });
    for (size_t i = 1; i < changes_.size(); ++i) {
      if (changes_[i].place().begin < changes_[i - 1].place().end) return false;
    }
    return true;
  }

  const Document& bad_;
  const Document& good_;
  std::vector<SeenChange> changes_;
};

}  // namespace

TokenRange SeenChange::place() const {
  if (sort != Sort::move) return before;
  return forward ? TokenRange{before.begin, over.end} : TokenRange{over.begin, before.end};
}

std::optional<std::vector<SeenChange>> seen_changes(const Document& bad, const Document& good) {
  return ChangeReader(bad, good).read();
}

}  // namespace decalque
