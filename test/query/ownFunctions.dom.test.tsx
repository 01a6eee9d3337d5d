import { QueryClient, QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { readReply } from "../../src/http/readReply.ts";
import { ApiError } from "../../src/outcome/ApiError.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { queryDefaults } from "../../src/query/queryClient.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { BASE, json, limited, pass, type Script, scriptedFetch, start } from "./harness.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** An app that has its own QueryClient and its own functions. */
function setUp(scripts: Script[], options: Partial<ApiOptions> = {}) {
  const server = scriptedFetch(...scripts);
  const api = createApi({ baseUrl: BASE, dialects: [], fetch: server.fetch, ...options, retry: { random: () => 0.5 } });
  const client = new QueryClient({ ...queryDefaults({ retry: { random: () => 0.5 } }) });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { ...server, api, client, wrapper };
}

const ok = () => json({ ok: true });

describe("a query function of the app's own that hands its signal on", () => {
  it("sits out our own backoff where it can be seen and hurried", async () => {
    const { api, wrapper, fetch } = setUp([json({}, 500), ok()]);
    const { result } = renderHook(
      () => useApiQuery({ queryKey: ["a"], queryFn: ({ signal }) => api.get("/a", { signal }) }),
      { wrapper },
    );
    await pass(10);
    expect(result.current.wait).toMatchObject({ state: "waiting", isPlanned: true, isHeld: false, attempt: 2 });
    expect(result.current.failure?.decision).toMatchObject({ action: "repeat", rule: "backoff" });
    act(() => result.current.wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(result.current.isSuccess).toBe(true);
  });

  it("may be called off", async () => {
    const { api, wrapper, fetch } = setUp([limited(60), ok()]);
    const { result } = renderHook(
      () => useApiQuery({ queryKey: ["a"], queryFn: ({ signal }) => api.get("/a", { signal }) }),
      { wrapper },
    );
    await pass(10);
    act(() => result.current.wait?.cancel());
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(result.current).toMatchObject({ isError: true, failure: { decision: { rule: "called-off" } } });
    act(() => result.current.wait?.retryNow());
    await pass(10);
    expect(result.current.isSuccess).toBe(true);
  });

  it("sits out one wait for all that it asks for at once", async () => {
    const { api, wrapper, fetch } = setUp([() => (Date.now() < start + 5000 ? limited(5) : ok())]);
    const queryFn = vi.fn(({ signal }: { signal: AbortSignal }) =>
      Promise.all(["/a", "/b", "/c"].map((path) => api.get(path, { signal }))),
    );
    const { result } = renderHook(() => useQuery({ queryKey: ["all"], queryFn }), { wrapper });
    await pass(4900);
    expect(queryFn.mock.calls.length).toBeLessThan(4);
    expect(fetch).toHaveBeenCalledTimes(3);
    await pass(2000);
    expect(fetch).toHaveBeenCalledTimes(6);
    expect(result.current.isSuccess).toBe(true);
  });

  it("sits out its wait also when it asks for something else each time", async () => {
    const { api, wrapper, fetch } = setUp([() => (Date.now() < start + 5000 ? limited(5) : ok())]);
    const queryFn = vi.fn(({ signal }: { signal: AbortSignal }) =>
      api.get("/a", { query: { at: Date.now() }, signal }),
    );
    renderHook(() => useQuery({ queryKey: ["moving"], queryFn }), { wrapper });
    await pass(7000);
    expect(queryFn).toHaveBeenCalledTimes(2);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("is not said to be repeated when the app wants no repetition", async () => {
    const { api, wrapper, fetch } = setUp([limited(60), ok()]);
    const { result } = renderHook(
      () => useApiQuery({ queryKey: ["a"], retry: false, queryFn: ({ signal }) => api.get("/a", { signal }) }),
      { wrapper },
    );
    await pass(10);
    expect(result.current.isError).toBe(true);
    expect(result.current.wait).toMatchObject({ state: "waiting", isPlanned: false, isHeld: true, attempt: undefined });
    act(() => result.current.wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => result.current.wait?.retryNow({ force: true }));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(result.current.isSuccess).toBe(true);
  });

  it("is repeated as often as the app's own retry says, without a hot loop", async () => {
    const { api, wrapper, fetch } = setUp([() => limited(1)]);
    renderHook(() => useQuery({ queryKey: ["a"], retry: 5, queryFn: ({ signal }) => api.get("/a", { signal }) }), {
      wrapper,
    });
    await pass(900);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(fetch.mock.calls.length).toBeGreaterThan(3);
    expect(fetch.mock.calls.length).toBeLessThan(8);
  });
});

describe("a query function of the app's own that makes a signal for each call", () => {
  it.each([
    ["a server in trouble", () => json({}, 500)],
    ["a closed scope", () => limited(60)],
  ])("does not run in a hot loop before %s", async (_, reply) => {
    const { api, wrapper, fetch } = setUp([reply]);
    const queryFn = vi.fn(({ signal }: { signal: AbortSignal }) =>
      api.get("/a", { signal: AbortSignal.any([signal, new AbortController().signal]) }),
    );
    renderHook(() => useQuery({ queryKey: ["a"], queryFn }), { wrapper });
    await pass(400);
    expect(queryFn.mock.calls.length).toBeLessThan(3);
    await pass(600_000);
    expect(fetch.mock.calls.length).toBeLessThan(6);
  });
});

describe("a signal that outlives what it was first used for", () => {
  it("keeps no failure for what is asked for next", async () => {
    const { api, requests } = setUp([json({}, 404), ok()]);
    const client = new QueryClient({ ...queryDefaults({ retry: { random: () => 0.5 } }) });
    const { signal } = new AbortController();
    const first = client.fetchQuery({ queryKey: ["a"], retry: 2, queryFn: () => api.get("/a", { signal }) });
    first.catch(() => {});
    await pass(60_000);
    expect(await api.get("/b", { signal })).toEqual({ ok: true });
    expect(requests.at(-1)?.url).toBe(`${BASE}/b`);
  });

  it("keeps no wait that was called off", async () => {
    const { api, wrapper, fetch } = setUp([limited(60), ok()]);
    const { signal } = new AbortController();
    const { result } = renderHook(() => useApiQuery({ queryKey: ["a"], queryFn: () => api.get("/a", { signal }) }), {
      wrapper,
    });
    await pass(10);
    act(() => result.current.wait?.cancel());
    await pass(10);
    expect(result.current.failure?.decision?.rule).toBe("called-off");
    act(() => result.current.wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(result.current.isSuccess).toBe(true);
  });
});

describe("code that only awaits", () => {
  it("learns at once that a scope is closed, also when it uses one signal for everything", async () => {
    const { api, fetch } = setUp([limited(60), ok()]);
    const { signal } = new AbortController();
    for (let count = 0; count < 3; count++) {
      const asked = api.post("/a", { signal });
      asked.catch(() => {});
      await pass(10);
      await expect(asked).rejects.toMatchObject({ failure: { kind: "rate-limited" } });
    }
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("leaves nothing on a signal that lives as long as the page", async () => {
    const api = createApi({ baseUrl: BASE, dialects: [], fetch: async () => ok() });
    const [added, removed] = (["addEventListener", "removeEventListener"] as const).map((name) =>
      vi.spyOn(AbortSignal.prototype, name),
    );
    const { signal } = new AbortController();
    await api.get("/a", { signal });
    expect(added?.mock.calls.length).toBeGreaterThan(0);
    expect(removed?.mock.calls).toEqual(
      expect.arrayContaining(added?.mock.calls.map(([type, act]) => [type, act]) ?? []),
    );
  });
});

describe("a mutation function of the app's own", () => {
  it("lets a person force what a gate held back", async () => {
    const { api, wrapper, fetch } = setUp([limited(60), ok()]);
    const { result } = renderHook(() => useApiMutation({ mutationFn: () => api.post("/a") }), { wrapper });
    const first = api.request("/other");
    await pass(10);
    await first;
    act(() => result.current.mutate());
    await pass(10);
    expect(result.current).toMatchObject({ isError: true, failure: { unsent: true } });
    act(() => result.current.wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => result.current.wait?.retryNow({ force: true }));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(result.current.isSuccess).toBe(true);
  });

  it("is not repeated when nobody said with which method it was sent", async () => {
    const { wrapper } = setUp([]);
    const send = vi.fn(async () => json({}, 500));
    const mutationFn = async () => {
      const reply = await readReply(await send());
      const outcome = readOutcome(reply, []);
      if (isFailure(outcome)) throw new ApiError(outcome, reply.request);
      return outcome.data;
    };
    const { result } = renderHook(() => useMutation({ mutationFn }), { wrapper });
    act(() => result.current.mutate());
    await pass(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(result.current.isError).toBe(true);
  });
});

describe("an api that is made anew by each render", () => {
  it("counts its repetitions all the same", async () => {
    const server = scriptedFetch(() => json({}, 500));
    const client = new QueryClient({ ...queryDefaults() });
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    const { result } = renderHook(
      () => {
        const api = createApi({ baseUrl: BASE, dialects: [], fetch: server.fetch, retry: { random: () => 0.5 } });
        return useApiQuery(api.queryOptions({ queryKey: ["a"], path: "/a" }));
      },
      { wrapper },
    );
    await pass(60_000);
    expect(result.current.isError).toBe(true);
    expect(server.requests).toHaveLength(4);
  });
});

describe("a renewal of the sign-in that is refused itself", () => {
  it("does not wait for itself", async () => {
    const { api } = setUp([json({}, 401)], { onUnauthenticated: () => api.post("/renew") });
    const asked = api.request("/a");
    await pass(10);
    expect(await asked).toMatchObject({ kind: "unauthenticated" });
  });
});

describe("a renewal of the sign-in that is told to wait", () => {
  it("does not sign the person out", async () => {
    const { api } = setUp([json({}, 401), limited(60), ok()], {
      onUnauthenticated: () => api.post("/renew"),
    });
    const asked = api.request("/a");
    await pass(10);
    expect(await asked).toMatchObject({ kind: "rate-limited", retryAt: expect.any(Number) });
  });
});
