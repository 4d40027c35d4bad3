#pragma once
// Findings that are known already.

#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "report/findings_text.h"

namespace decalque {

/// What a baseline holds of each kind of finding: how often a file has it. As a file it is text: a line that says what
/// it is, then a line a kind, FILE, RULE, FINGERPRINT and COUNT between tabs, sorted, so that two of them can be
/// compared and merged line by line. In FILE and RULE control characters and "\" are written \n, \t, \\, \x1b.
class Baseline {
 public:
  /// Reads a file of baseline_text(). Throws BaselineError for anything else.
  static Baseline parse(std::string_view text);
  std::string text() const;

  /// Adds an article's findings. `file` is what the baseline calls it.
  void add(std::string_view file, const Findings& findings);
  /// The findings that are new: of those alike, as many as the baseline knows are taken out, the first ones. Makes a
  /// result with what is left; its edits and text stay. From any thread.
  Result fresh(std::string_view file, const Findings& findings) const;

 private:
  using Kind = std::tuple<std::string, std::string, std::string>;  // file, rule, fingerprint
  std::map<Kind, uint32_t> counts_;
};

/// A baseline that cannot be read: "LINE: what; what to do".
class BaselineError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace decalque
