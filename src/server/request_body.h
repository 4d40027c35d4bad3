#pragma once
// The JSON of requests and answers.

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "review/session.h"
#include "server/local_server.h"

namespace decalque {

using Json = nlohmann::ordered_json;

/// What is wrong with a request; our own page makes none of these.
class BadRequest : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A request's body, asked for its parts. All functions throw BadRequest.
class RequestBody {
 public:
  explicit RequestBody(const std::string& text);
  template <class T>
  T part(const char* name) const {
    const auto at = json_.find(name);
    if (at == json_.end()) throw BadRequest(fmt::format("\"{}\" is missing", name));
    try {
      return at->get<T>();
    } catch (const Json::exception&) {
      throw BadRequest(fmt::format("\"{}\" is of the wrong sort", name));
    }
  }
  /// "item", as an index of the session's.
  uint32_t item(const Session& session) const;
  /// "state", "choice" and "own".
  Standing standing() const;

 private:
  Json json_;
};

Answer json_answer(const Json& json, int status = 200);

}  // namespace decalque
