#include "report/remark.h"

#include <algorithm>

namespace decalque {

std::vector<Remark> remarks_of(const Findings& findings) {
  std::vector<Remark> remarks;
  for (const auto& s : findings.result.suggestions)
    if (s.level <= findings.level)
      remarks.push_back({s.focus, name(s.level), s.rule->id, s.rule->family, s.message, &s});
  for (const auto& problem : findings.result.switch_problems)
    remarks.push_back({problem.span, "warning", kSwitchRule, kSwitchRule, problem.message, nullptr});
  std::stable_sort(remarks.begin(), remarks.end(),
                   [](const Remark& a, const Remark& b) { return a.span.begin < b.span.begin; });
  return remarks;
}

Severity severity(const Remark& remark) {
  if (!remark.suggestion) return Severity::warning;
  switch (remark.suggestion->level) {
    case Level::certain:
      return Severity::error;
    case Level::likely:
      return Severity::warning;
    case Level::hint:
      break;
  }
  return Severity::note;
}

}  // namespace decalque
