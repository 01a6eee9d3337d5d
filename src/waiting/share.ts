import { isFailure } from "../outcome/outcome.ts";
import { tryTo } from "../outcome/tryTo.ts";
import { PATIENCE_MS } from "./probe.ts";
import { isRefused, type Refusal } from "./refusal.ts";
import { openTabs } from "./tabs.ts";

/** Hears that a scope is closed until an instant of the time of day, or open. */
export type Hear = (scope: string, refusal: Refusal | undefined) => void;

/** What the APIs of a page share, with other tabs of its origin too, and with themselves after a reload. */
export interface Share {
  /** What was known of a scope before this page began. */
  read(scope: string): Refusal | undefined;
  listen(hear: Hear): void;
  /** @param from Who tells, and need not be told. */
  tell(scope: string, refusal: Refusal | undefined, from: Hear): void;
  /** Waits until nobody else goes ahead; the signal ends the waiting. Returns what lets the next one. */
  lock(scope: string, signal: AbortSignal): Promise<() => void>;
}

const NAME = "faultline:gate";
/** Scopes that are looked at again when the page comes back; an app may name one for each person. */
const MOST_SCOPES = 500;
const keyOf = (scope: string) => `${NAME}:${scope}`;

/**
 * Shares by `localStorage`, `BroadcastChannel` and Web Locks. Where a browser lacks one or forbids it, or where there is
 * no page, the rest works on.
 */
export function createShare(): Share & { /** Opens every scope that was asked for. */ forget(): void } {
  const heard = new Set<WeakRef<Hear>>();
  const scopes = new Set<string>();
  let tabs: ReturnType<typeof openTabs> | undefined;

  function hearAll(scope: string, refusal: Refusal | undefined, from?: Hear): void {
    for (const ref of heard) {
      const hear = ref.deref();
      if (!hear) heard.delete(ref);
      else if (hear !== from) hear(scope, refusal);
    }
  }

  /** Opened with the first to listen. What nobody asks for again would lie in the storage for ever. */
  function open(): void {
    if (tabs || typeof document === "undefined") return;
    tryTo(sweep);
    tabs = openTabs(NAME, {
      onNews(news) {
        const { scope, refusal } = Object(news) as { readonly scope?: unknown; readonly refusal?: unknown };
        const vetted = vet(refusal);
        if (typeof scope === "string" && (vetted || refusal === undefined)) hearAll(scope, vetted);
      },
      onReturn() {
        for (const scope of scopes) {
          const refusal = read(scope);
          if (refusal) hearAll(scope, refusal);
        }
      },
    });
  }

  function read(scope: string): Refusal | undefined {
    return tryTo(() => vet(JSON.parse(localStorage.getItem(keyOf(scope)) ?? "null")));
  }

  function sweep(): void {
    for (const key of Object.keys(localStorage)) {
      const scope = key.startsWith(`${NAME}:`) ? key.slice(NAME.length + 1) : undefined;
      if (scope !== undefined && !read(scope)) localStorage.removeItem(key);
    }
  }

  function tell(scope: string, refusal: Refusal | undefined, from?: Hear): void {
    const told = refusal && trim(refusal);
    // The APIs of one server are those of many people.
    if (!from || typeof document !== "undefined") hearAll(scope, told, from);
    if (!tabs) return;
    tryTo(() => {
      if (told) localStorage.setItem(keyOf(scope), JSON.stringify(told));
      else localStorage.removeItem(keyOf(scope));
    });
    tabs.post({ scope, refusal: told });
  }

  return {
    read(scope) {
      if (scopes.size < MOST_SCOPES) scopes.add(scope);
      return read(scope);
    },
    listen(hear) {
      for (const ref of heard) if (!ref.deref()) heard.delete(ref);
      heard.add(new WeakRef(hear));
      open();
    },
    tell,
    lock: (scope, signal) =>
      new Promise<() => void>((resolve, reject) => {
        const hold = () => new Promise<void>((release) => resolve(release));
        navigator.locks.request(keyOf(scope), { signal }, hold).catch(reject);
      }).catch(() => () => {}),
    forget() {
      for (const scope of scopes) tell(scope, undefined);
    },
  };
}

/** What the APIs of this page share. */
export const pageShare = createShare();

/** Where nothing shall be shared. */
export const noShare: Share = { read: () => undefined, listen: () => {}, tell: () => {}, lock: async () => () => {} };

/** What other pages need to show the wait. The API's own words may be about the person who was refused. */
function trim({ failure, ...refusal }: Refusal): Refusal {
  const { message: _message, helpUrl: _helpUrl, ...rest } = failure;
  return { ...refusal, failure: rest };
}

/**
 * Anything may have been written there: by an older version, or under a clock that was ahead, which would close a page
 * until that time comes. A wait that ended just now still asks for one request to go ahead.
 */
function vet(value: unknown): Refusal | undefined {
  const { failure, at, isServers } = Object(value) as Partial<Refusal>;
  const now = Date.now();
  const isWhole = isFailure(failure) && isRefused(failure) && typeof at === "number";
  const isNow = isWhole && failure.receivedAt <= now && at > now - PATIENCE_MS;
  return isNow ? { failure: { ...failure, unsent: true }, at, isServers: isServers === true } : undefined;
}
