// Every input works once the page is alive: moving it changes the address and the figures.

import { expect, figures, judge, open, seen, test, unfold, type Page } from "./support/test";

// What has to be true for an input to matter at all.
const SETTINGS: Record<string, string> = {
  amortise: "tax=25%25&tax_method=amortise",
  tax_method: "tax=25%25",
  gate: "tries=3",
  quarters: "path=custom&quarters=1~0.9",
};

// What to put in where a quarter more or less makes no difference.
const VALUES: Record<string, string> = { general: "1T", prep: "1M", staff_share: "100%", tries: "2", floor: "$5", seed: "2" };

test("each typed field and each list moves the figures", async ({ page }) => {
  test.setTimeout(600_000);
  await open(page);
  // What a file is asked for belongs to a form of its own.
  const keys = await page.locator("main :is(input:not([type=range]), select)[name]:not([form=take])").evaluateAll((all) =>
    all.map((it) => (it as HTMLInputElement).name),
  );
  expect(keys.length).toBeGreaterThan(40);
  // Which alternative stands out is no input.
  for (const key of keys.filter((name) => name !== "show")) {
    await test.step(key, async () => {
      await open(page, `/?${SETTINGS[key] ?? ""}`);
      await unfold(page);
      const before = await seen(page);
      const value = await move(page, key);
      await expect(page, `${key} = ${value} is in the address`).toHaveURL(new RegExp(`[?&]${key}=`));
      await expect.poll(() => seen(page), `${key} = ${value} changes the figures`).not.toBe(before);
      const field = page.locator(`[name=${key}]`);
      await expect(field).not.toHaveAttribute("aria-invalid", "true");
      await page.locator(".field", { has: field }).getByRole("link", { name: "Reset to" }).click();
      await expect(page, `${key} can be reset`).not.toHaveURL(new RegExp(`[?&]${key}=`));
    });
  }
});

test("each slider moves its field and the figures, by key and by pointer", async ({ page }) => {
  await open(page);
  // The fourth reads the chart's months.
  await expect(page.getByRole("slider", { name: /, slider$/ })).toHaveCount(3);
  for (const name of ["Proprietary data", "Tokens a month", "Training budget"]) {
    const slider = page.getByRole("slider", { name });
    const field = page.getByRole("textbox", { name, exact: true });
    let before = [await field.inputValue(), await figures(page)];
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    let after = [await field.inputValue(), await figures(page)];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    before = after;
    const box = (await slider.boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
    after = [await field.inputValue(), await figures(page)];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  }
  await expect(page).toHaveURL(/data=.*tokens=.*budget=/);
});

test("figures are understood the way people write them", async ({ page }) => {
  await open(page);
  for (const [label, typed, means] of [
    ["Proprietary data", "1.5T", "data=1.5T"],
    ["Proprietary data", "2e12 tokens", "data=2T"],
    ["Tokens a month", "120B", "tokens=120B"],
    ["Tokens a month", "350 billion", "tokens=350B"],
    ["Training budget", "$12.5M", "budget=12.5M"],
    ["Training budget", "20,000,000", "budget=20M"],
  ]) {
    const field = page.getByRole("textbox", { name: label, exact: true });
    await field.fill(typed);
    await expect(page, typed).toHaveURL(new RegExp(means.replace(".", "\\.")));
    await expect(field, "the text stays as it was typed").toHaveValue(typed);
  }
});

test("what can't be understood is said beside the field, and stays", async ({ page }) => {
  await open(page);
  const field = page.getByRole("textbox", { name: "Tokens a month", exact: true });
  await field.fill("lots");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/“lots” is not a figure.*120B/);
  await expect(field).toHaveValue("lots");
  await judge(page, "a mistake");
  await field.fill("120B");
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
});

test("changed inputs are counted, and all can be reset at once", async ({ page }) => {
  await open(page, "/?wacc=0.2&horizon=48&tokens=1T");
  await expect(page.locator(".group > summary", { hasText: "Finance" })).toContainText("2 changed");
  await page.getByRole("link", { name: "Reset everything" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator(".group > summary", { hasText: "Finance" })).not.toContainText("changed");
});

/// Puts another allowed value into the input named `key`.
async function move(page: Page, key: string): Promise<string> {
  const field = page.locator(`[name=${key}]`);
  if (await field.evaluate((it) => it instanceof HTMLSelectElement)) {
    const other = await field.evaluate((it) => {
      const list = it as HTMLSelectElement;
      return [...list.options].map((option) => option.value).filter((value) => value !== "custom" && value !== list.value)[0];
    });
    await field.selectOption(other);
    return other;
  }
  const now = await field.inputValue();
  const unit = (await page.locator(".typed", { has: field }).textContent()) ?? "";
  const value = VALUES[key] ?? another(now, unit);
  await field.fill(value);
  return value;
}

function another(now: string, unit: string): string {
  if (now.includes("~")) return "1, 0.5";
  if (/^\d{4}-\d{2}$/.test(now)) return "2027-03";
  const [, digits, rest] = /^([\d.]*)(.*)$/.exec(now)!;
  if (Number(digits) === 0) return unit.includes("%") || rest === "%" ? "30%" : unit.startsWith("$a month") ? "$100K" : "3";
  return `${Number((Number(digits) * (rest === "%" ? 0.8 : 1.25)).toPrecision(4))}${rest}`;
}
