#pragma once
// HTTP on a port of this machine: requests come in, answers go out.

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace decalque {

/// One line for the user.
class ServerError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What a client asks for, as it came: nothing in it is to be trusted.
struct Request {
  bool post = false;  ///< else GET or HEAD
  std::string path;   ///< "/a/b", without what stands after "?"
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  /// All values of a header, whatever the case of its name.
  std::vector<std::string> values(const std::string& header) const;
};

/// What a request is answered with.
struct Answer {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

/// Takes requests at a free port of 127.0.0.1 and hands them to one function, one at a time, on the thread of run().
/// A client that is silent, slow or gone holds up nobody else. Bodies hold at most 16 MB. SIGPIPE is to be ignored.
class HttpLoop {
 public:
  using Respond = std::function<Answer(const Request&)>;  ///< throws nothing

  /// Throws ServerError.
  explicit HttpLoop(Respond respond);
  ~HttpLoop();
  HttpLoop(const HttpLoop&) = delete;
  HttpLoop& operator=(const HttpLoop&) = delete;

  int port() const;
  /// Answers until stop(), which any thread may call, also before; what is being answered is answered to its end, for
  /// some seconds at most.
  void run();
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace decalque
