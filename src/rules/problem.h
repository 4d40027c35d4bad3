#pragma once
// What is wrong in a file an author wrote, and where.

#include <compare>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace decalque {

/// A place in a file: line and column counted from 1, column in code points; 0 when there is none.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  auto operator<=>(const Place&) const = default;
};

/// Something wrong in a ruleset, dictionary or option. The message says what is wrong, what was expected and, where it
/// helps, "did you mean 'x'?". It is one line, begins in lower case and has no final stop.
struct Problem {
  Place place;
  std::string message;
  std::string line;  ///< The line of the file, for the caret; "" when there is none.
  bool operator==(const Problem&) const = default;
};

/// `file:line:column: message`, the line, and a caret under the column (tabs as in the line).
std::string describe(const Problem& problem);
/// All of them in order of place, an empty line between, closing with a count: "3 problems".
std::string describe(const std::vector<Problem>& problems);

/// The candidate nearest to `word` by edit distance, or "" when none is near enough (at most a third of its length).
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// Loading found problems; all of them, in order of place. what() is describe(problems()).
class LoadError : public std::runtime_error {
 public:
  explicit LoadError(std::vector<Problem> problems)
      : std::runtime_error(describe(problems)), problems_(std::move(problems)) {}
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  std::vector<Problem> problems_;
};

}  // namespace decalque
