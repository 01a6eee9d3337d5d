import type { ReactElement } from "react";
import { expect, it, vi } from "vitest";
import type { Failure } from "../../../src/outcome/failures.ts";
import { boardOf } from "../../../src/surfaces/toast/toastBoard.ts";
import type { ToastPort } from "../../../src/surfaces/toast/toastPort.ts";
import type { ToastStore } from "../../../src/surfaces/toast/toastStore.ts";
import type { Wait } from "../../../src/waiting/wait.ts";

const failure: Failure = { kind: "unavailable", status: 503, receivedAt: 0, dialect: "test" };

/** One toast of many failures, which counts how often one of them is looked at to draw it. */
function oneToastOf(size: number) {
  let toast: ToastStore | undefined;
  const port: ToastPort = {
    show: (_, content: ReactElement<{ toast: ToastStore }>) => {
      toast = content.props.toast;
    },
    dismiss: vi.fn(),
  };
  const board = boardOf(port);
  const looked = vi.fn();
  const sources = Array.from({ length: size }, () => {
    const told = {
      source: {},
      error: { ...failure },
      failure: { ...failure },
      get wait(): Wait | undefined {
        looked();
        return undefined;
      },
    };
    board.tell("down", told, true);
    return told.source;
  });
  return { port, board, sources, looked, toast: toast as ToastStore };
}

it.each([100, 500, 2000])("%d failures that recover at once are one change", async (size) => {
  const { port, board, sources, looked, toast } = oneToastOf(size);
  const drawn = vi.fn(toast.view);
  toast.subscribe(drawn);
  await Promise.resolve();
  expect(drawn).toHaveBeenCalledTimes(1);
  looked.mockClear();
  const [left, ...recovered] = sources as [object, ...object[]];
  for (const source of recovered) board.withdraw(source);
  await Promise.resolve();
  expect(drawn).toHaveBeenCalledTimes(2);
  expect(toast.view().told.source).toBe(left);
  // The view is made of the one that is left, whatever left before it.
  expect(looked.mock.calls.length).toBeLessThan(10);
  board.withdraw(left);
  expect(port.dismiss).toHaveBeenCalledTimes(1);
});

it.each([100, 500, 2000])("%d failures at once are looked through once", async (size) => {
  const { looked, toast } = oneToastOf(size);
  expect(toast.view().count).toBe(size);
  expect(looked.mock.calls.length).toBeLessThan(10 * size);
});

it("what has recovered before anybody looked is drawn while it leaves all the same", () => {
  const { board, sources, toast } = oneToastOf(1);
  board.withdraw(sources[0] as object);
  expect(toast.view().told.source).toBe(sources[0]);
});
