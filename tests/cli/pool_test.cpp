// Work in parallel, results in order.

#include "cli/pool.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <set>
#include <stdexcept>

using decalque::OrderedPool;

namespace {

/// A pool that squares the numbers below `count`, slow and quick ones mixed.
struct Squares : OrderedPool<int, int> {
  Squares(int count, std::vector<int>& results) {
    next = [at = 0, count]() mutable { return at < count ? std::optional(at++) : std::nullopt; };
    work = [](int& number, unsigned) {
      if (number % 5 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
      return number * number;
    };
    done = [&results](int& result) {
      results.push_back(result);
      return true;
    };
  }
};

}  // namespace

TEST_CASE("results come in the order of the items, whatever the number of threads") {
  for (const unsigned jobs : {1u, 2u, 3u, 16u})
    for (const int count : {0, 1, 2, 200}) {
      std::vector<int> results;
      Squares(count, results).run(jobs);
      REQUIRE(results.size() == static_cast<size_t>(count));
      for (int i = 0; i < count; ++i) CHECK(results[static_cast<size_t>(i)] == i * i);
    }
}

TEST_CASE("few items are in flight, however slow the first one is") {
  std::vector<int> results;
  std::atomic<int> taken = 0, given = 0, most = 0;
  Squares pool(100, results);
  pool.next = [&, next = pool.next] {
    most = std::max(most.load(), taken++ - given.load());
    return next();
  };
  pool.work = [](int& number, unsigned) {
    if (number == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return number;
  };
  pool.done = [&](int&) { return ++given, true; };
  pool.run(3);
  CHECK(given == 100);
  CHECK(most <= 6);
}

TEST_CASE("workers have numbers below the number of jobs") {
  std::vector<int> results;
  std::mutex mutex;
  std::set<unsigned> workers;
  Squares pool(200, results);
  pool.work = [&](int& number, unsigned worker) {
    const std::lock_guard lock(mutex);
    workers.insert(worker);
    return number;
  };
  pool.run(4);
  CHECK(*workers.rbegin() < 4);
}

TEST_CASE("a run ends when the taker says so") {
  for (const unsigned jobs : {1u, 4u}) {
    std::vector<int> results;
    Squares pool(1000000, results);
    pool.done = [&results](int& result) {
      results.push_back(result);
      return results.size() < 5;
    };
    pool.run(jobs);
    CHECK(results.size() == 5);
  }
}

TEST_CASE("what a function throws comes out of the run") {
  for (const unsigned jobs : {1u, 4u})
    for (const int where : {0, 1, 2}) {
      std::vector<int> results;
      Squares pool(1000, results);
      const auto fail = [&](int here) {
        if (here == where) throw std::runtime_error("no");
      };
      pool.next = [&, next = pool.next] { return fail(0), next(); };
      pool.work = [&](int& number, unsigned) { return fail(1), number; };
      pool.done = [&](int&) { return fail(2), true; };
      CHECK_THROWS_WITH(pool.run(jobs), "no");
    }
}
