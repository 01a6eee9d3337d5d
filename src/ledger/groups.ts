import type { Claim, SharedPart } from "./claim.ts";
import { type Members, newMembers, subjectsOf } from "./members.ts";

/** Failures with one cause that are shown as one. */
export interface Group {
  readonly cause: string;
  /** `failing`, or `back`: the last of them has gone well, and nobody has dismissed the news. */
  readonly state: "failing" | "back";
  /** How many failures; once back, how many views have their content again. */
  readonly count: number;
  /** One for each failure, the first to come first. Once back, none. */
  readonly parts: readonly SharedPart[];
  /** The service that it is about, by its address; `undefined`: not known, or all are. */
  readonly service: string | undefined;
}

/** From how many failures on they are shown as one. */
const FEWEST = 2;

const none: readonly Group[] = [];

/** Finds the heading under which a cause is shown. */
type PlaceOf = (cause: string) => HTMLElement | null | undefined;

/** Keeps count of failures that share a cause, while there is a place on the page to show them as one. */
export function createGroups(onFormed: (members: Iterable<object>) => void) {
  const all = new Map<string, Members>();
  const listeners = new Set<() => void>();
  const places = new Set<PlaceOf>();
  let shown: readonly Group[] | undefined = none;
  let isTelling = false;

  /** When a service is back, hundreds recover in one task: to whoever looks on they are one change. */
  function changed(): void {
    shown = undefined;
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => isTelling && tell());
  }

  /** That a group is there or has gone is told at once: the focus may go with it. */
  function turned(): void {
    shown = undefined;
    tell();
  }

  function tell(): void {
    isTelling = false;
    for (const listener of [...listeners]) listener();
  }

  function at(cause: string): Members {
    let members = all.get(cause);
    if (!members) all.set(cause, (members = newMembers()));
    return members;
  }

  /** Returns whether it has. */
  function form(members: Members): boolean {
    if (members.isFormed || places.size === 0 || subjectsOf(members).size < FEWEST) return false;
    members.isFormed = true;
    members.recovered.clear();
    onFormed(members.claims.keys());
    return true;
  }

  /** Returns whether it has. */
  function dissolve(cause: string, members: Members): boolean {
    if (members.claims.size > 0) return false;
    const { isFormed } = members;
    if (!isFormed || members.recovered.size === 0) all.delete(cause);
    members.isFormed = false;
    return isFormed;
  }

  return {
    isFormed: (cause: string | undefined) => cause !== undefined && all.get(cause)?.isFormed === true,

    /** Takes a claim in, renews it, or with `undefined` lets it go. */
    put(member: object, before: Claim | undefined, now: Claim | undefined, isWell: boolean): void {
      const from = before?.part?.cause;
      const to = now?.part?.cause;
      let isTurn = false;
      if (from !== undefined && from !== to) {
        const members = at(from);
        members.claims.delete(member);
        if (isWell && members.isFormed) members.recovered.add(member);
        isTurn = dissolve(from, members);
      }
      if (now && to !== undefined) {
        const members = at(to);
        members.claims.set(member, now);
        members.service = now.part?.service;
        members.recovered.delete(member);
        isTurn = form(members) || isTurn;
      }
      if (isTurn) turned();
      else if (from !== undefined || to !== undefined) changed();
    },

    /** Puts a claim in the place of one that looks the same, without telling anybody. */
    renew(member: object, claim: Claim): void {
      const { cause } = claim.part ?? {};
      if (cause !== undefined) all.get(cause)?.claims.set(member, claim);
    },

    /** Whether a place is the one that shows groups: the first that was opened. */
    isFirst: (placeOf: PlaceOf) => [...places][0] === placeOf,

    /** Opens a place that shows groups; returns what closes it. */
    open(placeOf: PlaceOf): () => void {
      places.add(placeOf);
      for (const members of all.values()) form(members);
      turned();
      return () => {
        places.delete(placeOf);
        if (places.size > 0) return turned();
        for (const [cause, members] of all) {
          const { isFormed } = members;
          members.isFormed = false;
          members.recovered.clear();
          if (isFormed) onFormed(members.claims.keys());
          if (members.claims.size === 0) all.delete(cause);
        }
        turned();
      };
    },

    /** What is shown as one now. The same array until something about it changes. */
    read(): readonly Group[] {
      shown ??= [...all].flatMap(([cause, members]) => toGroup(cause, members));
      return shown;
    },

    /** Where a cause is shown; `undefined`: nowhere that can take the focus. */
    placeOf(cause: string): HTMLElement | undefined {
      for (const placeOf of places) {
        const place = placeOf(cause);
        if (place) return place;
      }
      return undefined;
    },

    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Takes the news that a cause has ended away. */
    dismiss(cause: string): void {
      if (all.get(cause)?.claims.size !== 0) return;
      all.delete(cause);
      changed();
    },
  };
}

/** What everybody may ask and say of groups; who is in one is the ledger's. */
export type Groups = Omit<ReturnType<typeof createGroups>, "put" | "renew" | "isFormed">;

/** What its members look like as one; `[]`: they are not shown as one now. */
function toGroup(cause: string, members: Members): Group[] {
  const { claims, recovered, isFormed, service } = members;
  if (claims.size === 0) return [{ cause, service, state: "back", count: recovered.size, parts: [] }];
  if (!isFormed) return [];
  const parts = [...subjectsOf(members).values()];
  return [{ cause, service, state: "failing", count: parts.length, parts }];
}
