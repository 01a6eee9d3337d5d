import { realTime } from "../waiting/time.ts";
import { type Claim, rankOf, type Standing } from "./claim.ts";

/** One who claims, as the ledger knows it. */
export interface Entry {
  claim: Claim | undefined;
  /** When it began to show this failure. */
  since: number;
  /** The claim as it is among those that share its cause; `undefined`: it is not. */
  shared: Claim | undefined;
  standing: Standing;
  /** It shows the failure where nobody can see it. */
  isUnseen: boolean;
  /** A person could not be led to whoever else shows it. */
  isInsistent: boolean;
  listener: (() => void) | undefined;
}

/** Shorter than this nobody has read what left the page. */
const LEAST_MS = 1000;

export function newEntry(): Entry {
  return {
    claim: undefined,
    since: 0,
    shared: undefined,
    standing: "owner",
    isUnseen: false,
    isInsistent: false,
    listener: undefined,
  };
}

/** The one who goes first; of equals, the first to come. */
export function first(entries: Iterable<Entry>): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of entries) if (!best || precedence(entry) > precedence(best)) best = entry;
  return best;
}

export function precedence({ isInsistent, isUnseen, claim }: Entry, made = claim): number {
  if (!made) return -1;
  return rankOf(made) + (isInsistent ? 10 : 0) - (isUnseen ? 10 : 0);
}

/** Whether a failure that leaves its place has been there to be read: it was answered, or it was there for a while. */
export function isRead({ standing, since }: Entry, claim: Claim, isWell: boolean): boolean {
  if (isSilent(claim) || (standing === "elsewhere" && !claim.isBare)) return false;
  return isWell || realTime.now() - since >= LEAST_MS;
}

export function isSilent(claim: Claim | undefined): boolean {
  return claim === undefined || claim.surface === "silent";
}

export function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
