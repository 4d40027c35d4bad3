#pragma once
// An article under review with the files that go with it, as the doors of a review see it.

#include <string>
#include <vector>

#include "review/decisions.h"
#include "review/lasting.h"

namespace decalque {

/// What a door needs. What cannot be done is thrown as std::runtime_error, in one line for the user; the session then
/// stands as it stood.
class Desk {
 public:
  virtual ~Desk() = default;
  virtual Session& session() = 0;
  /// The article, as the user named it.
  virtual const std::string& file() const = 0;
  virtual const std::string& decisions_file() const = 0;
  /// Where write() writes to.
  virtual const std::string& target() const = 0;
  virtual bool in_place() const = 0;
  /// Of the decisions made before: how many found their places, and those without one now, which are kept.
  virtual size_t resumed() const = 0;
  virtual const std::vector<Decision>& unplaced() const = 0;
  /// Keeps the decisions, which replaces the file of them whole. Called after each decision.
  virtual void save() const = 0;
  /// Accepted changes that no write() has taken up.
  virtual bool unwritten() const = 0;
  /// The bytes write() would write; fails when the article's encoding lacks a character.
  virtual std::string corrected() const = 0;
  /// What was measured of a rule, in a line; "" where nothing was.
  virtual std::string measured(const Rule& rule) const = 0;
  /// Where lasting refusals are written: the settings that count for the article, or those to make when there are none.
  virtual std::string settings_file() const = 0;
  /// What the refusals would be there.
  virtual std::vector<LastingRefusal> lasting() const = 0;
  /// Writes them into settings_file(). Their items are decided there from then on, and no longer among the decisions
  /// that are kept. Fails, and writes nothing, also for settings that were damaged meanwhile.
  virtual void make_lasting(const std::vector<LastingRefusal>& chosen) = 0;
  /// How many items make_lasting() has taken from the decisions.
  virtual size_t made_lasting() const = 0;
  /// Writes the article with what was accepted. In place, what was accepted is then part of the article: a new session
  /// begins on it, with the refusals, and what the rules find in the new text. Fails, and writes nothing, when the
  /// article is no longer what the review began with.
  virtual void write() = 0;
};

}  // namespace decalque
