#include "edit/rewrite.h"

#include "edit/change_plan.h"
#include "edit/sentence_start.h"

namespace decalque {

std::optional<std::vector<Edit>> rewrite(const Fix& fix, const RenderContext& context) {
  ChangePlan plan(context);
  for (const Change& change : fix) {
    if (!plan.add(change)) return std::nullopt;
  }
  auto edits = plan.edits();
  if (!edits) return std::nullopt;
  const Document& document = context.tokens.document;
  settle_case(*edits, context.tokens, document.segment_of(context.match.range.begin));
  std::erase_if(*edits, [&](const Edit& edit) { return document.view(edit.span) == edit.after; });
  for (size_t i = 1; i < edits->size(); ++i) {
    if (conflict((*edits)[i - 1], (*edits)[i])) return std::nullopt;
  }
  if (edits->empty()) return std::nullopt;
  return edits;
}

}  // namespace decalque
