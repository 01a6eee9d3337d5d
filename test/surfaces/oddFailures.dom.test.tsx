import { useMutation, useQuery } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { toast } from "react-hot-toast";
import { afterEach, expect, it, vi } from "vitest";
import { ApiError } from "../../src/outcome/ApiError.ts";
import { FailureBoundary } from "../../src/surfaces/boundary/FailureBoundary.tsx";
import { useFailureBoundary } from "../../src/surfaces/boundary/useFailureBoundary.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { FailureToaster } from "../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailure } from "../../src/surfaces/toast/hot/toastFailure.tsx";
import { dismissToast, toasterId } from "../../src/surfaces/toast/hot/toasts.ts";
import { apiError, newClient, renderApp } from "./fixtures.tsx";
import { oddCarriers } from "./oddErrors.ts";

vi.resetModules();
const copy = await import("../../src/outcome/ApiError.ts");

/** As a page has it that loads the package twice. */
const ofAnotherCopy = ({ failure, request }: ApiError) => new copy.ApiError(failure, request);

const carriers = [...oddCarriers, ["an ApiError of another copy of the package", ofAnotherCopy] as const];
const conflict = () => apiError("conflict", { operation: "save the plan" });
const title = () => screen.findAllByRole("heading", { name: /save the plan/i });
/** One event, for what is typed or pointed at is no matter here. */
const press = (name: string) => act(async () => screen.getByRole("button", { name }).click());

afterEach(() =>
  act(() => {
    dismissToast();
    toast.remove(undefined, toasterId);
  }),
);

it.each(carriers)("B22 B23 B25 a boundary that takes its kind takes a failure in %s", async (_, wrap) => {
  const thrown = wrap(conflict());
  const onError = vi.fn();
  const Child = (): ReactNode => {
    throw thrown;
  };
  renderApp(
    <FailureBoundary catches={["conflict"]} onError={onError}>
      <Child />
    </FailureBoundary>,
  );
  expect(await title()).toHaveLength(1);
  expect(onError.mock.calls.map(([error]) => error === thrown)).toEqual([true]);
});

it.each(carriers)(
  "B10 B25 showBoundary finds a failure in %s, and what stands in the fallback does",
  async (_, wrap) => {
    const Fallback = () => <h2>Could not save the plan: {useFailureBoundary().failure?.status}</h2>;
    const Child = () => {
      const { showBoundary } = useFailureBoundary();
      return (
        <button type="button" onClick={() => showBoundary(wrap(conflict()))}>
          Save
        </button>
      );
    };
    renderApp(
      <FailureBoundary catches={["conflict"]} FallbackComponent={Fallback}>
        <Child />
      </FailureBoundary>,
    );
    await press("Save");
    expect(await screen.findByRole("heading")).toHaveTextContent("409");
  },
);

it.each(carriers)("B22 B23 B25 a query shows the failure in %s, with its data and without", async (_, wrap) => {
  const client = newClient();
  const answers = [() => Promise.reject(wrap(conflict())), () => Promise.resolve("4.2.1")];
  const queryFn = () => answers.shift()?.() ?? Promise.reject(wrap(conflict()));
  const Plan = () => {
    const result = useQuery({ queryKey: ["plan"], queryFn });
    return <QueryView result={result}>{(data) => <h2>{data}</h2>}</QueryView>;
  };
  renderApp(<Plan />, client);
  expect(await title()).toHaveLength(1);
  await act(() => client.refetchQueries());
  expect(await screen.findByRole("heading", { name: "4.2.1" })).toBeInTheDocument();
  await act(() => client.refetchQueries());
  expect(await title()).toHaveLength(1);
  expect(screen.getByRole("heading", { name: "4.2.1" })).toBeInTheDocument();
});

it.each(carriers)("B22 B23 B25 a mutation shows the failure in %s, unless it is left to others", async (_, wrap) => {
  const Form = ({ name, kind }: { name: string; kind: "conflict" | "invalid" }) => {
    const save = useMutation({ mutationFn: () => Promise.reject(wrap(conflict())) });
    return (
      <>
        <button type="button" onClick={() => save.mutate()}>
          {name}
        </button>
        <MutationNotice result={save} except={[kind]} />
        <p>{`${name}: ${save.status}`}</p>
      </>
    );
  };
  renderApp(
    <>
      <Form name="Save" kind="invalid" />
      <Form name="Send" kind="conflict" />
    </>,
  );
  await press("Send");
  expect(await screen.findByText("Send: error")).toBeInTheDocument();
  expect(screen.queryByRole("heading")).toBeNull();
  await press("Save");
  expect(await title()).toHaveLength(1);
});

it.each(carriers)("B22 B23 B25 a toast tells of the failure in %s", async (_, wrap) => {
  renderApp(<FailureToaster />);
  act(() => void toastFailure(wrap(conflict()) as Error));
  expect(await title()).toHaveLength(1);
});

it("B25 one failure in errors of two copies is one toast", async () => {
  renderApp(<FailureToaster />);
  const error = conflict();
  const other = ofAnotherCopy(error);
  expect(other).not.toBeInstanceOf(ApiError);
  act(() => {
    toastFailure(error);
    toastFailure(other);
  });
  expect(await title()).toHaveLength(1);
});
