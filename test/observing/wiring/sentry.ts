import { type OutcomeEvent, redact, traits } from "faultline";
import { Sentry } from "./sdks.ts";

export function toSentry({ method, route, status, kind, code, requestId, details }: OutcomeEvent) {
  const title = `${method} ${route}: ${kind}`;
  if (!details || !traits[details.kind].ours)
    return Sentry.addBreadcrumb({ type: "http", category: "api", level: details ? "warning" : "info", message: title });
  Sentry.captureMessage(title, {
    level: "error",
    fingerprint: [method, route, kind],
    tags: { kind, status, code, request_id: requestId },
    contexts: { failure: { ...details } },
  });
}

Sentry.init({ beforeSend: (event) => redact(event) });
