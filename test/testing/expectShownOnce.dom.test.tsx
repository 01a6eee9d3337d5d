import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { Suspense, useState } from "react";
import { expect, it } from "vitest";
import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import type { ApiError } from "../../src/outcome/ApiError.ts";
import { FailureBoundary } from "../../src/surfaces/boundary/FailureBoundary.tsx";
import { CauseNotice } from "../../src/surfaces/cause/CauseNotice.tsx";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { expectShownOnce } from "../../src/testing/expectShownOnce.ts";
import { apiError, newClient, renderApp } from "../surfaces/fixtures.tsx";

function useFailing(name: string, error: unknown) {
  return useQuery({ queryKey: [name], queryFn: () => Promise.reject(error) });
}

function Shown({ name, error }: { name: string; error: unknown }) {
  return <QueryView result={useFailing(name, error)}>{() => null}</QueryView>;
}

function Unshown({ error }: { error: unknown }) {
  return <p>{useFailing("unshown", error).status}</p>;
}

it("counts a query that two views show, a boundary and a mutation once each", async () => {
  const [read, thrown, written] = [apiError("forbidden"), apiError("not-found"), apiError("conflict")];
  function Suspending() {
    useSuspenseQuery({ queryKey: ["suspending"], queryFn: () => Promise.reject(thrown) });
    return null;
  }
  function Writing() {
    const result = useMutation({ mutationFn: () => Promise.reject(written) });
    return (
      <>
        <button type="button" onClick={() => result.mutate()}>
          Save
        </button>
        <MutationNotice result={result} />
      </>
    );
  }
  const client = newClient();
  renderApp(
    <FaultlineProvider>
      <Shown name="a" error={read} />
      <Shown name="a" error={read} />
      <FailureBoundary>
        <Suspense>
          <Suspending />
        </Suspense>
      </FailureBoundary>
      <Writing />
    </FaultlineProvider>,
    client,
  );
  act(() => screen.getByRole("button", { name: "Save" }).click());
  await waitFor(() => expect(expectShownOnce({ client })).toEqual({ shown: 3, bySurface: { inline: 2, boundary: 1 } }));
});

it("fails for a query that failed where nobody shows it", async () => {
  const client = newClient();
  renderApp(<Unshown error={apiError("forbidden")} />, client);
  await screen.findByText("error");
  expect(() => expectShownOnce({ client })).toThrow(/^1 of 1 failure not shown exactly once:\n- forbidden \(403\)/);
});

it("takes what was called off for nobody's failure, though jsdom's own errors are none of the language", async () => {
  const client = newClient();
  const error = new DOMException("called off", "AbortError");
  expect(error).not.toBeInstanceOf(Error);
  renderApp(<Unshown error={error} />, client);
  await screen.findByText("error");
  expect(expectShownOnce({ client }).shown).toBe(0);
});

it("fails when the app draws by hand what a QueryView shows already", async () => {
  const error = apiError("forbidden");
  function ByHand() {
    const { error: late } = useFailing("a", error);
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Why
        </button>
        {isOpen && late && <FailureView failure={error.failure} />}
      </>
    );
  }
  renderApp(
    <FaultlineProvider>
      <Shown name="a" error={error} />
      <ByHand />
    </FaultlineProvider>,
  );
  await screen.findByRole("heading");
  expect(expectShownOnce(error).shown).toBe(1);
  act(() => screen.getByRole("button", { name: "Why" }).click());
  expect(screen.getAllByRole("heading")).toHaveLength(2);
  expect(() => expectShownOnce()).toThrow("shown 2 times");
});

it("fails for a summary beside a notice that was to leave it out", async () => {
  const error = apiError("invalid") as ApiError & { failure: { kind: "invalid" } };
  function Form() {
    const result = useMutation({ mutationFn: () => Promise.reject(error) });
    const [isCareful, setCareful] = useState(false);
    return (
      <>
        <button type="button" onClick={() => result.mutate()}>
          Save
        </button>
        <button type="button" onClick={() => setCareful(true)}>
          Mend
        </button>
        <MutationNotice result={result} except={isCareful ? ["invalid"] : []} />
        {result.error && <ErrorSummary failure={error.failure} />}
      </>
    );
  }
  renderApp(
    <FaultlineProvider>
      <Form />
    </FaultlineProvider>,
  );
  act(() => screen.getByRole("button", { name: "Save" }).click());
  await waitFor(() => expect(() => expectShownOnce(error)).toThrow("shown 2 times"));
  act(() => screen.getByRole("button", { name: "Mend" }).click());
  expect(expectShownOnce(error)).toEqual({ shown: 1, bySurface: { field: 1 } });
});

it("counts each failure of a notice", async () => {
  const client = newClient();
  renderApp(
    <FaultlineProvider>
      <CauseNotice />
      {["a", "b", "c"].map((name) => (
        <Shown key={name} name={name} error={apiError("unavailable")} />
      ))}
    </FaultlineProvider>,
    client,
  );
  await waitFor(() => expect(expectShownOnce({ client })).toEqual({ shown: 3, bySurface: { group: 3 } }));
  expect(screen.getAllByRole("heading")).toHaveLength(1);
});
