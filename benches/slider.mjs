// How long the page takes from a move of a slider to the painted chart, in Chromium, while the page is served.
//
// Usage: node slider.mjs http://127.0.0.1:3000 [MOVES]. Prints milliseconds: the answer to the input by itself, the same up
// to the end of the paint, and the time until the fan of 10,000 paths is in the chart.

import { createRequire } from "node:module";

const require = createRequire(new URL("../end2end/package.json", import.meta.url));
const { chromium } = require("@playwright/test");

const [origin, moves = "120"] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(origin);
await page.waitForFunction(() => !document.querySelector("input[type=range]").disabled);
await page.waitForTimeout(3000);
const times = await page.evaluate(async (moves) => {
  const slider = document.querySelectorAll("input[type=range]")[1];
  const wide = document.querySelector("figure.chart .wide");
  const fan = () => wide.querySelector("g.fan")?.innerHTML;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    });
  const times = { answered: [], painted: [], fan: [] };
  // Around the default, where the fan is not flat.
  const middle = Number(slider.value);
  for (let move = 0; move < moves; move++) {
    await frame();
    const before = fan();
    // Asked for before the page asks for anything: what comes after this frame's paint is not counted.
    const frameDone = painted();
    const start = performance.now();
    slider.value = String(middle + (move % 2 ? 1 : -1) * (1 + (move % 20)));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
    times.answered.push(performance.now() - start);
    await frameDone;
    times.painted.push(performance.now() - start);
    while (fan() === before && performance.now() - start < 2000) await new Promise((done) => setTimeout(done, 1));
    times.fan.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
}, Number(moves));
await browser.close();
for (const [name, all] of Object.entries(times)) {
  all.sort((a, b) => a - b);
  const at = (share) => all[Math.floor(share * (all.length - 1))].toFixed(1);
  console.log(`${name.padEnd(9)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   most ${at(1)} ms`);
}
