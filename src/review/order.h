#pragma once
// Ways through a review.

#include <string_view>
#include <vector>

#include "review/session.h"

namespace decalque {

enum class Order : uint8_t { place, rule };

/// The items in the order to go through them: by place, or rule by rule and there by place.
std::vector<uint32_t> in_order(const std::vector<Item>& items, Order order);

/// True when the sentence, what it would become, a message or a rule's id holds the words, whatever their case.
bool mentions(const Session& session, uint32_t item, std::string_view words);

}  // namespace decalque
