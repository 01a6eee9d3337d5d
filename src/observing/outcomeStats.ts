import type { EpochMs } from "../http/time.ts";
import { isFailureKind, type Outcome } from "../outcome/outcome.ts";
import type { OutcomeEvent } from "./outcomeEvent.ts";

/** How requests went. Only what was sent is counted. */
export interface OutcomeCounts {
  readonly total: number;
  readonly failures: number;
  /** Of all that was sent, how much failed, 0 to 1; 0 when nothing was. */
  readonly failureRate: number;
  /** By HTTP status; `0`: there was no response. */
  readonly byStatus: Readonly<Record<number, number>>;
  readonly byKind: { readonly [K in Outcome["kind"]]?: number };
}

/** How often each status came. Plain data; the same object until something changes. */
export interface OutcomeSnapshot extends OutcomeCounts {
  /** When the first that is counted came; `undefined`: none has. */
  readonly since?: EpochMs | undefined;
  /** What never left the page. */
  readonly unsent: number;
  /** The distribution of statuses, in their order: `share` is 0 to 1. */
  readonly statuses: readonly { readonly status: number; readonly count: number; readonly share: number }[];
  /** By `"GET /users/{id}"`. */
  readonly byRoute: Readonly<Record<string, OutcomeCounts>>;
}

/** Counters that hear of each request. */
export interface OutcomeStats {
  /** Counts a request; it may be handed on as it is: `onOutcome: stats.record`. */
  record(this: void, event: OutcomeEvent): void;
  /** All that is counted by now. */
  snapshot(this: void): OutcomeSnapshot;
  /** Calls after each change; fit for `useSyncExternalStore(stats.subscribe, stats.snapshot)`. */
  subscribe(this: void, listener: () => void): () => void;
  /** Begins anew, with nothing counted. */
  reset(this: void): void;
}

/** Counters of one route, or of all. */
interface Tally {
  total: number;
  failures: number;
  readonly byStatus: Map<number, number>;
  readonly byKind: Map<Outcome["kind"], number>;
}

const newTally = (): Tally => ({ total: 0, failures: 0, byStatus: new Map(), byKind: new Map() });

/**
 * Keeps the distribution of statuses and kinds, altogether and by route.
 * @param maxRoutes How many routes are told apart; default 200. What comes after them is counted under `"other"`.
 */
export function createOutcomeStats({ maxRoutes = 200 }: { maxRoutes?: number | undefined } = {}): OutcomeStats {
  const listeners = new Set<() => void>();
  const routes = new Map<string, Tally>();
  let all = newTally();
  let unsent = 0;
  let since: EpochMs | undefined;
  let shown: OutcomeSnapshot | undefined;

  function routeOf({ method, route }: OutcomeEvent): Tally {
    const name = `${method} ${route}`;
    const key = routes.has(name) || routes.size < maxRoutes ? name : "other";
    const tally = routes.get(key) ?? newTally();
    routes.set(key, tally);
    return tally;
  }

  function changed(): void {
    shown = undefined;
    for (const listener of [...listeners]) listener();
  }

  return {
    record(event) {
      since ??= event.at;
      if (event.unsent) unsent += 1;
      else for (const tally of [all, routeOf(event)]) count(tally, event);
      changed();
    },
    snapshot() {
      shown ??= {
        ...toCounts(all),
        ...(since !== undefined && { since }),
        unsent,
        statuses: [...all.byStatus]
          .sort(([one], [other]) => one - other)
          .map(([status, times]) => ({ status, count: times, share: times / all.total })),
        byRoute: Object.fromEntries([...routes].map(([name, tally]) => [name, toCounts(tally)])),
      };
      return shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    reset() {
      routes.clear();
      all = newTally();
      unsent = 0;
      since = undefined;
      changed();
    },
  };
}

function count(tally: Tally, { status, kind }: OutcomeEvent): void {
  tally.total += 1;
  if (isFailureKind(kind)) tally.failures += 1;
  tally.byStatus.set(status, (tally.byStatus.get(status) ?? 0) + 1);
  tally.byKind.set(kind, (tally.byKind.get(kind) ?? 0) + 1);
}

function toCounts({ total, failures, byStatus, byKind }: Tally): OutcomeCounts {
  return {
    total,
    failures,
    failureRate: total === 0 ? 0 : failures / total,
    byStatus: Object.fromEntries(byStatus),
    byKind: Object.fromEntries(byKind),
  };
}
