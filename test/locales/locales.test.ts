import { describe, expect, it } from "vitest";
import en, { type Message, type Translation } from "../../src/locales/en.ts";

const files = import.meta.glob<Translation>("../../src/locales/*.ts", { eager: true, import: "default" });
const locales = Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/|\.ts$/g, ""), messages] as const);
/** A young translation may leave texts to English; these are complete and stay so. */
const complete = ["en", "de", "ar"];

type Leaf = Message | readonly string[];
const isLeaf = (value: unknown): value is Leaf =>
  typeof value === "string" ||
  Array.isArray(value) ||
  (typeof value === "object" && value !== null && "other" in value);

/** Every text by its path: `wait.used`. */
function leavesOf(section: object, path: readonly string[] = []): [path: string, leaf: Leaf][] {
  return Object.entries(section).flatMap(([key, value]) => {
    const at = [...path, key];
    return isLeaf(value) ? [[at.join("."), value] as [string, Leaf]] : leavesOf(value, at);
  });
}
const formsOf = (leaf: Leaf): readonly string[] =>
  typeof leaf === "string" ? [leaf] : Array.isArray(leaf) ? leaf : Object.values(leaf);
const namesIn = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)));
const isPlural = (leaf: Leaf | undefined): leaf is Exclude<Message, string> =>
  typeof leaf === "object" && !Array.isArray(leaf);

const english = new Map(leavesOf(en));

it("keeps the key `other` for plural forms, because a section that had it would be taken for one", () => {
  const leaves = locales.flatMap(([tag, messages]) => leavesOf(messages, [tag]));
  const plurals = leaves.filter(([, leaf]) => isPlural(leaf));
  const taken = plurals.filter(([, leaf]) =>
    Object.keys(leaf).some((key) => !/^(zero|one|two|few|many|other)$/.test(key)),
  );
  expect(plurals.length).toBeGreaterThan(0);
  expect(taken).toEqual([]);
});

describe.each(locales)("the language %s", (tag, messages) => {
  const leaves = new Map(leavesOf(messages));

  it("is named by its own BCP 47 tag", () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(messages.locale).toBe(tag);
  });

  it("has no text that English lacks, and none that is empty", () => {
    expect([...leaves.keys()].filter((path) => !english.has(path))).toEqual([]);
    expect([...leaves].filter(([, leaf]) => formsOf(leaf).some((form) => form.trim() === ""))).toEqual([]);
  });

  it.runIf(complete.includes(tag))("leaves nothing to English but a kind that it has no word for yet", () => {
    const isNewKind = (path: string) =>
      path.startsWith("failures.") && ![...leaves.keys()].some((known) => known.startsWith(path.replace(/[^.]+$/, "")));
    expect([...english.keys()].filter((path) => !leaves.has(path) && !isNewKind(path))).toEqual([]);
  });

  it.each([...leaves])("fills in %s what English fills", (path, leaf) => {
    const theirs = english.get(path);
    if (theirs === undefined) throw new Error(`${path} is no text of English, so nobody would ever say it.`);
    expect(Array.isArray(leaf), "is a list where English has one").toBe(Array.isArray(theirs));
    const known = namesIn(formsOf(theirs));
    const own = namesIn(formsOf(leaf));
    expect(own).toEqual(known);
    // One form alone may do without a name: "two minutes" needs no figure.
    if (isPlural(leaf)) expect(namesIn([leaf.other])).toEqual(known);
    if (Array.isArray(leaf))
      expect(namesIn([leaf.at(-1) ?? ""]).has("action"), "the last title stands alone").toBe(false);
  });

  it("has a form for every count that its plural rules know, and none that they do not", () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const [path, leaf] of leaves) {
      if (!isPlural(leaf)) continue;
      expect.soft(Object.keys(leaf), path).toContain("other");
      expect
        .soft(
          Object.keys(leaf).filter((form) => !pluralCategories.includes(form as Intl.LDMLPluralRule)),
          path,
        )
        .toEqual([]);
      // A form without the figure must mean one figure only, or 21 and 101 would be said as one.
      for (const [form, text] of Object.entries(leaf)) {
        if (text.includes("{count}")) continue;
        const meant = Array.from({ length: 200 }, (_, count) => count).filter(
          (count) => new Intl.PluralRules(tag).select(count) === form,
        );
        expect.soft(meant.length, `${path}, ${form}`).toBe(1);
      }
    }
  });

  it("titles a failure in 60 characters at most, with a name of ordinary length in it, and without a full stop", () => {
    for (const [path, leaf] of leaves) {
      if (!isTitle(path)) continue;
      for (const title of formsOf(leaf)) {
        const filled = title
          .replace("{action}", "deploy api 4.2.1")
          .replace("{subject}", "api 4.2.1")
          .replace("{job}", "deployment")
          .replace(/\{\w+\}/g, "28 Oct, 08:00");
        expect.soft(filled.length, `${path}: ${filled}`).toBeLessThanOrEqual(60);
        expect.soft(filled, path).not.toMatch(/[.!]$/);
      }
    }
  });

  it("labels buttons in three words at most", () => {
    const labels = [...leaves].filter(([path]) => path.startsWith("actions.")).flatMap(([, leaf]) => formsOf(leaf));
    expect(labels.filter((label) => label.split(/ (?!…)/).length > 3)).toEqual([]);
  });
});

const isTitle = (path: string) =>
  /\.titles?(At)?(\.|$)|^unknownEnd\.(saved|deleted|sent)|^(freeze|down)\.(until|endless|closing|lifted)$|^approval\.(oneMore|granted)|^conflict\.(blocked|changed)$/.test(
    path,
  );

describe("English", () => {
  const banned =
    /\b(oops|uh-oh|please|error|invalid|valid|forbidden|illegal|prohibited|you forgot|you failed|fail(ed|ure)?|technical difficult|maintenance|bad request|unfortunately|something went wrong)\b|\b[45]\d\d\b|!/i;
  const texts = leavesOf(en).flatMap(([path, leaf]) => formsOf(leaf).map((text) => [path, text] as const));

  it("says nothing by its code, blames nobody and does not plead", () => {
    // The word before a message at a field is for those who listen, and is the one they know.
    expect(texts.filter(([path, text]) => path !== "fields.error" && banned.test(text))).toEqual([]);
  });

  it("says sorry only when the fault is ours", () => {
    const ours = /^(failures\.(server-error|bad-gateway|gateway-timeout|unavailable)|down|boundary)\./;
    expect(texts.filter(([path, text]) => /\bsorry\b/i.test(text) && !ours.test(path))).toEqual([]);
  });
});
