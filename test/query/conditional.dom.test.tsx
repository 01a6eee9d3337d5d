import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useApiQuery } from "../../src/query/useApiQuery.ts";
import { json, pass, type Script, setUp, start } from "./harness.tsx";

const queryKey = ["versions"] as const;
const tagged = (body: unknown, etag = '"v1"') => json(body, 200, { etag });
const unchanged = () => new Response(null, { status: 304 });

function mount(scripts: Script[], extra: object = {}) {
  const set = setUp(scripts, { conditional: true, dialects: [] });
  const { result } = renderHook(
    () => ({ ...useApiQuery(set.api.queryOptions({ queryKey, path: "/versions/", ...extra })) }),
    { wrapper: set.wrapper },
  );
  const asked = () => set.requests.map((request) => request.headers.get("if-none-match"));
  const refetch = async () => {
    act(() => void result.current.refetch());
    await pass(10);
  };
  return { ...set, now: () => result.current, asked, refetch };
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

it("a 304 keeps a query's data by reference and counts as fresh", async () => {
  const { now, asked, refetch } = mount([tagged([{ id: "ver_01" }]), unchanged()]);
  await pass(10);
  const { data, dataUpdatedAt } = now();
  await pass(5000);
  await refetch();
  expect(asked()).toEqual([null, '"v1"']);
  expect(now()).toMatchObject({ status: "success", isFetching: false, isStale: true, failureCount: 0 });
  expect(now().data).toBe(data);
  expect(now().dataUpdatedAt).toBeGreaterThanOrEqual(dataUpdatedAt + 5000);
  expect(now().failure).toBeUndefined();
});

it("a 304 keeps the parts of a whole answer by reference", async () => {
  const { now, refetch } = mount([tagged([{ id: "ver_01" }]), unchanged()], { returns: "outcome" });
  await pass(10);
  const first = now().data as { data: unknown };
  await refetch();
  expect(now().data).toMatchObject({ kind: "not-modified", status: 304, etag: '"v1"' });
  expect((now().data as { data: unknown }).data).toBe(first.data);
});

it("a 304 brings the server's data back where the page has put its own", async () => {
  const { now, client, refetch } = mount([tagged([{ id: "ver_01" }]), unchanged()]);
  await pass(10);
  act(() => void client.setQueryData(queryKey, [{ id: "draft" }]));
  await pass(10);
  expect(now().data).toEqual([{ id: "draft" }]);
  await refetch();
  expect(now().data).toEqual([{ id: "ver_01" }]);
});

it("a 304 also fills a query that was removed, or whose data nobody kept", async () => {
  const { now, client, refetch } = mount([tagged([{ id: "ver_01" }]), unchanged()]);
  await pass(10);
  act(() => void client.resetQueries({ queryKey }));
  await pass(10);
  expect(now()).toMatchObject({ status: "success", data: [{ id: "ver_01" }] });
  await refetch();
  expect(now().failure).toBeUndefined();
});

it("a 304 that the app asked for itself keeps the data of a query with a hash of its own", async () => {
  const extra = { headers: { "if-none-match": '"v1"' }, queryKeyHashFn: () => "own" };
  const { now, refetch } = mount([tagged([{ id: "ver_01" }]), unchanged()], extra);
  await pass(10);
  const { data } = now();
  await refetch();
  expect(now()).toMatchObject({ status: "success", failure: undefined });
  expect(now().data).toBe(data);
});

it("parts that stay the same keep their reference over a reply that is new", async () => {
  const { now, refetch } = mount([tagged([{ id: "a" }, { id: "b" }]), tagged([{ id: "a" }, { id: "c" }], '"v2"')]);
  await pass(10);
  const [first] = now().data as object[];
  await refetch();
  expect((now().data as object[])[0]).toBe(first);
  expect(now().data).toEqual([{ id: "a" }, { id: "c" }]);
});
