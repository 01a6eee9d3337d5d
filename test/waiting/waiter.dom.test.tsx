import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClock } from "../../src/waiting/clock.ts";
import type { Deadline } from "../../src/waiting/deadline.ts";
import { createWaiter, type WaiterOptions } from "../../src/waiting/waiter.ts";
import { setOnline, setVisible } from "./page.ts";

const start = Date.parse("2026-01-15T12:00:00Z");

function begin(
  {
    retryAt = start + 60_000,
    isServers = true,
    ...options
  }: Partial<WaiterOptions & Deadline> & { retryAt?: number } = {},
  signal?: AbortSignal,
) {
  const waiter = createWaiter({ deadline: { at: retryAt, isServers }, isPlanned: true, ...options });
  const ended = vi.fn();
  const broken = vi.fn();
  void waiter.whenReady(signal).then(ended, broken);
  return { waiter, ended, broken };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a planned wait", () => {
  it("ends at its deadline and not before", async () => {
    const { waiter, ended } = begin();
    await pass(59_999);
    expect(waiter.state).toBe("waiting");
    expect(ended).not.toHaveBeenCalled();
    await pass(1);
    expect(ended).toHaveBeenCalledWith(true);
    expect(waiter.state).toBe("ready");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("holds an unforced try while the server's own wait runs", async () => {
    const { waiter, ended } = begin();
    waiter.retryNow();
    await pass(1000);
    expect(ended).not.toHaveBeenCalled();
    waiter.retryNow({ force: true });
    await pass(0);
    expect(ended).toHaveBeenCalledWith(true);
  });

  it("lets an unforced try through while only our own guess runs", async () => {
    const { waiter, ended } = begin({ isServers: false });
    waiter.retryNow();
    await pass(0);
    expect(ended).toHaveBeenCalledWith(true);
  });

  it("is called off by cancel, and is ready for a person", async () => {
    const { waiter, ended } = begin();
    waiter.cancel();
    await pass(0);
    expect(ended).toHaveBeenCalledWith(false);
    expect(waiter).toMatchObject({ state: "ready", retryAt: undefined, isPlanned: false, isHeld: false });
    await pass(120_000);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("breaks off with the signal's reason and leaves no timer (abort-during-wait)", async () => {
    const controller = new AbortController();
    const { ended, broken } = begin({}, controller.signal);
    const reason = new DOMException("gone", "AbortError");
    controller.abort(reason);
    await pass(0);
    expect(broken).toHaveBeenCalledWith(reason);
    expect(ended).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends at once when the machine wakes up after its deadline", async () => {
    const { ended } = begin();
    vi.setSystemTime(start + 3_600_000);
    window.dispatchEvent(new Event("pageshow"));
    await pass(0);
    expect(ended).toHaveBeenCalledWith(true);
  });

  it("does not end early when the machine wakes up before its deadline", async () => {
    const { waiter, ended } = begin();
    vi.setSystemTime(start + 59_000);
    window.dispatchEvent(new Event("pageshow"));
    await pass(999);
    expect(waiter.state).toBe("waiting");
    await pass(1);
    expect(ended).toHaveBeenCalledWith(true);
  });

  it("says offline when its time has come without a connection, and ends when that comes back", async () => {
    const { waiter, ended } = begin();
    const heard = vi.fn();
    waiter.subscribe(() => heard(waiter.state));
    setOnline(false);
    expect(waiter.state).toBe("waiting");
    await pass(60_000);
    expect(heard).toHaveBeenLastCalledWith("offline");
    expect(ended).not.toHaveBeenCalled();
    setOnline(true);
    await pass(0);
    expect(ended).toHaveBeenCalledWith(true);
  });

  it("lets a person try offline all the same", async () => {
    setOnline(false);
    const { waiter, ended } = begin();
    await pass(60_000);
    waiter.retryNow();
    await pass(0);
    expect(ended).toHaveBeenCalledWith(true);
  });

  it("B36 says hidden when its time has come in a hidden tab, and ends once when that is seen", async () => {
    const { waiter, ended } = begin();
    setVisible(false);
    await pass(300_000);
    expect(waiter.state).toBe("hidden");
    expect(ended).not.toHaveBeenCalled();
    setVisible(true);
    await pass(0);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("B35 waits longer than a browser's timer can hold", async () => {
    const days30 = 30 * 24 * 3_600_000;
    const { waiter, ended } = begin({ retryAt: start + days30 });
    await pass(2 ** 31);
    expect(waiter.state).toBe("waiting");
    await pass(days30 - 2 ** 31 - 1);
    expect(ended).not.toHaveBeenCalled();
    await pass(1);
    expect(ended).toHaveBeenCalledWith(true);
  });

  it("goes by the clock it is given", async () => {
    const { ended } = begin({ clock: createClock({ rate: 20 }) });
    await pass(2999);
    expect(ended).not.toHaveBeenCalled();
    await pass(1);
    expect(ended).toHaveBeenCalledWith(true);
  });
});

describe("a wait without a plan", () => {
  it("tells when a person may try, and sends nobody", async () => {
    const { waiter, ended } = begin({ isPlanned: false });
    await pass(0);
    expect(ended).toHaveBeenCalledWith(false);
    const heard = vi.fn();
    waiter.subscribe(() => heard(waiter.state));
    expect(waiter).toMatchObject({ state: "waiting", retryAt: start + 60_000, isHeld: true });
    await pass(60_000);
    expect(heard).toHaveBeenLastCalledWith("ready");
    expect(waiter.isHeld).toBe(false);
  });

  it("runs no timer while nobody watches", () => {
    createWaiter({ deadline: { at: start + 60_000 }, isPlanned: false });
    expect(vi.getTimerCount()).toBe(0);
  });
});
