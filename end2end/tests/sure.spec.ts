// How sure the answer is, what would flip it, and the maps: the same figures from the server and in the browser.

import { alive, expect, figures, judge, open, settled, test, type Page } from "./support/test";

const odds = (page: Page) => page.getByRole("region", { name: "Table of the odds" });

test("without JavaScript every part is there", async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await plain.newPage();
  await page.goto("/");
  await expect(odds(page).getByRole("row")).toHaveCount(6);
  // A probability stands with its sampling error.
  await expect(odds(page).getByRole("row", { name: /Pretrain your own/ })).toContainText(/\d\.\d% \(±0\.\d\)/);
  await expect(page.locator(".odds")).toContainText("Of 100,000 draws of everything uncertain");
  for (const name of [
    "Where the NPVs lie",
    "Net position against buying every token",
    "What could change the answer",
    "Where pretraining pays, by usage and budget",
    "Where pretraining pays, by usage and price fall",
    "Where pretraining pays, by coverage and price fall",
  ]) {
    await expect(page.getByRole("img", { name }).filter({ visible: true })).toHaveCount(1);
  }
  await expect(page.locator("svg .fan").first()).toBeAttached();
  await page.getByRole("radio", { name: "Post-train and host" }).check();
  await plain.close();
});

test("moving an input brings new odds, and back again the same", async ({ page }) => {
  await open(page);
  const before = await odds(page).textContent();
  const field = page.getByRole("textbox", { name: "Tokens a month", exact: true });
  await field.fill("10T");
  await settled(page);
  await expect(odds(page)).not.toHaveText(before!);
  await field.fill("500B");
  await settled(page);
  await expect(odds(page)).toHaveText(before!);
  await judge(page, "odds back again");
});

test("the seed is in the link and changes figures by no more than chance", async ({ page }) => {
  await open(page, "/?seed=7&v=1");
  const seventh = await figures(page);
  await page.goto("/?seed=8&v=1");
  await alive(page);
  expect(await figures(page)).not.toBe(seventh);
  await page.goto("/?seed=7&v=1");
  await alive(page);
  expect(await figures(page)).toBe(seventh);
  await judge(page, "seed");
});

test("another alternative can stand out", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Host open weights" }).check();
  await settled(page);
  await expect(page.locator("figure.chart .wide .fan polygon").first()).toHaveAttribute("fill", "var(--chart-self-host)");
  await expect(page).not.toHaveURL(/show/);
  await judge(page, "another stands out");
});

test("the page answers while the paths are drawn", async ({ page }) => {
  await open(page);
  const slider = page.getByRole("slider", { name: /Tokens a month/ });
  for (let move = 0; move < 12; move++) await slider.press("ArrowRight");
  // The verdict does not wait for the odds.
  await expect(page.getByRole("textbox", { name: "Tokens a month", exact: true })).not.toHaveValue("500B");
  await expect(page.locator(".findings")).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  const longest = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(Math.max(...list.getEntries().map((it) => it.duration)))).observe({
          type: "longtask",
          buffered: true,
        });
        setTimeout(() => done(0), 200);
      }),
  );
  test.info().annotations.push({ type: "longest task, ms", description: String(longest) });
  await judge(page, "after many moves");
});

test("every input says whether it alone flips the answer", async ({ page }) => {
  await open(page);
  await page.getByText("Show every input").click();
  const table = page.getByRole("region", { name: "Table of what each input flips" });
  await expect(table.getByRole("row")).not.toHaveCount(1);
  await expect(table.getByRole("row", { name: /Training budget/ })).toContainText(/none in range|\$/);
  await judge(page, "every flip");
});
