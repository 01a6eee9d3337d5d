import fc from "fast-check";
import { expect, it } from "vitest";
import { common, errorsUnderSuccess } from "../../../src/dialects/common/index.ts";
import { readOutcome } from "../../../src/dialects/readOutcome.ts";
import { type Invalid, traits } from "../../../src/outcome/failures.ts";
import type { Job } from "../../../src/outcome/job.ts";
import { isFailure, type Outcome } from "../../../src/outcome/outcome.ts";
import { replies as arbitraryReplies } from "./arbitrary.ts";

const kinds = new Set([...Object.keys(traits), "success", "created", "accepted", "no-content", "not-modified"]);
const prototype = Object.getOwnPropertyNames(Object.prototype).join();

/** What holds of every reply, whatever is in it. */
function faultIn(outcome: Outcome): string | undefined {
  const {
    message,
    retryAt = 0,
    fields = [],
    job,
  } = outcome as {
    message?: string;
    retryAt?: number;
    fields?: Invalid["fields"];
    job?: Job;
  };
  if (!kinds.has(outcome.kind)) return `the kind is ${outcome.kind}`;
  if (message !== undefined && /^\s*(\{|\[\s*["{[])|\{"|<html|Traceback|^\s*$/.test(message))
    return `the message is raw: ${message}`;
  if (message !== undefined && message.length > 500) return "the message is long";
  if (!Number.isFinite(new Date(retryAt).getTime())) return `retryAt is ${retryAt}`;
  const keys = fields.flatMap(({ path }) => path);
  if (keys.some((key) => key === "prototype" || key in Object.prototype)) return `a path holds ${keys.join()}`;
  if (fields.length > 1000) return "the fields are too many";
  if (fields.some((field) => typeof field.message !== "string" || !Array.isArray(field.path))) return "a field is none";
  if (job?.statusUrl?.startsWith("https://api.example.com/") === false) return `a poll goes to ${job.statusUrl}`;
  if (isFailure(outcome) !== Object.hasOwn(traits, outcome.kind)) return "a failure is no failure";
  if (JSON.stringify({ ...outcome, data: null }).includes("[object")) return "an object is printed";
  return Object.getOwnPropertyNames(Object.prototype).join() === prototype ? undefined : "Object.prototype has changed";
}

/** Holds what must be true of any reply, ten at a time, beginning with this seed. */
export function holdsOf(numRuns: number, seed: number): void {
  it("gives a known kind, finite instants, no raw text and no dangerous path, and the same each time", () => {
    const property = fc.property(arbitraryReplies, fc.boolean(), (replies, isSoft) => {
      const dialects = isSoft ? [errorsUnderSuccess, ...common] : common;
      for (const reply of replies) {
        const outcome = readOutcome(reply, dialects);
        const isSame = JSON.stringify(readOutcome(reply, dialects)) === JSON.stringify(outcome);
        const fault = faultIn(outcome) ?? (isSame ? undefined : "it is read otherwise the second time");
        if (fault !== undefined) throw new Error(`${reply.status}: ${fault}`);
      }
    });
    expect(fc.defaultReportMessage(fc.check(property, { numRuns, seed }))).toBeUndefined();
  });
}
