import { describe, expect, test } from "vitest";
import { toPercent } from "../../src/components/pieces/StepLine.tsx";
import { stepLineParts } from "../../src/components/pieces/stepLineParts.ts";

describe("the line of a job", () => {
  test("draws one segment for each step and fills them in order", () => {
    expect(stepLineParts({ state: "running", share: 0.52, steps: 5 })).toEqual([
      { size: 1, done: 1, look: "plain" },
      { size: 1, done: 1, look: "plain" },
      { size: 1, done: 0.6, look: "plain" },
      { size: 1, done: 0, look: "plain" },
      { size: 1, done: 0, look: "plain" },
    ]);
  });

  test("is one bar when the steps are not known, or too many to tell apart", () => {
    expect(stepLineParts({ state: "running", share: 0.25 })).toEqual([{ size: 1, done: 0.25, look: "plain" }]);
    expect(stepLineParts({ state: "running", share: 0.25, steps: 400 })).toHaveLength(1);
    expect(stepLineParts({ state: "running", share: 0.25, steps: Number.NaN })).toHaveLength(1);
  });

  test("breaks at the exact share, also inside a step, and slips from there to its end", () => {
    expect(stepLineParts({ state: "failed", share: 0.52, steps: 5 })).toEqual([
      { size: 1, done: 1, look: "plain" },
      { size: 1, done: 1, look: "plain" },
      { size: 0.6, done: 1, look: "plain" },
      { size: 0.4, done: 0, look: "slipped" },
      { size: 1, done: 0, look: "slipped" },
      { size: 1, done: 0, look: "slipped" },
    ]);
  });

  test("draws no break when nobody knows where it broke", () => {
    expect(stepLineParts({ state: "failed" })).toEqual([]);
    expect(stepLineParts({ state: "failed", steps: 5 })).toEqual([]);
  });

  test("breaks before the step it is at when only the step is known", () => {
    const looks = stepLineParts({ state: "failed", steps: 3, step: 2 }).map((part) => part.look);
    expect(looks).toEqual(["plain", "slipped", "slipped"]);
  });

  test("is dotted from the last sighting on, and wholly when nothing was ever seen", () => {
    expect(stepLineParts({ state: "lost", share: 0.5, steps: 4 })).toEqual([
      { size: 1, done: 1, look: "plain" },
      { size: 1, done: 1, look: "plain" },
      { size: 2, done: undefined, look: "unknown" },
    ]);
    expect(stepLineParts({ state: "lost", share: 1, steps: 2 }).map((part) => part.look)).toEqual(["plain", "plain"]);
    expect(stepLineParts({ state: "lost" })).toEqual([{ size: 1, done: undefined, look: "unknown", isHeld: false }]);
  });

  test("holds where it was paused, also at the very start and end", () => {
    const held = (share: number) =>
      stepLineParts({ state: "paused", share, steps: 2 }).findIndex((part) => part.isHeld === true);
    expect([held(0), held(0.25), held(0.5), held(1)]).toEqual([0, 0, 1, 1]);
  });

  test("moves without a share: in the whole bar, or in the step it is at", () => {
    expect(stepLineParts({ state: "running", steps: 5 }).map((part) => part.look)).toEqual(["moving"]);
    expect(stepLineParts({ state: "running", steps: 3, step: 2 }).map((part) => part.look)).toEqual([
      "plain",
      "moving",
      "plain",
    ]);
  });

  test("keeps its length whatever the share", () => {
    for (const state of ["running", "paused", "failed", "lost", "done"] as const) {
      for (const share of [0, 0.001, 1 / 3, 0.52, 0.9999, 1]) {
        const length = stepLineParts({ state, share, steps: 7 }).reduce((sum, part) => sum + part.size, 0);
        expect(length).toBeCloseTo(7, 2);
      }
    }
  });

  test("takes shares out of range to the nearest end and a broken number as nothing", () => {
    expect(stepLineParts({ state: "running", share: 7 })).toEqual([{ size: 1, done: 1, look: "plain" }]);
    expect(stepLineParts({ state: "running", share: -1 })).toEqual([{ size: 1, done: 0, look: "plain" }]);
    expect(stepLineParts({ state: "running", share: Number.NaN })).toEqual([{ size: 1, done: 0, look: "plain" }]);
  });

  test("never rounds a share up to a percent that is not reached", () => {
    expect([0, 0.29, 0.52, 0.996, 0.9999, 1, 1.2, -1].map(toPercent)).toEqual([0, 29, 52, 99, 99, 100, 100, 0]);
  });
});
