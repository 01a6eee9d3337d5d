import type { RequestFacts } from "../http/readReply.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure, type Outcome } from "../outcome/outcome.ts";
import { alarmOf } from "./alarm.ts";
import { type Closure, isRefusal } from "./closure.ts";
import { createGate, type Gate, isHeldBack, type Pass } from "./gate.ts";
import type { GateOptions } from "./gateOptions.ts";
import { createShare, type GateNews, noShare, type Share } from "./share.ts";
import type { Time } from "./time.ts";

/** The gates of one API, by scope. */
export interface Gates {
  /** The gate that a request has to pass. */
  of(request: RequestFacts): Gate;
  /** Lets a request through, or says at once why it is held back. */
  enter(request: RequestFacts, signal?: AbortSignal): Promise<Pass | Failure>;
}

export interface GatesTools {
  time: Time;
  random: () => number;
  guessMs: (refusals: number) => number;
}

/** Addresses whose partition is remembered; beyond that, the oldest is forgotten. */
const MOST_ADDRESSES = 500;

/** Makes the gates of an API. Each is made when the first request asks for its scope. */
export function createGates(
  { scope, pausesAtZero = false, isShared = true }: GateOptions,
  { time, random, guessMs }: GatesTools,
): Gates {
  const gates = new Map<string, Gate>();
  const partitions = new Map<string, string>();
  let shared: Share | undefined;

  /** Opened when the first request asks: an API is often made where there is no page yet, or for nothing. */
  function share(): Share {
    shared ??= isShared && typeof document !== "undefined" ? createShare(hear) : noShare;
    return shared;
  }

  // Tabs agree on the time of day; within one, waits go by a clock that cannot be set.
  const aheadMs = () => Date.now() - time.now();
  const moved = (closure: Closure | undefined, byMs: number) => closure && { ...closure, at: closure.at + byMs };

  function hear({ scope: name, closure }: GateNews): void {
    gates.get(name)?.adopt(moved(closure, -aheadMs()));
  }

  function at(name: string): Gate {
    const known = gates.get(name);
    if (known) return known;
    const gate = createGate({
      time,
      random,
      guessMs,
      alarm: alarmOf(time),
      tell: (closure) => share().tell({ scope: name, closure: moved(closure, aheadMs()) }),
      lock: () => share().lock(name),
    });
    gates.set(name, gate);
    gate.adopt(moved(share().read(name), -aheadMs()));
    return gate;
  }

  function nameOf(request: RequestFacts): string {
    if (typeof scope === "function") return scope(request);
    const partition = partitions.get(addressOf(request));
    return scope ?? [new URL(request.url).origin, partition].join(" ").trim();
  }

  /** Learns from a reply what its request shares a limit with; returns the gate that the reply speaks of. */
  function learn(request: RequestFacts, { rateLimit }: Outcome): Gate {
    if (rateLimit?.partitionKey !== undefined) remember(partitions, addressOf(request), rateLimit.partitionKey);
    return at(nameOf(request));
  }

  /** A success that says that it was the last of its quota, as the refusal that the next one would be. */
  function toLast(outcome: Outcome | undefined): Failure | undefined {
    const { remaining, resetAt } = outcome?.rateLimit ?? {};
    if (!pausesAtZero || isFailure(outcome) || remaining !== 0 || resetAt === undefined) return undefined;
    const rateLimit = outcome?.rateLimit;
    return { kind: "rate-limited", status: 0, receivedAt: time.now(), retryAt: resetAt, dialect: "http", rateLimit };
  }

  return {
    of: (request) => at(nameOf(request)),
    async enter(request, signal) {
      const gate = at(nameOf(request));
      const entry = await gate.enter(signal);
      if (isHeldBack(entry)) return entry;
      return {
        leave(outcome) {
          const speaksOf = outcome ? learn(request, outcome) : gate;
          // A partition of its own says nothing of the others that wait at this gate.
          const isOfAnother = speaksOf !== gate && isRefusal(outcome);
          entry.leave(isOfAnother ? undefined : outcome);
          if (isOfAnother) speaksOf.heed(outcome);
          speaksOf.heed(toLast(outcome));
        },
      };
    },
  };
}

/** What tells partitions apart is mostly in the path; a query only says which part of a list is wanted. */
function addressOf({ method, url }: RequestFacts): string {
  return `${method} ${url.split("?")[0]}`;
}

function remember(map: Map<string, string>, key: string, value: string): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_ADDRESSES && oldest !== undefined) map.delete(oldest);
}
