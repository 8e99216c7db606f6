// The chart as a file and the scenario as a link.

import { readFile } from "node:fs/promises";
import { expect, judge, open, test, type Page } from "./support/test";

const SCENARIO = "/?tokens=400B&budget=18M";

test("the SVG is a picture with a name, a description and the scenario’s figures", async ({ page }) => {
  await open(page, SCENARIO);
  const svg = (await download(page, "Chart as SVG", "crossover-avoided-spend.svg")).toString("utf8");
  const parsed = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      broken: !!picture.querySelector("parsererror"),
      root: picture.documentElement.localName,
      title: picture.querySelector("title")?.textContent,
      desc: picture.querySelector("desc")?.textContent,
    };
  }, svg);
  expect(parsed).toMatchObject({ broken: false, root: "svg" });
  expect(parsed.title).toBeTruthy();
  expect(parsed.desc).toBeTruthy();
  expect(svg).toContain("$18M");
  expect(svg).not.toMatch(/NaN|inf\b|<script/);
});

test("the PNG is one, and of a size that can be shown", async ({ page }) => {
  await open(page, SCENARIO);
  const png = await download(page, "Chart as PNG", "crossover-avoided-spend.png");
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1200);
  expect(png.length).toBeGreaterThan(10_000);
});

test("the files follow what is entered", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: "Training budget", exact: true }).fill("$23.5M");
  const svg = (await download(page, "Chart as SVG", "crossover-avoided-spend.svg")).toString("utf8");
  expect(svg).toContain("$23.5M");
});

for (const [label, ending, start] of [
  ["Slides (PPTX)", "pptx", "PK"],
  ["Memo (PDF)", "pdf", "%PDF"],
  ["Workbook (XLSX)", "xlsx", "PK"],
  ["Months (CSV)", "csv", ""],
  ["Record (JSON)", "json", "{"],
]) {
  test(`the ${ending} follows the scenario`, async ({ page }) => {
    await open(page, SCENARIO);
    const file = await download(page, label, `crossover.${ending}`);
    expect(file.length).toBeGreaterThan(1000);
    expect(file.subarray(0, start.length).toString("latin1")).toBe(start);
    if (ending === "json") expect(JSON.parse(file.toString("utf8")).link).toMatch(/^http:\/\/.*tokens=400B&budget=18M/);
  });
}

test("the link is copied by a button", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, SCENARIO);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${baseURL}/\\?tokens=400B&budget=18M`));
  await judge(page, "link copied");
});

async function download(page: Page, link: string, name: string): Promise<Buffer> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe(name);
  return readFile(await file.path());
}
