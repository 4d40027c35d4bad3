#include "lexicon/tagger_model.h"

#include <fmt/format.h>

#include <cstring>

#include "lexicon/lexicon.h"

namespace decalque {
namespace {

/// Hands out the parts of a file one after the other.
class Parts {
 public:
  Parts(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  template <class T>
  std::span<const T> take(size_t count) {
    at_ = (at_ + 63) / 64 * 64;
    if (at_ > bytes_.size() || count > (bytes_.size() - at_) / sizeof(T)) fail();
    const auto* data = reinterpret_cast<const T*>(bytes_.data() + at_);
    at_ += count * sizeof(T);
    return {data, count};
  }
  ByteRows take_rows(size_t count) {
    ByteRows rows;
    rows.bytes = take<int8_t>(count * TaggerShape::kType);
    rows.multipliers = take<uint8_t>(count);
    return rows;
  }
  void end() const {
    if (at_ != bytes_.size()) fail();
  }
  [[noreturn]] void fail() const {
    throw LexiconError(fmt::format("{}: not a tagger model of this version; make it again with train_tagger", name_));
  }

 private:
  std::string_view bytes_;
  const std::string& name_;
  size_t at_ = 0;
};

void check(const TaggerModel& model, const Parts& parts) {
  for (const TagPair& tag : model.tags) {
    if (tag.upos >= kUposCount || tag.xpos >= kXposCount) parts.fail();
  }
  for (const uint32_t slot : model.slots) {
    if (slot != ~0U && (slot & 0xffff) >= model.words.multipliers.size()) parts.fail();
  }
}

}  // namespace

TaggerModel TaggerModel::parse(std::string_view bytes, const std::string& name) {
  Parts parts(bytes, name);
  TaggerFileHeader header{};
  if (bytes.size() < sizeof header) parts.fail();
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic, 8) != kMagic || header.tag_count == 0 || header.tag_count > 255) parts.fail();
  if (header.word_count >= TaggerShape::kSlots) parts.fail();
  parts.take<char>(sizeof header);
  const size_t tag_count = header.tag_count, hidden = TaggerShape::kHidden, type = TaggerShape::kType;
  TaggerModel model;
  model.id = header.id;
  model.confidence = parts.take<uint8_t>(TaggerShape::kConfidenceSteps);
  model.tags = parts.take<TagPair>(tag_count);
  model.slots = parts.take<uint32_t>(TaggerShape::kSlots);
  model.words = parts.take_rows(header.word_count);
  model.pieces = parts.take_rows(TypeFeatures::kPieceRows);
  model.shapes = parts.take_rows(TypeFeatures::kShapeRows);
  model.type_bias = parts.take<int16_t>(type);
  model.padding = parts.take<int16_t>(type);
  model.window = parts.take<int16_t>(TaggerShape::kOffsets * hidden * type);
  model.hidden_bias = parts.take<int16_t>(hidden);
  model.cases = parts.take<int16_t>(SentenceCase::kRows * hidden);
  model.history = parts.take<int16_t>(TaggerShape::kHistory * (tag_count + 1) * hidden);
  model.output = parts.take<int16_t>(tag_count * hidden);
  model.output_bias = parts.take<int32_t>(tag_count);
  model.direct = parts.take<int16_t>(tag_count * type);
  model.direct_bias = parts.take<int32_t>(tag_count);
  parts.end();
  check(model, parts);
  return model;
}

int TaggerModel::find_word(std::string_view key) const {
  const uint64_t hash = word_hash(key);
  const auto print = static_cast<uint32_t>(hash >> 48);
  for (size_t slot = hash % TaggerShape::kSlots, tried = 0; tried < 64;
       ++tried, slot = (slot + 1) % TaggerShape::kSlots) {
    if (slots[slot] == ~0U) return -1;
    if (slots[slot] >> 16 == print) return static_cast<int>(slots[slot] & 0xffff);
  }
  return -1;
}

}  // namespace decalque
