import type { Claim, SharedPart } from "./claim.ts";

/** Those who claim failures with one cause, and those of them whose content is back. */
export interface Members {
  readonly claims: Map<object, Claim>;
  readonly recovered: Set<object>;
  isFormed: boolean;
  /** Of one cause all have the same; kept for the news that the last has recovered. */
  service: string | undefined;
}

/** Nobody yet. */
export const newMembers = (): Members => ({
  claims: new Map(),
  recovered: new Set(),
  isFormed: false,
  service: undefined,
});

/** Their failures, the first to come first: one that several claim counts once, and is sent again for all of them. */
export function subjectsOf({ claims }: Members): Map<unknown, SharedPart> {
  const parts = new Map<unknown, SharedPart>();
  for (const [member, { subject, part }] of claims) {
    if (!part) continue;
    // Asked for when it is pressed: a view makes its functions anew in each render, which is no news.
    const own = () => claims.get(member)?.part?.retry?.();
    const first = parts.get(subject);
    // One error may have struck several requests, as a token that could not be renewed does.
    parts.set(subject, first ? { ...first, retry: both(first.retry, own) } : { ...part, retry: own });
  }
  return parts;
}

function both(one: (() => void) | undefined, other: () => void): () => void {
  return () => {
    one?.();
    other();
  };
}
