import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { MAX_TIMER_MS } from "../../src/http/time.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { createRetryPolicy } from "../../src/policies/retry.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const url = "https://api.example.com/things";
const maxDelayMs = 300_000;
const policy = createRetryPolicy({ now: () => now, maxDelayMs });

const fields = [
  "retry-after",
  "retry-after-ms",
  "x-ms-retry-after-ms",
  "x-amz-retry-after",
  "x-ratelimit-retry-after",
  "ratelimit",
  "ratelimit-reset",
  "ratelimit-remaining",
  "x-ratelimit-reset",
  "x-ratelimit-reset-after",
  "x-ratelimit-remaining",
  "x-rate-limit-reset",
];
const beside = ["date", "age", "x-should-retry"];

const instant = fc.oneof(
  fc.date({ min: new Date("2025-12-01"), max: new Date("2026-03-01"), noInvalidDate: true }),
  fc.date({ min: new Date("0001-01-01"), max: new Date("9999-01-01"), noInvalidDate: true }),
);
const [longDay, monthOf] = [["Sunday", "Monday", "Thursday"], "JanFebMarAprMayJunJulAugSepOctNovDec"];
const two = (value: number) => String(value).padStart(2, "0");

/** The three forms of an HTTP-date, a timestamp, and what engines print. */
const date = fc.tuple(instant, fc.constantFrom(...longDay), fc.nat({ max: 4 })).map(([at, day, form]) => {
  const month = monthOf.slice(at.getUTCMonth() * 3, at.getUTCMonth() * 3 + 3);
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  return [
    at.toUTCString(),
    `${day}, ${two(at.getUTCDate())}-${month}-${two(at.getUTCFullYear() % 100)} ${time} GMT`,
    `${day.slice(0, 3)} ${month} ${String(at.getUTCDate()).padStart(2)} ${time} ${at.getUTCFullYear()}`,
    at.toISOString(),
    String(at),
  ][form] as string;
});
const number = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 600 }).map(String) },
  fc.maxSafeNat().map(String),
  fc.nat({ max: 2_147_483_647 }).map(String),
  fc.nat({ max: 400 }).map((length) => "9".repeat(length)),
  fc.double().map(String),
  fc.integer().map(String),
  fc.integer({ min: -900, max: 900 }).map((s) => String(now / 1000 + s)),
  fc.integer({ min: -900_000, max: 900_000 }).map((ms) => String(now + ms)),
);
const quota = fc
  .array(fc.tuple(fc.constantFrom('"a"', '"b;r=0"', "c", '"d'), number, number), { maxLength: 3 })
  .map((items) => items.map(([name, r, t]) => `${name};r=${r};t=${t}`).join(", "));
const odd = fc.constantFrom(
  "",
  "0x10",
  "1e3",
  "Infinity",
  "NaN",
  "-5",
  "120, 120",
  "+5",
  "1_000",
  "٦٠",
  "true",
  "5;w=60",
);
/** All that a field value may hold (RFC 9110 §5.5): no line ends, no NUL. */
const signs = Array.from({ length: 255 }, (_, index) => String.fromCharCode(index + 1)).filter(
  (sign) => !/[\r\n]/.test(sign),
);
const legal = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
const value = fc
  .oneof(number, date, quota, odd, legal)
  // What a header cannot hold never arrives.
  .filter((text) => /^[\u0001-\u0009\u000b\u000c\u000e-\u00ff]*$/.test(text));

const headers = fc.dictionary(fc.constantFrom(...fields, ...beside), value, { minKeys: 1, maxKeys: 5 });
const status = fc.constantFrom(202, 403, 408, 413, 423, 425, 429, 500, 502, 503, 504, 529);
const method = fc.constantFrom("GET", "PUT", "POST");

function read(code: number, head: Record<string, string>, verb: string, body?: unknown) {
  const request = { method: verb, url };
  return readOutcome(
    { status: code, headers: new Headers(head), body, url, receivedAt: now, request, type: "cors" },
    [],
  );
}

describe("a wait, whatever the headers say", () => {
  it("is finite or none, fits a timer, and is never sat out above the limit", () => {
    const seen = { waits: 0, repeated: 0, implausible: 0 };
    fc.assert(
      fc.property(status, headers, method, fc.nat({ max: 4 }), (code, head, verb, retries) => {
        const outcome = read(code, head, verb);
        const { retryAt, reading } = outcome as { retryAt?: number; reading?: { source?: string; certainty?: string } };
        if (retryAt !== undefined && Number.isNaN(new Date(retryAt).getTime())) throw new Error(`retryAt ${retryAt}`);
        if ((retryAt === undefined) !== (reading?.source === undefined)) throw new Error("a wait without a source");
        if (JSON.stringify(JSON.parse(JSON.stringify(outcome))) !== JSON.stringify(outcome))
          throw new Error("not plain");
        if (!isFailure(outcome)) return;
        if (retryAt !== undefined) seen.waits++;
        if (reading?.certainty === "implausible") seen.implausible++;

        const delayMs = policy.delayMs(outcome, retries);
        if (!(delayMs >= 0 && delayMs <= MAX_TIMER_MS)) throw new Error(`delay ${delayMs}`);
        // Never before the server's own instant, unless no timer holds it.
        const leftMs = (retryAt ?? now) - now;
        if (delayMs < Math.min(leftMs, MAX_TIMER_MS)) throw new Error(`early by ${leftMs - delayMs}`);
        const { action, at } = policy.decide(outcome, retries, { method: verb, url });
        if (action !== "repeat") return;
        if (leftMs > maxDelayMs || delayMs > maxDelayMs) throw new Error(`sat out ${leftMs}`);
        if (at !== undefined) seen.repeated++;
        if (at !== undefined && at !== retryAt) throw new Error("an instant that nobody named");
        if (reading?.certainty === "implausible" || verb === "POST") throw new Error("repeated all the same");
      }),
      { numRuns: 10_000, seed: 1 },
    );
    // Else all of it would hold of nothing.
    expect(Math.min(seen.waits, seen.repeated, seen.implausible)).toBeGreaterThan(50);
  });

  const unit = fc.constantFrom("s", "seconds", "min", "minutes", "hours", "ms");
  const prose = fc.tuple(fc.nat({ max: 600 }), unit).map(([n, word]) => `Try again in ${n} ${word}.`);

  it("is never read out of prose", () => {
    fc.assert(
      fc.property(status, prose, fc.constantFrom(...fields), (code, text, field) => {
        const outcome = read(code, { [field]: text }, "GET", { message: text, detail: text, retry_after: text });
        expect(outcome).not.toHaveProperty("retryAt");
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
