import { describe, expect, it } from "vitest";
import { errorDetails } from "../../src/components/words/errorDetails.ts";

describe("what is copied of a thrown value has no secrets", () => {
  const address = "https://kim:hunter2@api.example.com/x?access_token=abc123def456";
  const secrets = /hunter2|abc123def456/;

  it("in an error's stack", () => {
    const details = errorDetails(new Error(`GET ${address} failed, password=hunter2`));
    expect(details).toMatch(/^Error: GET https:\/\/.*api\.example\.com.* failed/);
    expect(details).toContain("errorDetails.test.ts");
    expect(details).not.toMatch(secrets);
  });

  it.each([
    ["a text", address],
    ["an error without a stack", Object.assign(new Error(address), { stack: "" })],
    ["an object", { config: { url: address, headers: { Authorization: "Bearer abc123def456" } } }],
  ])("in %s", (_, thrown) => {
    const details = errorDetails(thrown);
    expect(details).toContain("api.example.com");
    expect(details).not.toMatch(secrets);
  });

  it("nor what an app adds to them", () => {
    expect(errorDetails(new Error("no acme-4711"), { patterns: [/acme-\d+/] })).not.toContain("acme-4711");
  });
});

it.each([
  ["nothing", undefined, "undefined"],
  ["an empty text", "", '""'],
  ["a symbol", Symbol("x"), "Symbol(x)"],
  ["an error without a stack", { name: "TypeError", message: "x is not a function" }, "TypeError: x is not a function"],
])("there is something to read of %s", (_, thrown, details) => {
  expect(errorDetails(thrown)).toBe(details);
});
