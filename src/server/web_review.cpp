#include "server/web_review.h"

#include <thread>

#include "report/article_html.h"
#include "server/page_files.h"
#include "server/request_body.h"

namespace decalque {

namespace {

constexpr size_t kMostPages = 1000;

Answer file(std::string type, std::string body) { return {200, std::move(type), std::move(body), {}}; }

}  // namespace

WebReview::WebReview(Desk& desk, std::chrono::milliseconds patience) : patience_(patience), requests_(desk) {
  auto& ask = requests_;
  server_.on_get("", [&](const auto&) { return ask.page(); });
  server_.on_get("corrected", [&](const auto&) { return ask.corrected(); });
  server_.on_get("review.css", [](const auto&) {
    return file("text/css; charset=utf-8", std::string(article_style()) + std::string(review_css()));
  });
  server_.on_get("review.js",
                 [](const auto&) { return file("text/javascript; charset=utf-8", std::string(review_js())); });
  on_post("decide", [&](const auto& body) { return ask.decide(body); });
  on_post("of-rule", [&](const auto& body) { return ask.of_rule(body); });
  on_post("undo", [&](const auto& body) { return ask.undo(body); });
  on_post("write", [&](const auto& body) { return ask.write(body); });
  on_post("rows", [&](const auto& body) { return ask.rows(body); });
  on_post("text", [&](const auto& body) { return ask.text(body); });
  on_post("rule", [&](const auto& body) { return ask.rule(body); });
  on_post("search", [&](const auto& body) { return ask.search(body); });
  on_post("lasting", [&](const auto&) { return ask.lasting(); });
  on_post("make-lasting", [&](const auto& body) { return ask.make_lasting(body); });
  on_post("hello", [&](const auto& body) { return hello(body); });
  on_post("bye", [&](const auto& body) { return bye(body); });
  on_post("end", [&](const auto&) { return end(); });
}

void WebReview::on_post(const std::string& path, std::function<Answer(const std::string&)> act) {
  server_.on_post(path, [act = std::move(act)](const std::string& body) {
    try {
      return act(body);
    } catch (const BadRequest& bad) {
      return json_answer({{"error", bad.what()}}, 400);
    } catch (const std::runtime_error& failure) {
      return json_answer({{"error", failure.what()}}, 422);
    }
  });
}

Answer WebReview::hello(const std::string& body) {
  const auto page = RequestBody(body).part<std::string>("page");
  const std::lock_guard lock(mutex_);
  if (pages_.size() < kMostPages) pages_.insert(page);
  all_gone_.reset();
  changed_.notify_all();
  return json_answer(Json::object());
}

Answer WebReview::bye(const std::string& body) {
  const auto page = RequestBody(body).part<std::string>("page");
  const std::lock_guard lock(mutex_);
  if (pages_.erase(page) > 0 && pages_.empty()) all_gone_ = std::chrono::steady_clock::now() + patience_;
  changed_.notify_all();
  return json_answer(Json::object());
}

Answer WebReview::end() {
  finish();
  return json_answer({{"message", requests_.farewell()}});
}

void WebReview::finish() {
  const std::lock_guard lock(mutex_);
  over_ = true;
  changed_.notify_all();
}

void WebReview::watch() {
  std::unique_lock lock(mutex_);
  while (!over_) {
    if (!all_gone_)
      changed_.wait(lock);
    else if (std::chrono::steady_clock::now() >= *all_gone_)
      over_ = true;
    else
      changed_.wait_until(lock, *all_gone_);
  }
  lock.unlock();
  server_.stop();
}

void WebReview::run() {
  std::thread watcher([this] { watch(); });
  server_.run();
  finish();  // also when the server has given up by itself
  watcher.join();
}

}  // namespace decalque
