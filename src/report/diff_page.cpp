#include "report/diff_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "edit/edit_group.h"
#include "edit/word_edits.h"
#include "report/article_html.h"
#include "report/change_shown.h"
#include "report/html.h"

namespace decalque {

namespace {

ArticleMark mark_of(std::string_view text, const Result& result, EditGroup change, const std::string& id,
                    const MeasuredLine& measured) {
  const auto shown = change_shown(text, word_edits(text, change.edits));
  ArticleCard card;
  card.id = id;
  card.level = Level::certain;
  card.before = shown.before;
  card.after = {shown.after};
  for (const auto index : change.suggestions) {
    const auto& suggestion = result.suggestions[index];
    card.level = std::max(card.level, suggestion.level);
    card.reasons.emplace_back(suggestion.rule, suggestion.message);
  }
  if (!card.reasons.empty()) card.measured = measured(*card.reasons.front().first);
  return {id, card.level, std::move(change.edits), shown.span, "", card.reasons.empty() ? "" : card_html(card)};
}

std::string counts_of(const std::vector<ArticleMark>& marks) {
  std::string text = fmt::format("{} {}", marks.size(), marks.size() == 1 ? "change" : "changes");
  std::string between = ": ";
  for (const auto level : {Level::certain, Level::likely, Level::hint}) {
    const auto count = std::count_if(marks.begin(), marks.end(), [&](const auto& m) { return m.level == level; });
    if (count == 0) continue;
    text += fmt::format("{}{} <span class=\"level {}\">{}</span>", between, count, name(level), name(level));
    between = ", ";
  }
  return text;
}

}  // namespace

std::string diff_page_head(std::string_view title) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{0}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n{1}</style>\n</head>\n<body>\n"
      "<header><h1>{0}</h1>\n<p class=\"legend\"><del>deleted</del> <ins>inserted</ins> – the numbers lead to what is "
      "said of a change, and back.</p></header>\n<main>\n",
      html_escaped(title), article_style());
}

std::string diff_page_article(std::string_view file, std::string_view text, const Result& result, size_t number,
                              const MeasuredLine& measured) {
  std::vector<ArticleMark> marks;
  for (auto& change : edit_groups(result.edits)) {
    const auto place = std::to_string(marks.size() + 1);
    const auto id = number == 0 ? place : fmt::format("{}-{}", number + 1, place);
    marks.push_back(mark_of(text, result, std::move(change), id, measured));
  }
  return fmt::format(
      "<section class=\"article\" aria-label=\"{0}\">\n<h2>{0}</h2>\n<p class=\"counts\">{1}</p>\n{2}</section>\n",
      html_escaped(file), counts_of(marks), article_html(text, marks));
}

std::string diff_page_tail() { return "</main>\n</body>\n</html>\n"; }

}  // namespace decalque
