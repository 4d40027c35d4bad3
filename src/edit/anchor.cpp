#include "edit/anchor.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "edit/program.h"
#include "edit/regex_literals.h"
#include "text/unicode.h"

namespace decalque {

namespace {

// Occurrences in a thousand tokens of the commonest forms, counted in UD English EWT (train), rounded.
constexpr std::array<std::pair<std::string_view, double>, 42> kCommon = {{
    {"the", 45}, {".", 45},    {",", 40},   {"to", 25},  {"and", 25}, {"of", 22}, {"a", 21},   {"i", 16},  {"in", 17},
    {"is", 12},  {"that", 10}, {"for", 10}, {"you", 9},  {"it", 10},  {"-", 8},   {"on", 7},   {"was", 7}, {"with", 7},
    {"have", 6}, {"this", 6},  {"be", 6},   {"are", 6},  {"not", 5},  {"as", 5},  {"they", 5}, {"he", 5},  {"my", 5},
    {"we", 5},   {"at", 5},    {"'s", 8},   {"from", 4}, {"his", 4},  {"by", 5},  {"will", 4}, {"has", 4}, {"an", 4},
    {"or", 4},   {"if", 3},    {"but", 4},  {"\"", 6},   {"“", 6},    {"”", 6},
}};

double cost_of_form(std::string_view form) {
  for (const auto& [common, cost] : kCommon) {
    if (common == form) return cost;
  }
  return 0.1;
}

double cost_of(Upos tag) {
  switch (tag) {
    case Upos::NOUN:
      return 170;
    case Upos::PUNCT:
      return 120;
    case Upos::VERB:
      return 110;
    case Upos::PRON:
    case Upos::ADP:
    case Upos::DET:
    case Upos::PROPN:
      return 85;
    case Upos::ADJ:
    case Upos::AUX:
    case Upos::ADV:
      return 60;
    case Upos::CCONJ:
    case Upos::PART:
    case Upos::SCONJ:
    case Upos::NUM:
      return 25;
    default:
      return 5;
  }
}

double cost_of(Kind kind) {
  switch (kind) {
    case Kind::CLAUSE:
      return 130;
    case Kind::NAME:
      return 90;
    case Kind::PERSON:
    case Kind::PLACE:
    case Kind::NUMBER:
    case Kind::SURNAME:
    case Kind::GIVEN:
      return 25;
    case Kind::ORG:
    case Kind::COUNTRY:
    case Kind::CITY:
    case Kind::TITLE:
    case Kind::DEMONYM:
      return 10;
    default:
      return 6;
  }
}

template <typename Tag>
void add_tags(const Test& test, AnchorKey::Sort sort, std::optional<Tag> (*find)(std::string_view), Anchor& anchor) {
  for (const std::string& value : test.values) {
    const auto tag = find(value);
    if (!tag) continue;
    anchor.keys.push_back({sort, static_cast<uint32_t>(*tag)});
    if constexpr (std::is_same_v<Tag, Xpos>)
      anchor.cost += 40;
    else
      anchor.cost += cost_of(*tag);
  }
}

std::optional<Anchor> of_test(const Test& test, StringPool& strings) {
  Anchor anchor;
  switch (test.field) {
    case Test::Field::form:
    case Test::Field::exact:
      for (const std::string& value : test.values) {
        const std::string lower = to_lower(value);
        anchor.keys.push_back({AnchorKey::Sort::form, strings.intern(lower)});
        anchor.cost += cost_of_form(lower);
      }
      return anchor;
    case Test::Field::regex: {
      const auto texts = regex_literals(test.values.front());
      if (!texts) return std::nullopt;
      for (const std::string& text : *texts) {
        const std::string lower = to_lower(text);
        anchor.keys.push_back({AnchorKey::Sort::form, strings.intern(lower)});
        anchor.cost += cost_of_form(lower);
      }
      return anchor;
    }
    case Test::Field::any_lemma:
    case Test::Field::lemma:
      for (const std::string& value : test.values) {
        anchor.keys.push_back({AnchorKey::Sort::lemma, strings.intern(value)});
        anchor.cost += value == "be" || value == "have" || value == "do" ? 40 : 0.3;
      }
      return anchor;
    case Test::Field::upos:
      add_tags<Upos>(test, AnchorKey::Sort::upos, upos_of, anchor);
      return anchor;
    case Test::Field::xpos:
      add_tags<Xpos>(test, AnchorKey::Sort::xpos, xpos_of, anchor);
      return anchor;
    case Test::Field::kind:
      add_tags<Kind>(test, AnchorKey::Sort::kind, kind_of, anchor);
      return anchor;
    default:
      return std::nullopt;
  }
}

std::optional<Anchor> cheaper(std::optional<Anchor> a, std::optional<Anchor> b) {
  if (!a || !b) return a ? a : b;
  return a->cost <= b->cost ? a : b;
}

std::optional<Anchor> of_condition(const Condition& condition, StringPool& strings) {
  switch (condition.op) {
    case Condition::Op::test:
      return of_test(condition.test, strings);
    case Condition::Op::none:
      return std::nullopt;
    case Condition::Op::all: {
      std::optional<Anchor> best;
      for (const Condition& child : condition.children) best = cheaper(std::move(best), of_condition(child, strings));
      return best;
    }
    case Condition::Op::any: {
      Anchor all;
      for (const Condition& child : condition.children) {
        const auto anchor = of_condition(child, strings);
        if (!anchor) return std::nullopt;
        all.keys.insert(all.keys.end(), anchor->keys.begin(), anchor->keys.end());
        all.cost += anchor->cost;
      }
      return all;
    }
  }
  return std::nullopt;
}

struct Width {
  uint32_t min = 0;
  uint32_t max = 0;
};

uint32_t capped(uint64_t tokens) { return static_cast<uint32_t>(std::min<uint64_t>(tokens, kLongestMatch)); }

Width width_of(const Pattern& pattern) {
  switch (pattern.op) {
    case Pattern::Op::token:
      return {1, 1};
    case Pattern::Op::few:
      return {0, kFewTokens};
    case Pattern::Op::sequence: {
      Width sum;
      for (const Pattern& child : pattern.children) {
        const Width width = width_of(child);
        sum = {capped(sum.min + width.min), capped(uint64_t{sum.max} + width.max)};
      }
      return sum;
    }
    case Pattern::Op::alternatives: {
      Width all = width_of(pattern.children.front());
      for (const Pattern& child : pattern.children) {
        const Width width = width_of(child);
        all = {std::min(all.min, width.min), std::max(all.max, width.max)};
      }
      return all;
    }
    case Pattern::Op::repeat: {
      const Width width = width_of(pattern.children.front());
      const uint64_t max = pattern.max < 0 ? kLongestMatch : uint64_t{width.max} * static_cast<uint64_t>(pattern.max);
      return {capped(uint64_t{width.min} * static_cast<uint64_t>(pattern.min)), capped(max)};
    }
    case Pattern::Op::capture:
      return width_of(pattern.children.front());
    default:
      return {};
  }
}

std::optional<Anchor> standing_in(const Pattern& part, std::optional<Anchor> anchor) {
  if (!anchor) return anchor;
  anchor->part = &part;
  anchor->part_min = anchor->min;
  anchor->part_max = anchor->max;
  return anchor;
}

std::optional<Anchor> of_alternatives(const Pattern& pattern, StringPool& strings) {
  Anchor all;
  all.min = UINT32_MAX;
  for (const Pattern& child : pattern.children) {
    const auto anchor = best_anchor(child, strings);
    if (!anchor) return std::nullopt;
    all.keys.insert(all.keys.end(), anchor->keys.begin(), anchor->keys.end());
    all.cost += anchor->cost;
    all.min = std::min(all.min, anchor->min);
    all.max = std::max(all.max, anchor->max);
  }
  return all;
}

std::optional<Anchor> of_sequence(const Pattern& pattern, StringPool& strings) {
  std::optional<Anchor> best;
  Width before;
  for (const Pattern& child : pattern.children) {
    auto anchor = best_anchor(child, strings);
    if (anchor) {
      anchor->min = capped(anchor->min + before.min);
      anchor->max = capped(uint64_t{anchor->max} + before.max);
      anchor->cost *= 1 + 0.5 * (anchor->max - anchor->min);  // every place in the range is tried
      best = cheaper(std::move(best), std::move(anchor));
    }
    const Width width = width_of(child);
    before = {capped(before.min + width.min), capped(uint64_t{before.max} + width.max)};
  }
  return best;
}

// Walks what is required from the left. Where a distance is not known, a new stretch begins: within one all distances are.
class Stretches {
 public:
  struct Place {
    uint32_t stretch = 0;
    uint32_t at = 0;
  };
  struct Required {
    Place place;
    const Condition* condition = nullptr;
    double cost = 0;
  };

  explicit Stretches(StringPool& strings) : strings_(strings) {}

  void walk(const Pattern& pattern) {
    places_.try_emplace(&pattern, now_);
    switch (pattern.op) {
      case Pattern::Op::token:
        if (const auto anchor = of_condition(pattern.condition, strings_))
          required.push_back({now_, &pattern.condition, anchor->cost});
        ++now_.at;
        return;
      case Pattern::Op::sequence:
      case Pattern::Op::capture:
        for (const Pattern& child : pattern.children) walk(child);
        return;
      case Pattern::Op::repeat:
        for (int i = 0; i < pattern.min; ++i) walk(pattern.children.front());
        if (pattern.max != pattern.min) begin_stretch();
        return;
      default:
        pass(width_of(pattern));
    }
  }

  std::optional<Place> place_of(const Pattern* part) const {
    const auto found = places_.find(part);
    if (found == places_.end()) return std::nullopt;
    return found->second;
  }

  std::vector<Required> required;

 private:
  void pass(Width width) {
    now_.at += width.min;
    if (width.min != width.max) begin_stretch();
  }
  void begin_stretch() { now_ = {now_.stretch + 1, 0}; }

  StringPool& strings_;
  Place now_;
  std::map<const Pattern*, Place> places_;  // of parts, where they first stand
};

}  // namespace

std::vector<Companion> companions(const Pattern& pattern, const Anchor& anchor, StringPool& strings) {
  Stretches stretches(strings);
  stretches.walk(pattern);
  std::vector<Companion> found;
  const auto part = stretches.place_of(anchor.part);
  if (!part || anchor.part_min != anchor.part_max) return found;
  const auto own = static_cast<int32_t>(part->at + anchor.part_min);
  for (const Stretches::Required& token : stretches.required) {
    const auto distance = static_cast<int32_t>(token.place.at) - own;
    if (token.place.stretch == part->stretch && distance != 0)
      found.push_back({distance, token.condition, token.cost});
  }
  std::stable_sort(found.begin(), found.end(), [](const Companion& a, const Companion& b) { return a.cost < b.cost; });
  return found;
}

bool begins_segment(const Pattern& pattern) {
  switch (pattern.op) {
    case Pattern::Op::segment_start:
    case Pattern::Op::document_start:
      return true;
    case Pattern::Op::sequence:
    case Pattern::Op::capture:
      return !pattern.children.empty() && begins_segment(pattern.children.front());
    case Pattern::Op::alternatives:
      return std::all_of(pattern.children.begin(), pattern.children.end(), begins_segment);
    default:
      return false;
  }
}

std::optional<Anchor> best_anchor(const Pattern& pattern, StringPool& strings) {
  switch (pattern.op) {
    case Pattern::Op::token:
      return standing_in(pattern, of_condition(pattern.condition, strings));
    case Pattern::Op::sequence:
      return of_sequence(pattern, strings);
    case Pattern::Op::alternatives:
      return standing_in(pattern, of_alternatives(pattern, strings));
    case Pattern::Op::repeat:
      if (pattern.min == 0) return std::nullopt;
      return standing_in(pattern, best_anchor(pattern.children.front(), strings));
    case Pattern::Op::capture:
      return best_anchor(pattern.children.front(), strings);
    default:
      return std::nullopt;
  }
}

}  // namespace decalque
