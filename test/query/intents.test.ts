import { describe, expect, it } from "vitest";
import { type Failure, type FailureKind, traits } from "../../src/outcome/failures.ts";
import { fingerprint } from "../../src/query/fingerprint.ts";
import { isOpenEnd } from "../../src/query/intentEnd.ts";
import { createIntents, type Intent, type IntentStorage } from "../../src/query/intents.ts";

const HOUR = 3_600_000;
const url = "https://api.example.com/v1/users";
const post = (name: unknown, more: Partial<Intent> = {}): Intent => ({
  method: "POST",
  url,
  body: JSON.stringify({ name }),
  ...more,
});
const patch = (name: unknown) => post(name, { method: "PATCH", url: `${url}/1` });

/** What stays over a reload. */
function fakeStorage(before: string | null = null) {
  let text = before;
  return {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      text = value;
    },
    text: () => text ?? "",
  };
}

function setUp(storage: IntentStorage | undefined = fakeStorage()) {
  let now = 1_700_000_000_000;
  const load = () =>
    createIntents(
      () => storage,
      () => now,
    );
  return { intents: load(), reload: load, pass: (ms: number) => (now += ms) };
}

describe("the key of an intent", () => {
  it("is 128 random bits, and another one for each execution", () => {
    const { intents } = setUp();
    const keys = [1, 2, 3].map((name) => intents.begin(post(name)));
    for (const key of keys) expect(key).toMatch(/^[\da-f]{32}$/);
    expect(new Set(keys).size).toBe(3);
  });

  it("is the same for the same request after an end that is open, and after another one of the kind", () => {
    const { intents } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, true);
    expect(intents.begin(post("Kim"))).toBe(key);
    intents.end(key, true);
    expect(intents.begin(post("Kim"))).toBe(key);
  });

  it("is a new one after an end that is not open", () => {
    const { intents } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, false);
    expect(intents.begin(post("Kim"))).not.toBe(key);
  });

  it.each([
    ["body", post("Kim A.")],
    ["address", post("Kim", { url: `${url}?notify=true` })],
    ["method", post("Kim", { method: "PUT" })],
    ["lack of a body", post("Kim", { body: undefined })],
  ])("is a new one for another %s", (_, other) => {
    const { intents } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, true);
    expect(intents.begin(other)).not.toBe(key);
  });

  it("is a new one while the same request is running: two clicks are two intents", () => {
    const { intents } = setUp();
    const first = intents.begin(post("+1"));
    const second = intents.begin(post("+1"));
    expect(second).not.toBe(first);
    intents.end(first, true);
    expect(intents.begin(post("+1"))).toBe(first);
    intents.end(second, false);
    expect(intents.begin(post("+1"))).not.toBe(second);
  });

  it("is the one that an execution takes over, and from then on stays with the request", () => {
    const { intents } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, false);
    expect(intents.begin(post("Kim"), key)).toBe(key);
    intents.end(key, true);
    expect(intents.begin(post("Kim"))).toBe(key);
  });

  it("is not taken over by a request that has become another one", () => {
    const { intents } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, true);
    expect(intents.begin(post("Kim A."), key)).not.toBe(key);
    expect(intents.begin(post("Kim"))).toBe(key);
  });

  it("stays with what is added side by side: one of several adds that failed is repeated as itself", () => {
    const { intents } = setUp();
    const keys = ["a", "b", "c"].map((name) => intents.begin(post(name)));
    for (const key of keys) intents.end(key, true);
    expect(["a", "b", "c"].map((name) => intents.begin(post(name)))).toEqual(keys);
  });

  it("is a new one once another change of the same thing came after it: setting back is no repetition", () => {
    const { intents } = setUp();
    const on = intents.begin(patch("on"));
    intents.end(on, true);
    intents.end(intents.begin(patch("off")), false);
    expect(intents.begin(patch("on"))).not.toBe(on);
  });

  it("is not taken from a change that is still running by another change of the same thing", () => {
    const { intents } = setUp();
    const on = intents.begin(patch("on"));
    intents.begin(patch("off"));
    intents.end(on, true);
    expect(intents.begin(patch("on"))).toBe(on);
  });
});

describe("after a reload", () => {
  it("a request whose end is not known keeps its key", () => {
    const { intents, reload } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, true);
    expect(reload().begin(post("Kim"))).toBe(key);
  });

  it("what was running counts as not known to have ended", () => {
    const { intents, reload } = setUp();
    const key = intents.begin(post("Kim"));
    const after = reload();
    expect(after.begin(post("Kim"))).toBe(key);
    expect(after.begin(post("Kim"))).not.toBe(key);
  });

  it("each of two that were running is taken up once", () => {
    const { intents, reload } = setUp();
    const keys = [intents.begin(post("+1")), intents.begin(post("+1"))];
    const after = reload();
    expect([after.begin(post("+1")), after.begin(post("+1"))]).toEqual(keys);
    expect(keys).not.toContain(after.begin(post("+1")));
  });

  it("what was done has no key any more", () => {
    const { intents, reload } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, false);
    expect(reload().begin(post("Kim"))).not.toBe(key);
  });

  it("a key is kept for a day and no longer", () => {
    const { intents, reload, pass } = setUp();
    const key = intents.begin(post("Kim"));
    intents.end(key, true);
    pass(24 * HOUR - 1);
    const again = reload();
    expect(again.begin(post("Kim"))).toBe(key);
    again.end(key, true);
    pass(24 * HOUR);
    expect(reload().begin(post("Kim"))).not.toBe(key);
  });

  it("fifty keys are kept, the latest", () => {
    const { intents, reload } = setUp();
    const keys = Array.from({ length: 51 }, (_, name) => intents.begin(post(name)));
    for (const key of keys) intents.end(key, true);
    const after = reload();
    expect(after.begin(post(50))).toBe(keys[50]);
    expect(after.begin(post(1))).toBe(keys[1]);
    expect(after.begin(post(0))).not.toBe(keys[0]);
  });
});

describe("the storage", () => {
  it("holds nothing of what was sent, nor where to", () => {
    const storage = fakeStorage();
    const { intents } = setUp(storage);
    intents.begin(patch("Kim Adler"));
    expect(JSON.parse(storage.text())).toHaveLength(1);
    expect(storage.text()).not.toMatch(/Kim|Adler|users|example|PATCH/);
  });

  const broken: IntentStorage = {
    getItem: () => {
      throw new DOMException("denied", "SecurityError");
    },
    setItem: () => {
      throw new DOMException("denied", "SecurityError");
    },
  };
  const full: IntentStorage = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  it.each([
    ["is missing", () => undefined],
    ["throws when it is looked at", () => broken.getItem("") as never],
    ["throws when it is read", () => broken],
    ["is full", () => full],
  ])("works in the page's memory when it %s", (_, open) => {
    const intents = createIntents(open);
    const key = intents.begin(post("Kim"));
    expect(intents.begin(post("Kim"))).not.toBe(key);
    intents.end(key, true);
    expect(intents.begin(post("Kim"))).toBe(key);
    intents.end(key, false);
    expect(intents.begin(post("Kim"))).not.toBe(key);
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    '"text"',
    "[null, 1, {}, []]",
    '[{"intent":"x","place":"","key":"not\\na key","at":0}]',
    '[{"intent":1,"place":"","key":"00000000000000000000000000000000","at":0}]',
    '[{"intent":"x","place":"","key":"00000000000000000000000000000000","at":"now"}]',
  ])("may hold %s, and is used from then on", (garbage) => {
    const { intents, reload } = setUp(fakeStorage(garbage));
    const key = intents.begin(post("Kim"));
    expect(key).toMatch(/^[\da-f]{32}$/);
    expect(reload().begin(post("Kim"))).toBe(key);
  });

  it("gives no key that no browser would send", () => {
    const storage = fakeStorage();
    setUp(storage).intents.begin(post("Kim"));
    const entries = JSON.parse(storage.text()).map((entry: object) => ({ ...entry, key: "a\nb" }));
    expect(setUp(fakeStorage(JSON.stringify(entries))).intents.begin(post("Kim"))).toMatch(/^[\da-f]{32}$/);
  });

  it("that an app clears, at sign-out say, takes the keys with it", () => {
    const storage = fakeStorage();
    const { intents } = setUp(storage);
    const key = intents.begin(post("Kim"));
    intents.end(key, true);
    storage.setItem("", "[]");
    expect(intents.begin(post("Kim"))).not.toBe(key);
  });
});

describe("a fingerprint", () => {
  it("tells hundreds of thousands of requests apart that differ by little", () => {
    const seen = new Set<string>();
    let count = 0;
    const add = (text: string) => {
      seen.add(fingerprint(text));
      count += 1;
    };
    for (let n = 0; n < 100_000; n++) add(`{"id":${n}}`);
    for (let n = 0; n < 50_000; n++) add(`{"user":"user_123","delta":${n},"at":"2026-01-15T12:00:00Z"}`);
    // Swapped neighbours, zeroes, and letters beyond Latin.
    for (let n = 0; n < 5000; n++) add("a".repeat(n));
    for (let n = 1; n < 5000; n++) add("\0".repeat(n));
    for (let n = 0; n < 5000; n++) add(`${"x".repeat(n)}y${"x".repeat(4999 - n)}`);
    for (let n = 0; n < 0xffff; n++) add(`${String.fromCharCode(n)}!`);
    expect(seen.size).toBe(count);
  });

  it("changes about half of its bits for any one bit of the text", () => {
    const bitsOf = (text: string) =>
      fingerprint(text)
        .split("-")
        .slice(0, 2)
        .map((part) => BigInt(Number.parseInt(part, 36)))
        .reduce((all, part) => (all << 32n) | part);
    const differing = (a: bigint, b: bigint) => (a ^ b).toString(2).replaceAll("0", "").length;
    const text = '{"name":"Kim Adler","email":"kim.adler@example.com"}';
    for (let at = 0; at < text.length - 1; at++) {
      for (let bit = 0; bit < 16; bit++) {
        const other = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        expect(differing(bitsOf(text), bitsOf(text.slice(0, at) + other + text.slice(at + 1)))).toBeGreaterThan(8);
      }
    }
  });
});

describe("the end of an execution", () => {
  const failure = (kind: FailureKind, more: object = {}): Failure =>
    ({ kind, status: traits[kind].statuses[0] ?? 400, receivedAt: 0, dialect: "http", ...more }) as Failure;

  const open: FailureKind[] = [
    "unauthenticated",
    "locked",
    "approval-required",
    "precondition-required",
    "rate-limited",
    "server-error",
    "bad-gateway",
    "gateway-timeout",
    "unavailable",
    "unreachable",
    "timed-out",
    "unreadable",
  ];

  it.each(Object.keys(traits) as FailureKind[])("by %s is open only where the table says so", (kind) => {
    expect(isOpenEnd(failure(kind))).toBe(open.includes(kind));
  });

  it.each([
    ["a 409 whose own first request is at work", failure("conflict", { mayRetry: true })],
    ["a 425", failure("bad-request", { status: 425 })],
    ["a 413 that names a time", failure("content-too-large", { retryAt: 1 })],
    ["a 500 that must not be repeated by itself: it may be done", failure("server-error", { mayRetry: false })],
  ])("is open by %s", (_, end) => {
    expect(isOpenEnd(end)).toBe(true);
  });
});
