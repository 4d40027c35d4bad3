#pragma once
// Decisions as they are kept beside the article, in NAME.decalque-review.json:
//
//   {"decalque-review": 1,
//    "article": {"name": "article.txt", "size": 1234, "hash": "fnv1a64:9c0f..."},
//    "decisions": [
//     {"state": "accepted", "rule": "en/x/y", "before": "teh", "proposed": "the", "after": "the",
//      "sentence": "See teh cat.", "left": "", "right": " cat.", "occurrence": 0}
//    ]}
//
// A decision is known again by what was proposed where: by rule, change, sentence and surroundings, never by offsets.
// So it finds its place when the article has changed elsewhere.

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "review/session.h"

namespace decalque {

/// One line for the user, `FILE: what; what to do`.
class DecisionsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Tells an article from another, and from itself before it was changed.
struct ArticleStamp {
  std::string name;   ///< The file's, without folders.
  uint64_t size = 0;  ///< In bytes.
  std::string hash;   ///< Of the bytes; for telling changes, not for safety against forgery.
  bool operator==(const ArticleStamp&) const = default;
};
ArticleStamp stamp_of(std::string_view file, std::string_view bytes);

/// What was decided, and the place it was decided for.
struct Decision {
  State state = State::rejected;        ///< Never undecided.
  std::string rule;                     ///< Id of the item's first reason.
  std::string before;                   ///< The item's span.
  std::optional<std::string> proposed;  ///< What its first choice gives; nullopt without one.
  std::string after;                    ///< What the span is to read; as `before` when rejected.
  std::string sentence;
  std::string left, right;  ///< Up to 40 bytes before and behind the span, sentence or not.
  uint32_t occurrence = 0;  ///< Counted from 0 among the items of the article that agree in all of the above but the
                            ///< surroundings.
  bool operator==(const Decision&) const = default;
};

struct Decisions {
  ArticleStamp article;
  std::vector<Decision> list;
};

/// The file's text; one decision a line, for version control.
std::string write_decisions(const Decisions& decisions);
/// `file` is named in errors. Throws DecisionsError for what is damaged or of a later version.
Decisions read_decisions(std::string_view text, const std::string& file);
/// Throws DecisionsError when the decisions are of another article: another name and other bytes.
void require_same_article(const Decisions& decisions, const ArticleStamp& article, const std::string& file);

/// The items of a session as they would stand in decisions, all rejected. They stay the same as long as the items do,
/// and are worth keeping where decisions are written often.
std::vector<Decision> descriptions_of(const Session& session);
/// The session's decisions in order of place, from the descriptions of its items.
std::vector<Decision> decisions_of(const Session& session, const std::vector<Decision>& descriptions);
inline std::vector<Decision> decisions_of(const Session& session) {
  return decisions_of(session, descriptions_of(session));
}
/// Decides in the session, in which nothing is decided, what was decided before; without steps to undo. Gives the
/// decisions that found no place, in their order. The text they accept counts, not the number of a choice: when no
/// choice gives it now, the item is edited to read so.
std::vector<Decision> place_decisions(Session& session, std::vector<Decision> decisions);

}  // namespace decalque
