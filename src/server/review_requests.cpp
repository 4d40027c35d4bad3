#include "server/review_requests.h"

#include <set>

#include "report/rule_text.h"
#include "review/order.h"
#include "server/request_body.h"
#include "server/review_page.h"

namespace decalque {

namespace {

constexpr size_t kMostRows = 10;  // as many as a screen shows

Answer error(const std::string& what, int status = 422) { return json_answer({{"error", what}}, status); }

std::string counted(size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

Json json_of(const Counts& counts) {
  return {{"undecided", counts.undecided},
          {"accepted", counts.accepted},
          {"rejected", counts.rejected},
          {"edited", counts.edited},
          {"blocked", counts.blocked}};
}

std::vector<uint32_t> same_rule_from(const Session& session, uint32_t item) {
  std::vector<uint32_t> same;
  for (auto i = item; i < session.items().size(); ++i)
    if (session.items()[i].rule().id == session.items()[item].rule().id) same.push_back(i);
  return same;
}

/// What the change of an item is, in a word.
std::string decision(const Session& session, uint32_t item) {
  return fmt::format("{} {}.", item + 1, name(session.standing(item).state));
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_')
      encoded += c;
    else
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return encoded;
}

const Answer kOutdated = error("The review has changed in another page.", 409);

bool outdated(const RequestBody& body, uint64_t revision) { return body.part<uint64_t>("revision") != revision; }

}  // namespace

ReviewRequests::ReviewRequests(Desk& desk) : desk_(desk) { read_rows(); }

void ReviewRequests::read_rows() {
  rows_.emplace(desk_.session(), [this](const Rule& rule) { return desk_.measured(rule); });
}

Answer ReviewRequests::page() const {
  std::string article;
  for (size_t row = 0; row < rows_->size(); ++row) article += rows_->html(row);
  return {200, "text/html; charset=utf-8", review_page(desk_, article, revision_), {}};
}

Answer ReviewRequests::corrected() const {
  const auto disposition = "attachment; filename*=UTF-8''" + percent_encoded(corrected_name(desk_.file()));
  return {200, "application/octet-stream", desk_.corrected(), {{"Content-Disposition", disposition}}};
}

Json ReviewRequests::rows_of(const std::vector<size_t>& rows) const {
  Json list = Json::array();
  for (const auto row : rows) list.push_back({{"row", row}, {"html", rows_->html(row)}});
  return list;
}

Answer ReviewRequests::changed(const std::vector<uint32_t>& items, const std::string& message) {
  Json answer = {{"revision", ++revision_}, {"message", message}};
  try {
    desk_.save();
  } catch (const std::runtime_error& failure) {
    answer["error"] = fmt::format("Not kept: {}", failure.what());
  }
  auto& numbers = answer["items"] = Json::array();
  for (const auto item : items) numbers.push_back(item + 1);
  // Several at once were undecided or are so now: where one stands alone, the page has all but its state.
  auto otherwise = items;
  if (items.size() > 1) {
    for (const auto item : items) answer["states"][name(desk_.session().standing(item).state)].push_back(item + 1);
    std::erase_if(otherwise, [&](uint32_t item) { return rows_->alone(item); });
  }
  auto touched = rows_->touched(otherwise);
  if (touched.size() > kMostRows) {
    answer["stale"] = std::vector<size_t>(touched.begin() + kMostRows, touched.end());
    touched.resize(kMostRows);
  }
  answer["rows"] = rows_of(touched);
  answer["counts"] = json_of(desk_.session().counts());
  answer["undo"] = desk_.session().can_undo();
  answer["unwritten"] = desk_.unwritten();
  return json_answer(answer);
}

Answer ReviewRequests::decide(const std::string& text) {
  const RequestBody body(text);
  if (outdated(body, revision_)) return kOutdated;
  auto& session = desk_.session();
  const auto item = body.item(session);
  auto standing = body.standing();
  if (standing.state == State::accepted && standing.choice >= session.items()[item].choices.size())
    return error("There is no such correction here; write one yourself, or leave the text as it is.");
  if (const auto other = session.in_the_way(item, standing))
    return error(fmt::format("There is no room for this beside {} ({}), which is {}.", *other + 1,
                             session.items()[*other].rule().id, name(session.standing(*other).state)));
  session.decide(item, std::move(standing));
  return changed({item}, decision(session, item));
}

Answer ReviewRequests::of_rule(const std::string& text) {
  const RequestBody body(text);
  if (outdated(body, revision_)) return kOutdated;
  auto& session = desk_.session();
  const auto item = body.item(session);
  const auto state = body.standing().state;
  if (state == State::edited) throw BadRequest("\"state\" is neither accepted nor rejected");
  const auto& rule = session.items()[item].rule().id;
  const auto decided = session.decide_all(same_rule_from(session, item), state);
  if (decided.empty()) return error(fmt::format("None of {} from here on is undecided and has room.", rule));
  return changed(decided,
                 fmt::format("{} of {} {}.", counted(decided.size(), "suggestion", "suggestions"), rule, name(state)));
}

Answer ReviewRequests::undo(const std::string& text) {
  if (outdated(RequestBody(text), revision_)) return kOutdated;
  const auto items = desk_.session().undo();
  if (items.empty()) return error("There is nothing to undo in this session; decide anew instead.");
  return changed(items, counted(items.size(), "decision", "decisions") + " undone.");
}

Answer ReviewRequests::write(const std::string& text) {
  if (outdated(RequestBody(text), revision_)) return kOutdated;
  const auto changes = counted(desk_.session().edits().size(), "change", "changes");
  if (desk_.in_place() && !desk_.unwritten()) return error("Nothing is accepted that is not written.");
  desk_.write();
  const auto message = fmt::format("{}: written with {}.", desk_.target(), changes);
  if (!desk_.in_place()) return changed({}, message);
  ++revision_;
  read_rows();
  return json_answer({{"revision", revision_}, {"message", message}, {"reload", true}});
}

Answer ReviewRequests::rows(const std::string& text) const {
  auto rows = RequestBody(text).part<std::vector<size_t>>("rows");
  for (const auto row : rows)
    if (row >= rows_->size()) throw BadRequest(fmt::format("there is no row {}", row));
  return json_answer({{"revision", revision_}, {"rows", rows_of(rows)}});
}

Answer ReviewRequests::text(const std::string& text) const {
  const auto& session = desk_.session();
  const auto item = RequestBody(text).item(session);
  const auto& standing = session.standing(item);
  const auto& choices = session.items()[item].choices;
  return json_answer({{"text", standing.state == State::edited ? standing.own
                               : choices.empty()               ? std::string(session.before(item))
                                                               : choices[standing.choice].after}});
}

Answer ReviewRequests::rule(const std::string& text) const {
  const auto& session = desk_.session();
  const auto& rule = session.items()[RequestBody(text).item(session)].rule();
  return json_answer({{"text", rule_card(rule, desk_.measured(rule))}});
}

Answer ReviewRequests::search(const std::string& text) const {
  const auto words = RequestBody(text).part<std::string>("words");
  Json items = Json::array();
  for (uint32_t i = 0; i < desk_.session().items().size(); ++i)
    if (mentions(desk_.session(), i, words)) items.push_back(i + 1);
  return json_answer({{"items", items}});
}

Answer ReviewRequests::lasting() const {
  Json offers = Json::array();
  for (const auto& refusal : desk_.lasting()) offers.push_back(refusal.label);
  return json_answer({{"revision", revision_}, {"file", desk_.settings_file()}, {"offers", offers}});
}

Answer ReviewRequests::make_lasting(const std::string& text) {
  const RequestBody body(text);
  if (outdated(body, revision_)) return kOutdated;
  const auto offers = desk_.lasting();
  std::vector<LastingRefusal> chosen;
  for (const auto& number : body.part<std::set<Json>>("offers")) {
    if (!number.is_number_unsigned() || number >= offers.size())
      throw BadRequest(fmt::format("there is no offer {}", number.dump()));
    chosen.push_back(offers[number.get<size_t>()]);
  }
  if (chosen.empty()) throw BadRequest("\"offers\" is empty");
  const auto file = desk_.settings_file();
  desk_.make_lasting(chosen);
  const auto entries = counted(together(chosen).size(), "entry", "entries");
  return json_answer(
      {{"revision", ++revision_}, {"message", fmt::format("{}: {} added to what is accepted.", file, entries)}});
}

std::string ReviewRequests::farewell() const {
  const auto counts = desk_.session().counts();
  const auto kept = counts.accepted + counts.edited + counts.rejected + desk_.unplaced().size();
  auto text = fmt::format("{} undecided", counts.undecided - desk_.made_lasting());
  if (kept > 0)
    text += fmt::format("; {} kept in {}", counted(kept, "decision is", "decisions are"), desk_.decisions_file());
  if (desk_.unwritten()) text += fmt::format("; what was accepted is not written to {}", desk_.target());
  return text + ".";
}

}  // namespace decalque
