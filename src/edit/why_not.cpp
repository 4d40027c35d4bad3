// What a token is, told against what a condition asks of it.

#include <algorithm>

#include "edit/explain.h"

namespace decalque {

namespace {

constexpr std::string_view kTypes[] = {"word", "number", "mark", "symbol", "url", "email", "handle", "hashtag"};
constexpr std::string_view kShapes[] = {"none", "lower", "title", "upper", "mixed"};
constexpr std::string_view kGaps[] = {"none", "space", "blanks", "nbsp", "tab", "newline"};

std::string kinds_of(const Token& token) {
  std::string names;
  for (int kind = 0; kind < kKindCount; ++kind) {
    if (token.kinds.has(static_cast<Kind>(kind)))
      names += (names.empty() ? "kind " : " ") + std::string(name(static_cast<Kind>(kind)));
  }
  return names.empty() ? "of no kind" : names;
}

void add(std::vector<std::string>& facts, std::string fact) {
  if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(std::move(fact));
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string lemmas_of(const Document& document, const Token& token) {
  std::vector<std::string> lemmas;
  for (const Reading& reading : token.word->readings) add(lemmas, std::string(document.string(reading.lemma)));
  return lemmas.empty() ? "no lemma" : "lemma " + joined(lemmas, "|");
}

std::string tag_of(const Token& token) {
  return "tag " + std::string(name(token.xpos)) + " (" + std::string(name(token.upos)) + ", " +
         std::to_string(token.confidence) + " %)";
}

std::string fact(const Test& test, const TokenContext& context, uint32_t index) {
  using enum Test::Field;
  const Document& document = context.document;
  const Token& token = document.tokens[index];
  switch (test.field) {
    case form:
    case exact:
    case regex:
      return "another word";
    case any_lemma:
      return token.word->possessive ? "possessive" : lemmas_of(document, token);
    case lemma:
      return "lemma " + std::string(document.string(token.lemma));
    case upos:
    case xpos:
      return tag_of(token);
    case kind:
      return kinds_of(token);
    case type:
      return "type " + std::string(kTypes[static_cast<size_t>(token.type)]);
    case shape:
      return "case " + std::string(kShapes[static_cast<size_t>(token.word->shape)]);
    case gap:
      return "gap before it " + std::string(kGaps[static_cast<size_t>(token.gap)]);
    case known:
      return "not spelled right";
    case possessive:
      return "not possessive";
    case protected_:
      return "not protected";
    case lang:
      return "language " + context.lexicon.word_language(document.view(token));
    case confidence:
      return "confidence " + std::to_string(token.confidence);
    case evidence:
      return "no such evidence";
    case first:
      return "not first";
    case last:
      return "not last";
    default:
      return "";
  }
}

bool is_so(const Condition& condition, const TokenContext& context, uint32_t token) {
  std::string error;
  return holds(compile(condition, context.document.words->strings(), error), context, token);
}

// The parts of a condition that are not so; of a negation that it is.
void collect(const Condition& condition, const TokenContext& context, uint32_t token, std::vector<std::string>& facts) {
  if (is_so(condition, context, token)) return;
  switch (condition.op) {
    case Condition::Op::test:
      return add(facts, fact(condition.test, context, token));
    case Condition::Op::none: {
      const Condition& refused = condition.children.front();
      const bool plain = refused.op == Condition::Op::test && refused.test.values.empty();
      return add(facts, plain ? dump(refused).substr(1, dump(refused).size() - 2) : "is " + dump(refused));
    }
    default:
      for (const Condition& child : condition.children) collect(child, context, token, facts);
  }
}

}  // namespace

std::string Explainer::why_not(const Condition& condition, uint32_t token) const {
  std::vector<std::string> facts;
  collect(condition, tokens_, token, facts);
  if (facts.size() > 1) std::erase(facts, "another word");
  return joined(facts, ", ");
}

}  // namespace decalque
