// Colours hold a contrast of 4.5 to 1 and more on their ground; nothing is said by colour alone.

#include "report/article_html.h"

namespace decalque {

std::string_view article_style() {
  return R"(:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --paper: #ffffff; --ink: #1d2126; --soft: #565d66; --line: #d8d5cd; --link: #0b5394;
  --del: #8a1c13; --del-ground: #fde6e3; --ins: #0b5a2a; --ins-ground: #e0f4e4;
  --certain: #0b5a2a; --likely: #7a4a00; --hint: #4b3f91; --look-ground: #eae6fb; --here: #fff1c2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15181c; --paper: #1c2025; --ink: #e7e9ec; --soft: #a9b1bb; --line: #3a414a; --link: #8fc4ff;
    --del: #ffb3aa; --del-ground: #4a1d1a; --ins: #98e6ae; --ins-ground: #153d23;
    --certain: #98e6ae; --likely: #f5c56b; --hint: #c5bbff; --look-ground: #332d57; --here: #4a3f12;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Noto Serif", serif; }
h1, h2, h3, .cards, .legend, .counts, .ref, .level, header, footer, button, input, select, textarea {
  font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
body > header, body > footer, section.article { max-width: 78rem; margin: 0 auto; padding: 1rem 1.25rem; }
.legend, .counts { margin: .5rem 0; font-size: .9rem; color: var(--soft); }
.row { display: grid; grid-template-columns: minmax(0, 42rem) minmax(16rem, 1fr); gap: 0 2rem; }
.row > p { margin: 0 0 1.1em; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.row:has(+ .more) > p { margin-bottom: 0; }
.row > .cards { font-size: .85rem; line-height: 1.4; }
del { color: var(--del); background: var(--del-ground); text-decoration: line-through; text-decoration-thickness: 2px; }
ins { color: var(--ins); background: var(--ins-ground); text-decoration: underline; text-decoration-thickness: 2px;
  text-underline-offset: .18em; }
del, ins, mark { border-radius: .2em; padding: 0 .1em; }
del::before, ins::before, mark::before { content: " deleted: "; position: absolute; clip-path: inset(50%); width: 1px;
  height: 1px; overflow: hidden; white-space: nowrap; }
ins::before { content: " inserted: "; }
mark::before { content: " remark: "; }
mark { color: inherit; background: var(--look-ground); border-bottom: 2px dotted var(--hint); }
mark.likely { border-color: var(--likely); }
mark.certain { border-color: var(--certain); }
.ref { font-size: .7rem; line-height: 1; vertical-align: super; text-decoration: none; padding: 0 .15em; }
.ref:hover { text-decoration: underline; }
.eol, .blank { opacity: 1; font-family: system-ui, sans-serif; }
.card { background: var(--paper); border: 1px solid var(--line); border-left: .3rem solid var(--hint);
  border-radius: .35rem; padding: .5rem .75rem; margin: 0 0 .6rem; overflow-wrap: anywhere; }
.card.certain { border-left-color: var(--certain); }
.card.likely { border-left: .3rem double var(--likely); }
.card.hint { border-left-style: dotted; }
.card h3 { font-size: .85rem; margin: 0 0 .2rem; }
.card p { margin: .2rem 0 0; }
.card .rule, .card .measured, .card .evidence { color: var(--soft); font-size: .8rem; }
.card .evidence { margin-top: .2rem; }
.card summary { cursor: pointer; }
.card .choices { margin: .2rem 0 0; padding-left: 1.6em; }
.card .state { font-weight: 600; color: var(--soft); }
.card code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .95em; }
.card:target, .ref:target { background: var(--here); outline: 2px solid var(--link); }
.level { font-weight: 600; }
.level.certain { color: var(--certain); }
.level.likely { color: var(--likely); }
.level.hint { color: var(--hint); }
@media (max-width: 56rem) {
  .row { grid-template-columns: minmax(0, 1fr); }
  .row > p { margin-bottom: .6em; }
  .row > .cards { margin: 0 0 1rem; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --paper: #fff; --ink: #000; --soft: #333; --line: #888; --link: #000;
    --del: #000; --del-ground: #fff; --ins: #000; --ins-ground: #e8e8e8; --look-ground: #fff;
    --certain: #000; --likely: #000; --hint: #000; }
  body { font-size: 10.5pt; }
  .row { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 1.2rem; }
  .card { break-inside: avoid; font-size: 8.5pt; }
  .row > p { orphans: 3; widows: 3; }
}
)";
}

}  // namespace decalque
