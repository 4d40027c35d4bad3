#include "lexicon/tagger.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "lexicon/tagger_sums.h"
#include "lexicon/tagger_types.h"

namespace decalque {
namespace {

using Shape = TaggerShape;

// A finite verb may be likelier by the sentence's lack of one: in the unit of scores.
constexpr int32_t kFiniteReach = 2 * (1 << Shape::kScoreBits);

/// What one thread works with; grows to the longest segment and stays.
struct Workspace {
  TypeCache types;
  std::vector<const TypeEntry*> entries;  // a token's, with the padding before and behind the segment
  std::vector<HiddenRow> hidden;
  bool all_capitals = false;              // the segment is written so

  const TypeEntry& entry(size_t place) const { return *entries[place + Shape::kWindow]; }
};

/// A finite verb that a token could be, and what in score it lacks.
struct Promotion {
  uint8_t tag = 0;
  int32_t lacks = INT32_MAX;
};

bool is_finite(Xpos tag) { return tag == Xpos::VBD || tag == Xpos::VBP || tag == Xpos::VBZ || tag == Xpos::MD; }

class NetworkTagger final : public Tagger {
 public:
  explicit NetworkTagger(const std::filesystem::path& path)
      : file_(path), model_(TaggerModel::parse(file_.bytes(), path.string())) {}
  void tag(Document& document, const std::vector<bool>& tagged) const override;

 private:
  using History = std::array<uint8_t, Shape::kHistory>;

  const int16_t* prepare(const Document& document, TokenRange range, Workspace& work) const;
  void hear_neighbours(TokenRange range, const int16_t* sentence_case, Workspace& work) const;
  void decide(Document& document, TokenRange range, Workspace& work) const;
  void hear_history(const History& history, HiddenRow& hidden) const;
  uint8_t decide_one(Token& token, const TypeEntry& entry, const HiddenRow& hidden) const;
  void find_predicate(Document& document, TokenRange range, const Workspace& work) const;
  Promotion best_promotion(const TypeEntry& entry, const HiddenRow& hidden) const;

  DictionaryFile file_;
  TaggerModel model_;
};

void NetworkTagger::tag(Document& document, const std::vector<bool>& tagged) const {
  static thread_local Workspace work;
  work.types.use(model_.id);
  for (size_t i = 0; i < document.segments.size(); ++i) {
    if (i < tagged.size() && tagged[i]) continue;
    const TokenRange range = document.segments[i].tokens;
    const int16_t* sentence_case = prepare(document, range, work);
    hear_neighbours(range, sentence_case, work);
    decide(document, range, work);
    find_predicate(document, range, work);
  }
}

const TypeEntry& entry_of(const TaggerModel& model, const Document& document, uint32_t token, Workspace& work) {
  const Word& word = *document.tokens[token].word;
  if (work.all_capitals) {  // among capitals, capitals say nothing
    const std::string_view lower = document.string(word.lower);
    const size_t hash = std::hash<std::string_view>{}(lower);
    uint32_t slot = 0;
    return work.types.entry(model, hash, slot, [&] { return TaggedForm{hash, lower, lower}; });
  }
  return work.types.entry(model, word.hash, word.tagger_slot,
                          [&] { return TaggedForm{word.hash, document.string(word.form), document.string(word.lower)}; });
}

// Looks the types up; gives the row of the sentence's case.
const int16_t* NetworkTagger::prepare(const Document& document, TokenRange range, Workspace& work) const {
  SentenceCase sentence_case;
  for (uint32_t i = range.begin; i < range.end; ++i) sentence_case.add(document.tokens[i].word->shape);
  work.all_capitals = sentence_case.row() == SentenceCase::kCapitals;
  work.types.begin_segment();
  work.entries.assign(range.size() + 2 * Shape::kWindow, &work.types.padding(model_));
  for (uint32_t i = 0; i < range.size(); ++i) {
    work.entries[i + Shape::kWindow] = &entry_of(model_, document, range.begin + i, work);
  }
  work.hidden.resize(std::max<size_t>(work.hidden.size(), range.size()));
  const int row = work.all_capitals ? SentenceCase::kLower : sentence_case.row();
  return model_.cases.data() + static_cast<size_t>(row) * Shape::kHidden;
}

void NetworkTagger::decide(Document& document, TokenRange range, Workspace& work) const {
  History history;
  history.fill(static_cast<uint8_t>(model_.tags.size()));
  for (uint32_t i = 0; i < range.size(); ++i) {
    const TypeEntry& entry = work.entry(i);
    if (entry.tag_count > 1) hear_history(history, work.hidden[i]);
    const uint8_t tag = decide_one(document.tokens[range.begin + i], entry, work.hidden[i]);
    history = {tag, history[0], history[1]};
  }
}

// Every type is added where it is heard before the next is looked at: its rows lie side by side in memory.
void NetworkTagger::hear_neighbours(TokenRange range, const int16_t* sentence_case, Workspace& work) const {
  HiddenRow start;
  std::copy(model_.hidden_bias.begin(), model_.hidden_bias.end(), start.begin());
  int16_t* const sum = start.data();
  add_rows(&sentence_case, &sum, 1);
  std::fill_n(work.hidden.begin(), range.size(), start);
  const auto size = static_cast<int>(range.size()), reach = static_cast<int>(Shape::kWindow);
  for (int i = -reach; i < size + reach; ++i) {
    const TypeEntry& entry = *work.entries[static_cast<size_t>(i + reach)];
    std::array<const int16_t*, Shape::kOffsets> rows;
    std::array<int16_t*, Shape::kOffsets> sums;
    size_t count = 0;
    for (int place = std::max(0, i - reach); place <= std::min(size - 1, i + reach); ++place) {
      if (work.entry(static_cast<size_t>(place)).tag_count == 1) continue;
      rows[count] = entry.rows[static_cast<size_t>(i - place + reach)].data();
      sums[count++] = work.hidden[static_cast<size_t>(place)].data();
    }
    add_rows(rows.data(), sums.data(), count);
  }
}

// The tags before a place, and what is below zero cut off.
void NetworkTagger::hear_history(const History& history, HiddenRow& hidden) const {
  std::array<const int16_t*, 1 + Shape::kHistory> rows;
  rows[0] = hidden.data();
  for (size_t back = 0; back < Shape::kHistory; ++back) {
    rows[1 + back] = model_.history.data() + (back * (model_.tags.size() + 1) + history[back]) * Shape::kHidden;
  }
  hidden_layer(rows.data(), rows.size(), hidden);
}

uint8_t NetworkTagger::decide_one(Token& token, const TypeEntry& entry, const HiddenRow& hidden) const {
  uint8_t best = entry.tags[0];
  int32_t best_score = 0, lead = INT32_MAX;
  if (entry.tag_count > 1) {
    std::array<int32_t, TypeEntry::kMaxTags> scores;
    output_scores(hidden, model_.output.data(), entry.tags.data(), entry.tag_count, scores.data());
    for (size_t i = 0; i < entry.tag_count; ++i) {
      const int32_t sum = entry.direct[i] + scores[i];
      if (i > 0 && sum <= best_score) {
        lead = std::min(lead, best_score - sum);
        continue;
      }
      lead = i > 0 ? sum - best_score : lead;
      best_score = sum;
      best = entry.tags[i];
    }
  }
  const auto step = std::min<size_t>(static_cast<size_t>(lead) >> Shape::kConfidenceShift, Shape::kConfidenceSteps - 1);
  token.upos = static_cast<Upos>(model_.tags[best].upos);
  token.xpos = static_cast<Xpos>(model_.tags[best].xpos);
  token.confidence = model_.confidence[step];
  return best;
}

// A sentence has a finite verb: where none was found, the token that is nearest to one becomes it.
void NetworkTagger::find_predicate(Document& document, TokenRange range, const Workspace& work) const {
  constexpr uint32_t kShortest = 4;
  if (range.size() < kShortest || document.tokens[range.end - 1].xpos != Xpos::STOP) return;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (is_finite(document.tokens[i].xpos) || document.tokens[i].xpos == Xpos::VB) return;
  }
  Promotion best;
  uint32_t chosen = range.begin;
  for (uint32_t i = 0; i < range.size(); ++i) {
    const Promotion found = best_promotion(work.entry(i), work.hidden[i]);
    if (found.lacks >= best.lacks) continue;
    best = found;
    chosen = range.begin + i;
  }
  if (best.lacks > kFiniteReach) return;
  Token& token = document.tokens[chosen];
  token.upos = static_cast<Upos>(model_.tags[best.tag].upos);
  token.xpos = static_cast<Xpos>(model_.tags[best.tag].xpos);
  token.confidence = model_.confidence[0];
}

Promotion NetworkTagger::best_promotion(const TypeEntry& entry, const HiddenRow& hidden) const {
  Promotion result;
  if (entry.tag_count < 2) return result;
  std::array<int32_t, TypeEntry::kMaxTags> scores;
  output_scores(hidden, model_.output.data(), entry.tags.data(), entry.tag_count, scores.data());
  int32_t best = INT32_MIN, finite = INT32_MIN;
  for (size_t i = 0; i < entry.tag_count; ++i) {
    const int32_t sum = entry.direct[i] + scores[i];
    best = std::max(best, sum);
    if (!is_finite(static_cast<Xpos>(model_.tags[entry.tags[i]].xpos)) || sum <= finite) continue;
    finite = sum;
    result.tag = entry.tags[i];
  }
  if (finite != INT32_MIN) result.lacks = best - finite;
  return result;
}

}  // namespace

std::shared_ptr<const Tagger> Tagger::load(const std::filesystem::path& model_file) {
  return std::make_shared<NetworkTagger>(model_file);
}

}  // namespace decalque
