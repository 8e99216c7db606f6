// The `test` of every spec: nothing may be logged or leave the origin, and each test ends with axe and a screenshot.

import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

export { expect, type Page } from "@playwright/test";

export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ page, baseURL }, use, info) => {
      const problems: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${baseURL}/`) && !url.startsWith("data:")) problems.push(`left the origin: ${url}`);
      });
      await use();
      if (page.url() !== "about:blank" && info.status === info.expectedStatus) {
        await shot(page, info.titlePath.slice(1).join(" "));
        await clean(page);
      }
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

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
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html).slice(0, 5) }));
  expect(found).toEqual([]);
}

/// Keeps a picture of the whole page for a person to look at. Pixels are not compared: how a letter is drawn depends
/// on the browser's version and the system's font rasteriser, even with bundled fonts; what must hold about the
/// layout is asserted in look.spec.ts.
export async function shot(page: Page, name: string, fullPage = true) {
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  await page.screenshot({ path: `screenshots/${file}.png`, fullPage, animations: "disabled" });
}

/// Everything that the page has worked out, as text.
export async function figures(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".verdict, .findings")].map((part) => part.textContent).join("\n"),
  );
}
