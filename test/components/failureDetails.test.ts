import { describe, expect, it } from "vitest";
import { failureDetails } from "../../src/components/words/failureDetails.ts";
import { failureOf, now } from "./setting.tsx";

const at = Date.UTC(2026, 0, 15, 12, 0, 30);

describe("the details for a support ticket", () => {
  it("find a fault, and hold nothing that a person typed", () => {
    const failure = failureOf("unreadable", { status: 200, method: "GET", requestId: "req_1", message: "secret" });
    expect(failureDetails({ ...failure, problems: ["data.0.id: expected string"] }).split("\n")).toEqual([
      "kind: unreadable",
      "status: 200",
      "request: req_1",
      "method: GET",
      "received: 2025-10-27T09:44:18Z",
      "problem: data.0.id: expected string",
    ]);
  });

  it("say what was read about the wait and what was decided, in instants of UTC", () => {
    const failure = failureOf("rate-limited", {
      retryAt: at,
      reading: { source: "retry-after", value: "30", certainty: "exact" },
      decision: { action: "repeat", rule: "server-instant", at, retries: 0, maxRetries: 3 },
    });
    expect(failureDetails(failure)).toMatch(/^wait: retry-after "30" → 2026-01-15T12:00:30Z \(exact\)$/m);
    expect(failureDetails(failure)).toMatch(/^retry: repeat at 2026-01-15T12:00:30Z, server-instant, 1 of 3$/m);
  });

  it("count the repetitions that were made when none follows", () => {
    const decision = { action: "ask", rule: "retries-used-up", retries: 3, maxRetries: 3 } as const;
    expect(failureDetails(failureOf("server-error", { decision }))).toMatch(/^retry: ask, retries-used-up, 3 of 3$/m);
  });

  it("say of a request that was held back that it was never sent, and count nothing", () => {
    const decision = { action: "repeat", rule: "never-sent", at, retries: 0, maxRetries: 3 } as const;
    const details = failureDetails(failureOf("rate-limited", { unsent: true, decision }));
    expect(details).toMatch(/^sent: no, held back by this reply to another request$/m);
    expect(details).toMatch(/^retry: repeat at 2026-01-15T12:00:30Z, never-sent$/m);
  });

  it("say of a request without a connection that it never left, and count nothing", () => {
    const decision = { action: "repeat", rule: "when-online", at, retries: 0, maxRetries: 3 } as const;
    const details = failureDetails(failureOf("unreachable", { unsent: true, method: "PUT", decision }));
    expect(details).toMatch(/^status: no response$/m);
    expect(details).toMatch(/^sent: no, offline$/m);
    expect(details).toMatch(/^retry: repeat, when-online$/m);
  });

  it("name what could not be read, and what a browser may have kept away", () => {
    const reading = { unread: ["retry-after: a couple minutes"], maybeHidden: ["retry-after", "date"] };
    expect(failureDetails(failureOf("rate-limited", { reading }))).toContain(
      "wait: nothing read\nunread: retry-after: a couple minutes\nmaybe hidden: retry-after, date",
    );
  });

  it("keep each fact on one short line, whatever a server writes", () => {
    const value = `1\r\nstatus: 200\u2028\u0000${"9".repeat(500)}`;
    const details = failureDetails(failureOf("rate-limited", { reading: { source: "retry-after", value } }));
    expect(details.match(/^status:/gm)).toHaveLength(1);
    expect(Math.max(...details.split("\n").map((line) => line.length))).toBeLessThanOrEqual(210);
  });

  it("lose what looks like a secret, whichever fact it stands in, and keep the request id whole", () => {
    const requestId = "Pn4kQ0wZ8xLm2Vb7Yt5Rs1Dc9Fg3Hj6KaUeWoIqTzX_4";
    const failure = failureOf("unreadable", { code: "token=abc", requestId });
    const details = failureDetails({ ...failure, problems: ["Bearer abcdefgh1: no number"] });
    expect(details).toContain("code: token=[redacted]\n");
    expect(details).toContain(`request: ${requestId}\n`);
    expect(details).toContain("problem: Bearer [redacted]");
    const own = failureDetails(failureOf("unreadable", { code: "acme_xyz" }), { patterns: [/acme_\w+/], mark: "…" });
    expect(own).toContain("code: …");
  });

  it("leave out an instant that no calendar holds", () => {
    const failure = failureOf("rate-limited", { receivedAt: Number.NaN, retryAt: 1e300, reading: { source: "body" } });
    expect(failureDetails(failure)).toBe("kind: rate-limited\nstatus: 429\nwait: body");
    expect(failureDetails(failureOf("gone", { receivedAt: now }))).toContain("received: 2025");
  });
});
