#include "rules/packed.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>

#include "rules/archive.h"

namespace decalque {

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
void parts(A& a, CountsTold& x) {
  all(a, x.good, x.neutral, x.bad);
}
template <class A>
void parts(A& a, RuleBody& x) {
  all(a, x.message_template, x.conditions, x.fixes);
}
template <class A>
void parts(A& a, Rule& x) {
  parts(a, static_cast<RuleBody&>(x));
  all(a, x.id, x.family, x.about, x.message, x.level, x.issue, x.from, x.patterns, x.pattern_texts, x.detector,
      x.options, x.examples, x.told, x.place);
}
template <class A>
void parts(A& a, Ruleset& x) {
  all(a, x.rules, x.lists, x.maps);
}

#if defined(__x86_64__) && defined(__GLIBCXX__)
// A part that is new must be told of above.
static_assert(sizeof(Test) == 40 && sizeof(Condition) == 72 && sizeof(Pattern) == 152, "parts()");
static_assert(sizeof(RuleCondition) == 256 && sizeof(Piece) == 96 && sizeof(Change) == 96, "parts()");
static_assert(sizeof(Example) == 144 && sizeof(Rule) == 472 && sizeof(Ruleset) == 120, "parts()");
#endif

namespace {

constexpr std::string_view kMagic = "decalque rules 3";

}  // namespace

std::string pack(const Ruleset& ruleset) {
  ByteWriter writer;
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
  ByteReader reader(bytes);
  Ruleset ruleset;
  part(reader, ruleset);
  if (!reader.ok() || !reader.at_end()) return std::nullopt;
  return ruleset;
}

std::string pack(const RuleBody& body) {
  ByteWriter writer;
  part(writer, const_cast<RuleBody&>(body));  // a writer changes nothing
  return writer.take();
}

bool unpack(std::string_view bytes, RuleBody& body) {
  ByteReader reader(bytes);
  part(reader, body);
  return reader.ok() && reader.at_end();
}

uint64_t content_hash(std::string_view bytes, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

}  // namespace decalque
