// True stories: quiet links on the front page, and what the open one shows.

import { alive, expect, judge, open, shot, test, type Page } from "./support/test";

const STORIES = {
  "Vertical software firm, 100B tokens a month": /the claim holds: pretraining for \$10M is worth \$\d+K .* yet to buy open weights by API is worth \$13\.\dM/,
  "Bank with 2T private tokens, 20B a month": /can’t pay for a model of \$20M: .* unless owning is worth more than \$1\.\d+M\/month/,
  "Agent product, 1T tokens a month": /Most of those tokens are cached and cheap, \$0\.8\d+\/M instead of \$2\.8\d+\/M/,
  "Small firm, 1B tokens a month": /At a bill of \$2\.8\dK\/month the answer is to buy/,
  "DeepSeek-V3’s own budget": /It buys a run of 3\.3e24 FLOP, as disclosed/,
};

const stories = (page: Page) => page.getByRole("navigation", { name: "Start from a true story" });
const story = (page: Page) => page.getByRole("complementary", { name: "The story that is open" });

for (const [name, shows] of Object.entries(STORIES)) {
  test(`${name}: opens by its link, says its name and what it shows`, async ({ page }) => {
    await open(page);
    await expect(story(page)).toHaveCount(0);
    await stories(page).getByRole("link", { name }).click();
    await alive(page);
    await expect(story(page)).toContainText(name);
    await expect(story(page)).toContainText(shows);
    await expect(stories(page).getByRole("link", { name })).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Yes|No): /);
  });
}

test("a changed story keeps its place and leads back", async ({ page }) => {
  await open(page);
  await stories(page).getByRole("link", { name: "Small firm, 1B tokens a month" }).click();
  await alive(page);
  const back = story(page).getByRole("link", { name: "back to the story" });
  await expect(back).toBeHidden();
  const before = await story(page).boundingBox();
  await page.getByRole("textbox", { name: "Tokens a month", exact: true }).fill("2B");
  await expect(back).toBeVisible();
  expect(await story(page).boundingBox()).toEqual(before);
  await back.click();
  await alive(page);
  await expect(page.getByRole("textbox", { name: "Tokens a month", exact: true })).toHaveValue("1B");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, tolerated: /preloaded using link preload but not used/ });

  test("the links work and the story is told", async ({ page }) => {
    await page.goto("/");
    await stories(page).getByRole("link", { name: "DeepSeek-V3’s own budget" }).click();
    await expect(page).toHaveURL(/budget=5576K/);
    await expect(story(page)).toContainText("FLOP, as disclosed");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, width, height] of [["desk", 1280, 900], ["phone", 390, 844]] as const) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height } });

      test("the stories do not crowd the first screen", async ({ page }) => {
        await open(page);
        await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
        await expect(page.getByRole("slider", { name: /, slider$/ }).last()).toBeInViewport();
        await stories(page).getByRole("link", { name: "Bank" }).click();
        await alive(page);
        await shot(page, `story first screen ${device} ${colorScheme}`, false);
        await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
        await judge(page, `story ${device} ${colorScheme}`);
      });
    });
  }
}
