// The `test` of every spec: nothing may be logged or leave the origin while a page is used.

import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

export { expect, type Page } from "@playwright/test";

export const test = base.extend<{ tolerated: RegExp | null; watched: void }>({
  // What the console may say although nothing is wrong.
  tolerated: [null, { option: true }],
  watched: [
    async ({ page, baseURL, tolerated }, use) => {
      const problems: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${baseURL}/`) && !url.startsWith("data:")) problems.push(`left the origin: ${url}`);
      });
      problemsOf.set(page, problems);
      await use();
      expect(problems.filter((problem) => !tolerated?.test(problem))).toEqual([]);
    },
    { auto: true },
  ],
});

// Per page, so that `judge` can tell the page's own problems from what the tools say about themselves.
const problemsOf = new WeakMap<Page, string[]>();

/// The end of a test: a picture for a person to look at, and axe.
export async function judge(page: Page, name: string) {
  await shot(page, name);
  await clean(page);
}

/// Goes to `address` and waits until the page answers by itself.
export async function open(page: Page, address = "/") {
  await page.goto(address);
  await alive(page);
}

/// The sliders are disabled until the page has come alive.
export async function alive(page: Page) {
  await expect(page.getByRole("slider").first()).toBeEnabled();
}

/// Opens everything that is folded.
export async function unfold(page: Page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
}

/// Fails on anything that axe finds. Nothing is excluded.
export async function clean(page: Page) {
  const problems = problemsOf.get(page);
  const before = problems?.length ?? 0;
  const { violations } = await new AxeBuilder({ page }).analyze();
  // axe puts styles of its own into the page, which the policy rightly refuses.
  problems?.splice(before);
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html).slice(0, 5) }));
  expect(found).toEqual([]);
}

/// Keeps a picture of the whole page for a person to look at. Pixels are not compared: how a letter is drawn depends
/// on the browser's version and the system's font rasteriser, even with bundled fonts; what must hold about the
/// layout is asserted in look.spec.ts.
export async function shot(page: Page, name: string, fullPage = true) {
  const problems = problemsOf.get(page);
  const before = problems?.length ?? 0;
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  await layOut(page);
  await page.evaluate(async (top) => {
    if (top) window.scrollTo({ top: 0, behavior: "instant" });
    await document.fonts.ready;
  }, fullPage);
  await page.screenshot({ path: `screenshots/${file}.png`, fullPage });
  // Playwright hides the caret by a style that the policy refuses.
  problems?.splice(before);
}

/// Lays out what is far below the first screen too, as if somebody had read so far.
export async function layOut(page: Page) {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>(".below, .evidence > section")) {
      part.style.contentVisibility = "visible";
    }
  });
}

/// Follows what moves on `page` by itself, before it is opened; what comes back says how much did (layout shift).
export async function moves(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = window as unknown as { moved: number };
    seen.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moved: number }).moved);
}

/// Waits until everything on the page is of the scenario at hand.
export async function settled(page: Page) {
  await expect(page.locator(".findings")).not.toHaveAttribute("aria-busy", "true", { timeout: 30_000 });
}

/// Everything in sight that the page has worked out, as text. What is folded away is worked out when it is opened.
export async function figures(page: Page): Promise<string> {
  await settled(page);
  return seen(page);
}

/// The same as it stands at the moment, some of it perhaps of an earlier scenario.
export async function seen(page: Page): Promise<string> {
  await layOut(page);
  // What a screen reader was told comes and goes by itself, and private mode is no figure.
  return page.evaluate(() => {
    const text = (part: HTMLElement) => {
      const apart = [...part.querySelectorAll<HTMLElement>("[role=status], .private-mode")].map((other) => other.innerText);
      return apart.reduce((rest, other) => (other ? rest.replace(other, "") : rest), part.innerText).trim();
    };
    return [...document.querySelectorAll<HTMLElement>(".verdict, .findings")].map(text).join("\n");
  });
}

/// The page is no wider than its window, no text is cut off, and no two labels of the chart lie on each other.
export async function fits(page: Page) {
  await layOut(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "the page scrolls sideways").toBe(0);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main :is(p, label, h1, h2, a, summary, li, dd, button)")]
      .filter((it) => it.offsetParent && !it.closest(".unseen, .scroll") && !it.matches(".unseen, .update"))
      .filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== "inline")
      .map((it) => it.outerHTML.slice(0, 120)),
  );
  expect(cut, "text is cut off").toEqual([]);
  const overlaps = await page.evaluate(() => {
    const found: string[] = [];
    for (const chart of document.querySelectorAll("svg")) {
      const labels = [...chart.querySelectorAll("text")]
        .map((it) => ({ text: it.textContent ?? "", box: it.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      labels.forEach((a, i) =>
        labels.slice(i + 1).forEach((b) => {
          const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // Line boxes are taller than their letters.
          if (x > 1 && y > 0.4 * Math.min(a.box.height, b.box.height)) found.push(`${a.text} / ${b.text}`);
        }),
      );
    }
    return found;
  });
  expect(overlaps, "labels overlap").toEqual([]);
}
