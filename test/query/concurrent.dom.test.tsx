import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, renderHook, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "../../src/outcome/ApiError.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { FailureBoundary } from "../../src/surfaces/boundary/FailureBoundary.tsx";
import { json, pass, type Script, setUp, start } from "./harness.tsx";

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

const slow: Script = async (request) => {
  const { name } = (await request.json()) as { name: string };
  await new Promise((resolve) => setTimeout(resolve, 100));
  return json({ detail: `${name} exists` }, 409);
};
const request = (name: string) => ({ path: "/tags", json: { name } });

it("B42 the failures of writes that run side by side all reach the handlers of the hook, though only the last reaches its call's", async () => {
  const { api, wrapper } = setUp([slow]);
  const [ofHook, ofCall] = [vi.fn(), vi.fn()];
  const options = api.mutationOptions({ request, onError: ofHook, meta: { operation: "add the tag" } });
  const { result } = renderHook(() => useApiMutation(options), { wrapper });
  act(() => {
    for (const name of ["a", "b", "c"]) result.current.mutate(name, { onError: ofCall });
  });
  await pass(200);
  expect(ofCall).toHaveBeenCalledTimes(1);
  const failures = ofHook.mock.calls.map(([error]) => (error as ApiError).failure);
  expect(failures).toMatchObject(
    ["a", "b", "c"].map((name) => ({
      kind: "conflict",
      message: `${name} exists`,
      method: "POST",
      operation: "add the tag",
    })),
  );
});

it("B42 a write whose component has gone still tells the handlers of the hook", async () => {
  const { api, wrapper } = setUp([slow]);
  const [ofHook, ofCall] = [vi.fn(), vi.fn()];
  const options = api.mutationOptions({ request, onError: ofHook });
  const { result, unmount } = renderHook(() => useApiMutation(options), { wrapper });
  act(() => result.current.mutate("a", { onError: ofCall }));
  unmount();
  await pass(200);
  expect(ofCall).not.toHaveBeenCalled();
  expect(ofHook).toHaveBeenCalledTimes(1);
  expect(ofHook.mock.calls[0]?.[0]).toBeInstanceOf(ApiError);
});

it("B43 a write that a boundary has taken is not sent again when the boundary is", async () => {
  const { api, client, fetch } = setUp([json({}, 503)]);
  const Save = () => {
    const save = useApiMutation(api.mutationOptions({ request, meta: { surface: "boundary" } }));
    return (
      <button type="button" onClick={() => save.mutate("a")}>
        Save
      </button>
    );
  };
  render(
    <QueryClientProvider client={client}>
      <FailureBoundary
        fallbackRender={({ resetErrorBoundary }) => (
          <button type="button" onClick={() => resetErrorBoundary()}>
            Reset
          </button>
        )}
      >
        <Save />
      </FailureBoundary>
    </QueryClientProvider>,
    { onCaughtError: () => {} },
  );
  act(() => screen.getByRole("button", { name: "Save" }).click());
  await pass(100);
  act(() => screen.getByRole("button", { name: "Reset" }).click());
  await pass(600_000);
  expect(screen.getByRole("button", { name: "Save" })).toBeVisible();
  expect(fetch).toHaveBeenCalledTimes(1);
});
