#pragma once
// What a report says of an article, one by one.

#include <string_view>
#include <vector>

#include "report/findings_text.h"

namespace decalque {

/// A suggestion, or a switch in the text that was of no use. Refers to the findings.
struct Remark {
  Span span;                ///< What the reader should look at.
  std::string_view level;   ///< "certain", "likely", "hint", or "warning" for a switch.
  std::string_view rule;    ///< The rule's id, or kSwitchRule.
  std::string_view family;  ///< The rule's, or kSwitchRule.
  std::string_view message;
  const Suggestion* suggestion = nullptr;  ///< None: a switch.
};

/// What stands for a rule where a switch is reported.
inline constexpr std::string_view kSwitchRule = "switch";

/// All there is to report, in order of place; at one place suggestions come before switches.
std::vector<Remark> remarks_of(const Findings& findings);

/// How sure or grave, by what other tools call it; warnings of switches are as grave as likely findings.
enum class Severity : uint8_t { error, warning, note };
Severity severity(const Remark& remark);

}  // namespace decalque
