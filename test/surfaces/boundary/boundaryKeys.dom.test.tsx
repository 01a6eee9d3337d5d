import { act, fireEvent, screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { apiError, renderApp } from "../fixtures.tsx";

/** Renders what depends on a value, under one root, and gives the way to change that value. */
function renderWith<T>(view: (value: T) => ReactNode, first: T): (next: T) => void {
  let change: (next: T) => void = () => {};
  const Host = () => {
    const [value, setValue] = useState<T>(first);
    change = (next) => act(() => setValue(next));
    return view(value);
  };
  renderApp(<Host />);
  return (next) => change(next);
}

/** Renders a boundary around a child that fails while `isBroken` says so, and lets its keys be changed. */
function setUp(isBroken: (keys: unknown[]) => boolean, first: unknown[]) {
  const [onReset, onError, crashed] = [vi.fn(), vi.fn(), vi.fn()];
  const Child = ({ keys }: { keys: unknown[] }): ReactNode => {
    if (!isBroken(keys)) return <p>content</p>;
    crashed();
    throw apiError("not-found");
  };
  const app = (keys: unknown[]) => (
    <FailureBoundary resetKeys={keys} onReset={onReset} onError={onError} fallback={<h2>fallback</h2>}>
      <Child keys={keys} />
    </FailureBoundary>
  );
  return { onReset, onError, crashed, rerender: renderWith(app, first) };
}

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it.each([
  ["an item changes", [1, "a"], [1, "b"]],
  ["an item is added", [1], [1, undefined]],
  ["an item is taken away", [1, 2], [1]],
  ["zero changes its sign", [0], [-0]],
])("B1 a boundary resets when %s among its resetKeys, and says why", (_, prev, next) => {
  let isBroken = true;
  const { onReset, rerender } = setUp(() => isBroken, prev);
  expect(screen.getByRole("heading", { name: "fallback" })).toBeInTheDocument();
  isBroken = false;
  rerender(next);
  expect(screen.getByText("content")).toBeInTheDocument();
  expect(onReset.mock.calls).toEqual([[{ reason: "keys", prev, next }]]);
});

it.each([
  ["the same", [1, "a"]],
  ["not a number as before", [Number.NaN]],
])("B1 a boundary does not reset while its resetKeys are %s", (_, keys) => {
  let isBroken = true;
  const { onReset, rerender } = setUp(() => isBroken, keys);
  isBroken = false;
  rerender([...keys]);
  expect(screen.getByRole("heading", { name: "fallback" })).toBeInTheDocument();
  expect(onReset).not.toHaveBeenCalled();
});

it("B2 the key whose change made the children fail does not reset them in the same commit", () => {
  const { onReset, onError, rerender } = setUp(([release]) => release === "broken", ["fine"]);
  rerender(["broken"]);
  expect(screen.getByRole("heading", { name: "fallback" })).toBeInTheDocument();
  expect(onReset).not.toHaveBeenCalled();
  expect(onError).toHaveBeenCalledTimes(1);
  rerender(["fine"]);
  expect(screen.getByText("content")).toBeInTheDocument();
  expect(onReset).toHaveBeenCalledTimes(1);
});

it("B20 the next page begins clear when the route is one of the resetKeys", () => {
  const Page = ({ path }: { path: string }): ReactNode => {
    if (path === "/releases/unknown") throw apiError("not-found");
    return <h1>{path}</h1>;
  };
  const app = (path: string) => (
    <FailureBoundary resetKeys={[path]} fallbackRender={({ failure }) => <h2>{failure?.kind}</h2>}>
      <Page path={path} />
    </FailureBoundary>
  );
  const goTo = renderWith<string>(app, "/releases/unknown");
  expect(screen.getByRole("heading")).toHaveTextContent("not-found");
  goTo("/releases");
  expect(screen.getByRole("heading")).toHaveTextContent("/releases");
});

describe("resetKeys that each render makes anew", () => {
  /** A notice is given once for each page: here each test is a page of its own. */
  const atNewPage = async () => {
    vi.resetModules();
    const { noticeNewKeys } = await import("../../../src/surfaces/boundary/resetKeysNotice.ts");
    return (prev: unknown[] | undefined, next: unknown[] | undefined) => noticeNewKeys({ reason: "keys", prev, next });
  };
  const made = () => () => "anew";

  it("B3 cost one failing render each, set off no loop, and are told to the developer once", () => {
    const { crashed, onReset, rerender } = setUp(() => true, [{}]);
    const perTry = crashed.mock.calls.length;
    for (let render = 1; render <= 5; render += 1) {
      rerender([{}]);
      expect(onReset).toHaveBeenCalledTimes(render);
      expect(crashed.mock.calls.length).toBeLessThanOrEqual((render + 1) * perTry);
    }
    fireEvent.click(document.body);
    expect(onReset).toHaveBeenCalledTimes(5);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["an object", [{ page: 1 }], [{ page: 1 }]],
    ["an empty object", [{}], [{}]],
    ["a list, beside a key that stays", ["a", ["b", 1]], ["a", ["b", 1]]],
    ["objects within each other", [{ a: { b: [1] } }], [{ a: { b: [1] } }]],
    ["a function", [made()], [made()]],
  ])("B3 are told once, with what they cost and what to do: %s", async (_, prev, next) => {
    const notice = await atNewPage();
    notice(prev, next);
    notice(prev, next);
    expect(warn).toHaveBeenCalledTimes(1);
    const text = warn.mock.calls[0]?.[0];
    expect(text).toContain(`resetKeys[${prev.length - 1}]`);
    expect(text).toMatch(/fails again/);
    expect(text).toMatch(/by an id .*useMemo/);
  });

  it.each([
    ["another value", [1], [2]],
    ["an object that says something else", [{ page: 1 }], [{ page: 2 }]],
    ["an object with one name more", [{ page: 1 }], [{ page: 1, of: 3 }]],
    ["another name for nothing", [{ a: undefined }], [{ b: undefined }]],
    ["another date", [new Date(1)], [new Date(2)]],
    ["one new object and one new value", [{}, 1], [{}, 2]],
    ["more keys", [{}], [{}, {}]],
    ["fewer keys", [{}, {}], [{}]],
    ["no keys before", undefined, [1]],
    ["nothing where an object was", [{}], [null]],
  ])("B3 are not seen in %s", async (_, prev, next) => {
    const notice = await atNewPage();
    notice(prev, next);
    expect(warn).not.toHaveBeenCalled();
  });

  it("B3 are compared without end in no ring", async () => {
    const ring = () => {
      const one: { self?: unknown } = {};
      one.self = one;
      return one;
    };
    const notice = await atNewPage();
    notice([ring()], [ring()]);
    expect(warn).not.toHaveBeenCalled();
  });

  it("B3 are not told in production, nor on a page without a build, and a broken console breaks nothing", async () => {
    const notice = await atNewPage();
    vi.stubEnv("NODE_ENV", "production");
    notice([{}], [{}]);
    vi.unstubAllEnvs();
    vi.stubGlobal("process", undefined);
    notice([{}], [{}]);
    vi.unstubAllGlobals();
    expect(warn).not.toHaveBeenCalled();
    warn.mockImplementation(() => {
      throw new Error("no console");
    });
    expect(() => notice([{}], [{}])).not.toThrow();
  });
});
