#pragma once
// What rules would change in running text.

#include <string>
#include <string_view>
#include <vector>

#include "decalque.h"

namespace decalque {

/// One place where a rule speaks, on one line.
struct Alarm {
  std::string where;   ///< "name:line"
  std::string before;  ///< What stands before the place, cut to a few words.
  std::string given;
  std::string wanted;  ///< "" when it would be deleted, or when there is no fix.
  std::string after;
};

/// Counts by rule, by its index in the engine's ruleset.
struct Alarms {
  uint64_t words = 0;  ///< Words and marks looked through.
  std::vector<std::vector<Alarm>> by_rule;
  void add(Alarms other);
};

/// Every suggestion of every rule in the text, in order of place.
Alarms alarms_in(const Engine& engine, std::string_view text, const std::string& name, Scratch& scratch);

/// "at.txt:3: … the ministers [betrayed -> paved the way for] the talks …"
std::string alarm_line(const Alarm& alarm);

}  // namespace decalque
