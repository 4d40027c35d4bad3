// Lints every line of a file with harper.js: node harper.mjs NODE_MODULES FILE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(modules, "harper.js/dist", name)));
const { LocalLinter } = await load("index.js");
const { binary } = await load("binary.js");
const linter = new LocalLinter({ binary });
let findings = 0;
for (const line of readFileSync(file, "utf8").split("\n")) {
  if (line.trim()) findings += (await linter.lint(line, { language: "plaintext" })).length;
}
console.log(findings);
