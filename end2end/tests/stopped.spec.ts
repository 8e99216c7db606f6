// When the program behind the page can't be had, the form still works.

import { expect, test } from "@playwright/test";

test("without the program the form is sent to the server", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/");
  const field = page.getByRole("textbox", { name: "Tokens a month", exact: true });
  await field.fill("2T");
  await field.press("Enter");
  await expect(page).toHaveURL(/tokens=2T/);
  await expect(field).toHaveValue("2T");
  await expect(page.getByRole("slider").first()).toBeDisabled();
});

test("what is typed before the page is alive counts", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  const field = page.getByRole("textbox", { name: "Tokens a month", exact: true });
  await field.fill("900B");
  release();
  await expect(page.getByRole("slider").first()).toBeEnabled();
  await expect(field).toHaveValue("900B");
  await expect(page).toHaveURL(/tokens=900B/);
});

test("when a part of the program can’t be had, the page says so", async ({ page }) => {
  await page.route("**/split_study*.wasm", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("stopped answering");
});
