import type { EpochMs } from "../http/time.ts";
import { isFailure } from "../outcome/outcome.ts";
import { type Closure, isRefusal } from "./closure.ts";

/** What tabs of one origin tell each other: that a scope is closed until an instant of the time of day, or open. */
export interface GateNews {
  readonly scope: string;
  readonly closure?: Closure | undefined;
}

/** What this tab shares with others, and with itself after a reload. Where a browser lacks a part, the rest works on. */
export interface Share {
  /** What was known of a scope before this page began. */
  read(scope: string): Closure | undefined;
  tell(news: GateNews): void;
  /** Makes this tab the only one that goes ahead; `undefined`: another one is. */
  lock(scope: string): Promise<(() => void) | undefined>;
}

const NAME = "faultline:gate";

/** Shares with the other tabs of this origin: `localStorage`, `BroadcastChannel` and Web Locks. */
export function createShare(onNews: (news: GateNews) => void): Share {
  const channel = openChannel(onNews);

  function keep({ scope, closure }: GateNews): void {
    attempt(() => {
      if (closure) localStorage.setItem(`${NAME}:${scope}`, JSON.stringify(closure));
      else localStorage.removeItem(`${NAME}:${scope}`);
    });
  }

  return {
    read(scope) {
      const closure = attempt(() => vet(JSON.parse(localStorage.getItem(`${NAME}:${scope}`) ?? "null")));
      if (closure && closure.at > Date.now()) return closure;
      keep({ scope });
      return undefined;
    },
    tell(news) {
      keep(news);
      channel.post(news);
    },
    lock: (scope) =>
      new Promise((resolve, reject) => {
        const hold = (lock: Lock | null) => lock && new Promise<void>((release) => resolve(release));
        // A request that was not granted ends without having resolved.
        navigator.locks.request(`${NAME}:${scope}`, { ifAvailable: true }, hold).then(() => resolve(undefined), reject);
      }).catch(() => () => {}) as Promise<(() => void) | undefined>,
  };
}

/** Where there is no page, or nothing shall be shared. */
export const noShare: Share = { read: () => undefined, tell: () => {}, lock: async () => () => {} };

/** A channel that is open while the page is shown: an open one would keep it out of the back-forward cache. */
function openChannel(onNews: (news: GateNews) => void) {
  let channel: BroadcastChannel | undefined;
  const open = () => {
    if (channel) return;
    channel = attempt(() => new BroadcastChannel(NAME));
    channel?.addEventListener("message", ({ data }) => hear(data));
    // Node's own, under tests: an open one would keep the process from ending.
    (channel as { unref?: () => void } | undefined)?.unref?.();
  };
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  function hear(data: unknown): void {
    const { scope, closure } = Object(data) as { readonly scope?: unknown; readonly closure?: unknown };
    const vetted = vet(closure);
    if (typeof scope === "string" && (vetted || closure === undefined)) onNews({ scope, closure: vetted });
  }
  open();
  attempt(() => {
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", open);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- That is a window's; a channel has none.
  return { post: (news: GateNews) => attempt(() => channel?.postMessage(news)) };
}

/** Anything may have been written there, by an older version too. */
function vet(value: unknown): Closure | undefined {
  const { failure, at, isServers } = Object(value) as Partial<Closure>;
  const isWhole = isFailure(failure) && isRefusal(failure) && Number.isFinite(at);
  return isWhole ? { failure, at: at as EpochMs, isServers: isServers === true } : undefined;
}

/** Storage, channels and locks throw where a browser or its settings forbid them. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
