#include "learn/lessons.h"

#include <algorithm>
#include <unordered_set>

namespace decalque {

namespace {

class Reader {
 public:
  Reader(const Engine& engine, const Folds& folds)
      : engine_(engine), folds_(folds), translations_(engine), post_edits_(engine) {
    lessons_.folds = folds.count;
  }

  void read(const Pair& pair, uint32_t index) {
    ArticleOptions options;
    options.language_of_original = pair.language;
    options.least = Level::likely;
    Lesson lesson;
    lesson.pair = index;
    lesson.translation = pair.translation;
    lesson.post_edit = pair.post_edit;
    lesson.fold = folds_.of(index);
    const auto corrected = engine_.suggestions(pair.translation, options, translations_);
    const Document translation = engine_.analyse(pair.translation, options, translations_);
    const Document post_edit = engine_.analyse(pair.post_edit, options, post_edits_);
    lesson.tokens = add_tokens(translation, corrected);
    lesson.changes_begin = static_cast<uint32_t>(lessons_.changes.size());
    for (const auto& place : corrected_places(translation, post_edit, engine_.lexicon()))
      add_change(place, lesson.tokens.begin);
    lesson.changes_end = static_cast<uint32_t>(lessons_.changes.size());
    lessons_.lessons.push_back(lesson);
  }

  void read_clean(std::string_view text) {
    Lesson lesson;
    lesson.clean = true;
    lesson.tokens = add_tokens(engine_.analyse(text, {}, translations_), {});
    lesson.changes_begin = lesson.changes_end = static_cast<uint32_t>(lessons_.changes.size());
    lessons_.lessons.push_back(lesson);
  }

  Lessons take() { return std::move(lessons_); }

 private:
  StringId intern(const Document& document, StringId id) { return lessons_.strings.intern(document.string(id)); }

  TokenRange add_tokens(const Document& document, const std::vector<Suggestion>& corrected) {
    const auto begin = static_cast<uint32_t>(lessons_.tokens.size());
    for (const Segment& segment : document.segments) {
      for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
        const Token& token = document.tokens[i];
        LessonToken kept{intern(document, token.word->form),
                         intern(document, token.word->lower),
                         intern(document, token.lemma),
                         token.span,
                         token.kinds,
                         token.upos,
                         token.xpos};
        kept.is_mark = token.type == TokenType::mark || token.type == TokenType::symbol;
        kept.possessive = token.word->possessive;
        kept.first = i == segment.tokens.begin;
        kept.last = i + 1 == segment.tokens.end;
        kept.closed = token.is_protected || is_corrected(token.span, corrected);
        lessons_.tokens.push_back(kept);
      }
    }
    return {begin, static_cast<uint32_t>(lessons_.tokens.size())};
  }

  static bool is_corrected(Span span, const std::vector<Suggestion>& corrected) {
    for (const Suggestion& suggestion : corrected) {
      if (suggestion.fixes.empty()) continue;
      for (const Edit& edit : suggestion.fixes.front())
        if (edit.span.begin <= span.end && span.begin <= edit.span.end) return true;
    }
    return false;
  }

  void add_change(const CorrectedPlace& place, uint32_t offset) {
    LessonChange change{{place.before.begin + offset, place.before.end + offset}, lessons_.strings.intern(place.after)};
    change.corrections_begin = static_cast<uint32_t>(lessons_.corrections.size());
    for (const Correction& correction : place.corrections) {
      LessonCorrection packed{0, lessons_.strings.intern(correction.fix), correction.name};
      for (size_t i = 0; i < correction.focus.size(); ++i)
        packed.focus |= static_cast<uint16_t>(static_cast<unsigned>(correction.focus[i]) << (2 * i));
      lessons_.corrections.push_back(packed);
    }
    change.corrections_end = static_cast<uint32_t>(lessons_.corrections.size());
    lessons_.changes.push_back(change);
  }

  const Engine& engine_;
  const Folds& folds_;
  Scratch translations_, post_edits_;
  Lessons lessons_;
};

}  // namespace

bool Lessons::is_closed(TokenRange range) const {
  return std::any_of(tokens.begin() + range.begin, tokens.begin() + range.end,
                     [](const LessonToken& token) { return token.closed; });
}

uint8_t Folds::of(uint32_t pair) const {
  uint64_t x = seed * 0x9E3779B97F4A7C15U + pair / stretch;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return static_cast<uint8_t>((x ^ (x >> 31U)) % count);
}

Lessons read_lessons(const std::vector<Pair>& pairs, const std::vector<std::string_view>& clean, const Engine& engine,
                     const Folds& folds, const std::function<void()>& done) {
  Reader reader(engine, folds);
  std::unordered_set<std::string_view> seen;
  for (uint32_t i = 0; i < pairs.size(); ++i) {
    if (seen.insert(pairs[i].translation).second) reader.read(pairs[i], i);
    done();
  }
  for (const std::string_view text : clean) {
    reader.read_clean(text);
    done();
  }
  return reader.take();
}

}  // namespace decalque
