#include "report/article_card.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/change_shown.h"
#include "report/html.h"

namespace decalque {

namespace {

constexpr size_t kMostShown = 160;  // bytes of text that a card is headed with

/// Long words in the middle of a head would hide what comes behind them.
std::string shortened(const std::string& given) {
  std::string lines;
  for (const char c : given)
    if (c == '\n')
      lines += "¶";
    else if (c != '\r')
      lines += c;
  const auto text = one_line(lines);
  if (text.size() <= kMostShown) return html_escaped(text);
  const auto boundary = [&](size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
  };
  return html_escaped(text.substr(0, boundary(kMostShown / 2)) + " … " +
                      text.substr(boundary(text.size() - kMostShown / 2)));
}

/// Deleted and inserted words of a change, either of which may be nothing.
std::string change(const std::string& before, const std::string& after) {
  std::string html;
  if (!before.empty()) html += fmt::format("<del>{}</del>", shortened(before));
  if (!before.empty() && !after.empty()) html += " → ";
  if (!after.empty()) html += fmt::format("<ins>{}</ins>", shortened(after));
  return html;
}

std::string head(const ArticleCard& card) {
  const bool edited = card.state == "edited";
  auto words = shortened(card.before);
  if (edited)
    words = change(card.before, card.own);
  else if (!card.after.empty())
    words = change(card.before, card.after[std::min(card.chosen, card.after.size() - 1)]);
  auto html = fmt::format("<h3><a href=\"#mark-{0}\" aria-label=\"Suggestion {0}\">{0}</a> {1}", card.id, words);
  if (!card.state.empty()) html += fmt::format(" <span class=\"state\">{}</span>", html_escaped(card.state));
  return html + "</h3>";
}

std::string choices(const ArticleCard& card) {
  if (card.after.size() < 2) return "";
  std::string html = "<ol class=\"choices\">";
  for (const auto& after : card.after)
    html += fmt::format("<li>{}</li>", after.empty() ? "(nothing)" : shortened(after));
  return html + "</ol>";
}

std::string messages(const ArticleCard& card) {
  std::string html, last;
  for (const auto& [rule, message] : card.reasons) {
    if (message == last) continue;
    html += fmt::format("<p class=\"message\">{}</p>", html_escaped(message));
    last = message;
  }
  if (card.after.empty()) html += "<p class=\"message\">No correction is known.</p>";
  if (card.blocked) html += "<p class=\"message\">What was accepted beside it leaves no room for it.</p>";
  return html;
}

std::string rules(const ArticleCard& card) {
  std::string ids;
  for (const auto& [rule, message] : card.reasons)
    ids += fmt::format("{}<code>{}</code>", ids.empty() ? "" : ", ", html_escaped(rule->id));
  return fmt::format("<p class=\"rule\"><span class=\"level {0}\">{0}</span> · {1}</p>", name(card.level), ids);
}

std::string measured(const ArticleCard& card) {
  return card.measured.empty() ? "" : fmt::format("<p class=\"measured\">{}</p>", html_escaped(card.measured));
}

std::string example(const Example& example) {
  if (example.sort != Example::Sort::changes) return fmt::format("<q>{}</q>", html_escaped(example.from));
  return fmt::format("<q>{}</q> becomes <q>{}</q>", html_escaped(example.from), html_escaped(example.to));
}

std::string evidence(const Rule& rule) {
  std::string html = html_escaped(rule.about);
  if (!rule.from.empty()) {
    std::string languages;
    for (const auto& language : rule.from) languages += (languages.empty() ? "" : ", ") + language;
    html += fmt::format(" Seen in translations from {}.", html_escaped(languages));
  }
  const auto shown = std::find_if(rule.examples.begin(), rule.examples.end(),
                                  [](const Example& e) { return e.sort != Example::Sort::keeps; });
  if (shown != rule.examples.end()) html += " Example: " + example(*shown);
  return html.empty() ? html : fmt::format("<details class=\"evidence\"><summary>Evidence</summary>{}</details>", html);
}

}  // namespace

std::string card_html(const ArticleCard& card) {
  const Rule& rule = *card.reasons.front().first;
  const auto state = card.state.empty() ? "" : fmt::format(" data-state=\"{}\"", html_escaped(card.state));
  return fmt::format(
      "<article class=\"card {1}\" id=\"card-{0}\" data-mark=\"{0}\" data-level=\"{1}\" data-family=\"{2}\" "
      "data-rule=\"{3}\" data-choices=\"{4}\"{5}{6}>{7}<div class=\"details\">{8}{9}{10}{11}{12}</div></article>",
      card.id, name(card.level), html_escaped(rule.family), html_escaped(rule.id), card.after.size(), state,
      card.blocked ? " data-blocked" : "", head(card), messages(card), choices(card), rules(card), measured(card),
      evidence(rule));
}

}  // namespace decalque
