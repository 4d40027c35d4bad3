#include "cli/known_findings.h"

#include <filesystem>

#include "cli/articles.h"
#include "cli/failure.h"
#include "cli/files.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

fs::path whole_path(const std::string& file) {
  std::error_code error;
  return fs::absolute(file, error).lexically_normal();
}

}  // namespace

KnownFindings::KnownFindings(const CommandLine& options)
    : reads_(!options.baseline.empty()), file_(reads_ ? options.baseline : options.write_baseline) {
  if (reads_ && !options.write_baseline.empty())
    throw Failure(
        "--baseline and --write-baseline exclude each other; --write-baseline alone writes all that is found, known "
        "or new");
  if (file_.empty()) return;
  folder_ = whole_path(file_).parent_path();
  if (!reads_) return;
  try {
    baseline_ = Baseline::parse(read_file(file_));
  } catch (const BaselineError& error) {
    throw Failure(file_ + ":" + error.what());
  }
}

std::string KnownFindings::name_of(const std::string& file) const {
  return file == "-" ? report_name(file) : whole_path(file).lexically_relative(folder_).generic_string();
}

std::optional<Result> KnownFindings::fresh(const std::string& file, const Findings& findings) {
  if (file_.empty()) return std::nullopt;
  if (reads_) return baseline_.fresh(name_of(file), findings);
  auto result = findings.result;
  const std::lock_guard lock(mutex_);
  baseline_.add(name_of(file), findings);
  result.suggestions.clear();
  result.switch_problems.clear();
  return result;
}

void KnownFindings::write() const {
  if (!file_.empty() && !reads_) write_file(file_, baseline_.text());
}

}  // namespace decalque
