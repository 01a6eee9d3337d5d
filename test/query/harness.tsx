import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { versioner } from "../../src/dialects/versioner/index.ts";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { createQueryClient } from "../../src/query/queryClient.ts";

export const start = Date.parse("2026-01-15T12:00:00Z");
export const BASE = "https://api.example.com/v1";

/** A reply, the making of one, or an error that `fetch` rejects with. */
export type Script = Response | Error | ((request: Request) => Response | Promise<Response>);

/** A `fetch` that answers with one script after another, the last one again and again, and keeps what it was asked. */
export function scriptedFetch(...scripts: Script[]) {
  const requests: Request[] = [];
  const fetch = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const script = scripts.length > 1 ? scripts.shift() : scripts[0];
    init?.signal?.throwIfAborted();
    if (script instanceof Error) throw script;
    if (typeof script === "function") return script(request);
    if (!script) throw new Error("no script left");
    return script.clone();
  });
  return { fetch: fetch as typeof fetch & typeof globalThis.fetch, requests, calls: fetch.mock.calls };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });

/** 429 with a wait, in seconds. */
export const limited = (seconds: number) => json({ detail: "Too many requests" }, 429, { "retry-after": `${seconds}` });

export function setUp(scripts: Script[], options: Partial<ApiOptions> = {}) {
  const server = scriptedFetch(...scripts);
  const api = createApi({
    baseUrl: BASE,
    dialects: [versioner],
    fetch: server.fetch,
    // Full jitter at its middle: the first guess is half a second.
    ...options,
    retry: { random: () => 0.5, ...options.retry },
  });
  const client = createQueryClient();
  return { ...server, api, client, wrapper: wrapperOf(client) };
}

export function wrapperOf(client: QueryClient) {
  return ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
}

export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
