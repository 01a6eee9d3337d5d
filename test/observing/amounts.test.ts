import { expect, it } from "vitest";
import { redact } from "../../src/observing/redact.ts";

it("a number of tokens is an amount and stays, and a text that has figures in it is one of them and goes", () => {
  expect(redact({ max_tokens: 4096, tokens: "5", refresh_tokens: "a1b2c3d4", session_tokens: ["a1b2c3d4"] })).toEqual({
    max_tokens: 4096,
    tokens: "5",
    refresh_tokens: "[redacted]",
    session_tokens: "[redacted]",
  });
  expect(redact("max_tokens=4096&refresh_tokens=a1b2c3d4")).toBe("max_tokens=4096&refresh_tokens=[redacted]");
});
