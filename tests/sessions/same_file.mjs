// One review twice, in a terminal under tmux and in a browser: decisions of every sort, taken back, killed and taken up
// again, written. Both leave the same article and the same decisions.
//
//   node same_file.mjs PROGRAM FOLDER     FOLDER holds what tests/node/install installed

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Server, Terminal, browser, modules, openPage, press, project, read, skip, until, which, workFolder } from "./programs.mjs";

const program = resolve(process.argv[2]);
const require = modules(process.argv[3]);
if (!which("tmux")) skip("tmux is not installed: no review is made in a terminal");

const article = "article.txt", decisions = "article.txt.decalque-review.json";
const work = workFolder();
const folders = Object.fromEntries(["terminal", "browser"].map((name) => {
  mkdirSync(join(work, name));
  copyFileSync(join(project, "samples/news-from-finnish/article.txt"), join(work, name, article));
  return [name, join(work, name)];
}));
const original = read(folders.terminal, article);

// What a reviewer does, by the keys that both doors share; a text is what is written instead of the change.
const first = ["y", "n", "y", "u", "n", "u", "y", "e", ["Ozoliņš’s own “words” & <marks>"], "J", "k", "y"];
const second = ["y", "d", "n", "a", "u", "y", "K", "e", ["second thoughts"], "n", "y"];

async function inTerminal() {
  const folder = folders.terminal, command = `'${program}' review ${article}`;
  const steps = async (terminal, keys) => {
    for (const key of keys)
      if (typeof key !== "string") await terminal.type("C-a", "C-k", key[0], "Enter");
      else if (key !== "e") await terminal.type(key);
      else assert.match((await terminal.type(key)).split("\n").at(-1), /^Replacement: +\S/);
  };
  let terminal = new Terminal(folder, command);
  await until("a question", () => terminal.screen().endsWith("]?"));
  await steps(terminal, first);
  process.kill(terminal.pid, "SIGKILL");  // nothing decided is lost
  await until("the terminal's end", () => terminal.ended());
  const kept = read(folder, decisions);

  terminal = new Terminal(folder, command);
  const screen = await until("a question", () => terminal.screen().endsWith("]?") && terminal.screen());
  assert.match(screen, /suggestions, \d+ decided before/);
  await steps(terminal, second);
  assert.match(await terminal.type("w"), /Write \d+ changes to article\.txt\?/);
  assert.match(await terminal.type("y"), /article\.txt: written with \d+ changes\./);
  await leave(terminal, "none");
  return kept;
}

/** By q, with an answer to the offer to make refusals lasting. */
async function leave(terminal, answer) {
  terminal.tmux("send-keys", "q");
  await until("the offer", () => /Which ones \(numbers, all, none\)\?$/.test(terminal.screen()));
  terminal.tmux("send-keys", answer, "Enter");
  await until("the terminal's end", () => terminal.ended());
}

/** What is made lasting is in the settings, and no more among the decisions or what is asked. */
async function makeLasting() {
  const folder = folders.terminal;
  const refused = JSON.parse(read(folder, decisions)).decisions.map((decision) => decision.before);
  const terminal = new Terminal(folder, `'${program}' review ${article}`);
  await until("a question", () => terminal.screen().endsWith("]?"));
  await leave(terminal, "all");
  const settings = read(folder, ".decalque.yaml").replace(/\s+/g, " ");
  assert.ok(refused.length > 0 && settings.startsWith("accept: "), settings);
  const left = execFileSync(program, ["review", article], { cwd: folder, input: "", encoding: "utf8" });
  assert.doesNotMatch(left, /decided before|finds? no place/);
}

async function inBrowser(chromium) {
  const folder = folders.browser;
  const steps = async (page, keys) => {
    for (const key of keys) {
      if (typeof key === "string") {
        await press(page, key);
        continue;
      }
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(key[0]);
      await press(page, "Enter");
    }
  };
  let server = new Server(program, folder, article);
  const context = await chromium.newContext();
  let page = await openPage(context, await server.address());
  await steps(page, first);
  await server.kill();
  const kept = read(folder, decisions);
  await press(page, "y");
  assert.match(await page.textContent("#trouble"), /^decalque cannot be reached any more\. Every decision it has answered is kept/);
  page.strange = page.strange.filter((text) => !/ERR_CONNECTION/.test(text));
  assert.deepEqual(page.strange, []);
  await page.close();

  server = new Server(program, folder, article);
  page = await openPage(context, await server.address());
  assert.match(await page.textContent("#counts"), /\d+ decided before\./);
  await steps(page, second);
  await page.keyboard.press("w");
  assert.equal(await page.textContent("#question-title"), "Write what is accepted into article.txt?");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Write", exact: true }).last().click()]);
  assert.match(await page.textContent("#status"), /written with \d+ changes\.$/);
  await page.keyboard.press("q");
  await page.locator("#offers input").first().waitFor();
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await page.getByText("The review is over").waitFor();
  assert.equal(await server.ended, 0);
  assert.deepEqual(page.strange, []);
  await page.close();
  return kept;
}

/** A terminal too narrow says so, and where to go. */
async function inNarrowTerminal() {
  const terminal = new Terminal(folders.terminal, `sh -c "'${program}' review ${article} 2> said; echo \\$? > status"`, 20);
  await until("the end of the review", () => terminal.ended());
  assert.equal(read(folders.terminal, "status"), "2\n");
  assert.equal(read(folders.terminal, "said"),
    "decalque: review: the terminal is 20 columns wide, 24 are needed; make it wider, or use --web\n");
}

await inNarrowTerminal();
const chromium = await browser(require);
const keptByTerminal = await inTerminal();
const keptByBrowser = await inBrowser(chromium);
await chromium.close();

assert.equal(keptByBrowser, keptByTerminal);
for (const state of ["accepted", "edited", "rejected"]) assert.match(keptByTerminal, new RegExp(`"state":"${state}"`));
const written = read(folders.terminal, article);
assert.notEqual(written, original);
assert.ok(written.includes("second thoughts") && written.includes("Ozoliņš’s own “words” & <marks>"));
assert.equal(read(folders.browser, article), written);
assert.equal(read(folders.browser, decisions), read(folders.terminal, decisions));
await makeLasting();
console.log("terminal and browser leave the same article and the same decisions");
