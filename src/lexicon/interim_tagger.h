#pragma once
// A stand-in until the trained tagger is here.

#include <filesystem>
#include <utility>
#include <vector>

#include "text/document.h"

namespace decalque {

class InterimTagger {
 public:
  explicit InterimTagger(const std::filesystem::path& file);
  void tag(Document& document) const;

 private:
  std::vector<int8_t> weights_;
  std::vector<std::pair<uint32_t, uint32_t>> amb_, upos_;
  uint8_t default_[50] = {};
};

}  // namespace decalque
