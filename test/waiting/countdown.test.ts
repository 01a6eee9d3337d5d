import { describe, expect, it } from "vitest";
import { nextChangeAt, secondsUntil } from "../../src/waiting/countdown.ts";

const at = 1_000_000_000;

describe("secondsUntil", () => {
  it.each([
    [30_000, 30],
    [29_999, 30],
    [29_001, 30],
    [29_000, 29],
    [1, 1],
    [0, 0],
    [-5000, 0],
    [3_600_000, 3600],
    [3_600_001, 3660],
    [7_200_000, 7200],
    [7_199_999, 7200],
  ])("shows %i ms before the deadline as %i s", (leftMs, seconds) => {
    expect(secondsUntil(at, at - leftMs)).toBe(seconds);
  });
});

describe("nextChangeAt", () => {
  it.each([
    [30_000, 29_000],
    [29_999, 29_000],
    [1, 0],
    [3_600_000, 3_599_000],
    [3_600_001, 3_600_000],
    [7_200_000, 7_140_000],
  ])("comes, %i ms before the deadline, when %i ms are left", (leftMs, nextLeftMs) => {
    expect(nextChangeAt(at, at - leftMs)).toBe(at - nextLeftMs);
  });

  it("never comes once the time has come", () => {
    expect(nextChangeAt(at, at)).toBeUndefined();
    expect(nextChangeAt(at, at + 1)).toBeUndefined();
  });

  it("is where the shown figure changes, for every figure of two hours", () => {
    let now = at - 7_200_000 + 137;
    for (let next = nextChangeAt(at, now); next !== undefined; next = nextChangeAt(at, now)) {
      expect(secondsUntil(at, next - 1)).toBe(secondsUntil(at, now));
      expect(secondsUntil(at, next)).toBeLessThan(secondsUntil(at, now));
      now = next;
    }
    expect(now).toBe(at);
  });
});
