import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RouteReason } from "../../src/policies/surface.ts";

const docs = new URL("../../docs/", import.meta.url);
const page = readFileSync(new URL("surfaces.md", docs), "utf8");

const reasons: Record<RouteReason, true> = {
  meta: true,
  app: true,
  kind: true,
  "no-fields": true,
  "no-form": true,
  "data-on-screen": true,
  "no-boundary": true,
  "no-view": true,
  "no-toaster": true,
};

describe("the page about surfaces", () => {
  it("shows a port that compiles: it is a file of the tests, word for word", () => {
    expect(page).toContain(readFileSync(new URL("sonnerPort.tsx", import.meta.url), "utf8").trimEnd());
  });

  it.each(Object.keys(reasons))("names the reason %s", (reason) => {
    expect(page).toContain(`\`${reason}\``);
  });

  it("links to files that are there", () => {
    const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(new URL(link, docs)))).toEqual([]);
  });
});
