import { isApiError } from "../outcome/ApiError.ts";
import type { Failure } from "../outcome/failures.ts";
import { findFailure } from "../outcome/findFailure.ts";
import type { Place } from "./placesOf.ts";

/** A failure that is not shown as it should be, and where it is. */
export interface Misplaced {
  /** The error when it is known, for it says what was asked; else the failure. */
  readonly error: unknown;
  readonly places: readonly Place[];
  readonly isSilent: boolean;
}

/** A list that is longer helps nobody to find the first mistake. */
const MOST_LINES = 10;

/** What is wrong, why it matters, and what to do about it. */
export function misplacedText(misplaced: readonly Misplaced[], count: number): string {
  const nowhere = misplaced.some(({ places, isSilent }) => places.length === 0 && !isSilent);
  const twice = misplaced.some(({ places }) => places.length > 1);
  const silent = misplaced.some(({ places, isSilent }) => places.length === 0 && isSilent);
  return [
    `${misplaced.length} of ${count} failure${count === 1 ? "" : "s"} not shown exactly once:`,
    ...misplaced.slice(0, MOST_LINES).map((one) => `- ${nameOf(one.error)}: ${whereabouts(one)}`),
    ...(misplaced.length > MOST_LINES ? [`- and ${misplaced.length - MOST_LINES} more`] : []),
    "What is shown nowhere leaves people before an empty place, and what is shown twice looks like two failures.",
    ...(nowhere
      ? [
          'Nowhere: give its query a QueryView or StaleNotice, its mutation a MutationNotice, or put a FailureBoundary above it; routeFailures(client, …) takes what has no place. If nobody shall be told, say so by meta.surface: "silent".',
        ]
      : []),
    ...(twice
      ? [
          "More than once: QueryView, StaleNotice, MutationNotice and FailureBoundary step back by themselves, views drawn by hand (FailureView, a panel, ErrorSummary, a boundary's own fallback) and messages at fields do not. Take one away, or leave the kind out by MutationNotice's \"except\".",
        ]
      : []),
    ...(silent
      ? ["Silent: the app said so, by meta.surface or its surfaces. Take that word back if people shall see it."]
      : []),
  ].join("\n");
}

function whereabouts({ places, isSilent }: Misplaced): string {
  if (places.length > 0) return `shown ${places.length} times (${places.join(", ")})`;
  return isSilent ? "silent, shown nowhere on purpose" : "shown nowhere";
}

function nameOf(error: unknown): string {
  const failure = findFailure(error);
  if (!failure) return error instanceof Error ? `${error.name}: ${error.message}` : `${typeof error} that was thrown`;
  const { kind, status } = failure;
  return [`${kind} (${status || "no response"})`, requestOf(error, failure), wordsOf(failure)]
    .filter(Boolean)
    .join(", ");
}

function requestOf(error: unknown, { method, requestId }: Failure): string | undefined {
  if (isApiError(error)) return `${error.request.method} ${error.request.url}`;
  return [method, requestId && `request ${requestId}`].filter(Boolean).join(" ");
}

function wordsOf({ operation }: Failure): string | undefined {
  const action = typeof operation === "object" ? operation.action : operation;
  return action && `"${action}"`;
}
