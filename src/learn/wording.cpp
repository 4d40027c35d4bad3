#include "learn/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/unicode.h"

namespace decalque {

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// A template in words: "{view:w1}" is "view", "{w2} {w1}" the words themselves.
std::string in_words(std::string fix, const std::vector<std::string>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    fix = replaced(std::move(fix), fmt::format("{{w{}}}", i + 1), words[i]);
    const auto inflected = fmt::format(":w{}}}", i + 1);
    if (const size_t end = fix.find(inflected); end != fix.npos) fix = fix.substr(1, end - 1);
    const auto filtered = fmt::format("{{w{}|", i + 1);
    if (fix.starts_with(filtered)) fix = fix.substr(filtered.size(), fix.size() - filtered.size() - 1) + " form";
  }
  return replaced(replaced(replaced(std::move(fix), "{a}", "a"), "{{", "{"), "}}", "}");
}

std::string id_part(std::string_view text) {
  std::string id;
  for (const char c : to_lower(text)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      id += c;
    else if ((c == ' ' || c == '-') && !id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

class Wording {
 public:
  Wording(const Lessons& lessons, const LearnCandidate& candidate)
      : lessons_(lessons),
        candidate_(candidate),
        outlook_(outlooks()[candidate.outlook]),
        spot_(lessons, lessons.lessons[candidate.lesson], candidate.place),
        template_(lessons.strings.view(candidate.fix)) {}

  LearntRule rule() {
    LearntRule rule;
    std::vector<std::string> words;
    for (uint32_t i = candidate_.place.begin; i < candidate_.place.end; ++i) {
      words.emplace_back(lessons_.strings.view(lessons_.tokens[i].form));
      rule.before += (rule.before.empty() || lessons_.tokens[i].is_mark ? "" : " ") + words.back();
    }
    rule.after = in_words(template_, words);
    rule.text.issue = issue();
    rule.forms = {rule.before};
    rule.is_term = is_term();
    rule.text.id = id(rule);
    word(rule);
    return rule;
  }

 private:
  std::string left(uint32_t distance) const {
    return pattern_text(spot_.left(distance, outlook_.left[distance - 1]), lessons_.strings);
  }
  std::string right(uint32_t distance) const {
    return pattern_text(spot_.right(distance, outlook_.right[distance - 1]), lessons_.strings);
  }

  void word(LearntRule& rule) const {
    std::string lefts, rights;
    const bool inserted = candidate_.place.empty();
    const bool is_anchored_left = inserted && (outlook_.right.size == 0 || right(1) == "$" || begins_with_mark());
    for (uint32_t k = outlook_.left.size; k > 0; --k) lefts += (k == 1 && is_anchored_left ? "word:" : "") + left(k) + " ";
    for (uint32_t k = 1; k <= outlook_.right.size; ++k)
      rights += (k == 1 && inserted && !is_anchored_left ? " word:" : " ") + right(k);
    if (inserted) {
      std::string pattern = lefts + rights;
      if (lefts.ends_with(' ') && rights.starts_with(' ')) pattern = lefts + rights.substr(1);
      while (pattern.ends_with(' ')) pattern.pop_back();
      if (pattern.starts_with(' ')) pattern.erase(0, 1);
      rule.text.patterns = {pattern};
      rule.text.fix = {{is_anchored_left ? "after word" : "before word", template_}};
      return;
    }
    const bool alone = lefts.empty() && rights.empty();
    const bool one = candidate_.place.size() == 1;
    rule.text.patterns = {lefts + focus(!alone || template_.empty()) + rights};
    const std::string fix = one ? replaced(replaced(template_, "w1}", "word}"), "{w1|", "{word|") : template_;
    rule.text.fix = {{alone && !template_.empty() ? "" : one ? "word" : "words", fix}};
  }

  bool begins_with_mark() const {
    return !template_.empty() && std::string_view(",.;:!?)]'\"").find(template_[0]) != std::string_view::npos &&
           outlook_.left.size > 0 && left(1) != "^";
  }

  bool is_named(uint32_t word) const {
    return template_.find(fmt::format("w{}}}", word + 1)) != template_.npos ||
           template_.find(fmt::format("{{w{}|", word + 1)) != template_.npos;
  }

  std::string focus(bool captured) const {
    const uint32_t size = candidate_.place.size();
    std::string text;
    for (uint32_t i = 0; i < size; ++i) {
      const auto closeness = static_cast<Closeness>(candidate_.focus >> (2 * i) & 3U);
      if (i > 0) text += " ";
      if (size > 1 && is_named(i)) text += fmt::format("w{}:", i + 1);
      text += pattern_text(spot_.focus(i, closeness), lessons_.strings);
    }
    if (size == 1) return captured || is_named(0) ? "word:" + text : text;
    return captured ? "words:(" + text + ")" : text;
  }

  bool is_term() const {
    const auto begin = lessons_.tokens.begin() + candidate_.place.begin;
    const bool things = std::all_of(begin, begin + candidate_.place.size(), [](const LessonToken& token) {
      return token.upos == Upos::PROPN || token.upos == Upos::NOUN;
    });
    return things && !candidate_.place.empty() && candidate_.outlook == 0 && !template_.empty();
  }

  std::string issue() const {
    bool names = false, marks = true, open = false;
    for (uint32_t i = candidate_.place.begin; i < candidate_.place.end; ++i) {
      const LessonToken& token = lessons_.tokens[i];
      names = names || token.upos == Upos::PROPN;
      open = open || token.upos == Upos::NOUN || token.upos == Upos::VERB || token.upos == Upos::ADJ;
      marks = marks && token.is_mark;
    }
    if (candidate_.place.empty()) return begins_with_mark() ? "typographical" : "grammar";
    return marks ? "typographical" : names || open ? "terminology" : "grammar";
  }

  static std::string id(const LearntRule& rule) {
    std::string id = id_part(rule.before);
    const std::string after = id_part(rule.after);
    if (rule.after.empty())
      id = "no-" + id;
    else if (rule.before.empty())
      id = "with-" + after;
    else
      id += (id.empty() || after.empty() ? "" : "-") + after;
    if (id.size() > 50) id.resize(50);
    while (id.ends_with('-')) id.pop_back();
    return id.empty() || id == "no" || id == "with" ? "mark" : id;
  }

  const Lessons& lessons_;
  const LearnCandidate& candidate_;
  const Outlook& outlook_;
  Spot spot_;
  std::string template_;
};

}  // namespace

LearntRule worded(const Lessons& lessons, const LearnCandidate& candidate) {
  return Wording(lessons, candidate).rule();
}

}  // namespace decalque
