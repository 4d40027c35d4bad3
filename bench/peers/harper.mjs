// Harper for bench/quality: reads a JSON array of texts from stdin and writes, for each, [[begin, end, before, after,
// kind], ...] in UTF-16 offsets, `after` null where Harper suggests nothing. First suggestion of each lint.
// node harper.mjs PACKAGE_FOLDER [spelling]
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [folder, spelling] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(join(folder, "node_modules/harper.js/dist", file)));
const { LocalLinter, SuggestionKind } = await load("index.js");
const { binary } = await load("binary.js");
const linter = new LocalLinter({ binary });
const config = await linter.getDefaultLintConfig();
for (const name of Object.keys(config)) if (config[name] === null) delete config[name];
config.SpellCheck = Boolean(spelling);
await linter.setLintConfig(config);

const texts = JSON.parse(readFileSync(0, "utf8"));
const all = [];
for (const text of texts) {
  const edits = [];
  for (const lint of await linter.lint(text, { language: "plaintext" })) {
    const { start, end } = lint.span();
    const before = text.slice(start, end);
    const suggestion = lint.suggestions()[0];
    let after = null;
    if (suggestion) {
      const kind = suggestion.kind();
      const words = suggestion.get_replacement_text();
      after = kind === SuggestionKind.Remove ? "" : kind === SuggestionKind.InsertAfter ? before + words : words;
    }
    edits.push([start, end, before, after, lint.lint_kind()]);
  }
  all.push(edits);
}
process.stdout.write(JSON.stringify(all));
