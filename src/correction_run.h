#pragma once
// Private to the door: one article on its way.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "decalque.h"
#include "text/document.h"

namespace decalque {

/// Corrects an article: look, choose, apply, and look again until nothing changes. For one article, one call of run().
class CorrectionRun {
 public:
  /// With `only`, that rule alone counts, and it is believed whatever its level: for examples. All must outlive it.
  CorrectionRun(const Engine& engine, std::string_view given, const ArticleOptions& options, Scratch& scratch,
             const Rule* only);
  Result run();

 private:
  bool settle();
  void look();
  void find(Document document);
  void make(std::vector<Edit> chosen);
  void add_open_suggestions(std::vector<Suggestion>& suggestions);
  void keep_own_edits(std::vector<Suggestion>& made) const;
  Result result();

  const Engine& engine_;
  std::string_view given_;
  const ArticleOptions& options_;
  Scratch& scratch_;
  const Rule* only_;
  std::vector<const Rule*> left_out_;
  std::string text_;
  std::vector<Span> spans_;
  std::vector<Edit> edits_;            // from given_ to text_
  std::vector<Suggestion> made_;       // edits_ name them by index
  std::vector<Suggestion> found_;      // of the last look
  std::optional<Document> seen_;       // at the last look
  std::vector<Edit> since_seen_;       // from there to text_
  std::optional<Switches> switches_;
  std::vector<SwitchProblem> first_problems_;  // in the bytes of given_
};

/// Adds spans to a sorted list.
void add_spans(std::vector<Span>& spans, const std::vector<Span>& more);

}  // namespace decalque
