// Every form of `decalque check --output` is given to the tool or schema of its format; all of them must speak of the
// same findings, and their fixes, each made by its own kind of position, must give the same text.
//
//   node validate.mjs PROGRAM FOLDER     FOLDER holds what tests/node/install installed
//
// Exits with 77, which ctest reads as skipped, when it is not there.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [program, folder] = process.argv.slice(2);
const project = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
if (!existsSync(join(folder, "installed-lock.json"))) {
  console.log(`SKIP: ${folder} is not there; tests/node/install ${folder} makes it`);
  process.exit(77);
}
const require = createRequire(join(resolve(folder), "package.json"));

const work = mkdtempSync(join(tmpdir(), "decalque-reports-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

/** The samples as they are, and in every way that moves columns. */
function articles() {
  const samples = readdirSync(join(project, "samples"), { withFileTypes: true }).filter((e) => e.isDirectory());
  const files = {};
  samples.forEach((sample, i) => {
    const text = readFileSync(join(project, "samples", sample.name, "article.txt"), "utf8");
    if (i % 3 === 0) files[`plain ${i}.txt`] = text;
    files[`emoji, ${i}:1.txt`] = text.replace(/^(?=\p{L})/gmu, "😀 👩‍👧 cafe\u0301: ").replace(/\n/g, "\r\n");
    if (i % 3 === 1) files[`ä%${i}.txt`] = "\uFEFF" + text;
  });
  files["switches.txt"] = "decalque on\n\nAll is well here.\n\ndecalque ignore-next no-such-rule\nAnd here.\n";
  files["clean.txt"] = "All is well here.\n";
  files["empty.txt"] = "";
  return files;
}

const files = articles();
for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text);
const names = [...Object.keys(files), "absent.txt"];

function report(form, ...more) {
  const ran = spawnSync(resolve(program), ["check", "--output", form, "--level", "hint", ...more, ...names],
    { cwd: work, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(ran.status, 2, ran.stderr);  // one of the files is absent
  return ran.stdout;
}

const json = JSON.parse(report("json"));
const found = json.files.flatMap((f) => [...f.findings, ...f.warnings].map((x) => ({ file: f.file, ...x })));
assert.ok(found.length > 100 && found.some((f) => !f.rule), "too little is found for a test");

/** Makes edits {begin, end, after} on a string or buffer. */
function made(text, edits, slice, join) {
  let at = 0;
  const parts = [];
  for (const e of [...edits].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    parts.push(slice(text, at, e.begin), e.after);
    at = e.end;
  }
  parts.push(slice(text, at, text.length));
  return join(parts);
}
const inBytes = (text, edits) =>
  made(Buffer.from(text), edits.map((e) => ({ ...e, after: Buffer.from(e.after) })), (t, b, e) => t.subarray(b, e),
    (parts) => Buffer.concat(parts).toString("utf8"));
const inUnits = (text, edits) => made(text, edits, (t, b, e) => t.slice(b, e), (parts) => parts.join(""));

/** Offsets of the lines of a string or buffer. */
function lineStarts(text, isEnd) {
  const starts = [0];
  for (let i = 0; i < text.length; ++i) if (isEnd(text[i], text[i + 1])) starts.push(i + 1);
  return starts;
}

/** The program itself: the script before it hands its arguments to a shell. */
function multitool() {
  const scope = join(resolve(folder), "node_modules/@microsoft");
  const home = readdirSync(scope).find((name) => name.startsWith("sarif-multitool-"));
  return join(scope, home, process.platform === "win32" ? "Sarif.Multitool.exe" : "Sarif.Multitool");
}

const tests = {
  json() {
    const Ajv = require("ajv/dist/2020").default;
    const validate = new Ajv({ allErrors: true }).compile(
      JSON.parse(readFileSync(join(project, "docs/report.schema.json"), "utf8")));
    assert.ok(validate(json), JSON.stringify(validate.errors?.slice(0, 3)));
    for (const f of found) {
      const words = Buffer.from(files[f.file]).subarray(f.begin, f.end).toString("utf8");
      assert.ok(!words.includes("\uFFFD"), "a place cuts a character");
      for (const e of (f.fixes ?? []).flat())
        assert.equal(Buffer.from(files[f.file]).subarray(e.begin, e.end).toString("utf8"), e.before);
    }
  },

  sarif() {
    const text = report("sarif");
    const file = join(work, "report.sarif"), verdict = join(work, "verdict.sarif");
    writeFileSync(file, text);
    execFileSync(multitool(), ["validate", file, "--rule-kind", "Sarif", "--level", "Error;Warning;Note", "-o", verdict],
      { stdio: "pipe" });
    const verdicts = JSON.parse(readFileSync(verdict, "utf8").replace(/^\uFEFF/, "")).runs[0].results ?? [];
    const unwanted = verdicts.filter((r) => r.level !== "note" && r.ruleId !== "SARIF2005");  // we have no web page
    assert.deepEqual(unwanted.map((r) => [r.ruleId, r.message]), []);

    const run = JSON.parse(text).runs[0];
    assert.equal(run.results.length, found.length);
    assert.equal(new Set(run.results.map((r) => r.locations[0].physicalLocation.artifactLocation.uri + r.ruleId +
      r.partialFingerprints["decalque/v1"])).size, found.length, "fingerprints are not unique within a file");
    const ids = new Set(run.tool.driver.rules.map((r) => r.id));
    for (const result of run.results) {
      assert.ok(ids.has(result.ruleId));
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      const name = decodeURIComponent(artifactLocation.uri), article = files[name];
      const starts = lineStarts(article, (c, next) => c === "\n" || (c === "\r" && next !== "\n"));
      const mark = (line) => (line === 1 && article.startsWith("\uFEFF") ? 1 : 0);
      const at = (line, column) => starts[line - 1] + mark(line) + column - 1;
      const begin = at(region.startLine, region.startColumn), end = at(region.endLine, region.endColumn);
      assert.equal(article.slice(begin, end), region.snippet.text);
      const twin = found.find((f) => f.file === name && (f.rule ?? "switch") === result.ruleId &&
        Buffer.byteLength(article.slice(0, begin)) === f.begin && f.message === result.message.text && !f.taken);
      assert.ok(twin, `no finding of the JSON report is ${JSON.stringify(result).slice(0, 200)}`);
      twin.taken = true;
      assert.equal((result.fixes ?? []).length, (twin.fixes ?? []).length);
      (result.fixes ?? []).forEach((fix, i) => {
        const edits = fix.artifactChanges[0].replacements.map(({ deletedRegion: r, insertedContent }) => ({
          begin: at(r.startLine, r.startColumn), end: at(r.endLine, r.endColumn), after: insertedContent?.text ?? "" }));
        assert.equal(inUnits(article, edits), inBytes(article, twin.fixes[i]));
      });
    }
  },

  async rdjsonl() {
    const { validate } = require("@umbrelladocs/rdformat-validator");
    const lines = report("rdjsonl").trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.equal(lines.length, found.length + 1);
    for (const line of lines) {
      const verdict = await validate(line, { strictMode: true, allowExtraFields: false });
      assert.ok(verdict.valid, JSON.stringify(verdict.errors));
    }
    const withFixes = found.filter((f) => f.fixes?.length), suggesting = lines.filter((l) => l.suggestions);
    assert.equal(suggesting.length, withFixes.length);
    suggesting.forEach((line, n) => {
      const article = Buffer.from(files[line.location.path]);
      const starts = lineStarts(article, (c, next) => c === 10 || (c === 13 && next !== 10));
      const at = ({ line: l, column }) => starts[l - 1] + column - 1;
      assert.equal(at(line.location.range.start), withFixes[n].begin);
      assert.equal(at(line.location.range.end), withFixes[n].end);
      line.suggestions.forEach(({ range, text }, i) => assert.equal(
        inBytes(files[line.location.path], [{ begin: at(range.start), end: at(range.end), after: text }]),
        inBytes(files[line.location.path], withFixes[n].fixes[i])));
    });
  },

  async junit() {
    const { parse } = await import(require.resolve("junit2json"));
    const suites = (await parse(report("junit"))).testsuite;
    assert.deepEqual(suites.map((s) => s.name), names);
    for (const suite of suites) {
      const cases = suite.testcase;
      assert.equal(cases.length, suite.tests);
      assert.equal(cases.filter((c) => c.failure).length, suite.failures);
      assert.equal(cases.filter((c) => c.error).length, suite.errors);
      assert.equal(suite.failures, found.filter((f) => f.file === suite.name).length);
    }
    assert.equal(suites.at(-1).errors, 1);
  },

  github() {
    // As the runner reads a command: properties up to "::", then the message.
    const unescape = (s, more) => more
      ? unescape(s.replace(/%3A/g, ":").replace(/%2C/g, ","))
      : s.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%25/g, "%");
    const lines = report("github").trimEnd().split("\n");
    assert.equal(lines.length, found.length + 1);
    lines.slice(0, -1).forEach((line, n) => {
      const [, , properties, message] = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line);
      const said = Object.fromEntries(properties.split(",").map((p) => p.split(/=(.*)/s).slice(0, 2)));
      assert.ok(names.includes(unescape(said.file, true)), said.file);
      assert.ok(Number(said.line) >= 1 && Number(said.endLine) >= Number(said.line));
      assert.ok(said.line !== said.endLine || Number(said.endColumn) >= Number(said.col));
      assert.ok(unescape(message).length > 0);
    });
  },

  mqm() {
    const rows = report("mqm").trimEnd().split("\n").map((line) => line.split("\t"));
    assert.deepEqual(rows.shift(), ["system", "doc", "doc_id", "seg_id", "rater", "source", "target", "category", "severity"]);
    for (const row of rows) {
      assert.equal(row.length, 9);
      assert.equal(row[6].split("<v>").length, row[7] === "No-error" ? 1 : 2);
      assert.equal(row[6].split("</v>").length, row[7] === "No-error" ? 1 : 2);
    }
    assert.equal(rows.filter((row) => row[7] !== "No-error").length, found.filter((f) => f.rule).length);
  },

  table() {
    const total = /^total +(\d+) +(\d+) +(\d+) +(\d+)$/m.exec(report("table")).slice(1).map(Number);
    const count = (level) => found.filter((f) => f.level === level).length;
    assert.deepEqual(total, [count("certain"), count("likely"), count("hint"), found.filter((f) => f.rule).length]);
  },

  caret() {
    for (const line of report("caret", "--width", "60").split("\n")) assert.ok(!line.includes("\t"));
    assert.equal(report("caret").split("\n").length, found.length * 3 + 1);
  },

  text() {
    assert.equal(report("text").split("\n").length, found.length + 1);
  },
};

let failed = 0;
for (const [form, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`${form}: valid`);
  } catch (error) {
    ++failed;
    console.log(`${form}: ${error.message}\n${error.stack}`);
  }
}
console.log(`${found.length} findings in ${names.length} files`);
process.exit(failed ? 1 : 0);
