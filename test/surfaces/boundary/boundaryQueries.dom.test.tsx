import { QueryErrorResetBoundary, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, Suspense, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { afterEach, expect, it, vi } from "vitest";
import type { FailureFallbackProps } from "../../../src/surfaces/boundary/boundaryProps.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { apiError, newClient, noon, renderApp } from "../fixtures.tsx";

afterEach(() => vi.useRealTimers());

function Fallback({ failure, retry, reset, isRetrying }: FailureFallbackProps) {
  return (
    <div aria-busy={isRetrying}>
      <h2>{failure?.kind}</h2>
      <button type="button" onClick={() => retry()}>
        retry
      </button>
      <button type="button" onClick={() => retry({ force: true })}>
        retry anyway
      </button>
      <button type="button" onClick={() => reset()}>
        reset
      </button>
    </div>
  );
}

/** Counts the requests of each name, and fails those that are named in `failing`. */
function desk(...names: string[]) {
  const failing = new Map(names.map((name) => [name, apiError("server-error", { code: name })]));
  const requests: Record<string, number> = {};
  const options = (name: string) => ({
    queryKey: [name],
    staleTime: Number.POSITIVE_INFINITY,
    throwOnError: true,
    queryFn: async () => {
      requests[name] = (requests[name] ?? 0) + 1;
      const error = failing.get(name);
      if (error) throw error;
      return `${name} data`;
    },
  });
  const Panel = ({ name }: { name: string }) => <p>{useQuery(options(name)).data}</p>;
  const SuspendingPanel = ({ name }: { name: string }) => <p>{useSuspenseQuery(options(name)).data}</p>;
  return { failing, requests, Panel, SuspendingPanel };
}

it("B29 a retry fetches again exactly the queries that failed", async () => {
  const { failing, requests, Panel } = desk("bad", "worse");
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Panel name="ok" />
      <Panel name="bad" />
      <Panel name="worse" />
    </FailureBoundary>,
  );
  await screen.findByRole("heading", { name: "server-error" });
  await waitFor(() => expect(requests).toEqual({ ok: 1, bad: 1, worse: 1 }));
  failing.clear();
  await userEvent.click(screen.getByRole("button", { name: "retry" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
  expect(await screen.findByText("worse data")).toBeInTheDocument();
  expect(requests).toEqual({ ok: 1, bad: 2, worse: 2 });
});

it("B30 a reset alone renders again and asks nobody", async () => {
  const { failing, requests, Panel } = desk("bad");
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Panel name="bad" />
    </FailureBoundary>,
  );
  await screen.findByRole("heading", { name: "server-error" });
  failing.clear();
  await userEvent.click(screen.getByRole("button", { name: "reset" }));
  expect(screen.getByRole("heading", { name: "server-error" })).toBeInTheDocument();
  expect(requests).toEqual({ bad: 1 });
});

it("B30 the boundary above resets the queries below an inner one that did not claim their failure", async () => {
  const { failing, requests, Panel } = desk("bad");
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <FailureBoundary catches={["forbidden"]}>
        <Panel name="bad" />
      </FailureBoundary>
    </FailureBoundary>,
  );
  await screen.findByRole("heading", { name: "server-error" });
  failing.clear();
  await userEvent.click(screen.getByRole("button", { name: "retry" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
  expect(requests).toEqual({ bad: 2 });
});

it("B31 a boundary that is new on the page asks again for what failed before", async () => {
  const client = newClient();
  const { failing, requests, Panel } = desk("bad");
  const page = (key: string) => (
    <FailureBoundary key={key} FallbackComponent={Fallback}>
      <Panel name="bad" />
    </FailureBoundary>
  );
  const Pages = () => {
    const [key, setKey] = useState("one");
    return (
      <>
        <button type="button" onClick={() => setKey("two")}>
          next page
        </button>
        {page(key)}
      </>
    );
  };
  renderApp(<Pages />, client);
  await screen.findByRole("heading", { name: "server-error" });
  failing.clear();
  fireEvent.click(screen.getByRole("button", { name: "next page" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
  expect(requests).toEqual({ bad: 2 });
});

it("resetKeys reset the boundary and its failed queries", async () => {
  const { failing, requests, Panel } = desk("bad");
  const App = () => {
    const [key, setKey] = useState(1);
    return (
      <>
        <button type="button" onClick={() => setKey(2)}>
          next
        </button>
        <FailureBoundary resetKeys={[key]} FallbackComponent={Fallback}>
          <Panel name="bad" />
        </FailureBoundary>
      </>
    );
  };
  renderApp(<App />);
  await screen.findByRole("heading", { name: "server-error" });
  failing.clear();
  fireEvent.click(screen.getByRole("button", { name: "next" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
  expect(requests).toEqual({ bad: 2 });
});

it("B32 the failure stays on screen, busy, while suspending children fetch again", async () => {
  const { failing, requests, SuspendingPanel } = desk("bad");
  renderApp(
    <Suspense fallback={<p>spinner</p>}>
      <FailureBoundary FallbackComponent={Fallback}>
        <SuspendingPanel name="bad" />
      </FailureBoundary>
    </Suspense>,
  );
  await screen.findByRole("heading", { name: "server-error" });
  const before = requests.bad ?? 0;
  fireEvent.click(screen.getByRole("button", { name: "retry" }));
  expect(screen.getByRole("heading", { name: "server-error" })).toBeVisible();
  expect(screen.queryByText("spinner")).not.toBeInTheDocument();
  await waitFor(() => expect(requests.bad).toBe(before + 1));
  await waitFor(() => expect(screen.getByRole("heading").parentElement).toHaveAttribute("aria-busy", "false"));
  failing.clear();
  fireEvent.click(screen.getByRole("button", { name: "retry" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
});

it("a retry is held while the server's own wait runs, unless it is forced", async () => {
  vi.useFakeTimers({ now: noon, toFake: ["Date"] });
  const { failing, requests, Panel } = desk();
  failing.set("limited", apiError("rate-limited", { retryAt: noon + 42_000 }));
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Panel name="limited" />
    </FailureBoundary>,
  );
  await screen.findByRole("heading", { name: "rate-limited" });
  fireEvent.click(screen.getByRole("button", { name: "retry" }));
  expect(requests).toEqual({ limited: 1 });
  fireEvent.click(screen.getByRole("button", { name: "retry anyway" }));
  await waitFor(() => expect(requests).toEqual({ limited: 2 }));
  await screen.findByRole("heading", { name: "rate-limited" });
  vi.setSystemTime(noon + 42_000);
  fireEvent.click(screen.getByRole("button", { name: "retry" }));
  await waitFor(() => expect(requests).toEqual({ limited: 3 }));
});

const Other = () => <p>{useQuery({ queryKey: ["other"], queryFn: () => "other data" }).data}</p>;

/** A page on which a query begins elsewhere, in the moment in which a reset waits for its transition. */
function Beside({ children }: { children: (begin: () => void) => ReactNode }) {
  const [hasBegun, setBegun] = useState(false);
  return (
    <>
      {hasBegun && <Other />}
      {children(() => setBegun(true))}
    </>
  );
}

it.each([
  ["by itself", (child: ReactNode) => child],
  ["below an inner boundary", (child: ReactNode) => <FailureBoundary catches={["forbidden"]}>{child}</FailureBoundary>],
  ["below a Suspense", (child: ReactNode) => <Suspense fallback={<p>spinner</p>}>{child}</Suspense>],
])("a retry reaches the failed query %s though another query begins on the page meanwhile", async (_, around) => {
  const { failing, requests, Panel } = desk("bad");
  renderApp(
    <Beside>
      {(begin) => (
        <FailureBoundary
          fallbackRender={({ retry }) => (
            <button
              type="button"
              onClick={() => {
                retry();
                begin();
              }}
            >
              retry
            </button>
          )}
        >
          {around(<Panel name="bad" />)}
        </FailureBoundary>
      )}
    </Beside>,
  );
  failing.clear();
  await userEvent.click(await screen.findByRole("button", { name: "retry" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
  expect(await screen.findByText("other data")).toBeInTheDocument();
  expect(requests).toEqual({ bad: 2 });
});

it("a query that fails again after a retry is the boundary's again, and is not asked by itself", async () => {
  const { requests, SuspendingPanel } = desk("bad");
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Suspense fallback={<p>spinner</p>}>
        <FailureBoundary catches={["forbidden"]}>
          <SuspendingPanel name="bad" />
        </FailureBoundary>
      </Suspense>
    </FailureBoundary>,
  );
  await screen.findByRole("heading", { name: "server-error" });
  const before = requests.bad ?? 0;
  for (const presses of [1, 2]) {
    await userEvent.click(screen.getByRole("button", { name: "retry" }));
    await waitFor(() => expect(requests.bad).toBeGreaterThanOrEqual(before + presses));
    expect(await screen.findByRole("heading", { name: "server-error" })).toBeVisible();
  }
  expect(requests.bad).toBe(before + 2);
});

it("a reset of TanStack Query's own boundary further up reaches the queries below ours", async () => {
  const { failing, requests, Panel } = desk("bad");
  renderApp(
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary
          onReset={reset}
          fallbackRender={({ resetErrorBoundary }) => (
            <button type="button" onClick={resetErrorBoundary}>
              retry
            </button>
          )}
        >
          <FailureBoundary catches={["forbidden"]}>
            <Panel name="bad" />
          </FailureBoundary>
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>,
  );
  failing.clear();
  await userEvent.click(await screen.findByRole("button", { name: "retry" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
  expect(requests).toEqual({ bad: 2 });
});

it("a query in the fallback does not use up the retry of what failed", async () => {
  const { failing, requests, Panel } = desk("bad");
  renderApp(
    <FailureBoundary
      fallbackRender={({ isRetrying, retry }) => (
        <>
          {isRetrying && <Panel name="status" />}
          <button type="button" onClick={() => retry()}>
            retry
          </button>
        </>
      )}
    >
      <Panel name="bad" />
    </FailureBoundary>,
  );
  failing.clear();
  await userEvent.click(await screen.findByRole("button", { name: "retry" }));
  expect(await screen.findByText("bad data")).toBeInTheDocument();
  expect(requests.bad).toBe(2);
});
