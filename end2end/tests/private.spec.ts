// Private mode: the scenario stands behind the # of the address, and nothing that is sent contains a figure of it.

import { type Request } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { alive, clean, expect, figures, fits, judge, moves, open, settled, shot, test, type Page } from "./support/test";
import { textsOf, unzipped } from "./support/files";

const SCENARIO = "data=7891B&tokens=456.7B&budget=23.45M";

// As typed, as written into a link, and in all their digits.
const FIGURE = /7\.891|7891B|78910{3}|456\.7|45670{3}|23\.45|23450{3}|Secret/;

test.describe("the last request, which is to be found,", () => {
  test.use({ tolerated: /status of 405/ });

  test("nothing that is sent contains a figure: fields and files", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const sent = await typed(page);
    await page.getByRole("button", { name: "Update the answer" }).press("Enter");
    await page.getByRole("textbox", { name: "Name of the scenario" }).fill("Secret plan");
    await page.getByRole("textbox", { name: "Note" }).fill("Secret note");
    await page.getByRole("textbox", { name: "Note" }).press("Enter");
    await page.getByText("Choose a chart and see it").click();
    for (const [choice, value] of [["Chart", "tornado"], ["Colours", "dark"], ["Size", "square"], ["Chart", "avoided-spend"]]) {
      await page.getByRole("combobox", { name: choice, exact: true }).selectOption(value);
      await drawn(page);
    }
    await page.getByRole("checkbox", { name: "Date and link below it" }).check();
    for (const button of ["Workbook (XLSX)", "Months (CSV)", "Record (JSON)", "Picture as PNG", "Picture as SVG"]) {
      await download(page, button);
    }
    await page.getByRole("button", { name: "Copy picture" }).click();
    await expect(said(page)).toHaveText("The picture is copied.");
    expect(await sent.found()).toEqual([]);
  });

  test("nothing that is sent contains a figure: links, forms and pages", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const sent = await typed(page);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("/#data=7891B");
    // Nor would a form go out that no program holds back.
    await page.evaluate(() => document.querySelectorAll("form").forEach((form) => (form.submit(), form.requestSubmit())));
    await expect(page).toHaveURL(/\/#data=7891B/);
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
    for (const link of links) expect(link.split("#")[0].replace(/^(https?:\/\/[^/]+).*\?/, "$1?"), link).not.toMatch(FIGURE);
    const pages = { Compare: "/compare", Evidence: "/evidence", Readiness: "/readiness", Method: "/about" };
    for (const [name, path] of Object.entries(pages)) {
      await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await page.goBack();
      await expect(page.getByRole("textbox", { name: "Tokens a month", exact: true })).toHaveValue("456.7B");
    }
    await page.getByRole("link", { name: /each class of model/ }).click();
    await expect(page).toHaveURL(/\/evidence#clocks$/);
    await page.goBack();
    await alive(page);
    await page.reload();
    await expect(page.getByRole("textbox", { name: "Training budget", exact: true })).toHaveValue("23.45M");
    expect(await sent.found()).toEqual([]);
    // The watch itself can see one.
    const request = { headers: { "x-figure": "23.45M" }, method: "POST", body: "7.891T" };
    await page.evaluate((request) => fetch("/healthz?tokens=456.7B", request), request);
    expect(await sent.found()).toHaveLength(3);
  });
});

test("a private link is read by the browser alone, and the answer of the defaults is never in sight", async ({ page, browser, baseURL }) => {
  const sent = watch(page);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/#${SCENARIO}`);
  await expect(page.getByText("until then there is no answer")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  // Its heading is covered too, so axe looks once it is not.
  await shot(page, "private covered");
  release();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("until then there is no answer")).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Proprietary data", exact: true })).toHaveValue("7891B");
  await expect(page.getByText("Your figures stay in this browser")).toBeVisible();
  const own = await figures(page);
  const other = await browser.newContext({ baseURL });
  const ordinary = await other.newPage();
  await ordinary.goto(`/?${SCENARIO}`);
  const theirs = await figures(ordinary);
  // All but what says which mode it is.
  const answer = (text: string) => text.replace(/Link to this scenario[\s\S]*/, "");
  expect(answer(own)).toBe(answer(theirs));
  await other.close();
  expect(await sent.found()).toEqual([]);
  await clean(page);
});

test.describe("without the program", () => {
  test.use({ tolerated: /ERR_FAILED|Failed to fetch|uncaught|preload/ });

  test("a private link shows no answer rather than a wrong one, and sends nothing", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    const sent = watch(page);
    await page.goto(`/#${SCENARIO}`);
    await expect(page.getByText("until then there is no answer")).toBeVisible();
    await page.waitForTimeout(1500);
    await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
    expect(await sent.found()).toEqual([]);
  });

  test("when files can’t be made the page says so, and asks the server for none", async ({ page }) => {
    await page.route("**/split_private*.wasm", (route) => route.abort());
    await open(page, `/#${SCENARIO}`);
    const sent = watch(page);
    await page.getByRole("button", { name: "Months (CSV)" }).click();
    await expect(said(page)).toHaveText("The program that makes files can’t be fetched. Please try again.");
    expect(sent.all().filter((url) => url.includes("/export/"))).toEqual([]);
  });
});

test("a file is the server’s own but for the private link in it", async ({ page, request, baseURL }) => {
  await open(page, `/#${SCENARIO}`);
  await page.getByRole("textbox", { name: "Name of the scenario" }).fill("Secret <plan>");
  await page.getByRole("textbox", { name: "Note" }).fill("=Ours & theirs");
  await page.getByText("Choose a chart and see it").click();
  const asked = async (kind: string, rest = "") => {
    const told = "name=Secret+%3Cplan%3E&note=%3DOurs+%26+theirs";
    return (await request.get(`/export/file?as=${kind}&${told}${rest}&${SCENARIO}`)).body();
  };
  const link = `${baseURL}/?${SCENARIO}&v=1`;
  const hidden = (text: string) => text.replaceAll(`${baseURL}/?`, `${baseURL}/#`);
  for (const [kind, button] of [["csv", "Months (CSV)"], ["json", "Record (JSON)"]]) {
    const theirs = (await asked(kind)).toString("utf8");
    expect(theirs).toContain(link);
    expect((await download(page, button)).toString("utf8")).toBe(hidden(theirs));
  }
  const [own, theirs] = [unzipped(await download(page, "Workbook (XLSX)")), unzipped(await asked("xlsx"))];
  expect([...own.keys()]).toEqual([...theirs.keys()]);
  for (const [name, part] of own) expect(part, name).toBe(hidden(theirs.get(name)!));
  for (const chart of ["avoided-spend", "npv-spread", "tornado", "map-usage-budget", "two-clocks"]) {
    await page.getByRole("combobox", { name: "Chart", exact: true }).selectOption(chart);
    await drawn(page);
    const svg = (await download(page, "Picture as SVG")).toString("utf8");
    expect(svg, chart).toBe((await asked("svg", `&chart=${chart}`)).toString("utf8"));
  }
  await page.getByRole("checkbox", { name: "Date and link below it" }).check();
  await drawn(page);
  const stamped = (await download(page, "Picture as SVG")).toString("utf8");
  expect(stamped).not.toContain("?data=");
  expect(stamped).toContain("Secret &lt;plan&gt;. As of 2026-");
});

test("the PNG has the size, the fonts and the alternative text of the server’s", async ({ page, request }) => {
  await open(page, `/#${SCENARIO}`);
  await page.getByText("Choose a chart and see it").click();
  await page.getByRole("combobox", { name: "Pixels of a PNG" }).selectOption("2");
  const own = await download(page, "Picture as PNG");
  const theirs = await (await request.get(`/export/file?as=png&scale=2&${SCENARIO}`)).body();
  expect([own.readUInt32BE(16), own.readUInt32BE(20)]).toEqual([2560, 1440]);
  expect(textsOf(own)).toEqual(textsOf(theirs));
  expect(textsOf(own).map(([keyword]) => keyword)).toEqual(["Title", "Description"]);
  // Drawn by another program, so that edges differ in shade: the mean difference of a channel stays below 1 of 255, which
  // another font or a shifted line exceeds.
  const apart = await page.evaluate(
    async (files) => {
      const pixels = await Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = `data:image/png;base64,${file}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const context = canvas.getContext("2d")!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, canvas.width, canvas.height).data;
        }),
      );
      return pixels[0].reduce((sum, value, i) => sum + Math.abs(value - pixels[1][i]), 0) / pixels[0].length;
    },
    [own, theirs].map((file) => file.toString("base64")),
  );
  expect(apart).toBeLessThan(1);
});

test("on and off: the address moves, other pages follow, and what the server makes is offered again", async ({ page }) => {
  await open(page, `/?${SCENARIO}`);
  const before = await page.evaluate(() => history.length);
  await expect(page.getByText("Your figures stay in this browser")).toBeHidden();
  await turn(page);
  await expect(page).toHaveURL(new RegExp(`/#${SCENARIO}&made=`));
  await expect(page.getByText("Your figures stay in this browser")).toBeVisible();
  for (const name of ["Slides (PPTX)", "Memo (PDF)"]) await expect(page.getByRole("button", { name })).toBeHidden();
  await expect(page.getByRole("link", { name: "Make a short link" })).toBeHidden();
  await expect(page.getByText("crossover export --format pptx")).toBeVisible();
  await expect(page.getByRole("link", { name: "Compare with another scenario" })).toHaveAttribute("href", "/compare");
  await turn(page, false);
  await expect(page).toHaveURL(new RegExp(`/\\?${SCENARIO}&made=`));
  for (const name of ["Slides (PPTX)", "Memo (PDF)"]) await expect(page.getByRole("button", { name })).toBeVisible();
  await expect(page.getByRole("link", { name: "Evidence", exact: true })).toHaveAttribute("href", new RegExp(`\\?${SCENARIO}`));
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("the defaults can be private too", async ({ page }) => {
  await open(page);
  await turn(page);
  await expect(page).toHaveURL(/\/#v=1$/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("switch")).toBeChecked();
  await settled(page);
});

test("another scenario behind the # is taken, by hand, by a story, and by going back", async ({ page }) => {
  await open(page, "/#tokens=2T");
  const tokens = page.getByRole("textbox", { name: "Tokens a month", exact: true });
  await expect(tokens).toHaveValue("2T");
  await page.evaluate(() => (location.hash = "tokens=3T&show=self-host"));
  await expect(tokens).toHaveValue("3T");
  await expect(page.getByRole("radio", { name: /Host/ }).first()).toBeChecked();
  await page.goBack();
  await expect(tokens).toHaveValue("2T");
  await page.goForward();
  await expect(tokens).toHaveValue("3T");
  await page.getByRole("navigation", { name: "Start from a true story" }).getByRole("link").first().click();
  await expect(tokens).not.toHaveValue("3T");
  await expect(page.getByRole("switch")).toBeChecked();
  await expect(page).toHaveURL(/\/#/);
});

test("another scenario is taken before the last one’s address can be written over it", async ({ page }) => {
  await open(page, "/#tokens=2T");
  await page.evaluate(() => {
    location.hash = "tokens=3T";
    history.replaceState(null, "", "#tokens=2T");
  });
  await expect(page.getByRole("textbox", { name: "Tokens a month", exact: true })).toHaveValue("3T");
  await expect(page).toHaveURL(/\/#tokens=3T/);
  await settled(page);
});

test("the way to a part of the page keeps the scenario in the address", async ({ page }) => {
  await open(page, "/#tokens=2T");
  await page.keyboard.press("Tab");
  await page.getByRole("link", { name: "Skip to the answer" }).press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveURL(/\/#tokens=2T/);
  await page.getByRole("link", { name: "What that means" }).click();
  await expect(page.getByRole("heading", { name: "Private mode" })).toBeInViewport();
  await expect(page).toHaveURL(/\/#tokens=2T/);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Tokens a month", exact: true })).toHaveValue("2T");
});

test("what is wrong behind the # is said as it is of a query", async ({ page }) => {
  const wrong = "tokens=lots&path=sideways&colour=red&evals=gate&made=x";
  const told: string[][] = [];
  for (const address of [`/?${wrong}`, `/#${wrong}`]) {
    await open(page, address);
    await page.locator(".group > summary", { hasText: "Prices" }).click();
    await settled(page);
    told.push([
      await page.locator(".notices").innerText(),
      ...(await page.locator(".error").allTextContents()),
      await page.locator(".checklist").textContent() ?? "",
      await page.getByRole("textbox", { name: "Tokens a month", exact: true }).inputValue(),
    ]);
  }
  expect(told[1]).toEqual(told[0]);
  expect(told[0].join(" ")).toContain("“lots” is not a figure");
  expect(told[0].join(" ")).toContain("Must be one of flat, decline");
  await expect(page.getByRole("textbox", { name: "Tokens a month", exact: true })).toHaveAttribute("aria-invalid", "true");
  await judge(page, "private wrong");
});

test("a packed link is private too, and one cut short says so", async ({ page }) => {
  const links = (await readFile(new URL("../../crates/link/golden/edition-1-links.txt", import.meta.url), "utf8")).split("\n");
  const packed = links.find((line) => line.startsWith("z="))!;
  await open(page, `/#${packed}`);
  await page.getByRole("textbox", { name: "Training budget", exact: true }).fill("16M");
  await expect(page).toHaveURL(/\/#z=[\w-]{200,1498}$/);
  await page.goto("/about");
  await open(page, `/#${packed.slice(0, -7)}`);
  await expect(page.locator(".notices")).toContainText("The link is damaged");
});

test("the switch is reached and turned by key, and says what it is", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Copy link" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const toggle = page.getByRole("switch", { name: "Keep these figures in this browser" });
  await expect(toggle).toBeFocused();
  await expect(toggle).toHaveAccessibleDescription(/behind the # of the address/);
  await page.keyboard.press("Space");
  await expect(toggle).toBeChecked();
  await expect(page).toHaveURL(/#v=1$/);
  await page.keyboard.press("Space");
  await expect(toggle).not.toBeChecked();
  await expect(page).toHaveURL(/\/$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, tolerated: /preloaded using link preload but not used/ });

  test("it is not offered, and that is said", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("switch")).toHaveCount(0);
    const said = page.locator(".private-mode noscript p");
    await said.scrollIntoViewIfNeeded();
    await expect(said).toBeVisible();
    await expect(said).toContainText("This needs JavaScript. Without it, the server works everything out");
    // Without JavaScript axe can’t look.
    await shot(page, "private without script");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, width] of [["desk", 1280], ["phone", 390]] as const) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("the switch, off and on", async ({ page }) => {
        await open(page, `/?${SCENARIO}`);
        await page.getByRole("switch").scrollIntoViewIfNeeded();
        await page.locator(".export").screenshot({ path: `screenshots/private-off-${device}-${colorScheme}.png` });
        await turn(page);
        await page.getByText("Choose a chart and see it").click();
        await drawn(page);
        await page.locator(".export").screenshot({ path: `screenshots/private-on-${device}-${colorScheme}.png` });
        await fits(page);
        await judge(page, `private ${device} ${colorScheme}`);
      });
    });
  }
}

test("nothing jumps when a private link is uncovered", async ({ page }) => {
  const moved = await moves(page);
  await open(page, `/#${SCENARIO}`);
  await settled(page);
  await page.waitForTimeout(500);
  expect(await moved()).toBeLessThan(0.02);
  await clean(page);
});

/// Turns private mode on, types the three figures, and watches what is sent meanwhile and from then on.
async function typed(page: Page) {
  await open(page);
  await turn(page);
  const sent = watch(page);
  for (const [name, text] of [["Proprietary data", "7.891T"], ["Tokens a month", "456.7B"], ["Training budget", "$23.45M"]]) {
    const field = page.getByRole("textbox", { name, exact: true });
    await field.fill(text);
    await field.press("Enter");
  }
  await expect(page).toHaveURL(/\/#data=7891B&tokens=456\.7B&budget=23\.45M&made=/);
  return sent;
}

/// Turns private mode on or off.
async function turn(page: Page, on = true) {
  const toggle = page.getByRole("switch", { name: "Keep these figures in this browser" });
  await toggle.setChecked(on);
  await expect(toggle).toBeChecked({ checked: on });
}

/// Notes every request of `page` from now on, and finds those that contain a figure: in the address, a header or the body.
function watch(page: Page) {
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  return {
    all: () => requests.map((request) => request.url()),
    async found() {
      const found: string[] = [];
      for (const request of requests) {
        // What the page has inside itself is asked of nobody; and no browser sends what stands behind the #.
        if (request.url().startsWith("data:") || request.url().startsWith("blob:")) continue;
        const headers = JSON.stringify(await request.allHeaders());
        const parts = [request.url().split("#")[0], headers, request.postData() ?? ""];
        found.push(...parts.filter((text) => FIGURE.test(text) || FIGURE.test(decodeURIComponent(text))));
      }
      return found;
    },
  };
}

/// Waits until the preview shows what is chosen.
async function drawn(page: Page) {
  const preview = page.getByRole("img", { name: "Preview of the picture" });
  await preview.scrollIntoViewIfNeeded();
  await expect(preview).toHaveAttribute("src", /^data:image\/svg\+xml,.{2000}/);
  await expect.poll(() => preview.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true);
}

function said(page: Page) {
  return page.locator(".export [role=status]");
}

async function download(page: Page, button: string): Promise<Buffer> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await readFile(await (await started).path());
  await expect(said(page)).toHaveText(/ is ready\.$/);
  return file;
}
