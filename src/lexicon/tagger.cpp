#include "lexicon/tagger.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lexicon/tagger_types.h"

namespace decalque {
namespace {

using Shape = TaggerShape;
using HiddenRow = std::array<int16_t, Shape::kHidden>;

// A finite verb may be likelier by the sentence's lack of one: in the unit of scores.
constexpr int32_t kFiniteReach = 2 * (1 << Shape::kScoreBits);

/// The tags a token can have here and what speaks for each, before its neighbours are heard.
struct Place {
  std::array<int32_t, TypeEntry::kMaxTags> direct;
  std::array<uint8_t, TypeEntry::kMaxTags> tags;
  uint8_t tag_count;
};

/// What one thread works with; grows to the longest segment and stays.
struct Workspace {
  TypeCache types;
  std::vector<Place> places;
  std::vector<HiddenRow> hidden;
  bool all_capitals = false;  // the segment is written so
};

void add_row(HiddenRow& sum, const int16_t* row) {
  // Sums stay far inside 16 bits: rows are in units of 1/256 and a sum seldom passes 30.
  for (size_t i = 0; i < Shape::kHidden; ++i) sum[i] = static_cast<int16_t>(sum[i] + row[i]);
}

int32_t score(const HiddenRow& hidden, const int16_t* output) {
  int32_t sum = 0;
  for (size_t i = 0; i < Shape::kHidden; ++i) sum += hidden[i] * output[i];
  return sum;
}

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
  void tag(Document& document) const override;

 private:
  void prepare(const Document& document, TokenRange range, Workspace& work) const;
  void hear_neighbours(const Document& document, TokenRange range, Workspace& work) const;
  void decide(Document& document, TokenRange range, Workspace& work) const;
  void decide_one(Token& token, const Place& place, HiddenRow& hidden,
                  std::array<uint8_t, Shape::kHistory>& history) const;
  void find_predicate(Document& document, TokenRange range, const Workspace& work) const;
  Promotion best_promotion(const Place& place, const HiddenRow& hidden) const;

  MappedFile file_;
  TaggerModel model_;
};

void NetworkTagger::tag(Document& document) const {
  static thread_local Workspace work;
  work.types.use(model_.id);
  for (const Segment& segment : document.segments) {
    prepare(document, segment.tokens, work);
    hear_neighbours(document, segment.tokens, work);
    decide(document, segment.tokens, work);
    find_predicate(document, segment.tokens, work);
  }
}

const TypeEntry& entry_of(const TaggerModel& model, const Document& document, uint32_t token, Workspace& work) {
  const Word& word = *document.tokens[token].word;
  const std::string_view lower = document.string(word.lower);
  // Among capitals, capitals say nothing.
  return work.types.entry(model, work.all_capitals ? lower : document.string(word.form), lower);
}

void NetworkTagger::prepare(const Document& document, TokenRange range, Workspace& work) const {
  work.places.resize(std::max<size_t>(work.places.size(), range.size()));
  work.hidden.resize(std::max<size_t>(work.hidden.size(), range.size()));
  SentenceCase sentence_case;
  for (uint32_t i = range.begin; i < range.end; ++i) sentence_case.add(document.tokens[i].word->shape);
  work.all_capitals = sentence_case.row() == SentenceCase::kCapitals;
  const int row = work.all_capitals ? SentenceCase::kLower : sentence_case.row();
  for (uint32_t i = 0; i < range.size(); ++i) {
    const TypeEntry& entry = entry_of(model_, document, range.begin + i, work);
    work.places[i] = {entry.direct, entry.tags, entry.tag_count};
  }
  HiddenRow start;
  std::copy(model_.hidden_bias.begin(), model_.hidden_bias.end(), start.begin());
  add_row(start, model_.cases.data() + static_cast<size_t>(row) * Shape::kHidden);
  std::fill_n(work.hidden.begin(), range.size(), start);
}

void NetworkTagger::hear_neighbours(const Document& document, TokenRange range, Workspace& work) const {
  const auto size = static_cast<int>(range.size()), reach = static_cast<int>(Shape::kWindow);
  for (int i = -reach; i < size + reach; ++i) {
    const bool inside = i >= 0 && i < size;
    const TypeEntry& entry =
        inside ? entry_of(model_, document, range.begin + static_cast<uint32_t>(i), work) : work.types.padding(model_);
    for (int place = std::max(0, i - reach); place <= std::min(size - 1, i + reach); ++place) {
      if (work.places[static_cast<size_t>(place)].tag_count == 1) continue;
      add_row(work.hidden[static_cast<size_t>(place)], entry.rows[static_cast<size_t>(i - place + reach)].data());
    }
  }
}

void NetworkTagger::decide(Document& document, TokenRange range, Workspace& work) const {
  std::array<uint8_t, Shape::kHistory> history;
  history.fill(static_cast<uint8_t>(model_.tags.size()));
  for (uint32_t i = 0; i < range.size(); ++i) {
    decide_one(document.tokens[range.begin + i], work.places[i], work.hidden[i], history);
  }
}

void NetworkTagger::decide_one(Token& token, const Place& place, HiddenRow& hidden,
                               std::array<uint8_t, Shape::kHistory>& history) const {
  uint8_t best = place.tags[0];
  int32_t best_score = 0, lead = INT32_MAX;
  if (place.tag_count > 1) {
    for (size_t back = 0; back < Shape::kHistory; ++back) {
      add_row(hidden, model_.history.data() + (back * (model_.tags.size() + 1) + history[back]) * Shape::kHidden);
    }
    for (int16_t& number : hidden) number = std::max<int16_t>(number, 0);
    for (size_t i = 0; i < place.tag_count; ++i) {
      const int32_t sum = place.direct[i] + score(hidden, model_.output.data() + place.tags[i] * Shape::kHidden);
      if (i > 0 && sum <= best_score) {
        lead = std::min(lead, best_score - sum);
        continue;
      }
      lead = i > 0 ? sum - best_score : lead;
      best_score = sum;
      best = place.tags[i];
    }
  }
  const auto step = std::min<size_t>(static_cast<size_t>(lead) >> Shape::kConfidenceShift, Shape::kConfidenceSteps - 1);
  token.upos = static_cast<Upos>(model_.tags[best].upos);
  token.xpos = static_cast<Xpos>(model_.tags[best].xpos);
  token.confidence = model_.confidence[step];
  history = {best, history[0], history[1]};
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
    const Promotion found = best_promotion(work.places[i], work.hidden[i]);
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

Promotion NetworkTagger::best_promotion(const Place& place, const HiddenRow& hidden) const {
  Promotion result;
  if (place.tag_count < 2) return result;
  int32_t best = INT32_MIN, finite = INT32_MIN;
  for (size_t i = 0; i < place.tag_count; ++i) {
    const int32_t sum = place.direct[i] + score(hidden, model_.output.data() + place.tags[i] * Shape::kHidden);
    best = std::max(best, sum);
    if (!is_finite(static_cast<Xpos>(model_.tags[place.tags[i]].xpos)) || sum <= finite) continue;
    finite = sum;
    result.tag = place.tags[i];
  }
  if (finite != INT32_MIN) result.lacks = best - finite;
  return result;
}

}  // namespace

std::shared_ptr<const Tagger> Tagger::load(const std::filesystem::path& model_file) {
  return std::make_shared<NetworkTagger>(model_file);
}

}  // namespace decalque
