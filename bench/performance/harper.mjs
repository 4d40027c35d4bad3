// Lints every line of a file with harper.js: node harper.mjs NODE_MODULES FILE
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const harper = await import(pathToFileURL(`${modules}/harper.js/dist/harper.js`));
const linter = new harper.LocalLinter({ binary: harper.binary, dialect: harper.Dialect.American });
await linter.setup();
let findings = 0;
for (const line of readFileSync(file, "utf8").split("\n")) {
  if (line.trim()) findings += (await linter.lint(line, { language: "plaintext" })).length;
}
console.log(findings);
