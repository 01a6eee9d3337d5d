import { isOne } from "../ledger/claim.ts";
import { currentLedger } from "../ledger/page.ts";
import { type ClientLike, finalErrors } from "./finalFailures.ts";
import { isSilent, type Place, placesOf } from "./placesOf.ts";
import { misplacedText } from "./shownWords.ts";
import { subjectOf } from "./subjectOf.ts";

/** What {@link expectShownOnce} has counted. */
export interface ShownReport {
  /** How many failures are shown, each in one place. */
  readonly shown: number;
  /** Of those, how many in which kind of place, and how many the app has silenced, which are not shown. */
  readonly bySurface: Readonly<Partial<Record<Place, number>>>;
}

/** Where to look for failures besides what the page shows. */
export interface ShownOnceOptions {
  /** Its queries that are observed and its mutations must be shown too, when they have failed for good. */
  readonly client: ClientLike;
}

/**
 * Throws unless all that anybody on this page claims now, and all that has failed for good in the client, is shown
 * exactly once: in one view, in one form, in one toast, or as one of those that a notice counts.
 *
 * @example await waitFor(() => expectShownOnce({ client }));
 */
export function expectShownOnce(options: ShownOnceOptions): ShownReport;
/**
 * Throws unless a failure is shown on this page exactly once.
 * @param subject An error or failure. Left out: all that anybody claims now.
 */
export function expectShownOnce(...subject: [subject?: unknown]): ShownReport;
export function expectShownOnce(...subject: [subject?: unknown]): ShownReport {
  const ledger = currentLedger() ?? nobody;
  const [asked] = subject;
  if (subject.length > 0 && asked == null) {
    throw new Error(
      `expectShownOnce was given ${asked}, so there is no failure to look for, and a test of it could not fail. Give it the error or failure, or nothing at all to check the whole page.`,
    );
  }
  const isAll = subject.length === 0 || isOptions(asked);
  const errors = isAll ? (isOptions(asked) ? finalErrors(asked.client, ledger.wasShown) : []) : [asked];
  const named = new Map(errors.map((error) => [subjectOf(error), error]));
  const all = isAll ? new Set([...ledger.subjects(), ...named.keys()]) : new Set(named.keys());

  const found = [...all].flatMap((one) => {
    const places = placesOf(one, ledger);
    const rest = { error: named.get(one) ?? one, isSilent: isSilent(one, ledger) };
    const isApart = !isOne(one) && places.length > 1;
    return isApart ? places.map((place) => ({ ...rest, places: [place] })) : [{ ...rest, places }];
  });
  const wrong = found.filter((one) => one.places.length !== 1 && !(isAll && one.isSilent && one.places.length === 0));
  if (wrong.length > 0) throw new Error(misplacedText(wrong, found.length));

  const bySurface: Partial<Record<Place, number>> = {};
  for (const { places } of found) {
    const [place = "silent"] = places;
    bySurface[place] = (bySurface[place] ?? 0) + 1;
  }
  return { shown: found.length - (bySurface.silent ?? 0), bySurface };
}

/** On a page that has shown no failure yet, nobody keeps a ledger. */
const nobody = {
  subjects: () => [],
  claimsOn: () => [],
  wasShown: () => false,
  groups: { read: () => [] },
} as const;

function isOptions(value: unknown): value is ShownOnceOptions {
  const { client } = (value ?? {}) as Partial<ShownOnceOptions>;
  return typeof client?.getQueryCache === "function";
}
