// Who may ask a server, and when it ends.

#include "server/local_server.h"

#include <arpa/inet.h>
#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <thread>

#include "a_desk.h"
#include "server/web_review.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

struct Address {
  explicit Address(const std::string& address)
      : port(std::stoi(address.substr(17))), path(address.substr(address.find('/', 17))) {}
  int port;
  std::string path;
  std::string host() const { return "127.0.0.1:" + std::to_string(port); }
};

/// A server that answers "here" at its address, and with the body at echo.
class Echo {
 public:
  Echo() {
    ::signal(SIGPIPE, SIG_IGN);  // as the program does
    server.on_get("", [](const auto&) { return Answer{200, "text/plain", "here", {}}; });
    server.on_post("echo", [](const std::string& body) { return Answer{200, "text/plain", body, {}}; });
    server.on_post("bad", [](const auto&) -> Answer { throw std::runtime_error("a.txt: no space left"); });
    thread = std::thread([this] { server.run(); });
  }
  ~Echo() {
    server.stop();
    thread.join();
  }
  LocalServer server;
  std::thread thread;
};

std::string get(const Address& at, const std::string& path, const httplib::Headers& headers) {
  const auto answer = httplib::Client("127.0.0.1", at.port).Get(path, headers);
  return answer ? std::to_string(answer->status) + " " + answer->body : "no answer";
}

std::string post(const Address& at, const std::string& what, const httplib::Headers& headers,
                 const char* type = "application/json") {
  const auto answer = httplib::Client("127.0.0.1", at.port).Post(at.path + what, headers, "{}", type);
  return answer ? std::to_string(answer->status) + " " + answer->body : "no answer";
}

const std::string kStranger = "403 This server answers only the page it has opened.\n";
const std::string kNoToken = "403 The address is not the one that decalque has shown: its token is missing or wrong.\n";

}  // namespace

TEST_CASE("server: answers its own page alone") {
  Echo echo;
  const Address at(echo.server.address());
  CHECK(at.path.size() == 34);
  const auto own = at.host(), port = std::to_string(at.port);
  CHECK(get(at, at.path, {}) == "200 here");
  CHECK(get(at, at.path, {{"Host", "localhost:" + port}}) == "200 here");
  CHECK(get(at, at.path, {{"Host", own}, {"Origin", "http://" + own}}) == "200 here");
  CHECK(get(at, at.path + "nothing", {}) == "404 Nothing is here.\n");
  CHECK(get(at, at.path, {{"Host", "evil.example:" + port}}) == kStranger);
  CHECK(get(at, at.path, {{"Host", "127.0.0.1"}}) == kStranger);
  CHECK(get(at, at.path, {{"Host", own}, {"Origin", "http://evil.example"}}) == kStranger);
  CHECK(get(at, at.path, {{"Host", own}, {"Origin", "null"}}) == kStranger);
  CHECK(get(at, "/", {}) == kNoToken);
  CHECK(get(at, "/" + std::string(32, '0') + "/", {}) == kNoToken);
  CHECK(get(at, at.path.substr(0, 33), {}) == kNoToken);

  CHECK(post(at, "echo", {{"Origin", "http://" + own}}) == "200 {}");
  CHECK(post(at, "echo", {}) == kStranger);
  CHECK(post(at, "echo", {{"Origin", "https://" + own}}) == kStranger);
  CHECK(post(at, "echo", {{"Origin", "http://" + own}}, "text/plain") ==
        "415 The body of a POST is application/json.\n");
  CHECK(post(at, "bad", {{"Origin", "http://" + own}}) == "500 a.txt: no space left\n");
}

TEST_CASE("server: two have different ports and tokens") {
  LocalServer a, b;
  CHECK(Address(a.address()).port != Address(b.address()).port);
  CHECK(Address(a.address()).path != Address(b.address()).path);
}

TEST_CASE("server: its pages may talk to it alone") {
  Echo echo;
  const Address at(echo.server.address());
  const auto answer = httplib::Client("127.0.0.1", at.port).Get(at.path);
  REQUIRE(answer);
  CHECK(answer->get_header_value("Content-Security-Policy").starts_with("default-src 'none'; "));
  CHECK(answer->get_header_value("Cache-Control") == "no-store");
  CHECK(answer->get_header_value("Referrer-Policy") == "no-referrer");
}

TEST_CASE("server: who is silent holds up nobody, nor the end") {
  std::vector<std::unique_ptr<httplib::ClientImpl>> kept;
  Echo echo;
  const Address at(echo.server.address());
  for (int i = 0; i < 40; ++i) {
    kept.push_back(std::make_unique<httplib::ClientImpl>("127.0.0.1", at.port));
    kept.back()->set_keep_alive(true);
    REQUIRE(kept.back()->Get(at.path));
  }
  CHECK(get(at, at.path, {}) == "200 here");
  const auto began = std::chrono::steady_clock::now();
  echo.server.stop();
  echo.thread.join();
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(2));
  echo.thread = std::thread([] {});
}

TEST_CASE("server: a long body comes back whole, one too long is refused") {
  Echo echo;
  const Address at(echo.server.address());
  const httplib::Headers own = {{"Origin", "http://" + at.host()}};
  const std::string fits(15 << 20, 'x'), too_long(17 << 20, 'x');
  httplib::Client client("127.0.0.1", at.port);
  const auto answer = client.Post(at.path + "echo", own, fits, "application/json");
  REQUIRE(answer);
  CHECK(answer->status == 200);
  CHECK(answer->body == fits);
  const auto refused = client.Post(at.path + "echo", own, too_long, "application/json");
  CHECK((!refused || refused->status == 413));
  CHECK(get(at, at.path, {}) == "200 here");
}

TEST_CASE("server: what is no HTTP, and who leaves before the answer, does no harm") {
  Echo echo;
  const Address at(echo.server.address());
  for (const std::string said : {"\r\n\r\n", "GET\r\n\r\n", "\x16\x03\x01", "BREW / HTTP/1.1\r\n\r\n"}) {
    const int out = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<uint16_t>(at.port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(out, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
    REQUIRE(::send(out, said.data(), said.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(said.size()));
    ::close(out);
  }
  CHECK(get(at, at.path, {}) == "200 here");
}

TEST_CASE("server: stopped before it runs, it does not run") {
  LocalServer server;
  server.stop();
  server.run();
  SUCCEED("came back");
}

TEST_CASE("a review in the browser ends when the reviewer says so") {
  FakeDesk desk("teh");
  WebReview review(desk);
  std::thread thread([&] { review.run(); });
  const Address at(review.address());
  CHECK(post(at, "end", {{"Origin", "http://" + at.host()}}) == R"(200 {"message":"1 undecided."})");
  thread.join();
}

TEST_CASE("a review in the browser ends when its last page is closed, not when a page loads itself anew") {
  FakeDesk desk("teh");
  WebReview review(desk, std::chrono::milliseconds(300));
  std::atomic<bool> over = false;
  std::thread thread([&] {
    review.run();
    over = true;
  });
  const Address at(review.address());
  const auto tell = [&](const std::string& what, const std::string& page) {
    return httplib::Client("127.0.0.1", at.port)
        .Post(at.path + what, {{"Origin", "http://" + at.host()}}, "{\"page\": \"" + page + "\"}", "application/json")
        ->status;
  };
  const auto wait = [] { std::this_thread::sleep_for(std::chrono::milliseconds(600)); };
  CHECK(tell("hello", "a") == 200);
  CHECK(tell("hello", "b") == 200);
  CHECK(tell("bye", "a") == 200);
  wait();
  CHECK(!over);  // b is there
  CHECK(tell("bye", "b") == 200);
  CHECK(tell("hello", "c") == 200);
  wait();
  CHECK(!over);  // b came back as c
  CHECK(tell("bye", "c") == 200);
  thread.join();
  CHECK(over);
}
