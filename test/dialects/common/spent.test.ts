import { expect, it } from "vitest";
import { read } from "./read.ts";

it.each(["billing_quota_exceeded", "BILLING_RATE_LIMIT", "rate_limit_out_of_credits"])(
  "a purse that is spent is no rate that a wait brings back, though its code speaks of both: %s",
  async (code) => {
    const outcome = await read(403, { error: { code, message: "Your plan has nothing left of it" } });
    expect(outcome).toMatchObject({ kind: "forbidden", code, mayRetry: false });
  },
);

it("a rate that is used up under 403 is one, and may be repeated", async () => {
  const outcome = await read(403, { error: { code: "quota_exceeded", message: "Too fast for this plan" } });
  expect(outcome).toMatchObject({ kind: "rate-limited" });
  expect(outcome).not.toHaveProperty("mayRetry");
});
