import { realTime } from "../waiting/time.ts";
import { type Claim, isOne, isSamePlace, looksAlike, type Standing } from "./claim.ts";
import { type Entry, first, isRead, isSilent, newEntry, precedence } from "./entry.ts";
import { createGroups } from "./groups.ts";
import { type Ledger, ledgerKey } from "./page.ts";

/** Those who claim one failure, in the order in which they came. */
interface Claimants {
  readonly entries: Set<Entry>;
  owner: Entry | undefined;
}

/** Makes a ledger. A page has one: {@link pageLedger}. */
export function createLedger(): Ledger {
  const bySubject = new Map<unknown, Claimants>();
  const shown = new WeakSet<object>();
  const groups = createGroups((members) => review(members as Iterable<Entry>));
  const ownerOf = (subject: unknown) => bySubject.get(subject)?.owner;

  function standingOf(entry: Entry, claim: Claim | undefined): Standing {
    if (!claim || !isOne(claim.subject)) return "owner";
    const owner = ownerOf(claim.subject);
    const isOwn = !owner || owner === entry || precedence(entry, claim) > precedence(owner);
    // What somebody shows who shows no group is shown there.
    const isShared = !entry.isInsistent && (isOwn || owner?.claim?.part !== undefined);
    if (isShared && groups.isFormed(claim.part?.cause)) return "grouped";
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
    if (before && !isSame) {
      if (isRead(entry, before, isWell)) note(before.subject);
      leave(before.subject, entry);
    }
    if (!claim) entry.isInsistent = false;
    if (claim && !isSame) {
      entry.since = realTime.now();
      entry.isUnseen = false;
      join(claim.subject, entry);
    }
    share(entry, isWell);
    if (before && !isSame) settle(before.subject);
    if (claim) settle(claim.subject, entry);
    review([entry]);
  }

  /** Finds the owner anew; the others are told only if it is another one, or claims otherwise. */
  function settle(subject: unknown, changed?: Entry): void {
    const on = bySubject.get(subject);
    if (!on) return;
    const before = on.owner;
    if (!before || before === changed || !on.entries.has(before)) on.owner = first(on.entries);
    else if (changed && precedence(changed) > precedence(before)) on.owner = changed;
    if (on.owner === before && before !== changed) return;
    for (const entry of on.entries) share(entry, false);
    review(on.entries);
  }

  function renew(entry: Entry, claim: Claim): void {
    if (!entry.shared) return;
    entry.shared = claim;
    groups.renew(entry, claim);
  }

  /** Counts a claim among those of its cause, unless its failure is shown by somebody who shows no group. */
  function share(entry: Entry, isWell: boolean): void {
    const { claim, shared, isInsistent } = entry;
    const owner = claim?.part && !isInsistent ? (ownerOf(claim.subject) ?? entry) : undefined;
    const now = owner?.claim?.part ? claim : undefined;
    if (now === shared) return;
    entry.shared = now;
    groups.put(entry, shared, now, isWell && !claim);
  }

  function join(subject: unknown, entry: Entry): void {
    const on = bySubject.get(subject);
    if (on) on.entries.add(entry);
    else bySubject.set(subject, { entries: new Set([entry]), owner: undefined });
  }

  function leave(subject: unknown, entry: Entry): void {
    const on = bySubject.get(subject);
    on?.entries.delete(entry);
    if (on?.entries.size === 0) bySubject.delete(subject);
  }

  function note(subject: unknown): void {
    if (isOne(subject)) shown.add(subject);
  }

  return {
    join() {
      const entry = newEntry();
      return {
        claim: (claim) => put(entry, claim, true),
        leave: () => put(entry, undefined, false),
        insist() {
          entry.isInsistent = true;
          if (!entry.claim) return;
          share(entry, false);
          settle(entry.claim.subject, entry);
          review([entry]);
        },
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
      const { owner, entries = [] } = bySubject.get(subject) ?? {};
      return [owner, ...[...entries].filter((entry) => entry !== owner)].flatMap((entry) => entry?.claim ?? []);
    },
    subjects: () => [...bySubject.keys()],
    wasShown: (subject) =>
      (isOne(subject) && shown.has(subject)) ||
      [...(bySubject.get(subject)?.entries ?? [])].some(({ claim, isUnseen }) => !isUnseen && !isSilent(claim)),
    note,
    overlook(subject, isUnseen) {
      for (const entry of [...(bySubject.get(subject)?.entries ?? [])]) {
        if (!entry.claim || entry.isUnseen || !isUnseen(entry.claim)) continue;
        entry.isUnseen = true;
        settle(subject, entry);
      }
    },
    groups,
  };
}

/** The page's ledger. It is kept from the first call on. */
export function pageLedger(): Ledger {
  const shared = globalThis as { [ledgerKey]?: Ledger };
  shared[ledgerKey] ??= createLedger();
  return shared[ledgerKey];
}
