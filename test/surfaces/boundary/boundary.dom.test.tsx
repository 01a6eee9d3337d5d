import { useQuery } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useEffect, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { expect, it, vi } from "vitest";
import type { FailureFallbackProps } from "../../../src/surfaces/boundary/boundaryProps.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { useFailureBoundary } from "../../../src/surfaces/boundary/useFailureBoundary.ts";
import { isReact19 } from "../../react.ts";
import { apiError, newClient, renderApp } from "../fixtures.tsx";

function Throw({ value }: { value: unknown }): ReactNode {
  throw value;
}

function Fallback({ failure, error, retry, reset, isRetrying }: FailureFallbackProps) {
  return (
    <div role="group" aria-label="fallback">
      <h2>{failure ? failure.kind : `other: ${String(error)}`}</h2>
      <button type="button" onClick={() => retry()}>
        retry{isRetrying ? "ing" : ""}
      </button>
      <button type="button" onClick={() => reset()}>
        reset
      </button>
    </div>
  );
}

const named = (name: string) => () => <h2>{name}</h2>;

it.each([
  ["null", null],
  ["undefined", undefined],
  ["0", 0],
  ["a string", "broken"],
  ["an error", new Error("broken")],
  ["an app's own object with a kind of ours", { kind: "invalid" }],
  ["one with a kind of ours that asks for approval", { kind: "approval-required", status: 428 }],
])("B4 %s that is thrown is shown and can be reset", async (_, value) => {
  let isBroken = true;
  const Child = () => (isBroken ? <Throw value={value} /> : <p>content</p>);
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Child />
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("other");
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "reset" }));
  expect(screen.getByText("content")).toBeInTheDocument();
});

it("B4 a promise that an effect throws is shown and can be reset", async () => {
  let isBroken = true;
  const Child = () => {
    useEffect(() => {
      if (isBroken) throw Promise.resolve();
    }, []);
    return <p>content</p>;
  };
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Child />
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("other");
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "reset" }));
  expect(screen.getByText("content")).toBeInTheDocument();
});

it.each(["invalid", "approval-required"])(
  "an app's own object of kind %s is no failure of an API: it is told in our words and can be reset",
  async (kind) => {
    let isBroken = true;
    const Child = () => (isBroken ? <Throw value={{ kind }} /> : <p>content</p>);
    renderApp(
      <FailureBoundary>
        <Child />
      </FailureBoundary>,
    );
    expect(screen.getByRole("heading", { name: "Sorry, this part of the page did not work" })).toBeVisible();
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("content")).toBeInTheDocument();
  },
);

it("what somebody called off is nobody's fault, and can be tried again", async () => {
  let isBroken = true;
  const Child = () => (isBroken ? <Throw value={new DOMException("stop", "AbortError")} /> : <p>content</p>);
  renderApp(
    <FailureBoundary>
      <Child />
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading", { name: "This was stopped before it was done" })).toBeVisible();
  expect(screen.queryByText(/fault/)).toBeNull();
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("content")).toBeInTheDocument();
});

it("B5 a fallback that throws is the outer boundary's, once", () => {
  const outer = vi.fn();
  renderApp(
    <FailureBoundary onError={outer} fallbackRender={({ error }) => <h2>outer: {(error as Error).message}</h2>}>
      <FailureBoundary FallbackComponent={() => <Throw value={new Error("fallback broke")} />}>
        <Throw value={apiError("not-found")} />
      </FailureBoundary>
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("outer: fallback broke");
  expect(outer).toHaveBeenCalledTimes(1);
});

it("B6 a failure that a boundary does not claim goes to the one above, which alone is told", () => {
  const [inner, outer, caught] = [vi.fn(), vi.fn(), vi.fn()];
  const error = apiError("server-error");
  renderApp(
    <FailureBoundary onError={outer} FallbackComponent={named("outer")}>
      <FailureBoundary catches={["forbidden", "not-found"]} onError={inner} FallbackComponent={named("inner")}>
        <Throw value={error} />
      </FailureBoundary>
    </FailureBoundary>,
    undefined,
    { onCaughtError: caught },
  );
  expect(screen.getByRole("heading")).toHaveTextContent("outer");
  expect(inner).not.toHaveBeenCalled();
  expect(outer).toHaveBeenCalledTimes(1);
  expect(outer.mock.calls[0]?.[0]).toBe(error);
  expect(caught).toHaveBeenCalledTimes(isReact19 ? 1 : 0);
});

it("a boundary takes the kinds that it names", () => {
  renderApp(
    <FailureBoundary catches={["forbidden", "not-found"]} fallbackRender={({ failure }) => <h2>{failure.kind}</h2>}>
      <Throw value={apiError("not-found")} />
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("not-found");
});

it("B7 a predicate that throws claims nothing and hides nothing", () => {
  const seen = vi.fn();
  const error = apiError("not-found");
  renderApp(
    <FailureBoundary onError={seen} FallbackComponent={named("outer")}>
      <FailureBoundary
        catches={() => {
          throw new Error("predicate broke");
        }}
        FallbackComponent={named("inner")}
      >
        <Throw value={error} />
      </FailureBoundary>
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("outer");
  expect(seen.mock.calls[0]?.[0]).toBe(error);
});

it.each([
  ["unauthenticated", "page"],
  ["not-found", "panel"],
] as const)("B8 %s is the %s's among boundaries that would all take it", (kind, owner) => {
  renderApp(
    <FailureBoundary FallbackComponent={named("page")}>
      <FailureBoundary catches={["server-error"]} FallbackComponent={named("section")}>
        <FailureBoundary FallbackComponent={named("panel")}>
          <Throw value={apiError(kind)} />
        </FailureBoundary>
      </FailureBoundary>
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent(owner);
});

it("B8 a missing sign-in in a fallback is for a boundary that still stands: not for the one whose fallback it is", () => {
  renderApp(
    <FailureBoundary
      fallback={
        <>
          <h2>page</h2>
          <FailureBoundary FallbackComponent={named("sign in")}>
            <Throw value={apiError("unauthenticated")} />
          </FailureBoundary>
        </>
      }
    >
      <Throw value={apiError("not-found")} />
    </FailureBoundary>,
  );
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual(["page", "sign in"]);
});

it.each([
  ["an error", new Error("late")],
  ["a promise", Promise.resolve()],
])("B10 %s from an event handler reaches the nearest boundary by showBoundary alone", async (_, value) => {
  const Child = () => {
    const { showBoundary } = useFailureBoundary();
    return (
      <button type="button" onClick={() => showBoundary(value)}>
        save
      </button>
    );
  };
  renderApp(
    <FailureBoundary FallbackComponent={named("outer")}>
      <FailureBoundary FallbackComponent={named("inner")}>
        <Child />
      </FailureBoundary>
    </FailureBoundary>,
  );
  await userEvent.click(screen.getByRole("button", { name: "save" }));
  expect(screen.getByRole("heading")).toHaveTextContent("inner");
});

it("B10 showBoundary of a component that is gone does nothing", () => {
  let show: (error: unknown) => void = () => {};
  const Child = () => {
    show = useFailureBoundary().showBoundary;
    return null;
  };
  const seen = vi.fn();
  const app = (child: ReactNode) => (
    <FailureBoundary onError={seen} FallbackComponent={named("shown")}>
      {child}
    </FailureBoundary>
  );
  const { rerender } = render(app(<Child />));
  rerender(app(<p>content</p>));
  show(new Error("late"));
  expect(screen.getByText("content")).toBeInTheDocument();
  expect(seen).not.toHaveBeenCalled();
});

it("B13 StrictMode makes no second report", () => {
  const seen = vi.fn();
  renderApp(
    <FailureBoundary onError={seen} FallbackComponent={Fallback}>
      <Throw value={apiError("not-found")} />
    </FailureBoundary>,
  );
  expect(seen).toHaveBeenCalledTimes(1);
});

function Panel({ isBroken }: { isBroken: () => boolean }) {
  const [hasFailed, fail] = useState(false);
  if (hasFailed && isBroken()) throw apiError("not-found");
  return (
    <div>
      <h2>Release 4.2.1</h2>
      <button type="button" id="deploy" onClick={() => fail(true)}>
        deploy
      </button>
    </div>
  );
}

it("B15 focus that the failed part held goes to the fallback's heading, and back to its control after recovery", async () => {
  let isBroken = true;
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Panel isBroken={() => isBroken} />
    </FailureBoundary>,
  );
  await userEvent.click(screen.getByRole("button", { name: "deploy" }));
  const heading = screen.getByRole("heading", { name: "not-found" });
  expect(heading).toHaveFocus();
  expect(heading).toHaveAttribute("tabindex", "-1");
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "retry" }));
  expect(screen.getByRole("button", { name: "deploy" })).toHaveFocus();
});

it("B15 after recovery focus waits for content that is still loading", async () => {
  const client = newClient();
  let answer: (value: string) => void = () => {};
  let attempts = 0;
  const Child = () => {
    const { data } = useQuery({
      queryKey: ["name"],
      throwOnError: true,
      queryFn: () => {
        attempts += 1;
        if (attempts === 1) throw apiError("server-error");
        return new Promise<string>((resolve) => {
          answer = resolve;
        });
      },
    });
    return data === undefined ? <p aria-busy="true">loading</p> : <h2>{data}</h2>;
  };
  renderApp(
    <FailureBoundary FallbackComponent={Fallback}>
      <Child />
    </FailureBoundary>,
    client,
  );
  await userEvent.click(await screen.findByRole("button", { name: "retry" }));
  expect(screen.getByText("loading")).toBeInTheDocument();
  answer("payments-api");
  await waitFor(() => expect(screen.getByRole("heading", { name: "payments-api" })).toHaveFocus());
});

it("the nearest boundary is handed out by the same functions over all renders, so that effects may name them", () => {
  const seen = new Set<unknown>();
  const Child = () => {
    const { showBoundary, resetBoundary } = useFailureBoundary();
    seen.add(showBoundary).add(resetBoundary);
    return null;
  };
  const { rerender } = render(<Child />, { wrapper: FailureBoundary });
  rerender(<Child />);
  expect(seen.size).toBe(2);
});

it("B16 focus outside of the failed part stays where it is", async () => {
  let fail: () => void = () => {};
  const Child = () => {
    const [hasFailed, setFailed] = useState(false);
    fail = () => setFailed(true);
    if (hasFailed) throw apiError("not-found");
    return <button type="button">inside</button>;
  };
  renderApp(
    <>
      <button type="button" onClick={() => fail()}>
        outside
      </button>
      <FailureBoundary FallbackComponent={Fallback}>
        <Child />
      </FailureBoundary>
    </>,
  );
  await userEvent.click(screen.getByRole("button", { name: "outside" }));
  expect(screen.getByRole("heading", { name: "not-found" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "outside" })).toHaveFocus();
});

it.each([
  ["a redirect of Next", Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;replace;/login;307;" })],
  ["a 401 of Next", Object.assign(new Error("x"), { digest: "NEXT_HTTP_ERROR_FALLBACK;401" })],
  ["a Response", new Response(null, { status: 404 })],
  ["notFound of a router", { isNotFound: true }],
])("B24 %s passes through untouched to the framework's own boundary", (_, thrown) => {
  const [ours, framework] = [vi.fn(), vi.fn()];
  renderApp(
    <ErrorBoundary onError={framework} fallback={<h2>framework</h2>}>
      <FailureBoundary onError={ours} FallbackComponent={named("ours")}>
        <Throw value={thrown} />
      </FailureBoundary>
    </ErrorBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("framework");
  expect(ours).not.toHaveBeenCalled();
  expect(framework.mock.calls.map(([error]) => error)).toEqual([thrown]);
});

it("B24 a digest of a server error is no control flow", () => {
  renderApp(
    <FailureBoundary FallbackComponent={named("shown")}>
      <Throw value={Object.assign(new Error("x"), { digest: "2338491022" })} />
    </FailureBoundary>,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("shown");
});
