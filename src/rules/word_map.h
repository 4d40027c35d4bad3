#pragma once
// Keys to values, for `{x|list:NAME}`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decalque {

/// A table of texts by text, in order of key. It is made once and asked often: all its text lies in one piece, so that it
/// is kept and taken back as it is, and a key is put in by moving what stands behind it.
class WordMap {
 public:
  /// False, and nothing changes, when the key is there.
  bool add(std::string_view key, std::string_view value);
  /// The value lives as long as the map stays as it is.
  std::optional<std::string_view> find(std::string_view key) const;

  size_t size() const { return ends_.size() / 2; }
  /// Of the entries in order, counted from 0.
  std::string_view key(size_t entry) const { return text(2 * entry); }
  std::string_view value(size_t entry) const { return text(2 * entry + 1); }

  template <class Archive>
  void parts(Archive& archive) {
    all(archive, text_, ends_);
  }

 private:
  size_t place_of(std::string_view key) const;  // of the first entry that does not come before it
  std::string_view text(size_t piece) const {
    const uint32_t begin = piece == 0 ? 0 : ends_[piece - 1];
    return std::string_view(text_).substr(begin, ends_[piece] - begin);
  }

  std::string text_;            // key, value, key, value, …
  std::vector<uint32_t> ends_;  // of each of these in text_
};

}  // namespace decalque
