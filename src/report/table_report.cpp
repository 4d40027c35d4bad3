// How much was found, by family of rules.

#include <fmt/format.h>

#include <array>
#include <map>
#include <mutex>

#include "report/forms.h"
#include "report/remark.h"

namespace decalque {

namespace {

struct Counts {
  std::array<size_t, 3> by_level{};
  size_t total() const { return by_level[0] + by_level[1] + by_level[2]; }
  void add(const Counts& more) {
    for (size_t i = 0; i < by_level.size(); ++i) by_level[i] += more.by_level[i];
  }
};

class TableReport : public Report {
 public:
  std::string file(const Findings& findings) override {
    const std::lock_guard lock(mutex_);
    ++files_;
    for (const auto& remark : remarks_of(findings)) {
      if (remark.suggestion)
        ++families_[std::string(remark.family)].by_level[static_cast<size_t>(remark.suggestion->level)];
      else
        ++warnings_;
    }
    return {};
  }
  std::string failed_file(std::string_view, std::string_view) override {
    ++failed_;
    return {};
  }
  std::string tail() override {
    size_t width = 6;
    for (const auto& [family, counts] : families_) width = std::max(width, family.size());
    auto table = fmt::format("{:{}}  certain  likely  hint  total\n", "family", width);
    Counts all;
    for (const auto& [family, counts] : families_) {
      table += line(family, counts, width);
      all.add(counts);
    }
    table += line("total", all, width) + fmt::format("{} read", number(files_, "article", "articles"));
    if (failed_ > 0) table += fmt::format(", {} could not be read", failed_);
    if (warnings_ > 0) table += fmt::format(", {} of no use", number(warnings_, "switch", "switches"));
    return table + "\n";
  }

 private:
  static std::string line(const std::string& name, const Counts& counts, size_t width) {
    const auto& [certain, likely, hint] = counts.by_level;
    return fmt::format("{:{}}  {:7}  {:6}  {:4}  {:5}\n", name, width, certain, likely, hint, counts.total());
  }
  static std::string number(size_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
  }

  std::mutex mutex_;
  std::map<std::string, Counts> families_;
  size_t files_ = 0, failed_ = 0, warnings_ = 0;
};

}  // namespace

std::unique_ptr<Report> table_report(const ReportOptions&) { return std::make_unique<TableReport>(); }

}  // namespace decalque
