import { expect, test, vi } from "vitest";
import type { Claim } from "../../src/ledger/claim.ts";
import { createLedger, pageLedger } from "../../src/ledger/ledger.ts";
import { failing, on, shared } from "./setting.ts";

test("the first to claim a failure owns it, and a second claim is refused", () => {
  const ledger = createLedger();
  const failure = failing();
  const [first, second] = [ledger.join(), ledger.join()];
  first.claim(on(failure));
  expect(second.standing(on(failure))).toBe("elsewhere");
  second.claim(on(failure));
  expect([first.standing(on(failure)), second.standing(on(failure))]).toEqual(["owner", "elsewhere"]);
});

test("when the owner leaves, or shows something else, the next in line takes over and is told", () => {
  const ledger = createLedger();
  const failure = failing();
  const told = vi.fn();
  const [first, second] = [ledger.join(), ledger.join()];
  first.claim(on(failure));
  second.claim(on(failure));
  second.subscribe(told);
  first.claim(on(failing()));
  expect(told).toHaveBeenCalledTimes(1);
  expect(second.standing(on(failure))).toBe("owner");
  first.claim(on(failure));
  expect(first.standing(on(failure))).toBe("elsewhere");
});

test("a boundary takes over from an inline view, for it has taken the page away", () => {
  const ledger = createLedger();
  const failure = failing();
  const [inline, boundary] = [ledger.join(), ledger.join()];
  inline.claim(on(failure));
  expect(boundary.standing(on(failure, "boundary"))).toBe("owner");
  boundary.claim(on(failure, "boundary"));
  expect(inline.standing(on(failure))).toBe("elsewhere");
  expect(ledger.claimsOn(failure).map(({ surface }) => surface)).toEqual(["boundary", "inline"]);
});

test("what is shown for want of anybody else gives way to whoever comes", () => {
  const ledger = createLedger();
  const failure = failing();
  const toast = on(failure, "toast", { isLastResort: true });
  const [last, view] = [ledger.join(), ledger.join()];
  const told = vi.fn();
  last.claim(toast);
  last.subscribe(told);
  view.claim(on(failure));
  expect(told).toHaveBeenCalled();
  expect([last.standing(toast), view.standing(on(failure))]).toEqual(["elsewhere", "owner"]);
});

test("a claim to be silent keeps nobody from showing it", () => {
  const ledger = createLedger();
  const failure = failing();
  ledger.join().claim(on(failure, "silent"));
  expect(ledger.wasShown(failure)).toBe(false);
  expect(ledger.join().standing(on(failure))).toBe("owner");
});

test("the fields of a form and its summary are one place", () => {
  const ledger = createLedger();
  const failure = failing();
  const [fields, summary, notice] = [ledger.join(), ledger.join(), ledger.join()];
  fields.claim(on(failure, "field"));
  summary.claim(on(failure, "field"));
  expect(summary.standing(on(failure, "field"))).toBe("owner");
  expect(notice.standing(on(failure))).toBe("elsewhere");
});

test.each([null, undefined, 0, "text", Symbol("odd")])(
  "nobody is refused for %s, which no two errors are",
  (thrown) => {
    const ledger = createLedger();
    ledger.join().claim(on(thrown));
    const second = ledger.join();
    second.claim(on(thrown));
    expect(second.standing(on(thrown))).toBe("owner");
    expect(ledger.claimsOn(thrown)).toHaveLength(2);
  },
);

test("a frozen failure is kept count of like any other", () => {
  const ledger = createLedger();
  const failure = Object.freeze(failing());
  ledger.join().claim(on(failure));
  expect(ledger.wasShown(failure)).toBe(true);
});

test("a claim that looks as before tells nobody", async () => {
  const ledger = createLedger();
  const told = vi.fn();
  ledger.groups.open(() => undefined);
  const claims = [shared("down"), shared("down")] as const;
  const views = claims.map((claim) => {
    const view = ledger.join();
    view.claim(claim);
    return view;
  });
  await Promise.resolve();
  ledger.groups.subscribe(told);
  views[0]?.claim({ ...claims[0] });
  await Promise.resolve();
  expect(told).not.toHaveBeenCalled();
});

test("failures with one cause become one group from the second on, while there is a place that shows it", () => {
  const ledger = createLedger();
  const [one, other] = [shared("down"), shared("down")];
  const [first, second] = [ledger.join(), ledger.join()];
  first.claim(one);
  second.claim(other);
  expect(ledger.groups.read()).toEqual([]);
  expect(first.standing(one)).toBe("owner");
  const told = vi.fn();
  first.subscribe(told);
  const close = ledger.groups.open(() => undefined);
  expect(told).toHaveBeenCalledTimes(1);
  expect(first.standing(one)).toBe("grouped");
  expect(ledger.groups.read()).toMatchObject([{ cause: "down", state: "failing", count: 2 }]);
  close();
  expect(first.standing(one)).toBe("owner");
  expect(ledger.groups.read()).toEqual([]);
});

test("two views of one failure are no group, and count once in one", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const claim = shared("down");
  for (let views = 0; views < 2; views += 1) ledger.join().claim(claim);
  expect(ledger.groups.read()).toEqual([]);
  ledger.join().claim(shared("down"));
  expect(ledger.groups.read()).toMatchObject([{ count: 2 }]);
});

test("a group stays until its last failure has gone, then says how many are back", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const views = [ledger.join(), ledger.join(), ledger.join()];
  for (const view of views) view.claim(shared("down"));
  const [first, second, third] = views;
  first?.claim(undefined);
  second?.claim(undefined);
  expect(ledger.groups.read()).toMatchObject([{ state: "failing", count: 1 }]);
  third?.claim(undefined);
  expect(ledger.groups.read()).toMatchObject([{ state: "back", count: 3 }]);
  ledger.groups.dismiss("down");
  expect(ledger.groups.read()).toEqual([]);
});

test("views that merely leave the page are not said to be back", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const views = [ledger.join(), ledger.join()];
  for (const view of views) view.claim(shared("down"));
  for (const view of views) view.leave();
  expect(ledger.groups.read()).toEqual([]);
  expect(ledger.subjects()).toEqual([]);
});

test("a cause that strikes again takes its good news back", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const views = [ledger.join(), ledger.join()];
  for (const view of views) view.claim(shared("down"));
  for (const view of views) view.claim(undefined);
  views[0]?.claim(shared("down"));
  expect(ledger.groups.read()).toEqual([]);
  views[1]?.claim(shared("down"));
  expect(ledger.groups.read()).toMatchObject([{ state: "failing", count: 2 }]);
});

test("a retry of the group calls what each part last gave", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const [stale, fresh] = [vi.fn(), vi.fn()];
  const claim = shared("down");
  const view = ledger.join();
  const withRetry = (retry: () => void): Claim => ({ ...claim, part: { cause: "down", failure: failing(), retry } });
  view.claim(withRetry(stale));
  ledger.join().claim(shared("down"));
  const [group] = ledger.groups.read();
  view.claim(withRetry(fresh));
  for (const part of group?.parts ?? []) part.retry?.();
  expect([stale.mock.calls.length, fresh.mock.calls.length]).toEqual([0, 1]);
});

test("two copies of the package keep one ledger", async () => {
  vi.resetModules();
  const copy = await import("../../src/ledger/ledger.ts");
  expect(copy.pageLedger).not.toBe(pageLedger);
  expect(copy.pageLedger()).toBe(pageLedger());
});

test("a part that fails for another cause is not back", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const views = [ledger.join(), ledger.join()];
  for (const view of views) view.claim(shared("down"));
  for (const view of views) view.claim(shared("full"));
  expect(ledger.groups.read()).toMatchObject([{ cause: "full", state: "failing", count: 2 }]);
  for (const view of views) view.claim(on(failing()));
  expect(ledger.groups.read()).toEqual([]);
});

test("what a toast shows is no part of a group, and becomes one when the toast has gone", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const claims = [shared("down"), shared("down")] as const;
  const toasts = claims.map(({ subject }) => {
    const toast = ledger.join();
    toast.claim(on(subject, "toast"));
    return toast;
  });
  const views = claims.map((claim) => {
    const view = ledger.join();
    view.claim(claim);
    return view;
  });
  expect(ledger.groups.read()).toEqual([]);
  expect(views[0]?.standing(claims[0])).toBe("elsewhere");
  for (const toast of toasts) toast.leave();
  expect(ledger.groups.read()).toMatchObject([{ count: 2 }]);
  expect(views[0]?.standing(claims[0])).toBe("grouped");
});

test("hundreds of parts that recover at once are one change to whoever shows them as one", async () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const parts = Array.from({ length: 500 }, () => ledger.join());
  for (const part of parts) part.claim(shared("down"));
  await Promise.resolve();
  const told = vi.fn();
  ledger.groups.subscribe(told);
  for (const part of parts) part.claim(undefined);
  await Promise.resolve();
  expect(told).toHaveBeenCalledTimes(1);
  expect(ledger.groups.read()).toMatchObject([{ state: "back", count: 500 }]);
});
