import { describe, expect, it } from "vitest";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import type { Reply } from "../../src/http/readReply.ts";
import { traits } from "../../src/outcome/failures.ts";

const url = "https://api.example.com/things";

function replyOf(status: number, more: Partial<Reply> = {}): Reply {
  return {
    status,
    headers: new Headers(),
    body: undefined,
    url,
    receivedAt: 0,
    request: { method: "GET", url },
    ...more,
  };
}

describe("readOutcome by the status alone", () => {
  it.each([
    [200, "success"],
    [201, "created"],
    [202, "accepted"],
    [203, "success"],
    [204, "no-content"],
    [205, "no-content"],
    [206, "success"],
    [301, "success"],
    [308, "success"],
    [304, "not-modified"],
    [300, "unreadable"],
    [399, "unreadable"],
    [101, "unreadable"],
    [600, "unreadable"],
    [0, "unreachable"],
    [499, "bad-request"],
    [501, "server-error"],
    [520, "server-error"],
    [599, "server-error"],
  ] as const)("takes %i for %s", (status, kind) => {
    expect(readOutcome(replyOf(status), [])).toMatchObject({ kind, status });
  });

  it("gives every status of the traits table the kind of its row", () => {
    for (const [kind, { statuses }] of Object.entries(traits)) {
      for (const status of statuses) expect(readOutcome(replyOf(status), []).kind).toBe(kind);
    }
  });

  it.each([
    ["<!DOCTYPE html><title>x</title>", undefined],
    [{ message: "not documented by anyone" }, undefined],
    ["Bad gateway: upstream 10.0.0.3 refused", undefined],
  ])("never shows words that no dialect vouches for: %j", (body, message) => {
    expect(readOutcome(replyOf(502, { body }), [])).toHaveProperty("kind", "bad-gateway");
    expect(readOutcome(replyOf(502, { body }), []).message).toBe(message);
  });

  it("takes a 403 for a rate limit when the quota is used up, and only then", () => {
    const with403 = (headers: Record<string, string>) =>
      readOutcome(replyOf(403, { headers: new Headers(headers) }), []);
    expect(with403({ "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "60" })).toMatchObject({
      kind: "rate-limited",
      retryAt: 60_000,
    });
    expect(with403({ "Retry-After": "60" })).toMatchObject({ kind: "rate-limited", retryAt: 60_000 });
    expect(with403({ "X-RateLimit-Remaining": "4999" })).toMatchObject({ kind: "forbidden" });
    expect(with403({})).not.toHaveProperty("retryAt");
  });

  it.each([
    ["a page in place of the data", { body: " <!doctype HTML><p>Sign in" }],
    ["JSON that is none", { body: '{"a":', flaw: "not-json" as const }],
  ])("takes a success with %s for unreadable", (_, reply) => {
    const outcome = readOutcome(replyOf(200, reply), []);
    expect(outcome).toMatchObject({ kind: "unreadable", status: 200, problems: [expect.stringMatching(/^body: /)] });
    expect(JSON.stringify(outcome)).not.toContain("Sign in");
  });

  it("takes a success whose body broke off for a lost connection: the same can be asked for again", () => {
    expect(readOutcome(replyOf(200, { body: '{"a":', flaw: "cut-off" }), [])).toMatchObject({
      kind: "unreachable",
      status: 200,
    });
  });

  it.each([{ body: "<html>Sign in" }, { body: "<html>Sign in", flaw: "not-json" as const }])(
    "takes an accepted request with a page for unreadable: %j",
    (reply) => {
      expect(readOutcome(replyOf(202, reply), [])).toMatchObject({ kind: "unreadable", problems: ["body: web-page"] });
    },
  );

  it.each(["not-json", "cut-off"] as const)("keeps no data of an accepted request whose body is %s", (flaw) => {
    expect(readOutcome(replyOf(202, { body: '{"id":', flaw }), [])).toEqual({ kind: "accepted", status: 202 });
  });

  it("keeps plain text of a success as its data", () => {
    expect(readOutcome(replyOf(200, { body: "pong" }), [])).toMatchObject({ kind: "success", data: "pong" });
  });

  it("tells where a redirect that was followed has ended", () => {
    const request = { method: "GET", url: "https://api.example.com/old" };
    expect(readOutcome(replyOf(200, { request }), [])).toHaveProperty("location", url);
    expect(readOutcome(replyOf(200, { request: { method: "GET", url: "/old" } }), [])).toHaveProperty("location", url);
  });

  it.each([url, `${url}#part`, "/things", "https://API.example.com:443/things"])(
    "sees no redirect from %s",
    (asked) => {
      expect(readOutcome(replyOf(200, { request: { method: "GET", url: asked } }), [])).not.toHaveProperty("location");
    },
  );

  it("tells where a redirect that was not followed leads", () => {
    const headers = new Headers({ Location: "/new" });
    expect(readOutcome(replyOf(301, { headers }), [])).toMatchObject({
      kind: "success",
      location: "https://api.example.com/new",
    });
  });

  it("gives an accepted request the wait before the first look, and no job that nobody named", () => {
    expect(readOutcome(replyOf(202, { headers: new Headers({ "Retry-After": "30" }) }), [])).toEqual({
      kind: "accepted",
      status: 202,
      retryAt: 30_000,
      reading: { source: "retry-after", value: "30", certainty: "exact" },
    });
  });

  it.each([
    [{ "X-Request-Id": "a", "CF-Ray": "b" }, "a"],
    [{ "cf-ray": "b" }, "b"],
    // Names that nobody has listed: a request's own before what many requests share, both before a gateway's.
    [{ "acme-request-id": "a", "CF-Ray": "b" }, "a"],
    [{ "x-acme-requestid": "a", "x-acme-correlation-id": "c" }, "a"],
    [{ "x-acme-correlation-id": "c", "fly-request-id": "f" }, "c"],
    [{ "x-ms-client-request-id": "mine" }, undefined],
    [{ traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" }, "4bf92f3577b34da6a3ce929d0e0e4736"],
    [{ traceparent: "rubbish" }, undefined],
  ])("finds the request id in %j", (headers, expected) => {
    expect(readOutcome(replyOf(500, { headers: new Headers(headers as Record<string, string>) }), []).requestId).toBe(
      expected,
    );
  });
});
