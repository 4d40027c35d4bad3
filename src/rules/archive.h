#pragma once
// Things as bytes and back, for what the program keeps for itself between runs.
//
// What a thing is made of is told once, beside its use:
//
//   template <class Archive>
//   void parts(Archive& archive, Thing& thing) { all(archive, thing.name, thing.numbers); }
//
// or, where the parts are private, by a member `template <class Archive> void parts(Archive& archive)`.
// Then `part(writer, thing)` appends its bytes and `part(reader, thing)` takes them back. Numbers, enums, strings and
// views of them, and vectors, maps and variants of parts need no telling. The bytes hold for one build of the program on one machine.

#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace decalque {

/// Collects bytes. Offers what ByteReader does, so that one `parts` serves both; it changes nothing it is given.
class ByteWriter {
 public:
  static constexpr bool kReads = false;

  void bytes(const void* from, size_t size) { out_.append(static_cast<const char*>(from), size); }
  uint64_t count(size_t size) {
    const auto number = static_cast<uint32_t>(size);
    bytes(&number, sizeof number);
    return number;
  }
  bool ok() const { return true; }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Takes bytes apart. After bytes that no writer wrote `ok` is false and what was read means nothing.
class ByteReader {
 public:
  static constexpr bool kReads = true;
  explicit ByteReader(std::string_view in) : in_(in) {}

  void bytes(void* to, size_t size) {
    if (size > in_.size()) return fail();
    std::memcpy(to, in_.data(), size);
    in_.remove_prefix(size);
  }
  /// Of things of at least a byte each: a count that cannot be is caught before memory is asked for.
  uint64_t count(size_t) {
    uint32_t number = 0;
    bytes(&number, sizeof number);
    if (number > in_.size()) fail();
    return ok_ ? number : 0;
  }
  std::string_view text(size_t size) {
    const std::string_view found = in_.substr(0, size);
    in_.remove_prefix(found.size());
    return found;
  }
  void fail() {
    ok_ = false;
    in_ = {};
  }
  bool ok() const { return ok_; }
  bool at_end() const { return in_.empty(); }

 private:
  std::string_view in_;
  bool ok_ = true;
};

template <class Archive, class Part>
void part(Archive& archive, Part& value);

template <class Archive, class... Parts>
void all(Archive& archive, Parts&... values) {
  (part(archive, values), ...);
}

inline void put_text(ByteReader& archive, std::string& text) { text = archive.text(archive.count(0)); }
inline void put_text(ByteWriter& archive, std::string_view text) {
  archive.count(text.size());
  archive.bytes(text.data(), text.size());
}
/// A view stays in the bytes that are read.
inline void put_text(ByteReader& archive, std::string_view& text) { text = archive.text(archive.count(0)); }

template <class Archive, class Item>
void items(Archive& archive, std::vector<Item>& list) {
  const uint64_t count = archive.count(list.size());
  if constexpr (Archive::kReads) list.resize(count);
  if constexpr (std::is_arithmetic_v<Item>) {
    archive.bytes(list.data(), count * sizeof(Item));
    return;
  }
  for (Item& item : list) {
    if (archive.ok()) part(archive, item);
  }
}

template <class Archive, class Map>
void entries(Archive& archive, Map& map) {
  uint64_t count = archive.count(map.size());
  if constexpr (Archive::kReads) {
    for (; count > 0 && archive.ok(); --count) {
      typename Map::key_type key;
      typename Map::mapped_type value;
      all(archive, key, value);
      map.emplace_hint(map.end(), std::move(key), std::move(value));
    }
  } else {
    for (auto& [key, value] : map) all(archive, const_cast<typename Map::key_type&>(key), value);
  }
}

template <class Archive, class... Kinds>
void choice(Archive& archive, std::variant<Kinds...>& value) {
  auto index = static_cast<uint8_t>(value.index());
  part(archive, index);
  if constexpr (Archive::kReads) {
    const auto take = [&]<size_t... I>(std::index_sequence<I...>) {
      return ((index == I && (value.template emplace<I>(), true)) || ...);
    };
    if (!take(std::index_sequence_for<Kinds...>())) return archive.fail();
  }
  std::visit([&](auto& held) { part(archive, held); }, value);
}

template <class T>
inline constexpr bool kIsMap = false;
template <class K, class V, class C>
inline constexpr bool kIsMap<std::map<K, V, C>> = true;
template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsChoice = false;
template <class... T>
inline constexpr bool kIsChoice<std::variant<T...>> = true;

template <class Archive, class Part>
void part(Archive& archive, Part& value) {
  if constexpr (std::is_arithmetic_v<Part> || std::is_enum_v<Part>)
    archive.bytes(&value, sizeof value);
  else if constexpr (std::is_same_v<Part, std::string> || std::is_same_v<Part, std::string_view>)
    put_text(archive, value);
  else if constexpr (kIsMap<Part>)
    entries(archive, value);
  else if constexpr (kIsList<Part>)
    items(archive, value);
  else if constexpr (kIsChoice<Part>)
    choice(archive, value);
  else if constexpr (requires { value.parts(archive); })
    value.parts(archive);
  else
    parts(archive, value);
}

}  // namespace decalque
