#include "learn/propose_draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/sentence_start.h"
#include "learn/form_filter.h"
#include "learn/rule_parts.h"
#include "text/unicode.h"

namespace decalque {

namespace {

using Sort = SeenChange::Sort;

// Those that are nothing else in lower case.
constexpr std::string_view kWeekdays =
    "\"monday\"|\"tuesday\"|\"wednesday\"|\"thursday\"|\"friday\"|\"saturday\"|\"sunday\"";
constexpr std::string_view kMonths =
    "\"january\"|\"february\"|\"april\"|\"june\"|\"july\"|\"september\"|\"october\"|\"november\"|\"december\"";

class Builder {
 public:
  Builder(const SeenError& error, const RuleShape& shape, bool inflect)
      : error_(error), shape_(shape), inflect_(inflect) {}

  std::optional<RuleProposal> build() {
    if (!add_left()) return std::nullopt;
    uint32_t at = error_.core.begin;
    for (const SeenChange& change : error_.changes) {
      add_units({at, change.place().begin});
      add_change(change);
      at = change.place().end;
    }
    if (!add_right() || !parts_.settle_insertions() || impossible_) return std::nullopt;
    return parts_.draft(shape_);
  }

 private:
  static const std::string& text_of(const Unit& unit, Reach reach) {
    switch (reach) {
      case Reach::narrow:
        return unit.narrow;
      case Reach::tight:
        return unit.tight;
      case Reach::wide:
        return unit.wide;
      default:
        return unit.middle;
    }
  }
  void add_unit(const Unit& unit, Reach reach) {
    parts_.add(text_of(unit, reach), unit.name.empty() ? "words" : unit.name,
             unit.sort == Unit::Sort::modifiers && reach != Reach::narrow);
  }
  void add_units(TokenRange range) {
    if (range.empty()) return;
    for (const Unit& unit : units_of(error_.bad, range)) {
      // An adjective without its noun belongs to the phrase: "from the other side".
      const bool phrase = unit.sort == Unit::Sort::modifiers && unit.adjectives;
      add_unit(unit, phrase ? Reach::narrow : shape_.between);
    }
  }

  bool add_left() {
    if (shape_.left == Reach::none) return true;
    size_t first = error_.left.size();
    while (first > 0 && error_.left[first - 1].sort == Unit::Sort::modifiers) --first;
    if (first == 0) return false;
    // "did not came": the helper carries the error, not the "not".
    if (first > 1 && is_passed_over(error_.left[first - 1])) --first;
    if (shape_.deep && first > 1 && error_.left[first - 1].sort == Unit::Sort::function) {
      --first;  // "works as": the verb is by its lemma in every reach
      if (error_.left[first - 1].sort == Unit::Sort::mark) return false;
    }
    for (size_t i = first - 1; i < error_.left.size(); ++i) add_unit(error_.left[i], shape_.left);
    // What stands before the first noun says nothing.
    const std::string& front = error_.left[first - 1].front;
    if (!front.empty()) parts_.drop_front(front);
    return true;
  }
  static bool is_passed_over(const Unit& unit) { return unit.narrow == "not" || unit.narrow == "n't"; }

  bool add_right() {
    if (shape_.right == Reach::none) return true;
    if (error_.right.empty()) return false;
    const Unit& next = error_.right[0];
    parts_.add(behind(next), next.name.empty() ? "words" : next.name);
    const bool leads_on = (next.sort == Unit::Sort::function && error_.is_lexical()) ||
                          (next.sort == Unit::Sort::modifiers && shape_.right != Reach::wide) ||
                          (shape_.deep && shape_.right == Reach::narrow);
    if (leads_on && error_.right.size() > 1 && error_.right[1].sort != Unit::Sort::mark)
      add_unit(error_.right[1], shape_.right);
    return true;
  }

  // The unit behind the core, as it follows there.
  std::string behind(const Unit& unit) const {
    const bool phrase = unit.sort == Unit::Sort::noun_phrase;
    if (shape_.right == Reach::wide && error_.puts_in_article())
      return phrase ? fmt::format("{{ADJ|DEMONYM}}* {{{}}}", name(error_.bad.tokens[unit.tokens.end - 1].xpos))
                    : unit.wide;
    // What follows a verb or preposition is wide enough by its first word.
    const bool object = phrase || unit.sort == Unit::Sort::name || unit.sort == Unit::Sort::modifiers ||
                        unit.wide.starts_with("({PRP}");
    if (shape_.right == Reach::wide && object) return "{DET|PRPS|ADJ|NUM|NOUN|PROPN|PRP}";
    const std::string& text = text_of(unit, shape_.right);
    // Behind an adjective or determiner comes no determiner.
    const bool inside = error_.core.end > 0 && error_.core.end > error_.core.begin &&
                        is_modifier(error_.bad.tokens[error_.core.end - 1]);
    constexpr std::string_view kDeterminers = "{DET|PRPS|NUM}* ";
    return inside && phrase && text.starts_with(kDeterminers) ? text.substr(kDeterminers.size()) : text;
  }
  static bool is_modifier(const Token& token) {
    return token.upos == Upos::ADJ || token.upos == Upos::DET || token.xpos == Xpos::PRPS || token.upos == Upos::NUM;
  }

  // --- changes ---

  void add_change(const SeenChange& change) {
    switch (change.sort) {
      case Sort::exchange:
        return add_exchange(change);
      case Sort::take_out:
        parts_.add(words_item(error_.bad, change.before), role_of_range(change.before));
        return parts_.change(parts_.last(), "");
      case Sort::put_in:
        return parts_.put_in(new_text(change.after, kAlone, ""), puts_in_article(change));
      case Sort::inflection:
        return add_inflection(change);
      case Sort::letter_case:
        return add_letter_case(change);
      case Sort::move:
        return add_move(change);
    }
  }

  std::string role_of_range(TokenRange range) const {
    return range.size() == 1 ? role_of(error_.bad.tokens[range.begin]) : "phrase";
  }

  void add_exchange(const SeenChange& change) {
    const auto [old_head, new_head] = error_.heads(change);
    if (!inflect_ || old_head == kAlone) {
      parts_.add(forms(change.before), role_of_range(change.before));
      return parts_.change(parts_.last(), new_text(change.after, kAlone, ""));
    }
    const std::string inner = parts_.new_name(role_of(error_.bad.tokens[old_head]));
    std::string item;
    for (uint32_t i = change.before.begin; i < change.before.end; ++i) {
      item += item.empty() ? "" : " ";
      item += i == old_head ? inner + ":" + lemma_item(error_.bad, i) : form_item(error_.bad, i);
    }
    const std::string text = new_text(change.after, new_head, inner);
    if (change.before.size() == 1) {
      return parts_.add_changed(lemma_item(error_.bad, old_head), inner, text);
    }
    parts_.add(std::move(item), "phrase");
    parts_.change(parts_.last(), text);
  }

  std::string forms(TokenRange range) const {
    std::string result;
    for (uint32_t i = range.begin; i < range.end; ++i) result += (result.empty() ? "" : " ") + form_item(error_.bad, i);
    return result;
  }

  bool puts_in_article(const SeenChange& change) const {
    return change.after.size() == 1 && is_article(error_.good, change.after.begin);
  }

  // The new words as a template; the head, if any, in the form of the capture.
  std::string new_text(TokenRange range, uint32_t head, const std::string& capture) const {
    const Evidence evidence(error_.good);
    const TokenContext context{error_.good, error_.lexicon, evidence};
    std::string result;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = error_.good.tokens[i];
      if (i > range.begin) result += error_.good.view(error_.good.gap_before(i));
      const std::string_view form = error_.good.view(token);
      const std::string_view lower = error_.good.string(token.word->lower);
      if (i == head)
        result += fmt::format("{{{}:{}}}", in_template(error_.good.string(token.lemma)), capture);
      else if (lower == "a" || lower == "an")
        result += "{a}";
      else
        result += in_template(capital_by_place(context, i) ? decapitalize(form) : std::string(form));
    }
    return result;
  }

  void add_inflection(const SeenChange& change) {
    const Token& old_word = error_.bad.tokens[change.before.begin];
    const Token& new_word = error_.good.tokens[change.after.begin];
    const std::string_view filter = inflect_ ? filter_of_tag(new_word.xpos) : "";
    const bool by_tag = shape_.core == Reach::wide && !filter.empty() && old_word.xpos != new_word.xpos;
    impossible_ |= shape_.core == Reach::wide && !by_tag;
    const bool past = old_word.xpos == Xpos::VBD || old_word.xpos == Xpos::VBN;  // taken for one another
    const std::string tag = past && new_word.xpos != Xpos::VBD && new_word.xpos != Xpos::VBN
                                ? "{VBD|VBN}"
                                : fmt::format("{{{}}}", name(old_word.xpos));
    parts_.add(by_tag ? tag : form_item(error_.bad, change.before.begin), role_of(old_word));
    if (filter.empty()) return parts_.change(parts_.last(), new_text(change.after, kAlone, ""));
    parts_.change(parts_.last(), fmt::format("{{{}|{}}}", parts_.capture(parts_.last()), filter));
  }

  void add_letter_case(const SeenChange& change) {
    const std::string_view form = error_.bad.view(error_.bad.tokens[change.before.begin]),
                           good = error_.good.view(error_.good.span_of(change.after));
    const KindSet kinds = error_.good.tokens[change.after.begin].kinds;
    const bool up = good == capitalize(form);
    for (const auto& [kind, words] : {std::pair{Kind::WEEKDAY, kWeekdays}, std::pair{Kind::MONTH, kMonths}}) {
      if (shape_.core != Reach::wide || !up || !kinds.has(kind)) continue;
      parts_.add(std::string(words), kind == Kind::WEEKDAY ? "day" : "month");
      return parts_.change(parts_.last(), fmt::format("{{{}|capitalize}}", parts_.capture(parts_.last())));
    }
    impossible_ |= shape_.core == Reach::wide;
    parts_.add(fmt::format("\"{}\"", form), "word");
    parts_.change(parts_.last(), in_template(good));
  }

  void add_move(const SeenChange& change) {
    const size_t block = add_block(change.forward ? change.before : change.over);
    const size_t other = add_block(change.forward ? change.over : change.before);
    const size_t moved = change.forward ? block : other, over = change.forward ? other : block;
    const std::string mover = parts_.capture(moved), target = parts_.capture(over);
    parts_.move(mover, (change.forward ? "after " : "before ") + target);
  }
  size_t add_block(TokenRange range) {
    std::string text, role;
    for (const Unit& unit : units_of(error_.bad, range)) {
      text += (text.empty() ? "" : " ") + text_of(unit, shape_.between);
      if (!unit.name.empty() && unit.sort != Unit::Sort::function) role = unit.name;
    }
    parts_.add(std::move(text), role.empty() ? "words" : role);
    return parts_.last();
  }

  const SeenError& error_;
  const RuleShape& shape_;
  bool inflect_;
  bool impossible_ = false;
  RuleParts parts_;
};

}  // namespace

int RuleShape::width() const {
  const auto width = [](Reach reach) { return reach == Reach::none ? 8 : 2 * static_cast<int>(reach); };
  return width(left) + width(right) + width(between) + width(core) - (deep ? 1 : 0);
}

std::optional<RuleProposal> draft_of(const SeenError& error, const RuleShape& shape, bool inflect) {
  return Builder(error, shape, inflect).build();
}

}  // namespace decalque
