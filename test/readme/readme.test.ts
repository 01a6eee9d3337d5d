import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forms } from "../../scripts/entries.mjs";
import { traits } from "../../src/outcome/failures.ts";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");

describe("the page about forms", () => {
  const page = readFileSync(new URL("docs/forms.md", root), "utf8");

  it.each([
    new URL("orderForm.tsx", import.meta.url),
    new URL("signUpForm.tsx", import.meta.url),
    new URL("signUp.ts", import.meta.url),
  ])("shows code that compiles: it is a file of the tests, word for word (%s)", (file) => {
    expect(page).toContain(readFileSync(file, "utf8").trimEnd());
  });

  it.each(forms)("names faultline/forms/%s", (name) => {
    expect(page).toMatch(new RegExp(`^\\|[^|]+\\| \`${name}\` \\|`, "m"));
  });
});

describe("the README", () => {
  it("shows code that compiles: it is a file of the tests, word for word", () => {
    expect(readme).toContain(readFileSync(new URL("adoption.tsx", import.meta.url), "utf8").trimEnd());
  });

  it.each(Object.keys(traits))("says what a person sees when a failure is %s", (kind) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${kind}\`.*\\|$`, "m"));
  });

  it("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
  });
});
