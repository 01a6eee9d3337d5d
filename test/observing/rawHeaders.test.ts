import { expect, it } from "vitest";
import { redact } from "../../src/observing/redact.ts";

it("of names and values in turn the values of secret fields go, and every name stays", () => {
  const raw = ["Authorization", "Bearer abc123def456", "Accept", "text/plain", "X-Api-Key", "k-1", "Cookie", "sid=1"];
  expect(redact(raw)).toEqual([
    ...["Authorization", "[redacted]", "Accept", "text/plain", "X-Api-Key", "[redacted]", "Cookie", "[redacted]"],
  ]);
});

it("a name that stands behind a value called like a secret field is no value of it", () => {
  const raw = ["Access-Control-Request-Headers", "authorization", "Host", "api.example.com"];
  expect(redact(raw)).toEqual(raw);
});

it("a list of words among which is one for a secret is no list of headers", () => {
  const scopes = ["password", "email", "token", "phone"];
  expect(redact({ fields: scopes })).toEqual({ fields: scopes });
});
