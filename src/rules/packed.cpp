#include "rules/packed.h"

#include <cstring>
#include <type_traits>

namespace decalque {

namespace {

// Writer and Reader offer the same, so that what a thing is made of is told once, in `parts`.
class Writer {
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

class Reader {
 public:
  static constexpr bool kReads = true;
  explicit Reader(std::string_view in) : in_(in) {}

  void bytes(void* to, size_t size) {
    if (size > in_.size()) return fail();
    std::memcpy(to, in_.data(), size);
    in_.remove_prefix(size);
  }
  // Of things of at least a byte each: a count that cannot be is caught before memory is asked for.
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

void put_text(Writer& archive, const std::string& text) {
  archive.count(text.size());
  archive.bytes(text.data(), text.size());
}
void put_text(Reader& archive, std::string& text) { text = archive.text(archive.count(0)); }

template <class Archive, class Item>
void items(Archive& archive, std::vector<Item>& list) {
  const uint64_t count = archive.count(list.size());
  if constexpr (Archive::kReads) list.resize(count);
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

template <class Archive>
void option(Archive& archive, OptionValue& value) {
  auto index = static_cast<uint8_t>(value.index());
  part(archive, index);
  if constexpr (Archive::kReads) {
    switch (index) {
      case 0:
        value = false;
        break;
      case 1:
        value = 0.0;
        break;
      case 2:
        value = std::string();
        break;
      case 3:
        value = std::vector<std::string>();
        break;
      default:
        archive.fail();
    }
  }
  std::visit([&](auto& held) { part(archive, held); }, value);
}

template <class T>
constexpr bool kIsMap = false;
template <class K, class V, class C>
constexpr bool kIsMap<std::map<K, V, C>> = true;
template <class T>
constexpr bool kIsList = false;
template <class T>
constexpr bool kIsList<std::vector<T>> = true;

template <class A>
void parts(A& a, Place& x) {
  all(a, x.file, x.line, x.column);
}
template <class A>
void parts(A& a, Test& x) {
  all(a, x.field, x.values, x.ignore_case, x.number);
}
template <class A>
void parts(A& a, Condition& x) {
  all(a, x.op, x.test, x.children);
}
template <class A>
void parts(A& a, Pattern& x) {
  all(a, x.op, x.condition, x.children, x.min, x.max, x.name, x.offset);
}
template <class A>
void parts(A& a, RuleCondition& x) {
  all(a, x.unless, x.negated, x.subject, x.name, x.relation, x.other, x.pattern, x.languages);
}
template <class A>
void parts(A& a, Piece::Step& x) {
  all(a, x.filter, x.list);
}
template <class A>
void parts(A& a, Piece& x) {
  all(a, x.sort, x.text, x.name, x.filters);
}
template <class A>
void parts(A& a, Change& x) {
  all(a, x.sort, x.capture, x.target, x.text);
}
template <class A>
void parts(A& a, Example& x) {
  all(a, x.sort, x.from, x.to, x.language, x.place);
}
template <class A>
void parts(A& a, Rule& x) {
  all(a, x.id, x.family, x.about, x.message, x.message_template, x.level, x.issue, x.from, x.patterns, x.pattern_texts,
      x.conditions, x.fixes, x.detector, x.options, x.examples, x.place);
}
template <class A>
void parts(A& a, Ruleset& x) {
  all(a, x.rules, x.lists, x.maps);
}

template <class Archive, class Part>
void part(Archive& archive, Part& value) {
  if constexpr (std::is_arithmetic_v<Part> || std::is_enum_v<Part>)
    archive.bytes(&value, sizeof value);
  else if constexpr (std::is_same_v<Part, std::string>)
    put_text(archive, value);
  else if constexpr (std::is_same_v<Part, OptionValue>)
    option(archive, value);
  else if constexpr (kIsMap<Part>)
    entries(archive, value);
  else if constexpr (kIsList<Part>)
    items(archive, value);
  else
    parts(archive, value);
}

#if defined(__x86_64__) && defined(__GLIBCXX__)
// A part that is new must be told of above.
static_assert(sizeof(Test) == 40 && sizeof(Condition) == 72 && sizeof(Pattern) == 152, "parts()");
static_assert(sizeof(RuleCondition) == 256 && sizeof(Piece) == 96 && sizeof(Change) == 96, "parts()");
static_assert(sizeof(Example) == 144 && sizeof(Rule) == 456 && sizeof(Ruleset) == 120, "parts()");
#endif

constexpr std::string_view kMagic = "decalque rules 1";

}  // namespace

std::string pack(const Ruleset& ruleset) {
  Writer writer;
  part(writer, const_cast<Ruleset&>(ruleset));  // a writer changes nothing
  const std::string body = writer.take();
  const uint64_t hash = content_hash(body);
  return std::string(kMagic).append(reinterpret_cast<const char*>(&hash), sizeof hash).append(body);
}

std::optional<Ruleset> unpack(std::string_view bytes) {
  uint64_t hash = 0;
  if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + sizeof hash) return std::nullopt;
  std::memcpy(&hash, bytes.data() + kMagic.size(), sizeof hash);
  bytes.remove_prefix(kMagic.size() + sizeof hash);
  if (content_hash(bytes) != hash) return std::nullopt;
  Reader reader(bytes);
  Ruleset ruleset;
  part(reader, ruleset);
  if (!reader.ok() || !reader.at_end()) return std::nullopt;
  return ruleset;
}

uint64_t content_hash(std::string_view bytes, uint64_t seed) {
  uint64_t hash = 0xcbf29ce484222325U ^ (seed + bytes.size());
  const auto mix = [&](uint64_t word) {
    hash = (hash ^ word) * 0x100000001b3U;
    hash ^= hash >> 29;
  };
  size_t at = 0;
  for (uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    mix(word);
  }
  for (; at < bytes.size(); ++at) mix(static_cast<unsigned char>(bytes[at]));
  return hash;
}

}  // namespace decalque
