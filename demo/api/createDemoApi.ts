import type { EpochMs } from "./clock.ts";
import { createDesk } from "./desk.ts";

export interface DemoApiOptions {
  /** The clock that everything runs by. Default: the machine's. */
  readonly now?: () => EpochMs;
  /** Dice for ids and for which jobs fail, 0 to 1. */
  readonly random?: () => number;
  /** How many times faster than the clock jobs work. Default 1. */
  readonly speed?: number;
  /** How long every answer takes, in milliseconds. Default 0. */
  readonly latencyMs?: number;
}

export interface DemoApi {
  /** Answers one request. A connection that is to be cut is `Response.error()`. */
  fetch(request: Request): Promise<Response>;
  /** Forgets everything that happened. */
  reset(): void;
}

/** More worlds than tests run side by side; the oldest is forgotten first. */
const mostWorlds = 64;

/**
 * The four APIs of the Release desk as one Fetch handler. State is in memory. A client that sends `X-Demo-World` has
 * a world of that name to itself, so that tests which run side by side do not freeze each other's production.
 */
export function createDemoApi(options: DemoApiOptions = {}): DemoApi {
  const { now = Date.now, random = Math.random, speed = 1, latencyMs = 0 } = options;
  const desks = new Map<string, ReturnType<typeof createDesk>>();

  const deskOf = (name: string) => {
    const known = desks.get(name);
    if (known !== undefined) return known;
    const oldest = [...desks.keys()].find((key) => key !== "main");
    if (desks.size >= mostWorlds && oldest !== undefined) desks.delete(oldest);
    const desk = createDesk({ now, random, speed, latencyMs });
    desks.set(name, desk);
    return desk;
  };

  return {
    async fetch(request) {
      const name = request.headers.get("x-demo-world") ?? "main";
      const response = await deskOf(name).fetch(request);
      // Answered by the old world, but not before it is gone.
      if (response.headers.has("x-demo-reset")) desks.delete(name);
      return response;
    },
    reset: () => desks.clear(),
  };
}
