import { describe, expect, it } from "vitest";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { versioner } from "../../src/dialects/versioner/index.ts";
import { readReply } from "../../src/http/readReply.ts";

const receivedAt = Date.parse("2026-01-15T12:00:00Z");

describe("readOutcome", () => {
  it("takes the first rule that fits and completes it from the headers", async () => {
    const response = Response.json(
      { detail: "Rate limit exceeded. Try again in 60 seconds." },
      { status: 429, headers: { "Retry-After": "60", "X-Request-Id": "req_1", "X-RateLimit-Remaining": "0" } },
    );
    const reply = await readReply(response, { receivedAt, request: { url: "https://api.example.com/versions" } });
    expect(readOutcome(reply, [versioner])).toEqual({
      kind: "rate-limited",
      status: 429,
      message: "Rate limit exceeded. Try again in 60 seconds.",
      receivedAt,
      retryAt: receivedAt + 60_000,
      requestId: "req_1",
      reading: { source: "retry-after", value: "60", certainty: "exact" },
      rateLimit: { remaining: 0 },
      dialect: "versioner",
      method: "GET",
    });
  });
});
