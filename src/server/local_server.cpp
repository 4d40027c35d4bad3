#include "server/local_server.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <cerrno>
#include <string_view>

namespace decalque {

namespace {

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

Answer refused(int status, const std::string& why) { return {status, "text/plain; charset=utf-8", why + "\n", {}}; }

const std::vector<std::pair<std::string, std::string>> kHeaders = {
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

LocalServer::LocalServer()
    : token_(random_token()), loop_([this](const Request& request) {
        auto answer = respond(request);
        answer.headers.insert(answer.headers.end(), kHeaders.begin(), kHeaders.end());
        return answer;
      }) {}

std::string LocalServer::address() const { return fmt::format("http://127.0.0.1:{}/{}/", loop_.port(), token_); }

std::optional<Answer> LocalServer::refusal(const Request& request) const {
  const auto hosts = request.values("Host"), origins = request.values("Origin"), types = request.values("Content-Type");
  const bool our_host = hosts.size() == 1 && (hosts[0] == fmt::format("127.0.0.1:{}", loop_.port()) ||
                                              hosts[0] == fmt::format("localhost:{}", loop_.port()));
  const bool our_origin =
      origins.empty() ? !request.post : our_host && origins.size() == 1 && origins[0] == "http://" + hosts[0];
  if (!our_host || !our_origin) return refused(403, "This server answers only the page it has opened.");
  const auto end = request.path.find('/', 1);
  if (end == std::string::npos || !same_secret(std::string_view(request.path).substr(1, end - 1), token_))
    return refused(403, "The address is not the one that decalque has shown: its token is missing or wrong.");
  if (request.post && (types.size() != 1 || !types[0].starts_with("application/json")))
    return refused(415, "The body of a POST is application/json.");
  return std::nullopt;
}

Answer LocalServer::respond(const Request& request) const {
  if (auto no = refusal(request)) return *no;
  const auto& handlers = request.post ? post_ : get_;
  const auto at = handlers.find(request.path.substr(token_.size() + 2));
  if (at == handlers.end()) return refused(404, "Nothing is here.");
  try {
    return at->second(request.body);
  } catch (const std::exception& error) {
    return refused(500, error.what());
  }
}

}  // namespace decalque
