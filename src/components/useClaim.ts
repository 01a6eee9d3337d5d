"use client";
import { createContext, type RefObject, useContext, useReducer, useRef, useState } from "react";
import type { Claim, Standing } from "../ledger/claim.ts";
import { pageLedger } from "../ledger/ledger.ts";
import type { Surface } from "../outcome/failures.ts";
import { isFailure } from "../outcome/outcome.ts";
import { useEffectBeforePaint } from "./useEffectBeforePaint.ts";

/** What a surface has claimed for the views inside it, and where they stand. */
export interface Claimed {
  readonly subject: unknown;
  readonly place: RefObject<HTMLHeadingElement | null>;
  /** The panel inside is news again when this changes; default: with each failure. */
  readonly newsKey?: number | undefined;
}

export const ClaimedContext = createContext<Claimed | undefined>(undefined);

/** How a claim stands, and how to take over when a person cannot be led to whoever else shows it. */
export interface Stand {
  readonly standing: Standing;
  insist(): void;
  /** How it stands at this moment: while it is drawn, what is about to leave still counts. For effects. */
  now(): Standing;
}

/** What the end of a claim means: with it, a cause that many share may be over. */
export interface ClaimEnd {
  /** Whether nothing to show means that all is well; default `true`. */
  readonly isWell?: boolean | undefined;
  /** Whether all is well when the component leaves the page; default: that says nothing. */
  readonly leavesWell?: (() => boolean) | undefined;
}

/**
 * Claims a failure while the component is on the page, and tells how the claim stands: drawn twice, one failure looks
 * like two. Settled before anything is painted.
 * @param claim `undefined`: nothing to show.
 */
export function useClaim(claim: Claim | undefined, { isWell = true, leavesWell }: ClaimEnd = {}): Stand {
  const [claimant] = useState(() => pageLedger().join());
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const standing = claimant.standing(claim);
  const drawn = useRef({ claim, standing, leavesWell });

  useEffectBeforePaint(() => {
    const look = () => {
      if (claimant.standing(drawn.current.claim) !== drawn.current.standing) drawAgain();
    };
    const stop = claimant.subscribe(look);
    return () => {
      stop();
      if (drawn.current.leavesWell?.()) claimant.claim(undefined);
      else claimant.leave();
    };
  }, [claimant]);
  // After each render, for what can be done about a failure changes with it; nobody is told of what looks the same.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffectBeforePaint(() => {
    drawn.current = { claim, standing, leavesWell };
    if (claim || isWell) claimant.claim(claim);
    else claimant.leave();
    if (claimant.standing(claim) !== standing) drawAgain();
  });
  return { standing, insist: claimant.insist, now: () => claimant.standing(drawn.current.claim) };
}

/**
 * Claims what a view shows that an app draws by hand, unless a surface around it has.
 * @param subject The failure; or the error, when it carries none. `undefined`: nothing that anybody has to show.
 * @returns Where its heading is to be put, so that people can be led there, and what makes it news.
 */
export function useBareClaim(subject: unknown, surface: Surface = "inline"): Pick<Claimed, "place" | "newsKey"> {
  const claimed = useContext(ClaimedContext);
  const own = useRef<HTMLHeadingElement>(null);
  const isClaimed = claimed !== undefined && isSame(claimed.subject, subject);
  useClaim(isClaimed || subject === undefined ? undefined : { subject, surface, isBare: true, place: own });
  return isClaimed ? claimed : { place: own };
}

/** Also a copy in which an app has changed some words. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  return isFailure(one) && isFailure(other) && one.kind === other.kind && one.receivedAt === other.receivedAt;
}
