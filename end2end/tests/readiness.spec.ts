// Readiness and moat: answers kept in the link, what they change shown before it is applied, a checklist that prints.

import { alive, expect, judge, open, test, type Page } from "./support/test";

const question = (page: Page, text: string) => page.getByRole("group", { name: text });
const changes = (page: Page) => page.getByRole("region", { name: "What the answers change", exact: true });
const row = (page: Page, name: string) => changes(page).getByRole("row", { name: new RegExp(`^${name}`) });

test("nine questions, each with why it is asked and where it comes from", async ({ page }) => {
  await page.goto("/readiness");
  await expect(page.getByRole("group")).toHaveCount(9);
  for (const group of await page.getByRole("group").all()) {
    await expect(group).toHaveAccessibleDescription(/Essay: /);
    await expect(group.getByRole("radio", { name: "Not answered" })).toBeChecked();
  }
  await expect(changes(page)).toContainText("Once a question is answered");
});

test("an answer is kept in the link, gives its reason and says what it would change", async ({ page }) => {
  await page.goto("/readiness?tokens=2T");
  await question(page, "Is there an evaluation suite on your own data?").getByRole("radio", { name: "No", exact: true }).check();
  await question(page, "What would a competitor find hardest to copy?").getByRole("radio", { name: "Data and access to customers" }).check();
  await page.getByRole("button", { name: "Keep these answers" }).click();
  await expect(page).toHaveURL(/tokens=2T.*moat=data.*evals=no/);
  await expect(question(page, "Is there an evaluation suite on your own data?")).toContainText("Build it whatever the answer is.");
  await expect(row(page, "Months until launch")).toContainText(/9 months.*12 months.*Judgement: three months/);
  await expect(changes(page).getByText("The answer now")).toBeVisible();
  await expect(changes(page).getByText("With all changes")).toBeVisible();
});

test("nothing changes until it is applied, one by one or together", async ({ page }) => {
  await page.goto("/readiness?evals=no&measured=no");
  await page.getByRole("link", { name: "To the answer", exact: true }).click();
  await alive(page);
  await expect(page.getByLabel("Months until launch", { exact: true })).toHaveValue("9");
  await page.goBack();
  await row(page, "Months until launch").getByRole("link", { name: "Apply" }).click();
  await expect(page).toHaveURL(/launch=12/);
  await expect(row(page, "Months until launch")).toContainText("allowed for already");
  await changes(page).getByRole("link", { name: "Apply all to the scenario" }).click();
  await alive(page);
  await expect(page).toHaveURL(/cover_own=0\.45.*evals=no&measured=no/);
});

test("the answers go to the front page and back, through changes there", async ({ page }) => {
  await open(page, "/?swap=hours&off_nvidia=no");
  const list = page.getByRole("region", { name: "Readiness and moat" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("textbox", { name: "Tokens a month", exact: true }).fill("2T");
  await expect(page).toHaveURL(/\/\?tokens=2T&swap=hours&off_nvidia=no&made=[^&]+&v=1$/);
  await list.getByRole("link", { name: "Change the answers" }).click();
  await expect(question(page, "How long would it take").getByRole("radio", { name: "48 hours or less" })).toBeChecked();
  await expect(page).toHaveURL(/tokens=2T/);
});

test("an answer that there is not is named", async ({ page }) => {
  await page.goto("/readiness?evals=maybe&colour=red&tokens=lots");
  await expect(question(page, "Is there an evaluation suite")).toContainText("Must be one of gate, some, no, not “maybe”");
  await expect(page.getByRole("listitem").filter({ hasText: "left out: colour" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Tokens a month: “lots” is not a figure" })).toBeVisible();
  await open(page, "/?evals=maybe");
  await expect(page.getByRole("listitem").filter({ hasText: "evals: must be one of gate, some, no, not “maybe”" })).toBeVisible();
});

test("the checklist is printed with the memo", async ({ page }) => {
  await open(page, "/?layer=vertical&moat=data&rights=train&evals=no&swap=weeks");
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  const list = page.getByRole("region", { name: "Readiness and moat" });
  await expect(list).toContainText("Evaluation suite: No. Build it whatever the answer is.");
  await expect(list.getByRole("link")).toBeHidden();
  await page.pdf({ path: "screenshots/memo-readiness.pdf", format: "A4" });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, tolerated: /preloaded using link preload but not used/ });

  test("the answers go along when the front page's form is sent", async ({ page }) => {
    await page.goto("/?evals=no");
    await page.getByRole("textbox", { name: "Tokens a month", exact: true }).fill("2T");
    await page.getByRole("button", { name: "Update" }).click();
    await expect(page).toHaveURL(/tokens=2T.*evals=no/);
    await page.getByRole("link", { name: "Change the answers" }).click();
    expect(await page.content()).not.toContain(".wasm");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, width, height] of [["desk", 1280, 900], ["phone", 390, 844], ["narrow", 320, 640]] as const) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height } });

      test("empty, answered, and on the front page", async ({ page }) => {
        for (const [name, address] of [
          ["empty", "/readiness"],
          ["answered", "/readiness?tokens=2T&layer=vertical&moat=weights&rights=unclear&evals=no&measured=no&swap=hours&stressed=maybe"],
          ["front", "/?layer=vertical&moat=data&evals=no&swap=weeks"],
        ] as const) {
          await page.goto(address);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wide, `${name}: the page scrolls sideways`).toBe(0);
          await judge(page, `readiness ${name} ${device} ${colorScheme}`);
        }
      });
    });
  }
}
