#include "learn/seen_error.h"

#include <algorithm>

namespace decalque {

namespace {

using Sort = SeenChange::Sort;

uint32_t first_verb(const Document& document, TokenRange range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const Upos upos = document.tokens[i].upos;
    if (upos == Upos::VERB || upos == Upos::AUX) return i;
  }
  return kAlone;
}

uint32_t last_of(const Document& document, TokenRange range, Upos upos) {
  for (uint32_t i = range.end; i > range.begin; --i) {
    if (document.tokens[i - 1].upos == upos) return i - 1;
  }
  return kAlone;
}

}  // namespace

bool is_article(std::string_view lower) { return lower == "the" || lower == "a" || lower == "an"; }

bool is_article(const Document& document, uint32_t token) {
  return is_article(document.string(document.tokens[token].word->lower));
}

bool SeenError::puts_in_article() const {
  if (changes.size() != 1 || changes.front().sort != Sort::put_in || changes.front().after.size() != 1) return false;
  return is_article(good, changes.front().after.begin);
}

bool SeenError::is_lexical() const {
  if (changes.size() != 1) return false;
  const SeenChange& only = changes.front();
  if (only.sort != Sort::exchange && only.sort != Sort::take_out) return false;
  for (uint32_t i = only.before.begin; i < only.before.end; ++i) {
    if (is_content(bad, i)) return true;
  }
  return false;
}

std::pair<uint32_t, uint32_t> SeenError::heads(const SeenChange& exchange) const {
  const uint32_t verb = first_verb(bad, exchange.before), new_verb = first_verb(good, exchange.after);
  if (verb != kAlone && new_verb != kAlone) return {verb, new_verb};
  for (const Upos upos : {Upos::NOUN, Upos::ADJ}) {
    const uint32_t old_one = last_of(bad, exchange.before, upos), new_one = last_of(good, exchange.after, upos);
    if (old_one != kAlone && new_one != kAlone) return {old_one, new_one};
  }
  return {kAlone, kAlone};
}

SeenError seen_error(const Document& bad, const Document& good, const Lexicon& lexicon,
                     std::vector<SeenChange> changes) {
  const TokenRange core{changes.front().place().begin, changes.back().place().end};
  const uint32_t inside = std::min<uint32_t>(core.begin, static_cast<uint32_t>(bad.tokens.size()) - 1);
  const TokenRange segment = bad.segment_of(inside).tokens;
  SeenError error{bad, good, lexicon, std::move(changes), core, {}, {}};
  if (segment.begin < core.begin) error.left = units_of(bad, {segment.begin, core.begin});
  if (core.end < segment.end) error.right = units_of(bad, {core.end, segment.end});
  return error;
}

}  // namespace decalque
