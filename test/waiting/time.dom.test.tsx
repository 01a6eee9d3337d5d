import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSteadyTime, realTime, type Time } from "../../src/waiting/time.ts";
import { createWaiter } from "../../src/waiting/waiter.ts";
import { setOnline, setVisible } from "./page.ts";

const start = Date.parse("2026-01-15T12:00:00Z");
const DAY_MS = 24 * 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a steady clock", () => {
  /** `wall` can be set by anybody, `since` only by time. */
  function make() {
    const sources = { wall: start, since: 1000 };
    const time: Time = createSteadyTime(
      () => sources.wall,
      () => sources.since,
    );
    const pass = (ms: number) => {
      sources.wall += ms;
      sources.since += ms;
    };
    return { sources, time, pass };
  }

  it("shows the time of day while nothing waits, however often that is set", () => {
    const { sources, time } = make();
    sources.wall += DAY_MS;
    expect(time.now()).toBe(start + DAY_MS);
    sources.wall -= 2 * DAY_MS;
    expect(time.now()).toBe(start - DAY_MS);
  });

  it.each([DAY_MS, -DAY_MS])("goes on as before while something waits, when the time of day jumps by %i ms", (jump) => {
    const { sources, time, pass } = make();
    time.hold?.();
    pass(10_000);
    sources.wall += jump;
    expect(time.now()).toBe(start + 10_000);
    pass(5000);
    expect(time.now()).toBe(start + 15_000);
  });

  it("shows the time of day again when nothing waits any more", () => {
    const { sources, time } = make();
    const [first, second] = [time.hold?.(), time.hold?.()];
    sources.wall += DAY_MS;
    first?.();
    expect(time.now()).toBe(start);
    second?.();
    expect(time.now()).toBe(start + DAY_MS);
  });

  it.each([
    ["is seen again", () => setVisible(true)],
    ["is restored", () => window.dispatchEvent(new Event("pageshow"))],
    ["is connected again", () => setOnline(true)],
  ])("believes that a machine slept whose page %s", (_, wake) => {
    const { sources, time } = make();
    time.hold?.();
    sources.wall += 300_000;
    wake();
    expect(time.now()).toBe(start + 300_000);
  });

  it("does not believe a time of day that went back, nor a window that only got the focus again", () => {
    const { sources, time } = make();
    time.hold?.();
    sources.wall += 300_000;
    window.dispatchEvent(new Event("focus"));
    expect(time.now()).toBe(start);
    sources.wall -= 600_000;
    window.dispatchEvent(new Event("pageshow"));
    expect(time.now()).toBe(start);
  });

  it("takes a timer that has run out for proof that its instant has come", () => {
    const { time } = make();
    time.hold?.();
    time.reach?.(start + 60_000);
    expect(time.now()).toBe(start + 60_000);
  });

  it("begins anew when its source was replaced by one that goes back", () => {
    const { sources, time } = make();
    time.hold?.();
    Object.assign(sources, { wall: start + DAY_MS, since: 0 });
    expect(time.now()).toBe(start + DAY_MS);
  });
});

describe("a wait", () => {
  const begin = () => {
    const waiter = createWaiter({ deadline: { at: realTime.now() + 60_000, isServers: true }, isPlanned: true });
    const ended = vi.fn();
    void waiter.whenReady().then(ended);
    return { waiter, ended };
  };
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it.each([DAY_MS, -DAY_MS])(
    "ends when its time has passed, though somebody set the clock by %i ms (wall-clock-jump)",
    async (jump) => {
      const { ended, waiter } = begin();
      await pass(10_000);
      vi.setSystemTime(Date.now() + jump);
      await pass(49_000);
      expect(ended).not.toHaveBeenCalled();
      expect(waiter.state).toBe("waiting");
      await pass(1000);
      expect(ended).toHaveBeenCalledWith(true);
    },
  );

  it("ends once when a tab that was hidden over its deadline is seen (hidden-tab-catchup)", async () => {
    const { ended, waiter } = begin();
    await pass(10_000);
    setVisible(false);
    await pass(289_999);
    expect(ended).not.toHaveBeenCalled();
    expect(waiter.state).toBe("hidden");
    setVisible(true);
    await pass(0);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("ends once when the connection is back after its deadline (offline-at-deadline)", async () => {
    const { ended, waiter } = begin();
    await pass(50_000);
    setOnline(false);
    await pass(39_999);
    expect(ended).not.toHaveBeenCalled();
    expect(waiter.state).toBe("offline");
    setOnline(true);
    await pass(0);
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
