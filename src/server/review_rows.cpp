#include "server/review_rows.h"

#include <algorithm>

namespace decalque {

namespace {

bool run_together(const std::vector<Edit>& a, const std::vector<Edit>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Edit& one) {
    return std::any_of(b.begin(), b.end(), [&](const Edit& other) { return conflict(one, other); });
  });
}

}  // namespace

ReviewRows::ReviewRows(const Session& session, MeasuredLine measured)
    : session_(session),
      measured_(std::move(measured)),
      rows_(session.text()),
      in_row_(rows_.size()),
      group_of_(session.items().size(), UINT32_MAX) {
  for (uint32_t i = 0; i < session.items().size(); ++i) {
    const auto span = session.items()[i].span;
    // What an empty span points at may be the letter before it.
    const auto first = rows_.at(span.empty() && span.begin > 0 ? span.begin - 1 : span.begin);
    for (auto row = first; row <= rows_.at(span.end); ++row) in_row_[row].push_back(i);
    if (group_of_[i] != UINT32_MAX) continue;
    std::vector<uint32_t> group = {i};
    group_of_[i] = static_cast<uint32_t>(groups_.size());
    for (size_t at = 0; at < group.size(); ++at)
      for (const auto other : session.near(group[at]))
        if (group_of_[other] == UINT32_MAX) {
          group_of_[other] = group_of_[i];
          group.push_back(other);
        }
    std::sort(group.begin(), group.end());
    groups_.push_back(std::move(group));
  }
}

std::vector<size_t> ReviewRows::touched(const std::vector<uint32_t>& items) const {
  std::vector<size_t> touched;
  for (const auto item : items)
    for (const auto other : groups_[group_of_[item]]) {
      const auto span = session_.items()[other].span;
      const auto first = rows_.at(span.empty() && span.begin > 0 ? span.begin - 1 : span.begin);
      for (auto row = first; row <= rows_.at(span.end); ++row) touched.push_back(row);
    }
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  return touched;
}

std::vector<std::vector<Edit>> ReviewRows::shown_together(const std::vector<uint32_t>& group) const {
  std::vector<std::vector<Edit>> shown(group.size());
  // What was decided comes first: it has been made to fit. Then what could be, then what was refused.
  for (const auto state : {State::accepted, State::edited, State::undecided, State::rejected})
    for (size_t i = 0; i < group.size(); ++i) {
      const auto& standing = session_.standing(group[i]);
      if (standing.state != state) continue;
      const auto& choices = session_.items()[group[i]].choices;
      const bool made = state == State::accepted || state == State::edited;
      auto edits = session_.edits_of(group[i], standing);
      if (!made && !choices.empty()) edits = choices.front().edits;
      if (made ||
          std::none_of(shown.begin(), shown.end(), [&](const auto& other) { return run_together(other, edits); }))
        shown[i] = std::move(edits);
    }
  return shown;
}

std::vector<Edit> ReviewRows::shown(uint32_t item) const {
  const auto& group = groups_[group_of_[item]];
  const auto at = std::lower_bound(group.begin(), group.end(), item) - group.begin();
  return shown_together(group)[static_cast<size_t>(at)];
}

ArticleMark ReviewRows::mark(uint32_t index, std::vector<Edit> edits) const {
  const Item& item = session_.items()[index];
  const Standing& standing = session_.standing(index);
  ArticleCard card;
  card.id = std::to_string(index + 1);
  card.level = item.level;
  card.state = name(standing.state);
  card.blocked = session_.blocked(index);
  card.before = session_.before(index);
  for (const auto& choice : item.choices) card.after.push_back(choice.after);
  card.chosen = standing.choice;
  card.own = standing.own;
  for (const auto& reason : item.reasons) card.reasons.emplace_back(reason.rule, reason.message);
  card.measured = measured_(item.rule());
  return {card.id, item.level, std::move(edits), item.span, card.state, card_html(card)};
}

std::string ReviewRows::html(size_t row) const {
  std::vector<ArticleMark> marks;
  for (const auto item : in_row_[row]) marks.push_back(mark(item, shown(item)));
  std::vector<const ArticleMark*> pointers;
  for (const auto& mark : marks) pointers.push_back(&mark);
  return rows_.html(row, pointers);
}

}  // namespace decalque
