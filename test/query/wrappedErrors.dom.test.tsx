import { useMutation } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findApiError, findFailure } from "../../src/outcome/findFailure.ts";
import { heedWait } from "../../src/query/serverWait.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { useFailure } from "../../src/query/useFailure.ts";
import { apiError } from "../surfaces/fixtures.tsx";
import { json, limited, pass, setUp, start, wrapperOf } from "./harness.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An error as an app's own function throws it, that says what was tried. */
const wrap = (cause: unknown) => new Error("The list could not be read.", { cause });
const asApp = <Args extends unknown[], Result>(send: (...args: Args) => Result | Promise<Result>) =>
  async function sendAsApp(...args: Args) {
    try {
      return await send(...args);
    } catch (error) {
      throw wrap(error);
    }
  };

describe("B23 an error of the app's that wraps one of ours", () => {
  it.each([
    ["its cause", wrap],
    ["one of several", (error: unknown) => new AggregateError([new Error("another"), error])],
  ])("gives useFailure what it gives a boundary: %s", (_, inError) => {
    const error = apiError("conflict");
    expect(renderHook(() => useFailure({ error: inError(error) })).result.current).toBe(error.failure);
    expect(renderHook(() => useFailure({ error: null, failureReason: inError(error) })).result.current).toBe(
      error.failure,
    );
  });

  it("gives a query its failure and the wait of the error inside", async () => {
    const { api, wrapper } = setUp([limited(60)]);
    const { queryFn, ...options } = api.queryOptions({ queryKey: ["versions"], path: "/versions/", retry: false });
    const wrapped = { ...options, queryFn: asApp(queryFn as (context: object) => Promise<unknown>) };
    const { result } = renderHook(() => useApiQuery(wrapped), { wrapper });
    await pass(10);
    expect(result.current.error?.message).toBe("The list could not be read.");
    expect(result.current.failure?.kind).toBe("rate-limited");
    expect(result.current.wait).toMatchObject({ state: "waiting", retryAt: start + 60_000 });
    await pass(60_000);
    expect(result.current.wait?.state).toBe("ready");
  });

  it("gives a mutation its failure, its wait and, sent again, its idempotency key", async () => {
    const { api, wrapper, requests } = setUp([json({}, 409), json({ id: 1 }, 201)]);
    const { mutationFn, ...options } = api.mutationOptions({
      request: () => ({ path: "/versions/", json: {} }),
      idempotent: true,
      retry: false,
    });
    const wrapped = { ...options, mutationFn: asApp(mutationFn as NonNullable<typeof mutationFn>) };
    const { result } = renderHook(() => useApiMutation(wrapped), { wrapper });
    act(() => result.current.mutate());
    await pass(10);
    expect(result.current.failure?.kind).toBe("conflict");
    expect(result.current.wait).toBeDefined();
    act(() => result.current.resume());
    await pass(10);
    const [first, second] = requests.map(({ headers }) => headers.get("idempotency-key"));
    expect(result.current.isSuccess).toBe(true);
    expect(first).toBeTruthy();
    expect(second).toBe(first);
  });

  it("holds a poll back as long as the server asked", () => {
    const error = wrap(apiError("rate-limited", { retryAt: start + 60_000 }));
    const clock = { ...vi, now: () => start } as unknown as Parameters<typeof heedWait>[1];
    expect(heedWait(1000, clock)({ state: { error } } as never)).toBe(60_000);
  });
});

describe("a failure that was thrown without an error of ours", () => {
  it("is the result's failure, as for every view, and has no wait", async () => {
    const { failure } = apiError("conflict");
    const { client } = setUp([]);
    const { result } = renderHook(
      () => ({
        // oxlint-disable typescript/prefer-promise-reject-errors -- A bare failure is what is asked about.
        ours: useApiMutation({ mutationFn: () => Promise.reject(failure) }),
        theirs: useMutation({ mutationFn: () => Promise.reject(failure) }),
      }),
      { wrapper: wrapperOf(client) },
    );
    act(() => {
      result.current.ours.mutate();
      result.current.theirs.mutate();
    });
    await pass(10);
    expect(result.current.ours.failure).toBe(failure);
    expect(result.current.ours.wait).toBeUndefined();
    expect(findFailure(result.current.theirs.error)).toBe(failure);
    expect(findApiError(failure)).toBeUndefined();
  });
});
