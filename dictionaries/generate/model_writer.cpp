#include "model_writer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

namespace decalque::training {
namespace {

using Shape = TaggerShape;

/// Puts the parts of a file one behind the other, each aligned to 64 bytes.
class Parts {
 public:
  template <class T>
  void put(const std::vector<T>& numbers) {
    bytes_.resize((bytes_.size() + 63) / 64 * 64);
    bytes_.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(T));
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

template <class T>
std::vector<T> whole(const float* numbers, size_t count, int bits, double limit) {
  std::vector<T> result(count);
  for (size_t i = 0; i < count; ++i) {
    result[i] = static_cast<T>(std::lround(std::clamp(numbers[i] * std::ldexp(1.0, bits), -limit, limit)));
  }
  return result;
}

std::vector<int16_t> words16(const std::vector<float>& numbers, int bits) {
  return whole<int16_t>(numbers.data(), numbers.size(), bits, 32767);
}

/// Rows of bytes with a multiplier each: the smallest with which the largest number of the row fits in a byte.
void put_rows(Parts& parts, const std::vector<float>& numbers) {
  std::vector<int8_t> bytes(numbers.size());
  std::vector<uint8_t> multipliers(numbers.size() / Shape::kType);
  for (size_t row = 0; row < multipliers.size(); ++row) {
    const float* from = numbers.data() + row * Shape::kType;
    double largest = 0;
    for (size_t i = 0; i < Shape::kType; ++i)
      largest = std::max(largest, std::abs(from[i]) * std::ldexp(1.0, Shape::kTypeBits));
    const double multiplier = std::clamp(std::ceil(largest / 127), 1.0, 255.0);
    multipliers[row] = static_cast<uint8_t>(multiplier);
    for (size_t i = 0; i < Shape::kType; ++i) {
      const double number = from[i] * std::ldexp(1.0, Shape::kTypeBits) / multiplier;
      bytes[row * Shape::kType + i] = static_cast<int8_t>(std::lround(std::clamp(number, -127.0, 127.0)));
    }
  }
  parts.put(bytes);
  parts.put(multipliers);
}

std::vector<uint32_t> hash_slots(const Vocabulary& vocabulary) {
  std::vector<uint32_t> slots(Shape::kSlots, ~0U);
  uint32_t row = 0;
  for (const auto& [key, type] : vocabulary.words()) {
    const uint64_t hash = word_hash(key);
    size_t slot = hash % Shape::kSlots, tried = 0;
    while (slots[slot] != ~0U) {
      slot = (slot + 1) % Shape::kSlots;
      if (++tried == 64) throw std::runtime_error("the vocabulary is too large for its hash table");
    }
    slots[slot] = static_cast<uint32_t>(hash >> 48) << 16 | row++;
  }
  return slots;
}

/// The window's table is learned with the type's numbers as rows; the tagger reads it by hidden number.
std::vector<float> turned(const Table& window) {
  std::vector<float> result(window.value.size());
  for (size_t offset = 0; offset < Shape::kOffsets; ++offset) {
    for (size_t type = 0; type < Shape::kType; ++type) {
      for (size_t hidden = 0; hidden < Shape::kHidden; ++hidden) {
        result[(offset * Shape::kHidden + hidden) * Shape::kType + type] =
            window.value[(offset * Shape::kType + type) * Shape::kHidden + hidden];
      }
    }
  }
  return result;
}

}  // namespace

std::string model_bytes(Network& network, const Vocabulary& vocabulary, const std::vector<TagPair>& tags,
                        const std::array<uint8_t, Shape::kConfidenceSteps>& confidence) {
  Parts parts;
  TaggerFileHeader header{};
  std::memcpy(header.magic, TaggerModel::kMagic.data(), sizeof header.magic);
  header.tag_count = static_cast<uint32_t>(tags.size());
  header.word_count = static_cast<uint32_t>(vocabulary.words().size());
  const char* start = reinterpret_cast<const char*>(&header);
  parts.put(std::vector<char>(start, start + sizeof header));
  parts.put(std::vector<uint8_t>(confidence.begin(), confidence.end()));
  parts.put(tags);
  parts.put(hash_slots(vocabulary));
  std::vector<float> words;
  for (const auto& [key, type] : vocabulary.words()) {
    const auto row = network.word_vector(type);
    words.insert(words.end(), row.begin(), row.end());
  }
  put_rows(parts, words);
  put_rows(parts, network.pieces.value);
  put_rows(parts, network.shapes.value);
  parts.put(words16(network.projection_bias.value, Shape::kTypeBits));
  parts.put(words16(network.padding.value, Shape::kTypeBits));
  parts.put(words16(turned(network.window), Shape::kTypeBits));
  parts.put(words16(network.hidden_bias.value, Shape::kHiddenBits));
  parts.put(words16(network.sentence_cases.value, Shape::kHiddenBits));
  parts.put(words16(network.history.value, Shape::kHiddenBits));
  parts.put(words16(network.output.value, Shape::kOutputBits));
  parts.put(whole<int32_t>(network.output_bias.value.data(), tags.size(), Shape::kScoreBits, 2e9));
  parts.put(words16(network.direct.value, Shape::kTypeBits));
  parts.put(whole<int32_t>(network.direct_bias.value.data(), tags.size(), Shape::kScoreBits, 2e9));
  const uint64_t id = word_hash(parts.bytes());
  std::memcpy(parts.bytes().data() + offsetof(TaggerFileHeader, id), &id, sizeof id);
  return parts.bytes();
}

}  // namespace decalque::training
