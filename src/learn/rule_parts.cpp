#include "learn/rule_parts.h"

#include <algorithm>

namespace decalque {

namespace {

bool is_group(std::string_view item) { return item.find(' ') != std::string_view::npos; }

bool is_bracketed(std::string_view text) {
  const bool group = text.front() == '(' && text.back() == ')' && text.find('(', 1) == std::string_view::npos;
  const bool condition = text.front() == '[' && text.find(']') == text.size() - 1;
  return group || condition;
}

}  // namespace

void RuleParts::add(std::string text, std::string role, bool optional) {
  items_.push_back({std::move(text), std::move(role), "", optional});
}

void RuleParts::add_changed(std::string text, const std::string& name, std::string becomes) {
  items_.push_back({std::move(text), name, name, false});
  fix_.emplace_back(name, std::move(becomes));
}

void RuleParts::drop_front(const std::string& text) {
  if (items_.front().text.starts_with(text)) items_.front().text.erase(0, text.size());
}

std::string RuleParts::new_name(const std::string& role) {
  std::string result = role;
  for (int n = 2; std::find(names_.begin(), names_.end(), result) != names_.end(); ++n)
    result = role + std::to_string(n);
  names_.push_back(result);
  return result;
}

const std::string& RuleParts::capture(size_t item) {
  if (items_[item].capture.empty()) items_[item].capture = new_name(items_[item].role);
  return items_[item].capture;
}

void RuleParts::change(size_t item, std::string becomes) {
  const std::string key = capture(item);
  fix_.emplace_back(key, std::move(becomes));
}

void RuleParts::move(const std::string& capture, std::string where) {
  fix_.emplace_back("move " + capture, std::move(where));
}

void RuleParts::put_in(std::string text, bool is_article) {
  insertions_.push_back({items_.size(), std::move(text), is_article});
}

bool RuleParts::settle_insertions() {
  for (const Insertion& insertion : insertions_) {
    const bool before = insertion.at > 0 && can_anchor(insertion.at - 1);
    const bool behind = insertion.at < items_.size() && can_anchor(insertion.at);
    if (!before && !behind) return false;
    if (behind && (insertion.article || !before))
      fix_.emplace_back("before " + capture(insertion.at), insertion.text);
    else
      fix_.emplace_back("after " + capture(insertion.at - 1), insertion.text);
    if (insertion.article && insertion.at == 0) guard_article();
  }
  return true;
}

bool RuleParts::can_anchor(size_t item) const {
  const std::string& name = items_[item].capture;
  const bool changed = std::any_of(fix_.begin(), fix_.end(), [&](const auto& change) { return change.first == name; });
  return !items_[item].optional && !changed;
}

// "European Union" without article, not "the European Union", not "European Union rules".
void RuleParts::guard_article() {
  unless_.emplace_back("match preceded by {DET|PRPS|ADJ|NOUN|PROPN|NUM}|[possessive]");
  unless_.emplace_back("match followed by {NOUN|PROPN}");
}

// The only change replaces the only item by words that do not look back at it.
bool RuleParts::is_whole_match() const {
  if (items_.size() != 1 || fix_.size() != 1) return false;
  const auto& [key, text] = fix_.front();
  const std::string& capture = items_.front().capture;
  return key == capture && text.find(":" + capture + "}") == std::string::npos &&
         text.find("{" + capture + "|") == std::string::npos && !text.empty();
}

std::optional<RuleProposal> RuleParts::draft(const RuleShape& shape) {
  if (fix_.empty()) return std::nullopt;
  while (!items_.empty() && items_.front().optional) items_.erase(items_.begin());
  while (!items_.empty() && items_.back().optional) items_.pop_back();
  if (items_.empty()) return std::nullopt;
  RuleProposal draft{shape, "", fix_, unless_};
  if (is_whole_match()) {
    items_.front().capture.clear();
    draft.fix.front().first.clear();
  }
  for (const Item& item : items_) {
    draft.pattern += draft.pattern.empty() ? "" : " ";
    if (item.capture.empty())
      draft.pattern += item.text;
    else
      draft.pattern += is_group(item.text) && !is_bracketed(item.text) ? item.capture + ":(" + item.text + ")"
                                                                       : item.capture + ":" + item.text;
  }
  return draft;
}

}  // namespace decalque
