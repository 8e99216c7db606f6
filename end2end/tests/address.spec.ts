// The address is the scenario.

import { readFileSync } from "node:fs";
import { expect, figures, judge, open, test } from "./support/test";

const SCENARIO = "/?data=2T&tokens=120B&budget=15.5M&api_in=2.5&path=flat&wacc=0.09&v=1";

test("a link restores its scenario exactly, on the server and in the browser", async ({ page, browser, baseURL }) => {
  await open(page, SCENARIO);
  const alive = await figures(page);
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const served = await plain.newPage();
  await served.goto(SCENARIO);
  // Without JavaScript the same figures come from the server, to the letter.
  expect(await figures(served)).toBe(alive);
  await plain.close();
  const made = "made=0\\.[0-9.]+_2026-[0-9-]+_buy-open_[0-9.]+M_-[0-9.]+M_[\\w-]{4}";
  const link = page.getByRole("link", { name: "Link to this scenario" });
  await expect(link).toHaveAttribute("href", new RegExp(`^${escaped(SCENARIO.replace("&v=1", ""))}&${made}&v=1$`));
});

test("a link made by an earlier engine shows both answers, with and without JavaScript", async ({ page, browser, baseURL }) => {
  await page.goto(SCENARIO);
  const link = (await page.getByRole("link", { name: "Link to this scenario" }).getAttribute("href"))!;
  const earlier = link.replace(/made=[^_]+/, "made=0.0.9");
  await open(page, earlier);
  const both = /^This link was made with Crossover 0\.0\.9 .*Then it paid most to buy open weights by API, .*Now, .* it pays most to buy open weights by API/;
  await expect(page.locator(".notices li")).toHaveText(both);
  await judge(page, "then and now");
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const served = await plain.newPage();
  await served.goto(earlier);
  await expect(served.locator(".notices li")).toHaveText(both);
  // Another scenario has no earlier answer.
  await served.goto(earlier.replace("tokens=120B", "tokens=130B"));
  await expect(served.getByText("Crossover 0.0.9")).toHaveCount(0);
  await plain.close();
});

test("a long link is packed, stays packed, and says so when it was cut short", async ({ page }) => {
  const links = readFileSync(new URL("../../crates/link/golden/edition-1-links.txt", import.meta.url), "utf8");
  const packed = links.split("\n").find((line) => line.startsWith("z="))!;
  await open(page, `/?${packed}`);
  await expect(page.locator(".notices")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Training budget", exact: true }).fill("16M");
  await expect(page).not.toHaveURL(new RegExp(packed));
  await expect(page).toHaveURL(/\?z=[\w-]{200,1498}$/);
  await open(page, page.url());
  await expect(page.getByRole("textbox", { name: "Training budget", exact: true })).toHaveValue("16M");
  await open(page, page.url().slice(0, -7));
  await expect(page.locator(".notices")).toContainText("The link is damaged: some of its letters are missing or changed.");
  await judge(page, "a damaged link");
});

test("changes by hand make a link that gives the same figures again", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: "Proprietary data", exact: true }).fill("3T");
  await page.getByRole("slider", { name: /Training budget/ }).press("ArrowRight");
  await page.locator(".group > summary", { hasText: "Prices" }).click();
  await page.getByRole("combobox", { name: "Price path" }).selectOption("essay");
  await expect(page).toHaveURL(/data=3T.*budget=.*path=essay/);
  const before = await figures(page);
  await open(page, page.url());
  expect(await figures(page)).toBe(before);
});

test("the address follows without filling the history", async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  const slider = page.getByRole("slider", { name: /Tokens a month/ });
  for (let i = 0; i < 20; i++) await slider.press("ArrowRight");
  await expect(page).toHaveURL(/tokens=/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("back and forward and a reload keep what was entered", async ({ page }) => {
  await open(page);
  const field = page.getByRole("textbox", { name: "Tokens a month", exact: true });
  await field.fill("700B");
  await expect(page).toHaveURL(/tokens=700B/);
  await page.getByRole("link", { name: "Method" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How the answer comes about");
  await page.goBack();
  await expect(field).toHaveValue("700B");
  await page.reload();
  await expect(field).toHaveValue("700B");
});

test("a link of another edition, or with keys that mean nothing, says so", async ({ page }) => {
  await open(page, "/?tokens=1T&colour=red&v=999");
  await expect(page.getByText("another edition of Crossover")).toBeVisible();
  await expect(page.getByText(/left out: colour/)).toBeVisible();
  await judge(page, "notices");
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
