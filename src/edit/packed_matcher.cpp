#include <stdexcept>

#include "edit/matcher.h"
#include "rules/archive.h"
#include "rules/packed.h"

namespace decalque {

template <class A>
void parts(A& a, KindSet& x) {
  all(a, x.bits);
}
template <class A>
void parts(A& a, Instruction& x) {
  all(a, x.op, x.joins, x.x, x.y);
}

// As text: an expression is compiled when it is asked for.
template <class A>
void parts(A& a, std::shared_ptr<const LazyRegex>& x) {
  bool there = x != nullptr;
  std::string text = there ? x->text() : std::string();
  bool ignore_case = there && x->ignore_case();
  part(a, there);
  if (!there) return;
  all(a, text, ignore_case);
  if constexpr (A::kReads) x = std::make_shared<const LazyRegex>(std::move(text), ignore_case);
}

template <class A>
void parts(A& a, Predicate& x) {
  all(a, x.op, x.field, x.ids, x.mask, x.number, x.values);
  parts(a, x.regex);  // of std, where `part` does not look
  part(a, x.children);
}
template <class A>
void parts(A& a, AnchorKey& x) {
  all(a, x.sort, x.value);
}
template <class A>
void parts(A& a, Branch::Word& x) {
  all(a, x.key, x.alternative);
}
template <class A>
void parts(A& a, Branch& x) {
  all(a, x.starts, x.words, x.any_token);
}
template <class A>
void parts(A& a, Program& x) {
  all(a, x.code, x.predicates, x.branches, x.captures);
}
template <class A>
void parts(A& a, CompiledCondition& x) {
  all(a, x.program, x.capture, x.other);
}
template <class A>
void parts(A& a, CompiledRule& x) {
  all(a, x.captures, x.programs, x.conditions);
}

namespace {

struct PackedRule {
  std::string_view bytes;
  Scope scope = Scope::segment;
  template <class A>
  void parts(A& a) {
    all(a, bytes, scope);
  }
};

std::string packed(const CompiledRule& rule) {
  RuleBody body = *rule.body;
  for (RuleCondition& condition : body.conditions) condition.pattern = {};
  std::string bytes = pack(body);
  ByteWriter writer;
  all(writer, bytes, const_cast<CompiledRule&>(rule));  // a writer changes nothing
  return writer.take();
}

}  // namespace

// What points elsewhere is not packed. Who unpacks a matcher has seen to it that its bytes are whole.
void ReadyRule::unpack() const {
  ByteReader reader(packed_);
  std::string_view body;
  all(reader, body, compiled_);
  if (!reader.ok() || !decalque::unpack(body, body_) || compiled_.conditions.size() != body_.conditions.size())
    throw std::logic_error("the rules kept from an earlier run are not whole");
  for (size_t i = 0; i < body_.conditions.size(); ++i) compiled_.conditions[i].condition = &body_.conditions[i];
}

std::string Matcher::pack(const StringPool& strings) const {
  std::vector<std::string> texts;
  for (StringId id = 1; id <= strings.size(); ++id) texts.emplace_back(strings.view(id));
  ByteWriter writer;
  std::vector<std::string> bytes;
  std::vector<PackedRule> rules;
  for (const ReadyRule& rule : rules_) bytes.push_back(packed(rule.compiled()));
  for (size_t i = 0; i < bytes.size(); ++i) rules.push_back({bytes[i], rules_[i].scope()});
  all(writer, texts, rules);
  const_cast<Matcher&>(*this).parts(writer);
  return writer.take();
}

std::unique_ptr<Matcher> Matcher::unpack(std::string_view bytes, std::shared_ptr<const void> owner,
                                         const Ruleset& ruleset, StringPool& strings) {
  std::unique_ptr<Matcher> matcher(new Matcher());
  std::vector<std::string_view> texts;
  std::vector<PackedRule> rules;
  ByteReader reader(bytes);
  all(reader, texts, rules);
  matcher->parts(reader);
  if (!reader.ok() || !reader.at_end() || rules.size() != ruleset.rules.size()) return nullptr;
  matcher->packed_ = std::move(owner);
  for (size_t i = 0; i < rules.size(); ++i)
    matcher->rules_.emplace_back(ruleset.rules[i], rules[i].bytes, rules[i].scope);
  strings.reserve(texts.size());
  for (const std::string_view text : texts) strings.intern(text);
  return strings.size() == texts.size() ? std::move(matcher) : nullptr;
}

}  // namespace decalque
