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

  /// How far a rule must look, by segment, to find something else there than it found: what lies nearer is token by
  /// token what it was. Ask when `after` has been annotated.
  std::vector<Scope> due() const;

  /// Of what was found in `before`, that which rules of a nearer scope found in their segments, where it now stands.
  std::vector<Suggestion> carried(const std::vector<Suggestion>& found, const std::vector<Scope>& due,
                                  const Knowledge& knowledge) const;

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  void pair_segments(const std::vector<Edit>& made);
  bool same_tokens(const Segment& before, const Segment& after) const;
  bool same_analysis(const Segment& before, const Segment& after) const;
  bool same_beside(const Segment& before, const Segment& after) const;
  std::vector<uint32_t> breaks() const;

  const Document& before_;
  Document& after_;
  std::vector<uint32_t> partner_;  // by segment of after_: the segment of before_ it was, or kNone
};

}  // namespace decalque
