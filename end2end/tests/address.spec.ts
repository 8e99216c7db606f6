// The address is the scenario.

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
  await expect(page.getByRole("link", { name: "Link to this scenario" })).toHaveAttribute("href", SCENARIO);
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
