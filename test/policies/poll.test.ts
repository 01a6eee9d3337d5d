import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/outcome/failures.ts";
import type { Job } from "../../src/outcome/job.ts";
import type { Accepted, Outcome, Success } from "../../src/outcome/outcome.ts";
import { joinJob, type Look, type PollState, pollDelayMs, readLook } from "../../src/policies/poll.ts";

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

  const looks = (...outcomes: Outcome[]) => {
    let seen: Look = { job: { statusUrl: "https://a.example/1", state: "pending" } };
    let manner: Look["manner"];
    for (const outcome of outcomes) {
      seen = readLook(outcome, seen.job, "expired", manner);
      manner = seen.manner ?? manner;
    }
    return seen;
  };
  const accepted = (job?: Job): Accepted => ({ kind: "accepted", status: 202, data: undefined, job });

  it.each([
    ["a body", { data: { id: 7, name: "web-1" } }],
    ["a body with a state of its own", { data: { id: 7, status: "running" } }],
    ["no content", { kind: "no-content", status: 204 }],
    ["something created", { kind: "created", status: 201, data: { id: 7 } }],
  ] as const)("takes the end of a monitor's 202 for the result: %s", (_, reply) => {
    const look = looks(accepted({ state: "running", rawState: "building", phase: "copy" }), page(undefined, reply));
    expect(look).toMatchObject({ final: "succeeded", job: { state: "succeeded", progress: 1 } });
    expect(look.job).toMatchObject({ rawState: undefined, phase: undefined });
    expect(look.data).toBe("data" in reply ? reply.data : undefined);
  });

  it("holds a 202 without a word for a sight of the job, and goes on", () => {
    const look = looks(accepted());
    expect(look).toMatchObject({ job: { state: "pending", statusUrl: "https://a.example/1" }, manner: "status" });
    expect(look.final).toBeUndefined();
  });

  it("lets failures between two looks change nothing of how the page tells", () => {
    expect(looks(accepted(), failure("unavailable", 503)).manner).toBeUndefined();
    expect(readLook(page(undefined), { state: "running" }, "expired", "status").final).toBe("succeeded");
  });

  it.each([
    { statusUrl: "https://a.example/1", state: "pending" },
    { statusUrl: "https://a.example/1", state: "pending", id: "7", rawState: "Accepted" },
  ] as const)("takes the first page of a job of which nothing but an address is known for the result: %j", (job) => {
    for (const data of [undefined, [], { id: 7, status: "active" }, { owner: { state: "CA" } }, { progress: 100 }])
      expect(readLook(page(undefined, { data }), job, "expired").final).toBe("succeeded");
  });

  it.each([
    { status: "pending" },
    { job_state: "IN_PROGRESS" },
    { data: { properties: { provisioningState: "Updating" } } },
    { progress: 40 },
    { percent_complete: 0 },
  ])("does not take a first page for the result that says plainly that it goes on: %j", (data) => {
    const job: Job = { statusUrl: "https://a.example/1", state: "pending" };
    expect(readLook(page(undefined, { data }), job, "expired").final).toBeUndefined();
  });

  it.each([
    { state: "running" },
    { state: "pending", rawState: "queued" },
    { state: "pending", progress: 0.1 },
  ] as const)("goes on when a first page says nothing of a job that was told in words: %j", (job) => {
    expect(readLook(page(undefined, { data: { id: 7 } }), job, "expired").final).toBeUndefined();
  });

  it("goes on when a page that told in words says nothing for once", () => {
    expect(looks(page({ state: "pending" }), page(undefined, { data: {} })).final).toBeUndefined();
  });

  it("goes on when nothing has changed (304)", () => {
    expect(looks(accepted(), page(undefined, { kind: "not-modified", status: 304 })).final).toBeUndefined();
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
