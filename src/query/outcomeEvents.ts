import type { RequestFacts } from "../http/readReply.ts";
import { type OutcomeEvent, toEvent } from "../observing/outcomeEvent.ts";
import type { RedactOptions } from "../observing/redactOptions.ts";
import { toRoute } from "../observing/route.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { report } from "../waiting/report.ts";
import { isOfAnother, type Send } from "./createSend.ts";

export interface OutcomeEventsOptions {
  baseUrl: string;
  onOutcome?: ((event: OutcomeEvent) => unknown) | undefined;
  redact?: RedactOptions | undefined;
}

/** Which of several requests for the same thing it is. */
export interface Told extends Pick<OutcomeEvent, "at" | "attempt" | "renewed"> {
  readonly request: RequestFacts;
  readonly route: string | undefined;
  /** What `send` gave back. */
  readonly sent: Outcome;
  /** What the app gets of it, held against its promise. */
  readonly outcome: Outcome;
}

/** Tells the app of each request that was sent. */
export interface OutcomeEvents {
  /** Sends, and notes how long it took. */
  timed(send: Send): Send;
  tell(told: Told): void;
}

/** `undefined` when nobody listens: then nothing is measured either. */
export function createOutcomeEvents({ baseUrl, onOutcome, redact }: OutcomeEventsOptions): OutcomeEvents | undefined {
  if (!onOutcome) return undefined;
  const durations = new WeakMap<Outcome, number>();
  return {
    timed: (send) => async (request, init) => {
      const startedAt = performance.now();
      const outcome = await send(request, init);
      durations.set(outcome, performance.now() - startedAt);
      return outcome;
    },
    tell({ sent, outcome, request, route, ...facts }) {
      const durationMs = durations.get(sent);
      // What a gate held back, or ended with another request's failure, was not tried.
      if (durationMs === undefined) return;
      // Apart, so that a mistake in the listener is reported as its own and neither changes what the request did nor,
      // uncaught, ends a server.
      Promise.resolve()
        .then(() => {
          const isUnsent = isOfAnother(sent) || ("unsent" in outcome && outcome.unsent);
          const named = route ?? toRoute(request.url, baseUrl);
          return onOutcome(
            toEvent(
              outcome,
              request,
              { ...facts, durationMs, route: named, ...(isUnsent && { unsent: true }) },
              redact,
            ),
          );
        })
        .catch(report);
    },
  };
}
