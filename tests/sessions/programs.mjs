// What the tests of reviews use: folders to work in, the program, a terminal under tmux, a page in Chromium.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const project = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** ctest reads the status as skipped. */
export function skip(why) {
  console.log(`SKIP: ${why}`);
  process.exit(77);
}

export function which(...names) {
  for (const name of names)
    for (const folder of (process.env.PATH ?? "").split(delimiter))
      if (folder && existsSync(join(folder, name))) return join(folder, name);
  return null;
}

/** What tests/node/install has put into the folder. */
export function modules(folder) {
  if (!existsSync(join(folder, "installed-lock.json"))) skip(`${folder} is not there; tests/node/install ${folder} makes it`);
  return createRequire(join(resolve(folder), "package.json"));
}

/** A folder that goes with the test. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), "decalque-sessions-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

process.setMaxListeners(100);

export const read = (...path) => readFileSync(join(...path), "utf8");

/** Waits for what comes true of itself; `what` names it when it does not. */
export async function until(what, condition, most = 30000) {
  for (const end = Date.now() + most; Date.now() < end; await sleep(20)) {
    const value = await condition();
    if (value) return value;
  }
  throw new Error(`waited in vain for ${what}`);
}

/** `decalque review --web`, as a process of ours. */
export class Server {
  constructor(program, folder, ...args) {
    this.out = "";
    this.child = spawn(program, ["review", "--web", "--no-open", ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    this.child.stdout.on("data", (text) => (this.out += text));
    this.child.stderr.on("data", (text) => (this.out += text));
    this.ended = new Promise((done) => this.child.on("exit", (status, signal) => done(signal ?? status)));
    process.on("exit", () => this.child.kill("SIGKILL"));
  }
  async address() {
    return until("an address", () => {
      if (this.child.exitCode !== null) throw new Error(`the server has ended: ${this.out}`);
      return /http:\S+/.exec(this.out)?.[0];
    });
  }
  async kill() {
    this.child.kill("SIGKILL");
    await this.ended;
  }
}

/** A program in a terminal of its own. */
export class Terminal {
  static count = 0;
  constructor(folder, command, columns = 100, lines = 40) {
    this.name = `decalque-test-${process.pid}-${++Terminal.count}`;
    this.tmux("-f", "/dev/null", "new-session", "-d", "-x", String(columns), "-y", String(lines), "-c", folder,
      "exec env TERM=screen-256color LC_ALL=C.UTF-8 " + command);
    this.pid = Number(this.tmux("list-panes", "-F", "#{pane_pid}"));
    process.on("exit", () => this.close());
  }
  tmux(...args) {
    return execFileSync("tmux", ["-L", this.name, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }
  screen() {
    return this.tmux("capture-pane", "-p").trimEnd();
  }
  /** Types keys by tmux's names, and waits until the program asks something again. */
  async type(...keys) {
    const before = this.screen();
    this.tmux("send-keys", ...keys);
    return until(`an answer to ${keys}`, () => {
      const screen = this.screen();
      return screen !== before && /(\]\?|: .*)$/.test(screen) && screen;
    }).catch((error) => {
      throw new Error(`${error.message}:\n${this.screen()}`);
    });
  }
  /** Whether the program has ended, and the terminal with it. */
  ended() {
    return spawnSync("tmux", ["-L", this.name, "has-session"], { stdio: "ignore" }).status !== 0;
  }
  close() {
    spawnSync("tmux", ["-L", this.name, "kill-server"], { stdio: "ignore" });
  }
}

/** Debian's Chromium; skips where there is none. */
export async function browser(require) {
  const program = which("chromium", "chromium-browser", "google-chrome");
  if (!program) skip("no Chromium is installed (apt-get install chromium): the page is not looked at in a browser");
  const { chromium } = require("playwright-core");
  return chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** A page that fails the test when it complains, or asks anybody else for anything. */
export async function openPage(context, address) {
  const page = await context.newPage();
  page.strange = [];
  page.on("pageerror", (error) => page.strange.push(error.message));
  page.on("console", (message) => message.type() === "error" && !/status of 4(09|22)/.test(message.text()) && page.strange.push(message.text()));
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address.replace(/#.*/, ""))) page.strange.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

/** Presses a key and waits until all it brings about has happened. Not for keys that ask something. */
export async function press(page, key) {
  await page.keyboard.press(key);
  await page.evaluate(() => queue);
}
