#pragma once
// A review as rows of HTML, which stay true while decisions are made.

#include <string>
#include <vector>

#include "report/article_card.h"
#include "report/article_html.h"
#include "review/session.h"

namespace decalque {

/// The article of a session with all its suggestions. Items are shown by their number from 1. What is decided is shown
/// as decided; what is undecided or rejected by its first choice, as long as that runs into nothing that was accepted.
class ReviewRows {
 public:
  /// Refers to the session, whose items stay the same.
  ReviewRows(const Session& session, MeasuredLine measured);

  size_t size() const { return rows_.size(); }
  std::string html(size_t row) const;
  /// The rows that look different when decisions on these items were made or taken back; sorted.
  std::vector<size_t> touched(const std::vector<uint32_t>& items) const;
  /// Touches no other item, so that what is decided beside it changes nothing here.
  bool alone(uint32_t item) const { return groups_[group_of_[item]].size() == 1; }

 private:
  ArticleMark mark(uint32_t item, std::vector<Edit> edits) const;
  std::vector<Edit> shown(uint32_t item) const;
  std::vector<std::vector<Edit>> shown_together(const std::vector<uint32_t>& group) const;

  const Session& session_;
  MeasuredLine measured_;
  ArticleRows rows_;
  std::vector<std::vector<uint32_t>> in_row_;  // the items with a part in a row
  std::vector<uint32_t> group_of_;             // items that touch one another, directly or by others
  std::vector<std::vector<uint32_t>> groups_;
};

}  // namespace decalque
