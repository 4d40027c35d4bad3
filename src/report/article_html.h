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

/// The article in rows, a paragraph (lines up to a blank one) and the cards of the marks that begin in it each:
///   <div class="row"><p dir="auto">... </p><div class="cards">CARD CARD</div></div>
/// An edit of mark 3 is, in place of its text (`del` or `ins` is left out when nothing is deleted or inserted; one that
/// reaches over paragraphs has a `change` in each, with what is inserted in the last):
///   <span class="change certain" data-mark="3" data-state="accepted"><del>old</del><ins>new</ins></span>
/// and what a mark without edits points at, which edits of others may interrupt:
///   <mark class="look hint" data-mark="3">words</mark>
/// Behind the first of these stands the mark's number, which leads to the card: the card should have id="card-3", and
/// may lead back to #mark-3.
///   <a class="ref" id="mark-3" href="#card-3">3</a>
/// A line end that comes or goes is shown as <span class="eol">¶</span>. Marks are in order of place. Everything of the
/// text is escaped.
std::string article_html(std::string_view text, const std::vector<ArticleMark>& marks);

/// Colours, type and layout of pages with articles, for light, dark, narrow and printed pages: the content of a
/// <style>. Beside the markup above it knows, for cards:
///   <article class="card certain" id="card-3" data-mark="3"> with <h3>, <p class="message">, <p class="rule">
/// and for pages: header, .legend, .counts, section.article, .level (a level's name, with its class beside it).
std::string_view article_style();

}  // namespace decalque
