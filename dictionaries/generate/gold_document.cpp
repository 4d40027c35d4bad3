#include "gold_document.h"

namespace decalque::training {

Document gold_document(const std::vector<TaggedSentence>& sentences, WordTable& words) {
  Document document;
  document.words = &words;
  for (const TaggedSentence& sentence : sentences) {
    Segment segment;
    segment.tokens.begin = static_cast<uint32_t>(document.tokens.size());
    for (const TaggedWord& word : sentence) {
      if (!document.text.empty()) document.text += ' ';
      Token token;
      token.span.begin = static_cast<uint32_t>(document.text.size());
      document.text += word.form;
      token.span.end = static_cast<uint32_t>(document.text.size());
      token.word = &words.word(word.form);
      document.tokens.push_back(token);
    }
    segment.tokens.end = static_cast<uint32_t>(document.tokens.size());
    if (segment.tokens.empty()) continue;
    segment.span = document.span_of(segment.tokens);
    document.segments.push_back(segment);
  }
  return document;
}

Agreement agreement(const std::vector<TaggedSentence>& sentences, const Document& document) {
  Agreement result;
  for (const TaggedSentence& sentence : sentences) {
    for (const TaggedWord& word : sentence) {
      const Token& token = document.tokens[result.tokens++];
      result.upos += token.upos == word.upos;
      result.xpos += token.xpos == word.xpos;
      result.both += token.upos == word.upos && token.xpos == word.xpos;
    }
  }
  return result;
}

}  // namespace decalque::training
