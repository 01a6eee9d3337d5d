import { expect, it } from "vitest";

const files = import.meta.glob<string>("../../src/{components,forms,locales,surfaces}/**/*.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});
const expression = /(?<=[(=,:?&|!\s])\/(?![*/\s])((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+)\/[dgimsuvy]*(?=[\s.,;)?])/g;

/** A row of signs up to the end of a text: begun anew at each sign of a row that ends otherwise, it takes n × n steps. */
const isSlow = (source: string) => /[+*]\$(?:$|\||\))/.test(source) && !/^\^|\(\?<!/.test(source);

it("no expression looks for a row of signs at the end of a text without saying where the row begins", () => {
  const all = Object.entries(files).flatMap(([path, text]) =>
    [...text.matchAll(expression)].map(([, source = ""]) => ({ path, source })),
  );
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(({ source }) => isSlow(source))).toEqual([]);
  expect(["\\.+$", "\\s*$", "(a|b+$)", "^\\d+$", "(?<!\\.)\\.+$", "a$"].map(isSlow)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
