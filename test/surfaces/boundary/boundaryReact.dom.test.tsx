import { QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import { type ReactNode, Suspense, use, useState, useTransition } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { Failure } from "../../../src/outcome/failures.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { FailureToaster } from "../../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailures } from "../../../src/surfaces/toast/hot/toastFailures.ts";
import { apiError, newClient, renderApp } from "../fixtures.tsx";

/** In an awaited act: what suspends by `use` goes on in it. */
const press = (name: string) => act(async () => screen.getByRole("button", { name }).click());

it.each(["inline", "toast"] as const)(
  "B11 what a transition's action throws is the boundary's, once, whatever its mutation asked for (%s)",
  async (surface) => {
    const client = newClient();
    const end = toastFailures(client);
    const [seen, caught] = [vi.fn(), vi.fn()];
    const error = apiError("server-error");
    const Save = () => {
      const save = useMutation({ meta: { surface }, mutationFn: () => Promise.reject(error) });
      const [isSaving, startTransition] = useTransition();
      return (
        <button type="button" disabled={isSaving} onClick={() => startTransition(() => save.mutateAsync())}>
          Save
        </button>
      );
    };
    renderApp(
      <>
        <FailureBoundary onError={seen} fallbackRender={({ failure }) => <h2>{failure?.kind}</h2>}>
          <Save />
        </FailureBoundary>
        <FailureToaster />
      </>,
      client,
      { onCaughtError: caught },
    );
    await press("Save");
    expect(await screen.findByRole("heading", { name: "server-error" })).toBeVisible();
    expect(seen.mock.calls.map(([thrown]) => thrown)).toEqual([error]);
    expect(caught).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole("listitem")).toBeNull());
    end();
  },
);

it("B12 a promise that was rejected fails again on reset, until the app drops it, as onReset lets it", async () => {
  const attempts = [Promise.reject(apiError("server-error")), Promise.resolve("payments-api")];
  for (const attempt of attempts) attempt.catch(() => {});
  const Content = ({ promise }: { promise: Promise<string> }) => <p>{use(promise)}</p>;
  let drops = false;
  const Page = () => {
    const [number, setNumber] = useState(0);
    return (
      <FailureBoundary
        onReset={() => drops && setNumber(1)}
        fallbackRender={({ failure, retry }) => (
          <>
            <h2>{failure?.kind}</h2>
            <button type="button" onClick={() => retry()}>
              Try again
            </button>
          </>
        )}
      >
        <Suspense fallback={<p>loading</p>}>
          <Content promise={attempts[number] as Promise<string>} />
        </Suspense>
      </FailureBoundary>
    );
  };
  await act(async () => void renderApp(<Page />));
  expect(await screen.findByRole("heading", { name: "server-error" })).toBeVisible();
  await press("Try again");
  expect(await screen.findByRole("heading", { name: "server-error" })).toBeVisible();
  drops = true;
  await press("Try again");
  expect(await screen.findByText("payments-api")).toBeVisible();
});

it.each([
  ["works there", false],
  ["fails there too", true],
])("B14 what failed on the server within a Suspense is tried again in the browser, and %s", async (_, isBroken) => {
  let isServer = true;
  const seen = vi.fn();
  const Release = (): ReactNode => {
    if (isServer || isBroken) throw apiError("not-found");
    return <h2>payments-api</h2>;
  };
  const page = (
    <QueryClientProvider client={newClient()}>
      <FailureBoundary onError={seen} fallbackRender={({ failure }) => <h2>{failure?.kind}</h2>}>
        <Suspense fallback={<p>loading</p>}>
          <Release />
        </Suspense>
      </FailureBoundary>
    </QueryClientProvider>
  );
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(page);
  expect(screen.getByText("loading")).toBeVisible();
  isServer = false;
  const quiet = { onCaughtError: () => {}, onRecoverableError: () => {} };
  render(page, { container, hydrate: true, ...quiet });
  expect(await screen.findByRole("heading", { name: isBroken ? "not-found" : "payments-api" })).toBeVisible();
  expect(seen).toHaveBeenCalledTimes(isBroken ? 1 : 0);
});

it.each([
  ["an error of an API", apiError("not-found")],
  ["any other error", new TypeError("x is undefined")],
])("B21 the boundary and the root are given one and the same object, so that %s can be reported once", (_, error) => {
  const reports = vi.fn();
  const reported = new WeakSet<object>();
  const report = (thrown: unknown) => {
    if (reported.has(thrown as object)) return;
    reported.add(thrown as object);
    reports(thrown);
  };
  const Child = (): ReactNode => {
    throw error;
  };
  const [ours, roots] = [vi.fn(report), vi.fn(report)];
  renderApp(
    <FailureBoundary onError={ours}>
      <FailureBoundary catches={["conflict"]}>
        <Child />
      </FailureBoundary>
    </FailureBoundary>,
    undefined,
    { onCaughtError: roots },
  );
  expect(ours).toHaveBeenCalledTimes(1);
  expect(roots).toHaveBeenCalledTimes(1);
  expect(reports.mock.calls).toEqual([[error]]);
});

it("B33 what a boundary takes is asked at every render, and its answer is all that comes of it", async () => {
  const [asked, seen, reset] = [vi.fn(), vi.fn(), vi.fn()];
  let renderAgain: () => void = () => {};
  const Child = () => {
    useQuery({ queryKey: ["one"], throwOnError: true, queryFn: () => Promise.reject(apiError("not-found")) });
    return null;
  };
  const Page = () => {
    const [count, setCount] = useState(0);
    renderAgain = () => setCount(count + 1);
    return (
      <FailureBoundary
        catches={(failure: Failure) => asked(failure.kind) ?? failure.kind === "not-found"}
        onError={seen}
        onReset={reset}
        fallbackRender={({ failure }) => <h2>{`${failure.kind} ${count}`}</h2>}
      >
        <Child />
      </FailureBoundary>
    );
  };
  renderApp(<Page />);
  await screen.findByRole("heading", { name: "not-found 0" });
  const before = asked.mock.calls.length;
  for (let render = 0; render < 3; render += 1) act(() => renderAgain());
  expect(screen.getByRole("heading", { name: "not-found 3" })).toBeVisible();
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(before + 3);
  expect(seen).toHaveBeenCalledTimes(1);
  expect(reset).not.toHaveBeenCalled();
});
