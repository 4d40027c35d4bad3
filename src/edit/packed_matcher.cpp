#include "edit/matcher.h"
#include "rules/archive.h"

namespace decalque {

template <class A>
void parts(A& a, KindSet& x) {
  all(a, x.bits);
}
template <class A>
void parts(A& a, Instruction& x) {
  all(a, x.op, x.x, x.y);
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
void parts(A& a, Program& x) {
  all(a, x.code, x.predicates, x.captures);
}
template <class A>
void parts(A& a, CompiledCondition& x) {
  all(a, x.program, x.capture, x.other);
}
template <class A>
void parts(A& a, CompiledRule& x) {
  all(a, x.captures, x.programs, x.conditions, x.looks_beyond);
}

std::string Matcher::pack(const StringPool& strings) const {
  std::vector<std::string> texts;
  for (StringId id = 1; id <= strings.size(); ++id) texts.emplace_back(strings.view(id));
  ByteWriter writer;
  part(writer, texts);
  const_cast<Matcher&>(*this).parts(writer);  // a writer changes nothing
  return writer.take();
}

std::unique_ptr<Matcher> Matcher::unpack(std::string_view bytes, const Ruleset& ruleset, StringPool& strings) {
  std::unique_ptr<Matcher> matcher(new Matcher());
  std::vector<std::string> texts;
  ByteReader reader(bytes);
  part(reader, texts);
  matcher->parts(reader);
  if (!reader.ok() || !reader.at_end() || !matcher->bind(ruleset)) return nullptr;
  for (const std::string& text : texts) strings.intern(text);
  return strings.size() == texts.size() ? std::move(matcher) : nullptr;
}

// What points into the ruleset is not packed.
bool Matcher::bind(const Ruleset& ruleset) {
  if (rules_.size() != ruleset.rules.size()) return false;
  for (size_t i = 0; i < rules_.size(); ++i) {
    const Rule& rule = ruleset.rules[i];
    rules_[i].rule = &rule;
    if (rules_[i].conditions.size() != rule.conditions.size()) return false;
    for (size_t k = 0; k < rule.conditions.size(); ++k) rules_[i].conditions[k].condition = &rule.conditions[k];
  }
  return true;
}

}  // namespace decalque
