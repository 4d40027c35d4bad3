// A fragment behind a sentence that names only who said it. Languages with postpositions put "by" behind the source,
// and the machine makes a sentence of it: "… Putin said. Kremlin website by."
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr uint32_t kLongestSource = 8;

class OrphanSources {
 public:
  OrphanSources(const Sight& sight, std::vector<Finding>& findings)
      : document_(sight.document),
        lexicon_(sight.lexicon),
        tails_(sight.texts("tails")),
        heads_(sight.texts("heads")),
        findings_(findings) {}

  void run() {
    for (uint32_t s = 1; s < document_.segments.size(); ++s) {
      const Segment& before = document_.segments[s - 1];
      const Segment& segment = document_.segments[s];
      if (before.paragraph == segment.paragraph && is_mark(document_, before.tokens.end - 1, "."))
        look_at(before, segment);
    }
  }

 private:
  void look_at(const Segment& before, const Segment& segment) {
    TokenRange source = segment.tokens;
    if (!is_mark(document_, source.end - 1, ".")) return;
    --source.end;
    if (!take_head(source) && !(take_tail(source) && reports(before))) return;
    if (source.size() == 0 || source.size() > kLongestSource || !is_name_of_source(source)) return;
    add(before, segment, source);
  }

  // Several words at the range's end or begin, as written in an option.
  bool stands_at(uint32_t at, uint32_t end, std::string_view words, uint32_t& count) const {
    count = 0;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      if (at + count >= end || lower(document_, at + count) != word) return false;
      ++count;
    }
    return true;
  }

  bool take_head(TokenRange& range) const {
    uint32_t count = 0;
    for (const std::string& head : heads_) {
      if (!stands_at(range.begin, range.end, head, count)) continue;
      range.begin += count;
      return true;
    }
    return false;
  }

  bool take_tail(TokenRange& range) const {
    for (const std::string& tail : tails_) {
      const auto size = static_cast<uint32_t>(1 + std::count(tail.begin(), tail.end(), ' '));
      uint32_t count = 0;
      if (range.size() <= size || !stands_at(range.end - size, range.end, tail, count)) continue;
      range.end -= size;
      return true;
    }
    return false;
  }

  // The sentence says that somebody said something.
  bool reports(const Segment& segment) const {
    static const WordSet saying(
        "said says tells told states stated reports reported writes wrote notes noted announces "
        "announced adds added comments commented stresses stressed explains explained claims claimed");
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      if (saying.has(lower(document_, i))) return true;
    }
    return false;
  }

  // A noun phrase: no verb, no pronoun, no mark inside.
  bool is_name_of_source(TokenRange range) const {
    bool noun = false;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const Token& token = document_.tokens[i];
      const bool name = token.kinds.has(Kind::NAME);
      const bool verb = !name && (token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::MD ||
                                  token.upos == Upos::AUX);
      if (!is_word(token) || verb || token.upos == Upos::PRON || token.is_protected) return false;
      noun = noun || name || token.upos == Upos::NOUN || token.upos == Upos::PROPN;
    }
    return noun;
  }

  void add(const Segment& before, const Segment& segment, TokenRange source) {
    const uint32_t stop = before.tokens.end - 1;
    const std::string name = name_of(source);
    const Span span{document_.tokens[stop].span.begin, document_.tokens[segment.tokens.end - 1].span.begin};
    Finding finding = replace(segment.span, span, ", according to " + name);
    finding.captures = {{"source", name}};
    findings_.push_back(std::move(finding));
  }

  std::string name_of(TokenRange range) const {
    std::string name(document_.view(document_.span_of(range)));
    const Token& first = document_.tokens[range.begin];
    const bool article = first.upos == Upos::DET || first.xpos == Xpos::PRPS || first.word->possessive;
    if (range.begin == document_.segment_of(range.begin).tokens.begin && (article || is_common(first)))
      name = decapitalize(name);
    return article || !wants_article(range) ? name : "the " + name;
  }

  // A word that has its capital only for standing first.
  bool is_common(const Token& token) const {
    static const KindSet names = [] {
      KindSet set;
      for (const Kind kind : {Kind::PERSON, Kind::PLACE, Kind::ORG, Kind::DEMONYM, Kind::ABBREVIATION, Kind::MONTH})
        set.add(kind);
      return set;
    }();
    return token.upos != Upos::PROPN && !token.kinds.meets(names) && lexicon_.known(to_lower(document_.view(token)));
  }

  bool wants_article(TokenRange range) const {
    static const WordSet bodies(
        "website site page agency newspaper daily magazine ministry department office service "
        "broadcaster channel portal police government company embassy spokesman spokeswoman "
        "spokesperson report statement survey institute council municipality union");
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (bodies.has(lower(document_, i))) return true;
    }
    return false;
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const std::vector<std::string>& tails_;
  const std::vector<std::string>& heads_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector orphan_source() {
  Detector detector;
  detector.spec = {"orphan-source",
                   "A fragment behind a sentence that only names its source; it is joined by “according to”.",
                   {{"tails", "Words left behind the source, with a sentence of reporting before it.",
                     std::vector<std::string>{"by", "from", "according to", "according"}},
                    {"heads", "Words before the source.", std::vector<std::string>{"according to", "as reported by"}}},
                   {"source"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { OrphanSources(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
