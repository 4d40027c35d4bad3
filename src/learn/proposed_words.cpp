#include "learn/proposed_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "learn/form_filter.h"
#include "learn/propose_units.h"

namespace decalque {

namespace {

// What became of the core in the good sentence.
TokenRange after_core(const Document& bad, const Document& good, const SeenError& error) {
  const auto tail = static_cast<uint32_t>(bad.tokens.size()) - error.core.end;
  const auto all = static_cast<uint32_t>(good.tokens.size());
  return {std::min(error.core.begin, all), std::max(error.core.begin, all - std::min(all, tail))};
}

bool is_move(const SeenError& error) {
  return std::any_of(error.changes.begin(), error.changes.end(),
                     [](const SeenChange& change) { return change.sort == SeenChange::Sort::move; });
}

}  // namespace

std::string proposed_message(const Document& bad, const Document& good, const SeenError& error) {
  TokenRange before = error.core, after = after_core(bad, good, error);
  // One word alone says little.
  if ((before.size() < 2 || after.size() < 2) && !is_move(error)) {
    if (!error.right.empty() && error.right.front().sort != Unit::Sort::mark) {
      const uint32_t more = error.right.front().tokens.size();
      before.end += more, after.end += more;
    }
    if (!error.is_lexical() && !error.left.empty() && error.left.back().sort != Unit::Sort::mark) {
      const uint32_t more = error.left.back().tokens.size();
      before.begin -= more, after.begin -= more;
    }
  }
  return in_template(
      fmt::format("“{}” is no English; write “{}”.", shown(bad, before), shown(good, after)));
}

std::string proposed_issue(const Document& bad, const SeenError& error) {
  for (const SeenChange& change : error.changes) {
    if (change.sort != SeenChange::Sort::exchange) continue;
    for (uint32_t i = change.before.begin; i < change.before.end; ++i)
      if (is_content(bad, i)) return "mistranslation";
  }
  return error.changes.front().sort == SeenChange::Sort::letter_case ? "typographical" : "grammar";
}

}  // namespace decalque
