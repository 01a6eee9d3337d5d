import { createRequire } from "node:module";
import { renderHook } from "@testing-library/react";
import { StrictMode, version } from "react";
import { version as domVersion } from "react-dom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sensei } from "../../src/dialects/sensei/index.ts";
import { useJob } from "../../src/query/useJob.ts";
import { json, pass, setUp, start } from "../query/harness.tsx";

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

it("React 18.3 is what the tests and each library in them render with, and there is no other", async () => {
  await Promise.all([
    import("@base-ui/react/field"),
    import("@tanstack/react-form"),
    import("@tanstack/react-query"),
    import("formik"),
    import("react-aria-components"),
    import("react-error-boundary"),
    import("react-hook-form"),
    import("react-hot-toast"),
  ]);
  expect([version, domVersion]).toEqual(["18.3.1", "18.3.1"]);
  const files = Object.keys(createRequire(import.meta.url).cache);
  const reacts = files.flatMap((file) => /node_modules[\\/](react(?:-dom)?(?:18)?)[\\/]/.exec(file)?.[1] ?? []);
  expect([...new Set(reacts)].sort()).toEqual(["react-dom18", "react18"]);
});

// The other tests of `useJob` look at each render of a long `act`, of which 18 renders but the end.
it("a job is watched under StrictMode, look by look, by one watcher", async () => {
  const reply = (status: string, progress: number) => json({ id: "mig_1", status, progress_percent: progress });
  const { api, requests } = setUp([reply("running", 40), reply("running", 80), reply("completed", 100)], {
    dialects: [sensei],
  });
  const job = { id: "mig_1", statusUrl: "https://api.example.com/v1/migrations/mig_1", state: "pending" } as const;
  const { result } = renderHook(() => useJob(job, { api }), { wrapper: StrictMode });
  const seen: unknown[] = [];
  for (let second = 0; second < 60 && !result.current.final; second += 1) {
    await pass(1000);
    const progress = result.current.job?.progress;
    if (progress !== seen.at(-1)) seen.push(progress);
  }
  expect(seen).toEqual([0.4, 0.8, 1]);
  expect(result.current.final).toBe("succeeded");
  expect(requests).toHaveLength(3);
});
