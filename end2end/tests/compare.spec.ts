// Two to four scenarios side by side, by link.

import { alive, clean, expect, judge, open, test, type Page } from "./support/test";

const q = encodeURIComponent;
const TWO = `/compare?a=${q("tokens=120B&budget=15M")}&a_name=Now&b=${q("tokens=2T&budget=15M&wacc=0.12")}&b_name=Grown`;

const cell = (page: Page, row: string, column: number) =>
  page.getByRole("row", { name: new RegExp(`^${row}`) }).first().getByRole("cell").nth(column);

test("links pasted into the fields are compared, whole or in part", async ({ page, baseURL }) => {
  await page.goto("/compare");
  await page.getByRole("textbox", { name: "Link of scenario A" }).fill(`${baseURL}/?tokens=120B&v=1`);
  await page.getByRole("textbox", { name: "Name of scenario A" }).fill("Today");
  await page.getByRole("textbox", { name: "Link of scenario B" }).fill("tokens=5T&budget=20M");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "A Today" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(2);
  for (const article of await page.getByRole("article").all()) await expect(article).toContainText(/(Yes|No): .*(Clear|Leaning|Close call)/s);
  const link = await page.getByRole("link", { name: "Link to this comparison" }).getAttribute("href");
  await page.goto(link!);
  await expect(page.getByRole("textbox", { name: "Link of scenario B" })).toHaveValue("/?tokens=5T&budget=20M&v=1");
});

test("a link that can't be read says why beside its field, and nothing typed is lost", async ({ page }) => {
  await page.goto("/compare");
  const fields = { A: "tokens=120B", B: "not a link", C: "/?tokens=lots&colour=red" };
  for (const [letter, text] of Object.entries(fields))
    await page.getByRole("textbox", { name: `Link of scenario ${letter}` }).fill(text);
  await page.getByRole("textbox", { name: "Name of scenario C" }).fill("Mistaken");
  await page.getByRole("button", { name: "Compare" }).click();
  const b = page.getByRole("textbox", { name: "Link of scenario B" });
  const c = page.getByRole("textbox", { name: "Link of scenario C" });
  await expect(b).toHaveValue("not a link");
  await expect(b).toHaveAccessibleDescription(/“not a link” is no link of a scenario/);
  await expect(c).toHaveValue("/?tokens=lots&colour=red");
  await expect(c).toHaveAccessibleDescription(/Tokens a month: “lots” is not a figure.*There is no input “colour”/);
  await expect(page.getByRole("textbox", { name: "Name of scenario C" })).toHaveValue("Mistaken");
  await expect(page.getByRole("article")).toHaveCount(1);
  await judge(page, "compare mistakes");
});

test("inputs that differ are marked, the others counted and folded", async ({ page }) => {
  await page.goto(TWO);
  const table = page.getByRole("region", { name: "Table of the inputs that differ" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(table.getByRole("row", { name: /^Tokens a month/ }).locator("mark")).toHaveText("2T/month");
  await expect(table).not.toContainText("Training budget");
  await page.getByText(/^The \d+ inputs that are the same$/).click();
  await expect(page.getByRole("row", { name: "Training budget $15M" })).toBeVisible();
});

test("outcomes show their difference from the first", async ({ page }) => {
  await page.goto(TWO);
  await expect(cell(page, "Lead of the best alternative", 1)).toHaveText(/^\$[\d.]+M\s*\+\$[\d.]+M$/);
  await expect(cell(page, "Lead of the best alternative", 0)).toHaveText(/^\$[\d.]+M\s*$/);
});

test("the chart has a line for each scenario, and another alternative can be chosen", async ({ page }) => {
  await page.goto(TWO);
  const chart = page.getByRole("img", { name: "Pretrain your own: avoided spend in each scenario" }).first();
  await expect(chart).toContainText("A: Now");
  await expect(chart).toContainText("B: Grown");
  await page.getByRole("navigation", { name: "Alternative shown" }).getByRole("link", { name: "Host open weights" }).click();
  await expect(page).toHaveURL(/show=self-host/);
  await expect(page.getByRole("img", { name: "Host open weights: avoided spend in each scenario" }).first()).toBeVisible();
  await page.getByText("The same as a table").click();
  await expect(page.getByRole("table").first().getByRole("columnheader")).toHaveText(["Month", "A: Now", "B: Grown"]);
});

test("other horizons and starts are said and handled", async ({ page }) => {
  await page.goto(`/compare?a=${q("tokens=2T")}&b=${q("tokens=2T&horizon=24&start=2027-02")}`);
  await expect(page.getByRole("listitem").filter({ hasText: "Horizons differ: A 36 months, B 24 months" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Starts differ: A 2026-11, B 2027-02" })).toBeVisible();
  await expect(cell(page, "Pretrain your own: NPV over 24 months", 1)).toContainText("$");
  await expect(page.getByRole("figure")).toContainText("Months count from each one’s own decision");
});

test("stories are added by a click until four are there, and taken away", async ({ page }) => {
  await page.goto("/compare");
  for (const name of ["Bank", "Agent product", "Small firm", "DeepSeek-V3’s own budget"])
    await page.getByRole("navigation", { name: "Add a true story" }).getByRole("link", { name }).click();
  await expect(page.getByRole("article")).toHaveCount(4);
  await expect(page.getByText("Four scenarios are as many as a chart can tell apart")).toBeVisible();
  await page.getByRole("link", { name: "Remove scenario B" }).click();
  await expect(page.getByRole("article")).toHaveCount(3);
  await expect(page.getByRole("heading", { name: "B Small firm, 1B tokens a month" })).toBeVisible();
});

test("from the front page the open scenario comes along as the first", async ({ page }) => {
  await open(page, "/?tokens=2T");
  await page.getByRole("textbox", { name: "Training budget", exact: true }).fill("20M");
  await page.getByRole("link", { name: "Compare with another scenario" }).click();
  await expect(page.getByRole("textbox", { name: "Link of scenario A" })).toHaveValue("/?tokens=2T&budget=20M&v=1");
  await page.getByRole("link", { name: "Open scenario A" }).click();
  await alive(page);
  await expect(page).toHaveURL(/\/\?tokens=2T&budget=20M/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("everything is there", async ({ page }) => {
    await page.goto(TWO);
    await expect(page.getByRole("heading", { name: "What comes out" })).toBeVisible();
    expect(await page.content()).not.toContain(".wasm");
  });
});

const FOUR = `${TWO}&c=${q("/")}&d=${q("data=2T&tokens=20B&budget=20M&horizon=24")}&d_name=${q("A bank with a long name that has to be cut")}`;

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, width, height] of [["desk", 1280, 900], ["phone", 390, 844], ["narrow", 320, 640]] as const) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height } });

      test("two, four and none", async ({ page }) => {
        for (const [name, address] of [["two", TWO], ["four", FOUR], ["none", "/compare"]] as const) {
          await page.goto(address);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wide, `${name}: the page scrolls sideways`).toBe(0);
          await judge(page, `compare ${name} ${device} ${colorScheme}`);
        }
        await clean(page);
      });
    });
  }
}
