import { onlineManager, useMutation, useQuery } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { createQueryClient } from "../../src/query/queryClient.ts";
import { useFailure } from "../../src/query/useFailure.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { QueryView } from "../../src/surfaces/QueryView.tsx";
import { FailureToaster } from "../../src/surfaces/toast/FailureToaster.tsx";
import { toastFailures } from "../../src/surfaces/toast/toastFailures.ts";
import { renderApp } from "./fixtures.tsx";

afterEach(() => onlineManager.setOnline(true));

it("B45 what TanStack Query holds back without a connection is no failure: the view says that it waits, and no toast comes", async () => {
  const client = createQueryClient();
  const end = toastFailures(client);
  const [queryFn, mutationFn] = [vi.fn(async () => "4.2.1"), vi.fn(async () => "saved")];
  const Desk = () => {
    const release = useQuery({ queryKey: ["release"], queryFn });
    const save = useMutation({ mutationFn, meta: { surface: "toast" } });
    const failures = [useFailure(release), useFailure(save)].filter(Boolean);
    return (
      <>
        <QueryView result={release}>{(version) => <p>{version}</p>}</QueryView>
        <button type="button" onClick={() => save.mutate()}>
          {save.status}
        </button>
        <MutationNotice result={save} />
        <output>{failures.length} failures</output>
      </>
    );
  };
  onlineManager.setOnline(false);
  renderApp(
    <>
      <Desk />
      <FailureToaster />
    </>,
    client,
  );
  await act(async () => screen.getByRole("button", { name: "idle" }).click());
  expect(await screen.findByRole("button", { name: "pending" })).toBeVisible();
  expect(screen.getByRole("heading", { name: /connection/ })).toBeVisible();
  expect(screen.getAllByRole("heading")).toHaveLength(1);
  expect(screen.getByText("0 failures")).toBeInTheDocument();
  expect(screen.queryByRole("listitem")).toBeNull();
  expect([queryFn, mutationFn].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);

  await act(async () => onlineManager.setOnline(true));
  expect(await screen.findByText("4.2.1")).toBeVisible();
  expect(await screen.findByRole("button", { name: "success" })).toBeVisible();
  end();
});
