import type { Messages } from "../../locales/en.ts";
import { type Failure, traits } from "../../outcome/failures.ts";
import type { Operation } from "../../outcome/operation.ts";
import { fillText, firstFillable } from "./fill.ts";

const safe = ["GET", "HEAD", "OPTIONS", "TRACE"];
/** Names of statuses: as an explanation they explain nothing. */
const reasonPhrase =
  /^\W*(internal (server )?error|(service )?(temporarily )?unavailable|bad gateway|gateway time-?out)\W*$/i;

/** Whether the request may have changed something; not when its method is unknown. */
export function isWrite({ method }: Failure): boolean {
  return method !== undefined && !safe.includes(method);
}

/** Whether a change may have happened although this looks like a failure: the answer was lost or made no sense. */
export function hasUnknownEnd(failure: Failure): boolean {
  if (!isWrite(failure)) return false;
  const { kind, status } = failure;
  const isLost = status === 0 && (kind === "unreachable" || kind === "timed-out");
  return isLost || kind === "bad-gateway" || kind === "gateway-timeout" || kind === "unreadable";
}

/** What the placeholders of a title are filled with. */
export function operationValues(operation: Operation | undefined): {
  action?: string | undefined;
  subject?: string | undefined;
} {
  return typeof operation === "string"
    ? { action: operation }
    : { action: operation?.action, subject: operation?.subject };
}

/** The title of a failure: what it means for the operation, in the app's own words where it has some. */
export function failureTitle(failure: Failure, operation: Operation | undefined, messages: Messages, locale: string) {
  const named = operation ?? failure.operation;
  const own = typeof named === "object" ? named.titles?.[failure.kind] : undefined;
  const titles = own === undefined ? titlesOf(failure, messages) : [own];
  const values = operationValues(named);
  return fillText(firstFillable(titles, values), values, locale);
}

function titlesOf(failure: Failure, { failures, unknownEnd }: Messages): readonly string[] {
  if (!hasUnknownEnd(failure)) return failures[failure.kind].titles;
  if (failure.method === "DELETE") return unknownEnd.deleted;
  return failure.method === "POST" ? unknownEnd.sent : unknownEnd.saved;
}

/** Cause, then fix. `own` is our sentence, `theirs` the API's, which may be in another language. */
export function failureBody(failure: Failure, messages: Messages): { own?: string; theirs?: string } {
  const { kind, message, status, dialect } = failure;
  if (hasUnknownEnd(failure)) {
    return { own: String(kind === "unreadable" ? messages.unknownEnd.unreadable : messages.unknownEnd.body) };
  }
  const body = messages.failures[kind].body;
  const own = body === undefined ? {} : { own: String(body) };
  // What a proxy or a status says is no sentence for people; what is our own fault needs no second opinion.
  if (!message || dialect === "http" || reasonPhrase.test(message)) return own;
  if (status >= 500) return { ...own, theirs: message };
  return traits[kind].ours ? own : { theirs: message };
}
