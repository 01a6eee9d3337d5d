import { readFileSync } from "node:fs";
import { ApiError, type Failure, type OutcomeEvent } from "faultline";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { toOpenTelemetry } from "./wiring/openTelemetry.ts";
import { createHistogram, type ErrorEvent, record, Sentry } from "./wiring/sdks.ts";
import { toSentry } from "./wiring/sentry.ts";

const page = readFileSync(new URL("../../docs/observability.md", import.meta.url), "utf8");
const created = createHistogram.mock.calls.slice();
const [options] = Sentry.init.mock.calls[0] ?? [];

const broken: Failure = { kind: "server-error", status: 500, receivedAt: 0, dialect: "http", code: "E1" };
const success: OutcomeEvent = {
  ...{ at: 0, method: "GET", origin: "https://api.example.com", route: "/users/{id}", status: 200, kind: "success" },
  ...{ durationMs: 132, attempt: 1 },
};
const failure: OutcomeEvent = {
  ...success,
  status: 500,
  kind: "server-error",
  code: "E1",
  requestId: "r1",
  details: broken,
};

beforeEach(() => {
  vi.clearAllMocks();
});

it.each(["sentry.ts", "openTelemetry.ts"])(
  "the page shows code that compiles: it is %s of the tests, word for word",
  (name) => {
    const code = readFileSync(new URL(`wiring/${name}`, import.meta.url), "utf8");
    // Where the packages come from is the app's to say.
    expect(page).toContain(code.replace(/^import .*\n/gm, "").trim());
  },
);

describe("Sentry", () => {
  it("gets an issue for what is ours to mend, one for each route and kind, with what finds the request", () => {
    toSentry(failure);
    expect(Sentry.captureMessage).toHaveBeenCalledExactlyOnceWith("GET /users/{id}: server-error", {
      ...{ level: "error", fingerprint: ["GET", "/users/{id}", "server-error"] },
      tags: { kind: "server-error", status: 500, code: "E1", request_id: "r1" },
      contexts: { failure: broken },
    });
    expect(Sentry.addBreadcrumb).not.toHaveBeenCalled();
  });

  it("gets a trace of everything else, for the issue that comes next", () => {
    toSentry(success);
    toSentry({
      ...success,
      status: 429,
      kind: "rate-limited",
      details: { ...broken, kind: "rate-limited", status: 429 },
    });
    expect(Sentry.addBreadcrumb.mock.calls.map(([{ level, message }]) => [level, message])).toEqual([
      ["info", "GET /users/{id}: success"],
      ["warning", "GET /users/{id}: rate-limited"],
    ]);
    expect(Sentry.captureMessage).not.toHaveBeenCalled();
  });

  it("sends what it catches by itself without the secrets in it, and with all that it needs", () => {
    const url = "https://api.example.com/users?access_token=hunter2";
    const error = new ApiError({ ...broken, message: "Key sk-abcd****wxyz is unknown" }, { method: "GET", url });
    const frames = Array.from({ length: 50 }, () => ({ filename: "https://x.example/app.js" }));
    const event: ErrorEvent = {
      type: undefined,
      request: {
        url: "https://x.example/cb?code=hunter2",
        query_string: "code=hunter2",
        cookies: { sid: "hunter2" },
        headers: { Referer: "https://x.example/invites/k3YtQ9", "User-Agent": "Mozilla/5.0" },
      },
      exception: { values: [{ type: error.name, value: error.message, stacktrace: { frames } }] },
      breadcrumbs: Array.from({ length: 100 }, () => ({ category: "fetch", data: { url, status_code: 500 } })),
      contexts: {
        trace: { trace_id: "4bf92f3577b34da6a3ce929d0e0e4736" },
        ApiError: Object.fromEntries(Object.entries(error)),
      },
    };
    const sent = options?.beforeSend?.(event, {}) as ErrorEvent;
    expect(JSON.stringify(sent)).not.toMatch(/hunter2|sk-abcd|k3YtQ9/);
    expect(sent.exception?.values?.[0]?.stacktrace?.frames).toEqual(frames);
    expect(sent.breadcrumbs?.[99]?.data).toEqual({
      url: "https://api.example.com/users?access_token=[redacted]",
      status_code: 500,
    });
    expect(sent.contexts?.trace).toEqual(event.contexts?.trace);
  });
});

describe("OpenTelemetry", () => {
  it("gets a histogram in seconds, with the buckets of the conventions", () => {
    expect(created).toEqual([
      ["http.client.request.duration", { unit: "s", advice: { explicitBucketBoundaries: expect.any(Array) } }],
    ]);
    toOpenTelemetry({ ...success, durationMs: 250 });
    expect(record).toHaveBeenCalledExactlyOnceWith(0.25, {
      "http.request.method": "GET",
      "server.address": "api.example.com",
      "server.port": 443,
      "url.template": "/users/{id}",
      "http.response.status_code": 200,
    });
  });

  it("gets the kind of a failure as its type, and no status where there was no response", () => {
    const lost: Failure = { ...broken, kind: "unreachable", status: 0 };
    toOpenTelemetry({ ...failure, origin: "http://localhost:8080" });
    toOpenTelemetry({ ...failure, kind: "unreachable", status: 0, details: lost });
    toOpenTelemetry({ ...failure, kind: "unreachable", status: 0, details: lost, unsent: true });
    expect(record.mock.calls.map(([, attributes]) => attributes)).toEqual([
      expect.objectContaining({ "error.type": "server-error", "http.response.status_code": 500, "server.port": 8080 }),
      expect.not.objectContaining({ "http.response.status_code": expect.anything() }),
    ]);
    expect(record.mock.calls[1]?.[1]).toMatchObject({ "error.type": "unreachable" });
  });
});
