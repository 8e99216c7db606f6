// The page about the interface for programs: to read, with nothing that runs.

import { expect, fits, judge, test } from "./support/test";

test("every page leads to it, and it names each call with its fields", async ({ page, request }) => {
  await page.goto("/about");
  await page.getByRole("contentinfo").getByRole("link", { name: /API|programs/ }).click();
  await expect(page).toHaveURL(/\/api$/);
  const description = await (await request.get("/api/v1/openapi.json")).json();
  expect(description.openapi).toMatch(/^3\.1/);
  const written = await page.getByRole("main").textContent();
  for (const [path, calls] of Object.entries<Record<string, { summary?: string }>>(description.paths)) {
    expect(written).toContain(path);
    for (const call of Object.values(calls)) {
      if (call.summary) expect(written).toContain(call.summary);
    }
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, width] of [["desk", 1440], ["phone", 390]] as const) {
    test(`${device} ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/api");
      await fits(page);
      await judge(page, `api ${device} ${colorScheme}`);
    });
  }
}
