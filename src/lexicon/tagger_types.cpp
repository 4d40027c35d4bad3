#include "lexicon/tagger_types.h"

#include <algorithm>

#include "lexicon/tagger_sums.h"

namespace decalque {
namespace {

using Shape = TaggerShape;
using TypeVector = std::array<int16_t, Shape::kType>;
using TypeSum = std::array<int32_t, Shape::kType>;

// Tags whose score by the type alone is so far below the best are not looked at: one in two thousand (e to the -7.6).
constexpr int32_t kTagReach = static_cast<int32_t>(7.6 * (1 << Shape::kScoreBits));

void add(TypeSum& sum, const ByteRows& rows, size_t row) {
  const int8_t* bytes = rows.bytes.data() + row * Shape::kType;
  const int32_t multiplier = rows.multipliers[row];
  for (size_t i = 0; i < Shape::kType; ++i) sum[i] += bytes[i] * multiplier;
}

TypeVector type_vector(const TaggerModel& model, std::string_view form, std::string_view lower) {
  TypeSum sum;
  std::copy(model.type_bias.begin(), model.type_bias.end(), sum.begin());
  KeyBuffer buffer;
  for (int step = 0;; ++step) {
    const std::string_view key = vocabulary_key(lower, step, buffer);
    if (key.empty()) break;
    if (const int row = model.find_word(key); row >= 0) {
      add(sum, model.words, static_cast<size_t>(row));
      break;
    }
  }
  const TypeFeatures features = type_features(form, lower);
  for (const uint16_t piece : features.pieces) add(sum, model.pieces, piece);
  add(sum, model.shapes, features.shape);
  TypeVector result;
  for (size_t i = 0; i < Shape::kType; ++i) result[i] = static_cast<int16_t>(std::clamp(sum[i], -32767, 32767));
  return result;
}

void fill_rows(const TaggerModel& model, const TypeVector& type, TypeEntry& entry) {
  for (size_t offset = 0; offset < Shape::kOffsets; ++offset) {
    std::array<int32_t, Shape::kHidden> sums;
    type_products(type.data(), model.window.data() + offset * Shape::kHidden * Shape::kType, sums.size(), sums.data());
    for (size_t i = 0; i < Shape::kHidden; ++i) {
      entry.rows[offset][i] =
          static_cast<int16_t>(std::clamp(sums[i] >> (2 * Shape::kTypeBits - Shape::kHiddenBits), -32767, 32767));
    }
  }
}

void fill_tags(const TaggerModel& model, const TypeVector& type, TypeEntry& entry) {
  std::array<int32_t, 256> scores;
  const size_t count = model.tags.size();
  type_products(type.data(), model.direct.data(), count, scores.data());
  int32_t best = INT32_MIN;
  for (size_t tag = 0; tag < count; ++tag) {
    scores[tag] = (scores[tag] >> (2 * Shape::kTypeBits - Shape::kScoreBits)) + model.direct_bias[tag];
    best = std::max(best, scores[tag]);
  }
  std::array<std::pair<int32_t, uint8_t>, 256> near;  // the score below zero, so that the best comes first
  size_t found = 0;
  for (size_t tag = 0; tag < count; ++tag) {
    if (scores[tag] >= best - kTagReach) near[found++] = {-scores[tag], static_cast<uint8_t>(tag)};
  }
  std::sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(found));
  entry.tag_count = static_cast<uint8_t>(std::min(found, TypeEntry::kMaxTags));
  for (size_t i = 0; i < entry.tag_count; ++i) {
    entry.direct[i] = model.output_bias[near[i].second] - near[i].first;
    entry.tags[i] = near[i].second;
  }
}

}  // namespace

void TypeCache::use(uint64_t model_id) {
  if (!entries_) entries_ = std::make_unique_for_overwrite<TypeEntry[]>(kSets * kWays);
  if (model_id == model_id_ && !uses_.empty()) return;
  uses_.assign(kSets * kWays, {});
  next_.assign(kSets, 0);
  has_padding_ = false;
  model_id_ = model_id;
}

void TypeCache::begin_segment() {
  ++segment_;
  spilled_.clear();
}

const TypeEntry& TypeCache::look_for(const TaggerModel& model, const TaggedForm& form, uint32_t& slot) {
  const uint64_t key = form.hash | 1;
  const size_t set = (key >> 20) % kSets;
  for (size_t at = set * kWays; at < (set + 1) * kWays; ++at) {
    if (uses_[at].hash != key) continue;
    slot = static_cast<uint32_t>(at);
    uses_[at].segment = segment_;
    uses_[at].again = true;
    return entries_[at];
  }
  TypeEntry& entry = free_entry(set, key, slot);
  const TypeVector type = type_vector(model, form.form, form.lower);
  fill_rows(model, type, entry);
  fill_tags(model, type, entry);
  return entry;
}

// A second chance for those met again; none of this segment is overwritten.
TypeEntry& TypeCache::free_entry(size_t set, uint64_t hash, uint32_t& slot) {
  for (size_t tried = 0; tried < 2 * kWays; ++tried) {
    const size_t at = set * kWays + next_[set]++ % kWays;
    Use& use = uses_[at];
    if (use.segment == segment_ && use.hash != 0) continue;
    if (use.again) {
      use.again = false;
      continue;
    }
    use.hash = hash;
    use.segment = segment_;
    slot = static_cast<uint32_t>(at);
    return entries_[at];
  }
  return spilled_.emplace_back();
}

const TypeEntry& TypeCache::padding(const TaggerModel& model) {
  if (has_padding_) return padding_;
  TypeVector type;
  std::copy(model.padding.begin(), model.padding.end(), type.begin());
  fill_rows(model, type, padding_);
  padding_.tag_count = 0;
  has_padding_ = true;
  return padding_;
}

}  // namespace decalque
