import { readRateLimit } from "../http/rateLimit.ts";
import type { Reply } from "../http/readReply.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { complete } from "./complete.ts";
import type { Dialect, Draft } from "./dialect.ts";
import { fromStatus, kindOf } from "./fromStatus.ts";

/**
 * What a reply means: the first rule of the dialects that fits, completed from the standard headers; by the status
 * alone when none fits. Pure, and never throws: a rule that throws counts as one that does not fit.
 */
export function readOutcome(reply: Reply, dialects: readonly Dialect[]): Outcome {
  const [draft, dialect] = firstThatFits(reply, dialects);
  const rateLimit = readRateLimit(reply.headers, reply.receivedAt);
  return complete(draft.kind ?? kindOf(reply, rateLimit), draft, reply, rateLimit, dialect);
}

function firstThatFits(reply: Reply, dialects: readonly Dialect[]): [draft: Draft, dialect: string] {
  for (const { name, rules } of dialects) {
    for (const rule of rules) {
      try {
        const draft = rule.read(reply);
        if (draft !== undefined) return [draft, name];
      } catch {
        // A mistake in one rule must not take the whole reply with it.
      }
    }
  }
  return [fromStatus(reply), "http"];
}
