import { QueryClient, useQuery } from "@tanstack/react-query";
import { act, render, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Api, ApiOptions } from "../../src/query/createApi.ts";
import { createApi } from "../../src/query/createApi.ts";
import { createQueryClient, queryDefaults } from "../../src/query/queryClient.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { type UseApiQueryResult, useApiQuery } from "../../src/query/useApiQuery.ts";
import { useFailure } from "../../src/query/useFailure.ts";
import { BASE, json, limited, pass, start, wrapperOf } from "./harness.tsx";

/** As many panels as a large dashboard has. */
const MANY = 60;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A server that refuses everybody until its time is over. */
function closedUntil(at: number, refuse: () => Response = () => limited(Math.ceil((at - Date.now()) / 1000))) {
  const sentAt: number[] = [];
  const requests: Request[] = [];
  const fetch = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    requests.push(new Request(input, init));
    sentAt.push(Date.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return Date.now() < at ? refuse() : json({ ok: true });
  });
  return { fetch: fetch as typeof globalThis.fetch, sentAt, requests };
}

function setUp(server: { fetch: typeof globalThis.fetch }, options: Partial<ApiOptions> = {}) {
  return createApi({ baseUrl: BASE, dialects: [], fetch: server.fetch, ...options });
}

/** Many components, each with a query of its own. */
function mountMany(api: Api, count: number, client = createQueryClient()) {
  const results: UseApiQueryResult<unknown>[] = [];
  function One({ index }: { index: number }) {
    const result = useApiQuery(api.queryOptions({ queryKey: ["things", index], path: `/things/${index}` }));
    results[index] = result;
    return <p>{result.wait?.retryAt}</p>;
  }
  const Wrapper = wrapperOf(client);
  const view = (shown: number) => (
    <Wrapper>
      {Array.from({ length: shown }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is what the query is about.
        <One key={index} index={index} />
      ))}
    </Wrapper>
  );
  const { rerender } = render(view(count));
  return { results, show: (shown: number) => act(() => rerender(view(shown))) };
}

describe("many queries of one scope", () => {
  it("send nothing more until the server's instant, then one, then the rest", async () => {
    const server = closedUntil(start + 5000);
    const { results } = mountMany(setUp(server), MANY);
    await pass(10);
    expect(server.sentAt).toHaveLength(MANY);
    await pass(4985);
    expect(server.sentAt).toHaveLength(MANY);
    // Five seconds from the reception at 5; the one that goes ahead has its reply at 5010.
    await pass(14);
    expect(server.sentAt).toHaveLength(MANY + 1);
    await pass(2000);
    expect(server.sentAt).toHaveLength(2 * MANY);
    expect(results.every(({ isSuccess }) => isSuccess)).toBe(true);
  });

  it("spread out after the one that went ahead", async () => {
    const server = closedUntil(start + 5000);
    mountMany(setUp(server), MANY);
    await pass(7000);
    const after = server.sentAt.slice(MANY + 1);
    for (let from = 5000; from < 5500; from += 100) {
      const inSpan = after.filter((at) => at >= from && at < from + 100);
      expect(inSpan.length).toBeGreaterThan(0);
      expect(inSpan.length).toBeLessThan(MANY / 2);
    }
  });

  it("B51 join the wait without sending when they come later, and show the same countdown", async () => {
    const server = closedUntil(start + 5000);
    const { results, show } = mountMany(setUp(server), 1);
    await pass(1000);
    show(50);
    await pass(1000);
    expect(server.sentAt).toHaveLength(1);
    for (const { wait, failure, isPending } of results) {
      expect(isPending).toBe(true);
      expect(wait).toMatchObject({
        state: "waiting",
        retryAt: results[0]?.wait?.retryAt,
        isPlanned: true,
        isHeld: true,
      });
      expect(failure).toMatchObject({ kind: "rate-limited", receivedAt: results[0]?.failure?.receivedAt });
    }
    expect(results[7]?.failure).toMatchObject({ unsent: true, decision: { action: "repeat", rule: "never-sent" } });
    expect(results[7]?.wait?.attempt).toBeUndefined();
    await pass(5000);
    expect(server.sentAt).toHaveLength(51);
    expect(results.every(({ isSuccess }) => isSuccess)).toBe(true);
  });

  it("all wait on when the one that went ahead is refused", async () => {
    const server = closedUntil(start + 12_000, () => limited(5));
    const { results } = mountMany(setUp(server), 20);
    await pass(5100);
    expect(server.sentAt).toHaveLength(21);
    expect(new Set(results.map(({ wait }) => wait?.retryAt)).size).toBe(1);
    await pass(5100);
    expect(server.sentAt).toHaveLength(22);
    await pass(7000);
    expect(server.sentAt).toHaveLength(42);
    expect(results.every(({ isSuccess }) => isSuccess)).toBe(true);
  });

  it("give up each after attempts of their own, and any of them leads back", async () => {
    const server = closedUntil(start + 60_000, () => limited(5));
    const { results, show } = mountMany(setUp(server), 1);
    await pass(100);
    show(3);
    await pass(30_000);
    const failed = results.filter(({ isError }) => isError);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.failure?.decision).toMatchObject({ action: "ask", rule: "retries-used-up", retries: 3 });
    // One at a time, whoever it was.
    expect(server.sentAt).toHaveLength(7);
    await pass(35_000);
    const one = results.findIndex(({ isError }) => isError);
    act(() => results[one]?.wait?.retryNow());
    await pass(100);
    expect(results[one]?.isSuccess).toBe(true);
  });

  it("do not give up while a small quota lets them in bit by bit", async () => {
    let left = 10;
    const server = closedUntil(0);
    const fetch = vi.fn(async () => {
      const isIn = left > 0;
      left -= 1;
      return isIn ? json({}) : limited(1);
    });
    const refill = setInterval(() => {
      left = 10;
    }, 1000);
    const { results } = mountMany(setUp({ ...server, fetch }), MANY);
    await pass(30_000);
    clearInterval(refill);
    expect(results.every(({ isSuccess }) => isSuccess)).toBe(true);
  });

  it("all go when one of them is forced and passes", async () => {
    const server = closedUntil(start + 1000, () => limited(60));
    const { results } = mountMany(setUp(server), 20);
    await pass(2000);
    act(() => results[5]?.wait?.retryNow());
    await pass(100);
    expect(server.sentAt).toHaveLength(20);
    act(() => results[5]?.wait?.retryNow({ force: true }));
    await pass(1000);
    expect(server.sentAt).toHaveLength(40);
    expect(results.every(({ isSuccess }) => isSuccess)).toBe(true);
  });

  it("each leave the wait by themselves when called off", async () => {
    const server = closedUntil(start + 5000);
    const { results } = mountMany(setUp(server), 3);
    await pass(100);
    act(() => results[1]?.wait?.cancel());
    await pass(10_000);
    expect(results.map(({ isSuccess }) => isSuccess)).toEqual([true, false, true]);
    expect(results[1]?.failure?.decision?.rule).toBe("called-off");
  });

  it("find the limit out each for itself where the app wants no gate", async () => {
    const server = closedUntil(start + 5000);
    const { show } = mountMany(setUp(server, { gate: false }), 1);
    await pass(1000);
    show(5);
    await pass(100);
    expect(server.sentAt).toHaveLength(5);
  });
});

describe("a write into a closed scope", () => {
  it("goes out by itself once, though it has no key: it was never sent", async () => {
    const server = closedUntil(start + 5000);
    const api = setUp(server);
    const { result } = renderHook(
      () => useApiMutation(api.mutationOptions({ request: () => ({ path: "/things", json: { a: 1 } }) })),
      { wrapper: wrapperOf(createQueryClient()) },
    );
    const first = api.request("/other");
    await pass(10);
    await first;
    act(() => result.current.mutate());
    await pass(10);
    expect(result.current).toMatchObject({ isPending: true, failure: { unsent: true }, wait: { isPlanned: true } });
    expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(0);
    await pass(6000);
    expect(result.current.isSuccess).toBe(true);
    expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("is refused at once to code that only awaits it", async () => {
    const server = closedUntil(start + 5000);
    const api = setUp(server);
    const first = api.request("/other");
    await pass(10);
    await first;
    await expect(api.post("/things", { json: {} })).rejects.toMatchObject({
      failure: { kind: "rate-limited", unsent: true, retryAt: expect.any(Number), method: "POST" },
    });
    expect(server.sentAt).toHaveLength(1);
  });

  it("is not told to those who listen for what happened", async () => {
    const server = closedUntil(start + 5000);
    const onOutcome = vi.fn();
    const api = setUp(server, { onOutcome });
    for (let count = 0; count < 3; count++) {
      const asked = api.request("/other");
      await pass(10);
      await asked;
    }
    expect(onOutcome).toHaveBeenCalledTimes(1);
  });
});

describe("a token that could not be had", () => {
  it("closes no gate of the API that it was for: it is another limit", async () => {
    const tokens = setUp({ fetch: async () => limited(60) }, { gate: false });
    const server = closedUntil(start);
    let hasToken = false;
    const api = setUp(server, { headers: async () => (hasToken ? {} : { token: await tokens.get("/token") }) });
    expect(await api.request("/a")).toMatchObject({ kind: "rate-limited", retryAt: start + 60_000 });
    hasToken = true;
    const asked = api.request("/b");
    await pass(10);
    expect(await asked).toMatchObject({ kind: "success" });
    expect(server.sentAt).toHaveLength(1);
  });
});

describe("an app that keeps its own QueryClient and its own query functions", () => {
  const mountOwn = (api: Api, count: number, handsOnSignal: boolean) => {
    const client = new QueryClient({ ...queryDefaults() });
    const results: (ReturnType<typeof useQuery> & { failure?: unknown })[] = [];
    function One({ index }: { index: number }) {
      const result = useQuery({
        queryKey: ["things", index],
        queryFn: ({ signal }) => api.get(`/things/${index}`, handsOnSignal ? { signal } : {}),
      });
      results[index] = { ...result, failure: useFailure(result) };
      return null;
    }
    const Wrapper = wrapperOf(client);
    render(
      <Wrapper>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is what the query is about.
          <One key={index} index={index} />
        ))}
      </Wrapper>,
    );
    return results;
  };

  it.each([
    ["hands the signal on", true],
    ["does not hand the signal on", false],
  ])("waits at the same gate when it %s", async (_, handsOnSignal) => {
    const server = closedUntil(start + 5000);
    const results = mountOwn(setUp(server), 50, handsOnSignal);
    await pass(4990);
    expect(server.sentAt).toHaveLength(50);
    expect(results[7]?.failure).toMatchObject({ kind: "rate-limited" });
    await pass(2500);
    expect(server.sentAt).toHaveLength(100);
    expect(results.every(({ isSuccess }) => isSuccess)).toBe(true);
  });

  it.each([
    ["hands the signal on", true],
    ["does not hand the signal on", false],
  ])("sends one ahead at the deadline when it %s", async (_, handsOnSignal) => {
    const server = closedUntil(start + 8000, () => limited(5));
    mountOwn(setUp(server), 50, handsOnSignal);
    await pass(5009);
    expect(server.sentAt.filter((at) => at >= 5000)).toHaveLength(1);
  });

  it("backs off as before after what is no wait of the server's", async () => {
    const server = closedUntil(start + 900, () => json({}, 500));
    const results = mountOwn(setUp(server, { retry: { random: () => 0.9 } }), 1, true);
    await pass(60_000);
    expect(results[0]?.isSuccess).toBe(true);
  });
});
