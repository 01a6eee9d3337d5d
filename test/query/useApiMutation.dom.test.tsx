import { act, render, renderHook, screen } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MutationRequest } from "../../src/query/mutationOptions.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { replyWith } from "../../src/testing/replyWith.ts";
import { setOnline } from "../waiting/page.ts";
import { json, limited, pass, type Script, setUp, start } from "./harness.tsx";

const created = () => json({ id: "ver_02" }, 201);
const keysOf = (requests: Request[]) => requests.map((request) => request.headers.get("idempotency-key"));

function mount(scripts: Script[], extra: object = {}) {
  const set = setUp(scripts);
  const toRequest = vi.fn((version: string): MutationRequest => ({ path: "/versions/", json: { version } }));
  const hook = renderHook(
    // Made anew in each render, as apps do.
    () => useApiMutation(set.api.mutationOptions({ request: (version: string) => toRequest(version), ...extra })),
    { wrapper: set.wrapper },
  );
  return { ...set, ...hook, toRequest, now: () => hook.result.current };
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a mutation without an idempotency key", () => {
  it.each([
    ["429", limited(5)],
    ["503", json({}, 503)],
    ["502", json({}, 502)],
    ["no reply", new TypeError("Failed to fetch")],
  ])("is never repeated by itself after %s", async (_, reply) => {
    const { now, fetch } = mount([reply, created()]);
    act(() => now().mutate("4.2.2"));
    await pass(600_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(now().isError).toBe(true);
    expect(now().failure?.method).toBe("POST");
  });

  it("is held until the server's instant, and then sent again by a person", async () => {
    const { now, fetch } = mount([limited(60), created()]);
    act(() => now().mutate("4.2.2"));
    await pass(10);
    expect(now().wait).toMatchObject({ state: "waiting", retryAt: start + 60_000 });
    act(() => now().wait?.retryNow());
    await pass(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(now().wait?.state).toBe("ready");
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(now().data).toMatchObject({ kind: "created", data: { id: "ver_02" } });
  });

  it("is repeated by itself when its method is idempotent", async () => {
    const { now, fetch, toRequest } = mount([json({}, 503), created()]);
    toRequest.mockReturnValue({ path: "/versions/1", method: "put", json: {} });
    act(() => now().mutate("4.2.2"));
    await pass(1000);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().isSuccess).toBe(true);
  });
});

describe("a mutation with an idempotency key", () => {
  it("is repeated with the very same key and body, asked for once", async () => {
    const { now, requests, toRequest } = mount([json({}, 503), json({}, 503), created()], { idempotent: true });
    act(() => now().mutate("4.2.2"));
    await pass(10_000);
    expect(now().isSuccess).toBe(true);
    expect(requests).toHaveLength(3);
    expect(new Set(keysOf(requests)).size).toBe(1);
    expect(keysOf(requests)[0]).toMatch(/^[\da-f]{32}$/);
    expect(toRequest).toHaveBeenCalledTimes(1);
  });

  it("takes the app's own key, and keeps it also when the app would make another", async () => {
    let made = 0;
    const { now, requests, toRequest } = mount([json({}, 503), created()]);
    toRequest.mockImplementation(() => ({ path: "/versions/", json: {}, idempotencyKey: `key-${++made}` }));
    act(() => now().mutate("4.2.2"));
    await pass(1000);
    expect(keysOf(requests)).toEqual(["key-1", "key-1"]);
  });

  it("is resumed with the same key and variables after its failure is final", async () => {
    const { now, requests } = mount([replyWith("versioner-428"), created()], { idempotent: true });
    act(() => now().mutate("4.2.2"));
    await pass(10);
    expect(now().failure?.kind).toBe("approval-required");
    act(() => now().resume());
    await pass(10);
    expect(now().isSuccess).toBe(true);
    expect(new Set(keysOf(requests)).size).toBe(1);
    expect(await requests[1]?.json()).toEqual({ version: "4.2.2" });
  });

  it("gets a new key when the person sends something new", async () => {
    const { now, requests } = mount([json({}, 409), created()], { idempotent: true });
    act(() => now().mutate("4.2.2"));
    await pass(10);
    act(() => now().mutate("4.2.3"));
    await pass(10);
    expect(new Set(keysOf(requests)).size).toBe(2);
  });

  it("waits, can be hurried, and can be called off", async () => {
    const { now, fetch } = mount([limited(60), limited(60), created()], { idempotent: true });
    act(() => now().mutate("4.2.2"));
    await pass(10);
    expect(now()).toMatchObject({ isPending: true, wait: { state: "waiting", attempt: 2 } });
    act(() => now().wait?.retryNow());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(1);
    act(() => now().wait?.retryNow({ force: true }));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    act(() => now().wait?.cancel());
    await pass(10);
    expect(now()).toMatchObject({ isError: true, wait: { state: "ready" } });
    await pass(120_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("waits for the connection", async () => {
    act(() => setOnline(false));
    const { now, fetch } = mount([new TypeError("Failed to fetch"), created()], { idempotent: true });
    act(() => now().mutate("4.2.2"));
    await pass(5000);
    expect(now().wait?.state).toBe("offline");
    act(() => setOnline(true));
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(now().isSuccess).toBe(true);
  });
});

describe("useApiMutation", () => {
  it("does not repeat a 423, and resumes it on a person's word", async () => {
    vi.setSystemTime("2025-10-28T20:00:00Z");
    const { now, fetch } = mount([replyWith("versioner-423"), created()], { idempotent: true });
    act(() => now().mutate("4.2.2"));
    await pass(3_600_000 * 30);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(now().failure?.kind).toBe("locked");
    act(() => now().resume());
    await pass(10);
    expect(now().isSuccess).toBe(true);
  });

  it("is resumed once however often it is asked for before the screen has changed, and again after its next failure", async () => {
    const { now, fetch, rerender } = mount([json({}, 423), json({}, 423), created()]);
    act(() => now().mutate("4.2.2"));
    await pass(10);
    const before = now();
    act(() => {
      before.resume();
      before.resume();
      before.wait?.retryNow();
      rerender();
      now().resume();
    });
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    act(() => now().resume());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(now().isSuccess).toBe(true);
  });

  it("is resumed by one function over all renders, also by an effect of what stands below", async () => {
    const { api, fetch, wrapper } = setUp([json({}, 423), created()]);
    const options = api.mutationOptions({ request: () => ({ path: "/versions/" }) });
    const seen = new Set<unknown>();
    let send = () => {};
    function Below({ kind, resume }: { kind: string | undefined; resume: () => void }) {
      useLayoutEffect(() => {
        if (kind === "locked") resume();
      }, [kind, resume]);
      return kind ?? "none";
    }
    function Above() {
      const { failure, resume, mutate } = useApiMutation(options);
      seen.add(resume);
      send = mutate;
      return <Below kind={failure?.kind} resume={resume} />;
    }
    render(<Above />, { wrapper });
    act(() => send());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(screen.getByText("none")).toBeInTheDocument();
    expect(seen.size).toBe(1);
  });

  it("is resumed after each of several failures that are one and the same error", async () => {
    const fetch = vi.fn(async () => Promise.reject(constant));
    const constant = new Error("always this one");
    const { result } = renderHook(() => useApiMutation({ mutationFn: fetch }), { wrapper: setUp([]).wrapper });
    act(() => result.current.mutate());
    for (let calls = 1; calls < 4; calls++) {
      await pass(10);
      expect(fetch).toHaveBeenCalledTimes(calls);
      act(() => result.current.resume());
    }
  });

  it("does nothing on resume while nothing has failed", async () => {
    const { now, fetch } = mount([created()]);
    act(() => now().resume());
    await pass(10);
    expect(fetch).not.toHaveBeenCalled();
    act(() => now().mutate("4.2.2"));
    await pass(10);
    act(() => now().resume());
    await pass(10);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("hands over the whole answer: what was accepted, and its job", async () => {
    const { now } = mount([json({ id: "x" }, 202, { "operation-location": "https://api.example.com/v1/ops/1" })]);
    act(() => now().mutate("4.2.2"));
    await pass(10);
    expect(now().data).toMatchObject({ kind: "accepted", status: 202 });
  });
});
