#pragma once
// Private to learn/: a word as a learnt pattern sees it, from the form alone to its class.

#include <cstdint>
#include <string>

#include "text/span.h"
#include "text/string_pool.h"
#include "text/tag.h"

namespace decalque {

/// A token of a translation, without its text. Strings are of the lessons' own pool.
struct LessonToken {
  StringId form = 0;
  StringId lower = 0;
  StringId lemma = 0;
  Span span;  ///< In the text it is from.
  KindSet kinds;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  bool is_mark = false;     ///< A mark or symbol.
  bool possessive = false;  ///< "Estonia’s".
  bool first = false;       ///< Of its segment.
  bool last = false;
  bool closed = false;  ///< No correction of ours may touch it: protected, or an existing rule corrects it.
};

/// How closely a pattern looks at a word: the lattice's steps, from narrow to wide.
enum class Closeness : uint8_t { exact, form, lemma, word_class };

/// One question to one token in 64 bits: what is asked, and the value. Equal questions are equal numbers.
struct Element {
  enum class Sort : uint8_t { none, exact, form, lemma, xpos, kind, start, end };
  uint64_t bits = 0;

  static Element of(Sort sort, uint32_t value) { return {static_cast<uint64_t>(sort) << 32U | value}; }
  Sort sort() const { return static_cast<Sort>(bits >> 32U); }
  uint32_t value() const { return static_cast<uint32_t>(bits); }
  explicit operator bool() const { return bits != 0; }
  auto operator<=>(const Element&) const = default;
};

/// The token at that closeness; none when that says nothing new of it (the lemma of "of", the class of a comma).
Element element_of(const LessonToken& token, Closeness closeness);

/// As rules write it: `word`, `"Word"`, `<lemma>`, `{NNS}`, `{YEAR}`, `^`, `[form="50%"%c]`.
std::string pattern_text(Element element, const StringPool& strings);

/// Several elements of one sort as alternatives of one token: `in|on`, `<talk|summit>`. Sorted by the caller.
std::string pattern_text(const std::vector<Element>& alternatives, const StringPool& strings);

}  // namespace decalque
