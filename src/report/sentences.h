#pragma once
// The sentence around a place, as context for a reader.

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace decalque {

/// The sentences, headings and list items of an article, in order; they do not overlap.
class Sentences {
 public:
  explicit Sentences(std::string_view text);

  const std::vector<Span>& all() const { return all_; }
  /// The place with all of the sentences that it has a part in. Of an empty place between two sentences it is the
  /// sentence that ends there, else the one that begins there.
  Span around(Span place) const;
  /// Index of the first sentence of around(place); where there is none, of the next sentence, or else the last one.
  size_t first_of(Span place) const;

 private:
  size_t ending_behind(uint32_t offset) const;
  std::vector<Span> all_;
};

}  // namespace decalque
