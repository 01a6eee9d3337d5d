import { act, renderHook } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { common } from "../../src/dialects/common/index.ts";
import { type Dialect, on } from "../../src/dialects/dialect.ts";
import { sensei } from "../../src/dialects/sensei/index.ts";
import type { JobState } from "../../src/outcome/job.ts";
import type { Accepted } from "../../src/outcome/outcome.ts";
import type { JobWatchOptions } from "../../src/query/createJobWatch.ts";
import type { JobSource } from "../../src/query/jobOf.ts";
import { useJob } from "../../src/query/useJob.ts";
import { setOnline, setVisible } from "../waiting/page.ts";
import { BASE, json, pass, type Script, setUp, start } from "./harness.tsx";
import cases from "./jobCases.json";

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  networkError?: string;
  afterMs?: number;
}

function toScript({ status, headers, body, networkError }: Reply): Script {
  if (networkError) return new TypeError(networkError);
  return typeof body === "string"
    ? new Response(body, { status: status ?? 200, ...(headers && { headers }) })
    : json(body, status, headers);
}

const states: Readonly<Record<string, JobState>> = {
  queued: "pending",
  pending: "pending",
  succeeded: "succeeded",
  completed: "succeeded",
};

/** An API that words its jobs as many do, and its progress in percent. */
const plain: Dialect = {
  name: "plain",
  rules: [
    on(
      "2xx",
      z.object({
        id: z.string(),
        status: z.string(),
        status_url: z.optional(z.string()),
        progress: z.optional(z.number()),
      }),
      ({ id, status, status_url, progress }, reply) => ({
        kind: reply.status === 202 ? "accepted" : "success",
        data: reply.body,
        job: {
          id,
          statusUrl: status_url,
          state: states[status.toLowerCase()] ?? "running",
          progress: progress === undefined ? undefined : progress / 100,
        },
      }),
    ),
  ],
};

const statusUrl = "https://api.example.com/v1/migrations/mig_1";
const running = (progress?: number) => json({ id: "mig_1", status: "running", progress_percent: progress });
const done = () => json({ id: "mig_1", status: "completed" });

/** Every look with the time at which it was taken. */
function watch(
  scripts: Script[],
  source: JobSource,
  options: Partial<JobWatchOptions> = {},
  wrapper?: typeof StrictMode,
  dialects: readonly Dialect[] = [sensei],
) {
  const times: number[] = [];
  const set = setUp(scripts, { dialects, onOutcome: () => times.push(Date.now()) });
  const seen: string[] = [];
  const hook = renderHook(
    ({ of }: { of: JobSource | undefined }) => {
      const current = useJob(of, { api: set.api, ...options });
      const { job, final } = current;
      const now = JSON.stringify({ state: job?.state, progress: job?.progress ?? null });
      if (job && final !== "expired" && seen.at(-1) !== now) seen.push(now);
      return current;
    },
    { initialProps: { of: source as JobSource | undefined }, ...(wrapper && { wrapper }) },
  );
  return { ...set, ...hook, seen, times, now: () => hook.result.current };
}

const job = { id: "mig_1", statusUrl, state: "pending" } as const;

/** What `fetch` hands over when it has followed a redirect. */
function redirected(body: unknown) {
  return () => Object.defineProperty(json(body), "url", { value: `${BASE}/machines/vm-1` });
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a job of the documents and the wild", () => {
  it.each(
    cases as unknown as {
      id: string;
      title: string;
      start: Reply;
      api: "sensei" | "plain";
      responses: Reply[];
      options?: { timeoutMs: number };
      expect: { timeline: { state: string; progress: number | null }[]; final: string; pollUrls?: string[] };
    }[],
  )("$id: $title", async ({ api, start: first, responses, options, expect: expected }) => {
    const dialects = [api === "sensei" ? sensei : plain];
    const poster = setUp([toScript(first)], { dialects });
    const source = (await poster.api.send("/migrations", { method: "POST" })) as Accepted;
    const { now, seen, times, requests } = watch(responses.map(toScript), source, options, undefined, dialects);

    await pass(20 * 60_000);
    expect(now().final).toBe(expected.final);
    expect(seen.map((line) => JSON.parse(line))).toEqual(
      expected.timeline.filter((step, i, all) => JSON.stringify(step) !== JSON.stringify(all[i - 1])),
    );
    // No look comes sooner than the server, or good manners, allow.
    times.forEach((time, i) => {
      const least = responses[Math.min(i, responses.length - 1)]?.afterMs ?? 0;
      expect(time - (times[i - 1] ?? start)).toBeGreaterThanOrEqual(Math.max(250, least));
    });
    if (expected.pollUrls) expect(requests.map(({ url }) => url)).toEqual(expected.pollUrls);
    for (const { url } of requests) expect(new URL(url).origin).toBe(new URL(BASE).origin);
    const sent = requests.length;
    await pass(60 * 60_000);
    expect(requests).toHaveLength(sent);
  });

  it.each([
    "data:text/html,x",
    "//evil.example/x",
    "https://api.example.com@evil.example/x",
    "https://api.example.com.evil.example/x",
    "\\\\evil.example\\x",
    "http://api.example.com/x",
    "blob:https://api.example.com/x",
  ])("is refused when its address is %s", async (address) => {
    const poster = setUp([json({ id: "j1", status: "queued", status_url: address }, 202)], { dialects: [plain] });
    const source = (await poster.api.send("/exports", { method: "POST" })) as Accepted;
    const { now, fetch } = watch([done()], source);
    await pass(60_000);
    expect(now().final).toBe("refused");
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("useJob", () => {
  it("takes the first look when the 202 asked for it", async () => {
    const source = { kind: "accepted", status: 202, data: {}, job, retryAt: start + 30_000 } as const;
    const { now, fetch } = watch([done()], source);
    expect(now().nextPollAt).toBe(start + 30_000);
    await pass(29_999);
    expect(fetch).not.toHaveBeenCalled();
    await pass(1);
    expect(now().final).toBe("succeeded");
  });

  describe("of a monitor that tells by its status alone (202 and Location)", () => {
    const machine = { id: "vm-1", name: "web-1" };
    const more = (headers = {}) => new Response(null, { status: 202, headers: { "retry-after": "5", ...headers } });

    async function watchMonitor(looks: Script[], dialects: readonly Dialect[], body?: unknown) {
      const first = json(body, 202, { location: "/v1/operations/1", "retry-after": "5" });
      const poster = setUp([first], { dialects });
      const source = (await poster.api.send("/machines", { method: "POST" })) as Accepted;
      return watch(looks, source, {}, undefined, dialects);
    }

    it.each([
      ["the result under a 200", json(machine), machine],
      ["no content", new Response(null, { status: 204 }), undefined],
      ["the result behind a 303", redirected(machine), machine],
    ])("looks as long as it is 202, and ends with %s", async (_, end, data) => {
      for (const dialects of [[], [sensei], common]) {
        const { now, times, requests } = await watchMonitor([more(), more(), more(), end], dialects);
        await pass(15_000);
        expect(now()).toMatchObject({ final: undefined, job: { state: "pending" }, seenAt: times[2] });
        await pass(60_000);
        expect(now()).toMatchObject({ final: "succeeded", job: { state: "succeeded" }, lostSince: undefined });
        expect(now().data).toEqual(data);
        expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 5000, 10_000, 15_000]);
        expect(new Set(requests.map(({ url }) => url))).toEqual(new Set(["https://api.example.com/v1/operations/1"]));
      }
    });

    it("has ended when the very first look is the result", async () => {
      const { now, fetch } = await watchMonitor([json(machine)], common, { status: "accepted" });
      await pass(60_000);
      expect(now()).toMatchObject({ final: "succeeded", data: machine });
      expect(fetch).toHaveBeenCalledTimes(1);
    });

    it("goes on through a failure that passes, and to an address that a look names anew", async () => {
      const looks = [more({ location: "/v1/operations/2" }), json({}, 503), more(), json(machine)];
      const { now, requests } = await watchMonitor(looks, common);
      await pass(120_000);
      expect(now()).toMatchObject({ final: "succeeded", data: machine, failure: undefined });
      expect(requests.map(({ url }) => url.slice(-1))).toEqual(["1", "2", "2", "2"]);
    });

    it("does not take a first page that says plainly that it goes on for the result, though no dialect knows it", async () => {
      const { now, times } = await watchMonitor([json({ status: "pending" })], []);
      await pass(60_000);
      expect(times.length).toBeGreaterThan(2);
      expect(now().final).toBeUndefined();
    });

    it("believes a page that tells of the job under a 200 more than its status", async () => {
      const looks = [more(), json({ id: "1", status: "running", progress: 0.5 }), json({ id: "1", status: "failed" })];
      const { now, times } = await watchMonitor(looks, common);
      await pass(8000);
      expect(times).toHaveLength(1);
      await pass(4000);
      expect(now()).toMatchObject({ final: undefined, job: { state: "running" } });
      await pass(60_000);
      expect(now().final).toBe("failed");
    });
  });

  it("takes the next look when a look asked for it", async () => {
    const { now, times } = watch([json({ id: "mig_1", status: "running" }, 200, { "retry-after": "7" }), done()], job);
    await pass(60_000);
    expect(now().final).toBe("succeeded");
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(7000);
  });

  it("B41 waits out a 429 on a look without taking the job for failed", async () => {
    const limited = json({ error: { code: "E1", message: "Slow down" } }, 429, { "retry-after": "9" });
    const { now, times } = watch([running(40), limited, done()], job);
    await pass(5000);
    expect(now()).toMatchObject({ job: { state: "running", progress: 0.4 }, failure: { kind: "rate-limited" } });
    expect(now().lostSince).toBe(times[1]);
    expect(now().final).toBeUndefined();
    await pass(60_000);
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBe(9000);
    expect(now()).toMatchObject({ final: "succeeded", failure: undefined, lostSince: undefined });
  });

  it("keeps the first moment of being lost while looks go on failing", async () => {
    const { now, times } = watch([running(40), json({}, 500)], job);
    await pass(40_000);
    expect(times.length).toBeGreaterThan(3);
    expect(now().lostSince).toBe(times[1]);
    expect(now().job).toMatchObject({ state: "running", progress: 0.4 });
  });

  it.each([
    [401, "unauthenticated"],
    [404, "expired"],
    [400, "unknown"],
  ])("ends after a %i as %s", async (status, final) => {
    const { now, fetch } = watch([json({}, status)], job);
    await pass(60_000);
    expect(now().final).toBe(final);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("takes a 404 for what the app says it means", async () => {
    const { now } = watch([json({}, 404)], job, { notFoundMeans: "succeeded" });
    await pass(10_000);
    expect(now().final).toBe("succeeded");
  });

  it("slows down gently", async () => {
    const { times } = watch([running()], job);
    await pass(120_000);
    const gaps = times.map((time, i) => time - (times[i - 1] ?? start));
    expect(gaps[0]).toBe(2000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(15_000);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  });

  it("keeps the app's own pace", async () => {
    const { times } = watch([running()], job, { pollMs: 5000 });
    await pass(20_000);
    expect(times.map((time) => time - start)).toEqual([5000, 10_000, 15_000, 20_000]);
  });

  it("looks less often in a hidden tab, and at once when it is seen again", async () => {
    const { times } = watch([running()], job);
    act(() => setVisible(false));
    await pass(2000);
    expect(times).toHaveLength(1);
    await pass(20_000);
    expect(times).toHaveLength(1);
    act(() => setVisible(true));
    await pass(0);
    expect(times).toHaveLength(2);
  });

  it("does not look without a connection, and does when it is back", async () => {
    const { times } = watch([running()], job);
    act(() => setOnline(false));
    await pass(60_000);
    expect(times).toHaveLength(0);
    act(() => setOnline(true));
    await pass(0);
    expect(times).toHaveLength(1);
  });

  it("gives up in time also without a connection", async () => {
    const { now } = watch([running()], job, { timeoutMs: 30_000 });
    await pass(29_000);
    act(() => setOnline(false));
    await pass(1000);
    expect(now()).toMatchObject({ final: "timeout", nextPollAt: undefined });
  });

  it("gives up in time also when a look gets no answer", async () => {
    const { now } = watch([() => new Promise(() => {})], job, { timeoutMs: 30_000 });
    await pass(30_000);
    expect(now()).toMatchObject({ final: "timeout", nextPollAt: undefined });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("watches anew, with its whole time again, when a person looks after the time was up", async () => {
    const { now, times } = watch([running(40)], job, { timeoutMs: 30_000, pollMs: 20_000 });
    await pass(30_000);
    expect(now().final).toBe("timeout");
    act(() => now().pollNow());
    await pass(0);
    expect(times.map((time) => time - start)).toEqual([20_000, 30_000]);
    expect(now()).toMatchObject({ final: undefined, job: { progress: 0.4 } });
    await pass(29_999);
    expect(now().final).toBeUndefined();
    await pass(1);
    expect(now().final).toBe("timeout");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not watch anew what was stopped or has ended", async () => {
    const stopped = watch([running()], job, { timeoutMs: 1000 });
    await pass(1000);
    act(() => stopped.now().stop());
    act(() => stopped.now().pollNow());
    const ended = watch([done()], job);
    await pass(10_000);
    act(() => ended.now().pollNow());
    await pass(10_000);
    expect(stopped.fetch).not.toHaveBeenCalled();
    expect(stopped.now().final).toBe("timeout");
    expect(ended.fetch).toHaveBeenCalledTimes(1);
  });

  it("says when the job was last seen, also while looks fail", async () => {
    const { now, times } = watch([running(40), json({}, 500)], job);
    expect(now().seenAt).toBeUndefined();
    await pass(2000);
    expect(now().seenAt).toBe(times[0]);
    await pass(20_000);
    expect(times.length).toBeGreaterThan(2);
    expect(now().seenAt).toBe(times[0]);
  });

  it("looks at once when asked, and not again before the next look is due", async () => {
    const { now, times } = watch([running()], job);
    act(() => now().pollNow());
    await pass(0);
    expect(times).toEqual([start]);
    await pass(2000);
    expect(times).toHaveLength(1);
    await pass(200);
    expect(times).toHaveLength(2);
  });

  it("stops when asked, and when its component goes", async () => {
    const first = watch([running()], job);
    act(() => first.now().stop());
    expect(first.now().nextPollAt).toBeUndefined();
    const second = watch([running()], job);
    second.unmount();
    await pass(60_000);
    expect(first.fetch).not.toHaveBeenCalled();
    expect(second.fetch).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says nothing while there is no job, and watches the one that comes", async () => {
    const { now, rerender } = watch([done()], job);
    rerender({ of: undefined });
    expect([now().job, now().final]).toEqual([undefined, undefined]);
    rerender({ of: { ...job } });
    await pass(2000);
    expect(now().final).toBe("succeeded");
  });

  it("shows a job without an address as the reply tells of it, however often that is made anew", () => {
    const accepted = (state: JobState) =>
      ({ kind: "accepted", status: 202, data: { state }, job: { id: "mig_1", state } }) as const;
    const { result, rerender } = renderHook(({ state }) => useJob(accepted(state), { api: setUp([]).api }), {
      initialProps: { state: "running" as JobState },
    });
    expect(result.current).toMatchObject({ job: { id: "mig_1", state: "running" }, data: { state: "running" } });
    expect(result.current.final).toBe("unknown");
    rerender({ state: "failed" });
    expect(result.current).toMatchObject({ job: { state: "failed" }, final: "failed", data: { state: "failed" } });
  });

  it("hands out the same functions for as long as the watch lasts, so that an effect may name them", async () => {
    const { now, rerender } = watch([running(50)], job);
    const { pollNow, stop } = now();
    await pass(2000);
    rerender({ of: { ...job } });
    expect(now().job?.progress).toBe(0.5);
    expect([now().pollNow, now().stop]).toEqual([pollNow, stop]);
  });

  it("does not start again for the same job in a newer object", async () => {
    const { now, rerender, fetch } = watch([running(50)], job);
    await pass(2000);
    rerender({ of: { ...job } });
    expect(now().job?.progress).toBe(0.5);
    await pass(1000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("has nothing to ask when the reply named neither job nor address", async () => {
    const { now } = watch([done()], { kind: "accepted", status: 202, data: undefined, job: undefined });
    expect(now().final).toBe("unknown");
  });

  it.each([
    { avatar_url: "https://elsewhere.example/a.png" },
    { callback_uri: "https://elsewhere.example/hook" },
    { owner: { homepage_link: "https://elsewhere.example" } },
    { self: true, location: null },
  ])("is unknown, not refused, when the reply names no address to ask at: %j", (data) => {
    const { now } = watch([done()], { kind: "accepted", status: 202, data, job: { id: "1", state: "pending" } });
    expect(now().final).toBe("unknown");
  });

  it.each([{ status_url: "https://evil.example" }, { statusUrl: "/\\x" }, { links: { self: "//evil.example" } }])(
    "is refused when the address to ask at was: %j",
    (data) => {
      const { now } = watch([done()], { kind: "accepted", status: 202, data, job: { id: "1", state: "pending" } });
      expect(now().final).toBe("refused");
    },
  );

  it("is not over at once when its time is no number", async () => {
    const { now } = watch([running(), done()], job, { timeoutMs: Number.NaN, pollMs: Number.NaN });
    await pass(10);
    expect(now().final).toBeUndefined();
    await pass(30_000);
    expect(now().final).toBe("succeeded");
  });

  it("is refused when only the reply's data name an address, which no dialect made a job of", () => {
    const data = { links: { status_url: "https://evil.example/1" } };
    const { now } = watch([done()], { kind: "accepted", status: 202, data, job: undefined });
    expect(now().final).toBe("refused");
  });

  it("refuses a kept job of another origin without sending anything", async () => {
    const { now, fetch } = watch([done()], { ...job, statusUrl: "https://evil.example/1" });
    await pass(5000);
    expect(now().final).toBe("refused");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("watches once in StrictMode", async () => {
    const { times } = watch([running()], job, {}, StrictMode);
    await pass(2000);
    expect(times).toHaveLength(1);
  });
});
