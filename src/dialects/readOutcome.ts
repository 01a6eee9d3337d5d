import { readRateLimit } from "../http/rateLimit.ts";
import type { FieldedReply, Reply } from "../http/readReply.ts";
import { isFailure, type Outcome } from "../outcome/outcome.ts";
import { complete } from "./complete.ts";
import type { Dialect, Draft, Tell } from "./dialect.ts";
import { fromStatus, isSuccessKind, kindOf } from "./fromStatus.ts";

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
  // What is no list of dialects is told while developing (createApi); what a page gets is read all the same.
  for (const dialect of Array.isArray(dialects) ? (dialects as readonly Dialect[]) : []) {
    for (const rule of dialect?.rules ?? []) {
      try {
        tell?.("rule", { name: dialect.name, rule });
        const draft = rule.read(reply, tell);
        // A mistaken rule may give anything.
        const outcome = typeof draft === "object" && draft ? finish(draft, dialect.name) : undefined;
        if (outcome && (isSuccessKind(outcome.kind) || isFailure(outcome))) {
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
