#pragma once
// Work in parallel, results in order.

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace decalque {

/// Maps items to results on `jobs` threads. At most twice as many items as threads are taken and not yet done with.
template <class Item, class Outcome>
class OrderedPool {
 public:
  /// The next item, or nullopt at the end. Called in order, by one thread at a time.
  std::function<std::optional<Item>()> next;
  /// What comes of an item. Called at the same time for several; `worker` counts from 0 below `jobs`.
  std::function<Outcome(Item&, unsigned worker)> work;
  /// Takes a result, on the thread of run(), in the order of the items; false ends the run.
  std::function<bool(Outcome&)> done;

  /// Returns when all is done or `done` said false. What one of the functions throws comes out here; nothing more is
  /// taken then. With one job, or when the system gives no threads, all happens on the calling thread.
  void run(unsigned jobs);

 private:
  void run_alone();
  void worker(unsigned number);
  bool take(std::optional<Item>& item, size_t& index);
  void hand_out();
  void stop(std::exception_ptr problem);

  std::mutex source_;  // held while an item is fetched, which may take long; never inside state_
  std::mutex state_;
  std::condition_variable changed_;
  std::map<size_t, Outcome> ready_;
  std::exception_ptr problem_;
  size_t window_ = 0;
  size_t taken_ = 0;
  size_t given_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
};

template <class Item, class Outcome>
void OrderedPool<Item, Outcome>::run(unsigned jobs) {
  if (jobs <= 1) return run_alone();
  window_ = 2 * static_cast<size_t>(jobs);
  std::vector<std::jthread> threads;
  try {
    for (unsigned i = 0; i < jobs; ++i) threads.emplace_back([this, i] { worker(i); });
  } catch (const std::system_error&) {
    if (threads.empty()) return run_alone();
  }
  try {
    hand_out();
  } catch (...) {
    stop(std::current_exception());
  }
  threads.clear();
  if (problem_) std::rethrow_exception(problem_);
}

template <class Item, class Outcome>
void OrderedPool<Item, Outcome>::run_alone() {
  while (auto item = next()) {
    auto outcome = work(*item, 0);
    if (!done(outcome)) return;
  }
}

template <class Item, class Outcome>
void OrderedPool<Item, Outcome>::worker(unsigned number) {
  try {
    std::optional<Item> item;
    for (size_t index = 0; take(item, index);) {
      auto outcome = work(*item, number);
      const std::lock_guard lock(state_);
      ready_.emplace(index, std::move(outcome));
      changed_.notify_all();
    }
  } catch (...) {
    stop(std::current_exception());
  }
}

template <class Item, class Outcome>
bool OrderedPool<Item, Outcome>::take(std::optional<Item>& item, size_t& index) {
  const std::lock_guard source(source_);
  {
    std::unique_lock lock(state_);
    changed_.wait(lock, [&] { return stopped_ || ended_ || taken_ < given_ + window_; });
    if (stopped_ || ended_) return false;
  }
  item = next();
  const std::lock_guard lock(state_);
  if (item)
    index = taken_++;
  else
    ended_ = true;
  changed_.notify_all();
  return item.has_value();
}

template <class Item, class Outcome>
void OrderedPool<Item, Outcome>::hand_out() {
  std::unique_lock lock(state_);
  for (;;) {
    changed_.wait(lock, [&] { return stopped_ || ready_.contains(given_) || (ended_ && given_ == taken_); });
    if (stopped_ || !ready_.contains(given_)) return;
    auto outcome = std::move(ready_.extract(given_).mapped());
    lock.unlock();
    const bool go_on = done(outcome);
    lock.lock();
    ++given_;
    stopped_ = stopped_ || !go_on;
    changed_.notify_all();
  }
}

template <class Item, class Outcome>
void OrderedPool<Item, Outcome>::stop(std::exception_ptr problem) {
  const std::lock_guard lock(state_);
  if (!problem_) problem_ = std::move(problem);
  stopped_ = true;
  changed_.notify_all();
}

}  // namespace decalque
