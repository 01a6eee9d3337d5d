import { describe, expect, it, vi } from "vitest";
import { toSentence } from "../../src/dialects/sentence.ts";

describe("toSentence", () => {
  it.each([
    "Missing 'cloud_provider' field in request body",
    "Machine type <e2-medium> is not available in this zone",
    "Rate limit exceeded. Try again in 60 seconds.",
    "Please select a region from the list.",
    "Validation error: the name is too short",
    "No deployments allowed on Fridays after 3pm PST",
    "Produktion ist eingefroren",
    "デプロイは許可されていません",
    "Not found in production",
    "[API] Invalid API key or access token",
    "[index 3]: version 2 is current",
    "404 Project Not Found",
    // The name of a kind of ours, but of no status: under a 428 it says what the number does not.
    "Approval required",
  ])("keeps %j", (text) => {
    expect(toSentence(text)).toBe(text);
  });

  it.each([
    "",
    "   ",
    "<!DOCTYPE html><html></html>",
    "Oops <b>bold</b>",
    '{"error":"x"}',
    ' [{"a":1}]',
    "[1, 2]",
    'Not valid: [{"name":"x"}]',
    "404 Not Found",
    "401: Unauthorized",
    "Traceback (most recent call last): File x",
    "TypeError: Cannot read properties of undefined",
    "Boom\n    at handler (/srv/app.js:1:2)",
    "SQLSTATE[42S02]: Base table not found",
    "insert into users values (1)",
    "SELECT * FROM users WHERE id = 1",
    "update users set name = 'x'",
    "Unauthorized",
    "Not Found",
    "not found.",
    "Internal server error",
    "Too Many Requests",
    "Bad Gateway",
    "Unprocessable Entity",
    "NO_DEPLOY_WINDOW",
    "RATE-LIMITED",
    "resource_not_found",
    "E7003",
    "404",
    "undefined",
    "null",
    "Error: [object Object]",
    "Look <img src=x onerror=alert(1)> here",
    null,
    undefined,
    7,
    { text: "x" },
    ["x"],
  ])("takes %j for no sentence", (text) => {
    expect(toSentence(text)).toBeUndefined();
  });

  it.each([
    ["control and direction characters", "Deleted \u202Egnp.exe\u0000 now\u0007", "Deleted gnp.exe now"],
    ["what cannot be seen inside a word", "Con\u00adfigu\u200bration\u2060 is\u061c full", "Configuration is full"],
    ["halves of characters", "Half \ud83d of it \udc00", "Half of it"],
    [
      "nothing that joins letters",
      "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u{1f468}\u200d\u{1f469}",
      undefined,
    ],
  ])("takes out %s, which could disguise the rest", (_, text, clean) => {
    expect(toSentence(text)).toBe(clean ?? text);
  });

  it.each(["\u00ad\u3164", "\u2800 \u115f", "\u{e0041}\u{e0042}"])(
    "takes %j, of which nothing is seen, for no sentence",
    (text) => {
      expect(toSentence(text)).toBeUndefined();
    },
  );

  it("takes letters that could not be read for no sentence", () => {
    expect(toSentence("Ung\ufffdltige Eingabe")).toBeUndefined();
  });

  it("shortens what is too long to read between two words", () => {
    const text = toSentence("word ".repeat(1000));
    expect(text).toHaveLength(495);
    expect(text).toMatch(/ word…$/);
  });

  it("cuts no character in two where there are no words", () => {
    expect(toSentence("😀".repeat(300))).toBe(`${"😀".repeat(249)}…`);
  });

  it.each(["select ", "_", "a", " ", "\n", "A.", "x: "])(
    "looks at no more of %j again and again than is shown",
    (part) => {
      const test = vi.spyOn(RegExp.prototype, "test");
      const replace = vi.spyOn(String.prototype, "replace");
      toSentence(`${part.repeat(100_000)}!`);
      const subjects = [...test.mock.calls.map(([subject]) => subject), ...replace.mock.contexts.map(String)];
      vi.restoreAllMocks();
      expect(Math.max(...subjects.map(({ length }) => length))).toBeLessThanOrEqual(500);
    },
  );

  it.each(["select ".repeat(20_000), "word".repeat(200)])("marks a text that it cut", (text) => {
    expect(toSentence(`${text}!`)).toMatch(/^.{1,499}…$/);
  });

  it("does not mark a text that is whole but for the blanks around it", () => {
    expect(toSentence(`${" ".repeat(600)}All is well${" ".repeat(600)}`)).toBe("All is well");
  });
});
