#pragma once
// An article as readable HTML, with its changes in place and a card in the margin for each.

#include <string>
#include <string_view>
#include <vector>

#include "edit/edit.h"
#include "rules/rule.h"

namespace decalque {

/// A place of the article that the reader is shown.
struct ArticleMark {
  std::string id;  ///< Shown as its number, and part of HTML ids: letters, digits and "-".
  Level level = Level::hint;
  std::vector<Edit> edits;  ///< Sorted; those of all marks together are free of conflict. None: only pointed at.
  Span focus;               ///< What is pointed at when there are no edits.
  std::string state;        ///< For `data-state`: letters; "" for none.
  std::string card;         ///< HTML of its card in the margin; the article holds it as it is.
};

/// An article in rows, a paragraph and the cards of the marks that begin in it each:
///   <div class="row"><p dir="auto">... </p><div class="cards">CARD CARD</div></div>
/// A paragraph is the lines up to a blank one; a long line is a paragraph by itself, and a very long one is cut between
/// sentences, where the next row is a `row more`. So a row is short, and cheap to show anew.
/// An edit of mark 3 is, in place of its text (`del` or `ins` is left out when nothing is deleted or inserted; one that
/// reaches over rows has a `change` in each, with what is inserted in the last):
///   <span class="change certain" data-mark="3" data-state="accepted"><del>old</del><ins>new</ins></span>
/// and what a mark without edits points at, which edits of others may interrupt:
///   <mark class="look hint" data-mark="3">words</mark>
/// Behind the first of these stands the mark's number, which leads to the card: the card should have id="card-3", and
/// may lead back to #mark-3.
///   <a class="ref" id="mark-3" href="#card-3">3</a>
/// A line end that comes or goes is shown as <span class="eol">¶</span>. Everything of the text is escaped.
class ArticleRows {
 public:
  /// Refers to the text.
  explicit ArticleRows(std::string_view text);

  size_t size() const { return rows_.size(); }
  /// The row that holds the offset; the last for the text's end.
  size_t at(uint32_t offset) const;
  /// One row. `marks` are in order of place; those without a part in the row do no harm.
  std::string html(size_t row, const std::vector<const ArticleMark*>& marks) const;

 private:
  struct Row {
    Span span;
    bool more = false;
  };
  void add_paragraph(Span span);
  void add_long(Span span);

  std::string_view text_;
  std::vector<Row> rows_;
};

/// All rows. Marks are in order of place.
std::string article_html(std::string_view text, const std::vector<ArticleMark>& marks);

/// Colours, type and layout of pages with articles, for light, dark, narrow and printed pages: the content of a
/// <style>. Beside the markup above and that of card_html() it knows header, .legend, .counts and section.article.
std::string_view article_style();

}  // namespace decalque
