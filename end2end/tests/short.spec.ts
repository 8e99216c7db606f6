// Short links: asked for by a form, opened, taken back. No JavaScript is needed, and none is used.

import { clean, expect, fits, judge, shot, test, type Page } from "./support/test";

// What a browser says of a page with the status of a refusal, or of a link that is gone.
test.use({ tolerated: /Failed to load resource: .* (400|410) / });

/// Keeps a scenario, and returns the link to hand on.
async function keep(page: Page, name = "For the board", note = "Two lines,\nthe second one."): Promise<string> {
  await page.goto("/s?tokens=120B&budget=16M");
  await page.getByRole("textbox", { name: "Name, if you like" }).fill(name);
  await page.getByRole("textbox", { name: "Note, if you like" }).fill(note);
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByRole("heading", { name: "Your link is kept" })).toBeVisible();
  return (await page.locator(".maker .address").textContent())!;
}

test("the page leads to the form, which takes its scenario along", async ({ page }) => {
  await page.goto("/?tokens=120B&budget=16M");
  await page.getByRole("link", { name: "Make a short link" }).click();
  await expect(page).toHaveURL(/\/s\?tokens=120B&budget=16M/);
  await expect(page.getByText(/Its answer: No: /)).toBeVisible();
  await expect(page.locator("[name=of]")).toHaveValue(/^tokens=120B&budget=16M/);
  await judge(page, "short link asked");
});

test("a scenario is kept, opened by somebody else, and taken back", async ({ page, browser, baseURL }) => {
  const link = await keep(page);
  expect(link).toMatch(new RegExp(`^${baseURL}/s/[\\w-]{24}$`));
  await judge(page, "short link made");
  const other = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const reader = await other.newPage();
  await reader.goto(link);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("For the board");
  await expect(reader.getByText("the second one.")).toBeVisible();
  await expect(reader.getByRole("button", { name: "Take it back" })).toHaveCount(0);
  await reader.getByRole("link", { name: "Open the scenario" }).click();
  await expect(reader).toHaveURL(/\/\?tokens=120B&budget=16M&made=[^&]+&v=1$/);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This short link was taken back");
  await judge(page, "short link taken back");
  expect((await reader.goto(link))!.status()).toBe(410);
  await other.close();
});

test("another link is put in its place, and who opens the first is told", async ({ page }) => {
  const better = await keep(page, "Better");
  const link = await keep(page, "First");
  await page.getByRole("textbox", { name: "Another short link in its place" }).fill("not a link");
  await page.getByRole("button", { name: "Replace it" }).click();
  const other = page.getByRole("textbox", { name: "Another short link in its place" });
  await expect(other).toHaveValue("not a link");
  await expect(other).toHaveAccessibleDescription(/must be the address of another short link/);
  await clean(page);
  await other.fill(better);
  await page.getByRole("button", { name: "Replace it" }).click();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This short link was replaced");
  await page.getByRole("link", { name: "Open the one in its place" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Better");
});

test("the form says what is wrong beside the field, and keeps what was typed", async ({ page }) => {
  await page.goto("/s?tokens=120B");
  const name = page.getByRole("textbox", { name: "Name, if you like" });
  await name.evaluate((it) => it.removeAttribute("maxlength"));
  await name.fill("n".repeat(201));
  await page.getByRole("textbox", { name: "Note, if you like" }).fill("stays");
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(name).toHaveAccessibleDescription("name: must have at most 200 letters, not 201");
  await expect(name).toHaveValue("n".repeat(201));
  await expect(page.getByRole("textbox", { name: "Note, if you like" })).toHaveValue("stays");
  await judge(page, "short link refused");
});

for (const scheme of ["light", "dark"] as const) {
  for (const width of [320, 390, 1280]) {
    test(`form and link fit at ${width}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/s?tokens=120B&budget=16M");
      await fits(page);
      await shot(page, `short form ${width} ${scheme}`);
      await keep(page, "A long name of a plan that takes more than one line on a phone, as some names do");
      await fits(page);
      await judge(page, `short link ${width} ${scheme}`);
    });
  }
}
