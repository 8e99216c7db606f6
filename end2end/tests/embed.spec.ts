// The answer in a frame of somebody else's page: it fits, nothing in it runs, and its link leads out in a tab of its own.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { clean, expect, fits, judge, shot, test } from "./support/test";

let elsewhere: Server;
let origin: string;

// Another site: it frames what its query names.
test.beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    const src = new URL(request.url!, "http://here").searchParams.get("src") ?? "";
    response.setHeader("content-type", "text/html; charset=utf-8");
    const frame = src ? `<iframe src="${src.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" width="760" height="720" title="Crossover"></iframe>` : "";
    response.end(`<!doctype html><html lang="en"><title>A wiki</title><link rel="icon" href="data:,"><main><h1>A wiki</h1>${frame}</main></html>`);
  });
  await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
  origin = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
});
test.afterAll(() => elsewhere.close());

test.describe("in somebody else's page", () => {
  test.use({ tolerated: /left the origin: http:\/\/localhost:/ });

  test("the answer is shown, and its link opens the scenario", async ({ page, baseURL, context }) => {
  await page.goto(`${origin}/?src=${encodeURIComponent(`${baseURL}/embed?tokens=1T`)}`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toContainText(/^(No|Yes)/);
  await expect(frame.getByRole("img", { name: /Avoided/ })).toBeVisible();
  await expect(frame.getByText("The same as a table")).toBeVisible();
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    frame.getByRole("link", { name: "Open the scenario in Crossover" }).click(),
  ]);
  await expect(opened).toHaveURL(`${baseURL}/?tokens=1T`);
  await shot(page, "embed in a wiki", false);
  });
});

test.describe("what is not made for frames", () => {
  // What a browser says when it keeps a page out of a frame.
  test.use({ tolerated: /Refused to (frame|display)|frame-ancestors|left the origin: http:\/\/localhost:/ });

  test("stays out of them", async ({ page, baseURL }) => {
    await page.goto(`${origin}/?src=${encodeURIComponent(`${baseURL}/?tokens=1T`)}`);
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveCount(0);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 360, 760, 1280]) {
    test(`fits at ${width}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 720 });
      await page.goto("/embed?tokens=1T&budget=16M");
      await fits(page);
      await clean(page);
      await judge(page, `embed ${width} ${colorScheme}`);
    });
  }
}

test("programs find out how to show it, and the frame that they are told of has room", async ({ page, request, baseURL }) => {
  await page.goto("/?tokens=1T");
  const href = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
  const answer = await (await request.get(href!)).json();
  expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "Crossover" });
  expect(answer.html).toContain(`src="${baseURL}/embed?tokens=1T"`);
  await page.setViewportSize({ width: answer.width, height: answer.height });
  await page.goto("/embed?tokens=1T");
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(tall).toBeLessThanOrEqual(answer.height);
  expect(tall).toBeGreaterThan(answer.height - 160);
});
