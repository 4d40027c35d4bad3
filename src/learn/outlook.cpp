#include "learn/outlook.h"

namespace decalque {

namespace {

constexpr Closeness kNear[] = {Closeness::form, Closeness::lemma, Closeness::word_class};
constexpr Closeness kFar[] = {Closeness::form, Closeness::word_class};

std::vector<Side> all_sides() {
  std::vector<Side> all = {{}};
  for (const Closeness near : kNear) all.push_back({{near}, 1});
  for (const Closeness near : kNear)
    for (const Closeness far : kFar) all.push_back({{near, far}, 2});
  return all;
}

std::vector<Outlook> all_outlooks() {
  std::vector<Outlook> all;
  for (uint32_t neighbours = 0; neighbours <= 2 * kFarthestNeighbour; ++neighbours)
    for (const Side& left : sides())
      for (const Side& right : sides())
        if (left.size + right.size == neighbours) all.push_back({left, right});
  return all;
}

// How much a pattern says: a word is enough, of kinds it takes two.
constexpr uint32_t kEnough = 2;
uint32_t weight(Element element) {
  switch (element.sort()) {
    case Element::Sort::exact:
    case Element::Sort::form:
    case Element::Sort::lemma:
      return 2;
    case Element::Sort::kind:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

uint64_t mixed(uint64_t a, uint64_t b) {
  uint64_t x = a ^ (b + 0x9E3779B97F4A7C15U + (a << 6U) + (a >> 2U));
  x = (x ^ (x >> 32U)) * 0xD6E8FEB86659FD93U;
  x = (x ^ (x >> 32U)) * 0xD6E8FEB86659FD93U;
  return x ^ (x >> 32U);
}

const std::vector<Side>& sides() {
  static const std::vector<Side> all = all_sides();
  return all;
}

const std::vector<Outlook>& outlooks() {
  static const std::vector<Outlook> all = all_outlooks();
  return all;
}

Spot::Neighbour Spot::seen(uint32_t token) const {
  const LessonToken& word = lessons_.tokens[token];
  return {Element{}, element_of(word, Closeness::form), element_of(word, Closeness::lemma),
          element_of(word, Closeness::word_class)};
}

Spot::Spot(const Lessons& lessons, const Lesson& lesson, TokenRange range) : lessons_(lessons), range_(range) {
  const Neighbour start{Element{}, Element::of(Element::Sort::start, 0)};
  const Neighbour end{Element{}, Element::of(Element::Sort::end, 0)};
  const auto& tokens = lessons.tokens;
  for (uint32_t k = 0, at = range.begin; k < kFarthestNeighbour; ++k) {
    const bool at_start = at == lesson.tokens.begin || (at < lesson.tokens.end && tokens[at].first);
    if (at_start) {
      left_[k] = start;
      break;
    }
    left_[k] = seen(--at);
  }
  for (uint32_t k = 0, at = range.end; k < kFarthestNeighbour; ++k) {
    const bool at_end = at == lesson.tokens.end || (at > range.begin && tokens[at].first);
    if (at_end) {
      right_[k] = end;
      break;
    }
    right_[k] = seen(at++);
  }
}

Element Spot::focus(uint32_t word, Closeness closeness) const {
  return element_of(lessons_.tokens[range_.begin + word], closeness);
}

uint64_t Spot::focus_key(uint16_t focus) const {
  uint64_t key = 1 + range_.size();
  for (uint32_t i = 0; i < range_.size(); ++i) {
    const Element element = this->focus(i, static_cast<Closeness>(focus >> (2 * i) & 3U));
    if (!element) return 0;
    key = mixed(key, element.bits);
  }
  return key;
}

uint64_t Spot::key(uint64_t focus_key, uint16_t focus, const Outlook& outlook) const {
  uint32_t said = weight_of(outlook.left, left_) + weight_of(outlook.right, right_);
  for (uint32_t i = 0; i < range_.size(); ++i)
    said += weight(this->focus(i, static_cast<Closeness>(focus >> (2 * i) & 3U)));
  const uint64_t stem = said >= kEnough ? with_left(focus_key, outlook.left) : 0;
  return stem == 0 ? 0 : with_right(stem, outlook.right);
}

uint64_t Spot::with(uint64_t key, uint64_t mark, const Side& side, const Neighbours& neighbours) {
  for (uint32_t k = 0; k < side.size; ++k) {
    const Element element = neighbours[k][index(side[k])];
    if (!element) return 0;
    key = mixed(key ^ mark, element.bits);
  }
  return key;
}

uint32_t Spot::weight_of(const Side& side, const Neighbours& neighbours) {
  uint32_t said = 0;
  for (uint32_t k = 0; k < side.size; ++k) said += weight(neighbours[k][index(side[k])]);
  return said;
}

}  // namespace decalque
