// Files of the site as the release serves them, from the program itself.

import { expect, test } from "./support/test";

test("the program's files come compressed, once, and are kept for ever", async ({ page, request }) => {
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(new URL(sent.url()).pathname));
  await page.goto("/");
  await expect.poll(() => asked.filter((path) => path.startsWith("/pkg/")).length).toBeGreaterThan(2);
  for (const path of new Set(asked.filter((path) => path.startsWith("/pkg/")))) {
    const plain = await request.get(path, { headers: { "accept-encoding": "identity" } });
    const answer = await request.get(path, { headers: { "accept-encoding": "gzip, br" } });
    expect(answer.headers()).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-encoding": "br",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
    });
    expect(await answer.body()).toEqual(await plain.body());
    const kind = { js: "text/javascript", css: "text/css", wasm: "application/wasm" }[path.split(".").pop()!];
    expect(answer.headers()["content-type"]).toContain(kind);
    const again = await request.get(path, { headers: { "if-none-match": answer.headers().etag, "accept-encoding": "gzip, br" } });
    expect(again.status()).toBe(304);
  }
});

test("fonts and icons have lasting names, and what is no file is a page that says so", async ({ request }) => {
  for (const [path, kind] of [
    ["/icon.svg", "image/svg+xml"],
    ["/robots.txt", "text/plain"],
    ["/fonts/inter-400.woff2", "font/woff2"],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"]).toContain(kind);
    expect(answer.headers()["cache-control"]).toBe("public, max-age=86400");
    expect((await request.head(path)).status()).toBe(200);
    expect((await request.post(path)).status()).toBe(405);
  }
  for (const path of ["/hash.txt", "/pkg", "/fonts/", "/icon.svg.br/", "/..%2fhash.txt"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  const missing = await request.get("/pkg/none.js");
  expect([missing.status(), await missing.text()]).toEqual([404, "There is no such file.\n"]);
});
