import { explainOutcome } from "faultline";
import { examples } from "faultline/testing";
import { describe, expect, it, test } from "vitest";
import { type Draft, emptyDraft } from "../../demo/app/pages/yourApi/draft.ts";
import { firstDraft, fromText, isTooLongForLink, toText } from "../../demo/app/pages/yourApi/kept.ts";
import { readerOf, readers } from "../../demo/app/pages/yourApi/readers.ts";
import { mistakesIn, replyOf } from "../../demo/app/pages/yourApi/replyOf.ts";
import { startFrom, startingPoints } from "../../demo/app/pages/yourApi/startingPoints.ts";
import { takeApart } from "../../demo/app/pages/yourApi/takeApart.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const typed: Draft = { ...emptyDraft, status: "429", headers: "Retry-After: 60", body: '{"message":"Slow down."}' };

async function outcomeOf(draft: Draft) {
  return explainOutcome(await replyOf(draft, now), readerOf(draft.reader).dialects).outcome;
}

describe("what curl -i prints", () => {
  it.each(["\n", "\r\n"])("is taken apart into status, headers and body (%j)", (end) => {
    const printed = ["HTTP/2 403 ", "retry-after: 60", "x-a: b", "", '{"a":', "", "1}", ""].join(end);
    expect(takeApart(printed)).toEqual({ status: "403", headers: "retry-after: 60\nx-a: b", body: '{"a":\n\n1}\n' });
  });

  it("counts by its last head, behind a proxy, a 100 Continue and redirects", () => {
    const heads =
      "HTTP/1.1 200 Connection established\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 301 Moved\nlocation: /b\n\n";
    expect(takeApart(`${heads}HTTP/1.1 404 Not Found\nvia: b\n\nno`)).toEqual({
      status: "404",
      headers: "via: b",
      body: "no",
    });
  });

  it.each([
    ["without headers", "HTTP/1.1 502 Bad Gateway\n\n<html>", { status: "502", headers: "", body: "<html>" }],
    ["without a body", "HTTP/1.1 503 Down\nretry-after: 5\n\n", { status: "503", headers: "retry-after: 5", body: "" }],
    ["with neither", "HTTP/1.1 504 Gateway Timeout\n\n", { status: "504", headers: "", body: "" }],
    [
      "as a head alone, which leaves the body",
      "HTTP/1.1 503 Down\nretry-after: 5",
      { status: "503", headers: "retry-after: 5" },
    ],
  ])("may come %s", (_, text, parts) => {
    expect(takeApart(text)).toEqual(parts);
  });

  it.each(['{"message":"HTTP/1.1 500"}', "", "HTTP/1.1 is old", "HTTP/1.1 50\n", "HTTP/1.1 500"])(
    "is not %j",
    (text) => {
      expect(takeApart(text)).toBeUndefined();
    },
  );
});

describe("what was typed", () => {
  it.each(["200", "304", "429", " 503 ", "599"])("may have the status %j", (status) => {
    expect(mistakesIn({ ...typed, status })).toEqual({});
  });

  it.each(["0", "42", "101", "600", "4xx", "429.5", "-429", "1e2", "4290"])(
    "cannot have the status %j, and hears what can be",
    (status) => {
      expect(mistakesIn({ ...typed, status })).toEqual({
        status: `No reply has the status “${status}”. Enter a number from 200 to 599.`,
      });
    },
  );

  it("hears that a status is missing", () => {
    expect(mistakesIn(emptyDraft)).toEqual({ status: "Enter a status, as 429." });
  });

  it.each([
    ["no colon", "a: b\n\nnothing", "Line 3 is no header: “nothing”. Write it as Name: value."],
    ["a name with a space", "a b: c", "Line 1 is no header: “a b: c”. Write it as Name: value."],
    ["no name", ": c", "Line 1 is no header: “: c”. Write it as Name: value."],
    [
      "a value beyond Latin-1",
      "a: 5\u202f€",
      "Line 1 has a character that no header can hold: “5\u202f€”. Take it out or encode it.",
    ],
  ])("hears which line of the headers is none, for it has %s", (_, headers, message) => {
    expect(mistakesIn({ ...typed, headers })).toEqual({ headers: message });
  });

  it("is read as it would be had it been received just then", async () => {
    expect(await outcomeOf(typed)).toMatchObject({
      kind: "rate-limited",
      message: "Slow down.",
      retryAt: now + 60_000,
    });
  });

  it.each(["204", "205", "304"])("is read without its body under %s, which has none", async (status) => {
    expect((await replyOf({ ...typed, status }, now)).body).toBeUndefined();
  });

  it("has no type that nobody typed, and keeps one header of a name beside the other", async () => {
    const { headers } = await replyOf({ ...typed, headers: "X-A: 1\nX-A: 2" }, now);
    expect([...headers]).toEqual([["x-a", "1, 2"]]);
  });
});

describe("what is kept", () => {
  it("comes back as it was, whatever was typed", () => {
    const draft: Draft = {
      status: "4 2/9&#?",
      headers: "a: b+c %20\nd=e;",
      body: '{"ü":"\u{1f600}/ #&=+%"}\n\t',
      method: "PATCH",
      reader: "versioner-common",
    };
    expect(fromText(toText(draft), now)).toEqual(draft);
    // The page's name ends at a slash.
    expect(toText(draft)).not.toMatch(/[/#?]/);
  });

  it("is short while it is a starting point still", () => {
    expect(toText(firstDraft(now))).toBe(`from=${startingPoints[0]?.[0]}`);
  });

  it("takes what a link says and nobody knows for the usual", () => {
    expect(fromText("status=500&method=BREW&reader=mine", now)).toEqual({ ...emptyDraft, status: "500" });
    expect(fromText("from=nowhere", now)).toBeUndefined();
    expect(fromText("", now)).toBeUndefined();
  });

  it("says of a draft that no link can hold it", () => {
    expect(isTooLongForLink(typed)).toBe(false);
    expect(isTooLongForLink({ ...typed, body: "x".repeat(30_000) })).toBe(true);
  });
});

describe("the starting points", () => {
  const all = Object.values(examples).flat();

  it.each(startingPoints)("%s is an example, and is read as it promises", async (id) => {
    const draft = startFrom(id, now);
    const { expected, request } = all.find((one) => one.id === id) ?? { expected: {}, request: {} };
    expect(draft).toMatchObject({ from: id, method: (request as { method?: string }).method });
    expect(mistakesIn(draft ?? emptyDraft)).toEqual({});
    expect(await outcomeOf(draft ?? emptyDraft)).toMatchObject({ kind: (expected as { kind?: string }).kind });
  });

  it("moves a freeze to the present, so that it is one", async () => {
    expect(await outcomeOf(startFrom("versioner-423", now) ?? emptyDraft)).toMatchObject({
      kind: "locked",
      window: { endsAt: expect.toSatisfy((endsAt: number) => endsAt > now) },
    });
  });
});

test("every dialect of the package reads, alone and before the common envelopes, as the code beside it says", () => {
  const names = Object.keys(examples).filter((name) => name !== "common");
  expect(readers.map(({ key }) => key)).toEqual([
    "common",
    "errors-under-success",
    ...names.flatMap((name) => [name, `${name}-common`]),
    "none",
  ]);
  for (const { dialects, code } of readers) {
    const [, list = ""] = /dialects: (.+) \}\);$/.exec(code) ?? [];
    const named = list
      .replace(/[[\]. ]/g, "")
      .split(",")
      .filter(Boolean);
    const isCommon = named.includes("common");
    expect(dialects.length, code).toBe(named.length + (isCommon ? readerOf("common").dialects.length - 1 : 0));
    expect(dialects[0]?.name.replaceAll("-", ""), code).toBe(named[0] === "common" ? "job" : named[0]?.toLowerCase());
    for (const name of named) expect(code).toMatch(new RegExp(`^import \\{.*\\b${name}\\b.*\\} from`, "m"));
  }
});
