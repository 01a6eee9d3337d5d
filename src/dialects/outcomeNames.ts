import type { KeyOf } from "../http/said.ts";
import type { Outcome } from "../outcome/outcome.ts";

/** Each name that an outcome of some kind may have: the compiler asks for what is missing here, and refuses what is not one. */
const names: Readonly<Record<KeyOf<Outcome>, true>> = {
  kind: true,
  status: true,
  message: true,
  code: true,
  requestId: true,
  receivedAt: true,
  retryAt: true,
  mayRetry: true,
  dialect: true,
  helpUrl: true,
  rateLimit: true,
  method: true,
  operation: true,
  unsent: true,
  reading: true,
  decision: true,
  fields: true,
  unlisted: true,
  requiredScopes: true,
  blockedBy: true,
  window: true,
  approvals: true,
  rule: true,
  problems: true,
  data: true,
  location: true,
  page: true,
  job: true,
  etag: true,
};

/** The names among these that no outcome has: they are misspelt. */
export function misspelt(outcome: object): string[] {
  return Object.keys(outcome).filter((name) => !Object.hasOwn(names, name));
}
