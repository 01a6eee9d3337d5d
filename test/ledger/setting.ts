import type { Claim } from "../../src/ledger/claim.ts";
import type { Failure, Surface } from "../../src/outcome/failures.ts";

export function failing(kind: "not-found" | "bad-gateway" = "not-found"): Failure {
  return { kind, status: 404, receivedAt: 0, dialect: "http" };
}

/** A claim on a failure, or on anything else that was thrown. */
export const on = (subject: unknown, surface: Surface = "inline", rest: Partial<Claim> = {}): Claim => ({
  subject,
  surface,
  ...rest,
});

/** A claim on a failure that has its cause in common with others. */
export const shared = (cause: string, subject = failing("bad-gateway")): Claim =>
  on(subject, "inline", { part: { cause, failure: subject } });
