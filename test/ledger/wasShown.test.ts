import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLedger } from "../../src/ledger/ledger.ts";
import { failing, on } from "./setting.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Shows a failure for so long, and then leaves with it. */
function afterShowing(ms: number, end: "leave" | "is well", surface: "inline" | "silent" = "inline"): boolean {
  const ledger = createLedger();
  const failure = failing();
  const view = ledger.join();
  view.claim(on(failure, surface));
  vi.advanceTimersByTime(ms);
  if (end === "leave") view.leave();
  else view.claim(undefined);
  return ledger.wasShown(failure);
}

test("what left the page within a second was not read, and what stood there longer was", () => {
  expect([0, 999, 1000, 60_000].map((ms) => afterShowing(ms, "leave"))).toEqual([false, false, true, true]);
});

test("what all was well after was answered, however short it stood there", () => {
  expect(afterShowing(0, "is well")).toBe(true);
});

test("what was silenced was shown to nobody, however long", () => {
  expect([afterShowing(60_000, "leave", "silent"), afterShowing(60_000, "is well", "silent")]).toEqual([false, false]);
});

test("the second counts from the failure, not from the first that the view ever showed", () => {
  const ledger = createLedger();
  const [first, second] = [failing(), failing()];
  const view = ledger.join();
  view.claim(on(first));
  vi.advanceTimersByTime(60_000);
  view.claim(on(second));
  vi.advanceTimersByTime(10);
  view.leave();
  expect([first, second].map(ledger.wasShown)).toEqual([true, false]);
});

test("who draws a failure whatever others do has shown it, also where another owns it", () => {
  const ledger = createLedger();
  const failure = failing();
  const [bare, boundary] = [ledger.join(), ledger.join()];
  bare.claim(on(failure, "inline", { isBare: true }));
  vi.advanceTimersByTime(5000);
  boundary.claim(on(failure, "boundary"));
  bare.leave();
  boundary.leave();
  expect(ledger.wasShown(failure)).toBe(true);
});

test("what is noted counts as shown, and of what no two are the same nothing is noted", () => {
  const ledger = createLedger();
  const failure = failing();
  ledger.note(failure);
  ledger.note("text");
  expect([failure, failing(), "text"].map(ledger.wasShown)).toEqual([true, false, false]);
});
