import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

/** What cannot be made a text of: `String` of it throws. */
const odd = { toString: 1 };

describe("a property of an unexpected type", () => {
  it.each([
    [
      "a link's relation",
      403,
      { message: "It is full now", links: [{ rel: odd, href: "https://x.example/a" }] },
      "It is full now",
    ],
    ["the type of an entry", 422, { detail: [{ loc: ["body", "a"], msg: "Need it", type: odd }] }, undefined],
    [
      "the type of a fact",
      409,
      { error: { code: 409, message: "It is taken", details: [{ "@type": odd }] } },
      "It is taken",
    ],
  ])("costs nothing but itself: %s", async (_, status, body, message) => {
    const failure = await read(status, body);
    expect(failure).not.toMatchObject({ dialect: "http" });
    if (message) expect(failure).toMatchObject({ message });
    else expect(failure).toMatchObject({ kind: "invalid", fields: [{ path: ["a"], message: "Need it" }] });
  });

  it("is no code where it has no end", async () => {
    expect(await read(409, '{"message":"It is taken","code":1e400}')).not.toHaveProperty("code");
  });
});

it("says of each field of an entry but a few things: two lists in one entry must not multiply", async () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);
  const constraints = Object.fromEntries(many(500).map((name) => [name, `Rule ${name} is broken`]));
  const failure = await read(422, { errors: [{ code: "bad", constraints, fields: many(30) }] });
  expect(failure).toMatchObject({ kind: "invalid" });
  expect(failure.fields).toHaveLength(30 * 20);
});
