import { describe, expect, it } from "vitest";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { createRetryPolicy } from "../../src/policies/retry.ts";

const url = "https://api.example.com/payments";
const key = { idempotencyKey: "k1" };

function mayRetry(body: unknown, more: { idempotencyKey?: string } = key, status = 409, headers = {}) {
  const request = { method: "POST", url, ...more };
  const reply = { status, headers: new Headers(headers), body, url, receivedAt: 0, request };
  const outcome = readOutcome(reply, []);
  if (!isFailure(outcome)) throw new Error(outcome.kind);
  expect(createRetryPolicy().isAutomatic(outcome, 0, request)).toBe(outcome.mayRetry === true);
  return outcome.mayRetry;
}

describe("a 409 to a request with an idempotency key", () => {
  it.each([
    [{ title: "A request is outstanding for this Idempotency-Key" }],
    [{ type: "https://developer.example.com/idempotency", title: "Request is still being processing" }],
    [{ type: "https://example.com/problems/idempotency-key-in-use" }],
    [{ code: "IDEMPOTENCY_KEY_IN_USE" }],
    [{ code: "IdempotentRequestInProgress" }],
    [{ error: "idempotency_request_in_flight" }],
    [{ error: { code: "idempotency_key_in_use", message: "Try later", type: "idempotency_error" } }],
    [{ error: { type: "concurrent_idempotent_requests" } }],
  ])("may be sent again while the first is at work: %j", (body) => {
    expect(mayRetry(body)).toBe(true);
  });

  it.each([
    [{ title: "Conflict", detail: "The resource was changed by somebody else" }],
    [{ code: "version_conflict" }],
    [{ code: "email_in_use" }],
    [{ code: "DEPLOYMENT_IN_PROGRESS" }],
    [{ code: "idempotency_key_reused" }],
    [{ code: "idempotency_key_in_use_with_different_payload" }],
    [{ code: "idempotency_key_used" }],
    [{ message: "A request is outstanding for this Idempotency-Key" }],
    [{ error: { error: { code: "idempotency_key_in_use" } } }],
    [{ code: 409, type: null, error: ["idempotency_key_in_use"] }],
    ["idempotency_key_in_use"],
    [null],
    [undefined],
  ])("stays a conflict when nothing made for machines says so: %j", (body) => {
    expect(mayRetry(body)).toBeUndefined();
  });

  it("stays a conflict without a key of its own, and under any other status", () => {
    const body = { code: "idempotency_key_in_use" };
    expect(mayRetry(body, {})).toBeUndefined();
    expect(mayRetry(body, { idempotencyKey: "" })).toBeUndefined();
    expect(mayRetry(body, key, 422)).toBeUndefined();
  });

  it("is never sent again against the server's own word", () => {
    expect(mayRetry({ code: "idempotency_key_in_use" }, key, 409, { "X-Should-Retry": "false" })).toBe(false);
  });
});
