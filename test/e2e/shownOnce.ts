import type { Page } from "@playwright/test";
import type { FailureKind } from "../../src/outcome/failures.ts";
import { expect } from "./desk.ts";

/** One failure as the page's own ledger has it. */
interface Shown {
  readonly kind: string;
  readonly status: number;
  /** Where it is drawn. */
  readonly places: readonly string[];
  /** Whether it was there already when {@link remember} was called. */
  readonly isOld: boolean;
  /** Whether the app has said that nobody shall be told. */
  readonly isSilent: boolean;
}

interface Survey {
  readonly failures: readonly Shown[];
  /** How many failures a person finds: panels, the counts of notices and toasts, and forms with messages. */
  readonly seen: number;
  /** What is seen, to be read when a check fails. */
  readonly titles: readonly string[];
}

/** What a failure is to look like to the ledger. */
export interface Expected {
  readonly kind: FailureKind;
  readonly status: number;
}

/** As much of the page's ledger as is asked here; the page hands nothing over but plain data. */
interface PageLedger {
  subjects(): object[];
  claimsOn(subject: object): { surface: string; isBare?: boolean; part?: { cause: string } }[];
  readonly groups: { read(): { cause: string; state: string }[] };
}

/** Notes what is claimed now, so that the next failure is told from those before it. */
export function remember(page: Page): Promise<void> {
  return page.evaluate(() => {
    const ledger = (globalThis as { [key: symbol]: PageLedger | undefined })[Symbol.for("faultline/ledger/1")];
    (globalThis as { oldFailures?: WeakSet<object> }).oldFailures = new WeakSet(ledger?.subjects() ?? []);
  });
}

/** Waits until a new failure of this kind is shown, and holds that it and every other one is shown exactly once. */
export function expectShownOnce(page: Page, expected: Expected): Promise<void> {
  return expectPlaces(page, expected, 1);
}

/** Waits until a new failure of this kind is nobody's to show, and holds that every other one is shown exactly once. */
export function expectSilent(page: Page, expected: Expected): Promise<void> {
  return expectPlaces(page, expected, 0);
}

/** Holds that every failure on the page is shown exactly once, by the ledger and by what a person finds. */
export function expectEachShownOnce(page: Page): Promise<void> {
  return expectPlaces(page, undefined, 1);
}

function expectPlaces(page: Page, expected: Expected | undefined, places: number): Promise<void> {
  return expect(async () => {
    const { failures, seen, titles } = await survey(page);
    const all = JSON.stringify(failures);
    if (expected) {
      const isIt = (one: Shown) => !one.isOld && one.kind === expected.kind && one.status === expected.status;
      const fresh = failures.filter((one) => isIt(one) && one.places.length === places);
      expect(fresh.length, `a new ${expected.kind} in ${places} places among ${all}`).toBeGreaterThan(0);
    }
    for (const one of failures) expect(one.places.length, `${one.kind} of ${all}`).toBe(one.isSilent ? 0 : 1);
    expect(seen, titles.join("\n")).toBe(failures.filter(({ isSilent }) => !isSilent).length);
  }).toPass({ intervals: [20, 40, 80, 160, 320] });
}

/** Runs in the page, so that it must bring along all that it needs. */
function survey(page: Page): Promise<Survey> {
  return page.evaluate(() => {
    const ledger = (globalThis as { [key: symbol]: PageLedger | undefined })[Symbol.for("faultline/ledger/1")];
    const old = (globalThis as { oldFailures?: WeakSet<object> }).oldFailures;
    const groups = ledger?.groups.read() ?? [];
    const causes = groups.filter(({ state }) => state === "failing").map(({ cause }) => cause);

    const failures = (ledger?.subjects() ?? []).flatMap((subject) => {
      const claims = ledger?.claimsOn(subject) ?? [];
      const said = claims.filter(({ surface }) => surface !== "silent");
      const grouped = said.filter(({ part }) => part && causes.includes(part.cause));
      const apart = said.filter((claim) => !grouped.includes(claim));
      const drawn = apart.filter((claim) => claim === said[0] || claim.isBare || claim.surface === "field");
      const fields = drawn.filter(({ surface }) => surface === "field");
      const places = [
        ...new Set(grouped.map(({ part }) => `notice of ${part?.cause}`)),
        ...drawn.filter(({ surface }) => surface !== "field").map(({ surface }) => surface),
        ...(fields.length > 0 ? ["field"] : []),
      ];
      const { kind = "foreign", status = 0 } = subject as { kind?: string; status?: number };
      return [{ kind, status, places, isSilent: said.length === 0, isOld: old?.has(subject) ?? false }];
    });

    // A job on its way is no failure; what is wrong in a form is counted by its form.
    const panels = [...document.querySelectorAll('[data-fl="panel"]:not([data-tone="success"])')].filter(
      (panel) => !panel.querySelector('[role="progressbar"]') && !panel.closest('[data-fl="summary"]'),
    );
    const wrong = '[data-fl="field-message"], [data-fl="summary"]';
    const forms = new Set([...document.querySelectorAll(wrong)].map((one) => one.closest("form") ?? one));
    const counts = panels.map((panel) => {
      const count = panel.querySelector('[data-fl="cause-count"], [data-fl="toast-count"]')?.textContent ?? "";
      return Number(/\d+/.exec(count)?.[0] ?? 1);
    });
    const titles = panels.map(
      (panel, index) => `${panel.querySelector('[data-fl="title"]')?.textContent} (${counts[index]})`,
    );
    return {
      failures,
      seen: counts.reduce((sum, count) => sum + count, forms.size),
      titles: [...titles, ...[...forms].map((form) => `form ${form.getAttribute("aria-label")}`)],
    };
  });
}
