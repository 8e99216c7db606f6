// The addresses that have a page, read from where the program has them.

import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../app/src/lib.rs", import.meta.url), "utf8");
const list = /pub const PAGES: \[&str; \d+\] =\s*\[([^\]]*)\]/.exec(source);
if (!list) throw new Error("app/src/lib.rs has no list PAGES");

export const PAGES = [...list[1].matchAll(/"([^"]*)"/g)].map((match) => match[1]);
