import { QueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { act, render, renderHook } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

describe("a `retry` that stands in place of ours", () => {
  it.each([404, 503])(
    "sends nothing that the policy has not planned, and makes no loop without a pause (%i)",
    async (status) => {
      const { options, fetch } = serve(json({ detail: "no" }, status));
      const { result, unmount } = renderHook(() => useApiQuery({ ...options, retry: true }), {
        wrapper: wrapperOf(createQueryClient()),
      });
      await pass(600_000);
      expect(fetch).toHaveBeenCalledTimes(status === 404 ? 1 : 4);
      expect(result.current.failureCount).toBeLessThan(40);
      expect(result.current.failure?.status).toBe(status);
      unmount();
    },
  );
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
