#pragma once
// The files of --baseline and --write-baseline.

#include <mutex>
#include <optional>
#include <string>

#include "cli/options.h"
#include "report/baseline.h"

namespace decalque {

/// What is known of the articles of a run already, or becomes known by it. Articles are called by their path from the
/// baseline's folder, so it is of use from anywhere.
class KnownFindings {
 public:
  /// Reads the file of --baseline. Throws Failure, which names it.
  explicit KnownFindings(const CommandLine& options);

  /// The findings that are new, none when this run makes them known; nullopt without a baseline: all are. `file` is the
  /// article as the user gave it. From any thread.
  std::optional<Result> fresh(const std::string& file, const Findings& findings);
  /// Writes the file of --write-baseline, whole or not at all; nothing without the option.
  void write() const;

 private:
  std::string name_of(const std::string& file) const;

  bool reads_ = false;
  std::string file_;  // of the baseline; "" when there is none
  std::string folder_;
  std::mutex mutex_;
  Baseline baseline_;
};

}  // namespace decalque
