// The schema of rule files in an editor: what yaml-language-server shows, offers and complains about.
// node yaml_server.mjs DECALQUE NODE_FOLDER RULESETS
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [program, nodeFolder, rulesets] = process.argv.slice(2);
const server = join(nodeFolder, "node_modules/yaml-language-server/bin/yaml-language-server");
if (!existsSync(server)) {
  console.log(`no ${server}: the schema is not tried in an editor; see tests/node/install`);
  process.exit(77);
}

const folder = mkdtempSync(join(tmpdir(), "decalque-schema-"));
const schema = join(folder, "rules.schema.json");
writeFileSync(schema, execFileSync(program, ["rules", "schema"]));

// --- the protocol ----------------------------------------------------------------------------------------------------

const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
let buffer = Buffer.alloc(0);
let nextId = 1;
const answers = new Map();
const diagnostics = new Map();
const waiting = new Map();

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
}
const request = (method, params) =>
  new Promise((resolve) => {
    answers.set(nextId, resolve);
    send({ id: nextId++, method, params });
  });
const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: {} } };

function take(message) {
  if (message.method === "workspace/configuration")
    return send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {}) });
  if (message.method === "textDocument/publishDiagnostics") {
    diagnostics.set(message.params.uri, message.params.diagnostics);
    waiting.get(message.params.uri)?.(message.params.diagnostics);
    return;
  }
  if (message.id !== undefined && message.method) return send({ id: message.id, result: null });
  if (message.id !== undefined) answers.get(message.id)?.(message.result);
}

child.stdout.on("data", (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const head = buffer.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1]);
    if (buffer.length < head + 4 + length) return;
    const body = buffer.subarray(head + 4, head + 4 + length).toString();
    buffer = buffer.subarray(head + 4 + length);
    take(JSON.parse(body));
  }
});

let opened = 0;
// Opens a rule file of this text and gives its uri and what is wrong in it.
async function open(text) {
  const uri = pathToFileURL(join(folder, `file${opened++}.yaml`)).href;
  const told = new Promise((resolve) => waiting.set(uri, resolve));
  const given = `# yaml-language-server: $schema=${pathToFileURL(schema).href}\n${text}`;
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text: given } } });
  return { uri, text: given, problems: await told };
}
// The place of `|` in a text, which goes.
function cut(text) {
  const at = text.indexOf("¦");
  const before = text.slice(0, at);
  const line = before.split("\n").length; // the schema's line comes first
  return { text: before + text.slice(at + 1), position: { line, character: at - before.lastIndexOf("\n") - 1 } };
}
async function hover(text) {
  const { text: plain, position } = cut(text);
  const { uri } = await open(plain);
  const answer = await request("textDocument/hover", { textDocument: { uri }, position });
  return answer?.contents?.value ?? "";
}
async function offered(text) {
  const { text: plain, position } = cut(text);
  const { uri } = await open(plain);
  const answer = await request("textDocument/completion", { textDocument: { uri }, position });
  return (answer?.items ?? answer ?? []).map((item) => item.label);
}

// --- what is expected ------------------------------------------------------------------------------------------------

let failures = 0;
function expect(what, holds, got) {
  if (holds) return;
  ++failures;
  console.log(`FAILED: ${what}\n  got: ${JSON.stringify(got)}`);
}

const rule = `family: x
about: X.
lists: { verbs: [go, come] }
maps: { names: { a: b } }
rules:
  - id: one
    message: Two words.
    pattern: verb:alot
    when: match followed by of
    unless: match preceded by not
    fix: { verb: a lot }
    level: likely
    issue: misspelling
    from: [fi]
    examples:
      - from: There is alot of it.
        to: There is a lot of it.
        language: fi
      - keep: A lot.
      - flag: Alot.
`;
const detector = `family: x
about: X.
rules:
  - id: one
    message: Twice.
    detector: doubled-word
    options: {}
`;

async function run() {
  await request("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ["markdown"] }, completion: { completionItem: { snippetSupport: true } } } },
  });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings } });

  // Every rule file of the project is right.
  for (const name of readdirSync(join(rulesets, "en")).filter((file) => file.endsWith(".yaml"))) {
    const { problems } = await open(readFileSync(join(rulesets, "en", name), "utf8"));
    expect(`${name} has no problems`, problems.length === 0, problems.slice(0, 3).map((p) => p.message));
  }

  // Every key says what it is and shows an example.
  const lines = [...rule.split("\n"), ...detector.split("\n").filter((line) => /detector:|options:/.test(line))];
  const keys = new Set();
  for (const line of lines) for (const match of line.matchAll(/^[ -]*([a-z]+):/g)) keys.add(match[1]);
  for (const key of keys) {
    const whole = rule.includes(`${key}:`) ? rule : detector;
    const at = new RegExp(`^[ -]*${key}:`, "m").exec(whole);
    const place = at.index + at[0].length - 2;
    const shown = await hover(whole.slice(0, place) + "¦" + whole.slice(place));
    expect(`hover on ${key} tells what it is`, shown.length > 20, shown);
    expect(`hover on ${key} shows an example`, /Example/i.test(shown), shown);
  }
  expect("as many keys as a rule file has", keys.size === 21, [...keys]);

  // What may come is offered.
  const offers = async (what, text, labels) => {
    const got = await offered(text);
    for (const label of labels) expect(`${what} offers ${label}`, got.includes(label), got);
  };
  await offers("a file", "family: x\n¦", ["about", "rules", "lists", "maps"]);
  await offers("a rule", "family: x\nabout: X.\nrules:\n  - id: one\n    ¦", [
    "message", "pattern", "detector", "fix", "level", "issue", "from", "when", "unless", "examples",
  ]);
  await offers("level", "family: x\nabout: X.\nrules:\n  - id: one\n    level: ¦", ["certain", "likely", "hint"]);
  await offers("issue", "family: x\nabout: X.\nrules:\n  - id: one\n    issue: ¦", ["mistranslation", "grammar"]);
  await offers("detector", "family: x\nabout: X.\nrules:\n  - id: one\n    detector: ¦", ["doubled-word"]);
  await offers("an example", "family: x\nabout: X.\nrules:\n  - id: one\n    examples:\n      - ¦", ["from", "keep", "flag"]);

  // What is wrong is told, in its line.
  const wrong = async (what, text, line, part) => {
    const { problems } = await open(text);
    const found = problems.some((p) => p.range.start.line === line && p.message.includes(part));
    expect(`${what} is told in line ${line}`, found, problems.map((p) => `${p.range.start.line}: ${p.message}`));
  };
  await wrong("an unknown key", rule.replace("message:", "mesage:"), 7, "mesage");
  await wrong("a missing message", rule.replace("    message: Two words.\n", ""), 6, "message");
  await wrong("an unknown level", rule.replace("level: likely", "level: sure"), 12, "certain");
  await wrong("an unknown issue", rule.replace("issue: misspelling", "issue: mistake"), 13, "mistranslation");
  await wrong("a bad id", rule.replace("id: one", "id: One Two"), 6, "pattern");
  await wrong("a language", rule.replace("from: [fi]", "from: [finnish]"), 14, "pattern");
  await wrong("an unknown detector", detector.replace("doubled-word", "doubled"), 6, "doubled-word");
}

try {
  await run();
} finally {
  child.kill();
  rmSync(folder, { recursive: true });
}
console.log(failures === 0 ? "the schema works in yaml-language-server" : `${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
