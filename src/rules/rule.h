#pragma once
// One error pattern with its correction and its proof.

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "rules/pattern.h"
#include "rules/template.h"

namespace decalque {

/// How sure a rule is, the surest first. See docs/rules.md for what each level asks of a rule.
enum class Level : uint8_t { certain, likely, hint };
std::string_view name(Level level);
std::optional<Level> level_of(std::string_view name);

/// A condition around a match: `when` must hold, `unless` must not.
struct RuleCondition {
  enum class Relation : uint8_t {
    followed_by,  ///< The pattern matches right behind the subject, within the segment.
    preceded_by,  ///< The pattern matches right before the subject, within the segment.
    is,           ///< The pattern matches the whole subject.
    has,          ///< The pattern matches somewhere in the subject.
    starts_with,
    ends_with,
    same_as  ///< Subject and `other` read alike, whatever their case.
  };
  enum class Subject : uint8_t {
    capture,  ///< `name`; a capture that took no part in the match makes the condition false.
    match,    ///< The whole match.
    before,   ///< The rest of the segment before the match.
    after,    ///< The rest of the segment after the match.
    segment,
    paragraph,
    document,
    original  ///< `original is fi|et`: the language of the original; the pattern's text is in `languages`.
  };
  bool unless = false;
  bool negated = false;  ///< `subject not followed by ...`
  Subject subject = Subject::match;
  std::string name;
  Relation relation = Relation::followed_by;
  std::string other;
  Pattern pattern;
  std::vector<std::string> languages;
};

/// One change of a fix.
struct Change {
  enum class Sort : uint8_t {
    replace,        ///< The capture's text becomes `text`; an empty one deletes it and one of the gaps beside it.
    insert_before,  ///< `text` comes before the capture, with a blank where one belongs.
    insert_after,
    move_before,  ///< The capture goes before `target`.
    move_after
  };
  Sort sort = Sort::replace;
  std::string capture;  ///< "match" is the whole match.
  std::string target;
  Template text;
};
/// Changes that belong together: all are made or none.
using Fix = std::vector<Change>;

/// A rule's own test.
struct Example {
  enum class Sort : uint8_t {
    changes,  ///< `from` becomes exactly `to`.
    keeps,    ///< The rule has nothing to say about `from`.
    flags     ///< The rule has something to say about `from` (rules without a fix).
  };
  Sort sort = Sort::changes;
  std::string from;
  std::string to;
  std::string language;  ///< Of the original, where it matters; else "".
  Place place;
};

/// The value of a detector's option.
using OptionValue = std::variant<bool, double, std::string, std::vector<std::string>>;
using Options = std::map<std::string, OptionValue, std::less<>>;

/// What a rule's file says came of its corrections where the rule is from, against what people made there.
struct CountsTold {
  uint32_t good = 0;
  uint32_t neutral = 0;
  uint32_t bad = 0;
  bool are_told() const { return good + neutral + bad > 0; }
};

/// What is asked and done where a rule's pattern stands.
struct RuleBody {
  Template message_template;
  std::vector<RuleCondition> conditions;
  std::vector<Fix> fixes;  ///< Best first; empty: the correction is not known.
};

/// A rule: pattern and fixes, or a detector with options. Never both.
struct Rule : RuleBody {
  std::string id;       ///< "en/calque-verb/betray-talks": target language, family, own name.
  std::string family;   ///< "calque-verb"
  std::string about;    ///< The family's one sentence.
  std::string message;  ///< May name captures: "{verb} is ...".
  Level level = Level::hint;
  std::string issue;              ///< ITS 2.0 localization-quality issue type.
  std::vector<std::string> from;  ///< Languages of originals that produce it (ISO 639-1).
  std::vector<Pattern> patterns;  ///< One, or several alternatives (`pattern:` may be a list); empty for a detector.
  std::vector<std::string> pattern_texts;
  std::string detector;
  Options options;  ///< With a detector all it has, the standard ones where the rule says nothing.
  std::vector<Example> examples;
  CountsTold told;  ///< `evidence:`; nothing hangs on it.
  Place place;
};

}  // namespace decalque
