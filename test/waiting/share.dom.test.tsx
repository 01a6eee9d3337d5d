import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RequestFacts } from "../../src/http/readReply.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import type { Outcome } from "../../src/outcome/outcome.ts";
import { isHeldBack, type Pass } from "../../src/waiting/gate.ts";
import type { GateOptions } from "../../src/waiting/gateOptions.ts";
import { createGates, type Gates } from "../../src/waiting/gates.ts";
import { createShare } from "../../src/waiting/share.ts";
import { realTime } from "../../src/waiting/time.ts";

const start = Date.parse("2026-01-15T12:00:00Z");
const url = "https://api.example.com/things";
const KEY = "faultline:gate:https://api.example.com";

/** What a browser does between pages of one origin, in order and later than the call. */
class Channel {
  static readonly all = new Set<Channel>();
  #hear: ((event: { data: unknown }) => void) | undefined;
  constructor() {
    Channel.all.add(this);
  }
  addEventListener(_: "message", hear: (event: { data: unknown }) => void) {
    this.#hear = hear;
  }
  postMessage(data: unknown) {
    const sent = structuredClone(data);
    for (const other of Channel.all) if (other !== this) queueMicrotask(() => other.#hear?.({ data: sent }));
  }
  close() {
    Channel.all.delete(this);
  }
}

/** A tab of its own. */
const openTab = (options: GateOptions = {}, share = createShare()) =>
  createGates(options, { time: realTime, random: () => 0.5, guessMs: () => 4000, longestMs: 300_000, share });

const wait = (seconds: number, properties: Partial<Failure> = {}): Failure =>
  ({
    kind: "rate-limited",
    status: 429,
    receivedAt: Date.now(),
    dialect: "http",
    retryAt: Date.now() + seconds * 1000,
    ...properties,
  }) as Failure;
const success: Outcome = { kind: "success", status: 200, data: undefined };

/** One request of a tab, answered like that if it is let out. */
async function send(
  tab: Gates,
  outcome: Outcome,
  request: RequestFacts = { method: "GET", url },
): Promise<"sent" | "held"> {
  const entry = await tab.enter(request);
  if (isHeldBack(entry)) return "held";
  entry.leave(outcome);
  return "sent";
}

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.stubGlobal("BroadcastChannel", Channel);
});
afterEach(() => {
  Channel.all.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("tabs of one origin", () => {
  it("learn from each other that a scope is closed, and that it is open again", async () => {
    const [one, two] = [openTab(), openTab()];
    expect(await send(two, success)).toBe("sent");
    await send(one, wait(60));
    await tick();
    expect(await send(two, success)).toBe("held");
    expect(two.of({ method: "GET", url }).refusal).toMatchObject({ at: start + 60_000, isServers: true });
    await tick(60_000);
    expect(await send(one, success)).toBe("sent");
    await tick();
    expect(two.of({ method: "GET", url }).refusal).toBeUndefined();
  });

  it("go ahead one at a time", async () => {
    let last = Promise.resolve();
    const locks = {
      request: (_name: string, _options: object, act: () => Promise<void>) => {
        last = last.then(act);
        return last;
      },
    };
    Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
    try {
      const [one, two] = [openTab(), openTab()];
      two.of({ method: "GET", url });
      await send(one, wait(5));
      await tick(5000);
      const probe = (await one.enter({ method: "GET", url })) as Pass;
      let second: string | undefined;
      const waits = async () => {
        second = await send(two, success);
      };
      void waits();
      await tick(1000);
      expect(second).toBeUndefined();
      probe.leave(success);
      await tick(100);
      expect(second).toBe("sent");
    } finally {
      Reflect.deleteProperty(navigator, "locks");
    }
  });

  it("keep out of each other's scopes", async () => {
    const [one, two] = [openTab({ scope: "ana" }), openTab({ scope: "jonas" })];
    two.of({ method: "GET", url });
    await send(one, wait(60));
    await tick();
    expect(await send(two, success)).toBe("sent");
  });

  it("keep to themselves what they were told not to share", async () => {
    const [one, two] = [openTab({ isShared: false }), openTab()];
    two.of({ method: "GET", url });
    await send(one, wait(60));
    await tick();
    expect(await send(two, success)).toBe("sent");
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ["no object", "closed"],
    ["a refusal without a failure", { scope: "https://api.example.com", refusal: { at: start + 60_000 } }],
    [
      "a refusal by a failure that closes nothing",
      { scope: "https://api.example.com", refusal: { at: start + 60_000, failure: wait(60, { kind: "not-found" }) } },
    ],
    ["a refusal without an end", { scope: "https://api.example.com", refusal: { at: Number.NaN, failure: wait(60) } }],
  ])("do not believe %s", async (_, data) => {
    const tab = openTab();
    await send(tab, success);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- That is a window's; a channel has none.
    new Channel().postMessage(data);
    await tick();
    expect(await send(tab, success)).toBe("sent");
  });
});

describe("a page that is loaded again", () => {
  it("goes on with the wait, and does not start it anew (reload-persist)", async () => {
    await send(openTab(), wait(60, { requestId: "req_1" }));
    Channel.all.clear();
    await tick(20_000);
    const reloaded = openTab();
    const entry = await reloaded.enter({ method: "GET", url });
    expect(entry).toMatchObject({
      kind: "rate-limited",
      requestId: "req_1",
      receivedAt: start,
      retryAt: start + 60_000,
    });
    await tick(39_999);
    expect(await send(reloaded, success)).toBe("held");
    await tick(1);
    expect(await send(reloaded, success)).toBe("sent");
  });

  it("lets one go ahead when the wait ended while it was loaded", async () => {
    await send(openTab(), wait(60));
    Channel.all.clear();
    await tick(61_000);
    const reloaded = openTab();
    const probe = await reloaded.enter({ method: "GET", url });
    const other = vi.fn();
    void reloaded.enter({ method: "GET", url }).then(other);
    await tick(1000);
    expect(isHeldBack(probe)).toBe(false);
    expect(other).not.toHaveBeenCalled();
  });

  it("forgets what is long over, also of scopes that nobody asks for again", async () => {
    await send(openTab({ scope: "ana" }), wait(60));
    expect(localStorage.getItem("faultline:gate:ana")).not.toBeNull();
    await tick(70_000);
    expect(await send(openTab({ scope: "jonas" }), success)).toBe("sent");
    expect(localStorage).toHaveLength(0);
  });

  it("stores nothing of what the API said in words", async () => {
    await send(openTab(), wait(60, { message: "Ana has used up her requests.", helpUrl: "https://example.com/ana" }));
    expect(localStorage.getItem(KEY)).not.toMatch(/ana/i);
  });

  it("is not closed by what was stored while the clock was a year ahead", async () => {
    vi.setSystemTime(start + 365 * 86_400_000);
    await send(openTab(), wait(60));
    vi.setSystemTime(start);
    expect(await send(openTab(), success)).toBe("sent");
  });

  it("learns what it missed while it was in the back-forward cache", async () => {
    const [one, two] = [openTab(), openTab()];
    await send(two, success);
    window.dispatchEvent(new Event("pagehide"));
    localStorage.setItem(
      KEY,
      JSON.stringify({ failure: { ...wait(60), unsent: true }, at: start + 60_000, isServers: true }),
    );
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(await send(two, success)).toBe("held");
    void one;
  });

  it.each(["", "null", "{", '{"at":9e15}', '"closed"', "[]"])("takes no stored %j for a wait", async (stored) => {
    localStorage.setItem(KEY, stored);
    expect(await send(openTab(), success)).toBe("sent");
  });
});

describe("a browser that lacks a part or forbids it", () => {
  const forbidden = () => {
    throw new DOMException("denied", "SecurityError");
  };

  it.each([
    ["localStorage", () => vi.spyOn(globalThis, "localStorage", "get").mockImplementation(forbidden)],
    ["a full localStorage", () => vi.spyOn(Storage.prototype, "setItem").mockImplementation(forbidden)],
    ["BroadcastChannel", () => vi.stubGlobal("BroadcastChannel", undefined)],
    ["a BroadcastChannel that may be made", () => vi.stubGlobal("BroadcastChannel", vi.fn(forbidden))],
    [
      "Web Locks that may be asked for",
      () => Object.defineProperty(navigator, "locks", { get: forbidden, configurable: true }),
    ],
    [
      "Web Locks that are granted",
      () =>
        Object.defineProperty(navigator, "locks", { value: { request: async () => forbidden() }, configurable: true }),
    ],
  ])("waits all the same in one tab, without %s", async (_, take) => {
    take();
    try {
      const tab = openTab();
      expect(await send(tab, wait(5))).toBe("sent");
      expect(await send(tab, success)).toBe("held");
      await tick(5000);
      expect(await send(tab, success)).toBe("sent");
      expect(await send(tab, success)).toBe("sent");
    } finally {
      Reflect.deleteProperty(navigator, "locks");
    }
  });
});

describe("two APIs of one page", () => {
  it("learn from each other at once, without any channel", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const share = createShare();
    const [one, two] = [openTab({}, share), openTab({}, share)];
    await send(two, success);
    await send(one, wait(60));
    expect(await send(two, success)).toBe("held");
    share.forget();
    expect(await send(two, success)).toBe("sent");
    expect(await send(one, success)).toBe("sent");
    expect(localStorage).toHaveLength(0);
  });
});

describe("a scope", () => {
  it("is the origin of the address", async () => {
    const tab = openTab();
    await send(tab, wait(60));
    expect(await send(tab, success, { method: "POST", url: "https://api.example.com/other?page=2" })).toBe("held");
    expect(await send(tab, success, { method: "GET", url: "https://other.example.com/things" })).toBe("sent");
  });

  it("is what the app says of a request", async () => {
    const tab = openTab({ scope: ({ url: address }) => new URL(address).pathname });
    await send(tab, wait(60));
    expect(await send(tab, success)).toBe("held");
    expect(await send(tab, success, { method: "GET", url: "https://api.example.com/other" })).toBe("sent");
  });

  it("is narrower where the server names a partition", async () => {
    const tab = openTab();
    const search: RequestFacts = { method: "GET", url: "https://api.example.com/search?q=a" };
    const again: RequestFacts = { method: "GET", url: "https://api.example.com/search?q=b" };
    await send(tab, wait(60, { rateLimit: { remaining: 0, partitionKey: "c2VhcmNo" } }), search);
    expect(await send(tab, success, again)).toBe("held");
    expect(await send(tab, success)).toBe("sent");
  });

  it("closes at the last success of a quota only if that is asked for", async () => {
    const last: Outcome = { ...success, rateLimit: { remaining: 0, resetAt: start + 60_000 } };
    const [waits, sends] = [openTab({ pausesAtZero: true, isShared: false }), openTab({ isShared: false })];
    await send(waits, last);
    await send(sends, last);
    expect(await send(waits, success)).toBe("held");
    expect(await send(sends, success)).toBe("sent");
  });
});
