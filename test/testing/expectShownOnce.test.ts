import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, describe, expect, it } from "vitest";
import type { Claim } from "../../src/ledger/claim.ts";
import { pageLedger } from "../../src/ledger/ledger.ts";
import type { Claimant } from "../../src/ledger/page.ts";
import { expectShownOnce } from "../../src/testing/expectShownOnce.ts";
import { apiError, failureOf } from "../surfaces/fixtures.tsx";

const claimants: Claimant[] = [];
const ends: (() => void)[] = [];
const show = (subject: unknown, rest: Partial<Claim> = {}) => {
  const claimant = pageLedger().join();
  claimants.push(claimant);
  claimant.claim({ subject, surface: "inline", ...rest });
  return claimant;
};
const part = (cause: string) => ({ cause, failure: failureOf("unavailable") });

afterEach(() => {
  for (const claimant of claimants.splice(0)) claimant.leave();
  for (const end of ends.splice(0)) end();
});

describe("one failure", () => {
  it("is found by its error, by itself, and by an error that carries it", () => {
    const error = apiError("forbidden");
    show(error.failure, { surface: "prompt" });
    for (const asked of [error, error.failure, new Error("wrapped", { cause: error })]) {
      expect(expectShownOnce(asked)).toEqual({ shown: 1, bySurface: { prompt: 1 } });
    }
  });

  it("fails when nobody shows it, and says what was asked and what to do", () => {
    const error = apiError("unavailable");
    expect(() => expectShownOnce(error)).toThrow(
      /^1 of 1 failure not shown exactly once:\n- unavailable \(503\), GET https:\/\/api\.example\.com\/releases, "load the releases": shown nowhere\n(.|\n)*QueryView/,
    );
  });

  it("fails when another failure that reads the same is shown in its place", () => {
    show(failureOf("forbidden"));
    expect(() => expectShownOnce(failureOf("forbidden"))).toThrow("shown nowhere");
  });

  it("fails when it has left the page", () => {
    const error = apiError("forbidden");
    show(error.failure).leave();
    expect(() => expectShownOnce(error)).toThrow("shown nowhere");
  });

  it("fails when a view that was drawn by hand repeats it, and names the places", () => {
    const error = apiError("conflict");
    show(error.failure);
    show(error.failure, { isBare: true });
    expect(() => expectShownOnce(error)).toThrow(/shown 2 times \(inline, inline\)\n(.|\n)*More than once/);
  });

  it("fails when a form says at its fields what a notice says above them", () => {
    const error = apiError("invalid");
    show(error.failure);
    show(error.failure, { surface: "field" });
    expect(() => expectShownOnce(error)).toThrow("shown 2 times (inline, field)");
  });

  it("may be claimed by many, of whom one shows it", () => {
    const error = apiError("forbidden");
    show(error.failure, { surface: "toast", isLastResort: true });
    show(error.failure);
    show(error.failure, { surface: "boundary" });
    show(error.failure);
    expect(expectShownOnce(error)).toEqual({ shown: 1, bySurface: { boundary: 1 } });
  });

  it("is in one place at the fields of a form and in the summary above them", () => {
    const error = apiError("invalid");
    show(error.failure, { surface: "field", isBare: true });
    show(error.failure, { surface: "field" });
    expect(expectShownOnce(error)).toEqual({ shown: 1, bySurface: { field: 1 } });
  });

  it("fails when the app has silenced it, and says that this was on purpose", () => {
    const error = apiError("forbidden");
    show(error.failure, { surface: "silent" });
    expect(() => expectShownOnce(error)).toThrow(/silent, shown nowhere on purpose\n(.|\n)*meta\.surface/);
  });

  it("is shown when it is silent in one place and shown in another", () => {
    const error = apiError("forbidden");
    show(error.failure, { surface: "silent" });
    show(error.failure);
    expect(expectShownOnce(error).shown).toBe(1);
  });

  it("may be anything that was thrown", () => {
    const error = new TypeError("x is not a function");
    expect(() => expectShownOnce(error)).toThrow("- TypeError: x is not a function: shown nowhere");
    show(error);
    show("boom");
    show("boom");
    expect(expectShownOnce(error).shown).toBe(1);
    // Two strings that read the same are two failures, each with a place.
    expect(expectShownOnce("boom").shown).toBe(2);
    expect(expectShownOnce().shown).toBe(3);
  });

  it.each([undefined, null])("refuses to look for %s, which no test can fail on", (nothing) => {
    expect(() => expectShownOnce(nothing)).toThrow("no failure to look for");
  });
});

describe("a group", () => {
  it("shows each of its failures once, however many claim it", () => {
    const [first, second] = [failureOf("unavailable"), failureOf("unavailable")];
    ends.push(pageLedger().groups.open(() => null));
    for (const one of [first, first, second]) show(one, { part: part("down") });
    show(failureOf("forbidden"));
    expect(expectShownOnce()).toEqual({ shown: 3, bySurface: { group: 2, inline: 1 } });
  });

  it("does not excuse a view that says one of them again", () => {
    const [first, second] = [failureOf("unavailable"), failureOf("unavailable")];
    ends.push(pageLedger().groups.open(() => null));
    for (const one of [first, second]) show(one, { part: part("down") });
    show(second, { isBare: true });
    expect(() => expectShownOnce(second)).toThrow("shown 2 times (group, inline)");
    expect(expectShownOnce(first).shown).toBe(1);
  });

  it("is none as long as there is nowhere to show it", () => {
    for (const one of [failureOf("unavailable"), failureOf("unavailable")]) show(one, { part: part("down") });
    expect(expectShownOnce()).toEqual({ shown: 2, bySurface: { inline: 2 } });
  });
});

describe("a page", () => {
  it("is in order while nothing has failed", () => {
    expect(expectShownOnce()).toEqual({ shown: 0, bySurface: {} });
  });

  it("counts what is silent apart", () => {
    show(failureOf("forbidden"), { surface: "silent" });
    show(failureOf("forbidden"), { surface: "toast" });
    expect(expectShownOnce()).toEqual({ shown: 1, bySurface: { silent: 1, toast: 1 } });
  });

  it("tells of every failure that is out of place, up to ten", () => {
    for (let times = 0; times < 12; times += 1) {
      const failure = failureOf("conflict");
      show(failure);
      show(failure, { isBare: true });
    }
    expect(() => expectShownOnce()).toThrow(
      /^12 of 12 failures not shown exactly once:\n(- conflict.*\n){10}- and 2 more/,
    );
  });
});

describe("a client", () => {
  const failing = (client: QueryClient, error: Error) => {
    const observer = new QueryObserver(client, {
      queryKey: ["releases"],
      queryFn: () => Promise.reject(error),
      retry: false,
    });
    return new Promise<() => void>((resolve) => {
      const stop = observer.subscribe(({ status }) => status === "error" && resolve(stop));
      ends.push(stop);
    });
  };

  it("fails for an observed query whose failure nobody claims", async () => {
    const client = new QueryClient();
    const error = apiError("not-found");
    const leave = await failing(client, error);
    expect(expectShownOnce()).toEqual({ shown: 0, bySurface: {} });
    expect(() => expectShownOnce({ client })).toThrow("not-found (404), GET https://api.example.com/releases");
    show(error.failure);
    expect(expectShownOnce({ client })).toEqual({ shown: 1, bySurface: { inline: 1 } });
    leave();
    for (const claimant of claimants) claimant.leave();
    expect(expectShownOnce({ client }).shown).toBe(0);
  });

  it("fails for a mutation that nobody has shown, and not for one that was dismissed", async () => {
    const client = new QueryClient();
    const error = apiError("conflict");
    await new MutationObserver(client, { mutationFn: () => Promise.reject(error) }).mutate().catch(() => {});
    expect(() => expectShownOnce({ client })).toThrow("conflict (409)");
    const view = show(error.failure);
    expect(expectShownOnce({ client }).shown).toBe(1);
    // Dismissed by a person; what merely leaves at once has not been read.
    view.claim(undefined);
    expect(expectShownOnce({ client }).shown).toBe(0);
  });

  it("asks nothing of requests that were called off", async () => {
    const client = new QueryClient();
    await failing(client, new DOMException("called off", "AbortError"));
    expect(expectShownOnce({ client }).shown).toBe(0);
  });
});
