import { act, render, screen } from "@testing-library/react";
import { Activity, StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ClockProvider } from "../../src/waiting/ClockProvider.tsx";
import { createClock } from "../../src/waiting/clock.ts";
import { useCountdown } from "../../src/waiting/useCountdown.ts";
import { hasActivity } from "../react.ts";
import { setVisible } from "./page.ts";

const start = Date.parse("2026-01-15T12:00:00Z");
const renders = vi.fn();

function Countdown({ at, name = "wait" }: { at: number | undefined; name?: string }) {
  const { secondsLeft, isReady } = useCountdown(at);
  renders(name);
  return (
    <p role="timer" aria-label={name}>
      {isReady ? "ready" : `${secondsLeft} s`}
    </p>
  );
}

const pass = (ms: number): void => {
  act(() => void vi.advanceTimersByTime(ms));
};
const timer = (name = "wait") => screen.getByRole("timer", { name });

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  renders.mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("useCountdown", () => {
  it("counts whole seconds down to ready, and not a moment early", () => {
    render(<Countdown at={start + 2500} />);
    expect(timer()).toHaveTextContent("3 s");
    pass(500);
    expect(timer()).toHaveTextContent("2 s");
    pass(1999);
    expect(timer()).toHaveTextContent("1 s");
    pass(1);
    expect(timer()).toHaveTextContent("ready");
  });

  it("B49 leaves no timer behind when the time has come, and none when it goes", () => {
    const { unmount } = render(<Countdown at={start + 1000} />);
    expect(vi.getTimerCount()).toBe(1);
    pass(1000);
    expect(vi.getTimerCount()).toBe(0);
    unmount();
    const second = render(<Countdown at={Date.now() + 1000} />);
    second.unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is ready when there is no deadline", () => {
    render(<Countdown at={undefined} />);
    expect(timer()).toHaveTextContent("ready");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("B48 shows the true time at once after the machine has slept", () => {
    render(<Countdown at={start + 60_000} />);
    // Asleep: the clock goes on, timers do not.
    vi.setSystemTime(start + 45_000);
    act(() => void window.dispatchEvent(new Event("pageshow")));
    expect(timer()).toHaveTextContent("15 s");
  });

  it("B48 does not tick in a hidden tab, and catches up when it is seen again", () => {
    render(<Countdown at={start + 60_000} />);
    act(() => setVisible(false));
    expect(vi.getTimerCount()).toBe(0);
    pass(20_000);
    expect(timer()).toHaveTextContent("60 s");
    act(() => setVisible(true));
    expect(timer()).toHaveTextContent("40 s");
  });

  it("shares one timer among a thousand, and renders again only those whose figure changes", () => {
    const soon = Array.from({ length: 500 }, (_, i) => start + 10_000 + i);
    const late = Array.from({ length: 500 }, (_, i) => start + 7_200_000 + i * 60_000);
    render(
      [...soon, ...late].map((at, i) => <Countdown key={at} at={at} name={i < 500 ? `soon ${i}` : `late ${i}`} />),
    );
    expect(vi.getTimerCount()).toBe(1);
    renders.mockClear();
    // Each of the near ones ends one second somewhere in the half second after the first.
    pass(1500);
    expect(vi.getTimerCount()).toBe(1);
    const names = renders.mock.calls.map(([name]) => name as string);
    expect(names.some((name) => name.startsWith("late"))).toBe(false);
    expect(new Set(names).size).toBe(500);
    expect(names).toHaveLength(500);
  });

  it("B48 lives through StrictMode's double mount with one timer", () => {
    render(
      <StrictMode>
        <Countdown at={start + 5000} />
      </StrictMode>,
    );
    expect(vi.getTimerCount()).toBe(1);
    pass(1000);
    expect(timer()).toHaveTextContent("4 s");
  });

  it.runIf(hasActivity)(
    "B48 counts from its deadline again when <Activity> shows what it hid, and runs no timer while hidden",
    () => {
      const page = (mode: "visible" | "hidden") => (
        <Activity mode={mode}>
          <Countdown at={start + 60_000} />
        </Activity>
      );
      const { rerender } = render(page("visible"));
      pass(5000);
      rerender(page("hidden"));
      expect(vi.getTimerCount()).toBe(0);
      pass(20_000);
      rerender(page("visible"));
      expect(timer()).toHaveTextContent("35 s");
      expect(vi.getTimerCount()).toBe(1);
    },
  );

  it("shows no figure from a server, whose clock is not the reader's", () => {
    expect(renderToString(<Countdown at={start + 5000} />)).toContain("undefined s");
  });

  it("stands still on a stopped clock", () => {
    const clock = createClock({ rate: 0, startsAt: start });
    render(
      <ClockProvider clock={clock}>
        <Countdown at={start + 5000} />
      </ClockProvider>,
    );
    expect(vi.getTimerCount()).toBe(0);
    pass(60_000);
    expect(timer()).toHaveTextContent("5 s");
  });

  it("hurries on a fast clock", () => {
    const clock = createClock({ rate: 10 });
    render(
      <ClockProvider clock={clock}>
        <Countdown at={start + 60_000} />
      </ClockProvider>,
    );
    pass(3000);
    expect(timer()).toHaveTextContent("30 s");
    pass(3000);
    expect(timer()).toHaveTextContent("ready");
  });
});
