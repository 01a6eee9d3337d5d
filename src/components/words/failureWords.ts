import { isSafe } from "../../http/methods.ts";
import type { Message, Messages } from "../../locales/en.ts";
import { type Failure, traits } from "../../outcome/failures.ts";
import type { Operation } from "../../outcome/operation.ts";
import { fillText } from "./fill.ts";
import { phrase } from "./phrase.ts";

/** Whether the request may have changed something; not when its method is unknown. */
export function isWrite({ method }: Failure): boolean {
  return method !== undefined && !isSafe(method);
}

/** Whether a change may have happened although this looks like a failure: the answer was lost or made no sense. */
export function hasUnknownEnd(failure: Failure): boolean {
  const { kind, status, unsent } = failure;
  // A status of 408 is an answer, and a clear one.
  const isLost = status === 0 ? /^(unreachable|timed-out)$/ : /^(bad-gateway|gateway-timeout|unreadable)$/;
  return !unsent && isWrite(failure) && isLost.test(kind);
}

/** The API's page about this failure: on the web, for an API may not send people anywhere else. */
export function helpUrlOf({ helpUrl = "" }: Failure): string | undefined {
  return /^https?:/i.test(helpUrl) ? helpUrl : undefined;
}

/** A title of the app's own for failures of this kind, see `OperationWords.titles`. */
export function ownTitle(failure: Failure, operation: Operation | undefined = failure.operation): string | undefined {
  return typeof operation === "object" ? operation.titles?.[failure.kind] : undefined;
}

/** The title of a failure: what it means for the operation, in the app's own words where it has some. */
export function failureTitle(
  failure: Failure,
  operation: Operation | undefined = failure.operation,
  messages: Messages,
  locale: string,
): string {
  const own = ownTitle(failure, operation);
  const [title, values] = phrase(own === undefined ? titlesOf(failure, messages) : [own], operation, locale);
  return fillText(title, values, locale);
}

function titlesOf(failure: Failure, { failures, unknownEnd }: Messages): readonly string[] {
  if (!hasUnknownEnd(failure)) return failures[failure.kind].titles;
  if (failure.method === "DELETE") return unknownEnd.deleted;
  return failure.method === "POST" ? unknownEnd.sent : unknownEnd.saved;
}

/** Cause, then fix. `own` is our sentence, `theirs` the API's, which may be in another language. */
export function failureBody(
  failure: Failure,
  { failures, refused, unknownEnd }: Messages,
): { own?: Message | undefined; theirs?: string | undefined } {
  const { kind, message, status, dialect } = failure;
  if (hasUnknownEnd(failure))
    return { own: unknownEnd[kind === "unreadable" || kind === "unreachable" ? kind : "body"] };
  const isBad = kind === "bad-request";
  // Of the numbers that have no kind of their own, 400 alone says that the request made no sense: 402 and 451 do not.
  const own = isBad && status !== 400 ? refused : failures[kind].body;
  // Nobody vouches for what a proxy says.
  if (!message || dialect === "http") return { own };
  if (status >= 500) return { own, theirs: message };
  // What is our own fault needs no second opinion; whether a bad request is, its sentence knows better than its number.
  return traits[kind].ours && !isBad ? { own } : { theirs: message };
}
