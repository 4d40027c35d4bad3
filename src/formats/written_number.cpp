#include "formats/written_number.h"

#include <nlohmann/json.hpp>

namespace decalque {

namespace {

using Json = nlohmann::ordered_json;

/// Hears the parser read, and notes the number where the key stands.
class NumberListener : public nlohmann::json_sax<Json> {
 public:
  explicit NumberListener(std::string_view key) : key_(key) {}
  const std::string& number() const { return number_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return note(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return note(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return note(written); }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(size_t) override { return ++depth_; }
  bool end_object() override { return depth_-- > 0; }
  bool start_array(size_t) override { return ++depth_; }
  bool end_array() override { return depth_-- > 0; }
  bool key(string_t& key) override {
    if (depth_ == 1) here_ = key == key_;
    return true;
  }
  bool parse_error(size_t, const std::string&, const Json::exception&) override { return false; }

 private:
  bool note(const std::string& written) {
    if (here_ && depth_ == 1) number_ = written;
    return true;
  }

  std::string_view key_;
  std::string number_;
  int depth_ = 0;
  bool here_ = false;
};

}  // namespace

std::string written_number(std::string_view json, std::string_view key) {
  NumberListener listener(key);
  return Json::sax_parse(json, &listener) ? listener.number() : "";
}

}  // namespace decalque
