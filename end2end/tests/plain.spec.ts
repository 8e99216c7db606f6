// Without JavaScript the page is whole and its form works.

import { expect, judge, shot, test } from "./support/test";

// The program is preloaded for nothing then, and Chromium says so.
test.use({ javaScriptEnabled: false, tolerated: /preloaded using link preload but not used/ });

test("the first page is complete", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Yes|No)\b/);
  await expect(page.getByRole("img", { name: /spend/i }).first()).toBeVisible();
  for (const name of ["What the budget buys", "Five alternatives", "What would flip it", "Month by month"])
    await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByRole("table").first()).toContainText("Pretrain your own");
});

test("the form answers: by button and by Enter", async ({ page }) => {
  await page.goto("/");
  const field = page.getByRole("textbox", { name: "Tokens a month", exact: true });
  const before = await page.locator(".alternatives").textContent();
  await field.fill("2T");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page).toHaveURL(/tokens=2T/);
  await expect(field).toHaveValue("2T");
  expect(await page.locator(".alternatives").textContent()).not.toBe(before);
  await field.fill("3T");
  await field.press("Enter");
  await expect(page).toHaveURL(/tokens=3T/);
});

test("a mistake is named beside its field and the text is kept", async ({ page, browser, baseURL }) => {
  await page.goto("/");
  const field = page.getByRole("textbox", { name: "Training budget", exact: true });
  await field.fill("a lot");
  await field.press("Enter");
  await expect(field).toHaveValue("a lot");
  await expect(field).toHaveAccessibleDescription(/“a lot” is not a figure/);
  await shot(page, "plain mistake");
  // axe needs JavaScript: it judges what the same answer looks like with it.
  const scripted = await (await browser.newContext({ baseURL, javaScriptEnabled: true })).newPage();
  await scripted.goto(page.url());
  await judge(scripted, "plain mistake with script");
});

test("a changed input can be reset by its link", async ({ page }) => {
  await page.goto("/?tokens=2T&budget=20M");
  await page.getByRole("link", { name: /^Tokens a month: Reset/ }).click();
  await expect(page).toHaveURL(/\/\?budget=20M/);
});

test("the method page needs no JavaScript", async ({ page }) => {
  await page.goto("/about");
  await expect(page.getByRole("heading", { name: "Every formula" })).toBeVisible();
  expect(await page.content()).not.toContain(".wasm");
});
