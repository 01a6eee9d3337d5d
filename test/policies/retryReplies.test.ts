import { afterEach, describe, expect, it, vi } from "vitest";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { createRetryPolicy } from "../../src/policies/retry.ts";
import { type RetryCase, replyCases, replyOf, requestOf } from "./retryCase.ts";

async function failureOf(given: RetryCase) {
  const outcome = readOutcome(await replyOf(given), []);
  if (!isFailure(outcome)) throw new Error(`${outcome.kind} is no failure`);
  const policy = createRetryPolicy({
    now: () => Date.parse(given.now),
    random: () => 0.5,
    maxDelayMs: given.maxDelayMs,
  });
  return { failure: outcome, policy };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the retry policy on what a server said", () => {
  it.each(replyCases)("$rule ($id)", async (given) => {
    const { expect: expected, timeZone } = given;
    if (timeZone) {
      vi.stubEnv("TZ", timeZone);
      // Else the zone of this machine, which may be GMT, would be what is tested.
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    }
    const { failure, policy } = await failureOf(given);
    const delayMs = policy.delayMs(failure, 0);
    expect(failure.retryAt === undefined ? null : delayMs).toBe(expected.delayMs);
    expect(expected.notDelayMs ?? []).not.toContain(delayMs);
    expect(delayMs).toBeGreaterThanOrEqual(expected.mustNotFireBeforeMs ?? 0);

    const { action, rule } = policy.decide(failure, 0, requestOf(given));
    expect(`${action} ${rule}`).toBe(expected.decision);
    expect(policy.isAutomatic(failure, 0, requestOf(given))).toBe(expected.retry);
    expect(failure.reading?.maybeHidden).toEqual(expected.maybeHidden);
    if (expected.certainty) expect(failure.reading?.certainty).toBe(expected.certainty);
  });
});
