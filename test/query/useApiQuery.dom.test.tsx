import { focusManager, QueryClient, useQuery } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { useFailure } from "../../src/query/useFailure.ts";
import { replyWith } from "../../src/testing/replyWith.ts";
import { setOnline, setVisible } from "../waiting/page.ts";
import { json, limited, pass, type Script, setUp, start, wrapperOf } from "./harness.tsx";

const query = { queryKey: ["versions"], path: "/versions/" } as const;
const ok = () => json([{ id: "ver_01" }]);

function mount(scripts: Script[], extra: object = {}, options: Parameters<typeof setUp>[1] = {}) {
  const set = setUp(scripts, options);
  const hook = renderHook(
    () => {
      const result = useApiQuery(set.api.queryOptions({ ...query, ...extra }));
      // Reads what a component would, which is what it hears of.
      return { ...result };
    },
    { wrapper: set.wrapper },
  );
  return { ...set, ...hook, now: () => hook.result.current };
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  focusManager.setFocused(undefined);
});

describe("a query that is told to wait", () => {
  it("shows the failure and the wait at once, and sends at the server's instant and not before", async () => {
    const { now, fetch } = mount([limited(60), ok()]);
    await pass(10);
    expect(now().failure?.kind).toBe("rate-limited");
    expect(now().wait).toMatchObject({ state: "waiting", retryAt: start + 60_000, attempt: 2, maxAttempts: 4 });
    await pass(59_980);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(20);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().data).toEqual([{ id: "ver_01" }]);
    expect(now().failure).toBeUndefined();
    expect(now().wait).toBeUndefined();
  });

  it("reads the wait of Versioner's documented 429", async () => {
    vi.setSystemTime("2025-10-28T20:00:00Z");
    const { now } = mount([replyWith("versioner-429")]);
    await pass(10);
    expect(now().failure?.kind).toBe("rate-limited");
    expect(now().wait?.retryAt).toBe(now().failure?.retryAt);
    expect(now().wait?.retryAt).toBeGreaterThan(Date.now());
  });

  it("holds a try while the server's wait runs, and lets a forced one through, without data", async () => {
    const { now, fetch } = mount([limited(60), ok()]);
    await pass(10);
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => now().wait?.retryNow({ force: true }));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().isSuccess).toBe(true);
  });

  it("leaves the failure final and the person free when the wait is called off", async () => {
    const { now, fetch } = mount([limited(60), ok()]);
    await pass(10);
    act(() => now().wait?.cancel());
    await pass(10);
    expect(now().isError).toBe(true);
    expect(now().failure?.kind).toBe("rate-limited");
    expect(now().wait).toMatchObject({ state: "ready", retryAt: undefined });
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(now().isSuccess).toBe(true);
  });

  it("sends right after a sleep that outlasted the wait", async () => {
    const { now, fetch } = mount([limited(60), ok()]);
    await pass(10);
    vi.setSystemTime(start + 3_600_000);
    act(() => void window.dispatchEvent(new Event("pageshow")));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().isSuccess).toBe(true);
  });

  it("never sends by itself what the server wants later than the longest wait, and says when it may", async () => {
    const { now, fetch } = mount([limited(600), ok()]);
    await pass(10);
    expect(now().isError).toBe(true);
    expect(now().failure?.decision).toMatchObject({ action: "ask", rule: "wait-too-long", at: start + 600_000 });
    expect(now().wait).toMatchObject({ state: "waiting", retryAt: start + 600_000, isPlanned: false, isHeld: false });
    act(() => setVisible(true));
    await pass(599_980);
    expect(fetch).toHaveBeenCalledTimes(1);
    await pass(20);
    expect(now().wait?.state).toBe("ready");
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(now().isSuccess).toBe(true);
  });

  it("lets a person try at once what would be too long to sit out", async () => {
    const { now, fetch } = mount([limited(3600), ok()]);
    await pass(10);
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().isSuccess).toBe(true);
  });

  it("lets a person try at once after the wait was called off", async () => {
    const { now, fetch } = mount([limited(60), ok()]);
    await pass(10);
    act(() => now().wait?.cancel());
    await pass(10);
    expect(now().isError).toBe(true);
    expect(now().failure?.decision).toMatchObject({ action: "ask", rule: "called-off" });
    await pass(5000);
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(now().isSuccess).toBe(true);
  });

  it("B37 breaks off when the component goes, and leaves no timer of the wait", async () => {
    const { unmount, fetch } = mount([limited(60), ok()], { gcTime: Number.POSITIVE_INFINITY });
    await pass(10);
    unmount();
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("obeys a time that has passed once, and then backs off", async () => {
    const { fetch } = mount([limited(0)]);
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    await pass(980);
    expect(fetch).toHaveBeenCalledTimes(2);
    await pass(20);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it("ends, after as many retries as the policy allows, with the failure", async () => {
    const { now, fetch } = mount([limited(1)]);
    await pass(10_000);
    expect(fetch).toHaveBeenCalledTimes(4);
    expect(now().isError).toBe(true);
    expect(now().failure?.kind).toBe("rate-limited");
  });

  it("takes the app's own word on retries", async () => {
    const { now, fetch } = mount([limited(1)], { retry: false });
    await pass(10_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(now().isError).toBe(true);
  });
});

describe("a query whose server is in trouble", () => {
  it("backs off after a 503 without a time, and lets a person try at once", async () => {
    const { now, fetch } = mount([json({}, 503), json({}, 503), ok()]);
    await pass(10);
    expect(now().wait).toMatchObject({ state: "waiting", retryAt: expect.closeTo(start + 500, -2) });
    await pass(600);
    expect(fetch).toHaveBeenCalledTimes(2);
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(now().isSuccess).toBe(true);
  });

  it("does not repeat a 423", async () => {
    const { now, fetch } = mount([replyWith("versioner-423")]);
    await pass(600_000);
    expect(now().failure?.kind).toBe("locked");
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("B26 keeps the data when a background refetch fails", async () => {
    const { now } = mount([ok(), json({}, 500)], { retry: 0 });
    await pass(10);
    act(() => void now().refetch());
    await pass(10);
    expect(now().failure?.kind).toBe("server-error");
    expect(now().data).toEqual([{ id: "ver_01" }]);
    expect(now().wait?.state).toBe("ready");
  });

  it("lets a person hurry the retry of a background refetch", async () => {
    const { now, fetch } = mount([ok(), json({}, 503), json([{ id: "ver_02" }])]);
    await pass(10);
    act(() => void now().refetch());
    await pass(10);
    expect(now().wait?.state).toBe("waiting");
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(now().data).toEqual([{ id: "ver_02" }]);
  });

  const ownHash = (key: readonly unknown[]) => `own ${JSON.stringify(key)}`;

  it.each([
    ["the client's own", {}],
    ["its own", { queryKeyHashFn: ownHash }],
    ["its own, given as text", { queryHash: "own" }],
  ])(
    "B32 keeps showing the last failure while a query without data is fetched again, its hash %s",
    async (_, extra) => {
      let answer: (response: Response) => void = () => {};
      const { now } = mount([json({}, 404), () => new Promise((resolve) => (answer = resolve))], extra);
      await pass(10);
      expect(now().failure?.kind).toBe("not-found");
      act(() => now().wait?.retryNow());
      await pass(10);
      expect(now()).toMatchObject({ isFetching: true, isPending: true });
      expect(now().failure?.kind).toBe("not-found");
      answer(ok());
      await pass(10);
      expect(now().failure).toBeUndefined();
      expect(now().isSuccess).toBe(true);
    },
  );

  it("knows its failure from that of an equal key with a hash of its own", async () => {
    const { now, api, client } = mount([json({}, 404), json({}, 403), () => new Promise(() => {})]);
    await pass(10);
    await client.prefetchQuery(api.queryOptions({ ...query, queryKey: ["versions"], queryKeyHashFn: ownHash }));
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(now()).toMatchObject({ isFetching: true, failure: { kind: "not-found" } });
  });

  it("forgets the last failure when the query is reset", async () => {
    const { now, client } = mount([json({}, 404), () => new Promise(() => {})]);
    await pass(10);
    void client.resetQueries({ queryKey: query.queryKey });
    await pass(10);
    expect(now().failure).toBeUndefined();
  });
});

describe("a query without connection or audience", () => {
  it("B45 waits for the connection and sends once when it is back", async () => {
    act(() => setOnline(false));
    const { now, fetch } = mount([new TypeError("Failed to fetch"), ok()]);
    await pass(5000);
    expect(now().failure?.kind).toBe("unreachable");
    expect(now().wait?.state).toBe("offline");
    act(() => setOnline(true));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().isSuccess).toBe(true);
  });

  it("lets a person try while the browser believes to be offline", async () => {
    act(() => setOnline(false));
    const { now } = mount([new TypeError("Failed to fetch"), ok()]);
    await pass(5000);
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(now().isSuccess).toBe(true);
  });

  it("B36 sends once when a hidden tab is seen after the wait", async () => {
    const { now, fetch } = mount([limited(60), ok()]);
    await pass(10);
    act(() => setVisible(false));
    await pass(300_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(now().wait?.state).toBe("hidden");
    act(() => setVisible(true));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().isSuccess).toBe(true);
  });

  it("starts its wait also when the tab is hidden already", async () => {
    act(() => setVisible(false));
    const { now, fetch } = mount([limited(60), ok()]);
    await pass(90_000);
    expect(now().wait?.state).toBe("hidden");
    act(() => setVisible(true));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe("a query's data", () => {
  it("is null for a 204", async () => {
    const { now } = mount([replyWith("versioner-204")]);
    await pass(10);
    expect(now()).toMatchObject({ status: "success", data: null });
  });

  it("stays for a 304", async () => {
    const { now } = mount([ok(), new Response(null, { status: 304 })]);
    await pass(10);
    act(() => void now().refetch());
    await pass(10);
    expect(now()).toMatchObject({ status: "success", data: [{ id: "ver_01" }] });
  });

  it("is unreadable for a 304 when there is nothing to keep", async () => {
    const { now } = mount([new Response(null, { status: 304 })]);
    await pass(10);
    expect(now().failure).toMatchObject({ kind: "unreadable", status: 304 });
  });
});

describe("useApiQuery", () => {
  it("names the operation and the method in the failure", async () => {
    const { now } = mount([json({}, 404)], { meta: { operation: "load the versions" } });
    await pass(10);
    expect(now().failure).toMatchObject({ method: "GET", operation: "load the versions" });
  });

  it("B38 takes an abort for no failure", async () => {
    const { now, client } = mount([() => new Promise(() => {})]);
    await pass(10);
    await act(() => client.cancelQueries());
    await pass(10);
    expect(now().failure).toBeUndefined();
  });

  it("takes an error of the app's own code for no failure of the API, and does not repeat it", async () => {
    const select = () => {
      throw new Error("a mistake");
    };
    const { now } = mount([ok()], { select });
    await pass(10);
    expect(now().isError).toBe(true);
    expect(now().failure).toBeUndefined();
    expect(now().wait).toBeUndefined();
  });

  it("waits once in StrictMode", async () => {
    const { api, wrapper, fetch } = setUp([limited(60), limited(60), ok()]);
    const { result } = renderHook(() => useApiQuery(api.queryOptions(query)), {
      wrapper: ({ children }) => <StrictMode>{wrapper({ children })}</StrictMode>,
    });
    await pass(10);
    const sent = vi.mocked(fetch).mock.calls.length;
    expect(result.current.wait?.state).toBe("waiting");
    await pass(59_000);
    expect(fetch).toHaveBeenCalledTimes(sent);
    await pass(2000);
    expect(fetch).toHaveBeenCalledTimes(sent + 1);
  });

  it("renders a component that reads only data no more often than useQuery does", async () => {
    const { api, wrapper } = setUp([json({}, 503), json({}, 503), ok()]);
    const renders = vi.fn();
    renderHook(
      () => {
        renders();
        return useApiQuery(api.queryOptions(query)).data;
      },
      { wrapper },
    );
    await pass(10_000);
    expect(renders).toHaveBeenCalledTimes(2);
  });

  it("gives all its fields to a spread", async () => {
    const { now } = mount([json({}, 404)]);
    await pass(10);
    expect({ ...now() }).toMatchObject({ status: "error", failure: { kind: "not-found" }, wait: { state: "ready" } });
  });
});

describe("useFailure", () => {
  it("reads waiting and final failures of a plain useQuery with a client of the app's own", async () => {
    const { api } = setUp([json({}, 503), json({}, 404)]);
    const { result } = renderHook(
      () => {
        const own = useQuery(api.queryOptions(query));
        return { isError: own.isError, failure: useFailure(own) };
      },
      { wrapper: wrapperOf(new QueryClient()) },
    );
    await pass(10);
    expect(result.current).toMatchObject({ isError: false, failure: { kind: "unavailable" } });
    await pass(1000);
    expect(result.current).toMatchObject({ isError: true, failure: { kind: "not-found" } });
  });

  it("is undefined for errors that came from no API", () => {
    for (const error of [null, new Error("x"), new DOMException("x", "AbortError"), "text", {}]) {
      expect(renderHook(() => useFailure({ error })).result.current).toBeUndefined();
    }
  });
});
