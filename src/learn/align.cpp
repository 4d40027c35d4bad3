#include "learn/align.h"

#include <fmt/format.h>

#include <algorithm>

#include "learn/pairing.h"
#include "learn/seen_error.h"

namespace decalque {

namespace {

using Op = PairingStep::Op;

constexpr double kSpelledAlike = 0.6;

bool is_mark(const Token& token) { return token.type == TokenType::mark; }

bool is_preposition(std::string_view lower, Upos tag) {
  return tag == Upos::ADP || (lower == "to" && tag == Upos::PART);
}

// From steps to changes.
class Changes {
 public:
  Changes(const Document& translation, const Document& post_edit)
      : before_(translation), after_(post_edit), steps_(pair_tokens(translation, post_edit)) {}

  std::vector<TokenEdit> edits() {
    for (size_t at = 0; at < steps_.size();) {
      if (steps_[at].op == Op::keep) {
        look_at_gap(at++);
        continue;
      }
      size_t end = at;
      while (end < steps_.size() && steps_[end].op != Op::keep) ++end;
      add_run(at, end);
      at = end;
    }
    mark_moves();
    return std::move(edits_);
  }

 private:
  // An exchange that stands for itself whatever changed beside it.
  bool stands_alone(const PairingStep& step) const {
    if (step.op == Op::reorder) return true;
    if (step.op != Op::exchange) return false;
    const Token& a = before_.tokens[step.before];
    const Token& b = after_.tokens[step.after];
    const auto left = lower_form(before_, step.before), right = lower_form(after_, step.after);
    return left == right || before_.string(a.lemma) == after_.string(b.lemma) || is_mark(a) ||
           letters_in_common(left, right) >= kSpelledAlike;
  }
  bool changes_case_only(const PairingStep& step) const {
    return step.op == Op::exchange && lower_form(before_, step.before) == lower_form(after_, step.after);
  }
  bool touches_mark(const PairingStep& step) const {
    return (step.op != Op::put_in && is_mark(before_.tokens[step.before])) ||
           (step.op != Op::take_out && is_mark(after_.tokens[step.after]));
  }

  // Parts the changes between two kept tokens.
  void add_run(size_t begin, size_t end) {
    size_t first = begin;
    for (size_t at = begin; at < end; ++at) {
      // ". He" -> ", he": the case follows the mark.
      const bool follows_mark = at > first && changes_case_only(steps_[at]) && touches_mark(steps_[at - 1]);
      const bool mark_begins = at > first && touches_mark(steps_[at]) != touches_mark(steps_[at - 1]);
      if (at > first && !follows_mark && (mark_begins || stands_alone(steps_[at]) || stands_alone(steps_[at - 1]))) {
        add(first, at);
        first = at;
      }
    }
    add(first, end);
  }

  void add(size_t begin, size_t end) {
    TokenEdit edit;
    const PairingStep& first = steps_[begin];
    edit.before = {first.before, first.before};
    edit.after = {first.after, first.after};
    for (size_t at = begin; at < end; ++at) {
      if (steps_[at].op != Op::put_in) edit.before.end += steps_[at].size;
      if (steps_[at].op != Op::take_out) edit.after.end += steps_[at].size;
    }
    edit.sort = first.op == Op::reorder ? ChangeSort::order : sort_of(edit);
    edits_.push_back(edit);
  }

  // Kept tokens with other blanks between them.
  void look_at_gap(size_t at) {
    if (at == 0 || steps_[at - 1].op != Op::keep) return;
    const PairingStep& step = steps_[at];
    if (before_.view(before_.gap_before(step.before)) == after_.view(after_.gap_before(step.after))) return;
    if (!edits_.empty() && edits_.back().before.end == step.before && edits_.back().sort == ChangeSort::spacing) {
      ++edits_.back().before.end, ++edits_.back().after.end;
      return;
    }
    edits_.push_back({{step.before - 1, step.before + 1}, {step.after - 1, step.after + 1}, ChangeSort::spacing});
  }

  // Every token of either side passes, and there is one.
  template <class Passes>
  bool all(const TokenEdit& edit, Passes passes) const {
    for (uint32_t i = edit.before.begin; i < edit.before.end; ++i) {
      if (!passes(lower_form(before_, i), before_.tokens[i])) return false;
    }
    for (uint32_t i = edit.after.begin; i < edit.after.end; ++i) {
      if (!passes(lower_form(after_, i), after_.tokens[i])) return false;
    }
    return true;
  }
  bool all_tagged(const TokenEdit& edit, Upos tag) const {
    return all(edit, [tag](std::string_view, const Token& token) { return token.upos == tag; });
  }

  ChangeSort sort_of(const TokenEdit& edit) const {
    const bool one_word = edit.before.size() == 1 && edit.after.size() == 1;
    if (one_word && lower_form(before_, edit.before.begin) == lower_form(after_, edit.after.begin))
      return ChangeSort::letter_case;
    if (is_about_marks(edit)) return ChangeSort::punctuation;
    if (all(edit, [](std::string_view lower, const Token&) { return is_article(lower); })) return ChangeSort::article;
    if (all(edit, [](std::string_view lower, const Token& token) { return is_preposition(lower, token.upos); }))
      return ChangeSort::preposition;
    if (one_word && same_lemma(edit)) return ChangeSort::inflection;
    if (all(edit, [](std::string_view, const Token& t) { return t.upos == Upos::PRON || t.xpos == Xpos::PRPS; }))
      return ChangeSort::pronoun;
    if (all_tagged(edit, Upos::AUX)) return ChangeSort::auxiliary;
    if (all_tagged(edit, Upos::CCONJ) || all_tagged(edit, Upos::SCONJ)) return ChangeSort::conjunction;
    return one_word && spelled_alike(edit) ? ChangeSort::spelling : ChangeSort::words;
  }
  bool same_lemma(const TokenEdit& edit) const {
    const auto lemma = before_.string(before_.tokens[edit.before.begin].lemma);
    return !lemma.empty() && lemma == after_.string(after_.tokens[edit.after.begin].lemma);
  }
  bool spelled_alike(const TokenEdit& edit) const {
    return letters_in_common(lower_form(before_, edit.before.begin), lower_form(after_, edit.after.begin)) >=
           kSpelledAlike;
  }
  // A mark comes first; what follows changes no more than its case.
  bool is_about_marks(const TokenEdit& edit) const {
    const auto words = [](const Document& document, TokenRange range) {
      std::vector<std::string_view> result;
      for (uint32_t i = range.begin; i < range.end; ++i) {
        if (!is_mark(document.tokens[i])) result.push_back(lower_form(document, i));
      }
      return result;
    };
    const auto left = words(before_, edit.before);
    return left == words(after_, edit.after) && left.size() < edit.before.size() + edit.after.size();
  }

  // Worth finding again elsewhere: not a lone function word or mark.
  bool is_recognisable(TokenRange range, const Document& document) const {
    return std::any_of(document.tokens.begin() + range.begin, document.tokens.begin() + range.end, [](const Token& t) {
      return t.upos == Upos::NOUN || t.upos == Upos::PROPN || t.upos == Upos::VERB || t.upos == Upos::ADJ ||
             t.upos == Upos::ADV || t.upos == Upos::NUM;
    });
  }
  bool same_words(const TokenEdit& out, const TokenEdit& in) const {
    if (out.before.size() != in.after.size()) return false;
    for (uint32_t k = 0; k < out.before.size(); ++k) {
      if (lower_form(before_, out.before.begin + k) != lower_form(after_, in.after.begin + k)) return false;
    }
    return true;
  }
  void mark_moves() {
    std::vector<uint32_t> taken_out, put_in;
    for (uint32_t i = 0; i < edits_.size(); ++i) {
      if (edits_[i].after.empty() && is_recognisable(edits_[i].before, before_)) taken_out.push_back(i);
      if (edits_[i].before.empty() && is_recognisable(edits_[i].after, after_)) put_in.push_back(i);
    }
    for (const uint32_t out : taken_out) {
      const auto in =
          std::find_if(put_in.begin(), put_in.end(), [&](uint32_t i) { return same_words(edits_[out], edits_[i]); });
      if (in == put_in.end()) continue;
      edits_[out].partner = *in;
      edits_[*in].partner = out;
      edits_[out].sort = edits_[*in].sort = ChangeSort::order;
      put_in.erase(in);
    }
  }

  const Document& before_;
  const Document& after_;
  std::vector<PairingStep> steps_;
  std::vector<TokenEdit> edits_;
};

// Where the token begins; behind the last token the text's end, blanks aside.
uint32_t begin_of(const Document& document, uint32_t token) {
  if (token < document.tokens.size()) return document.tokens[token].span.begin;
  return document.tokens.empty() ? 0 : document.tokens.back().span.end;
}
// The range with the gaps on both sides; without the one before it when that belongs to the neighbour.
Span span_with_gaps(const Document& document, TokenRange range, bool gap_before) {
  const bool has_gap = gap_before && range.begin > 0;
  return {has_gap ? document.tokens[range.begin - 1].span.end : begin_of(document, range.begin),
          begin_of(document, range.end)};
}

// Not inside a code point.
bool may_cut(std::string_view text, size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// The change of `span` to `after` without what both have in common at the ends.
Edit trimmed(std::string_view text, Span span, std::string_view after) {
  const std::string_view before = text.substr(span.begin, span.size());
  const size_t most = std::min(before.size(), after.size());
  size_t front = 0, back = 0;
  while (front < most && before[front] == after[front]) ++front;
  while (front > 0 && !(may_cut(before, front) && may_cut(after, front))) --front;
  while (back < most - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
  while (back > 0 && !(may_cut(before, before.size() - back) && may_cut(after, after.size() - back))) --back;
  span = {span.begin + static_cast<uint32_t>(front), span.end - static_cast<uint32_t>(back)};
  return {span, std::string(after.substr(front, after.size() - front - back)), {}};
}

std::string shown(const Document& document, TokenRange range) {
  return range.empty() ? "" : std::string(document.view(document.span_of(range)));
}

}  // namespace

std::string_view name(ChangeSort sort) {
  constexpr std::string_view names[] = {"article",     "preposition", "pronoun",  "auxiliary",
                                        "conjunction", "inflection",  "order",    "case",
                                        "punctuation", "spacing",     "spelling", "words"};
  return names[static_cast<size_t>(sort)];
}

std::vector<TokenEdit> token_edits(const Document& translation, const Document& post_edit) {
  return Changes(translation, post_edit).edits();
}

Edit byte_edit(const Document& translation, const Document& post_edit, const TokenEdit& edit) {
  return byte_edits(translation, post_edit, {edit}).front();
}

std::vector<Edit> byte_edits(const Document& translation, const Document& post_edit,
                             const std::vector<TokenEdit>& edits) {
  std::vector<Edit> result;
  for (size_t i = 0; i < edits.size(); ++i) {
    const TokenEdit& edit = edits[i];
    if (edit.sort == ChangeSort::spacing) {  // the gaps around it belong to its neighbours
      result.push_back(
          trimmed(translation.text, translation.span_of(edit.before), post_edit.view(post_edit.span_of(edit.after))));
      continue;
    }
    const bool gap_before = i == 0 || edits[i - 1].before.end != edit.before.begin ||
                            edits[i - 1].after.end != edit.after.begin || edits[i - 1].sort == ChangeSort::spacing;
    result.push_back(trimmed(translation.text, span_with_gaps(translation, edit.before, gap_before),
                             post_edit.view(span_with_gaps(post_edit, edit.after, gap_before))));
  }
  return result;
}

std::string dump(const Document& translation, const Document& post_edit, const std::vector<TokenEdit>& edits) {
  std::string result;
  for (const TokenEdit& edit : edits) {
    result += fmt::format("{} [{}] -> [{}]\n", name(edit.sort), shown(translation, edit.before),
                          shown(post_edit, edit.after));
  }
  return result;
}

}  // namespace decalque
