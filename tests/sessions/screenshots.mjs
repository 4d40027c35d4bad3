// Takes the pictures of docs/: the page of a review in light, dark and on a phone, what it asks at the end, and
// diff --html.
//
//   node tests/sessions/screenshots.mjs build/release/decalque build/release/node docs/images

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { Server, browser, modules, openPage, press, project, workFolder } from "./programs.mjs";

const program = resolve(process.argv[2]);
const require = modules(process.argv[3]);
const folder = resolve(process.argv[4]);
mkdirSync(folder, { recursive: true });
const work = workFolder();
const sample = join(project, "samples/news-from-finnish/article.txt");
const chromium = await browser(require);

const wide = { viewport: { width: 1280, height: 800 } };
const views = {
  "review-light": { ...wide, colorScheme: "light" },
  "review-dark": { ...wide, colorScheme: "dark" },
  "review-phone": { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true },
};
for (const [name, options] of Object.entries(views)) {
  copyFileSync(sample, join(work, "article.txt"));
  const server = new Server(program, work, "article.txt");
  const context = await chromium.newContext(options);
  const page = await openPage(context, await server.address());
  for (const key of ["y", "y", "n", "y"]) await press(page, key);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => select(current));
  await page.screenshot({ path: join(folder, `${name}.png`) });
  if (name === "review-light") {
    await press(page, "n");
    await page.keyboard.press("q");
    await page.getByRole("button", { name: "Finish; the decisions are kept" }).click();
    await page.locator("#offers input").last().check();
    await page.screenshot({ path: join(folder, "review-lasting.png") });
    await page.keyboard.press("Escape");
    await press(page, "u");
  }
  for (const key of ["u", "u", "u", "u"]) await press(page, key);
  await context.close();
  await server.ended;
}
const made = spawnSync(program, ["diff", "--html", "--level", "likely", "article.txt"], { cwd: work, encoding: "utf8" });
writeFileSync(join(work, "diff.html"), made.stdout);
const page = await openPage(await chromium.newContext({ ...wide, colorScheme: "light" }), `file://${join(work, "diff.html")}`);
await page.screenshot({ path: join(folder, "diff-html.png") });
await chromium.close();
