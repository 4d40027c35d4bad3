#pragma once
// A web server for one person on the same machine.

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "server/http_loop.h"

namespace decalque {

/// Who may ask: everybody on the machine can reach 127.0.0.1, and so can every page in the person's browser. So the
/// address holds a secret, and a page of another origin is refused even if it knew it:
///   - the path begins with a token of 128 random bits
///   - Host is 127.0.0.1 or localhost with the port (else a name of someone's own could be made to lead here)
///   - Origin, where the browser sends it, is that host over http; POST needs it, and a body of JSON
/// Answers are not kept, framed, guessed at or referred from, and their page may talk to this server alone.
class LocalServer {
 public:
  using Handler = std::function<Answer(const std::string& body)>;

  /// Takes a free port of 127.0.0.1. Throws ServerError.
  LocalServer();

  /// What is at a path behind the token, "" for the address itself. Handlers run one at a time, on the thread of run();
  /// what they throw becomes an answer with status 500. To be called before run().
  void on_get(const std::string& path, Handler handler) { get_[path] = std::move(handler); }
  void on_post(const std::string& path, Handler handler) { post_[path] = std::move(handler); }

  /// "http://127.0.0.1:40123/0f...9a/"
  std::string address() const;
  /// As HttpLoop's.
  void run() { loop_.run(); }
  void stop() { loop_.stop(); }

 private:
  Answer respond(const Request& request) const;
  /// Why a request is refused, if it is.
  std::optional<Answer> refusal(const Request& request) const;

  std::string token_;
  std::map<std::string, Handler> get_, post_;
  HttpLoop loop_;
};

}  // namespace decalque
