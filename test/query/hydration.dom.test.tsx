import { defaultShouldDehydrateQuery, dehydrate, hydrate, type Query } from "@tanstack/react-query";
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { json, pass, type Script, setUp, start } from "./harness.tsx";

const query = { queryKey: ["releases"], path: "/releases" } as const;
const withPending = (one: Query) => defaultShouldDehydrateQuery(one) || one.state.status === "pending";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  // TanStack Query tells the server's console what it takes away.
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function browser(state: object, scripts: Script[]) {
  const { api, client, wrapper, fetch } = setUp(scripts);
  hydrate(client, state);
  const { result } = renderHook(() => ({ ...useApiQuery(api.queryOptions(query)) }), { wrapper });
  return { result, fetch };
}

it("B44 what failed on the server is not handed on: the browser asks, and shows its own failure", async () => {
  const server = setUp([json({}, 404)]);
  await server.client.prefetchQuery(server.api.queryOptions(query));
  expect(server.client.getQueryState(query.queryKey)?.status).toBe("error");
  const state = JSON.parse(JSON.stringify(dehydrate(server.client)));
  expect(state.queries).toEqual([]);

  const { result, fetch } = browser(state, [json({}, 403)]);
  expect(result.current.failure).toBeUndefined();
  await pass(10);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(result.current.failure?.kind).toBe("forbidden");
});

it("B44 what fails while it is handed on has lost its failure on the way: the browser asks again for itself", async () => {
  const server = setUp([json({}, 404)]);
  void server.client.prefetchQuery(server.api.queryOptions(query));
  const state = dehydrate(server.client, { shouldDehydrateQuery: withPending });

  const { result, fetch } = browser(state, [json(["4.2.1"])]);
  await pass(500);
  expect(result.current).toMatchObject({ isPending: true, failure: undefined });
  await pass(2000);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(result.current.data).toEqual(["4.2.1"]);
});

it("B44 a failure that the server hands on whole is known again, also as the JSON that is left of it", async () => {
  const server = setUp([json({ detail: "No such release" }, 404)]);
  void server.client.prefetchQuery(server.api.queryOptions(query));
  const state = dehydrate(server.client, { shouldDehydrateQuery: withPending, shouldRedactErrors: () => false });
  const [pending] = state.queries;
  const promise = pending?.promise?.catch((error) => Promise.reject(JSON.parse(JSON.stringify(error))));

  const { result, fetch } = browser({ ...state, queries: [{ ...pending, promise }] }, [json(["4.2.1"])]);
  await pass(10);
  expect(result.current.failure).toMatchObject({ kind: "not-found", message: "No such release", method: "GET" });
  await pass(60_000);
  expect(fetch).not.toHaveBeenCalled();
});
