#pragma once
// Anchor keys, ready to be asked of tokens quickly.

#include <algorithm>
#include <span>
#include <vector>

#include "edit/anchor.h"
#include "text/document.h"

namespace decalque {

/// Keys of which a token has one, or none. The numbers of its words lie with those of other sets in one vector, which
/// is given to each call.
class KeySet {
 public:
  KeySet() = default;
  /// Appends the words' numbers to `ids`.
  KeySet(const std::vector<AnchorKey>& keys, std::vector<StringId>& ids);

  /// True when the token has one of the keys; its own lemma and those of its readings count as lemmas.
  bool meets(const Token& token, const std::vector<StringId>& ids) const {
    if ((upos_ >> static_cast<int>(token.upos) & 1U) != 0 || (xpos_ >> static_cast<int>(token.xpos) & 1U) != 0 ||
        (kinds_ & token.kinds.bits) != 0)
      return true;
    if (has(form_bits_, token.word->lower, std::span(ids).subspan(first_, forms_))) return true;
    if (lemmas_ == 0) return false;
    const auto lemmas = std::span(ids).subspan(first_ + forms_, lemmas_);
    return has(lemma_bits_, token.lemma, lemmas) ||
           std::ranges::any_of(token.word->readings,
                               [&](const Reading& reading) { return has(lemma_bits_, reading.lemma, lemmas); });
  }

  template <class Archive>
  void parts(Archive& archive) {
    all(archive, form_bits_, lemma_bits_, xpos_, kinds_, upos_, first_, forms_, lemmas_);
  }

 private:
  // One of 64 bits, so that most numbers that are not there are known by it.
  static uint64_t bit(StringId id) { return uint64_t{1} << (id * 0x9E3779B97F4A7C15U >> 58); }
  static bool has(uint64_t bits, StringId id, std::span<const StringId> ids) {
    return (bits & bit(id)) != 0 && std::ranges::binary_search(ids, id);
  }
  uint32_t add(const std::vector<AnchorKey>& keys, AnchorKey::Sort sort, std::vector<StringId>& ids, uint64_t& bits);

  uint64_t form_bits_ = 0, lemma_bits_ = 0;
  uint64_t xpos_ = 0, kinds_ = 0;
  uint32_t upos_ = 0;
  uint32_t first_ = 0;  // in the vector: forms, then lemmas, each sorted
  uint32_t forms_ = 0, lemmas_ = 0;
};

}  // namespace decalque
