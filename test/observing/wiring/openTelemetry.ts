import type { OutcomeEvent } from "faultline";
import { metrics } from "./sdks.ts";

const buckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const duration = metrics.getMeter("faultline").createHistogram("http.client.request.duration", {
  unit: "s",
  advice: { explicitBucketBoundaries: buckets },
});

export function toOpenTelemetry({ method, origin, route, status, kind, durationMs, unsent, details }: OutcomeEvent) {
  if (unsent) return;
  const { hostname, port, protocol } = new URL(origin);
  duration.record(durationMs / 1000, {
    "http.request.method": method,
    "server.address": hostname,
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
    "url.template": route,
    ...(status > 0 && { "http.response.status_code": status }),
    ...(details && { "error.type": kind }),
  });
}
