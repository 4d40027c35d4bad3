#pragma once
// Sessions from a text and a few words, without an engine.

#include <string>

#include "review/session.h"

namespace decalque::testing {

inline const Rule& rule_called(const std::string& id) {
  static std::map<std::string, Rule> rules;
  Rule& rule = rules[id];
  rule.id = id;
  return rule;
}

/// A session in which each sentence ends with a full stop, and every `teh` may become `the` or `that` (rule en/t/teh),
/// every `alot` `a lot` (en/t/alot, likely), and `foobar` is a hint.
inline Session session_of(const std::string& text) {
  struct Kind {
    const char* word;
    const char* rule;
    Level level;
    std::vector<std::string> after;
  };
  const Kind kinds[] = {{"teh", "en/t/teh", Level::certain, {"the", "that"}},
                        {"alot", "en/t/alot", Level::likely, {"a lot"}},
                        {"foobar", "en/t/odd", Level::hint, {}}};
  std::vector<Item> items;
  for (uint32_t at = 0; at < text.size(); ++at) {
    for (const auto& kind : kinds) {
      if (!std::string_view(text).substr(at).starts_with(kind.word)) continue;
      Item item;
      item.span = {at, at + static_cast<uint32_t>(std::string(kind.word).size())};
      const auto before = text.rfind('.', at);
      item.sentence.begin = before == std::string::npos ? 0 : static_cast<uint32_t>(before + 1);
      while (item.sentence.begin < at && text[item.sentence.begin] == ' ') ++item.sentence.begin;
      item.sentence.end = static_cast<uint32_t>(std::min(text.find('.', at), text.size()));
      item.level = kind.level;
      const Reason reason{&rule_called(kind.rule), kind.level, "About it."};
      item.reasons = {reason};
      for (const auto& after : kind.after) item.choices.push_back({{{item.span, after, {}}}, after, reason});
      items.push_back(item);
    }
  }
  return Session(text, items);
}

inline Standing accepted(uint32_t choice = 0) { return {State::accepted, choice, {}}; }
inline Standing rejected() { return {State::rejected, 0, {}}; }
inline Standing edited(const std::string& own) { return {State::edited, 0, own}; }

/// One letter an item: . undecided, y accepted (Y another choice than the first), n rejected, e edited.
inline std::string states(const Session& session) {
  std::string letters;
  for (uint32_t i = 0; i < session.items().size(); ++i) {
    const auto& standing = session.standing(i);
    letters +=
        standing.state == State::accepted && standing.choice > 0 ? 'Y' : ".yne"[static_cast<int>(standing.state)];
  }
  return letters;
}

}  // namespace decalque::testing
