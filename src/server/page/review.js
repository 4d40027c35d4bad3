// A review in the browser. The server knows what was decided; the page shows what it answers, and asks for nothing else.
"use strict";

const $ = (id) => document.getElementById(id);
const body = document.body;
const article = $("article");
const page = Math.random().toString(36).slice(2);

let revision = Number(body.dataset.revision);
let unwritten = body.dataset.unwritten === "true";
let over = false;
let current = 0;        // number of the suggestion at hand; 0: none
let found = null;       // numbers a search has found
const cards = [null];   // by number, as they stand in the page
const places = [[]];    // by number, what marks them in the text; some of it may have been replaced since

// ---- what is in the page

function read(row) {
  for (const card of row.querySelectorAll(".card")) cards[Number(card.dataset.mark)] = card;
  for (const mark of row.querySelectorAll(".change, .look")) (places[Number(mark.dataset.mark)] ??= []).push(mark);
}

/** Its places in the text, in their order. */
function marksOf(number) {
  const marks = (places[number] ?? []).filter((mark) => mark.isConnected);
  if (marks.length > 1)
    marks.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return (places[number] = marks);
}
const isOpen = (card) => card.dataset.state === "undecided" && !("blocked" in card.dataset);

function wanted(card) {
  const { state, level, family, mark } = card.dataset;
  return (!$("state").value || state === $("state").value) && (!$("level").value || level === $("level").value) &&
    (!$("family").value || family === $("family").value) && (!found || found.has(Number(mark)));
}

let filtered = false;  // is any left out
/** Shows which suggestions pass the filters, of those that may have come to pass or fail them. */
function filter(numbers = cards.keys()) {
  const all = !$("state").value && !$("level").value && !$("family").value && !found;
  if (all && !filtered) return;  // thousands of cards need not be looked at
  for (const number of numbers) {
    if (!number) continue;
    cards[number].hidden = !all && !wanted(cards[number]);
    for (const mark of marksOf(number)) mark.classList.toggle("out", cards[number].hidden);
  }
  filtered = !all;
}

let saying = 0;
function say(text) {
  $("status").textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => ($("status").textContent = ""), 8000);
}

function complain(text, again) {
  const box = $("trouble");
  box.textContent = text;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = again ? "Load again" : "Close";
  close.onclick = () => (again ? location.reload() : (box.hidden = true));
  box.append(close);
  box.hidden = false;
}

function count(counts) {
  for (const place of $("counts").querySelectorAll("[data-count]"))
    place.firstElementChild.textContent = counts[place.dataset.count];
  const decided = counts.accepted + counts.rejected + counts.edited, total = decided + counts.undecided;
  $("progress").max = Math.max(total, 1);
  $("progress").value = decided;
  $("decided").textContent = `${decided} of ${total} decided`;
}

// ---- what the server is asked

async function ask(path, request = {}) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(request),
    });
  } catch {
    complain(`decalque cannot be reached any more. Every decision it has answered is kept in ${body.dataset.decisions}: ` +
      "run decalque review --web again to go on.");
    return null;
  }
  if (answer.status === 409) {
    sessionStorage.setItem("said", "The review has changed in another page; this is how it stands.");
    location.reload();
    return null;
  }
  const said = await answer.json().catch(() => ({ error: `decalque answers with status ${answer.status}.` }));
  if (said.error) complain(said.error);
  return said;
}

function replace(rows) {
  for (const { row, html } of rows) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    article.children[row].replaceWith(fresh);
    read(fresh);
    filter(new Set([...fresh.querySelectorAll("[data-mark]")].map((one) => Number(one.dataset.mark))));
    stale.delete(row);
  }
}

/** Rows that a large change has left as they were, by and by. */
const stale = new Set();
let refreshing = 0;
function refreshLater(milliseconds) {
  clearTimeout(refreshing);
  if (stale.size > 0 && !over) refreshing = setTimeout(refresh, milliseconds);
}
async function refresh() {
  if (own) return refreshLater(500);  // what is being written stands in a row
  const answer = await ask("rows", { rows: [...stale].slice(0, 10) });
  if (!answer?.rows) return;
  if (answer.revision === revision && !own) {
    const fresh = answer.rows.filter(({ row }) => stale.has(row));
    replace(fresh);
    if (fresh.some(({ row }) => article.children[row].contains(cards[current]))) select(current, false);
  }
  refreshLater(20);
}

/** Asks for a change and shows what came of it; true when something did. */
async function change(path, request = {}) {
  $("trouble").hidden = true;
  const answer = await ask(path, { ...request, revision });
  if (!answer?.revision) return false;
  if (answer.reload) {
    sessionStorage.setItem("said", answer.message);
    location.reload();
    return false;
  }
  revision = answer.revision;
  replace(answer.rows);
  for (const row of answer.stale ?? []) stale.add(row);
  for (const [state, numbers] of Object.entries(answer.states ?? {})) {
    for (const number of numbers) {
      for (const one of [cards[number], ...marksOf(number)]) one.dataset.state = state;
      cards[number].querySelector(".state").textContent = state;
    }
    filter(numbers);
  }
  refreshLater(50);
  count(answer.counts);
  unwritten = answer.unwritten;
  $("undo").disabled = !answer.undo;
  say(answer.message);
  return answer;
}

// ---- the suggestion at hand

function button(text, key, kind) {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.key = key;
  if (kind) made.className = kind;
  const name = document.createElement("kbd");
  name.textContent = key;
  made.append(text + " ", name);
  return made;
}

const box = document.createElement("div");
box.className = "actions";
let here = [];   // what is shown as being at hand
let own = null;  // where a replacement is written

/** The buttons of a suggestion. */
function fill(card) {
  box.replaceChildren();
  const texts = [...card.querySelectorAll(".choices li")].map((choice) => choice.textContent);
  if (texts.length > 1) texts.forEach((text, i) => i < 9 && box.append(button(text, String(i + 1), "yes")));
  else if (card.dataset.choices === "1") box.append(button("Accept", "y", "yes"));
  box.append(button(texts.length > 0 || card.dataset.choices === "1" ? "Reject" : "Leave as it is", "n", "no"),
    button("Edit", "e"));
  if (card.dataset.choices !== "0") box.append(button("All of this rule", "a"));
  box.append(button("None of this rule", "d"), button("Show rule", "s"),
    button("Previous", "K", "narrow"), button("Next", "J", "narrow"));
}

/** Makes a suggestion the one at hand. `focus`: the keyboard follows, so that it is read out. */
function select(number, focus = true) {
  for (const old of here) old.classList.remove("current", "here");
  box.remove();
  own?.remove();
  own = null;
  here = [];
  current = number;
  const card = cards[number];
  if (!card) return;
  here = [card, ...marksOf(number)];
  for (const one of here) {
    one.classList.add("current");
    one.closest(".row").classList.add("here");
  }
  here.push(...here.map((one) => one.closest(".row")));
  card.tabIndex = -1;
  fill(card);
  card.querySelector(".details").append(box);
  show(number, card);
  if (focus) card.focus({ preventScroll: true });
}

/** Brings the text into view, and the card as far as that goes. */
function show(number, card) {
  const mark = marksOf(number)[0] ?? $(`mark-${number}`);
  const top = getComputedStyle(document.querySelector("header")).position === "sticky"
    ? document.querySelector("header").getBoundingClientRect().bottom + 8 : 8;
  const narrow = getComputedStyle(card).position === "fixed";
  const bottom = narrow ? card.getBoundingClientRect().top - 8 : innerHeight - 48;
  const place = mark.getBoundingClientRect();
  const whole = narrow ? place : { top: Math.min(place.top, card.getBoundingClientRect().top),
    bottom: Math.max(place.bottom, card.querySelector(".details").getBoundingClientRect().bottom) };
  if (whole.top >= top && whole.bottom <= bottom) return;
  const room = bottom - top;
  const to = whole.bottom - whole.top <= room ? (whole.top + whole.bottom) / 2 - (top + room / 2) : place.top - top - room / 4;
  scrollBy({ top: to, behavior: "instant" });
}

/** Numbers in the order to go through them: by place, or rule by rule and there by place. */
let way = [];
function order() {
  way = cards.map((card, number) => number).slice(1);
  if ($("order").value !== "rule") return;
  const rule = (number) => cards[number].dataset.rule;
  way.sort((a, b) => (rule(a) < rule(b) ? -1 : rule(a) > rule(b) ? 1 : a - b));
}

/** The next suggestion on the way that passes the filters; around the end when it must be open. 0: from the begin. */
function next(from, step, open) {
  const total = way.length, begin = from ? way.indexOf(from) : step > 0 ? -1 : total;
  for (let i = 1; i <= total; ++i) {
    let at = begin + step * i;
    if (!open && (at < 0 || at >= total)) return 0;
    at = (at % total + total) % total;
    if (wanted(cards[way[at]]) && (!open || isOpen(cards[way[at]]))) return way[at];
  }
  return 0;
}

function go(step, open) {
  const at = next(current, step, open);
  if (at && at !== current) return select(at);
  say(open ? "There is no other undecided suggestion here; J and K go through all." :
    step > 0 ? "This is the last one." : "This is the first one.");
}

/** On to what is undecided after a decision. */
function on() {
  const at = next(current, 1, true);
  select(at || current);
  if (at) return;
  say(`${$("status").textContent} ${cards.slice(1).some(isOpen) ? "All that the filters show is decided." :
    "All is decided: w writes the article, D downloads it, q finishes."}`);
}

async function decide(request) {
  if (current && await change("decide", { item: current, ...request })) on();
  else if (current) select(current);
}

async function ofRule(state) {
  if (current && await change("of-rule", { item: current, state })) on();
}

async function undo() {
  const answer = await change("undo");
  if (answer) select(answer.items[0]);
}

async function edit() {
  if (!current || own) return;
  const number = current;
  const answer = await ask("text", { item: number });
  if (!answer || answer.error) return;
  own = document.createElement("textarea");
  own.className = "own";
  own.value = answer.text;
  own.rows = Math.min(8, answer.text.split("\n").length);
  own.setAttribute("aria-label", `Replacement of ${number}; Enter keeps it, Shift and Enter begin a new line, Escape gives up`);
  const marks = marksOf(number);
  (marks[marks.length - 1] ?? $(`mark-${number}`)).after(own);
  own.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") select(number);
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      enqueue(() => decide({ state: "edited", own: own.value }));
    }
  });
  own.focus();
  own.select();
  say("Enter keeps it, Escape gives up.");
}

// ---- questions

/** Shows a dialog; what it was closed with. */
function asked(dialog) {
  return new Promise((resolve) => {
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    dialog.showModal();
  });
}

function question(text, answers) {
  $("question-title").textContent = text;
  $("question").querySelector(".buttons").replaceChildren(...answers.map(([value, words]) => {
    const made = document.createElement("button");
    made.value = value;
    made.textContent = words;
    return made;
  }));
  return asked($("question"));
}

async function showRule() {
  const answer = current && await ask("rule", { item: current });
  if (!answer || answer.error) return;
  $("rule").querySelector("pre").textContent = answer.text;
  await asked($("rule"));
  select(current);
}

async function goTo() {
  $("number-input").value = "";
  if (await asked($("number")) !== "go") return;
  const number = Number($("number-input").value);
  if (cards[number]) select(number);
  else say(`There are suggestions 1 to ${cards.length - 1}.`);
}

async function write() {
  if (body.dataset.inPlace === "true" && unwritten &&
      await question(`Write what is accepted into ${body.dataset.target}?`, [["yes", "Write"], ["", "Not now"]]) !== "yes")
    return false;
  return change("write");
}

async function download() {
  let answer;
  try {
    answer = await fetch("corrected");
  } catch {
    return complain("decalque cannot be reached any more; run decalque review --web again.");
  }
  if (!answer.ok) return complain(await answer.text());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = body.dataset.correctedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  say(`${link.download}: downloaded.`);
}

/** Offers to write refusals into the settings: what was said of it, or null when the review is to go on. */
async function makeLasting() {
  if (!cards.some((card) => card?.dataset.state === "rejected")) return "";
  const offers = $("offers"), finish = $("lasting").querySelector("[value=finish]");
  const name = () => (finish.textContent = offers.querySelector(":checked") ? "Make lasting and finish" : "Finish");
  offers.replaceChildren();
  offers.onchange = name;
  $("all-offers").onclick = () => {
    const boxes = [...offers.querySelectorAll("input")], all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
    name();
  };
  $("lasting-about").textContent = "Looking for what can be made lasting …";
  name();
  const wish = asked($("lasting"));  // open at once: looking takes its time in a long article
  const answer = await ask("lasting");
  if (!answer?.offers?.length) {
    $("lasting").close("finish");
  } else {
    $("lasting-about").textContent = `Written into ${answer.file}, they are never proposed again in the articles of its folder:`;
    offers.append(...answer.offers.map((label, number) => {
      const line = document.createElement("li"), words = document.createElement("label"), box = document.createElement("input");
      box.type = "checkbox";
      box.value = number;
      words.append(box, " " + label);
      line.append(words);
      return line;
    }));
    offers.querySelector("input").focus();
  }
  if (await wish !== "finish" || !answer || answer.error) return null;
  const chosen = [...offers.querySelectorAll(":checked")].map((box) => Number(box.value));
  if (chosen.length === 0) return "";
  const made = await ask("make-lasting", { revision: answer.revision, offers: chosen });
  if (!made || made.error) return null;
  revision = made.revision;
  return made.message;
}

async function finish() {
  let outdated = false;  // a write in place begins a new session
  if (unwritten) {
    const wish = await question(`What is accepted is not written to ${body.dataset.target}. Write it now?`,
      [["write", "Write and finish"], ["leave", "Finish; the decisions are kept"], ["", "Go on"]]);
    if (!wish) return;
    if (wish === "write") {
      const answer = await ask("write", { revision });
      if (!answer || answer.error) return;
      revision = answer.revision;
      unwritten = false;
      outdated = answer.reload;
      if (outdated) sessionStorage.setItem("said", answer.message);
    }
  }
  const made = await makeLasting();
  const answer = made === null ? null : await ask("end");
  if (!answer || answer.error) {
    if (outdated) location.reload();
    return;
  }
  sessionStorage.removeItem("said");
  over = true;
  document.querySelector("header").remove();
  document.querySelector("main").innerHTML = "<section class=\"article\"><h1>The review is over</h1><p></p></section>";
  document.querySelector("main p").textContent = `${made} ${answer.message} You may close this page.`;
  say("");
}

async function search() {
  const words = $("search").value.trim();
  const answer = words ? await ask("search", { words }) : null;
  found = answer?.items ? new Set(answer.items) : null;
  filter();
  if (found) say(found.size === 0 ? `Nothing mentions “${words}”.` : `${found.size} mention “${words}”.`);
}

// ---- keys

const keys = {
  y: () => decide({ state: "accepted" }),
  n: () => decide({ state: "rejected" }),
  e: edit,
  a: () => ofRule("accepted"),
  d: () => ofRule("rejected"),
  j: () => go(1, true), ArrowDown: () => go(1, false), J: () => go(1, false),
  k: () => go(-1, true), ArrowUp: () => go(-1, false), K: () => go(-1, false),
  g: goTo,
  u: undo,
  s: showRule,
  w: write,
  D: download,
  q: finish,
  "?": () => asked($("keys")),
  "/": () => { $("search").focus(); $("search").select(); },
  f: () => $("state").focus(),
};

// One key after another: the next one acts on what the last has brought about.
let queue = Promise.resolve();
function enqueue(act) {
  queue = queue.then(() => (over ? null : act())).catch((error) => complain(String(error)));
}

function press(key) {
  if (/^[1-9]$/.test(key)) {
    enqueue(() => {
      if (cards[current] && Number(key) <= Number(cards[current].dataset.choices))
        return decide({ state: "accepted", choice: Number(key) - 1 });
      say("There is no such correction.");
    });
    return true;
  }
  if (!Object.hasOwn(keys, key)) return false;
  enqueue(keys[key]);
  return true;
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input, select, textarea")) {
    if (event.key !== "Escape") return;
    event.preventDefault();  // some fields would empty themselves
    select(current);
    return;
  }
  if ((event.key === "Enter" || event.key === " ") && event.target.closest("button, a, summary")) return;
  if (press(event.key)) event.preventDefault();
});

addEventListener("click", (event) => {
  const pressed = event.target.closest("button[data-key]");
  if (pressed) return void press(pressed.dataset.key);
  if (event.target.closest("textarea")) return;
  const link = event.target.closest("a.ref, .card h3 a");
  if (link) event.preventDefault();
  const place = event.target.closest("[data-mark]") ?? link;
  const number = Number(place?.dataset.mark ?? place?.textContent);
  if (number && number !== current) select(number);
});

$("filters").addEventListener("submit", (event) => event.preventDefault());
$("filters").addEventListener("change", (event) => {
  if (event.target === $("order")) enqueue(order);
  else if (event.target !== $("search")) enqueue(() => filter());
});
$("search").addEventListener("input", () => enqueue(search));
$("search").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  enqueue(() => {
    const at = next(0, 1, false);
    if (at) select(at);
  });
});

// ---- coming and going

addEventListener("pagehide", () => {
  if (!over) navigator.sendBeacon("bye", new Blob([JSON.stringify({ page })], { type: "application/json" }));
});
addEventListener("pageshow", (event) => event.persisted && location.reload());

function begin() {
  read(article);
  const families = [...new Set(cards.slice(1).map((card) => card.dataset.family))].sort();
  $("family").append(...families.map((family) => new Option(family, family)));
  const counted = { undecided: 0, accepted: 0, edited: 0, rejected: 0 };
  for (const card of cards.slice(1)) ++counted[card.dataset.state];
  count(counted);
  $("undo").disabled = body.dataset.undo !== "true";
  enqueue(() => ask("hello", { page }));
  if (location.hash === "#by-rule") $("order").value = "rule";
  order();
  if (cards.length > 1) select(next(0, 1, true) || way[0], false);
  say(sessionStorage.getItem("said") ?? "");
  sessionStorage.removeItem("said");
}
begin();
