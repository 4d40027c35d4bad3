#pragma once
// A review in the browser.

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>

#include "server/local_server.h"
#include "server/review_requests.h"

namespace decalque {

/// Serves the page of a review (review_requests.h says what it asks for). Ends when the reviewer says so on the page
/// (POST end), or has closed the last page (POST bye {page}, as hello {page} has told of each) and comes back with
/// none. A browser that vanishes without a word ends nothing: the address stays good for the next one.
class WebReview {
 public:
  /// How long the review waits for a page to come back: it may only be loading itself anew.
  static constexpr std::chrono::milliseconds kPatience{4000};

  /// The desk lives as long. Throws ServerError.
  explicit WebReview(Desk& desk, std::chrono::milliseconds patience = kPatience);
  std::string address() const { return server_.address(); }
  /// Until the review ends.
  void run();
  std::string farewell() const { return requests_.farewell(); }

 private:
  void on_post(const std::string& path, std::function<Answer(const std::string&)> act);
  Answer hello(const std::string& body);
  Answer bye(const std::string& body);
  Answer end();
  void watch();
  void finish();

  const std::chrono::milliseconds patience_;
  ReviewRequests requests_;
  LocalServer server_;

  std::mutex mutex_;  // of what follows
  std::condition_variable changed_;
  std::set<std::string> pages_;
  std::optional<std::chrono::steady_clock::time_point> all_gone_;
  bool over_ = false;
};

}  // namespace decalque
