import { DAY_MS, type EpochMs } from "../http/time.ts";
import { fingerprint } from "./fingerprint.ts";

/** What a person wants done once. */
export interface Intent {
  /** As the app writes it. */
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** As it is sent; `undefined`: none. */
  readonly body: string | undefined;
}

/** The idempotency keys of what was begun and is not known to have ended. */
export interface Intents {
  /**
   * Begins an execution and returns its key: that of an earlier execution of the very same request whose end is not
   * known, or a new one. One that is still running here is another intent: two clicks on "+1" mean two.
   * @param key That of an execution which this one takes up again; it counts unless the request was another one.
   */
  begin(intent: Intent, key?: string): string;
  /** Ends an execution. @param isOpen Whether the same request is to go out under the same key if it is sent again. */
  end(key: string, isOpen: boolean): void;
}

/** As much of `Storage` as is used. */
export type IntentStorage = Pick<Storage, "getItem" | "setItem">;

interface Entry {
  readonly intent: string;
  /** The address, where a request of another content voids what was not known to have ended. */
  readonly place: string;
  readonly key: string;
  readonly at: EpochMs;
}

const NAME = "faultline:intents";
/** Servers forget keys, too; a day is what they commonly promise. */
const LONGEST_MS = DAY_MS;
/** Beyond that, the oldest is forgotten. */
const MOST_ENTRIES = 50;

/**
 * Keeps keys over a reload. What was running when the page was left counts as not known to have ended.
 * @param open Where they are kept; where that is missing, throws, or holds what nobody can read, the page's memory serves.
 */
export function createIntents(open: () => IntentStorage | undefined, now: () => EpochMs = () => Date.now()): Intents {
  const running = new Set<string>();
  let memory: readonly Entry[] = [];
  let isStored = true;

  function read(): readonly Entry[] {
    try {
      const storage = isStored ? open() : undefined;
      if (storage) memory = toEntries(storage.getItem(NAME));
    } catch {
      isStored = false;
    }
    return memory.filter(({ at, key }) => running.has(key) || Math.abs(now() - at) < LONGEST_MS);
  }

  function write(entries: readonly Entry[]): void {
    memory = entries.slice(-MOST_ENTRIES);
    try {
      if (isStored) open()?.setItem(NAME, JSON.stringify(memory));
    } catch {
      isStored = false;
    }
  }

  return {
    begin({ method, url, body }, adopted) {
      const intent = fingerprint(`${method} ${url}\n${body}`);
      // A PATCH after a PATCH overrules it, and to set back what it set is no repetition. What POST adds stands side by side.
      const place = method === "POST" ? "" : fingerprint(url);
      const entries = read();
      const open = entries.find((one) => one.intent === intent && !running.has(one.key));
      const isOthers = entries.some((one) => one.key === adopted && one.intent !== intent);
      const key = (isOthers ? undefined : adopted) ?? open?.key ?? mintKey();
      const isVoid = (one: Entry) =>
        place !== "" && one.place === place && one.intent !== intent && !running.has(one.key);
      write([...entries.filter((one) => one.key !== key && !isVoid(one)), { intent, place, key, at: now() }]);
      running.add(key);
      return key;
    },
    end(key, isOpen) {
      const ended = (one: Entry) => (isOpen ? { ...one, at: now() } : []);
      write(read().flatMap((one) => (one.key === key ? ended(one) : one)));
      running.delete(key);
    },
  };
}

/** Anything may have been written there, by an older version too. Of what nobody can read, nothing is taken up. */
function toEntries(text: string | null): Entry[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  const { intent, place, key, at } = Object(value) as Partial<Entry>;
  // A key that is none would make the request one that no browser sends.
  return (
    [intent, place].every((text) => typeof text === "string") && /^[\da-f]{32}$/.test(`${key}`) && Number.isFinite(at)
  );
}

/** 128 random bits. `crypto.randomUUID` is missing where a page is served over plain http, as in many an office. */
export function mintKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
