#include "server/local_server.h"

#include <fmt/format.h>
#include <httplib.h>
#include <sys/random.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>

namespace decalque {

namespace {

constexpr size_t kThreads = 16;  // a browser opens connections ahead, and each holds a thread while it is silent
constexpr std::chrono::seconds kLongestAnswer{5};
constexpr size_t kLongestBody = 16 << 20;

std::string random_token() {
  unsigned char bytes[16];
  for (size_t got = 0; got < sizeof bytes;) {
    const auto more = ::getrandom(bytes + got, sizeof bytes - got, 0);
    if (more < 0 && errno != EINTR) throw ServerError("the system gives no random bytes for the server's token");
    if (more > 0) got += static_cast<size_t>(more);
  }
  std::string token;
  for (const auto byte : bytes) token += fmt::format("{:02x}", byte);
  return token;
}

/// In a time that does not tell how much of it is right.
bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned char difference = 0;
  for (size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a[i] ^ b[i]);
  return difference == 0;
}

void answer_with(httplib::Response& response, Answer answer) {
  response.status = answer.status;
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
  if (answer.body.empty()) return response.set_content("", answer.type);
  // As a provider: httplib would press what is text with Brotli's slowest setting, for a reader on the same machine.
  auto body = std::make_shared<std::string>(std::move(answer.body));
  response.set_content_provider(body->size(), answer.type, [body](size_t at, size_t count, httplib::DataSink& sink) {
    return sink.write(body->data() + at, count);
  });
}

void refuse(httplib::Response& response, int status, const std::string& why) {
  answer_with(response, {status, "text/plain; charset=utf-8", why + "\n", {}});
}

const httplib::Headers kHeaders = {
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; "
     "form-action 'none'; frame-ancestors 'none'"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
};

}  // namespace

struct LocalServer::Inside {
  httplib::Server http;
  std::atomic<bool> stopped = false;
  std::mutex mutex;
  std::condition_variable answered;
  int answering = 0;

  void begin_answer() {
    const std::lock_guard lock(mutex);
    ++answering;
  }
  void end_answer() {
    const std::lock_guard lock(mutex);
    answering = std::max(0, answering - 1);  // what is no HTTP is answered without having begun
    answered.notify_all();
  }
};

LocalServer::LocalServer() : inside_(std::make_unique<Inside>()), token_(random_token()) {
  auto& http = inside_->http;
  http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  http.set_socket_options([](socket_t) {});  // by default others could share the port
  http.set_tcp_nodelay(true);
  http.set_keep_alive_max_count(1);  // a silent connection would keep the server from ending
  http.set_keep_alive_timeout(2);
  http.set_payload_max_length(kLongestBody);
  http.set_default_headers(kHeaders);
  port_ = http.bind_to_any_port("127.0.0.1");
  if (port_ <= 0) throw ServerError("no port of 127.0.0.1 could be opened for the browser; review in the terminal");

  http.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    using enum httplib::Server::HandlerResponse;
    inside_->begin_answer();
    const auto host = request.get_header_value("Host");
    const bool our_host = request.get_header_value_count("Host") == 1 &&
                          (host == fmt::format("127.0.0.1:{}", port_) || host == fmt::format("localhost:{}", port_));
    const bool post = request.method == "POST";
    const auto origins = request.get_header_value_count("Origin");
    const bool our_origin =
        origins == 0 ? !post : origins == 1 && request.get_header_value("Origin") == "http://" + host;
    const auto end = request.path.find('/', 1);
    if (!our_host || !our_origin)
      refuse(response, 403, "This server answers only the page it has opened.");
    else if (end == std::string::npos || !same_secret(request.path.substr(1, end - 1), token_))
      refuse(response, 403, "The address is not the one that decalque has shown: its token is missing or wrong.");
    else if (post && !request.get_header_value("Content-Type").starts_with("application/json"))
      refuse(response, 415, "The body of a POST is application/json.");
    else
      return Unhandled;
    return Handled;
  });
  http.set_logger([this](const auto&, const auto&) { inside_->end_answer(); });  // called when it is written
  const auto by = [this](const std::map<std::string, Handler>& handlers) {
    return [this, &handlers](const httplib::Request& request, httplib::Response& response) {
      const auto at = handlers.find(request.path.substr(token_.size() + 2));
      if (at == handlers.end()) return refuse(response, 404, "Nothing is here.");
      const std::lock_guard lock(one_at_a_time_);
      try {
        answer_with(response, at->second(request.body));
      } catch (const std::exception& error) {
        refuse(response, 500, error.what());
      }
    };
  };
  http.Get(".*", by(get_));
  http.Post(".*", by(post_));
}

LocalServer::~LocalServer() = default;

std::string LocalServer::address() const { return fmt::format("http://127.0.0.1:{}/{}/", port_, token_); }

void LocalServer::run() {
  if (!inside_->stopped) inside_->http.listen_after_bind();
}

void LocalServer::stop() {
  inside_->stopped = true;
  // httplib would cut off what it is writing.
  std::unique_lock lock(inside_->mutex);
  inside_->answered.wait_for(lock, kLongestAnswer, [this] { return inside_->answering == 0; });
  lock.unlock();
  inside_->http.stop();
}

}  // namespace decalque
