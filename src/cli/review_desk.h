#pragma once
// An article under review, and the files that go with it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/article_text.h"
#include "cli/config.h"
#include "cli/engines.h"
#include "cli/review_lock.h"
#include "cli/streams.h"
#include "review/decisions.h"

namespace decalque {

/// Reads the article and what was decided on it before, keeps what is decided, and writes the article. Both doors of a
/// review use it, so both leave the same files.
class ReviewDesk {
 public:
  /// Throws Failure for the article, DecisionsError for its decisions, LoadError for rules and settings. `options` and
  /// `in` (which --original may name) live as long.
  ReviewDesk(const CommandLine& options, std::istream& in);

  Session& session() { return session_; }
  const Session& session() const { return session_; }
  const std::string& file() const { return file_; }
  const std::string& decisions_file() const { return decisions_file_; }
  /// Where write() writes to.
  const std::string& target() const { return options_.output_file.empty() ? file_ : options_.output_file; }
  bool in_place() const { return options_.output_file.empty(); }
  /// Of the decisions made before: how many there were, and those without a place now, which are kept.
  size_t resumed() const { return resumed_; }
  const std::vector<Decision>& unplaced() const { return unplaced_; }
  /// The settings that count for the article; the file to make when there is none.
  std::filesystem::path settings_file() const;

  /// Keeps the decisions, which replaces the file of them whole. Called after each decision. Throws Failure.
  void save() const;
  /// Accepted changes that no write() has taken up.
  bool unwritten() const;
  /// The bytes write() would write. Throws Failure when the article's encoding lacks a character.
  std::string corrected() const;
  /// Writes the article with what was accepted. In place, what was accepted is then part of the article: a new session
  /// begins on it, with the refusals, and what the rules find in the new text. Throws Failure, and writes nothing, when
  /// the article is no longer what the review began with.
  void write();

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
  const Engine* engine_ = nullptr;
  std::optional<Scratch> scratch_;
  ArticleOptions article_options_;
  Level level_ = Level::hint;
  std::string bytes_;
  ArticleText article_;
  Session session_;
  std::vector<Decision> unplaced_;
  size_t resumed_ = 0;
  std::vector<Edit> written_;  // by the last write() to another file
};

}  // namespace decalque
