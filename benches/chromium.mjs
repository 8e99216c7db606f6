// The engine's Monte Carlo in Chromium, on one thread. Prints one line of JSON: milliseconds and the median that it got.
//
// Usage: node chromium.mjs FILE.wasm PATHS, the module being crates/parity built for the browser.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(new URL("../end2end/package.json", import.meta.url));
const { chromium } = require("@playwright/test");

const [file, paths] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
const code = (await readFile(file)).toString("base64");
const measured = await page.evaluate(
  async ([code, paths]) => {
    const bytes = Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0));
    const imports = {};
    const module = await WebAssembly.compile(bytes);
    for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
    const { exports } = await WebAssembly.instantiate(module, imports);
    exports.draw(paths);
    // The first rounds are compiled by the quick compiler.
    let ms = Infinity;
    for (let round = 0; round < 60; round++) {
      const start = performance.now();
      exports.run();
      ms = Math.min(ms, performance.now() - start);
    }
    return { ms, p50: exports.median() };
  },
  [code, Number(paths)],
);
await browser.close();
console.log(JSON.stringify(measured));
