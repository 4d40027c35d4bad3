#include "server/http_loop.h"

#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <netinet/in.h>
#include <strings.h>
#include <unistd.h>

#include <set>

namespace decalque {

namespace {

constexpr timeval kLongestFarewell{5, 0};
constexpr int kLongestSilence = 60;  // seconds until a connection without a request is closed
constexpr size_t kLongestBody = 16 << 20;
constexpr size_t kLongestHeaders = 64 << 10;

template <auto free_it>
struct Freed {
  template <class T>
  void operator()(T* it) const {
    free_it(it);
  }
};
using Base = std::unique_ptr<event_base, Freed<event_base_free>>;
using Http = std::unique_ptr<evhttp, Freed<evhttp_free>>;
using Event = std::unique_ptr<event, Freed<event_free>>;

/// What wakes a loop from another thread: a pipe, for events know no threads.
class Bell {
 public:
  Bell() {
    if (::pipe(ends_) != 0) throw ServerError("the system gives no pipe for the server");
  }
  ~Bell() {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;

  void ring() { [[maybe_unused]] const auto wrote = ::write(ends_[1], "", 1); }
  int heard_at() const { return ends_[0]; }

 private:
  int ends_[2];
};

Request read(evhttp_request* from) {
  Request request;
  request.post = evhttp_request_get_command(from) == EVHTTP_REQ_POST;
  if (const auto* path = evhttp_uri_get_path(evhttp_request_get_evhttp_uri(from))) request.path = path;
  for (const auto* header = evhttp_request_get_input_headers(from)->tqh_first; header; header = header->next.tqe_next)
    request.headers.emplace_back(header->key, header->value);
  auto* body = evhttp_request_get_input_buffer(from);
  request.body.resize(evbuffer_get_length(body));
  evbuffer_copyout(body, request.body.data(), request.body.size());
  return request;
}

void write(evhttp_request* to, const Answer& answer) {
  auto* headers = evhttp_request_get_output_headers(to);
  evhttp_add_header(headers, "Content-Type", answer.type.c_str());
  for (const auto& [name, value] : answer.headers) evhttp_add_header(headers, name.c_str(), value.c_str());
  evbuffer_add(evhttp_request_get_output_buffer(to), answer.body.data(), answer.body.size());
  evhttp_send_reply(to, answer.status, nullptr, nullptr);
}

int port_of(evutil_socket_t socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
  return ntohs(address.sin_port);
}

}  // namespace

std::vector<std::string> Request::values(const std::string& header) const {
  std::vector<std::string> values;
  for (const auto& [name, value] : headers)
    if (::strcasecmp(name.c_str(), header.c_str()) == 0) values.push_back(value);
  return values;
}

struct HttpLoop::Inside {
  Respond respond;
  std::set<evhttp_connection*> answering;  // what is not yet written to its end
  bool ending = false;
  Bell bell;
  Base base{event_base_new()};
  Http http{base ? evhttp_new(base.get()) : nullptr};
  Event bell_heard{base ? event_new(base.get(), bell.heard_at(), EV_READ, on_bell, this) : nullptr};
  int port = 0;

  void answered(evhttp_connection* connection) {
    answering.erase(connection);
    if (ending && answering.empty()) event_base_loopbreak(base.get());
  }

  static void on_request(evhttp_request* request, void* self) {
    auto* inside = static_cast<Inside*>(self);
    auto* connection = evhttp_request_get_connection(request);
    inside->answering.insert(connection);
    evhttp_connection_set_closecb(connection, on_close, self);
    evhttp_request_set_on_complete_cb(request, on_complete, self);
    write(request, inside->respond(read(request)));
  }
  static void on_complete(evhttp_request* request, void* self) {
    static_cast<Inside*>(self)->answered(evhttp_request_get_connection(request));
  }
  static void on_close(evhttp_connection* connection, void* self) {
    static_cast<Inside*>(self)->answered(connection);
  }
  static void on_bell(evutil_socket_t, short, void* self) {
    auto* inside = static_cast<Inside*>(self);
    inside->ending = true;
    event_base_loopexit(inside->base.get(), inside->answering.empty() ? nullptr : &kLongestFarewell);
  }
};

HttpLoop::HttpLoop(Respond respond) : inside_(new Inside{.respond = std::move(respond)}) {
  auto* http = inside_->http.get();
  auto* bound = http && inside_->bell_heard ? evhttp_bind_socket_with_handle(http, "127.0.0.1", 0) : nullptr;
  if (bound) inside_->port = port_of(evhttp_bound_socket_get_fd(bound));
  if (inside_->port == 0)
    throw ServerError("no port of 127.0.0.1 could be opened for the browser; review in the terminal");
  evhttp_set_allowed_methods(http, EVHTTP_REQ_GET | EVHTTP_REQ_HEAD | EVHTTP_REQ_POST);
  evhttp_set_max_body_size(http, kLongestBody);
  evhttp_set_max_headers_size(http, kLongestHeaders);
  evhttp_set_timeout(http, kLongestSilence);
  evhttp_set_gencb(http, Inside::on_request, inside_.get());
  event_add(inside_->bell_heard.get(), nullptr);
}

HttpLoop::~HttpLoop() = default;

int HttpLoop::port() const { return inside_->port; }

void HttpLoop::run() { event_base_dispatch(inside_->base.get()); }

void HttpLoop::stop() { inside_->bell.ring(); }

}  // namespace decalque
