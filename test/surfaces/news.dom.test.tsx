import { renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useHeard } from "../../src/surfaces/useNews.ts";
import type { Wait } from "../../src/waiting/wait.ts";

it("an app's own view gets a wait that may be spread, that tells how things stand, and whose retry is heard", () => {
  let state: Wait["state"] = "waiting";
  const own = {
    get state() {
      return state;
    },
    attempt: 2,
    retryNow: vi.fn(),
    cancel: vi.fn(),
  };
  const ask = vi.fn();
  const { result } = renderHook(() => useHeard(own, ask));
  const wait = result.current as Wait;
  expect({ ...wait }).toEqual({ state: "waiting", attempt: 2, retryNow: expect.any(Function), cancel: own.cancel });
  state = "ready";
  expect(wait.state).toBe("ready");
  wait.retryNow({ force: true });
  expect(ask).toHaveBeenCalledOnce();
  expect(own.retryNow).toHaveBeenCalledExactlyOnceWith({ force: true });
});
