import { type EpochMs, toInstant } from "../../http/time.ts";
import type { RedactOptions } from "../../observing/redactOptions.ts";
import { redactText } from "../../observing/redactText.ts";
import type { RetryDecision } from "../../outcome/decision.ts";
import type { Failure } from "../../outcome/failures.ts";

/**
 * What a developer needs to find a fault, and to see why it was repeated or not: a line for each fact that is known, in
 * English whatever the page speaks. No body, no address, no message: those may carry what a person typed; and what looks
 * like a secret is taken out of the rest. It is what "Copy details" copies; an app may log it too.
 * @param options What is taken out beyond what looks like a secret by itself.
 * @returns Lines of `key: value`; what is not known has no line.
 * @example onOutcome: ({ details }) => details && console.warn(failureDetails(details))
 */
export function failureDetails(failure: Failure, options?: RedactOptions): string {
  const { kind, status, code, requestId, method, receivedAt, unsent, reading, decision } = failure;
  const facts: readonly (readonly [key: string, value: unknown])[] = [
    ["kind", kind],
    ["status", status || "no response"],
    ["code", code],
    ["request", requestId],
    ["method", method],
    ["received", iso(receivedAt)],
    ["sent", unsent && (kind === "unreachable" ? "no, offline" : "no, held back by this reply to another request")],
    ["wait", reading && readingLine(failure)],
    ...(reading?.unread ?? []).map((field) => ["unread", field] as const),
    ["maybe hidden", reading?.maybeHidden?.join(", ")],
    ["retry", decision && decisionLine(decision, unsent)],
    ...(failure.kind === "unreadable" ? (failure.problems ?? []) : []).map((problem) => ["problem", problem] as const),
  ];
  return facts
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${oneLine(redactText(String(value), options, key === "request"))}`)
    .join("\n");
}

function readingLine({ reading = {}, retryAt }: Failure): string {
  const { source, value, certainty } = reading;
  const read = source && (value === undefined ? source : `${source} "${value}"`);
  const until = retryAt !== undefined && iso(retryAt);
  return [read || "nothing read", until && `→ ${until}`, certainty && `(${certainty})`].filter(Boolean).join(" ");
}

function decisionLine({ action, rule, at, retries, maxRetries }: RetryDecision, unsent?: boolean): string {
  // Without a connection our own short wait says nothing.
  const when = at !== undefined && !(unsent && rule === "when-online") && iso(at);
  // What is counted is the repetition that comes, or else those that were made.
  const count = `${action === "repeat" ? retries + 1 : retries} of ${maxRetries}`;
  return `${action}${when ? ` at ${when}` : ""}, ${rule}${unsent ? "" : `, ${count}`}`;
}

/** `""` for an instant that no calendar holds. */
function iso(at: EpochMs): string {
  return toInstant(at) === undefined ? "" : new Date(at).toISOString().replace(".000Z", "Z");
}

/** A server's own words stay one fact on one line. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").slice(0, 200);
}
