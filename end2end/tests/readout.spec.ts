// The figures of the main chart at a month, by pointer, by key, without JavaScript.

import { expect, judge, open, settled, test, type Page } from "./support/test";

const slider = (page: Page) => page.getByRole("slider", { name: "Read month" });
const figure = (page: Page, name: string) => page.locator(".readout dl > div", { hasText: name }).first().locator("dd");

/// The row of the table twin for a month.
async function row(page: Page, month: number) {
  await page.locator("figure.chart .fold > summary").first().click();
  const row = page.locator("figure.chart table").first().locator("tbody tr").nth(month);
  return (await row.locator("th, td").allTextContents()).map((text) => text.trim());
}

test("keys read month after month what the table says", async ({ page }) => {
  await open(page);
  await settled(page);
  await slider(page).focus();
  await page.keyboard.press("Home");
  await expect(figure(page, "Month")).toHaveText(/^0 \(/);
  for (let i = 0; i < 7; i++) await page.keyboard.press("ArrowRight");
  await expect(figure(page, "Month")).toHaveText(/^7 \(/);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^Month 7 \([A-Z][a-z]{2} \d{4}\): .*P10–P90 .* to /);
  const [month, ...figures] = await row(page, 7);
  await expect(figure(page, "Month")).toHaveText(month);
  const read = await page.locator(".readout dl dd").allTextContents();
  expect(read.slice(1, 6)).toEqual(figures.slice(0, 5));
  await judge(page, "readout keys");
});

for (const [name, width] of [["desk", 1280], ["phone", 390]] as const) {
  test(`a pointer lays the rule on the month that it points at, ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    await settled(page);
    const rule = page.locator(".rule");
    await expect(rule).toBeHidden();
    // Where the picture itself has its ticks.
    const tick = page.locator("figure.chart svg:visible .ticks text", { hasText: /^24$/ }).first();
    await tick.scrollIntoViewIfNeeded();
    const at = (await tick.boundingBox())!;
    await page.mouse.move(at.x + at.width / 2, at.y - 60);
    await expect(figure(page, "Month")).toHaveText(/^24 \(/);
    await expect(slider(page)).toHaveValue("24");
    const ruled = (await rule.boundingBox())!;
    expect(Math.abs(ruled.x - at.x - at.width / 2)).toBeLessThan(2);
    await judge(page, `readout ${name}`);
  });
}

test("a shorter horizon takes the month along", async ({ page }) => {
  await open(page);
  await slider(page).focus();
  await page.keyboard.press("End");
  await expect(figure(page, "Month")).toHaveText(/^36 \(/);
  await page.goto("/?horizon=24");
  await settled(page);
  await expect(figure(page, "Month")).toHaveText(/^24 \(/);
  await expect(slider(page)).toHaveAttribute("max", "24");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the last month is read and nothing asks to be moved", async ({ page }) => {
    await page.goto("/");
    await expect(figure(page, "Month")).toHaveText(/^36 \(/);
    await expect(slider(page)).toBeHidden();
  });
});
