// Every page in light and dark, on a desk and on a phone: pictures for a person to look at, axe, and what must hold
// about the layout.

import { clean, expect, fits, judge, moves, open, shot, test, unfold } from "./support/test";

const DEVICES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of Object.entries(DEVICES)) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport });

      test("front page", async ({ page }) => {
        await open(page);
        await shot(page, `first screen ${device} ${colorScheme}`, false);
        await fits(page);
        await judge(page, `front ${device} ${colorScheme}`);
      });

      test("front page, all open, with a mistake and changes", async ({ page }) => {
        await open(page, "/?tokens=1.2T&budget=a%20lot&wacc=0.2");
        await unfold(page);
        await fits(page);
        await judge(page, `all open ${device} ${colorScheme}`);
      });

      test("method", async ({ page }) => {
        await page.goto("/about");
        await fits(page);
        await judge(page, `method ${device} ${colorScheme}`);
      });

      test.describe("an address without a page", () => {
        test.use({ tolerated: /status of 404/ });

        test("says so", async ({ page }) => {
          const answer = await page.goto("/nothing-here");
          expect(answer?.status()).toBe(404);
          await expect(page.getByRole("heading", { level: 1 })).toContainText("no page at this address");
          await fits(page);
          await judge(page, `missing ${device} ${colorScheme}`);
        });
      });
    });
  }
}

test.describe("other sizes", () => {
  for (const [name, width, height] of [
    ["320", 320, 640],
    ["tablet", 820, 1180],
    ["4k", 3840, 2160],
  ] as const) {
    test(name, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, "/?tokens=1.2T&wacc=0.2");
      await fits(page);
      await shot(page, `size ${name}`);
      await unfold(page);
      await fits(page);
      await judge(page, `size ${name} all open`);
    });
  }
});

test("text at twice the size still fits", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await open(page);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await fits(page);
  await judge(page, "twice the text");
});

test("on paper it is a memo", async ({ page }) => {
  await open(page, "/?tokens=1.2T&budget=20M");
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.pdf({ path: "screenshots/memo.pdf", format: "A4" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy link" })).toBeHidden();
  await expect(page.getByRole("slider").first()).toBeHidden();
  await expect(page.getByRole("radio").first()).toBeHidden();
  await expect(page.getByText(`Address: ${new URL("/?tokens=1.2T&budget=20M", page.url())}`)).toBeVisible();
});

test("nothing moves while the page comes alive", async ({ page }) => {
  const moved = await moves(page);
  await open(page);
  await page.waitForTimeout(500);
  expect(await moved()).toBe(0);
});

test("with less motion asked for, nothing glides", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((it) => {
      const style = getComputedStyle(it);
      return style.scrollBehavior === "smooth" || parseFloat(style.transitionDuration) > 0 || style.animationName !== "none";
    }).length,
  );
  expect(moving).toBe(0);
});

test("axe is really looking", async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.querySelector("h1")!.insertAdjacentHTML("afterend", '<img src="/icon.svg">'));
  await expect(clean(page)).rejects.toThrow(/image-alt/);
  await page.reload();
});
