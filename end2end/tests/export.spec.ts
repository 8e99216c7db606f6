// The scenario as files and as a link.

import { readFile } from "node:fs/promises";
import { expect, fits, judge, open, test, type Page } from "./support/test";

const SCENARIO = "/?tokens=400B&budget=18M";

test("the SVG is a picture with a name, a description and the scenario’s figures", async ({ page }) => {
  await open(page, SCENARIO);
  await pictures(page);
  const svg = (await download(page, "Picture as SVG", "crossover-avoided-spend.svg")).toString("utf8");
  expect(svg.match(/font\/woff2/g)).toHaveLength(2);
  // The page's own policy refuses the style, even to a parser.
  const unstyled = svg.replace(/<style>.*?<\/style>/s, "");
  const parsed = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      broken: !!picture.querySelector("parsererror"),
      root: picture.documentElement.localName,
      title: picture.querySelector("title")?.textContent,
      desc: picture.querySelector("desc")?.textContent,
    };
  }, unstyled);
  expect(parsed).toMatchObject({ broken: false, root: "svg" });
  expect(parsed.title).toBeTruthy();
  expect(parsed.desc).toBeTruthy();
  expect(svg).toContain("$18M");
  expect(unstyled).not.toMatch(/NaN|inf\b|<script/);
});

test("the PNG is one, and of a size that can be shown", async ({ page }) => {
  await open(page, SCENARIO);
  await pictures(page);
  const png = await download(page, "Picture as PNG", "crossover-avoided-spend.png");
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1200);
  expect(png.length).toBeGreaterThan(10_000);
});

test("the files follow what is entered", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: "Training budget", exact: true }).fill("$23.5M");
  await pictures(page);
  const svg = (await download(page, "Picture as SVG", "crossover-avoided-spend.svg")).toString("utf8");
  expect(svg).toContain("$23.5M");
});

for (const [label, ending, start] of [
  ["Slides (PPTX)", "pptx", "PK"],
  ["Memo (PDF)", "pdf", "%PDF"],
  ["Workbook (XLSX)", "xlsx", "PK"],
  ["Months (CSV)", "csv", ""],
  ["Record (JSON)", "json", "{"],
]) {
  test(`the ${ending} follows the scenario`, async ({ page }) => {
    await open(page, SCENARIO);
    const file = await download(page, label, `crossover.${ending}`);
    expect(file.length).toBeGreaterThan(1000);
    expect(file.subarray(0, start.length).toString("latin1")).toBe(start);
    if (ending === "json") expect(JSON.parse(file.toString("utf8")).link).toMatch(/^http:\/\/.*tokens=400B&budget=18M/);
  });
}

test("the link is copied by a button", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, SCENARIO);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${baseURL}/\\?tokens=400B&budget=18M`));
  await judge(page, "link copied");
});

for (const [choice, value] of [["Chart", "tornado"], ["Colours", "dark"], ["Size", "square"]]) {
  test(`${choice}: it is seen before it is saved, and chosen again the next time`, async ({ page }) => {
    await open(page, SCENARIO);
    await pictures(page);
    await expect(preview(page)).toHaveJSProperty("complete", true);
    const before = await preview(page).getAttribute("src");
    await page.getByRole("combobox", { name: choice, exact: true }).selectOption(value);
    await expect(preview(page)).not.toHaveAttribute("src", before!);
    await expect.poll(() => preview(page).evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true);
    await open(page, "/?tokens=1T");
    await pictures(page);
    await expect(page.getByRole("combobox", { name: choice, exact: true })).toHaveValue(value);
    await expect(preview(page)).toHaveAttribute("src", new RegExp(value));
    await judge(page, `export ${choice}`);
  });
}

test("the preview follows what is entered", async ({ page }) => {
  await open(page);
  await pictures(page);
  await page.getByRole("textbox", { name: "Training budget", exact: true }).fill("$23.5M");
  await expect(preview(page)).toHaveAttribute("src", /budget%3D23\.?5?/);
});

test.describe("what the server refuses", () => {
  test.use({ tolerated: /status of 400/ });

  test("name and note go along; what is refused is said", async ({ page }) => {
    await open(page, SCENARIO);
    await page.getByRole("textbox", { name: "Name of the scenario" }).fill("=Plan <A>");
    await page.getByRole("textbox", { name: "Note" }).fill("Ours & theirs");
    const record = JSON.parse((await download(page, "Record (JSON)", "crossover.json")).toString("utf8"));
    expect(record).toMatchObject({ name: "=Plan <A>", note: "Ours & theirs" });
    await expect(page.locator(".export [role=status]")).toHaveText("crossover.json is ready.");
    await page.getByRole("textbox", { name: "Name of the scenario" }).evaluate((it: HTMLInputElement) => {
      it.removeAttribute("maxlength");
      it.value = "x".repeat(300);
    });
    await page.getByRole("button", { name: "Memo (PDF)" }).click();
    await expect(page.locator(".export [role=status]")).toHaveText(/^name: must have at most 200 letters, not 300/);
  });
});

test.describe("a refusal in the console is the browser’s own", () => {
  test.use({ tolerated: /503|ERR_FAILED/ });

  test("what takes longer says so, and what fails too", async ({ page }) => {
    await open(page, SCENARIO);
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route("**/export/file?as=pptx*", async (route) => {
      await held;
      await route.fulfill({ status: 503, contentType: "text/plain", body: "Too many files are being made just now.\n" });
    });
    await page.getByRole("button", { name: "Slides (PPTX)" }).click();
    await expect(page.locator(".export")).toHaveAttribute("aria-busy", "true");
    await expect(page.locator(".export [role=status]")).toHaveText("The file is being made…");
    go();
    await expect(page.locator(".export [role=status]")).toHaveText("Too many files are being made just now.");
    await expect(page.locator(".export")).toHaveAttribute("aria-busy", "false");
    await page.route("**/export/file?as=csv*", (route) => route.abort());
    await page.getByRole("button", { name: "Months (CSV)" }).click();
    await expect(page.locator(".export [role=status]")).toHaveText(/can’t be reached/);
  });
});

test("a picture is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, SCENARIO);
  await pictures(page);
  await page.getByRole("button", { name: "Copy picture" }).click();
  await expect(page.locator(".export [role=status]")).toHaveText("The picture is copied.");
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain("image/png");
});

test("where a page may not copy pictures, it says what to do", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "ClipboardItem"));
  await open(page, SCENARIO);
  await pictures(page);
  await page.getByRole("button", { name: "Copy picture" }).click();
  await expect(page.locator(".export [role=status]")).toHaveText(/Save it as PNG instead/);
});

test("a blocked store does no harm", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } }),
  );
  await open(page, SCENARIO);
  await pictures(page);
  await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
  await download(page, "Picture as SVG", "crossover-avoided-spend.svg");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, tolerated: /preloaded using link preload but not used/ });

  test("the form gives the same files", async ({ page }) => {
    await page.goto(SCENARIO);
    await page.getByRole("textbox", { name: "Name of the scenario" }).fill("Plan A");
    const record = JSON.parse((await download(page, "Record (JSON)", "crossover.json")).toString("utf8"));
    expect(record.name).toBe("Plan A");
    expect(record.report.scenario.tokens).toBe("400B");
    await page.getByText("Choose a chart and see it").click();
    await page.getByRole("combobox", { name: "Chart", exact: true }).selectOption("tornado");
    await download(page, "Picture as SVG", "crossover-tornado.svg");
    await expect(page.getByRole("button", { name: "Copy picture" })).toBeHidden();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, width] of [["desk", 1280], ["phone", 390]] as const) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("the menu, open", async ({ page }) => {
        await open(page, SCENARIO);
        await pictures(page);
        await expect.poll(() => preview(page).evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
        await page.locator(".export").screenshot({ path: `screenshots/export-menu-${device}-${colorScheme}.png` });
        await fits(page);
      });
    });
  }
}

function preview(page: Page) {
  return page.getByRole("img", { name: "Preview of the picture" });
}

async function pictures(page: Page) {
  await page.getByText("Choose a chart and see it").click();
  await preview(page).scrollIntoViewIfNeeded();
}

async function download(page: Page, button: string, name: string): Promise<Buffer> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await started;
  expect(file.suggestedFilename()).toBe(name);
  return readFile(await file.path());
}
