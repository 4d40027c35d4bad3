#include "learn/align.h"

#include <fmt/format.h>

#include <algorithm>

#include "learn/pairing.h"
#include "learn/seen_error.h"

namespace decalque {

namespace {

using Op = PairingStep::Op;

bool is_mark(const Token& token) { return token.type == TokenType::mark; }

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
           spelled_alike(left, right);
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
    edit.sort = first.op == Op::reorder ? ChangeSort::order : sort_of(before_, after_, edit);
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

}  // namespace

std::vector<TokenEdit> token_edits(const Document& translation, const Document& post_edit) {
  return Changes(translation, post_edit).edits();
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
