import { describe, expect, it } from "vitest";
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
    null,
    undefined,
    7,
    { text: "x" },
    ["x"],
  ])("takes %j for no sentence", (text) => {
    expect(toSentence(text)).toBeUndefined();
  });

  it("takes out control and direction characters, which could disguise the rest", () => {
    expect(toSentence("Deleted \u202Egnp.exe\u0000 now\u0007")).toBe("Deleted gnp.exe now");
  });

  it("shortens what is too long to read", () => {
    const text = toSentence("word ".repeat(1000));
    expect(text).toHaveLength(500);
    expect(text).toMatch(/…$/);
  });

  it("needs no more time for a long and nasty text", () => {
    expect(toSentence(`${"select ".repeat(20_000)}from`)).toBeDefined();
  });
});
