#include "learn/outlook.h"

namespace decalque {

namespace {

constexpr Closeness kNear[] = {Closeness::form, Closeness::lemma, Closeness::word_class};
constexpr Closeness kFar[] = {Closeness::form, Closeness::word_class};

std::vector<Outlook> all_outlooks() {
  using Side = std::pair<std::array<Closeness, kFarthestNeighbour>, uint32_t>;
  std::vector<Side> sides = {{{}, 0}};
  for (const Closeness near : kNear) sides.push_back({{near}, 1});
  for (const Closeness near : kNear)
    for (const Closeness far : kFar) sides.push_back({{near, far}, 2});
  std::vector<Outlook> result;
  for (uint32_t neighbours = 0; neighbours <= 2 * kFarthestNeighbour; ++neighbours)
    for (const Side& left : sides)
      for (const Side& right : sides)
        if (left.second + right.second == neighbours)
          result.push_back({left.first, right.first, left.second, right.second});
  return result;
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
  uint64_t key = focus_key;
  uint32_t said = 0;
  for (uint32_t i = 0; i < range_.size(); ++i)
    said += weight(this->focus(i, static_cast<Closeness>(focus >> (2 * i) & 3U)));
  for (uint32_t k = 0; k < outlook.lefts; ++k) {
    const Element element = left_[k][index(outlook.left[k])];
    if (!element) return 0;
    said += weight(element);
    key = mixed(key ^ 0xA5A5, element.bits);
  }
  for (uint32_t k = 0; k < outlook.rights; ++k) {
    const Element element = right_[k][index(outlook.right[k])];
    if (!element) return 0;
    said += weight(element);
    key = mixed(key ^ 0x5A5A5A, element.bits);
  }
  return said >= kEnough ? key : 0;
}

}  // namespace decalque
