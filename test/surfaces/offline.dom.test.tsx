import { onlineManager, useMutation, useQuery } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createQueryClient } from "../../src/query/queryClient.ts";
import { useFailure } from "../../src/query/useFailure.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { FailureToaster } from "../../src/surfaces/toast/hot/FailureToaster.tsx";
import { toastFailures } from "../../src/surfaces/toast/hot/toastFailures.ts";
import { renderApp } from "./fixtures.tsx";

beforeEach(() => onlineManager.setOnline(false));
afterEach(() => onlineManager.setOnline(true));

const heading = () => screen.getByRole("heading", { name: /connection/ });

it("B45 a query that waits for the connection has not failed: where its data would be stands what it waits for", async () => {
  const client = createQueryClient();
  const end = toastFailures(client);
  const queryFn = vi.fn(async () => "4.2.1");
  const Release = () => {
    const result = useQuery({ queryKey: ["release"], queryFn });
    const failure = useFailure(result);
    return <QueryView result={result}>{(version) => <p>{failure?.kind ?? version}</p>}</QueryView>;
  };
  renderApp(
    <>
      <Release />
      <FailureToaster />
    </>,
    client,
  );
  expect(heading()).toBeVisible();
  expect(screen.getAllByRole("heading")).toHaveLength(1);
  expect(screen.queryByRole("listitem")).toBeNull();
  expect(client.getQueryState(["release"])).toMatchObject({ status: "pending", fetchStatus: "paused", error: null });
  expect(queryFn).not.toHaveBeenCalled();

  await act(async () => onlineManager.setOnline(true));
  expect(await screen.findByText("4.2.1")).toBeVisible();
  expect(screen.queryByRole("heading")).toBeNull();
  end();
});

it.each([
  ["inline", 0],
  ["toast", 1],
] as const)(
  "B45 a write that waits for the connection has not failed: shown as %s it is %i toast, which tells that it waits",
  async (surface, toasts) => {
    const client = createQueryClient();
    const end = toastFailures(client);
    const mutationFn = vi.fn(async () => "saved");
    const Save = () => {
      const save = useMutation({ mutationFn, meta: { surface } });
      return (
        <>
          <button type="button" onClick={() => save.mutate()}>
            {useFailure(save)?.kind ?? save.status}
          </button>
          {surface === "inline" && <MutationNotice result={save} />}
        </>
      );
    };
    renderApp(
      <>
        <Save />
        <FailureToaster />
      </>,
      client,
    );
    await act(async () => screen.getByRole("button", { name: "idle" }).click());
    expect(await screen.findByRole("button", { name: "pending" })).toBeVisible();
    expect(screen.queryAllByRole("listitem")).toHaveLength(toasts);
    // In its notice, or in its toast.
    expect(screen.queryAllByRole("heading")).toEqual([heading()]);
    expect(mutationFn).not.toHaveBeenCalled();

    await act(async () => onlineManager.setOnline(true));
    expect(await screen.findByRole("button", { name: "success" })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("listitem")).toBeNull());
    end();
  },
);
