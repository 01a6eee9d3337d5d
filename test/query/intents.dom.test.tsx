import { act, renderHook } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MutationRequest } from "../../src/query/mutationOptions.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { replyWith } from "../../src/testing/replyWith.ts";
import { json, limited, pass, type Script, setUp, start } from "./harness.tsx";

const created = () => json({ id: "ver_02" }, 201);
const lost = new TypeError("Failed to fetch");
const never = () => new Promise<Response>(() => {});

function mount(scripts: Script[], extra: Partial<MutationRequest> = {}, isStrict = false) {
  const set = setUp(scripts, { gate: false, retry: { maxRetries: 0 } });
  const request = (version: string) => ({ path: "/versions/", json: { version }, ...extra });
  const hook = renderHook(() => useApiMutation(set.api.mutationOptions({ request, idempotent: true })), {
    wrapper: ({ children }) =>
      isStrict ? <StrictMode>{set.wrapper({ children })}</StrictMode> : set.wrapper({ children }),
  });
  const send = async (version = "4.2.2") => {
    act(() => hook.result.current.mutate(version));
    await pass(10);
  };
  const keys = () => set.requests.map((one) => one.headers.get("idempotency-key"));
  const distinct = () => new Set(keys()).size;
  return { ...set, ...hook, now: () => hook.result.current, send, keys, distinct };
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the same request, sent again by a person", () => {
  it.each([
    ["no reply", lost],
    ["a lost connection to the gateway", json({}, 502)],
    ["a gateway timeout", json({}, 504)],
    ["a server error", json({}, 500)],
    ["a limit", limited(600)],
    ["an overload", json({}, 503)],
    ["a missing sign-in", json({}, 401)],
    ["a freeze", json({}, 423)],
    ["a missing approval", replyWith("versioner-428")],
    ["a key that is at work", json({ type: "idempotency-key-in-use" }, 409)],
    ["a reply that cannot be read", new Response("{", { headers: { "content-type": "application/json" } })],
  ])("goes out under the same key after %s", async (_, reply) => {
    const { send, keys, distinct, now } = mount([reply, created()]);
    await send();
    expect(now().isError).toBe(true);
    await send();
    expect(now().isSuccess).toBe(true);
    expect(keys()).toHaveLength(2);
    expect(distinct()).toBe(1);
  });

  it.each([
    ["a success", created()],
    ["work that was accepted", json({}, 202, { location: "/v1/jobs/1" })],
    ["a refusal of a field", replyWith("versioner-422")],
    ["a refusal", json({}, 400)],
    ["a conflict", json({ error: "exists" }, 409)],
    ["a missing permission", json({}, 403)],
  ])("goes out under a new key after %s", async (_, reply) => {
    const { send, keys, distinct } = mount([reply, created()]);
    await send();
    await send();
    expect(keys()).toHaveLength(2);
    expect(distinct()).toBe(2);
  });

  it("goes out under the same key from another component", async () => {
    const first = mount([lost]);
    await first.send();
    first.unmount();
    const second = mount([created()]);
    await second.send();
    expect(second.keys()).toEqual(first.keys());
  });

  it("goes out under a key of its own while the first is running", async () => {
    const { send, keys, distinct } = mount([never, created()]);
    await send();
    await send();
    expect(keys()).toHaveLength(2);
    expect(distinct()).toBe(2);
  });
});

it("goes out under the same key though the app has called all repetition off", async () => {
  const set = setUp([lost, created()], { gate: false });
  const request = (version: string) => ({ path: "/versions/", json: { version } });
  const { result } = renderHook(
    () => useApiMutation({ ...set.api.mutationOptions({ request, idempotent: true }), retry: false }),
    { wrapper: set.wrapper },
  );
  for (let count = 0; count < 2; count++) {
    act(() => result.current.mutate("4.2.2"));
    await pass(10);
    if (count === 0) expect(result.current).toMatchObject({ isError: true, wait: { isPlanned: false } });
  }
  const keys = set.requests.map((one) => one.headers.get("idempotency-key"));
  expect(keys[0]).toMatch(/^[\da-f]{32}$/);
  expect(keys).toEqual([keys[0], keys[0]]);
});

describe("after a reload", () => {
  /** The page's memory is gone, what it has stored is not. */
  async function reload(scripts: Script[]) {
    vi.resetModules();
    const harness = await import("./harness.tsx");
    const set = harness.setUp(scripts, { gate: false, retry: { maxRetries: 0 } });
    const options = set.api.mutationOptions({
      request: (version: string) => ({ path: "/versions/", json: { version } }),
      idempotent: true,
    });
    const send = (version: string) => set.client.getMutationCache().build(set.client, options).execute(version);
    return { send, key: () => set.requests.at(-1)?.headers.get("idempotency-key") };
  }

  it("what was on its way when the page was left goes out under its key", async () => {
    const before = mount([never]);
    await before.send("4.2.2");
    const after = await reload([created()]);
    await after.send("4.2.2");
    expect(after.key()).toBe(before.keys()[0]);
    await after.send("4.2.2");
    expect(after.key()).not.toBe(before.keys()[0]);
  });

  it("something else goes out under a new key", async () => {
    const before = mount([lost]);
    await before.send("4.2.2");
    const after = await reload([created()]);
    await after.send("4.2.3");
    expect(after.key()).not.toBe(before.keys()[0]);
  });
});

it("repetitions by themselves, a call-off and a resumption have one key", async () => {
  const set = setUp([json({}, 503), json({}, 503), created()], { gate: false });
  const request = (version: string) => ({ path: "/versions/", json: { version } });
  const { result } = renderHook(() => useApiMutation(set.api.mutationOptions({ request, idempotent: true })), {
    wrapper: set.wrapper,
  });
  act(() => result.current.mutate("4.2.2"));
  await pass(600);
  expect(set.requests).toHaveLength(2);
  act(() => result.current.wait?.cancel());
  await pass(10);
  expect(result.current.isError).toBe(true);
  act(() => result.current.resume());
  await pass(10);
  expect(result.current.isSuccess).toBe(true);
  expect(new Set(set.requests.map((one) => one.headers.get("idempotency-key"))).size).toBe(1);
});

it("what waits to be repeated by itself is running: a second click is a second intent", async () => {
  const set = setUp([lost, lost, created()], { gate: false });
  const request = () => ({ path: "/likes", json: { by: 1 } });
  const { result } = renderHook(() => useApiMutation(set.api.mutationOptions({ request, idempotent: true })), {
    wrapper: set.wrapper,
  });
  act(() => result.current.mutate());
  await pass(10);
  act(() => result.current.mutate());
  await pass(10);
  const [first, second] = set.requests.map((one) => one.headers.get("idempotency-key"));
  expect(second).not.toBe(first);
});

it("the app's own key always wins, and is not kept for others", async () => {
  const own = mount([lost, created()], { idempotencyKey: "mine" });
  await own.send();
  expect(own.keys()).toEqual(["mine"]);
  expect(sessionStorage.getItem("faultline:intents")).toBeNull();
  const ours = mount([created()]);
  await ours.send();
  expect(ours.keys()[0]).toMatch(/^[\da-f]{32}$/);
});

it("a mutation without `idempotent` has no key and leaves nothing behind", async () => {
  const set = setUp([lost], { gate: false });
  const request = () => ({ path: "/likes" });
  const { result } = renderHook(() => useApiMutation(set.api.mutationOptions({ request })), { wrapper: set.wrapper });
  act(() => result.current.mutate());
  await pass(10);
  expect(set.requests[0]?.headers.has("idempotency-key")).toBe(false);
  expect(sessionStorage).toHaveLength(0);
});

it("StrictMode's double renders and effects mint nothing, and one execution has one key", async () => {
  const { send, keys, distinct, now } = mount([lost, created()], {}, true);
  await pass(10);
  expect(sessionStorage).toHaveLength(0);
  await send();
  expect(JSON.parse(sessionStorage.getItem("faultline:intents") ?? "[]")).toHaveLength(1);
  act(() => now().resume());
  await pass(10);
  expect(keys()).toHaveLength(2);
  expect(distinct()).toBe(1);
  expect(sessionStorage.getItem("faultline:intents")).toBe("[]");
});

it("a mistake in the app, over which nothing is sent, leaves nothing behind", async () => {
  const { send, now, requests } = mount([created()], { path: "https://elsewhere.example.com/" });
  await send();
  expect(now().error).toBeInstanceOf(TypeError);
  expect(requests).toEqual([]);
  expect(sessionStorage).toHaveLength(0);
});

describe("a body that may hold files, of which nothing can be told", () => {
  const upload = (text: string) => {
    const body = new FormData();
    body.set("file", new File([text], "notes.md"));
    return { json: undefined, body };
  };

  it("goes out under a key of its own each time, for another file of that name would otherwise be lost", async () => {
    const { send, keys, distinct } = mount([lost, created()], upload("one"));
    await send();
    await send();
    expect(keys()).toHaveLength(2);
    expect(distinct()).toBe(2);
  });

  it("is resumed under its key all the same", async () => {
    const { send, now, keys, distinct } = mount([lost, created()], upload("one"));
    await send();
    act(() => now().resume());
    await pass(10);
    expect(now().isSuccess).toBe(true);
    expect(keys()).toHaveLength(2);
    expect(distinct()).toBe(1);
  });

  it("is told apart where it is text", async () => {
    const { send, distinct } = mount([lost, created()], { json: undefined, body: new URLSearchParams("a=1") });
    await send();
    await send();
    expect(distinct()).toBe(1);
  });
});
