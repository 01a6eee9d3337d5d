import { readRateLimit } from "../http/rateLimit.ts";
import type { FieldedReply, Reply } from "../http/readReply.ts";
import { isFailure, isFailureKind, type Outcome } from "../outcome/outcome.ts";
import { complete } from "./complete.ts";
import type { Dialect, Draft, Tell } from "./dialect.ts";
import { fromStatus, kindOf } from "./fromStatus.ts";

/**
 * What a reply means: the first rule of the dialects that fits, completed from the standard headers; by the status
 * alone when none fits. Pure, and never throws: a rule that throws, or that leaves out what its kind always has, counts
 * as one that does not fit.
 */
export function readOutcome(reply: Reply, dialects: readonly Dialect[]): Outcome {
  return decide(reply, dialects);
}

/** The same, telling each step on the way to whoever wants to know. */
export function decide(reply: Reply, dialects: readonly Dialect[], tell?: Tell): Outcome {
  const fielded = toFielded(reply);
  const rateLimit = readRateLimit(fielded.headers, reply.receivedAt);
  const finish = (draft: Draft, dialect: string) =>
    complete(draft.kind ?? kindOf(fielded, rateLimit), draft, fielded, rateLimit, dialect);
  for (const { name, rules } of dialects) {
    for (const rule of rules) {
      try {
        tell?.("rule", { name, rule });
        const draft = rule.read(reply, tell);
        const outcome = draft && finish(draft, name);
        if (outcome && isFailureKind(outcome.kind) === isFailure(outcome)) {
          tell?.("fits", draft);
          return outcome;
        }
        tell?.(outcome ? "incomplete" : "passed-on");
      } catch (error) {
        // A mistake in one rule must not take the whole reply with it.
        tell?.("threw", error);
      }
    }
  }
  const draft = fromStatus(reply);
  tell?.("by-status", draft);
  return finish(draft, "http");
}

/** Named one by one: a spread takes as long as all the rest of what every reply needs. */
function toFielded({ status, headers, body, url, receivedAt, request, type, flaw }: Reply): FieldedReply {
  return { status, headers: new Map(headers), body, url, receivedAt, request, type, flaw };
}
