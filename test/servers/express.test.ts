import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { type Options, rateLimit } from "express-rate-limit";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ask, askByApi, now } from "./ask.ts";

const inAMinute = now + 60_000;
const words = "Too many requests, please try again later.";

/** One request a minute. */
function once(options: Partial<Options>) {
  return rateLimit({ windowMs: 60_000, limit: 1, legacyHeaders: false, ...options });
}

/** Refuses without `Retry-After`: what is left are the fields of the quota. */
const withoutWait: Options["handler"] = (_request, response, _next, options) => {
  response.removeHeader("Retry-After");
  response.status(options.statusCode).send(options.message);
};

const found: RequestHandler = (_request, response) => {
  response.json({});
};

const inJson: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(error.status).json({ message: error.message, type: error.type });
};

const limits: Record<string, Partial<Options>> = {
  "draft-6": { standardHeaders: "draft-6" },
  "draft-7": { standardHeaders: "draft-7" },
  "draft-8": { standardHeaders: "draft-8", identifier: "reads" },
  legacy: { standardHeaders: false, legacyHeaders: true },
};

let server: Server;
let url: string;

beforeAll(async () => {
  // Only the clock stands still: sockets need their timers.
  vi.useFakeTimers({ toFake: ["Date"], now });
  const app = express();
  for (const [name, options] of Object.entries(limits)) {
    app.get(`/${name}`, once(options), found);
    app.get(`/${name}/bare`, once({ ...options, handler: withoutWait }), found);
  }
  app.get("/json", once({ standardHeaders: "draft-8", message: { status: 429, error: words } }), found);
  app.post("/pages", express.json({ limit: 100 }), found);
  app.post("/words", express.json({ limit: 100 }), found, inJson);
  server = app.listen(0);
  await new Promise((resolve) => server.once("listening", resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

describe("express-rate-limit", () => {
  const whole = { limit: 1, remaining: 0, resetAt: inAMinute };
  const quotas: [string, object][] = [
    ["draft-6", whole],
    ["draft-7", whole],
    ["draft-8", { ...whole, policy: "reads" }],
    ["legacy", whole],
  ];

  it.each(quotas)(
    "says in the fields of %s what is left, when it is whole again, and its words",
    async (name, rateLimit) => {
      expect(await ask(`${url}/${name}`)).toMatchObject({ kind: "success", rateLimit });
      expect(await ask(`${url}/${name}`)).toMatchObject({
        kind: "rate-limited",
        message: words,
        retryAt: inAMinute,
        rateLimit,
      });
    },
  );

  it.each(quotas)("is waited for by the fields of %s alone", async (name, rateLimit) => {
    await ask(`${url}/${name}/bare`);
    expect(await ask(`${url}/${name}/bare`)).toMatchObject({ kind: "rate-limited", retryAt: inAMinute, rateLimit });
  });

  it("may word its refusal as JSON, also for an app's own client", async () => {
    await askByApi(url, "/json");
    const told = await askByApi(url, "/json");
    expect(told).toMatchObject({ kind: "rate-limited", message: words, retryAt: inAMinute });
    expect(told).not.toHaveProperty("code");
  });
});

describe("express", () => {
  it.each([
    ["a body that is no JSON", "/pages", "{oops", "bad-request"],
    ["a body that is too large", "/pages", { text: "a".repeat(200) }, "content-too-large"],
    ["a path without a route", "/nowhere", undefined, "not-found"],
  ])("shows nothing of its page about %s", async (_, path, json, kind) => {
    const told = await ask(url + path, json);
    expect(told.kind).toBe(kind);
    expect(told).not.toHaveProperty("message");
    expect(told).not.toHaveProperty("fields");
  });

  it.each([
    ["{oops", "bad-request", "entity.parse.failed"],
    [JSON.stringify({ text: "a".repeat(200) }), "content-too-large", "entity.too.large"],
  ])("passes on what its body parser names, not what that says to programmers: %.8s", async (json, kind, code) => {
    const told = await ask(`${url}/words`, json);
    expect(told).toMatchObject({ kind, code });
    expect(told).not.toHaveProperty("message");
  });
});
