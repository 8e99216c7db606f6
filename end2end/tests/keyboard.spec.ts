// The page by keyboard and by ear.

import { expect, judge, open, test } from "./support/test";

test("the first stop skips to the answer", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the answer" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  // What the answer points to, then the first field.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /each class of model/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Proprietary data", exact: true })).toBeFocused();
});

test("every stop is visible and has a name", async ({ page }) => {
  await open(page);
  const seen: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const it = document.activeElement as HTMLElement | null;
      if (!it || it === document.body) return null;
      const box = it.getBoundingClientRect();
      const style = getComputedStyle(it);
      const ring = style.outlineStyle !== "none" || !!it.closest(".typed:focus-within");
      return { html: it.outerHTML.slice(0, 120), size: box.width * box.height, ring };
    });
    if (!stop) break;
    seen.push(stop.html);
    expect(stop.size, stop.html).toBeGreaterThan(60);
    expect(stop.ring, `${stop.html} shows that it has the focus`).toBe(true);
  }
  expect(seen.length).toBeGreaterThan(20);
});

test("Enter in a field writes the address at once and stays on the page", async ({ page }) => {
  await open(page);
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  const field = page.getByRole("textbox", { name: "Training budget", exact: true });
  await field.fill("$22M");
  await field.press("Enter");
  expect(page.url()).toContain("budget=22M");
  expect(await page.evaluate(() => (window as unknown as { same?: boolean }).same)).toBe(true);
});

test("a screen reader hears the new answer, once, after a pause", async ({ page }) => {
  await open(page);
  const status = page.locator(".verdict [role=status]");
  await expect(status).toBeEmpty();
  await page.locator(".group > summary", { hasText: "value of owning" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("No");
  await page.getByRole("textbox", { name: "Value of owning" }).fill("$100M");
  await expect(heading).toContainText("Yes");
  const headline = (await heading.textContent())!;
  await expect(status).toBeEmpty();
  await expect(status).toContainText(headline);
  await judge(page, "yes");
});

test("headings lead through the page without a gap", async ({ page }) => {
  await open(page);
  const levels = await page.getByRole("heading").evaluateAll((all) => all.map((it) => Number(it.tagName[1])));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
});
