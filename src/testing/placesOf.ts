import { type Claim, isOne } from "../ledger/claim.ts";
import type { Ledger } from "../ledger/page.ts";
import type { Surface } from "../outcome/failures.ts";

/** Of the ledger, what is read to know where failures are. */
export interface Register extends Pick<Ledger, "claimsOn"> {
  readonly groups: Pick<Ledger["groups"], "read">;
}

/** Where a failure is shown; `group`: as one of those that a `CauseNotice` counts. */
export type Place = Surface | "group";

/**
 * Every place where people see a failure now. A surface that was refused has none; the fields of a form and the summary
 * above them are one; what is silent is in none.
 */
export function placesOf(subject: unknown, { claimsOn, groups }: Register): Place[] {
  const claims = claimsOn(subject).filter(({ surface }) => surface !== "silent");
  const causes = new Set(groups.read().flatMap(({ cause, state }) => (state === "failing" ? cause : [])));
  const isGrouped = ({ part }: Claim) => part !== undefined && causes.has(part.cause);
  const [owner] = claims;
  // A form puts messages at its fields without asking who owns them.
  const isDrawn = (claim: Claim) => claim === owner || claim.isBare || claim.surface === "field" || !isOne(subject);
  const drawn = claims.filter((claim) => !isGrouped(claim) && isDrawn(claim)).map(({ surface }) => surface);
  const grouped = new Set(claims.filter(isGrouped).map(({ part }) => part?.cause));
  return [
    ...[...grouped].map(() => "group" as const),
    ...drawn.filter((surface, index) => surface !== "field" || drawn.indexOf("field") === index),
  ];
}

/** Whether somebody said of a failure that nobody shall be told. */
export function isSilent(subject: unknown, { claimsOn }: Register): boolean {
  return claimsOn(subject).some(({ surface }) => surface === "silent");
}
