import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type Dialect, on } from "../../src/dialects/dialect.ts";
import { toJobState } from "../../src/dialects/jobState.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import type { Job } from "../../src/outcome/job.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { pollDelayMs, readLook } from "../../src/policies/poll.ts";
import { createRetryPolicy } from "../../src/policies/retry.ts";
import { jobOf } from "../../src/query/jobOf.ts";
import { jobCases, replyOf, requestOf, url } from "./retryCase.ts";

/** An API of which no more is known than where it puts the word for a job's state. */
const plain: Dialect = {
  name: "plain",
  rules: [
    on(200, z.object({ status: z.string() }), ({ status }) => ({
      job: { state: toJobState(status) ?? "unknown", rawState: status },
    })),
  ],
};

const running: Job = { state: "running", statusUrl: `${url}/ops/1` };

describe("a job", () => {
  it.each(jobCases)("$rule ($id)", async (given) => {
    const { status, expect: expected } = given;
    const outcome = readOutcome(await replyOf(given), [plain]);
    const now = Date.parse(given.now);
    const isStart = status === 202;
    const { job, final, retryAt } =
      isStart && !isFailure(outcome) && outcome.kind === "accepted"
        ? jobOf(outcome)
        : readLook(outcome, running, "expired");

    expect(final === undefined).toBe(expected.isWatched);
    if (expected.isWatched) {
      const state = { now, retryAt, polls: 0, failures: 0, isHidden: false };
      expect(pollDelayMs(state)).toBe(expected.delayMs);
    }
    const absolute = (path: string | undefined) => path && new URL(path, url).href;
    if (isStart) expect(job?.statusUrl).toBe(absolute(expected.pollUrl));
    if (isStart) expect("location" in outcome ? outcome.location : undefined).toBe(absolute(expected.resultUrl));
    // A look that fails tells nothing of the job, which is what it was.
    if (expected.state) expect((job ?? running).state).toBe(expected.state);
    if ("reading" in outcome) expect(outcome.reading?.maybeHidden).toEqual(expected.maybeHidden);
    else expect(expected.maybeHidden).toBeUndefined();

    const isRepeated =
      isFailure(outcome) && createRetryPolicy({ now: () => now }).isAutomatic(outcome, 0, requestOf(given));
    expect(isRepeated).toBe(expected.retry);
  });
});
