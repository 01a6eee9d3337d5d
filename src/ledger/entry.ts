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

/** One who has claimed nothing yet. */
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

/**
 * What counts between two who claim the same failure: the higher goes first.
 * @param made The claim to judge it by; default: the one that it has made. Without one it is behind all others.
 */
export function precedence({ isInsistent, isUnseen, claim }: Entry, made = claim): number {
  if (!made) return -1;
  return rankOf(made) + (isInsistent ? 10 : 0) - (isUnseen ? 10 : 0);
}

/** Whether a failure that leaves its place has been there to be read: it was answered, or it was there for a while. */
export function isRead({ standing, since }: Entry, claim: Claim, isWell: boolean): boolean {
  if (isSilent(claim) || (standing === "elsewhere" && !claim.isBare)) return false;
  return isWell || realTime.now() - since >= LEAST_MS;
}

/** Whether a claim puts nothing before anybody's eyes: that of a silenced failure, or none. */
export function isSilent(claim: Claim | undefined): boolean {
  return claim === undefined || claim.surface === "silent";
}
