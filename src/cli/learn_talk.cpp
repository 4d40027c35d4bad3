#include "cli/learn_talk.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/encoding.h"

namespace decalque {

namespace {

constexpr const char* kHelp =
    "y  take this rule             n  leave it out\n"
    "a  take it and all behind it  d  leave it and all behind it out\n"
    "m  write its message anew     k  back to the one before\n"
    "c, l, h  make it certain, likely or a hint\n"
    "q  leave; what was not decided on is left out\n";

std::string outcomes(const RuleEvidence& evidence) {
  return fmt::format("{} good, {} neutral, {} bad", evidence.good, evidence.neutral, evidence.bad);
}

}  // namespace

LearnTalk::LearnTalk(LearntFamily& family, Keyboard& keyboard, std::ostream& out)
    : KeyTalk(keyboard, out, kHelp), family_(family), verdicts_(family.rules.size(), Verdict::open) {
  on("y", [this] { decide(Verdict::taken); });
  on("n", [this] { decide(Verdict::left); });
  on("a", [this] { decide_rest(Verdict::taken); });
  on("d", [this] { decide_rest(Verdict::left); });
  on("m", [this] { edit_message(); });
  on("k", [this] { back(); });
  on("c", [this] { choose_level(Level::certain); });
  on("l", [this] { choose_level(Level::likely); });
  on("h", [this] { choose_level(Level::hint); });
  on("q", [this] { stop(); });
}

void LearnTalk::run() {
  out_ << fmt::format("{} rules were learnt. ? shows the keys.\n", family_.rules.size());
  talk();
  out_ << fmt::format("{} rules taken, {} left out, {} not decided on.\n", count(Verdict::taken), count(Verdict::left),
                      count(Verdict::open))
       << std::flush;
  size_t place = 0;
  std::erase_if(family_.rules, [&](const LearntRule&) { return verdicts_[place++] != Verdict::taken; });
}

void LearnTalk::show() {
  const LearntRule& rule = family_.rules[at_];
  out_ << fmt::format("\n{} of {}: on all pairs {}; on pairs not needed to find it {}\n", at_ + 1, family_.rules.size(),
                      outcomes(rule.seen), outcomes(rule.unseen))
       << rule_text(rule);
}

void LearnTalk::decide(Verdict verdict) {
  verdicts_[at_++] = verdict;
  show_again();
}

void LearnTalk::decide_rest(Verdict verdict) {
  while (at_ < verdicts_.size()) verdicts_[at_++] = verdict;
}

void LearnTalk::edit_message() {
  LearntRule& rule = family_.rules[at_];
  const auto text = keyboard_.line("Message: ", message_of(rule));
  if (!text || text->empty() || first_invalid_utf8(*text)) return say("Nothing was changed.");
  if (text->find_first_of("{}") != std::string::npos || (!text->ends_with('.') && !text->ends_with('?'))) {
    return say("A message has no braces and ends with a final stop; nothing was changed.");
  }
  rule.text.message = *text;
  show_again();
}

void LearnTalk::choose_level(Level level) {
  family_.rules[at_].text.level = level;
  show_again();
}

void LearnTalk::back() {
  if (at_ == 0) return say("This is the first one.");
  --at_;
  show_again();
}

size_t LearnTalk::count(Verdict verdict) const {
  return static_cast<size_t>(std::count(verdicts_.begin(), verdicts_.end(), verdict));
}

}  // namespace decalque
