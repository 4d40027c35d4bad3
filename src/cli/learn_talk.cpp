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

void LearnTalk::run() {
  out_ << fmt::format("{} rules were learnt. ? shows the keys.\n", family_.rules.size());
  while (!done_ && at_ < family_.rules.size()) {
    if (!shown_) show();
    shown_ = true;
    out_ << "Take this rule [y,n,a,d,m,k,c,l,h,q,?]? " << std::flush;
    const std::string key = keyboard_.key();
    if (key == Keyboard::kRedraw) {
      out_ << "\n";
      shown_ = false;
      continue;
    }
    out_ << (key == Keyboard::kStop || key == "\n" || key == "escape" ? "" : key) << "\n";
    act(key);
  }
  out_ << fmt::format("{} rules taken, {} left out, {} not decided on.\n", count(Verdict::taken), count(Verdict::left),
                      count(Verdict::open))
       << std::flush;
  size_t place = 0;
  std::erase_if(family_.rules, [&](const LearntRule&) { return verdicts_[place++] != Verdict::taken; });
}

void LearnTalk::show() const {
  const LearntRule& rule = family_.rules[at_];
  out_ << fmt::format("\n{} of {}: on all pairs {}; on pairs not needed to find it {}\n", at_ + 1, family_.rules.size(),
                      outcomes(rule.seen), outcomes(rule.unseen))
       << rule_text(rule);
}

void LearnTalk::act(const std::string& key) {
  if (key.empty() || key == Keyboard::kStop || key == "q") {
    done_ = true;
    return;
  }
  switch (key.size() == 1 ? key[0] : '\0') {
    case 'y':
      return decide(Verdict::taken);
    case 'n':
      return decide(Verdict::left);
    case 'a':
      return decide_rest(Verdict::taken);
    case 'd':
      return decide_rest(Verdict::left);
    case 'm':
      return edit_message();
    case 'k':
      return back();
    case 'c':
      return choose_level(Level::certain);
    case 'l':
      return choose_level(Level::likely);
    case 'h':
      return choose_level(Level::hint);
    case '?':
      out_ << kHelp;
      return;
    case '\n':
      shown_ = false;
      return;
    default:
      out_ << "That is none of the keys; ? shows them.\n";
  }
}

void LearnTalk::decide(Verdict verdict) {
  verdicts_[at_++] = verdict;
  shown_ = false;
}

void LearnTalk::decide_rest(Verdict verdict) {
  while (at_ < verdicts_.size()) verdicts_[at_++] = verdict;
}

void LearnTalk::edit_message() {
  LearntRule& rule = family_.rules[at_];
  const auto text = keyboard_.line("Message: ", message_of(rule));
  if (!text || text->empty() || first_invalid_utf8(*text)) {
    out_ << "Nothing was changed.\n";
    return;
  }
  if (text->find_first_of("{}") != std::string::npos || (!text->ends_with('.') && !text->ends_with('?'))) {
    out_ << "A message has no braces and ends with a final stop; nothing was changed.\n";
    return;
  }
  rule.text.message = *text;
  shown_ = false;
}

void LearnTalk::choose_level(Level level) {
  family_.rules[at_].text.level = level;
  shown_ = false;
}

void LearnTalk::back() {
  if (at_ == 0) {
    out_ << "This is the first one.\n";
    return;
  }
  --at_;
  shown_ = false;
}

size_t LearnTalk::count(Verdict verdict) const {
  return static_cast<size_t>(std::count(verdicts_.begin(), verdicts_.end(), verdict));
}

}  // namespace decalque
