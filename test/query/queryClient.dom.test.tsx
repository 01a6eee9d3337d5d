import { QueryClient, useMutation, useQuery } from "@tanstack/react-query";
import { act, render, renderHook, screen } from "@testing-library/react";
import { Component, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FaultlineMeta } from "../../src/query/meta.ts";
import { createQueryClient, queryDefaults } from "../../src/query/queryClient.ts";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { setVisible } from "../waiting/page.ts";
import { json, limited, pass, setUp, start, wrapperOf } from "./harness.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("the defaults of a client", () => {
  it("make the app's own query functions obey the server", async () => {
    const { api, wrapper, fetch } = setUp([limited(60), json("fine")]);
    const { result } = renderHook(() => useQuery({ queryKey: ["own"], queryFn: () => api.get("/own") }), { wrapper });
    await pass(59_990);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(30);
    expect(result.current.data).toBe("fine");
  });

  it("make them obey it though the app has wrapped what the server said", async () => {
    const { api, wrapper, fetch } = setUp([limited(60), json("fine")]);
    const queryFn = async () => {
      try {
        return await api.get("/own");
      } catch (cause) {
        throw new Error("could not load", { cause });
      }
    };
    const { result } = renderHook(() => useQuery({ queryKey: ["wrapped"], queryFn }), { wrapper });
    await pass(59_990);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(30);
    expect(result.current.data).toBe("fine");
  });

  it("B43 repeat no write of the app's own without a key, and one with a key", async () => {
    const { api, wrapper, fetch } = setUp([limited(1)]);
    const { result } = renderHook(
      () => useMutation({ mutationFn: (idempotencyKey: string | undefined) => api.post("/own", { idempotencyKey }) }),
      { wrapper },
    );
    act(() => result.current.mutate(undefined));
    await pass(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => result.current.mutate("k1"));
    await pass(60_000);
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  it("leave errors of other origin to TanStack Query's usual ways", async () => {
    const queryFn = vi.fn(() => Promise.reject(new Error("own")));
    const mutationFn = vi.fn(() => Promise.reject(new Error("own")));
    const { result } = renderHook(
      () => ({ query: useQuery({ queryKey: ["own"], queryFn }), mutation: useMutation({ mutationFn }) }),
      { wrapper: wrapperOf(createQueryClient()) },
    );
    act(() => result.current.mutation.mutate());
    await pass(60_000);
    expect(queryFn).toHaveBeenCalledTimes(4);
    expect(mutationFn).toHaveBeenCalledTimes(1);
  });

  it("hold back the refetch of a returning tab while the server's own wait runs", async () => {
    const { api, wrapper, fetch } = setUp([limited(600), json("fine")]);
    renderHook(() => useApiQuery(api.queryOptions({ queryKey: ["a"], path: "/a" })), { wrapper });
    const comeBack = async () => {
      act(() => setVisible(false));
      act(() => setVisible(true));
      await pass(10);
    };
    await pass(10);
    await comeBack();
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(600_000);
    await comeBack();
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("B41 do not let an interval poll into the server's own wait", async () => {
    const { api, wrapper, fetch } = setUp([json("fine"), limited(600), json("fine")]);
    const options = api.queryOptions({ queryKey: ["a"], path: "/a", refetchInterval: 5000 });
    renderHook(() => useApiQuery(options).data, { wrapper });
    await pass(5010);
    expect(fetch).toHaveBeenCalledTimes(2);
    await pass(599_980);
    expect(fetch).toHaveBeenCalledTimes(2);
    await pass(30);
    expect(fetch).toHaveBeenCalledTimes(3);
    await pass(5010);
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it("B33 answer at each render whether a failure is thrown, each time alike, and touch nothing", async () => {
    const { api, wrapper, client } = setUp([json({}, 404)]);
    const ask = client.getDefaultOptions().queries?.throwOnError as (error: Error, query: object) => boolean;
    const throwOnError = vi.fn(ask);
    const options = api.queryOptions({ queryKey: ["a"], path: "/a", throwOnError });
    const { rerender } = renderHook(() => useApiQuery(options).failure, { wrapper });
    await pass(10);
    throwOnError.mockClear();
    for (let render = 0; render < 3; render += 1) rerender();
    expect(throwOnError.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(new Set(throwOnError.mock.results.map(({ value }) => value))).toEqual(new Set([false]));
    const error = Object.freeze(throwOnError.mock.calls[0]?.[0] as Error);
    const asked = { meta: Object.freeze({ surface: "boundary" }), state: Object.freeze({ data: undefined }) };
    expect([1, 2, 3].map(() => ask(error, Object.freeze(asked)))).toEqual([true, true, true]);
  });

  it("give way to the app's own", () => {
    const client = createQueryClient({ defaultOptions: { queries: { retry: 7, staleTime: 5 } } });
    expect(client.getDefaultOptions().queries).toMatchObject({
      retry: 7,
      staleTime: 5,
      throwOnError: expect.any(Function),
    });
  });

  it("can be spread into a client of the app's own", () => {
    expect(new QueryClient({ ...queryDefaults() }).getDefaultOptions().queries?.retry).toBeTypeOf("function");
  });
});

class Boundary extends Component<{ children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <p role="alert">boundary</p> : this.props.children;
  }
}

describe("a failure on the surface of a boundary", () => {
  async function show(reply: Response, meta: FaultlineMeta, first?: Response) {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { api, wrapper: Wrapper, client } = setUp(first ? [first, reply] : [reply]);
    function Page() {
      const { failure, data } = useApiQuery(api.queryOptions({ queryKey: ["page"], path: "/page", meta, retry: 0 }));
      return <p>{failure ? `inline ${failure.kind}` : `data ${String(data)}`}</p>;
    }
    render(
      <Wrapper>
        <Boundary>
          <Page />
        </Boundary>
      </Wrapper>,
    );
    await pass(10);
    if (first) {
      void client.refetchQueries();
      await pass(10);
    }
  }

  it("is thrown when the app asked for it and there is no data", async () => {
    await show(json({}, 404), { surface: "boundary" });
    expect(screen.getByRole("alert")).toHaveTextContent("boundary");
  });

  it("B26 is not thrown when there is data to keep", async () => {
    await show(json({}, 500), { surface: "boundary" }, json("old"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("inline server-error")).toBeInTheDocument();
  });

  it("is not thrown unasked", async () => {
    await show(json({}, 404), {});
    expect(screen.getByText("inline not-found")).toBeInTheDocument();
  });
});
