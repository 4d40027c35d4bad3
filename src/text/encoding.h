#pragma once
// What the doors need to let a text in and out.

#include <optional>
#include <string>
#include <string_view>

namespace decalque {

/// The offset of the first byte that is not valid UTF-8 (no surrogates, no overlong forms, nothing above U+10FFFF).
std::optional<size_t> first_invalid_utf8(std::string_view bytes);

/// A character encoding that ICU knows, for reading and writing a file as it was.
class Encoding {
 public:
  /// By any name ICU knows ("latin1", "windows-1252", "UTF-16LE"); nullopt when it knows none.
  static std::optional<Encoding> named(std::string_view name);
  /// UTF-16 or UTF-32 when the bytes begin with such a byte order mark, else nullopt. (UTF-8 needs no converting.)
  static std::optional<Encoding> from_bom(std::string_view bytes);

  /// UTF-8 of `bytes`; a byte order mark comes through as U+FEFF. On malformed input nullopt, and `bad_offset` is its
  /// byte offset.
  std::optional<std::string> decode(std::string_view bytes, size_t& bad_offset) const;
  /// The bytes of valid UTF-8 `text`; nullopt when the encoding lacks a character, which `missing` then names
  /// ("U+20AC €").
  std::optional<std::string> encode(std::string_view text, std::string& missing) const;
  const std::string& name() const { return name_; }

 private:
  explicit Encoding(std::string name) : name_(std::move(name)) {}
  std::string name_;
};

}  // namespace decalque
