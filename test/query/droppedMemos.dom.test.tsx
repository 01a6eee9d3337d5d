import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sensei } from "../../src/dialects/sensei/index.ts";
import { useJob } from "../../src/query/useJob.ts";
import { BASE, json, pass, setUp, start } from "./harness.tsx";

/** How many of the next memos are dropped. */
const react = vi.hoisted(() => ({ drops: 0 }));

// React promises to keep no memo: an edited file (Fast Refresh) drops them.
vi.mock("react", async (original) => {
  const all = await original<typeof import("react")>();
  const useMemo: typeof all.useMemo = (make, on) => {
    const kept = all.useMemo(make, on);
    return react.drops-- > 0 ? make() : kept;
  };
  return { ...all, useMemo };
});

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => {
  react.drops = 0;
  vi.useRealTimers();
});

it("a job whose watch was stopped stays unwatched, and one that is watched is not begun anew", async () => {
  const job = { id: "mig_1", statusUrl: `${BASE}/migrations/mig_1`, state: "pending" } as const;
  const { api, fetch } = setUp([json({ id: "mig_1", status: "running", progress_percent: 50 })], {
    dialects: [sensei],
  });
  const { result, rerender } = renderHook(() => useJob(job, { api }));
  await pass(2000);
  expect(result.current.job?.progress).toBe(0.5);
  react.drops = 1;
  rerender();
  expect(result.current.job?.progress).toBe(0.5);
  act(() => result.current.stop());
  react.drops = 1;
  rerender();
  await pass(60_000);
  expect(fetch).toHaveBeenCalledTimes(1);
});
