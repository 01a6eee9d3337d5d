import { describe, expect, expectTypeOf, test } from "vitest";
import { hearJob, type JobSight, type JobView, jobViewOf } from "../../src/components/jobSight.ts";
import type { JobWatch } from "../../src/query/useJob.ts";

describe("what a watch shows", () => {
  test.each<[string, JobSight, string]>([
    ["nothing known yet is a job that waits", {}, "pending"],
    ["the job's own state", { job: { state: "paused" } }, "paused"],
    ["a state nobody knows is not called running", { job: { state: "unknown", rawState: "baking" } }, "unknown"],
    ["lost sight beats what was last seen", { job: { state: "running" }, lostSince: 1 }, "lost"],
    ["an end that was seen beats lost sight", { job: { state: "failed" }, lostSince: 1 }, "failed"],
    ["how the watch ended beats all", { job: { state: "running" }, lostSince: 1, final: "expired" }, "expired"],
  ])("%s", (_, sight, view) => {
    expect(jobViewOf(sight)).toBe(view);
  });
});

describe("what is spoken of a job", () => {
  const heard = (shares: readonly number[]) => {
    let last = hearJob(undefined, "running", 0);
    return shares.filter((share) => {
      const before = last;
      last = hearJob(before, "running", share);
      return last !== before;
    });
  };

  test("is each quarter once, however often the job is looked at", () => {
    expect(heard([0.1, 0.24, 0.25, 0.26, 0.3, 0.5, 0.52, 0.75, 0.9, 0.99, 1])).toEqual([0.25, 0.5, 0.75]);
  });

  test("is one quarter when a look skips several, and none twice when a share goes to and fro", () => {
    expect(heard([0.8, 0.3, 0.5, 0.8])).toEqual([0.8]);
    expect(heard([0.49, 0.5, 0.49, 0.5, Number.NaN])).toEqual([0.49, 0.5]);
  });

  test("is each turn", () => {
    const isNews = (from: JobView, to: JobView) => {
      const before = hearJob(undefined, from, 0.5);
      return hearJob(before, to, 0.5) !== before;
    };
    expect(isNews("running", "lost")).toBe(true);
    expect(isNews("lost", "running")).toBe(true);
    expect(isNews("running", "succeeded")).toBe(true);
    expect(isNews("failed", "failed")).toBe(false);
  });

  test("is silence when a job that waited starts at nothing", () => {
    const waiting = hearJob(undefined, "pending", undefined);
    expect(hearJob(waiting, "running", undefined)).toBe(waiting);
    expect(hearJob(waiting, "running", 0.1)).toBe(waiting);
  });
});

test("a job view takes what the watch gives, though it may not import it", () => {
  expectTypeOf<JobWatch>().toExtend<JobSight>();
});
