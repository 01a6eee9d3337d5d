import { expect, test, vi } from "vitest";
import type { SharedPart } from "../../src/ledger/claim.ts";
import { createLedger } from "../../src/ledger/ledger.ts";
import type { Wait } from "../../src/waiting/wait.ts";
import { failing, on, shared } from "./setting.ts";

const waiting = (): Wait => ({ state: "waiting", retryNow: () => {}, cancel: () => {} });

/** A ledger with a place for groups, and a view for each of so many failures of one cause. */
function down(count: number) {
  const ledger = createLedger();
  const close = ledger.groups.open(() => undefined);
  const claims = Array.from({ length: count }, () => shared("down"));
  const views = claims.map((claim) => {
    const view = ledger.join();
    view.claim(claim);
    return view;
  });
  return { ledger, close, claims, views };
}

test("a part that waits otherwise than before is news to whoever shows them as one", async () => {
  const { ledger, claims, views } = down(2);
  await Promise.resolve();
  const told = vi.fn();
  ledger.groups.subscribe(told);
  const wait = waiting();
  const part = { ...(claims[0]?.part as SharedPart), wait };
  views[0]?.claim({ ...claims[0], subject: claims[0]?.subject, surface: "inline", part });
  await Promise.resolve();
  expect(told).toHaveBeenCalledTimes(1);
  expect(ledger.groups.read()[0]?.parts.map((one) => one.wait)).toEqual([wait, undefined]);
});

test("a view that fails anew before all are back is counted no more among those that are", () => {
  const { ledger, views } = down(3);
  views[0]?.claim(undefined);
  views[0]?.claim(shared("down"));
  for (const view of views) view.leave();
  expect(ledger.groups.read()).toEqual([]);
});

test("how many are back is counted from the last time that the cause struck", () => {
  const { ledger, views } = down(3);
  for (const view of views) view.claim(undefined);
  expect(ledger.groups.read()).toMatchObject([{ state: "back", count: 3 }]);
  const others = [ledger.join(), ledger.join()];
  for (const view of others) view.claim(shared("down"));
  for (const view of others) view.claim(undefined);
  expect(ledger.groups.read()).toMatchObject([{ state: "back", count: 2 }]);
});

test("one failure that struck several requests is one part, which sends all of them again", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const subject = failing("bad-gateway");
  const retries = [vi.fn(), vi.fn(), vi.fn()];
  for (const retry of retries)
    ledger.join().claim(on(subject, "inline", { part: { cause: "down", failure: subject, retry } }));
  ledger.join().claim(shared("down"));
  const [group] = ledger.groups.read();
  expect(group?.count).toBe(2);
  for (const part of group?.parts ?? []) part.retry?.();
  expect(retries.map((retry) => retry.mock.calls.length)).toEqual([1, 1, 1]);
});

test("what still fails cannot be put away like good news", () => {
  const { ledger } = down(2);
  ledger.groups.dismiss("down");
  expect(ledger.groups.read()).toMatchObject([{ state: "failing", count: 2 }]);
});

test("with the last place for groups their good news goes, and does not come back with the next", () => {
  const { ledger, close, views } = down(2);
  for (const view of views) view.claim(undefined);
  close();
  expect(ledger.groups.read()).toEqual([]);
  ledger.groups.open(() => undefined);
  expect(ledger.groups.read()).toEqual([]);
});

test("of several places the first that was opened shows groups, and the next when it is closed", () => {
  const ledger = createLedger();
  const [one, other] = [() => undefined, () => undefined];
  const close = ledger.groups.open(one);
  ledger.groups.open(other);
  expect([one, other].map(ledger.groups.isFirst)).toEqual([true, false]);
  close();
  expect([one, other].map(ledger.groups.isFirst)).toEqual([false, true]);
});

test("the service of a cause is told while it fails and when it is back", () => {
  const ledger = createLedger();
  ledger.groups.open(() => undefined);
  const views = [ledger.join(), ledger.join()];
  for (const view of views) {
    const subject = failing("bad-gateway");
    view.claim(on(subject, "inline", { part: { cause: "down", failure: subject, service: "api.example.com" } }));
  }
  expect(ledger.groups.read()).toMatchObject([{ state: "failing", service: "api.example.com" }]);
  for (const view of views) view.claim(undefined);
  expect(ledger.groups.read()).toMatchObject([{ state: "back", service: "api.example.com" }]);
});
