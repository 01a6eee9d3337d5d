import { expect, it } from "vitest";
import { redact } from "../../src/observing/redact.ts";

it("a name that is itself a text with a secret in it is redacted like any text", () => {
  const url = "https://mira:hunter2@api.example.com/orders";
  const hidden = "https://[redacted]@api.example.com/orders";
  expect(redact({ [url]: 200 })).toEqual({ [hidden]: 200 });
  expect(redact(new Map([[url, 200]]))).toEqual({ [hidden]: 200 });
});

it("what an app says is a secret stays one, also where it says that such a name may be kept", () => {
  const values = { sessionName: "a", session: "b", iban: "DE02" };
  expect(redact(values, { keys: ["iban", "session"], keep: ["session", "iban"] })).toEqual({
    sessionName: "a",
    session: "[redacted]",
    iban: "[redacted]",
  });
  expect(redact(values, { keep: ["session"] })).toEqual(values);
});
