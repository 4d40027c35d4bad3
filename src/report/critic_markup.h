#pragma once
// An article with its changes as CriticMarkup, for Markdown.

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "edit/edit.h"

namespace decalque {

/// What cannot be said in CriticMarkup: `line N: what; what to do`.
class CriticMarkupError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The whole text, with whole words marked where they change: {--deleted--}, {++inserted++}, {~~old~>new~~}. Accepting
/// all marks gives apply_edits(text, edits), rejecting all the text. `note` gives what stands behind a mark as a
/// comment
/// {>>...<<}, by the suggestions of its edits; "" for none. Edits are sorted and free of conflict.
/// CriticMarkup knows no way to write its own marks as text. Throws CriticMarkupError when the text holds marks
/// already, or a change holds some that no form could carry.
std::string critic_markup(std::string_view text, const std::vector<Edit>& edits,
                          const std::function<std::string(const std::vector<uint32_t>&)>& note = {});

}  // namespace decalque
