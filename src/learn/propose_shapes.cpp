// What carries an error depends on what went wrong: a word on its collocate, a preposition on the verb before it, a
// form on the helper beside it, an order on the kinds of what stands in it.

#include <algorithm>

#include "learn/propose_draft.h"

namespace decalque {

namespace {

using Sort = SeenChange::Sort;
using R = Reach;

uint32_t content_words(const Document& document, TokenRange range) {
  uint32_t count = 0;
  for (uint32_t i = range.begin; i < range.end; ++i) count += is_content(document, i) ? 1 : 0;
  return count;
}

class Preferences {
 public:
  explicit Preferences(const SeenError& error) : error_(error) {}

  std::vector<RuleShape> list() {
    if (has(Sort::move))
      moves();
    else if (error_.changes.size() > 1)
      several();
    else if (has(Sort::inflection))
      inflection();
    else if (has(Sort::letter_case))
      letter_case();
    else if (error_.is_lexical())
      lexical();
    else
      function_words();
    // What may serve when nothing above does.
    for (const R left : {R::none, R::middle, R::narrow})
      for (const R right : {R::none, R::middle, R::narrow}) add(left, right);
    return std::move(shapes_);
  }

 private:
  void add(R left, R right, R between = R::middle, R core = R::middle, bool deep = false) {
    const RuleShape shape{left, right, between, core, deep};
    if (std::find(shapes_.begin(), shapes_.end(), shape) == shapes_.end()) shapes_.push_back(shape);
  }
  bool has(Sort sort) const {
    return std::any_of(error_.changes.begin(), error_.changes.end(), [&](const auto& c) { return c.sort == sort; });
  }
  const SeenChange& only() const { return error_.changes.front(); }
  const Unit* left() const {
    for (size_t i = error_.left.size(); i > 0; --i) {
      if (error_.left[i - 1].sort != Unit::Sort::modifiers) return &error_.left[i - 1];
    }
    return nullptr;
  }
  const Unit* right() const { return error_.right.empty() ? nullptr : &error_.right.front(); }
  static bool is(const Unit* unit, std::initializer_list<Unit::Sort> sorts) {
    return unit != nullptr && std::find(sorts.begin(), sorts.end(), unit->sort) != sorts.end();
  }
  bool has_strange_word() const {
    for (uint32_t i = only().before.begin; i < only().before.end; ++i) {
      const Token& token = error_.bad.tokens[i];
      if (token.type == TokenType::word && !error_.lexicon.known(*token.word, error_.bad.words->strings())) return true;
    }
    return false;
  }

  // "betrayed the talks", "strong rain", "made a homework".
  void lexical() {
    if (content_words(error_.bad, only().before) > 1 || only().before.size() > 2 || has_strange_word()) {
      add(R::none, R::none);
      add(R::none, R::middle);
      add(R::middle, R::none);
      return;
    }
    const Upos upos = head();
    const bool backwards = (upos == Upos::NOUN || upos == Upos::PROPN)
                               ? left() != nullptr && !is(left(), {Unit::Sort::mark})
                           : upos == Upos::ADV ? is(left(), {Unit::Sort::verb, Unit::Sort::helper})
                                               : !has_right_collocate();
    add(backwards ? R::middle : R::none, backwards ? R::none : R::middle);
    add(backwards ? R::tight : R::none, backwards ? R::none : R::tight);
    add(R::middle, R::middle);
    add(backwards ? R::none : R::middle, backwards ? R::middle : R::none);
    add(R::none, R::wide);
    add(R::none, R::none);
    add(R::none, R::narrow);
  }
  Upos head() const {
    for (uint32_t i = only().before.begin; i < only().before.end; ++i) {
      if (is_content(error_.bad, i)) return error_.bad.tokens[i].upos;
    }
    return Upos::X;
  }
  bool has_right_collocate() const { return right() != nullptr && !is(right(), {Unit::Sort::mark}); }

  // "depends of", "in Monday", "discussed about", "listens music", "in European Union", "said, that".
  void function_words() {
    const bool governor = is(left(), {Unit::Sort::verb, Unit::Sort::adjective, Unit::Sort::noun_phrase,
                                      Unit::Sort::adverb, Unit::Sort::helper});
    const bool timely = is(right(), {Unit::Sort::time, Unit::Sort::number});
    const bool graded = right() != nullptr && right()->wide.size() > 3 && right()->wide.starts_with("{") &&
                        is(right(), {Unit::Sort::adjective, Unit::Sort::adverb}) && right()->wide != "{ADJ}";
    if (timely || graded) add(R::none, R::wide);
    if (is_article() && is(left(), {Unit::Sort::function})) {
      if (only().sort == Sort::put_in) add(R::narrow, R::wide, R::middle, R::middle, true);
      add(R::narrow, R::middle);
      add(R::narrow, R::narrow);
    }
    if (only().sort == Sort::put_in) {
      if (governor) add(R::middle, R::wide);
      add(R::none, R::narrow);
      add(R::narrow, R::narrow);
      add(R::middle, R::middle);
      return;
    }
    if (only().sort == Sort::take_out && governor) add(R::middle, R::wide);
    if (governor) {
      add(R::middle, R::none);
      add(R::middle, R::middle);
    }
    add(R::none, R::narrow);
    add(R::none, R::narrow, R::middle, R::middle, true);
    add(R::middle, R::narrow);
    add(R::narrow, R::narrow);
  }
  bool is_article() const {
    if (error_.puts_in_article()) return true;
    return only().before.size() == 1 && error_.bad.tokens[only().before.begin].xpos == Xpos::DT;
  }

  // "did not came", "two year ago", "informations".
  void inflection() {
    const bool helped = is(left(), {Unit::Sort::helper, Unit::Sort::function, Unit::Sort::number, Unit::Sort::verb});
    if (helped) {
      add(R::middle, R::none, R::middle, R::wide);
      add(R::narrow, R::none, R::middle, R::wide);
      add(R::middle, R::wide, R::middle, R::wide);
    }
    if (has_strange_word()) add(R::none, R::none);
    if (helped && right() != nullptr && !is(right(), {Unit::Sort::mark})) {
      add(R::middle, R::narrow, R::middle, R::wide);
      add(R::middle, R::wide);
    }
    if (left() != nullptr && !is(left(), {Unit::Sort::mark})) add(R::middle, R::none);
    add(R::none, R::middle);
    add(R::none, R::none);
  }

  void letter_case() {
    add(R::none, R::none, R::middle, R::wide);
    add(R::none, R::none);
    add(R::none, R::middle);
  }

  // "speaks well English", "arrested on Monday two men".
  void moves() {
    const bool verb_left = is(left(), {Unit::Sort::verb, Unit::Sort::helper});
    if (verb_left) {
      add(R::wide, R::none, R::wide);
      add(R::middle, R::none, R::wide);
    }
    add(R::none, R::none, R::wide);
    add(R::none, R::middle, R::wide);
    add(R::middle, R::none, R::wide);
    add(R::none, R::none, R::middle);
    add(R::middle, R::none, R::middle);
    add(R::none, R::none, R::narrow);
  }

  void several() {
    if (has(Sort::inflection)) {
      add(R::middle, R::none, R::wide, R::wide);
      add(R::none, R::none, R::wide, R::wide);
      add(R::middle, R::none, R::wide);
    }
    add(R::none, R::none, R::wide);
    if (is(left(), {Unit::Sort::verb, Unit::Sort::adjective})) add(R::middle, R::none, R::wide);
    add(R::none, R::none, R::middle);
    add(R::none, R::middle, R::wide);
    add(R::middle, R::none, R::wide);
    add(R::none, R::middle, R::middle);
    add(R::none, R::none, R::narrow);
  }

  const SeenError& error_;
  std::vector<RuleShape> shapes_;
};

}  // namespace

std::vector<RuleShape> shapes_for(const SeenError& error) { return Preferences(error).list(); }

}  // namespace decalque
