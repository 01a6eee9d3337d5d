import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { RetryCountdown } from "../../src/components/RetryCountdown.tsx";
import type { Wait } from "../../src/waiting/wait.ts";
import { failureOf, now, pass, renderLater } from "./setting.tsx";

// Rendering below a settled provider takes 200 ms, so the reply comes then.
const start = now + 200;

beforeEach(() => {
  vi.useFakeTimers({ now });
  return () => vi.useRealTimers();
});

const limited = failureOf("rate-limited", { receivedAt: start, retryAt: start + 42_000 });
const waitOf = (facts: Partial<Wait>): Wait => ({ state: "waiting", retryNow: vi.fn(), cancel: vi.fn(), ...facts });
const title = () => screen.getByRole("heading").textContent;
const live = () => screen.getByRole("status").textContent;

it("puts the time that is left into the sentence, as a timer", () => {
  renderLater(<RetryCountdown failure={limited} onRetry={() => {}} />);
  expect(title()).toBe("You can try again in 0:42");
  expect(screen.getByRole("timer")).toHaveTextContent("0:42");
  expect(screen.getByRole("timer")).toHaveAttribute("datetime", "PT42S");
  pass(2000);
  expect(title()).toBe("You can try again in 0:40");
});

it("holds the button without disabling it, and says on a click how long it takes", () => {
  const onRetry = vi.fn();
  renderLater(<RetryCountdown failure={limited} onRetry={onRetry} />);
  const button = screen.getByRole("button", { name: "Retry now" });
  expect(button).not.toBeDisabled();
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription("You can try again in 42 seconds");
  pass(3000);
  fireEvent.click(button);
  pass(150);
  expect(onRetry).not.toHaveBeenCalled();
  expect(live()).toMatch(/in 39 seconds/);
});

it("B49 lets the button go when its time comes, with its focus and its words, and sends nothing by itself", () => {
  const onRetry = vi.fn();
  renderLater(<RetryCountdown failure={limited} onRetry={onRetry} />);
  const button = screen.getByRole("button");
  act(() => button.focus());
  pass(42_000);
  expect(title()).toBe("You can try again");
  expect(screen.getByRole("button", { name: "Retry now" })).toBe(button);
  expect(button).toHaveFocus();
  expect(button).not.toHaveAttribute("aria-disabled");
  expect(button).toHaveAttribute("data-variant", "solid");
  expect(onRetry).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(onRetry).toHaveBeenCalledOnce();
});

it("B50 speaks at the start, at five minutes, one, 30 s, 10 s and at the end, and never in between", () => {
  const heard: string[] = [];
  renderLater(<RetryCountdown failure={failureOf("rate-limited", { receivedAt: start, retryAt: start + 320_000 })} />);
  for (let second = 0; second < 330; second++) {
    pass(1000);
    const text = live()?.replace(/\u00a0$/, "");
    if (text && heard.at(-1) !== text) heard.push(text);
  }
  expect(heard).toEqual([
    "You can try again in 5 minutes, 20 seconds",
    "You can try again in 5 minutes",
    "You can try again in 1 minute",
    "You can try again in 30 seconds",
    "You can try again in 10 seconds",
    "You can try again",
  ]);
});

it("catches up after sleep with one announcement", () => {
  renderLater(<RetryCountdown failure={limited} />);
  pass(150);
  vi.setSystemTime(start + 60_000);
  fireEvent(window, new Event("pageshow"));
  pass(150);
  expect(title()).toBe("You can try again");
  expect(live()).toBe("You can try again");
});

it("shows and says a time of day above an hour, both in one zone, and neither ring nor timer", () => {
  const { container } = renderLater(
    <RetryCountdown failure={failureOf("rate-limited", { retryAt: now + 7_200_000 })} onRetry={() => {}} />,
  );
  expect(title()).toBe("You can try again at 12:44 CET");
  pass(150);
  expect(live()).toBe("You can try again at Mon 27 Oct, 12:44");
  expect(screen.queryByRole("timer")).toBeNull();
  expect(container.querySelector("[data-fl=ring]")).toBeNull();
  expect(screen.getByRole("button")).toHaveAttribute("aria-disabled", "true");
});

it("shows a time of day in UTC on a machine that has no zone", () => {
  const known = new Intl.DateTimeFormat().resolvedOptions();
  const options = vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions");
  options.mockReturnValue({ ...known, timeZone: "Etc/Unknown" });
  onTestFinished(() => options.mockRestore());
  const limitedForLong = failureOf("rate-limited", { retryAt: now + 7_200_000 });
  renderLater(<RetryCountdown failure={limitedForLong} onRetry={() => {}} />, { timeZone: undefined });
  expect(title()).toBe("You can try again at 11:44 UTC");
  pass(150);
  expect(live()).toBe("You can try again at Mon 27 Oct, 11:44");
});

it("B46 invents no number when the server named none", () => {
  const onRetry = vi.fn();
  const { container } = renderLater(<RetryCountdown failure={failureOf("rate-limited")} onRetry={onRetry} />);
  expect(title()).toBe("Too fast for now");
  expect(container.querySelector("[data-fl=ring], [role=timer]")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(onRetry).toHaveBeenCalledOnce();
});

it("says which quota is used up and when it is new, when the reply says so", () => {
  const rateLimit = { limit: 1000, remaining: 0, resetAt: start + 42_000 };
  const { rerender } = renderLater(<RetryCountdown failure={{ ...limited, rateLimit }} />);
  expect(screen.getByText(/requests are used/)).toHaveTextContent("All 1,000 requests are used. Resets at 10:45.");
  rerender(<RetryCountdown failure={{ ...limited, rateLimit: { ...rateLimit, remaining: 12 } }} />);
  expect(screen.queryByText(/requests are used/)).toBeNull();
});

describe("while an automatic attempt is planned", () => {
  it("B50 can be stopped, and shows which attempt comes", () => {
    const wait = waitOf({ retryAt: limited.retryAt, attempt: 2, maxAttempts: 4 });
    renderLater(<RetryCountdown failure={limited} wait={wait} />);
    expect(screen.getByText("Attempt 2 of 4")).toBeVisible();
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(wait.cancel).toHaveBeenCalledOnce();
  });

  it("counts to the attempt that really goes out when that is later than the server asks", () => {
    renderLater(<RetryCountdown failure={limited} wait={waitOf({ retryAt: start + 45_000 })} />);
    expect(title()).toBe("You can try again in 0:45");
  });

  it("does not call anybody to the button for an attempt that goes out by itself", () => {
    renderLater(<RetryCountdown failure={limited} wait={waitOf({ retryAt: limited.retryAt })} />);
    pass(41_500);
    expect(live()).not.toBe("You can try again");
    pass(1000);
    expect(live()).not.toBe("You can try again");
  });

  it("does not call anybody to the button when the attempt is out as the clock ends", () => {
    renderLater(<RetryCountdown failure={limited} isRetrying />);
    pass(42_000);
    pass(150);
    expect(live()).not.toBe("You can try again");
  });

  it("offers to stop nothing when the clock runs but nothing goes out at its end", () => {
    renderLater(
      <RetryCountdown failure={limited} wait={waitOf({ retryAt: limited.retryAt, isPlanned: false, attempt: 2 })} />,
    );
    expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["Retry now"]);
    pass(42_000);
    pass(150);
    expect(live()).toBe("You can try again");
  });

  it("says that it waits for the connection, not for a clock", () => {
    const past = { ...limited, retryAt: start - 1 };
    renderLater(<RetryCountdown failure={past} wait={waitOf({ state: "offline" })} />);
    expect(title()).toBe("You're offline");
    expect(screen.getByText("We try again when your connection is back.")).toBeVisible();
    expect(screen.queryByRole("timer")).toBeNull();
  });
});

it("is titled in the app's own words for its kind, and then says the time beside the button", () => {
  const operation = { action: "load it", titles: { unavailable: "The desk is closed" } };
  const failure = failureOf("unavailable", { receivedAt: start, retryAt: start + 42_000, operation });
  renderLater(<RetryCountdown failure={failure} onRetry={() => {}} />);
  expect(title()).toBe("The desk is closed");
  expect(screen.getByRole("timer")).toHaveTextContent("0:42");
});
