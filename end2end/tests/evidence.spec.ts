// The page of evidence: every section with its picture and its table, for the scenario of the link.

import { clean, expect, fits, judge, shot, test, unfold, type Page } from "./support/test";

const SCENARIO = "budget=20M&tokens=1.2T&v=1";

/// A section by its heading.
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("every section has its picture and its table", async ({ page }) => {
  await page.goto("/evidence");
  for (const [name, picture, table] of [
    ["The two clocks", "What a final run costs, by year", "Table: when each class falls inside the budget"],
    ["Predicted against disclosed runs", "Predicted against disclosed chip-hours", "Table: coverage and error by kind of run"],
    ["List prices", "List prices over time", "Table: the catalogue of list prices"],
    ["Where the money goes", "Training against inference", "Table: spend month by month"],
  ] as const) {
    const here = section(page, name);
    await expect(here.getByRole("heading", { name, level: 2 })).toBeVisible();
    await expect(here.getByRole("img", { name: picture }).first()).toBeVisible();
    for (const fold of await here.getByText("The same as a table").all()) await fold.click();
    await expect(here.getByRole("region", { name: table }).getByRole("table")).toBeVisible();
  }
});

test("the two clocks count a run alone or the whole project, and keep the scenario", async ({ page }) => {
  await page.goto(`/evidence?${SCENARIO}`);
  const clocks = section(page, "The two clocks");
  const class4 = clocks.getByRole("row", { name: /^GPT-4 class/ }).first();
  const alone = await class4.innerText();
  await expect(clocks).toContainText("inside your $20M");
  await clocks.getByRole("link", { name: "Whole project" }).click();
  await expect(page).toHaveURL(/budget=20M.*clock=full#clocks/);
  await expect(clocks.getByRole("link", { name: "Whole project" })).toHaveAttribute("aria-current", "true");
  await expect(clocks.getByRole("img", { name: "What a model costs, all in, by year" }).first()).toBeVisible();
  expect(await class4.innerText()).not.toBe(alone);
  await clocks.getByRole("link", { name: "Final run alone" }).click();
  await expect(page).not.toHaveURL(/clock=/);
  expect(await class4.innerText()).toBe(alone);
});

test("a class falls inside a larger budget earlier", async ({ page }) => {
  const inside = async (budget: string) => {
    await page.goto(`/evidence?budget=${budget}`);
    const row = section(page, "The two clocks").getByRole("row", { name: /^Grok-3 class/ }).first();
    return row.getByRole("cell").nth(3).innerText();
  };
  const [small, large] = [await inside("5M"), await inside("100M")];
  expect(small).toMatch(/^20\d\d-\d\d$/);
  expect(large < small).toBe(true);
});

test("the back-test prints its coverage and its error", async ({ page }) => {
  await page.goto("/evidence");
  const backtest = section(page, "Predicted against disclosed runs");
  await expect(backtest).toContainText(/80% interval holds \d+ of \d+ runs \([\d.]+%\); the median error is [\d.]+%/);
  await backtest.getByText("The same as a table").click();
  await expect(backtest.getByRole("row", { name: /DeepSeek-V3/ })).toContainText("2.66M");
});

test("prices have dates, and the scenario's models are marked", async ({ page }) => {
  await page.goto("/evidence?api=gpt-5.5");
  const prices = section(page, "List prices");
  await expect(prices.getByRole("row", { name: /GPT-5.5 \(this scenario’s\)/ })).toContainText("2026-04-23 (release)");
  await prices.getByText("The same as a table").click();
  const launch = prices.getByRole("row", { name: /DeepSeek V4-Pro/ }).filter({ hasText: "$1.74" });
  await expect(launch).toContainText("checked 2026-05-12");
});

test("inference overtakes training in a month that the scenario decides", async ({ page }) => {
  await page.goto("/evidence");
  await expect(section(page, "Where the money goes")).toContainText(/inference overtakes training in month \d+/);
  await page.goto("/evidence?tokens=1M&ops=0");
  await expect(section(page, "Where the money goes")).toContainText("does not overtake training");
});

test("the reference figures are recomputed where they can be", async ({ page }) => {
  await page.goto("/evidence");
  const cards = section(page, "The five reference figures").getByRole("listitem");
  await expect(cards).toHaveCount(5);
  const card = cards.filter({ hasText: "DeepSeek-V3’s final run" });
  await expect(card).toContainText("2.79M disclosed chip-hours at $2/h are $5.58M");
  await expect(card).toContainText("Recomputed, agrees");
  await expect(cards.filter({ hasText: "OpenAI’s compute in 2024" })).toContainText("Can’t be recomputed");
});

test("each claim is tested against the scenario, and its link loads another", async ({ page }) => {
  await page.goto("/evidence");
  const claims = section(page, "The essay’s claims, tested").getByRole("table").getByRole("row");
  await expect(claims).toHaveCount(1 + 12);
  const claim = (text: RegExp) => claims.filter({ hasText: text });
  await expect(claim(/marginal cost/)).toContainText("Holds");
  await page.goto("/evidence?multiplier=1&post_training=0&compute_share=1");
  await expect(claim(/marginal cost/)).toContainText("Does not hold");
  await page.goto(`/evidence?${SCENARIO}`);
  await claim(/0.50 per million input/).getByRole("link", { name: "Stress at $0.50" }).click();
  await expect(page).toHaveURL(/\/\?(?=.*budget=20M)(?=.*path=stress)/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Yes|No)\b/);
});

test("every input stands with its kind, date and source", async ({ page }) => {
  await page.goto(`/evidence?${SCENARIO}`);
  const inputs = section(page, "Every default and its source");
  const budget = inputs.getByRole("row", { name: /^Training budget/ });
  await expect(budget).toContainText("$15M");
  await expect(budget).toContainText("Here $20M");
  const epochs = inputs.getByRole("row", { name: /^Epochs over own data/ });
  await expect(epochs).toContainText("cited");
  await expect(epochs.getByRole("link")).toHaveAttribute("href", "https://arxiv.org/abs/2305.16264");
});

test("what the link gets wrong is said", async ({ page }) => {
  await page.goto("/evidence?budget=lots&colour=red&clock=some");
  const main = page.getByRole("main");
  await expect(main).toContainText("Training budget: “lots” is not a figure");
  await expect(main).toContainText("colour");
  await expect(main).toContainText("must be run or full");
});

test("the pages lead to each other with the scenario", async ({ page }) => {
  await page.goto(`/?${SCENARIO}`);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Evidence" }).click();
  await expect(page).toHaveURL(/\/evidence\?(?=.*budget=20M)(?=.*tokens=1.2T)/);
  await page.getByRole("link", { name: "the open scenario" }).click();
  await expect(page.getByRole("textbox", { name: "Training budget", exact: true })).toHaveValue("20M");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is whole", async ({ page }) => {
    await page.goto("/evidence?clock=full");
    await expect(page.getByRole("img", { name: "What a model costs, all in, by year" }).first()).toBeVisible();
    expect(await page.content()).not.toContain(".wasm");
  });
});

for (const colorScheme of ["light", "dark"] as const)
  for (const [device, width, height] of [
    ["desk", 1280, 900],
    ["phone", 390, 844],
    ["320", 320, 640],
  ] as const)
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height } });

      test("looks as it should", async ({ page }) => {
        // A long page with large tables, judged folded and open.
        test.slow();
        await page.goto(`/evidence?${SCENARIO}`);
        await fits(page);
        await judge(page, `evidence ${device} ${colorScheme}`);
        await unfold(page);
        await fits(page);
        await shot(page, `evidence open ${device} ${colorScheme}`);
        await clean(page);
      });
    });
