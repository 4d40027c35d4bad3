#pragma once
// What can be taken or left as a whole.

#include "edit/edit.h"

namespace decalque {

/// Edits that are made together or not at all, and the suggestions they come from. Mostly that is one suggestion; where
/// the edits of several have run into one another (see compose_edits), it is all of them.
struct EditGroup {
  std::vector<Edit> edits;            ///< Sorted, never empty.
  std::vector<uint32_t> suggestions;  ///< Sorted.
};

/// Sorts edits into groups, by place of the first edit. Edits are sorted and free of conflict; their suggestions are
/// what binds them, so an edit without one stands alone.
std::vector<EditGroup> edit_groups(const std::vector<Edit>& edits);

}  // namespace decalque
