#include "review/order.h"

#include <algorithm>
#include <numeric>

#include "text/unicode.h"

namespace decalque {

std::vector<uint32_t> in_order(const std::vector<Item>& items, Order order) {
  std::vector<uint32_t> way(items.size());
  std::iota(way.begin(), way.end(), 0);
  if (order == Order::rule)
    std::stable_sort(way.begin(), way.end(),
                     [&](uint32_t a, uint32_t b) { return items[a].rule().id < items[b].rule().id; });
  return way;
}

bool mentions(const Session& session, uint32_t index, std::string_view words) {
  const Item& item = session.items()[index];
  const auto wanted = to_lower(words);
  const auto holds = [&](std::string_view text) { return to_lower(text).find(wanted) != std::string::npos; };
  if (holds(std::string_view(session.text()).substr(item.sentence.begin, item.sentence.size()))) return true;
  return std::any_of(item.reasons.begin(), item.reasons.end(),
                     [&](const Reason& reason) { return holds(reason.message) || holds(reason.rule->id); }) ||
         std::any_of(item.choices.begin(), item.choices.end(),
                     [&](const Choice& choice) { return holds(choice.after); });
}

}  // namespace decalque
