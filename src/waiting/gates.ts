import type { RequestFacts } from "../http/readReply.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure, type Outcome } from "../outcome/outcome.ts";
import { alarmOf } from "./alarm.ts";
import { createGate, type Gate, type GateTools, isHeldBack, type Pass } from "./gate.ts";
import type { GateOptions } from "./gateOptions.ts";
import { putLast } from "./recent.ts";
import { isRefused, moveBy, type Refusal } from "./refusal.ts";
import { type Hear, noShare, pageShare, type Share } from "./share.ts";

/** The gates of one API, by scope. */
export interface Gates {
  /** The gate that a request has to pass. */
  of(request: RequestFacts): Gate;
  /** Lets a request through, or says at once why it is held back. */
  enter(request: RequestFacts, signal?: AbortSignal): Promise<Pass | Failure>;
}

export interface GatesTools extends Pick<GateTools, "time" | "random" | "guessMs" | "longestMs"> {
  /** Where tabs tell each other; default the page's. */
  share?: Share | undefined;
}

/** Addresses whose partition is remembered, and scopes that are kept; beyond that, the oldest is forgotten. */
const MOST = 500;

/** Makes the gates of an API. Each is made when the first request asks for its scope. */
export function createGates(
  { scope, pausesAtZero = false, isShared = true }: GateOptions,
  { share = pageShare, ...tools }: GatesTools,
): Gates {
  const { time } = tools;
  const gates = new Map<string, Gate>();
  const partitions = new Map<string, string>();
  // Tabs agree on the time of day; within one, waits go by a clock that cannot be set.
  const aheadMs = () => Date.now() - time.now();
  const toOurs = (refusal: Refusal | undefined) => refusal && moveBy(-aheadMs(), refusal);
  const toTheirs = (refusal: Refusal | undefined) => refusal && moveBy(aheadMs(), refusal);

  const hear: Hear = (name, refusal) => gates.get(name)?.adopt(toOurs(refusal));

  function at(name: string): Gate {
    const known = gates.get(name);
    if (known) return known;
    const channel = isShared ? share : noShare;
    // When the first request asks: an API is often made where there is no page yet, or for nothing.
    if (gates.size === 0) channel.listen(hear);
    const gate = createGate({
      ...tools,
      alarm: alarmOf(time),
      tell: (refusal) => channel.tell(name, toTheirs(refusal), hear),
      lock: (signal) => channel.lock(name, signal),
    });
    putLast(gates, name, gate, MOST);
    const refusal = toOurs(channel.read(name));
    if (refusal) gate.adopt(refusal);
    return gate;
  }

  /** The app is asked once for each request, so that a scope that it changes meanwhile leaves nobody waiting. */
  function baseOf(request: RequestFacts): string | undefined {
    return typeof scope === "function" ? scope(request) : scope;
  }

  function nameOf(request: RequestFacts, base: string | undefined): string {
    return base ?? [new URL(request.url).origin, partitions.get(addressOf(request))].join(" ").trim();
  }

  /** A success that says that it was the last of its quota, as the refusal that the next one would be. */
  function toLast(outcome: Outcome | undefined): Failure | undefined {
    const { remaining, resetAt } = outcome?.rateLimit ?? {};
    if (!pausesAtZero || isFailure(outcome) || remaining !== 0 || resetAt === undefined) return undefined;
    const rateLimit = outcome?.rateLimit;
    return { kind: "rate-limited", status: 429, receivedAt: time.now(), retryAt: resetAt, dialect: "http", rateLimit };
  }

  return {
    of: (request) => at(nameOf(request, baseOf(request))),
    async enter(request, signal) {
      const base = baseOf(request);
      const gate = at(nameOf(request, base));
      const entry = await gate.enter(signal);
      if (isHeldBack(entry)) return entry;
      return {
        leave(outcome) {
          const partition = outcome?.rateLimit?.partitionKey;
          if (partition !== undefined) putLast(partitions, addressOf(request), partition, MOST);
          const speaksOf = at(nameOf(request, base));
          // A partition of its own says nothing of the others that wait at this gate.
          const isOfAnother = speaksOf !== gate && isRefused(outcome);
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
