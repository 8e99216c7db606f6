// Reads lines of `[query, answer]` from the native program and asks the wasm module for the same.
// usage: parity-cases | node parity.mjs <wasm file>

import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

const module = await WebAssembly.compile(await readFile(process.argv[2]));

// Whatever the module would have of a browser is refused: answers may depend on their query only.
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  (imports[from] ??= {})[name] = () => {
    throw new Error(`${from}.${name} was called`);
  };
}
const { exports: wasm } = await WebAssembly.instantiate(module, imports);

const text = (length) => new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, wasm.place(), length));

function ask(query) {
  const bytes = new TextEncoder().encode(query);
  new Uint8Array(wasm.memory.buffer, wasm.room(bytes.length), bytes.length).set(bytes);
  return text(wasm.ask());
}

// The first place where two texts differ, with what is around it.
function difference(native, other) {
  let at = 0;
  while (native[at] === other[at]) at += 1;
  const around = (all) => all.slice(Math.max(0, at - 60), at + 60);
  return `at ${at} of ${native.length}\n  native: ${around(native)}\n  wasm:   ${around(other)}`;
}

const cases = text(wasm.list()).split("\n");
let passed = 0;
let failed = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [query, native] = JSON.parse(line);
  const number = passed + failed;
  const other = ask(query);
  if (cases[number] === query && native === other) {
    passed += 1;
  } else {
    failed += 1;
    const what = cases[number] === query ? difference(native, other) : `wasm drew ${cases[number]}`;
    console.error(`differs for ?${query}: ${what}`);
  }
}
if (passed + failed !== cases.length) {
  console.error(`native printed ${passed + failed} of ${cases.length} cases`);
  failed += 1;
}
console.log(`${passed} passed`);
if (failed > 0) {
  console.log(`${failed} failed`);
  process.exitCode = 1;
}
