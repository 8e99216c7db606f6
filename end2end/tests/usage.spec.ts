// A usage export becomes figures in the fields, without leaving the browser.

import { readFileSync } from "node:fs";
import { expect, judge, open, test, type Page } from "./support/test";

const SAMPLES = new URL("../../crates/usage/samples/", import.meta.url);
const sample = (name: string) => ({ name, mimeType: "text/plain", buffer: readFileSync(new URL(name, SAMPLES)) });

const section = (page: Page) => page.locator(".own-usage");
const suggestion = (page: Page, label: string) =>
  section(page).getByRole("listitem").filter({ has: page.getByText(label, { exact: true }) });

/// Opens the section, with a watch on the network: from now on nothing may be asked for but the program that reads files.
async function start(page: Page, address = "/"): Promise<string[]> {
  await open(page, address);
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  // The browser fetches the icon when it likes.
  const own = /\/icon\.svg$|\/pkg\/[^?]*\.(wasm|js)$/;
  page.on("request", (request) => (own.test(request.url()) && request.method() === "GET") || asked.push(request.url()));
  await page.getByText("Use your own usage export").click();
  return asked;
}

async function choose(page: Page, ...names: string[]) {
  await page.getByLabel("Usage export, as CSV or JSON").setInputFiles(names.map(sample));
}

for (const [name, format, tokens] of [
  ["openai-usage.csv", "OpenAI usage, 357 rows", "14.6B"],
  ["openai-usage.json", "OpenAI usage, 93 rows", "14.6B"],
  ["anthropic-usage.csv", "Anthropic usage (Console), 184 rows", "6.12B"],
  ["anthropic-usage-report.json", "Anthropic usage report (Admin API), 62 rows", "6.12B"],
  ["litellm-spend-logs.json", "LiteLLM spend logs, 104 rows", "373M"],
  ["openrouter-activity.csv", "OpenRouter activity (CSV), 260 rows", "384M"],
  ["openrouter-activity.json", "OpenRouter activity (API), 90 rows", "11.3B"],
] as const) {
  test(`${name} fills the fields and is sent nowhere`, async ({ page }) => {
    const asked = await start(page);
    await choose(page, name);
    await expect(section(page)).toContainText(`${name}: ${format}`);
    await expect(suggestion(page, "Tokens a month")).toContainText(`500B/month → ${tokens}/month`);
    await expect(page, "nothing changes before it is asked for").toHaveURL(/\/$/);
    await page.getByRole("button", { name: "Use these figures" }).click();
    await expect(page.getByRole("textbox", { name: "Tokens a month", exact: true })).toHaveValue(tokens);
    await expect(page).toHaveURL(new RegExp(`[?&]tokens=${tokens.replace(".", "\\.")}&`));
    await expect(page).toHaveURL(/[?&]output=0\.\d+/);
    expect(await page.locator("[aria-invalid=true]").count()).toBe(0);
    expect(asked).toEqual([]);
  });
}

test("usage and costs together tell the price paid, and all of it can be put back", async ({ page }) => {
  const asked = await start(page, "/?tokens=1T");
  await choose(page, "openai-usage.csv", "openai-costs.csv");
  const months = section(page).getByRole("row");
  await expect(months).toHaveCount(6);
  await expect(months.filter({ hasText: "2026-10" })).toHaveText(/14\.6B\s*\$28\.5K/);
  await expect(months.filter({ hasText: "2026-11" })).toContainText("days 1 to 9 only");
  await expect(suggestion(page, "Input price paid")).toContainText("the list price → $1.5/M");
  await expect(suggestion(page, "Growth of usage")).toContainText("3 whole months");
  await expect(section(page)).toContainText("Not in the price list, counted all the same: gpt-4o-mini-2024-07-18 (5%).");
  await page.getByRole("button", { name: "Use these figures" }).click();
  await expect(page).toHaveURL(/api_in=1\.5/);
  await expect(page).toHaveURL(/growth=1\.05/);
  await judge(page, "usage used");
  // One by one beside the field, or all at once.
  await page.locator(".field", { has: page.locator("[name=tokens]") }).getByRole("link", { name: "Reset to" }).click();
  await expect(page).not.toHaveURL(/[?&]tokens=/);
  await page.getByRole("button", { name: "Put the earlier figures back" }).click();
  await expect(page).toHaveURL(/\?tokens=1T&made=[^&]+&v=1$/);
  expect(asked).toEqual([]);
});

test("costs alone fill nothing and say so", async ({ page }) => {
  await start(page);
  await choose(page, "openai-costs.json");
  await expect(section(page)).toContainText("There are no tokens in it");
  await expect(page.getByRole("button", { name: "Use these figures" })).toHaveCount(0);
  await choose(page, "anthropic-usage.csv", "anthropic-cost.csv");
  await expect(suggestion(page, "Input price paid")).toBeVisible();
});

test("rows that can’t be read are named by line", async ({ page }) => {
  await start(page);
  await choose(page, "with-mistakes.csv");
  await section(page).getByText("5 rows left out").click();
  for (const row of [
    "Line 5: usage_input_tokens_no_cache: “-5” is less than no tokens.",
    "Line 9: usage_date_utc: “Oct. the 8th” is not a day.",
    "Line 13: usage_output_tokens: “plenty” is not a number of tokens.",
    "Line 17: 9 cells, and 14 columns have names.",
    "Line 34: usage_date_utc: “Total” is not a day.",
  ])
    await expect(section(page).getByRole("listitem").filter({ hasText: row })).toBeVisible();
  await judge(page, "usage with mistakes");
});

test("a file that is none is refused with what would be right, and makes way for the next", async ({ page }) => {
  await start(page);
  const field = page.getByLabel("Usage export, as CSV or JSON");
  for (const [buffer, words] of [
    [Buffer.alloc(20_000_001, "a"), "at most 20 MB can be read here"],
    [Buffer.from("PK\u0003\u0004"), "this is not text"],
    [Buffer.from(""), "the file is empty"],
    [Buffer.from('[{"a": 1,]'), "line 1: there is “]”"],
  ] as const) {
    await field.setInputFiles({ name: "usage.bin", mimeType: "text/csv", buffer });
    await expect(section(page).locator(".error")).toHaveText(new RegExp(`^usage\\.bin: .*${words}`));
  }
  await choose(page, "openai-usage.json");
  await expect(section(page).locator(".error")).toHaveCount(0);
});

test("a table of one’s own is read once its columns are named", async ({ page }) => {
  const asked = await start(page);
  await choose(page, "own-months.csv");
  const ask = page.getByRole("group", { name: "own-months.csv: which column holds what?" });
  await expect(ask.getByLabel("Day or month")).toHaveValue("0");
  await expect(ask.getByLabel("Cost")).toContainText("Bill (14 945,00)");
  await judge(page, "usage asking for columns");
  await ask.getByLabel("Day or month").selectOption("None");
  await section(page).getByRole("button", { name: "Read these columns" }).click();
  await expect(section(page).getByRole("alert")).toContainText("Choose the column with the day or month.");
  await ask.getByLabel("Day or month").selectOption({ label: "Month (2026-05)" });
  await section(page).getByRole("button", { name: "Read these columns" }).click();
  await expect(section(page)).toContainText("own-months.csv: columns chosen by hand, 6 rows read.");
  await expect(section(page).locator("#usage-found"), "the focus goes to what was read").toBeFocused();
  await expect(suggestion(page, "Growth of usage")).toContainText("6 whole months");
  await expect(suggestion(page, "Cached share of input")).toContainText("40%");
  expect(asked).toEqual([]);
});

test("names in a file are shown as they are, whatever they hold", async ({ page }) => {
  await start(page);
  const name = "<img src=/icon.svg onerror=alert(1)>";
  const rows = `usage_date_utc,model_version,usage_input_tokens_no_cache,usage_output_tokens\n2026-10-01,${name},9000000,1000000\n${name},m,1,1\n`;
  await page.getByLabel("Usage export, as CSV or JSON").setInputFiles({ name: `${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(rows) });
  await expect(section(page)).toContainText(`${name}.csv: Anthropic usage (Console), 1 row read.`);
  await section(page).getByText("1 row left out").click();
  await expect(section(page)).toContainText(`Line 3: usage_date_utc: “${name.slice(0, 24)}…” is not a day.`);
  await expect(section(page).locator("img")).toHaveCount(0);
});

test("a file can be dropped on the section", async ({ page }) => {
  await start(page);
  const content = readFileSync(new URL("anthropic-usage.csv", SAMPLES), "utf8");
  const data = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "dropped.csv"));
    return data;
  }, content);
  const [target, tool] = [section(page).locator(".drop"), section(page).locator(".tool")];
  await target.dispatchEvent("dragover", { dataTransfer: data });
  await expect(tool).toHaveClass(/dragged/);
  await target.dispatchEvent("drop", { dataTransfer: data });
  await expect(tool).not.toHaveClass(/dragged/);
  await expect(section(page)).toContainText("dropped.csv: Anthropic usage (Console), 184 rows read.");
});

test("it works by keyboard, and what has happened is said", async ({ page }) => {
  await open(page);
  await page.getByText("Use your own usage export").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Usage export, as CSV or JSON")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Usage export, as CSV or JSON")).toBeFocused();
  await choose(page, "anthropic-usage.csv");
  await expect(section(page).getByRole("status").filter({ hasText: "anthropic-usage.csv is read, 184 rows." })).toHaveCount(1);
  await page.getByRole("button", { name: "Use these figures" }).focus();
  await page.keyboard.press("Enter");
  await expect(section(page).getByRole("status").filter({ hasText: "fields are filled" })).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the section says that it needs it, and what to type instead", async ({ page }) => {
    await page.goto("/");
    await page.getByText("Use your own usage export").click();
    await expect(section(page)).toContainText("Reading a file needs JavaScript. Without it, type");
    await expect(page.getByLabel("Usage export, as CSV or JSON")).toBeHidden();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of Object.entries({
    desk: { width: 1280, height: 900 },
    phone: { width: 390, height: 844 },
    narrow: { width: 320, height: 640 },
  })) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport });

      test("the section looks right", async ({ page }) => {
        await start(page);
        await choose(page, "openai-usage.csv", "openai-costs.csv", "own-months.csv", "with-mistakes.csv");
        await expect(page.getByRole("button", { name: "Use these figures" })).toBeVisible();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide, "the page scrolls sideways").toBe(0);
        await judge(page, `usage ${device} ${colorScheme}`);
      });
    });
  }
}
