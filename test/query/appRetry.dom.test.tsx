import { QueryClient, useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { act, render, renderHook } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findFailure } from "../../src/outcome/findFailure.ts";
import { createQueryClient } from "../../src/query/queryClient.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { json, limited, pass, type Script, setUp, start, wrapperOf } from "./harness.tsx";

const down = json({ detail: "down" }, 503);

function serve(...scripts: Script[]) {
  const server = setUp(scripts, { gate: false });
  return { ...server, options: server.api.queryOptions<string[]>({ queryKey: ["a"], path: "/a" }) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("what a client of the app's own says of repeating", () => {
  it.each<[unknown, number]>([
    [false, 1],
    [0, 1],
    [2, 3],
    [(count: number) => count < 1, 2],
    [true, 4],
    [99, 4],
  ])("holds for queries that say nothing, within our policy (%s)", async (retry, sent) => {
    const { options, fetch } = serve(down);
    const client = new QueryClient({ defaultOptions: { queries: { retry: retry as number } } });
    const { result } = renderHook(() => useApiQuery(options), { wrapper: wrapperOf(client) });
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(sent);
    expect(result.current.isError).toBe(true);
  });

  it("gives way to what a query says", async () => {
    const { api, fetch } = serve(down);
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const options = api.queryOptions({ queryKey: ["a"], path: "/a", retry: 1 });
    renderHook(() => useApiQuery(options), { wrapper: wrapperOf(client) });
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("holds for mutations, too", async () => {
    const { api, fetch } = serve(limited(1));
    const client = createQueryClient({ defaultOptions: { mutations: { retry: false } } });
    const options = api.mutationOptions({ idempotent: true, request: () => ({ path: "/a" }) });
    const { result } = renderHook(() => useApiMutation(options), { wrapper: wrapperOf(client) });
    act(() => result.current.mutate());
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("is nothing where it is our own default, so that an API's policy may be more patient", async () => {
    const { client, api, fetch } = setUp([down], { gate: false, retry: { maxRetries: 5 } });
    renderHook(() => useApiQuery(api.queryOptions({ queryKey: ["a"], path: "/a" })), { wrapper: wrapperOf(client) });
    await pass(600_000);
    expect(fetch).toHaveBeenCalledTimes(6);
  });
});

describe("a `retry` around what `api.queryOptions` made", () => {
  it.each<[unknown, number, number]>([
    [true, 503, 4],
    [true, 404, 1],
    [5, 503, 4],
    [5, 404, 1],
    [1, 503, 2],
    [false, 503, 1],
    [() => true, 503, 4],
    [() => true, 404, 1],
    [(count: number) => count < 1, 503, 2],
    [undefined, 503, 4],
  ])("holds as within: it may say less than our policy, and no more (%s, %i)", async (retry, status, sent) => {
    const { options, fetch, wrapper } = serve(json({ detail: "no" }, status));
    const { result } = renderHook(() => useApiQuery({ ...options, retry: retry as number }), { wrapper });
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(sent);
    expect(result.current).toMatchObject({ isError: true, fetchStatus: "idle", failureCount: sent });
    act(() => result.current.wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(sent + 1);
  });

  it("takes the place of the one within", async () => {
    const { api, fetch, wrapper } = serve(down);
    const options = { ...api.queryOptions({ queryKey: ["a"], path: "/a", retry: false }), retry: 1 };
    renderHook(() => useApiQuery(options), { wrapper });
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("holds for TanStack Query's own hooks, too", async () => {
    const { options, fetch, wrapper } = serve(down);
    const { result } = renderHook(() => useQuery({ ...options, retry: true }), { wrapper });
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(4);
    expect(result.current.isError).toBe(true);
  });

  it("is the app's alone where the function is the app's own", async () => {
    const { options, wrapper } = serve(down);
    const queryFn = vi.fn(() => Promise.reject(new Error("mine")));
    renderHook(() => useQuery({ ...options, queryFn, retry: 5, retryDelay: 1 }), { wrapper });
    await pass(1000);
    expect(queryFn).toHaveBeenCalledTimes(6);
  });
});

describe("a `retryDelay` around what `api.queryOptions` made", () => {
  it("neither lengthens the wait that is shown nor holds back who hurries it", async () => {
    const { options, fetch, wrapper } = serve(limited(60), json(["a"]));
    const { result } = renderHook(() => useApiQuery({ ...options, retryDelay: 30_000 }), { wrapper });
    await pass(10);
    expect(result.current.wait).toMatchObject({ state: "waiting", retryAt: start + 60_000 });
    act(() => result.current.wait?.retryNow({ force: true }));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(result.current.data).toEqual(["a"]);
  });
});

describe("a `retry` around what `api.mutationOptions` made", () => {
  it.each<[unknown, number]>([
    [true, 4],
    [() => true, 4],
    [5, 4],
    [1, 2],
    [false, 1],
  ])("holds as within: it may say less than our policy, and no more (%s)", async (retry, sent) => {
    const { api, fetch, wrapper } = serve(down);
    const options = api.mutationOptions({ idempotent: true, request: () => ({ path: "/a" }) });
    const { result } = renderHook(() => useApiMutation({ ...options, retry: retry as number, retryDelay: 30_000 }), {
      wrapper,
    });
    act(() => result.current.mutate());
    await pass(20_000);
    expect(fetch).toHaveBeenCalledTimes(sent);
    expect(result.current).toMatchObject({ isError: true, failureCount: sent });
  });
});

it.each([
  ["an `undefined` stands around it", (options: object) => ({ ...options, retry: undefined })],
  ["its function is taken alone", ({ mutationFn }: { mutationFn?: unknown }) => ({ mutationFn })],
])("no next try is promised of a mutation that TanStack Query's own hook does not repeat: %s", async (_, around) => {
  const { api, fetch } = serve(down);
  const saving = api.mutationOptions({ idempotent: true, request: () => ({ path: "/a" }) });
  const wrapper = wrapperOf(new QueryClient());
  const { result } = renderHook(() => useMutation(around(saving) as typeof saving), { wrapper });
  act(() => result.current.mutate());
  await pass(20_000);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(findFailure(result.current.error)?.decision).toMatchObject({ action: "ask", rule: "app-said-no" });
});

describe("what is said to developers of that which stands around options", () => {
  const printed = () => vi.spyOn(console, "error").mockImplementation(() => {});
  let made = 0;

  it("names a `retryDelay`, once, and what to do instead", async () => {
    const print = printed();
    const { api, wrapper } = serve(json(["a"]));
    const key = `delayed ${++made}`;
    const options = { ...api.queryOptions({ queryKey: [key], path: "/a" }), retryDelay: 30_000 };
    const { result } = renderHook(() => useApiQuery(options), { wrapper });
    await pass(10);
    await act(() => result.current.refetch());
    expect(print).toHaveBeenCalledTimes(1);
    expect(print.mock.calls[0]?.[0]).toMatch(new RegExp(`\`retryDelay\`.*"${key}"[^]*not heeded[^]*createApi`));
  });

  it("names a `retry` without a limit around a mutation that TanStack Query's own hook sends", async () => {
    const print = printed();
    const { api, wrapper } = serve(json({ detail: "no" }, 404));
    const path = `/endless-${++made}`;
    const options = { ...api.mutationOptions({ request: () => ({ path }) }), retry: true };
    const { result, unmount } = renderHook(() => useMutation(options), { wrapper });
    act(() => result.current.mutate());
    await pass(10);
    expect(print).toHaveBeenCalledTimes(1);
    expect(print.mock.calls[0]?.[0]).toMatch(/`retry` without a limit.*endless[^]*stays pending[^]*useApiMutation/);
    unmount();
  });

  it("is nothing where all of it is heeded", async () => {
    const print = printed();
    const { api, options, wrapper } = serve(json({ detail: "no" }, 404));
    const saving = api.mutationOptions({ request: () => ({ path: `/heeded-${++made}` }) });
    renderHook(() => useApiQuery({ ...options, retry: true }), { wrapper });
    const { result } = renderHook(() => useApiMutation({ ...saving, retry: true }), { wrapper });
    const { result: own } = renderHook(() => useMutation({ ...saving, retry: 2 }), { wrapper });
    act(() => result.current.mutate());
    act(() => own.current.mutate());
    await pass(1000);
    expect(own.current.isError && result.current.isError).toBe(true);
    expect(print).not.toHaveBeenCalled();
  });

  it("is nothing in production", async () => {
    vi.stubEnv("NODE_ENV", "production");
    const print = printed();
    const { api, wrapper } = serve(json(["a"]));
    const options = { ...api.queryOptions({ queryKey: [`built ${++made}`], path: "/a" }), retryDelay: 30_000 };
    renderHook(() => useApiQuery(options), { wrapper });
    await pass(10);
    expect(print).not.toHaveBeenCalled();
  });
});

describe("what no component waits for", () => {
  it("fails at once, as TanStack Query has it: the loader of a router would hold its page back", async () => {
    const { options, fetch, client } = serve(limited(60));
    const asked = client.ensureQueryData(options).catch((error: unknown) => error);
    await pass(10);
    expect(await asked).toMatchObject({ failure: { kind: "rate-limited" } });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("is repeated when a component waits for it by then", async () => {
    const { options, fetch, client, wrapper } = serve(
      () => new Promise((resolve) => setTimeout(resolve, 50, limited(5))),
      json(["a"]),
    );
    client.prefetchQuery(options).catch(() => {});
    const { result } = renderHook(() => useApiQuery(options), { wrapper });
    await pass(10_000);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(result.current.data).toEqual(["a"]);
  });

  it.each(["itself", "what was fetched ahead"])("is none that a suspended component waits for: %s", async (which) => {
    const { options, fetch, client, wrapper } = serve(
      () => new Promise((resolve) => setTimeout(resolve, 50, limited(5))),
      json(["a"]),
    );
    if (which !== "itself") client.prefetchQuery(options).catch(() => {});
    const List = () => <p>{useSuspenseQuery({ ...options, staleTime: 60_000 }).data.join()}</p>;
    render(
      <Suspense fallback="loading">
        <List />
      </Suspense>,
      { wrapper },
    );
    await pass(10_000);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(document.body.textContent).toBe("a");
  });
});
