import { expect, it } from "vitest";
import { redact } from "../../src/observing/redact.ts";

const mixed = "kJ8fQ2mZx7LpRt4vNwYc9HsBdEg3UaTo6KiXqMzP";

it.each([
  "getAccountSettingsV2FromTheOtherServiceAndKeepThem",
  "com-example-billing-InvoiceLineItemServiceImplementation",
  "3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550f",
  "0190163d-8694-739b-aea5-966c26f8ad91_0190163d-8694-739b",
])("a long name made of words, a hash and ids in a row stay: %s", (name) => {
  expect(redact(`failed at ${name} again`)).toBe(`failed at ${name} again`);
});

it("a long row of letters of both cases and of figures is a token, but where an id stands it is one", () => {
  expect(redact(`failed at ${mixed} again`)).toBe("failed at [redacted] again");
  expect(redact({ request_id: mixed, note: mixed })).toEqual({ request_id: mixed, note: "[redacted]" });
});
