#include "server/request_body.h"

namespace decalque {

RequestBody::RequestBody(const std::string& text) : json_(Json::parse(text, nullptr, false)) {
  if (!json_.is_object()) throw BadRequest("the body is no JSON object");
}

uint32_t RequestBody::item(const Session& session) const {
  const auto number = part<Json>("item");
  if (!number.is_number_unsigned() || number == 0 || number > session.items().size())
    throw BadRequest(fmt::format("\"item\" is no number from 1 to {}", session.items().size()));
  return number.get<uint32_t>() - 1;
}

Standing RequestBody::standing() const {
  const auto state = state_of(part<std::string>("state"));
  if (!state || *state == State::undecided) throw BadRequest("\"state\" is none of accepted, rejected, edited");
  Standing standing{*state, 0, {}};
  if (*state == State::accepted && json_.contains("choice")) {
    const auto choice = part<Json>("choice");
    if (!choice.is_number_unsigned() || choice > 1000) throw BadRequest("\"choice\" is no number from 0");
    standing.choice = choice.get<uint32_t>();
  }
  if (*state == State::edited) standing.own = part<std::string>("own");
  if (standing.own.find('\0') != std::string::npos) throw BadRequest("\"own\" holds a NUL");
  return standing;
}

Answer json_answer(const Json& json, int status) {
  return {status, "application/json", json.dump(-1, ' ', false, Json::error_handler_t::replace), {}};
}

}  // namespace decalque
