import { useQuery } from "@tanstack/react-query";
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { QueryView } from "../../../src/surfaces/QueryView.tsx";
import { apiError } from "../fixtures.tsx";
import { Comes, click, endRouting, notices, pass, show, startClock, toasts } from "./routed.tsx";

/** What waits until the page has nothing else to do. */
let waiting: Map<number, { act: () => void; timeout: number | undefined }>;
const idle = () =>
  act(() => {
    for (const one of [...waiting.values()]) one.act();
  });

beforeEach(() => {
  startClock();
  waiting = new Map();
  vi.stubGlobal("requestIdleCallback", (act: () => void, { timeout }: IdleRequestOptions = {}) => {
    waiting.set(waiting.size, { act, timeout });
    return waiting.size - 1;
  });
  vi.stubGlobal("cancelIdleCallback", (id: number) => waiting.delete(id));
});
afterEach(() => {
  endRouting();
  vi.unstubAllGlobals();
});

const failing = () => Promise.reject(apiError("server-error"));

function Late({ queryFn = failing }: { queryFn?: () => Promise<string> }) {
  const result = useQuery({ queryKey: ["releases"], queryFn, retry: false });
  return (
    <>
      <button type="button" onClick={() => void result.refetch()}>
        Refresh
      </button>
      <Comes by="Draw">
        <QueryView result={result}>{String}</QueryView>
      </Comes>
    </>
  );
}

it("a page that is too busy to draw a failure in time has not forgotten it", async () => {
  show(<Late />);
  await pass(3000);
  expect(toasts()).toHaveLength(0);
  await click("Draw");
  idle();
  await pass(10);
  expect(screen.getByRole("heading")).toBeInTheDocument();
  expect(toasts()).toHaveLength(0);
  expect(notices()).toEqual([]);
});

it("once the page is idle, what nobody shows is toasted, and a page that never is does not put it off for good", async () => {
  show(<Late />);
  await pass(3000);
  expect([...waiting.values()].map(({ timeout }) => timeout)).toEqual([10_000]);
  expect(toasts()).toHaveLength(0);
  idle();
  await pass(10);
  expect(toasts()).toHaveLength(1);
});

it("what went well while the page was busy is asked for no more", async () => {
  const queryFn = vi
    .fn(failing)
    .mockImplementationOnce(failing)
    .mockResolvedValue("new" as never);
  show(<Late queryFn={queryFn} />);
  await pass(3000);
  expect(waiting.size).toBe(1);
  await click("Refresh");
  await pass(10);
  expect(waiting.size).toBe(0);
  expect(toasts()).toHaveLength(0);
});
