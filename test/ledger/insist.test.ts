import { describe, expect, test, vi } from "vitest";
import { createLedger } from "../../src/ledger/ledger.ts";
import { failing, on, shared } from "./setting.ts";

describe("who insists, for a person could not be led to whoever else shows it", () => {
  test("takes over at once, also from a boundary, and both are told", () => {
    const ledger = createLedger();
    const failure = failing();
    const [boundary, view] = [ledger.join(), ledger.join()];
    boundary.claim(on(failure, "boundary"));
    view.claim(on(failure));
    const told = [vi.fn(), vi.fn()] as const;
    boundary.subscribe(told[0]);
    view.subscribe(told[1]);
    view.insist();
    expect([boundary.standing(on(failure, "boundary")), view.standing(on(failure))]).toEqual(["elsewhere", "owner"]);
    expect(told.map((one) => one.mock.calls.length)).toEqual([1, 1]);
  });

  test("leaves the group, which goes on without it", () => {
    const ledger = createLedger();
    ledger.groups.open(() => undefined);
    const claims = [shared("down"), shared("down"), shared("down")];
    const views = claims.map((claim) => {
      const view = ledger.join();
      view.claim(claim);
      return view;
    });
    views[0]?.insist();
    expect(views.map((view, at) => view.standing(claims[at]))).toEqual(["owner", "grouped", "grouped"]);
    expect(ledger.groups.read()).toMatchObject([{ state: "failing", count: 2 }]);
  });

  test("insists on the next failure too, until there is nothing to show", () => {
    const ledger = createLedger();
    const [first, second] = [failing(), failing()];
    const [other, view] = [ledger.join(), ledger.join()];
    other.claim(on(first));
    view.claim(on(first));
    view.insist();
    other.claim(on(second));
    expect(view.standing(on(second))).toBe("owner");
    view.claim(undefined);
    expect(view.standing(on(second))).toBe("elsewhere");
  });

  test("has nothing to insist on while it claims nothing", () => {
    const ledger = createLedger();
    const view = ledger.join();
    view.insist();
    expect(ledger.subjects()).toEqual([]);
  });
});

describe("what stands where nobody can see it", () => {
  test("goes behind all others, is not shown by it, and counts again with the next failure", () => {
    const ledger = createLedger();
    const failure = failing();
    const [hidden, view] = [ledger.join(), ledger.join()];
    hidden.claim(on(failure, "boundary"));
    ledger.overlook(failure, () => true);
    expect(ledger.wasShown(failure)).toBe(false);
    expect(view.standing(on(failure))).toBe("owner");
    view.claim(on(failure));
    expect(hidden.standing(on(failure, "boundary"))).toBe("elsewhere");
    expect(ledger.claimsOn(failure).map(({ surface }) => surface)).toEqual(["inline", "boundary"]);
    const next = failing();
    hidden.claim(on(next, "boundary"));
    expect(ledger.wasShown(next)).toBe(true);
    expect(ledger.join().standing(on(next))).toBe("elsewhere");
  });

  test("is asked of each claim, and of those on this failure alone", () => {
    const ledger = createLedger();
    const [failure, other] = [failing(), failing()];
    for (const claim of [on(failure), on(failure, "toast"), on(other)]) ledger.join().claim(claim);
    ledger.overlook(failure, ({ surface }) => surface === "inline");
    expect(ledger.claimsOn(failure).map(({ surface }) => surface)).toEqual(["toast", "inline"]);
    expect([failure, other].map(ledger.wasShown)).toEqual([true, true]);
  });
});
