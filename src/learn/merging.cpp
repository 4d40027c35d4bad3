#include "learn/merging.h"

#include <algorithm>
#include <optional>

#include "text/unicode.h"

namespace decalque {

namespace {

std::vector<std::string> words_of(const std::string& pattern) {
  std::vector<std::string> words;
  for (size_t at = 0; at <= pattern.size();) {
    const size_t end = std::min(pattern.find(' ', at), pattern.size());
    words.push_back(pattern.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// A word of a pattern without its capture ("word:" of "word:<go>") and its brackets.
struct Word {
  std::string capture;
  char sort = 'w';  // w a form, < a lemma, { a class
  std::string text;
};

std::optional<Word> word_of(const std::string& written) {
  Word word;
  const size_t colon = written.find(':');
  word.capture = colon == written.npos ? "" : written.substr(0, colon + 1);
  word.text = written.substr(word.capture.size());
  if (word.text.empty() || word.text.find_first_of("()[]\"^$,") != word.text.npos) return std::nullopt;
  if (word.text.front() == '<' || word.text.front() == '{') word.sort = word.text.front();
  if (word.sort == '<') word.text = word.text.substr(1, word.text.size() - 2);
  return word;
}

void add(RuleEvidence& to, const RuleEvidence& more) {
  to.good += more.good, to.neutral += more.neutral, to.bad += more.bad;
}

// What is taken out must be the same, what is put in is told by the fix.
bool are_alike(const LearntRule& a, const LearntRule& b) {
  const bool takes_out = a.after.empty();
  return a.text.fix == b.text.fix && a.text.issue == b.text.issue &&
         a.text.fix.front().second.find("{w1}") == std::string::npos &&
         (!takes_out || to_lower(a.before) == to_lower(b.before));
}

// `from` goes into `into`; false when the loader would not have it.
bool merged(const LearnTask& task, Draft& into, const Draft& from) {
  Draft both = into;
  auto& patterns = both.rule.text.patterns;
  for (const std::string& pattern : from.rule.text.patterns) {
    const auto at = std::find_if(patterns.begin(), patterns.end(),
                                 [&](const std::string& other) { return !joined_pattern(other, pattern).empty(); });
    if (at == patterns.end())
      patterns.push_back(pattern);
    else
      *at = joined_pattern(*at, pattern);
  }
  both.candidates.insert(both.candidates.end(), from.candidates.begin(), from.candidates.end());
  both.rule.forms.insert(both.rule.forms.end(), from.rule.forms.begin(), from.rule.forms.end());
  both.rule.is_term = into.rule.is_term && from.rule.is_term;
  add(both.rule.seen, from.rule.seen);
  add(both.rule.unseen, from.rule.unseen);
  try {
    ruleset_of(family_of(task, {both}));
  } catch (const LoadError&) {
    return false;
  }
  into = std::move(both);
  return true;
}

}  // namespace

std::string joined_pattern(const std::string& a, const std::string& b) {
  const auto left = words_of(a), right = words_of(b);
  if (left.size() != right.size()) return "";
  std::string joined;
  int differences = 0;
  for (size_t i = 0; i < left.size(); ++i) {
    std::string text = left[i];
    if (left[i] != right[i]) {
      const auto x = word_of(left[i]), y = word_of(right[i]);
      if (++differences > 1 || !x || !y || x->capture != y->capture || x->sort != y->sort) return "";
      text = x->text + "|" + y->text;
      text = x->capture + (x->sort == '<' ? "<" + text + ">" : text);
    }
    joined += (i > 0 ? " " : "") + text;
  }
  return joined;
}

void merge_alike(const LearnTask& task, std::vector<Draft>& drafts) {
  std::vector<Draft> kept;
  for (Draft& draft : drafts) {
    const auto at =
        std::find_if(kept.begin(), kept.end(), [&](const Draft& other) { return are_alike(other.rule, draft.rule); });
    if (at == kept.end() || !merged(task, *at, draft)) kept.push_back(std::move(draft));
  }
  drafts = std::move(kept);
}

}  // namespace decalque
