#pragma once
// A second look at a document after edits: what stands as it stood is not looked at again.

#include <vector>

#include "edit/suggest.h"
#include "text/document.h"

namespace decalque {

/// What a look at a document knows that holds for the document that edits made of it. The two must share a word table.
class Relook {
 public:
  /// `before` as it was looked at, `made` the edits that lead from it to `after`, which has been tokenised.
  Relook(const Document& before, const std::vector<Edit>& made, Document& after);

  /// Gives the segments that stand as they stood their tags; true for these, by segment.
  std::vector<bool> carry_tags();

  /// Segments for which rules that look no further than their surroundings (kAround segments and the paragraph) find
  /// what they found: all of that is token by token what it was. Ask when `after` has been annotated.
  std::vector<bool> settled() const;

  /// Of what was found in `before`, that which such rules found in segments that are settled, where it now stands.
  std::vector<Suggestion> carried(const std::vector<Suggestion>& found, const std::vector<bool>& settled,
                                  const Knowledge& knowledge) const;

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  void pair_segments(const std::vector<Edit>& made);
  bool same_tokens(const Segment& before, const Segment& after) const;
  bool same_analysis(const Segment& before, const Segment& after) const;
  std::vector<uint32_t> breaks() const;

  const Document& before_;
  Document& after_;
  std::vector<uint32_t> partner_;  // by segment of after_: the segment of before_ it was, or kNone
};

}  // namespace decalque
