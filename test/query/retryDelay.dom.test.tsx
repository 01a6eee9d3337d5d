import { QueryCache, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "../../src/outcome/ApiError.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { queryDefaults } from "../../src/query/queryClient.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { pass, setUp, start } from "./harness.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

const refused = (facts: Partial<Failure>) =>
  new ApiError({ kind: "rate-limited", status: 429, receivedAt: start, dialect: "http", ...facts } as Failure, {
    method: "GET",
    url: "https://api.example.com/releases",
  });

/** A client of the app's own with our defaults, whose `retryDelay` is watched. */
function ownClient() {
  const queries = queryDefaults({ retry: { random: () => 0.5 } }).defaultOptions?.queries;
  const retryDelay = vi.fn(queries?.retryDelay as (retriesSoFar: number, error: Error) => number);
  const onError = vi.fn();
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    defaultOptions: { queries: { ...queries, retryDelay } },
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { wrapper, retryDelay, onError };
}

it("B34 no countdown begins when TanStack Query asks how long to wait, for it asks when nothing follows too", async () => {
  const { wrapper, retryDelay } = ownClient();
  const queryFn = vi.fn(() => Promise.reject(refused({ kind: "not-found", status: 404 })));
  const { result } = renderHook(() => useApiQuery({ queryKey: ["a"], queryFn }), { wrapper });
  await pass(10);
  expect(retryDelay).toHaveBeenCalledTimes(1);
  expect(queryFn).toHaveBeenCalledTimes(1);
  expect(result.current).toMatchObject({ isError: true, wait: { state: "ready", isPlanned: false } });
  expect(result.current.wait?.retryAt).toBeUndefined();
});

it("B34 after the last of several attempts no wait is planned", async () => {
  const { wrapper, retryDelay } = ownClient();
  const queryFn = vi.fn(() => Promise.reject(refused({ kind: "unavailable", status: 503 })));
  const { result } = renderHook(() => useApiQuery({ queryKey: ["a"], queryFn, retry: 1 }), { wrapper });
  await pass(60_000);
  expect(queryFn).toHaveBeenCalledTimes(2);
  expect(retryDelay).toHaveBeenCalledTimes(2);
  expect(result.current).toMatchObject({ isError: true, wait: { isPlanned: false } });
});

it.each([
  ["no number", Number.NaN],
  ["long over", start - 1e9],
  ["before all time", Number.NEGATIVE_INFINITY],
  ["endless", Number.POSITIVE_INFINITY],
  ["beyond what a timer holds", start + 2 ** 40],
])("B35 a server's instant that is %s sets off no storm of retries", async (_, retryAt) => {
  const { wrapper, retryDelay } = ownClient();
  const queryFn = vi.fn(() => Promise.reject(refused({ retryAt })));
  renderHook(() => useQuery({ queryKey: ["a"], queryFn }), { wrapper });
  await pass(400);
  // An instant that has passed may be obeyed at once, but once.
  expect(queryFn.mock.calls.length).toBeLessThanOrEqual(2);
  for (const { value } of retryDelay.mock.results) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(2 ** 31);
  }
});

it("B37 a component that goes during the wait leaves its query as it was, and nobody is told of a failure", async () => {
  const { api, fetch } = setUp([refusal(), refusal()]);
  const { wrapper, onError } = ownClient();
  const options = api.queryOptions({ queryKey: ["a"], path: "/a", gcTime: Number.POSITIVE_INFINITY });
  const { result, unmount } = renderHook(() => useApiQuery(options), { wrapper });
  await pass(10);
  expect(result.current.wait?.state).toBe("waiting");
  unmount();
  await pass(120_000);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(onError).not.toHaveBeenCalled();
});

const refusal = () => new Response("{}", { status: 429, headers: { "retry-after": "60" } });
