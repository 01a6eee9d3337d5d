import { pageLedger } from "../../ledger/ledger.ts";
import { findApiError } from "../../outcome/findFailure.ts";
import { sharedCauseOf } from "../../policies/cause.ts";
import { waitOf } from "../../query/waits.ts";
import { isOnline } from "../../waiting/page.ts";

/** Shorter than this nobody asks why nothing happens. */
const LONG_MS = 5000;

/** Whether the next attempt is far off, so that somebody who sees nothing but a spinner should be told. */
export function isLongWait(error: unknown): boolean {
  const sent = findApiError(error);
  const { state, retryAt } = sent ? waitOf(sent) : {};
  if (!sent || !/^(waiting|offline)$/.test(state ?? "")) return false;
  // By the clock of the reply, which need not be the page's.
  return !isOnline() || (retryAt !== undefined && retryAt - sent.failure.receivedAt >= LONG_MS);
}

/** Whether a notice on the page tells of what holds this back, because it holds back others too. */
export function isInNotice(error: unknown): boolean {
  const sent = findApiError(error);
  const own = sent && sharedCauseOf(sent.failure, sent.request.url);
  return (
    own !== undefined &&
    pageLedger()
      .groups.read()
      .some(({ cause, state }) => cause === own && state === "failing")
  );
}
