import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, expectTypeOf, it, vi } from "vitest";
import { sensei } from "../../src/dialects/sensei/index.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import type { Answer } from "../../src/react-query.ts";
import { replyWith } from "../../src/testing/replyWith.ts";
import { pass, setUp, start } from "./harness.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

it("gives the whole answer to a query that returns the outcome, and keeps it when nothing has changed", async () => {
  const notModified = new Response(null, { status: 304 });
  const { api, wrapper, fetch } = setUp([replyWith("sensei-200"), notModified], { dialects: [sensei] });
  const { result } = renderHook(
    () => {
      const query = useApiQuery(
        api.queryOptions({ queryKey: ["migrations"], path: "/v1/migrations", returns: "outcome" }),
      );
      expectTypeOf(query.data).toEqualTypeOf<Answer | undefined>();
      return { ...query };
    },
    { wrapper },
  );
  await pass(10);
  const first = result.current.data;
  expect(first).toMatchObject({ kind: "success", page: { number: 1 } });

  void result.current.refetch();
  await pass(10);
  expect(fetch).toHaveBeenCalledTimes(2);
  expect(result.current.data).toBe(first);
  expect(result.current.failure).toBeUndefined();
});

it("takes what a query asks by POST for a read: when its reply is lost, nothing may have been changed", async () => {
  const { api, wrapper } = setUp([new TypeError("Failed to fetch")]);
  const { result } = renderHook(
    () => useApiQuery(api.queryOptions({ queryKey: ["search"], path: "/search", method: "POST", json: { q: "a" } })),
    { wrapper },
  );
  await pass(10);
  expect(result.current.failure).toMatchObject({ kind: "unreachable" });
  expect(result.current.failure).not.toHaveProperty("method");
  // Nobody said that the API takes it twice.
  expect(result.current.failure?.decision).toMatchObject({ action: "ask", rule: "not-idempotent" });
});
