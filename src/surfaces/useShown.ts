"use client";
import { useRef } from "react";
import { type ClaimEnd, type Claimed, type Stand, useClaim } from "../components/useClaim.ts";
import type { SharedPart } from "../ledger/claim.ts";
import { isApiError } from "../outcome/ApiError.ts";
import type { Surface } from "../outcome/failures.ts";
import { serviceOf, sharedCauseOf } from "../policies/cause.ts";
import { isPlanned } from "../waiting/wait.ts";
import type { QueryLike, Trouble } from "./queryLike.ts";

/** How it stands with what a surface has to show. */
export interface Shown extends Stand {
  /** For the views inside: that it is claimed, and where its heading goes. */
  readonly claimed: Claimed;
}

interface Options extends ClaimEnd, Pick<Claimed, "newsKey"> {
  surface: Surface;
  part?: SharedPart | undefined;
  /** Draws it however it stands. */
  isBare?: boolean | undefined;
}

/** Claims what is wrong for a surface; `undefined`: nothing is. */
export function useShown(trouble: Trouble | undefined, { surface, part, isBare, newsKey, ...end }: Options): Shown {
  const place = useRef<HTMLHeadingElement>(null);
  const subject = trouble && (trouble.failure ?? trouble.error);
  const stand = useClaim(trouble && { subject, surface, place, part, isBare }, end);
  return { ...stand, claimed: { subject, place, newsKey } };
}

/** A failed read as one of those that share its cause; `undefined`: it stands for itself. */
export function partOf(
  trouble: Trouble | undefined,
  view: Pick<QueryLike, "wait"> & Pick<SharedPart, "isRetrying"> & { onRetry?: (() => void) | undefined },
): SharedPart | undefined {
  const { error, failure } = trouble ?? {};
  const url = isApiError(error) ? error.request.url : undefined;
  const cause = failure && sharedCauseOf(failure, url);
  if (!failure || cause === undefined) return undefined;
  const { wait, isRetrying, onRetry } = view;
  // What is planned is brought forward; sent beside it, the same would go out twice.
  const retry = () => (isPlanned(wait) || !onRetry ? wait?.retryNow() : onRetry());
  return { cause, failure, service: serviceOf(failure, url), wait, isRetrying, retry };
}
