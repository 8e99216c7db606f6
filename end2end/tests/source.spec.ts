// What the server sends: valid HTML, a policy, and nothing that a browser stumbles over.

import { HtmlValidate } from "html-validate";
import { PAGES } from "../pages.mjs";
import { expect, test } from "./support/test";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Matters of taste, and the printer's, not the reader's.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "no-inline-style": "error",
  },
});

for (const address of [...PAGES, "/?data=2T&tokens=lots&colour=red", "/evidence?clock=full", "/s?tokens=120B", "/s/AAAAAAAAAAAAAAAAAAAAAAAA"]) {
  test(`${address} is valid HTML`, async ({ request }) => {
    // Leptos marks places with `<!>`, which browsers read as an empty comment and the validator can't.
    const html = (await (await request.get(address)).text()).replaceAll("<!>", "<!---->");
    const report = await validator.validateString(html);
    const found = report.results.flatMap((result) =>
      result.messages.map((it) => `${it.ruleId}: ${it.message} (${html.split("\n")[it.line - 1]?.slice(it.column - 60, it.column + 60)})`),
    );
    expect(found).toEqual([]);
  });
}

test("each answer has a policy with a nonce of its own", async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const answer = await request.get("/");
      const policy = answer.headers()["content-security-policy"];
      for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
        expect(policy).toContain(part);
      expect(policy).not.toContain("unsafe-inline");
      const nonce = /'nonce-([^']+)'/.exec(policy)![1];
      const html = await answer.text();
      const scripts = html.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      return nonce;
    }),
  );
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("preloads are asked for the way they are fetched", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const values = [...html.matchAll(/crossorigin="([^"]*)"/g)].map((match) => match[1]);
  expect(values.length).toBeGreaterThan(0);
  expect(new Set(values)).toEqual(new Set(["anonymous"]));
});

test("the built files have their hash in the name and may be kept for a year", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const files = [...new Set([...html.matchAll(/\/pkg\/[^"']+/g)].map((match) => match[0]))];
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect(file).toMatch(/crossover\.[\w-]{6,}\.(js|wasm|css)$/);
    const answer = await request.get(file, { headers: { "accept-encoding": "br" } });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toContain("immutable");
    expect(answer.headers()["content-encoding"]).toBe("br");
  }
});

test("no violation of the policy is reported while the page is used", async ({ page }) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { violations: string[] };
    seen.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto("/");
  await expect(page.getByRole("slider").first()).toBeEnabled();
  await page.getByRole("textbox", { name: "Tokens a month", exact: true }).fill("700B");
  await expect(page).toHaveURL(/tokens=700B/);
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
});
