#include "edit/regex_literals.h"

namespace decalque {

namespace {

constexpr size_t kMost = 64;
using Texts = std::vector<std::string>;

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

class Expander {
 public:
  explicit Expander(std::string_view regex) : rest_(regex) {}

  std::optional<Texts> all() {
    Texts texts = alternatives();
    if (failed_ || !rest_.empty()) return std::nullopt;
    return texts;
  }

 private:
  Texts alternatives() {
    Texts texts = sequence();
    while (take('|')) {
      for (std::string& text : sequence()) add(texts, std::move(text));
    }
    return texts;
  }

  Texts sequence() {
    Texts texts = {""};
    while (!failed_ && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
      Texts next = item();
      if (take('?')) add(next, "");
      Texts longer;
      for (const std::string& begin : texts) {
        for (const std::string& end : next) add(longer, begin + end);
      }
      texts = std::move(longer);
    }
    return texts;
  }

  Texts item() {
    if (take('(')) {
      if (take('?') && !take(':')) failed_ = true;
      Texts texts = alternatives();
      if (!take(')')) failed_ = true;
      return texts;
    }
    if (take('[')) return characters();
    const bool escaped = take('\\');
    return {one(escaped)};
  }

  // A class of single characters and ranges.
  Texts characters() {
    Texts texts;
    if (rest_.empty() || rest_.front() == '^') failed_ = true;
    while (!failed_ && !take(']')) {
      const bool escaped = take('\\');
      const std::string first = one(escaped, true);
      if (!take('-')) {
        add(texts, first);
        continue;
      }
      const std::string last = one(false, true);
      if (first.size() != 1 || last.size() != 1 || last < first) failed_ = true;
      for (char c = first.empty() ? '\0' : first[0]; !failed_ && c <= last[0]; ++c) add(texts, std::string(1, c));
    }
    return texts;
  }

  // A character as it stands.
  std::string one(bool escaped, bool in_class = false) {
    constexpr std::string_view kSpecial = ".*+?^$(){}[]|";
    if (rest_.empty()) failed_ = true;
    if (failed_) return {};
    const char c = rest_.front();
    if (escaped ? is_alphanumeric(c) : c == '\\' || (!in_class && kSpecial.find(c) != std::string_view::npos)) {
      failed_ = true;
      return {};
    }
    size_t size = 1;
    while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0U) == 0x80U) ++size;
    const std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void add(Texts& texts, std::string text) {
    texts.push_back(std::move(text));
    if (texts.size() > kMost) failed_ = true;
    if (failed_) texts.resize(1);
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace

std::optional<std::vector<std::string>> regex_literals(std::string_view regex) { return Expander(regex).all(); }

}  // namespace decalque
