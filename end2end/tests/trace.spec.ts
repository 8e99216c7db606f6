// Each figure of the report says how it is worked out and where its constants come from.

import { expect, judge, open, settled, test } from "./support/test";

test("each figure opens its formula and its sources", async ({ page }) => {
  await open(page);
  const alternatives = page.getByRole("region", { name: "Five alternatives", exact: true });
  await alternatives.getByText("How each figure is worked out").click();
  const npv = alternatives.getByRole("group").filter({ hasText: "NPV of pretraining over buying" }).last();
  await npv.getByText("NPV of pretraining over buying").click();
  await expect(npv).toContainText("(1 + wacc)^(−t/12)");
  const edge = alternatives.getByRole("group").filter({ hasText: "Avoided spend of pretraining" }).last();
  await edge.getByText("Avoided spend of pretraining").click();
  await expect(edge).toContainText("(judgement, 2026-11)");
  const row = alternatives.getByRole("row", { name: /Pretrain your own/ });
  for (const tokens of ["500B", "5T"]) {
    await page.getByRole("textbox", { name: "Tokens a month", exact: true }).fill(tokens);
    await settled(page);
    const value = await npv.locator(".figure-value").innerText();
    await expect(row.getByRole("cell").first(), "the figure is that of the table").toHaveText(value);
  }
  await judge(page, "traces");
});
