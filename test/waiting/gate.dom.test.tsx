import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Failure } from "../../src/outcome/failures.ts";
import type { Outcome } from "../../src/outcome/outcome.ts";
import { createAlarm } from "../../src/waiting/alarm.ts";
import { createGate, type GateTools, isHeldBack, type Pass } from "../../src/waiting/gate.ts";
import { toRefusal } from "../../src/waiting/refusal.ts";
import { realTime } from "../../src/waiting/time.ts";

const start = Date.parse("2026-01-15T12:00:00Z");

const refusal = (properties: Partial<Failure> = {}): Failure =>
  ({ kind: "rate-limited", status: 429, receivedAt: Date.now(), dialect: "http", ...properties }) as Failure;
const wait = (seconds: number) => refusal({ retryAt: Date.now() + seconds * 1000 });
const success: Outcome = { kind: "success", status: 200, data: undefined };
const lost = refusal({ kind: "unreachable", status: 0 });

function open(tools: Partial<GateTools> = {}) {
  const tell = vi.fn();
  const gate = createGate({
    time: realTime,
    alarm: createAlarm(realTime),
    random: () => 0.5,
    guessMs: (refusals) => refusals * 4000,
    longestMs: 300_000,
    tell,
    lock: async () => () => {},
    ...tools,
  });
  /** What becomes of a request that asks to be let in: `undefined` while it waits. */
  function ask(signal?: AbortSignal) {
    const asked: { entry?: Pass | Failure; error?: unknown } = {};
    gate.enter(signal).then(
      (entry) => (asked.entry = entry),
      (error) => (asked.error = error),
    );
    return asked;
  }
  async function pass(): Promise<Pass> {
    const asked = ask();
    await tick();
    return letIn(asked);
  }
  return { gate, ask, pass, tell };
}

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

function letIn(asked: { entry?: Pass | Failure } | undefined): Pass {
  if (!asked?.entry || isHeldBack(asked.entry)) throw new Error("was not let in");
  return asked.entry;
}

const isIn = ({ entry }: { entry?: Pass | Failure }) => entry !== undefined && !isHeldBack(entry);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("an open gate", () => {
  it("lets everybody in", async () => {
    const { ask, gate } = open();
    const all = Array.from({ length: 5 }, () => ask());
    await tick();
    expect(all.every(isIn)).toBe(true);
    expect(gate.refusal).toBeUndefined();
  });

  it("is closed by the first refusal that names a time", async () => {
    const { gate, pass, tell } = open();
    (await pass()).leave(wait(5));
    expect(gate.refusal).toMatchObject({ at: start + 5000, isServers: true });
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["a success", success],
    ["a refusal without a time", refusal()],
    ["a time that has passed", refusal({ retryAt: start - 1 })],
    ["a time that cannot be meant", refusal({ retryAt: start + 1e12, reading: { certainty: "implausible" } })],
    ["the wait of one request", refusal({ kind: "server-error", status: 500, retryAt: start + 5000 })],
    ["a freeze", refusal({ kind: "locked", status: 423, retryAt: start + 5000 })],
    ["nothing", undefined],
  ])("stays open after %s", async (_, outcome) => {
    const { gate, pass, tell } = open();
    (await pass()).leave(outcome);
    expect(gate.refusal).toBeUndefined();
    expect(tell).not.toHaveBeenCalled();
  });
});

describe("a closed gate", () => {
  it("holds everybody back at once, with the failure that closed it", async () => {
    const { pass, ask } = open();
    (await pass()).leave(refusal({ retryAt: start + 5000, requestId: "req_1", method: "GET", operation: "read" }));
    const late = ask();
    await tick();
    expect(late.entry).toEqual({
      kind: "rate-limited",
      status: 429,
      receivedAt: start,
      dialect: "http",
      retryAt: start + 5000,
      requestId: "req_1",
      unsent: true,
    });
  });

  it("B51 keeps the longest of the waits that a first wave brings", async () => {
    const { gate, pass } = open();
    const [first, second, third] = [await pass(), await pass(), await pass()];
    first.leave(wait(5));
    second.leave(wait(60));
    third.leave(wait(1));
    expect(gate.refusal?.at).toBe(start + 60_000);
  });

  it("is not opened by a success that was on its way when it closed", async () => {
    const { gate, pass } = open();
    const [first, second] = [await pass(), await pass()];
    first.leave(wait(5));
    second.leave(success);
    expect(gate.refusal).toBeDefined();
  });

  it("lets one go ahead at the deadline, and the others wait for what it brings", async () => {
    const { gate, pass, ask, tell } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    const all = Array.from({ length: 100 }, () => ask());
    await tick();
    expect(all.filter(isIn)).toHaveLength(1);
    letIn(all[0]).leave(success);
    expect(gate.refusal).toBeUndefined();
    expect(tell).toHaveBeenLastCalledWith(undefined);
    await tick(1000);
    expect(all.every(isIn)).toBe(true);
  });

  it("B51 takes the same wait that is received later for the same wait", async () => {
    const { gate, pass } = open();
    const [first, second, third] = [await pass(), await pass(), await pass()];
    first.leave(wait(5));
    await tick(1500);
    second.leave(wait(5));
    expect(gate.refusal?.at).toBe(start + 5000);
    third.leave(wait(7));
    expect(gate.refusal?.at).toBe(start + 8500);
  });

  it("lets the others in one by one, by dice, within half a second", async () => {
    let count = 0;
    const { pass, ask } = open({ random: () => (count++ % 100) / 100 });
    (await pass()).leave(wait(5));
    await tick(5000);
    const all = Array.from({ length: 101 }, () => ask());
    await tick();
    letIn(all.find(isIn)).leave(success);
    const counts = [];
    for (let step = 0; step < 5; step++) {
      await tick(100);
      counts.push(all.filter(isIn).length);
    }
    expect(counts.at(-1)).toBe(101);
    for (const [index, count] of counts.entries()) {
      expect(count).toBeGreaterThan((index + 1) * 20 - 15);
      expect(count).toBeLessThan((index + 1) * 20 + 15);
    }
  });

  it("holds all until the new deadline when the one that went ahead is refused", async () => {
    const { pass, ask, gate } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    const [probe, other] = [ask(), ask()];
    await tick();
    letIn(probe).leave(wait(2));
    await tick();
    expect(other.entry).toMatchObject({ kind: "rate-limited", retryAt: start + 7000, unsent: true });
    expect(gate.refusal?.at).toBe(start + 7000);
  });

  it("guesses longer each time when refused without a time", async () => {
    const { pass, gate } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    (await pass()).leave(refusal());
    expect(gate.refusal).toMatchObject({ at: start + 9000, isServers: false });
    await tick(4000);
    (await pass()).leave(refusal());
    expect(gate.refusal?.at).toBe(start + 17_000);
  });

  it("opens on a reply that refuses for another reason", async () => {
    const { pass, gate } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    (await pass()).leave(refusal({ kind: "not-found", status: 404 }));
    expect(gate.refusal).toBeUndefined();
  });

  it.each([
    ["was lost", lost],
    ["was aborted", undefined],
  ])("sends the next ahead when the first %s", async (_, outcome) => {
    const { pass, ask, gate } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    const [probe, next, last] = [ask(), ask(), ask()];
    await tick();
    letIn(probe).leave(outcome);
    await tick();
    expect(isIn(next)).toBe(true);
    expect(last.entry).toBeUndefined();
    expect(gate.refusal).toBeDefined();
  });

  it("sends the next ahead when the first takes ten seconds", async () => {
    const { pass, ask } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    const [slow, next, last] = [ask(), ask(), ask()];
    await tick(9999);
    expect([slow, next, last].map(isIn)).toEqual([true, false, false]);
    await tick(1);
    expect([slow, next, last].map(isIn)).toEqual([true, true, false]);
  });

  it("waits for its turn while another tab goes ahead, and goes then", async () => {
    let letGo = () => {};
    const lock = () => new Promise<() => void>((resolve) => (letGo = () => resolve(() => {})));
    const { pass, ask } = open({ lock });
    (await pass()).leave(wait(5));
    await tick(5000);
    const mine = ask();
    await tick(3000);
    expect(mine.entry).toBeUndefined();
    letGo();
    await tick();
    expect(isIn(mine)).toBe(true);
  });

  it("does not go ahead when another tab has found out meanwhile", async () => {
    let letGo = () => {};
    const lock = () => new Promise<() => void>((resolve) => (letGo = () => resolve(() => {})));
    const { pass, ask, gate } = open({ lock });
    (await pass()).leave(wait(5));
    await tick(5000);
    const mine = ask();
    await tick(100);
    gate.adopt(toRefusal(wait(7), Date.now() + 7000, true));
    letGo();
    await tick();
    expect(mine.entry).toMatchObject({ unsent: true });
  });

  it("goes ahead after ten seconds when nothing is heard of the other tab", async () => {
    const lock = (signal: AbortSignal) =>
      new Promise<() => void>((resolve) => signal.addEventListener("abort", () => resolve(() => {})));
    const { pass, ask } = open({ lock });
    (await pass()).leave(wait(5));
    await tick(5000);
    const mine = ask();
    await tick(9999);
    expect(mine.entry).toBeUndefined();
    await tick(1);
    expect(isIn(mine)).toBe(true);
  });

  it("lets another tab go ahead when its own takes ten seconds", async () => {
    const unlock = vi.fn();
    const { pass } = open({ lock: async () => unlock });
    (await pass()).leave(wait(5));
    await tick(5000);
    await pass();
    await tick(9999);
    expect(unlock).not.toHaveBeenCalled();
    await tick(1);
    expect(unlock).toHaveBeenCalledTimes(1);
  });

  it("takes the word of the second to go ahead over that of the first, which took too long", async () => {
    const { pass, gate, ask } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    const slow = await pass();
    const next = ask();
    await tick(10_000);
    letIn(next).leave(wait(60));
    slow.leave(success);
    expect(gate.refusal?.at).toBe(start + 75_000);
  });

  it("tells other tabs before it lets them go ahead", async () => {
    const told: string[] = [];
    const { pass } = open({ lock: async () => () => told.push("unlocked"), tell: () => told.push("told") });
    (await pass()).leave(wait(5));
    await tick(5000);
    (await pass()).leave(success);
    expect(told).toEqual(["told", "told", "unlocked"]);
  });

  it("is closed again by a refusal that comes when its time is over", async () => {
    const { pass, gate, ask } = open();
    const [first, late] = [await pass(), await pass()];
    first.leave(wait(5));
    await tick(5500);
    late.leave(wait(4));
    const next = ask();
    await tick();
    expect(next.entry).toMatchObject({ unsent: true });
    expect(gate.refusal?.at).toBe(start + 9500);
  });

  it("holds nobody back for longer than is sat out, and goes on saying when the server wants to be asked", async () => {
    const { pass, gate, ask } = open();
    (await pass()).leave(wait(86_400));
    const deadline = gate.join();
    await tick(299_999);
    const early = ask();
    await tick();
    expect(early.entry).toMatchObject({ unsent: true, retryAt: start + 86_400_000 });
    await tick(1);
    const later = ask();
    await tick();
    expect(isIn(later)).toBe(true);
    expect(deadline.at).toBe(start + 86_400_000);
  });

  it.each([3_600_000, -3_600_000])(
    "is not moved by a clock that is set by %i ms while nobody watches",
    async (jump) => {
      const { pass, ask } = open();
      (await pass()).leave(wait(60));
      await tick(1000);
      vi.setSystemTime(Date.now() + jump);
      await tick(58_999);
      const early = ask();
      await tick();
      expect(isIn(early)).toBe(false);
      await tick(1);
      const inTime = ask();
      await tick();
      expect(isIn(inTime)).toBe(true);
    },
  );

  it("keeps the longer wait of two tabs that were refused at once", async () => {
    const { pass, gate } = open();
    (await pass()).leave(wait(60));
    gate.adopt({ failure: wait(5), at: start + 5000, isServers: true });
    expect(gate.refusal?.at).toBe(start + 60_000);
  });

  it("ends the waiting of a request that nobody wants any more", async () => {
    const { pass, ask } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    await pass();
    const controller = new AbortController();
    const queued = ask(controller.signal);
    await tick();
    const reason = new DOMException("gone", "AbortError");
    controller.abort(reason);
    await tick();
    expect(queued.error).toBe(reason);
  });

  it("leaves no timer behind", async () => {
    const { pass, ask } = open();
    (await pass()).leave(wait(5));
    await tick(5000);
    const [probe, other] = [ask(), ask()];
    await tick();
    letIn(probe).leave(success);
    await tick(1000);
    expect(isIn(other)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a deadline that many share", () => {
  it("is that of the gate, and moves with it", async () => {
    const { pass, gate } = open();
    (await pass()).leave(wait(5));
    const deadline = gate.join();
    const moved = vi.fn();
    deadline.subscribe?.(moved);
    expect(deadline).toMatchObject({ at: start + 5000, isServers: true });
    gate.adopt({ failure: wait(60), at: start + 60_000, isServers: true });
    expect(deadline.at).toBe(start + 60_000);
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it("comes at once, spread by dice, when the gate opens early", async () => {
    const { pass, gate } = open();
    (await pass()).leave(wait(60));
    const deadlines = Array.from({ length: 20 }, () => gate.join());
    for (const deadline of deadlines) deadline.subscribe?.(() => {});
    await tick(1000);
    gate.adopt(undefined);
    expect(deadlines[0]?.at).toBe(start + 1000 + 100);
    expect(deadlines[0]?.isServers).toBe(false);
  });

  it("is now for all when one is hurried, and one goes ahead", async () => {
    const { pass, gate, ask } = open();
    (await pass()).leave(wait(60));
    const deadline = gate.join();
    gate.join().hurry?.();
    expect(deadline.at).toBe(start);
    const [first, second] = [ask(), ask()];
    await tick();
    expect([first, second].map(isIn)).toEqual([true, false]);
  });
});
