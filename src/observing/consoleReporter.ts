import { traits } from "../outcome/failures.ts";
import { isFailureKind } from "../outcome/outcome.ts";
import type { OutcomeEvent } from "./outcomeEvent.ts";

/** What is printed, and where. */
export interface ConsoleReporterOptions {
  /** Whether what went well has a line, too; default `false`. */
  readonly successes?: boolean | undefined;
  /** Default: the global `console`. */
  readonly console?: Pick<Console, "groupCollapsed" | "groupEnd" | "warn" | "error" | "info"> | undefined;
}

/**
 * Prints each failed request as a group that can be opened: `GET /users/{id} → 429 rate-limited, 132 ms, attempt 2`. What
 * is ours to mend stands in it as an error, the rest as a warning.
 * @example createApi({ baseUrl, dialects, onOutcome: consoleReporter() })
 */
export function consoleReporter(options: ConsoleReporterOptions = {}): (event: OutcomeEvent) => void {
  return (event) => {
    // Looked up late, so that what a test or a monitor puts in its place is used.
    const target = options.console ?? globalThis.console;
    const { kind, details } = event;
    if (!details || !isFailureKind(kind)) {
      if (options.successes) target.info(titleOf(event));
      return;
    }
    target.groupCollapsed(titleOf(event));
    // A server's own words are no format: "50%off" would take the details for what it counts.
    target[traits[kind].ours ? "error" : "warn"]("%s", details.message ?? kind, details);
    target.groupEnd();
  };
}

function titleOf({ method, route, status, kind, durationMs, attempt, renewed, unsent, code, requestId }: OutcomeEvent) {
  const result = unsent ? "not sent" : status || "no response";
  const facts = [
    `${result} ${kind}`,
    code,
    !unsent && `${Math.round(durationMs)} ms`,
    attempt > 1 && `attempt ${attempt}`,
    renewed && "after a renewed sign-in",
    requestId && `request ${requestId}`,
  ];
  // Codes and ids are the server's: a line break or an escape would write a line of its own into a terminal.
  return `${method} ${route} → ${facts.filter(Boolean).join(", ")}`.replace(/\p{Cc}+/gu, " ");
}
