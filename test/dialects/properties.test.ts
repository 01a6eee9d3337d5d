import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { resource } from "../../src/dialects/resource/index.ts";
import { sensei } from "../../src/dialects/sensei/index.ts";
import { versioner } from "../../src/dialects/versioner/index.ts";
import { readReply } from "../../src/http/readReply.ts";
import { traits } from "../../src/outcome/failures.ts";
import { isFailure } from "../../src/outcome/outcome.ts";

const dialects = [deployforge, versioner, resource, sensei];
const kinds = [...Object.keys(traits), "success", "created", "accepted", "no-content", "not-modified"];

const keys = [
  "code",
  "status",
  "message",
  "data",
  "errors",
  "field",
  "detail",
  "details",
  "loc",
  "msg",
  "type",
  "error",
  "retry_after",
  "window_end",
  "id",
  "status_url",
  "links",
  "self",
  "progress",
  "current_state",
  "pagination",
  "page",
  "meta",
  "request_id",
  "path",
  "issue",
  "reason",
  "required_scopes",
  "documentation_url",
  "__proto__",
  "constructor",
];
const words = [
  "error",
  "success",
  "running",
  "failed",
  "APPROVAL_REQUIRED",
  "2025-10-28T00:00:00Z",
  "//evil.example/x",
  "validation_error",
  "<html>",
];

const leaf = fc.oneof(fc.constantFrom(...words), fc.string(), fc.double(), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie("tree"), { maxKeys: 6 }),
  ),
}));
const body = fc.oneof(
  { weight: 6, arbitrary: tree.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constant("") },
);

const headerName = fc.constantFrom(
  "content-type",
  "retry-after",
  "retry-after-ms",
  "date",
  "x-ratelimit-reset",
  "x-ratelimit-remaining",
  "ratelimit",
  "location",
  "etag",
  "x-request-id",
  "x-should-retry",
);
const headerValue = fc.oneof(
  fc.constantFrom(
    "application/json",
    "text/html",
    "60",
    "-1",
    "1e3",
    "9".repeat(400),
    "Thu, 15 Jan 2026 12:01:00 GMT",
    '"a";r=0;t=9',
    "0",
    "true",
    "https://evil.example/",
    "1768478460",
    "1768478460000",
  ),
  fc.string({ unit: fc.constantFrom(...'abc 0123456789:;,="GMT-'.split("")) }),
);
const headers = fc.dictionary(headerName, headerValue, { maxKeys: 6 });
const status = fc.oneof(
  fc.constantFrom(200, 201, 202, 400, 401, 403, 404, 409, 413, 422, 423, 428, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
);

describe("readOutcome, whatever comes", () => {
  it("gives a known kind, finite instants, no raw text, and the same each time", async () => {
    await fc.assert(
      fc.asyncProperty(status, headers, body, async (code, head, text) => {
        const response = new Response([204, 205, 304].includes(code) ? null : text, { status: code, headers: head });
        const reply = await readReply(response, {
          receivedAt: 1_768_478_400_000,
          request: { url: "https://api.example.com/v1/things" },
        });
        const outcome = readOutcome(reply, dialects);

        expect(kinds).toContain(outcome.kind);
        expect(outcome.status).toBe(code);
        expect(readOutcome(reply, dialects)).toEqual(outcome);
        expect(JSON.parse(JSON.stringify({ ...outcome, data: null }))).toEqual({ ...outcome, data: null });
        const {
          retryAt = 0,
          message,
          job,
        } = outcome as { retryAt?: number; message?: string; job?: { statusUrl?: string } };
        expect(new Date(retryAt).getTime()).not.toBeNaN();
        expect(message ?? "none").not.toMatch(/^\s*(\{|\[\s*["{[])|<html|^\s*$/);
        expect(isFailure(outcome)).toBe(Object.hasOwn(traits, outcome.kind));
        expect(isFailure(outcome) && "data" in outcome).toBe(false);
        expect(job?.statusUrl ?? "https://api.example.com/").toMatch(/^https:\/\/api\.example\.com\//);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 1500, seed: 1 },
    );
  });
});
