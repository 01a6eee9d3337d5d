import { type Claim, isSamePlace, looksAlike, rankOf, type Standing } from "./claim.ts";
import { createGroups } from "./groups.ts";
import { type Ledger, ledgerKey } from "./page.ts";

interface Entry {
  claim: Claim | undefined;
  /** The claim as it is among those that share its cause; `undefined`: it is not. */
  shared: Claim | undefined;
  standing: Standing;
  listener: (() => void) | undefined;
}

/** Makes a ledger. A page has one: {@link pageLedger}. */
export function createLedger(): Ledger {
  // In the order in which they came.
  const bySubject = new Map<unknown, Entry[]>();
  const shown = new WeakSet<object>();
  const groups = createGroups((members) => review(members as Iterable<Entry>));

  function ownerOf(subject: unknown): Entry | undefined {
    const entries = bySubject.get(subject) ?? [];
    return entries.reduce<Entry | undefined>((best, entry) => (outranks(entry, best) ? entry : best), undefined);
  }

  function standingOf(entry: Entry, claim: Claim | undefined): Standing {
    // Equal primitives are not the same failure: nothing tells them apart, so nobody is refused.
    if (!claim || !isObject(claim.subject)) return "owner";
    const owner = ownerOf(claim.subject);
    const isOwn = !owner?.claim || owner === entry || rankOf(claim) > rankOf(owner.claim);
    // What somebody shows who shows no group is shown there.
    if (groups.isFormed(claim.part?.cause) && (isOwn || owner?.claim?.part)) return "grouped";
    return isOwn || (owner?.claim && isSamePlace(owner.claim, claim)) ? "owner" : "elsewhere";
  }

  function review(entries: Iterable<Entry>): void {
    for (const entry of [...entries]) {
      const standing = standingOf(entry, entry.claim);
      if (standing === entry.standing) continue;
      entry.standing = standing;
      entry.listener?.();
    }
  }

  function put(entry: Entry, claim: Claim | undefined, isWell: boolean): void {
    const before = entry.claim;
    entry.claim = claim;
    if (before && claim && looksAlike(before, claim)) return renew(entry, claim);
    // `undefined` can be thrown too, so it is no sign of a claim that is not there.
    const isSame = before && claim && Object.is(before.subject, claim.subject);
    if (before && !isSame) remove(before.subject, entry);
    if (claim && !isSame) add(claim.subject, entry);
    if (claim && isObject(claim.subject) && claim.surface !== "silent") shown.add(claim.subject);
    const affected = new Set([entry, ...othersOn(before), ...othersOn(claim)]);
    for (const one of affected) share(one, isWell);
    review(affected);
  }

  function renew(entry: Entry, claim: Claim): void {
    if (!entry.shared) return;
    entry.shared = claim;
    groups.renew(entry, claim);
  }

  /** Counts a claim among those of its cause, unless its failure is shown by somebody who shows no group. */
  function share(entry: Entry, isWell: boolean): void {
    const { claim, shared } = entry;
    const now = claim?.part && ownerOf(claim.subject)?.claim?.part ? claim : undefined;
    if (now === shared) return;
    entry.shared = now;
    groups.put(entry, shared, now, isWell && !claim);
  }

  function othersOn(claim: Claim | undefined): readonly Entry[] {
    return (claim && bySubject.get(claim.subject)) ?? [];
  }

  function add(subject: unknown, entry: Entry): void {
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry]);
  }

  function remove(subject: unknown, entry: Entry): void {
    const rest = bySubject.get(subject)?.filter((one) => one !== entry) ?? [];
    if (rest.length > 0) bySubject.set(subject, rest);
    else bySubject.delete(subject);
  }

  return {
    join() {
      const entry: Entry = { claim: undefined, shared: undefined, standing: "owner", listener: undefined };
      return {
        claim: (claim) => put(entry, claim, true),
        leave: () => put(entry, undefined, false),
        standing: (claim) => standingOf(entry, claim),
        subscribe(listener) {
          entry.listener = listener;
          return () => {
            entry.listener = undefined;
          };
        },
      };
    },
    claimsOn(subject) {
      const owner = ownerOf(subject);
      const entries = bySubject.get(subject) ?? [];
      return [owner, ...entries.filter((entry) => entry !== owner)].flatMap((entry) => entry?.claim ?? []);
    },
    subjects: () => [...bySubject.keys()],
    wasShown: (subject) => isObject(subject) && shown.has(subject),
    note(subject) {
      if (isObject(subject)) shown.add(subject);
    },
    groups,
  };
}

function outranks(entry: Entry, best: Entry | undefined): boolean {
  return entry.claim !== undefined && (!best?.claim || rankOf(entry.claim) > rankOf(best.claim));
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** The page's ledger. It is kept from the first call on. */
export function pageLedger(): Ledger {
  const shared = globalThis as { [ledgerKey]?: Ledger };
  shared[ledgerKey] ??= createLedger();
  return shared[ledgerKey];
}
