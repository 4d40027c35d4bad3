#pragma once
// What a page may ask of a review, and what it is answered.

#include <optional>
#include <string>

#include "review/desk.h"
#include "server/local_server.h"
#include "server/request_body.h"
#include "server/review_rows.h"

namespace decalque {

/// One review, whatever page asks. Bodies are JSON objects; items are numbered from 1. What changes something says by
/// "revision" what the page knows; when that is no longer so, nothing is done and the answer has status 409: the page
/// loads itself anew. What was done is answered by
///   {revision, message, items: [changed], rows: [{row, html}], counts: {undecided, accepted, rejected, edited,
///   blocked},
///    undo: is there a step to take back, unwritten: is something accepted that is not written}
/// and where several items have changed at once, {states: {state: [item]}} of them all: an item that touches no other
/// then looks as before but for its state, so only the rows of others are in {rows} or, when they are many, named in
/// {stale: [row]} for the page to ask for in its time. Every decision is kept before it is answered; if it could not be
/// kept, {error} says so as well. What cannot be done at all is answered by {error} and status 422.
class ReviewRequests {
 public:
  /// The desk lives as long.
  explicit ReviewRequests(Desk& desk);

  /// The page itself.
  Answer page() const;
  /// The corrected article, to keep as a file.
  Answer corrected() const;

  Answer decide(const std::string& body);        ///< {revision, item, state, choice?, own?}
  Answer of_rule(const std::string& body);       ///< {revision, item, state}: all undecided of its rule from there on
  Answer undo(const std::string& body);          ///< {revision}
  Answer write(const std::string& body);         ///< {revision}; {reload: true} when a new session has begun
  Answer rows(const std::string& body) const;    ///< {rows: [row]} -> {revision, rows: [{row, html}]}
  Answer text(const std::string& body) const;    ///< {item} -> {text}: what an own replacement begins with
  Answer rule(const std::string& body) const;    ///< {item} -> {text}: all there is to know of its rule
  Answer search(const std::string& body) const;  ///< {words} -> {items}
  Answer lasting() const;  ///< {revision, file, offers: [label]}: what refusals can be made lasting
  Answer make_lasting(const std::string& body);  ///< {revision, offers: [number from 0]} -> {revision, message}
  /// What remains to say when the review ends.
  std::string farewell() const;

 private:
  void read_rows();
  Json rows_of(const std::vector<size_t>& rows) const;
  Answer changed(const std::vector<uint32_t>& items, const std::string& message);

  Desk& desk_;
  std::optional<ReviewRows> rows_;
  uint64_t revision_ = 1;
};

}  // namespace decalque
