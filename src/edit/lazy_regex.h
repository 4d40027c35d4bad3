#pragma once
// A regular expression that is compiled when it is first asked for.

#include <memory>
#include <mutex>
#include <string>

namespace re2 {
class RE2;
}

namespace decalque {

/// RE2 takes longer to compile an expression than to run it over a short article, and most expressions of a ruleset are
/// never asked there. May be asked by many threads. Its RE2 lives as long as it.
class LazyRegex {
 public:
  LazyRegex(std::string text, bool ignore_case);
  ~LazyRegex();

  const std::string& text() const { return text_; }
  bool ignore_case() const { return ignore_case_; }
  /// Compiled on the first call. An expression that RE2 refuses matches nothing; RE2::error() says why.
  const re2::RE2& compiled() const;

 private:
  std::string text_;
  bool ignore_case_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const re2::RE2> compiled_;
};

}  // namespace decalque
