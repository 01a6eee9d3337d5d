import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/outcome/failures.ts";
import type { Job } from "../../src/outcome/job.ts";
import type { Success } from "../../src/outcome/outcome.ts";
import { joinJob, type PollState, pollDelayMs, readLook } from "../../src/policies/poll.ts";

const now = 1_000_000;
const delay = (state: Partial<PollState> = {}) =>
  pollDelayMs({ now, polls: 0, failures: 0, isHidden: false, ...state });

describe("pollDelayMs", () => {
  it("starts at two seconds and grows gently to fifteen", () => {
    expect(delay()).toBe(2000);
    expect(delay({ polls: 5 })).toBeCloseTo(3221, 0);
    expect(delay({ polls: 1000 })).toBe(15_000);
  });

  it("obeys the server, also in a hidden tab and after failures", () => {
    expect(delay({ retryAt: now + 7000, isHidden: true, failures: 3, pollMs: 500 })).toBe(7000);
  });

  it.each([0, -5000])("never runs hot when the server's instant is %i ms away", (ms) => {
    expect(delay({ retryAt: now + ms })).toBe(1000);
  });

  it("never runs hot at the app's wish either", () => {
    expect(delay({ pollMs: 0 })).toBe(1000);
  });

  it.each([Number.NaN, -1])("keeps its own pace when the app names %s", (pollMs) => {
    expect(delay({ pollMs })).toBe(2000);
  });

  it("backs off 4 s, 8 s, 16 s, 32 s while looks fail, and no further", () => {
    expect([1, 2, 3, 4, 5].map((failures) => delay({ failures }))).toEqual([4000, 8000, 16_000, 32_000, 32_000]);
  });

  it("is half a minute in a hidden tab, unless it would be longer anyway", () => {
    expect(delay({ isHidden: true })).toBe(30_000);
    expect(delay({ isHidden: true, pollMs: 60_000 })).toBe(60_000);
  });
});

const page = (job: Job | undefined, more: Partial<Success> = {}): Success => ({
  kind: "success",
  status: 200,
  data: undefined,
  ...(job && { job }),
  ...more,
});
const failure = (kind: string, status: number) => ({ kind, status, receivedAt: now, dialect: "http" }) as Failure;

describe("readLook", () => {
  it("keeps what was known and is not said again", () => {
    const last: Job = { id: "1", statusUrl: "https://a.example/1", state: "running", progress: 0.3, phase: "copy" };
    const { job } = readLook(page({ state: "paused", progress: undefined }), last, "expired");
    expect(job).toEqual({ ...last, state: "paused" });
  });

  it("lets progress go back, but never above the whole", () => {
    let job: Job | undefined;
    const seen = [0.4, 0.35, 1.042].map((progress) => {
      job = readLook(page({ state: "running", progress }), job, "expired").job;
      return job?.progress;
    });
    expect(seen).toEqual([0.4, 0.35, 1]);
  });

  it("shows a job that succeeded as wholly done, whatever share it last told", () => {
    expect(joinJob({ state: "running", progress: 0.2 }, { state: "succeeded" }).progress).toBe(1);
    expect(joinJob({ state: "running", progress: 0.2 }, { state: "failed" }).progress).toBe(0.2);
  });

  it("takes being sent on to something else for the result", () => {
    const look = readLook(
      page(undefined, { location: "https://a.example/r/1", data: 7 }),
      { state: "running" },
      "expired",
    );
    expect(look).toMatchObject({ final: "succeeded", data: 7, job: { state: "succeeded", progress: 1 } });
  });

  it("goes on when a page says nothing of the job", () => {
    expect(readLook(page(undefined), { state: "running" }, "expired").final).toBeUndefined();
  });

  it.each([
    ["not-found", 404, "expired"],
    ["gone", 410, "expired"],
    ["unauthenticated", 401, "unauthenticated"],
    ["forbidden", 403, "forbidden"],
    ["bad-request", 400, "unknown"],
    ["rate-limited", 429, undefined],
    ["server-error", 500, undefined],
    ["bad-gateway", 502, undefined],
    ["unavailable", 503, undefined],
    ["gateway-timeout", 504, undefined],
    ["unreachable", 0, undefined],
    ["timed-out", 408, undefined],
    ["unreadable", 200, undefined],
  ])("B41 reads a look that ended as %s (%i) as %s", (kind, status, final) => {
    expect(readLook(failure(kind, status), undefined, "expired").final).toBe(final);
  });
});
