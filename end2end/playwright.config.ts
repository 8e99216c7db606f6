import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

// CROSSOVER_BIN is the built program; CROSSOVER_ADDR where it shall listen. Without an address a free port is taken;
// workers inherit it through the environment.
const bin = process.env.CROSSOVER_BIN ?? "../target/release/crossover";
process.env.CROSSOVER_ADDR ??= `127.0.0.1:${freePort()}`;
// Short links of the tests are kept for one run.
process.env.CROSSOVER_STORE ??= join(mkdtempSync(join(tmpdir(), "crossover-")), "links.sqlite3");
const origin = `http://${process.env.CROSSOVER_ADDR}`;

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  // A test that passes only sometimes is a mistake in the page or in the test.
  retries: 0,
  // Far more than any needs on two idle cores: a busy machine is no mistake in the page.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: [
        // As root, as in most containers, Chromium's own sandbox can't start.
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: `${bin} serve`,
    url: origin,
    env: {
      CROSSOVER_ADDR: process.env.CROSSOVER_ADDR,
      CROSSOVER_STORE: process.env.CROSSOVER_STORE,
      // All tests are one client, and a busy one.
      CROSSOVER_FILES_PER_MINUTE: "0",
      CROSSOVER_LINKS_PER_MINUTE: "0",
    },
    stdout: "ignore",
    stderr: "pipe",
    reuseExistingServer: false,
    timeout: 30_000,
  },
});

function freePort(): string {
  const script =
    "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim();
}
