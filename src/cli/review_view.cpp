#include "cli/review_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/styled_text.h"
#include "report/change_shown.h"

namespace decalque {

namespace {

constexpr size_t kMostAround = 300;  // bytes of the sentence on each side of the change
constexpr size_t kMostDeleted = 600;

uint32_t boundary_before(std::string_view text, size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return static_cast<uint32_t>(at);
}

std::string cut_middle(std::string_view text) {
  if (text.size() <= kMostDeleted) return std::string(text);
  const auto head = boundary_before(text, kMostDeleted / 2);
  const auto tail = boundary_before(text, text.size() - kMostDeleted / 2);
  return fmt::format("{} […] {}", text.substr(0, head), text.substr(tail));
}

/// The stretch of the sentence to show.
Span shown_stretch(const Session& session, const Item& item) {
  const std::string_view text = session.text();
  Span shown = item.sentence;
  if (item.span.begin - shown.begin > kMostAround) shown.begin = boundary_before(text, item.span.begin - kMostAround);
  if (shown.end - item.span.end > kMostAround) shown.end = boundary_before(text, item.span.end + kMostAround);
  return shown;
}

StyledText sentence(const Session& session, uint32_t index) {
  const Item& item = session.items()[index];
  const std::string_view text = session.text();
  const auto& standing = session.standing(index);
  const bool decided = standing.state == State::accepted || standing.state == State::edited;
  auto edits = session.edits_of(index, standing);
  if (!decided && !item.choices.empty()) edits = item.choices.front().edits;
  const Span shown = shown_stretch(session, item);
  StyledText styled;
  uint32_t at = shown.begin;
  const auto keep_to = [&](uint32_t end) { styled.add(text.substr(at, end - at), Style::plain); };
  if (shown.begin > item.sentence.begin) styled.add("… ", Style::plain);
  if (edits.empty()) {
    keep_to(item.span.begin);
    styled.add(cut_middle(session.before(index)), Style::marked);
    at = item.span.end;
  }
  for (const Edit& edit : edits) {
    keep_to(edit.span.begin);
    styled.add(cut_middle(text.substr(edit.span.begin, edit.span.size())), Style::deleted);
    styled.add(edit.after, Style::inserted);
    at = edit.span.end;
  }
  keep_to(shown.end);
  if (shown.end < item.sentence.end) styled.add(" …", Style::plain);
  return styled;
}

std::string head(const Session& session, uint32_t index, uint32_t number, uint32_t line) {
  const Item& item = session.items()[index];
  auto head = fmt::format("{} of {} · line {} · {} · {}", number, session.items().size(), line, name(item.level),
                          item.rule().id);
  if (const auto state = session.standing(index).state; state != State::undecided)
    head += fmt::format(" · {}", name(state));
  if (session.blocked(index)) head += " · no room beside what was accepted";
  return head;
}

StyledText choice_line(const Session& session, const Item& item, size_t number) {
  const auto shown = change_shown(session.text(), item.choices[number].edits);
  StyledText styled;
  styled.add(fmt::format("{}  ", number + 1), Style::bold);
  styled.add(cut_middle(shown.before), Style::deleted);
  styled.add(" → ", Style::plain);
  styled.add(shown.after, Style::inserted);
  if (const auto& reason = item.choices[number].reason; reason.rule != &item.rule())
    styled.add(fmt::format("  ({})", reason.rule->id), Style::plain);
  return styled;
}

}  // namespace

std::string wrapped(std::string_view text, const Page& page, std::string_view indentation) {
  StyledText styled;
  styled.add(text, Style::plain);
  return styled.lines(page.columns, page.color, indentation);
}

std::string wrapped_paragraphs(std::string_view text, const Page& page) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    result += end == at ? "\n" : wrapped(text.substr(at, end - at), page);
    at = end + 1;
  }
  return result;
}

std::string item_view(const Session& session, uint32_t index, uint32_t number, uint32_t line, const Page& page) {
  const Item& item = session.items()[index];
  StyledText first;
  first.add(head(session, index, number, line), Style::bold);
  auto view =
      first.lines(page.columns, page.color, "") + sentence(session, index).lines(page.columns, page.color, "  ");
  std::string last;
  for (const Reason& reason : item.reasons) {
    auto message = reason.message;
    if (item.reasons.size() > 1) message += fmt::format(" ({})", reason.rule->id);
    if (std::exchange(last, message) != message) view += wrapped(message, page);
  }
  if (item.choices.empty()) view += wrapped("No correction is known; e writes one.", page);
  for (size_t i = 0; i < item.choices.size() && item.choices.size() > 1; ++i)
    view += choice_line(session, item, i).lines(page.columns, page.color, "  ");
  return view;
}

}  // namespace decalque
