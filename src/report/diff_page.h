#pragma once
// The changes of articles as one page to send to someone: the view of a review, without its keys.

#include <string>
#include <string_view>

#include "decalque.h"
#include "report/article_card.h"

namespace decalque {

/// A page of its own: it asks for nothing, runs nothing, and reads well on screens light and dark, wide and narrow, and
/// on paper. It is the head, the part of each article, and the tail.
std::string diff_page_head(std::string_view title);
/// An article with the edits of its result in place, and a card for each change. `number` (from 0) tells the articles
/// of one page apart. Any thread may call it.
std::string diff_page_article(std::string_view file, std::string_view text, const Result& result, size_t number,
                              const MeasuredLine& measured);
std::string diff_page_tail();

}  // namespace decalque
