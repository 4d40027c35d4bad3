#pragma once
// An article under review, and the files that go with it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/article_text.h"
#include "cli/config.h"
#include "cli/engines.h"
#include "cli/evidence_files.h"
#include "cli/review_lock.h"
#include "cli/streams.h"
#include "review/desk.h"

namespace decalque {

/// Reads the article and what was decided on it before, keeps what is decided, and writes the article. Both doors of a
/// review use it, so both leave the same files. What fails is thrown as Failure.
class ReviewDesk : public Desk {
 public:
  /// Throws Failure for the article, DecisionsError for its decisions, LoadError for rules and settings. `options` and
  /// `in` (which --original may name) live as long.
  ReviewDesk(const CommandLine& options, std::istream& in);

  Session& session() override { return session_; }
  const std::string& file() const override { return file_; }
  const std::string& decisions_file() const override { return decisions_file_; }
  const std::string& target() const override { return options_.output_file.empty() ? file_ : options_.output_file; }
  bool in_place() const override { return options_.output_file.empty(); }
  size_t resumed() const override { return resumed_; }
  const std::vector<Decision>& unplaced() const override { return unplaced_; }
  void save() const override;
  bool unwritten() const override;
  std::string corrected() const override;
  void write() override;
  std::string measured(const Rule& rule) const override { return measured_(rule); }
  std::string settings_file() const override;
  std::vector<LastingRefusal> lasting() const override;
  /// Also throws LoadError.
  void make_lasting(const std::vector<LastingRefusal>& chosen) override;
  size_t made_lasting() const override { return made_lasting_; }

 private:
  void open();
  void take_up(std::vector<Decision> decisions);
  std::vector<Decision> all_decisions() const;
  void keep(std::vector<Decision> decisions) const;
  void require_unchanged() const;

  const CommandLine& options_;
  std::string file_;
  std::string decisions_file_;
  ReviewLock lock_;
  Configuration configuration_;
  Engines engines_;
  MeasuredLine measured_ = measured_lines();
  const Engine* engine_ = nullptr;
  std::optional<Scratch> scratch_;
  ArticleOptions article_options_;
  Level level_ = Level::hint;
  std::string bytes_;
  ArticleText article_;
  ArticleStamp stamp_;
  Session session_;
  std::vector<Decision> descriptions_;  // of the session's items
  std::vector<Decision> unplaced_;
  size_t resumed_ = 0;
  size_t made_lasting_ = 0;
  std::vector<Suggestion> proposed_;  // for the session's text
  std::vector<Edit> written_;         // by the last write() to another file
};

}  // namespace decalque
