#include "correction_run.h"

#include <algorithm>
#include <numeric>

#include "edit/relook.h"
#include "edit/way_back.h"
#include "engine.h"
#include "text/tokenize.h"

namespace decalque {

namespace {

constexpr int kMostRounds = 4;  // of edits; one more looks whether the text is stable

// Edits that touch grow into one. Of a row without end ("&amp;&amp;&amp;...") the first suggestions explain it: each
// holds the whole edit.
constexpr size_t kMostReasons = 64;

// Where places outside the edits lie in the corrected text.
class WayThere {
 public:
  explicit WayThere(const std::vector<Edit>& edits) {
    int64_t shift = 0;
    for (const Edit& edit : edits) {
      shift += static_cast<int64_t>(edit.after.size()) - edit.span.size();
      shifts_.push_back({edit.span.end, shift});
    }
  }
  uint32_t position(uint32_t place) const {
    const auto behind = std::partition_point(shifts_.begin(), shifts_.end(),
                                             [&](const Shift& shift) { return shift.from <= place; });
    return static_cast<uint32_t>(place + (behind == shifts_.begin() ? 0 : std::prev(behind)->by));
  }

 private:
  struct Shift {
    uint32_t from;
    int64_t by;
  };
  std::vector<Shift> shifts_;
};

}  // namespace

void add_spans(std::vector<Span>& spans, const std::vector<Span>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  std::sort(spans.begin(), spans.end());
}

CorrectionRun::CorrectionRun(const Engine& engine, std::string_view given, const ArticleOptions& options, Scratch& scratch,
                       const Rule* only)
    : engine_(engine), given_(given), options_(options), scratch_(scratch), only_(only) {}

Result CorrectionRun::run() {
  scratch_.state().begin_article();
  while (!settle()) {
  }
  return result();
}

// Looks until nothing changes. False when rules keep undoing each other: those are then left out, and all is done
// anew, so that a second run over the result comes to the same end.
bool CorrectionRun::settle() {
  text_ = std::string(given_);
  edits_.clear();
  made_.clear();
  seen_.reset();
  spans_ = options_.protected_spans;
  for (int round = 0;; ++round) {
    look();
    std::vector<Edit> chosen = choose_edits(found_, only_ ? Level::certain : options_.level);
    if (chosen.empty()) return true;
    if (round == kMostRounds) {
      for (const Suggestion& suggestion : found_) {
        if (suggestion.applied) left_out_.push_back(suggestion.rule);
      }
      return false;
    }
    make(std::move(chosen));
  }
}

void CorrectionRun::look() {
  std::vector<Span> spans = spans_;
  switches_.emplace(text_, engine_.inside().rule_ids);
  add_spans(spans, switches_->spans());
  Document document = tokenize(text_, scratch_.state().words, spans);
  document.language_of_original = options_.language_of_original;
  find(std::move(document));
  std::erase_if(found_, [&](const Suggestion& suggestion) {
    return std::find(left_out_.begin(), left_out_.end(), suggestion.rule) != left_out_.end();
  });
  if (only_) {
    for (Suggestion& suggestion : found_) suggestion.level = Level::certain;
  }
  // Examples hold for the rule, whatever a project accepts.
  const Engine::Inside& inside = engine_.inside();
  if (!only_) inside.accepted.filter(text_, {inside.lexicon.get(), options_.language_of_original}, found_);
  switches_->filter(found_);
  if (edits_.empty()) first_problems_ = switches_->problems();
}

// What stands as it did at the last look is not looked at again.
void CorrectionRun::find(Document document) {
  const Knowledge knowledge = engine_.inside().knowledge();
  const RuleChoice choice{std::max(options_.level, options_.least), only_};
  Matcher::Scratch& work = scratch_.state().matcher;
  if (!seen_) {
    knowledge.lexicon.annotate(document);
    found_ = suggest(document, knowledge, choice, work);
  } else {
    Relook relook(*seen_, since_seen_, document);
    knowledge.lexicon.annotate(document, relook.carry_tags());
    const std::vector<Scope> due = relook.due();
    std::vector<Suggestion> carried = relook.carried(found_, due, knowledge);
    found_ = suggest(document, knowledge, choice, work, due);
    std::move(carried.begin(), carried.end(), std::back_inserter(found_));
    sort_suggestions(found_);
  }
  seen_ = std::move(document);
}

void CorrectionRun::make(std::vector<Edit> chosen) {
  const WayBack way_back(edits_);
  std::vector<uint32_t> new_index(found_.size(), 0);
  for (size_t i = 0; i < found_.size(); ++i) {
    if (!found_[i].applied) continue;
    new_index[i] = static_cast<uint32_t>(made_.size());
    made_.push_back(found_[i]);
    made_.back().focus = way_back.span(made_.back().focus);
  }
  for (Edit& edit : chosen) {
    for (uint32_t& index : edit.suggestions) index = new_index[index];
  }
  const WayThere way_there(chosen);
  for (Span& span : spans_) span = {way_there.position(span.begin), way_there.position(span.end)};
  text_ = apply_edits(text_, chosen);
  edits_ = compose_edits(given_, edits_, chosen);
  since_seen_ = std::move(chosen);
}

// Of what was found in the corrected text, that which stands in parts no edit touched.
void CorrectionRun::add_open_suggestions(std::vector<Suggestion>& suggestions) {
  const WayBack way_back(edits_);
  for (Suggestion& suggestion : found_) {
    suggestion.focus = way_back.span(suggestion.focus);
    bool clear = true;
    for (auto& fix : suggestion.fixes) {
      for (Edit& edit : fix) {
        edit.span = way_back.span(edit.span);
        clear = clear && !way_back.touches_edit(edit.span);
      }
    }
    if (clear) suggestions.push_back(std::move(suggestion));
  }
}

// A suggestion's fix becomes what is left of it in the end.
void CorrectionRun::keep_own_edits(std::vector<Suggestion>& made) const {
  for (Suggestion& suggestion : made) suggestion.fixes.assign(1, {});
  for (const Edit& edit : edits_) {
    for (const uint32_t index : edit.suggestions) made[index].fixes.front().push_back({edit.span, edit.after, {}});
  }
}

Result CorrectionRun::result() {
  Result result;
  for (Edit& edit : edits_) edit.suggestions.resize(std::min(edit.suggestions.size(), kMostReasons));
  std::vector<Suggestion> all = std::move(made_);
  keep_own_edits(all);
  const auto made = static_cast<uint32_t>(all.size());
  add_open_suggestions(all);
  std::vector<uint32_t> order(all.size());
  std::iota(order.begin(), order.end(), 0);
  std::erase_if(order, [&](uint32_t i) { return i < made && all[i].fixes.front().empty(); });
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return all[a].focus < all[b].focus; });
  std::vector<uint32_t> place(all.size(), 0);
  for (uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    result.suggestions.push_back(std::move(all[order[i]]));
  }
  result.text = std::move(text_);
  result.edits = std::move(edits_);
  for (Edit& edit : result.edits) {
    for (uint32_t& index : edit.suggestions) index = place[index];
  }
  result.switch_problems = std::move(first_problems_);
  result.restless = std::move(left_out_);
  return result;
}

}  // namespace decalque
