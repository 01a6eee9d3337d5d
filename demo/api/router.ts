import { type Context, Hono } from "hono";
import type { Answer } from "./answers.ts";
import { type QuotaState, quotaHeaders, secondsUntil } from "./quota.ts";
import { type ApiName, keys, type World } from "./world.ts";

/** One request as a route sees it. */
export interface Call {
  readonly context: Context;
  readonly request: Request;
  readonly requestId: string;
  /** The key that the caller showed. */
  readonly key: string;
  readonly query: URLSearchParams;
  param(name: string): string;
}

/** How one API words the replies that do not depend on the route. */
export interface Voice {
  malformed(call: Call): Response;
  unauthenticated(call: Call): Response;
  forbidden(call: Call): Response;
  notFound(call: Call, what?: string): Response;
  methodNotAllowed(call: Call, allow: string): Response;
  rateLimited(call: Call, retryAfterSeconds: number): Response;
  /** @param retryAfterSeconds `undefined`: nobody knows how long. */
  unavailable(call: Call, retryAfterSeconds: number | undefined): Response;
}

/** Ends a request early, from anywhere inside a route. */
export class Refusal extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super(`Refused with ${response.status}`);
    this.response = response;
  }
}

export type Handler = (call: Call) => Response | Promise<Response>;
type Method = "get" | "post" | "put" | "patch" | "delete";

export interface RouterOptions {
  readonly api: ApiName;
  readonly world: World;
  readonly voice: Voice;
  /** Whether this API tells its rate limit in headers. */
  readonly tellsQuota: boolean;
  /** Gives an answer that was ordered for the route. */
  readonly give: (answer: Answer, request: Request) => Promise<Response>;
}

/** The routes of one API: each has a name for the control API and passes the same gates in the same order. */
export class Router {
  readonly app = new Hono();
  readonly names: string[] = [];
  readonly #options: RouterOptions;
  readonly #methods = new Map<string, string[]>();

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  on(method: Method, path: string, name: string, handler: Handler): this {
    this.names.push(name);
    this.#methods.set(path, [...(this.#methods.get(path) ?? []), method.toUpperCase()]);
    this.app.on(method.toUpperCase(), path, (context) => this.#run(context, name, handler));
    return this;
  }

  /** To be called after the last route: everything else is 405 or 404, in this API's words. */
  close(): this {
    const { voice } = this.#options;
    for (const [path, methods] of this.#methods) {
      const allow = methods.includes("GET") ? [...methods, "HEAD"].join(", ") : methods.join(", ");
      this.app.all(path, (context) => this.#run(context, undefined, (call) => voice.methodNotAllowed(call, allow)));
    }
    this.app.all("*", (context) => this.#run(context, undefined, (call) => voice.notFound(call)));
    return this;
  }

  async #run(context: Context, name: string | undefined, handler: Handler): Promise<Response> {
    const { api, world, give, tellsQuota } = this.#options;
    const answer = world.answers.take(api, name);
    const call = toCall(context, world);
    if (answer?.fault === "lost-reply") await this.#pass(call, world.quotas[api].take(call.key), handler);
    if (answer !== undefined) return give(answer, context.req.raw);

    const quota = world.quotas[api].take(call.key);
    const response = await this.#pass(call, quota, handler);
    const headers = new Headers(response.headers);
    headers.set("X-Request-Id", call.requestId);
    // By the demo's own clock, which may have been set ahead.
    headers.set("Date", new Date(world.now()).toUTCString());
    if (tellsQuota) for (const [key, value] of Object.entries(quotaHeaders(quota))) headers.set(key, value);
    return new Response(response.body, { status: response.status, headers });
  }

  async #pass(call: Call, quota: QuotaState, handler: Handler): Promise<Response> {
    const { api, world, voice } = this.#options;
    const maintenance = world.maintenance.get(api);
    if (maintenance !== undefined && (maintenance.endsAt ?? Number.POSITIVE_INFINITY) > world.now()) {
      return voice.unavailable(call, maintenance.endsAt && secondsUntil(maintenance.endsAt, world.now()));
    }

    const key = keys[call.key];
    if (world.sessionExpired || key === undefined || !Object.hasOwn(keys, call.key)) return voice.unauthenticated(call);
    if (!quota.allowed) return voice.rateLimited(call, secondsUntil(quota.resetAt, world.now()));
    if (!key.mayWrite && call.request.method !== "GET" && call.request.method !== "HEAD") return voice.forbidden(call);

    try {
      return await handler(call);
    } catch (thrown) {
      if (thrown instanceof Refusal) return thrown.response;
      throw thrown;
    }
  }
}

function toCall(context: Context, world: World): Call {
  const [scheme, key] = (context.req.header("authorization") ?? "").split(" ");
  return {
    context,
    request: context.req.raw,
    requestId: world.newId("req_"),
    key: scheme?.toLowerCase() === "bearer" ? (key ?? "") : "",
    query: new URL(context.req.url).searchParams,
    param: (name) => context.req.param(name) ?? "",
  };
}

export function json(status: number, body: unknown, headers: HeadersInit = {}): Response {
  return Response.json(body, { status, headers });
}

/** `Retry-After` when the wait is known, nothing otherwise. */
export function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "Retry-After": String(seconds) };
}
