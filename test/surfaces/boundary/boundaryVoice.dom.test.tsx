import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import { type ReactNode, Suspense, useState } from "react";
import { afterEach, beforeEach, expect, expectTypeOf, it, vi } from "vitest";
import { FaultlineProvider } from "../../../src/components/FaultlineProvider.tsx";
import type { FailureOf } from "../../../src/outcome/failures.ts";
import { FailureBoundary } from "../../../src/surfaces/boundary/FailureBoundary.tsx";
import { apiError, renderApp } from "../fixtures.tsx";

/** Everything that the page's two live regions say, in order. */
function listen(): string[] {
  const said: string[] = [];
  for (const role of ["status", "alert"]) {
    const region = screen.getByRole(role);
    new MutationObserver(() => region.textContent && said.push(region.textContent.trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }
  return said;
}

/** The announcer listens, gathers and speaks in tenths of a second. */
const silence = () => act(() => vi.advanceTimersByTimeAsync(300));
const click = (name: string) => act(() => screen.getByRole("button", { name }).click());

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

let breaks: (error: unknown) => void = () => {};
function Breakable(): ReactNode {
  const [thrown, setThrown] = useState<{ error: unknown }>();
  breaks = (error) => act(() => setThrown({ error }));
  if (thrown) throw thrown.error;
  return <button type="button">inside</button>;
}

async function renderBreakable(boundary: (child: ReactNode) => ReactNode): Promise<string[]> {
  renderApp(<FaultlineProvider locale="en-GB">{boundary(<Breakable />)}</FaultlineProvider>);
  const said = listen();
  await silence();
  return said;
}

it("B17 a failure is announced once by the provider's announcer", async () => {
  const said = await renderBreakable((child) => <FailureBoundary>{child}</FailureBoundary>);
  breaks(apiError("server-error"));
  await silence();
  expect(said).toEqual(["Sorry, we could not load the releases"]);
});

it("B17 an app's own fallback is announced by its heading", async () => {
  const said = await renderBreakable((child) => <FailureBoundary fallback={<h2>Broken</h2>}>{child}</FailureBoundary>);
  breaks(apiError("server-error"));
  await silence();
  expect(said).toEqual(["Broken"]);
});

it("B17 a failure that strikes again is announced again, and a mere render of its fallback is not", async () => {
  let renderAgain: () => void = () => {};
  const Host = ({ children }: { children: ReactNode }) => {
    const [count, setCount] = useState(0);
    renderAgain = () => act(() => setCount((now) => now + 1));
    return (
      <FailureBoundary resetKeys={[count > 3]} fallbackRender={() => <h2 title={`${count}`}>Broken</h2>}>
        {children}
      </FailureBoundary>
    );
  };
  const said = await renderBreakable((child) => <Host>{child}</Host>);
  breaks(apiError("server-error"));
  await silence();
  for (let render = 0; render < 3; render += 1) renderAgain();
  await silence();
  expect(screen.getByRole("heading")).toHaveAttribute("title", "3");
  expect(said).toEqual(["Broken"]);
  renderAgain();
  expect(screen.getByRole("button", { name: "inside" })).toBeVisible();
  breaks(apiError("server-error"));
  await silence();
  expect(said).toEqual(["Broken", "Broken"]);
});

it("B19 a fallback that is a live region itself is not announced besides", async () => {
  const said = await renderBreakable((child) => (
    <FailureBoundary
      fallback={
        <div role="log" aria-live="polite">
          Broken
        </div>
      }
    >
      {child}
    </FailureBoundary>
  ));
  breaks(apiError("server-error"));
  await silence();
  expect(said).toEqual([]);
});

it("B15 a heading that takes the focus is read for that, and not announced besides", async () => {
  const said = await renderBreakable((child) => <FailureBoundary>{child}</FailureBoundary>);
  act(() => screen.getByRole("button", { name: "inside" }).focus());
  breaks(apiError("server-error"));
  await silence();
  expect(screen.getByRole("heading")).toHaveFocus();
  expect(said).toEqual([]);
});

it("an error that no API sent has our words, its details to copy, and a retry", async () => {
  await renderBreakable((child) => <FailureBoundary>{child}</FailureBoundary>);
  breaks(new TypeError("x is not a function"));
  expect(screen.getByRole("heading", { name: "Sorry, this part of the page did not work" })).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent("x is not a function");
  expect(screen.getByRole("button", { name: "Copy details" })).toBeInTheDocument();
  click("Try again");
  expect(screen.getByRole("button", { name: "inside" })).toBeInTheDocument();
});

it("catches narrows the fallback's failure", () => {
  const view = (
    <>
      <FailureBoundary
        catches={["forbidden", "locked"]}
        fallbackRender={({ failure }) => {
          expectTypeOf(failure).toEqualTypeOf<FailureOf<"forbidden" | "locked">>();
          return failure.kind === "locked" ? <h2>{failure.window?.name}</h2> : <h2>{failure.kind}</h2>;
        }}
      >
        <Breakable />
      </FailureBoundary>
      <FailureBoundary fallbackRender={({ failure }) => failure?.kind} />
    </>
  );
  renderApp(view);
  breaks(apiError("forbidden"));
  expect(screen.getByRole("heading", { name: "forbidden" })).toBeInTheDocument();
});

it.each([
  ["below", false],
  ["above", true],
])("a Suspense boundary %s sets off no storm of requests", async (_, isAbove) => {
  let requests = 0;
  const Child = () => {
    useSuspenseQuery({
      queryKey: ["one"],
      queryFn: async () => {
        requests += 1;
        throw apiError("server-error");
      },
    });
    return null;
  };
  const wait = (children: ReactNode) => <Suspense fallback={<p>loading</p>}>{children}</Suspense>;
  const inner = <FailureBoundary>{isAbove ? <Child /> : wait(<Child />)}</FailureBoundary>;
  renderApp(isAbove ? wait(inner) : inner);
  await silence();
  expect(screen.getByRole("heading")).toBeInTheDocument();
  await silence();
  expect(requests).toBe(1);
});

it("B31 what an earlier boundary has reported is not reported again by the next page", async () => {
  const reports: unknown[] = [];
  const Child = () => {
    useQuery({
      queryKey: ["one"],
      throwOnError: true,
      queryFn: async () => {
        throw apiError("server-error");
      },
    });
    return <p>content</p>;
  };
  const Pages = () => {
    const [page, setPage] = useState(1);
    return (
      <>
        <button type="button" onClick={() => setPage(2)}>
          next page
        </button>
        <FailureBoundary key={page} onError={(error) => reports.push(error)}>
          <Child />
        </FailureBoundary>
      </>
    );
  };
  renderApp(<Pages />);
  await silence();
  expect(reports).toHaveLength(1);
  click("next page");
  await silence();
  expect(reports).toHaveLength(2);
  expect(reports[0]).not.toBe(reports[1]);
});
