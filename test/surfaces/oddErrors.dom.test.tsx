import { useMutation, useQuery } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { toast } from "react-hot-toast";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FailureBoundary } from "../../src/surfaces/boundary/FailureBoundary.tsx";
import { useFailureBoundary } from "../../src/surfaces/boundary/useFailureBoundary.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { StaleNotice } from "../../src/surfaces/StaleNotice.tsx";
import { FailureToaster } from "../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailure } from "../../src/surfaces/toast/hot/toastFailure.tsx";
import { dismissToast, toasterId } from "../../src/surfaces/toast/hot/toasts.ts";
import { isReact19 } from "../react.ts";
import { newClient, renderApp } from "./fixtures.tsx";
import { oddErrors, sealed } from "./oddErrors.ts";

const withSealed = [...oddErrors, ["what lets nobody look", sealed] as const];
const without = (...names: string[]) => withSealed.filter(([name]) => !names.includes(name));
/** Where what matters is that something is thrown, and not what. */
const few = oddErrors.filter(([name]) => ["null", "undefined", "a symbol", "a frozen error"].includes(name));
const unexpected = () => screen.findByRole("heading", { name: /did not work/ });
/** One event, for what is typed or pointed at is no matter here. */
const press = (name: string) => act(async () => screen.getByRole("button", { name }).click());

describe("a boundary", () => {
  it.each(oddErrors)("B4 shows %s that is thrown, tells of it once, and recovers", async (_, make) => {
    const odd = make();
    let isBroken = true;
    const Child = (): ReactNode => {
      if (isBroken) throw odd;
      return <p>content</p>;
    };
    const onError = vi.fn();
    renderApp(
      <FailureBoundary onError={onError}>
        <Child />
      </FailureBoundary>,
    );
    expect(await unexpected()).toBeVisible();
    expect(onError).toHaveBeenCalledTimes(1);
    // In development, React 18 has the error from the window's report, which stumbles over getters that throw.
    if (isReact19) expect(Object.is(onError.mock.calls[0]?.[0], odd)).toBe(true);
    isBroken = false;
    await press("Try again");
    expect(screen.getByText("content")).toBeInTheDocument();
  });

  it.each(withSealed)("B10 shows %s that it is given by showBoundary, and recovers", async (_, make) => {
    const odd = make();
    const Child = () => {
      const { showBoundary } = useFailureBoundary();
      return (
        <button type="button" onClick={() => showBoundary(odd)}>
          Save
        </button>
      );
    };
    renderApp(
      <FailureBoundary>
        <Child />
      </FailureBoundary>,
    );
    await press("Save");
    expect(await unexpected()).toBeVisible();
    await press("Try again");
    expect(screen.getByRole("button", { name: "Save" })).toBeInTheDocument();
  });

  it.each(few)("B5 gives %s that a fallback throws to the boundary above, once", async (_, make) => {
    const odd = make();
    const onError = vi.fn();
    const Broken = (): ReactNode => {
      throw odd;
    };
    renderApp(
      <FailureBoundary onError={onError}>
        <FailureBoundary FallbackComponent={Broken}>
          <Broken />
        </FailureBoundary>
      </FailureBoundary>,
    );
    expect(await unexpected()).toBeVisible();
    expect(onError).toHaveBeenCalledTimes(1);
  });

  it.each(few)("B7 takes nothing when its predicate throws %s", (_, make) => {
    const odd = make();
    const failure = { kind: "not-found", status: 404, receivedAt: 0, dialect: "test" } as const;
    const Child = (): ReactNode => {
      throw failure;
    };
    const onError = vi.fn();
    renderApp(
      <FailureBoundary onError={onError} FallbackComponent={() => <h2>above</h2>}>
        <FailureBoundary
          catches={() => {
            throw odd;
          }}
          FallbackComponent={() => <h2>here</h2>}
        >
          <Child />
        </FailureBoundary>
      </FailureBoundary>,
    );
    expect(screen.getByRole("heading")).toHaveTextContent("above");
    expect(onError.mock.calls[0]?.[0]).toBe(failure);
  });
});

/** A query whose first answers are given, and whose later ones go well. */
function useReleases(answers: (() => Promise<string>)[]) {
  return useQuery({ queryKey: ["releases"], queryFn: () => answers.shift()?.() ?? Promise.resolve("4.2.2") });
}

/** A promise may be rejected with whatever may be thrown. */
const reject = (odd: unknown) => () => Promise.reject(odd);

// TanStack Query itself renders for ever when a query is rejected with what is not equal to itself.
const ofQueries = without("NaN");

describe("a query that is rejected", () => {
  it.each(ofQueries)("shows %s in place of its data, and recovers", async (_, make) => {
    const answers = [reject(make())];
    const Releases = () => <QueryView result={useReleases(answers)}>{(data) => <h2>{data}</h2>}</QueryView>;
    renderApp(<Releases />);
    expect(await unexpected()).toBeVisible();
    await press("Try again");
    expect(await screen.findByRole("heading", { name: "4.2.2" })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: /did not work/ })).toBeNull();
  });

  it.each(ofQueries)("keeps its data when it is %s, with one line above it, and recovers", async (_, make) => {
    const answers = [() => Promise.resolve("4.2.1"), reject(make())];
    const client = newClient();
    const Releases = () => {
      const result = useReleases(answers);
      return (
        <>
          <StaleNotice result={result} />
          <h2>{result.data}</h2>
        </>
      );
    };
    renderApp(<Releases />, client);
    await screen.findByRole("heading", { name: "4.2.1" });
    await act(() => client.refetchQueries());
    expect(await screen.findAllByRole("heading", { name: /^As of/ })).toHaveLength(1);
    expect(screen.getByRole("heading", { name: "4.2.1" })).toBeInTheDocument();
    await press("Retry now");
    expect(await screen.findByRole("heading", { name: "4.2.2" })).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: /^As of/ })).toBeNull();
  });
});

it.each(without())("a mutation that is rejected with %s says so, and recovers", async (_, make) => {
  const answers = [reject(make())];
  const Form = () => {
    const save = useMutation({ mutationFn: () => answers.shift()?.() ?? Promise.resolve("saved") });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          Save
        </button>
        <MutationNotice result={save} />
        <p>{save.status}</p>
      </>
    );
  };
  renderApp(<Form />);
  await press("Save");
  expect(await unexpected()).toBeVisible();
  await press("Try again");
  expect(await screen.findByText("success")).toBeInTheDocument();
  expect(screen.queryByRole("heading")).toBeNull();
});

describe("a toast", () => {
  afterEach(() =>
    act(() => {
      dismissToast();
      toast.remove(undefined, toasterId);
    }),
  );

  const told = without("null", "undefined", "an error whose message throws", "an error whose name throws");
  it.each(told)("tells of %s", async (_, make) => {
    renderApp(<FailureToaster />);
    let id: string | undefined;
    act(() => {
      id = toastFailure(make() as Error);
    });
    expect(id).toEqual(expect.any(String));
    expect(await unexpected()).toBeVisible();
  });

  it("is not made of nothing", () => {
    expect([toastFailure(null as never), toastFailure(undefined as never)]).toEqual([undefined, undefined]);
  });
});

it.each(ofQueries)("a developer gets something to read of %s", async (_, make) => {
  const writeText = vi.fn(async (_text: string) => {});
  vi.stubGlobal("navigator", Object.create(navigator, { clipboard: { value: { writeText } } }));
  const answers = [reject(make())];
  const Releases = () => <QueryView result={useReleases(answers)}>{(data) => <h2>{data}</h2>}</QueryView>;
  renderApp(<Releases />);
  await unexpected();
  await press("Copy details");
  expect(writeText.mock.calls).toEqual([[expect.stringMatching(/./)]]);
  vi.unstubAllGlobals();
});
