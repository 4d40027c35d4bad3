// Decisions and the items they were made on.

#include <algorithm>
#include <map>

#include "review/decisions.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr size_t kSurroundings = 40;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string_view left_of(std::string_view text, uint32_t end) {
  size_t begin = end > kSurroundings ? end - kSurroundings : 0;
  while (begin < end && continues(text[begin])) ++begin;
  return text.substr(begin, end - begin);
}

std::string_view right_of(std::string_view text, uint32_t begin) {
  size_t end = std::min(text.size(), begin + kSurroundings);
  while (end > begin && end < text.size() && continues(text[end])) --end;
  return text.substr(begin, end - begin);
}

/// NUL stands in no article.
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const auto part : parts) key.append(part).push_back('\0');
  return key;
}

std::string change_key(const Decision& decision) {
  return joined({decision.rule, decision.before, decision.proposed ? "=" + *decision.proposed : ""});
}

std::string sentence_key(const Decision& decision) { return change_key(decision) + joined({decision.sentence}); }

/// What an item looks like in a decision, state and occurrence aside.
Decision description(const Session& session, uint32_t index) {
  const Item& item = session.items()[index];
  const std::string_view text = session.text();
  Decision decision;
  decision.rule = item.rule().id;
  decision.before = session.before(index);
  if (!item.choices.empty()) decision.proposed = item.choices.front().after;
  decision.sentence = text.substr(item.sentence.begin, item.sentence.size());
  decision.left = left_of(text, item.span.begin);
  decision.right = right_of(text, item.span.end);
  return decision;
}

/// Gives decisions items that agree with them, each item once.
class Placement {
 public:
  Placement(const std::vector<Decision>& items, const std::vector<Decision>& decisions)
      : items_(items), decisions_(decisions), item_of_(decisions.size()), taken_(items.size()) {}

  /// Those with the same key meet in their order.
  template <class Key>
  void match(Key key) {
    std::map<std::string, std::vector<uint32_t>> free;
    for (auto i = static_cast<uint32_t>(items_.size()); i-- > 0;)
      if (!taken_[i]) free[key(items_[i])].push_back(i);
    for (size_t i = 0; i < decisions_.size(); ++i) {
      if (item_of_[i]) continue;
      const auto at = free.find(key(decisions_[i]));
      if (at == free.end() || at->second.empty()) continue;
      item_of_[i] = at->second.back();
      taken_[at->second.back()] = true;
      at->second.pop_back();
    }
  }

  std::optional<uint32_t> item_of(size_t decision) const { return item_of_[decision]; }

 private:
  const std::vector<Decision>& items_;
  const std::vector<Decision>& decisions_;
  std::vector<std::optional<uint32_t>> item_of_;
  std::vector<bool> taken_;
};

Standing standing_of(const Decision& decision) {
  // The session makes it an acceptance when a choice reads so.
  if (decision.state == State::rejected) return {State::rejected, 0, {}};
  return {State::edited, 0, decision.after};
}

}  // namespace

std::vector<Decision> descriptions_of(const Session& session) {
  std::vector<Decision> all;
  std::map<std::string, uint32_t> seen;
  for (uint32_t i = 0; i < session.items().size(); ++i) {
    all.push_back(description(session, i));
    all.back().occurrence = seen[sentence_key(all.back())]++;
  }
  return all;
}

std::vector<Decision> decisions_of(const Session& session, const std::vector<Decision>& descriptions) {
  std::vector<Decision> decisions;
  for (uint32_t i = 0; i < descriptions.size(); ++i) {
    const auto& [state, choice, own] = session.standing(i);
    if (state == State::undecided) continue;
    auto& decision = decisions.emplace_back(descriptions[i]);
    decision.state = state;
    if (state == State::accepted)
      decision.after = session.items()[i].choices[choice].after;
    else
      decision.after = state == State::edited ? own : decision.before;
  }
  return decisions;
}

std::vector<Decision> place_decisions(Session& session, std::vector<Decision> decisions) {
  const auto items = descriptions_of(session);
  Placement placement(items, decisions);
  // The surest sign first.
  placement.match([](const Decision& d) {
    return sentence_key(d) + joined({d.left, d.right, std::to_string(d.occurrence)});
  });
  placement.match([](const Decision& d) { return sentence_key(d) + joined({d.left, d.right}); });
  placement.match([](const Decision& d) { return sentence_key(d) + joined({std::to_string(d.occurrence)}); });
  placement.match([](const Decision& d) { return change_key(d) + joined({d.left, d.right}); });
  placement.match([](const Decision& d) { return change_key(d) + joined({d.left}); });
  placement.match([](const Decision& d) { return change_key(d) + joined({d.right}); });
  std::vector<Decision> unplaced;
  for (size_t i = 0; i < decisions.size(); ++i) {
    const auto item = placement.item_of(i);
    if (!item || !session.decide(*item, standing_of(decisions[i]))) unplaced.push_back(std::move(decisions[i]));
  }
  session.forget_steps();
  return unplaced;
}

}  // namespace decalque
