import { MutationCache, QueryCache, type QueryClient, useMutation, useQuery } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createQueryClient } from "../../../src/query/queryClient.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { MutationNotice } from "../../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../../src/surfaces/QueryView.tsx";
import { routeFailures } from "../../../src/surfaces/routing/routeFailures.ts";
import type { ToastAbout } from "../../../src/surfaces/toast/toastPort.ts";
import { apiError, noon, renderApp } from "../fixtures.tsx";

let end: () => void = () => {};
const dismissed = vi.fn();
beforeEach(() => {
  dismissed.mockClear();
  vi.useFakeTimers({ now: noon });
  // In development a failure that nobody shows is told to the console too.
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** Renders with an app's own toasts, and tells which are on the screen. */
function renderRouted(app: ReactNode, client: QueryClient) {
  const toasts = new Map<string, ToastAbout>();
  end = routeFailures(client, {
    toast: {
      show: (id, _, about) => void toasts.set(id, about),
      dismiss: (id) => {
        toasts.delete(id);
        dismissed(id);
      },
    },
  });
  renderApp(app, client);
  return toasts;
}

/** A client whose app has handlers of its own. */
const clientWith = (ofQueries: () => void, ofMutations: () => void = () => {}) =>
  createQueryClient({
    queryCache: new QueryCache({ onError: ofQueries }),
    mutationCache: new MutationCache({ onError: ofMutations }),
    defaultOptions: { queries: { retry: false } },
  });

/** Reads a query and shows nothing of its failures, as code does that has never thought of them. */
function Careless({ name, error = apiError("unavailable") }: { name: string; error?: Error }) {
  return <p>{useQuery({ queryKey: [name], queryFn: () => Promise.reject<string>(error) }).data}</p>;
}

it("B27 one query with three observers is one toast, which has struck once", async () => {
  const onError = vi.fn();
  const toasts = renderRouted(
    [1, 2, 3].map((key) => <Careless key={key} name="releases" />),
    clientWith(onError),
  );
  await pass(5000);
  expect(onError).toHaveBeenCalledTimes(1);
  expect([...toasts.values()]).toMatchObject([{ count: 1, failure: { kind: "unavailable" } }]);
});

it("B27 three queries that fail alike are one toast, which counts them", async () => {
  const onError = vi.fn();
  const toasts = renderRouted(
    ["releases", "jobs", "users"].map((name) => <Careless key={name} name={name} />),
    clientWith(onError),
  );
  await pass(5000);
  expect(onError).toHaveBeenCalledTimes(3);
  expect([...toasts.values()]).toMatchObject([{ count: 3, failure: { kind: "unavailable" } }]);
});

describe("whoever is told first", () => {
  it("B28 handlers run from the cache to the call, and a notice, which comes after all of them, keeps the toast away", async () => {
    const order: string[] = [];
    const Save = () => {
      const save = useMutation({
        mutationFn: () => Promise.reject(apiError("server-error")),
        onError: () => void order.push("hook"),
      });
      return (
        <>
          <button type="button" onClick={() => save.mutate(undefined, { onError: () => void order.push("call") })}>
            Save
          </button>
          <MutationNotice result={save} />
        </>
      );
    };
    const client = clientWith(
      () => {},
      () => void order.push("cache"),
    );
    const toasts = renderRouted(<Save />, client);
    act(() => screen.getByRole("button", { name: "Save" }).click());
    await pass(5000);
    expect(order).toEqual(["cache", "hook", "call"]);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(toasts.size).toBe(0);
  });

  it.each([
    ["a view of the query", false],
    ["a boundary, which renders last of all", true],
  ])("B28 a failure that is shown by %s is not toasted", async (_, throwOnError) => {
    const onError = vi.fn();
    const Release = () => {
      const result = useQuery({
        queryKey: ["release"],
        throwOnError,
        queryFn: () => Promise.reject<string>(apiError("server-error")),
      });
      return <QueryView result={result}>{(version) => version}</QueryView>;
    };
    const toasts = renderRouted(
      <FailureBoundary>
        <Release />
      </FailureBoundary>,
      clientWith(onError),
    );
    await pass(5000);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(toasts.size).toBe(0);
  });

  it("B28 what nobody shows is toasted, whatever the app's own handlers did with it", async () => {
    const toasts = renderRouted(<Careless name="release" error={apiError("server-error")} />, clientWith(vi.fn()));
    await pass(5000);
    expect(screen.queryByRole("heading")).toBeNull();
    expect([...toasts.values()]).toMatchObject([{ failure: { kind: "server-error" } }]);
  });
});

it("B37 a query whose component has gone during its wait fails for nobody, and is not toasted", async () => {
  const onError = vi.fn();
  const client = clientWith(onError);
  const Page = () => {
    const [isOpen, setOpen] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setOpen(false)}>
          Close
        </button>
        {isOpen && <Retrying />}
      </>
    );
  };
  // Without its signal the function is not aborted, and TanStack Query lets the query fail when it is on its own.
  const Retrying = () => {
    useQuery({
      queryKey: ["release"],
      retry: 1,
      retryDelay: 3000,
      queryFn: () => Promise.reject(apiError("server-error")),
    });
    return null;
  };
  const toasts = renderRouted(<Page />, client);
  await pass(1000);
  act(() => screen.getByRole("button", { name: "Close" }).click());
  await pass(60_000);
  expect(onError).toHaveBeenCalledTimes(1);
  expect(toasts.size).toBe(0);
});

it("B41 a poll that fails again and again has one toast, which is renewed", async () => {
  const Poll = () => {
    const queryFn = () => Promise.reject<string>(apiError("server-error", { operation: "watch the release" }));
    return <p>{useQuery({ queryKey: ["release"], refetchInterval: 1000, queryFn }).data}</p>;
  };
  const onError = vi.fn();
  const toasts = renderRouted(<Poll />, clientWith(onError));
  await pass(3000);
  const [first] = toasts.keys();
  await pass(10_000);
  expect(onError.mock.calls.length).toBeGreaterThanOrEqual(10);
  expect([...toasts.keys()]).toEqual([first]);
  expect([...toasts.values()][0]?.count).toBeGreaterThanOrEqual(10);
  expect(dismissed).not.toHaveBeenCalled();
});
