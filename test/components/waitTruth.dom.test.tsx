import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FailureView } from "../../src/components/FailureView.tsx";
import { RetryCountdown } from "../../src/components/RetryCountdown.tsx";
import { StaleStrip } from "../../src/components/StaleStrip.tsx";
import type { RetryDecision } from "../../src/outcome/decision.ts";
import type { Wait } from "../../src/waiting/wait.ts";
import { failureOf, now, pass, renderLater } from "./setting.tsx";

// Rendering below a settled provider takes 200 ms, so the reply comes then.
const start = now + 200;

beforeEach(() => {
  vi.useFakeTimers({ now });
  return () => vi.useRealTimers();
});

const operation = { action: "deploy api 4.2.1", subject: "api 4.2.1" };
const limited = failureOf("rate-limited", { receivedAt: start, retryAt: start + 42_000, method: "GET", operation });
const waitOf = (facts: Partial<Wait> = {}): Wait => ({
  state: "waiting",
  retryAt: limited.retryAt,
  isPlanned: true,
  isHeld: true,
  retryNow: vi.fn(),
  cancel: vi.fn(),
  ...facts,
});
const decided = (facts: Partial<RetryDecision>): RetryDecision => ({
  action: "repeat",
  rule: "server-instant",
  retries: 0,
  maxRetries: 3,
  ...facts,
});
const ended = { state: "ready", retryAt: undefined, isPlanned: false, isHeld: false } as const;

const panel = () => screen.getByRole("region");
const title = () => screen.getByRole("heading").textContent;
const retryButton = () => screen.getByRole("button", { name: /now|again/i });
const live = () => screen.getByRole("status").textContent?.replace(/\u00a0$/, "");

/** What is said while time passes; each word stands for 7 s. */
function listen(seconds: number, step = 1): string[] {
  const heard: string[] = [];
  for (let second = 0; second < seconds; second += step) {
    pass(step * 1000);
    const text = live();
    if (text && heard.at(-1) !== text) heard.push(text);
  }
  return heard;
}

describe("a wait that is given is the truth", () => {
  it("holds the button as long as the wait is held, whatever the failure says", () => {
    const wait = waitOf({ isHeld: false });
    const { rerender } = renderLater(<RetryCountdown failure={limited} wait={wait} />);
    expect(retryButton()).not.toHaveAttribute("aria-disabled");
    fireEvent.click(retryButton());
    expect(wait.retryNow).toHaveBeenCalledOnce();
    rerender(<RetryCountdown failure={limited} wait={waitOf()} />);
    expect(retryButton()).toHaveAttribute("aria-disabled", "true");
  });

  it("acts at once during our own backoff, and says when the next try is", () => {
    const wait = waitOf({ retryAt: start + 8000, isHeld: false });
    renderLater(<FailureView failure={failureOf("server-error", { receivedAt: start, operation })} wait={wait} />);
    expect(screen.getByText(/Next try in/)).toHaveTextContent("Next try in 0:08");
    fireEvent.click(retryButton());
    expect(wait.retryNow).toHaveBeenCalledOnce();
  });

  it("brings the planned attempt forward rather than sending another beside it", () => {
    const wait = waitOf({ isHeld: false });
    const onRetry = vi.fn();
    const { rerender } = renderLater(<RetryCountdown failure={limited} wait={wait} onRetry={onRetry} />);
    fireEvent.click(retryButton());
    expect([vi.mocked(wait.retryNow).mock.calls.length, onRetry.mock.calls.length]).toEqual([1, 0]);
    rerender(<RetryCountdown failure={limited} wait={waitOf(ended)} onRetry={onRetry} />);
    fireEvent.click(retryButton());
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("follows a gate that opens early, keeping its lines and its button", () => {
    const { rerender } = renderLater(<RetryCountdown failure={limited} wait={waitOf({ isPlanned: false })} />);
    pass(7200);
    const button = retryButton();
    expect(panel()).toHaveTextContent("The service asks for a pause.");
    rerender(<RetryCountdown failure={limited} wait={waitOf(ended)} />);
    expect(title()).toBe("You can try again");
    expect(panel()).toHaveTextContent("The pause is over.");
    expect(retryButton()).toBe(button);
    expect(button).toHaveTextContent("Retry now");
    pass(150);
    expect(live()).toBe("You can try again");
  });

  it("is not taken for an attempt on its way by a host that says so", () => {
    renderLater(<RetryCountdown failure={limited} wait={waitOf()} isRetrying />);
    expect(title()).toBe("You can try again in 0:42");
    expect(retryButton()).toHaveTextContent("Retry now");
  });
});

describe("a wait that was called off", () => {
  const stopped = { ...limited, decision: decided({ action: "ask", rule: "called-off" }) };

  it("says that it was stopped and what the server asked for, counts nothing, and leaves a button that acts", () => {
    const wait = waitOf({ ...ended, attempt: 2, maxAttempts: 4 });
    renderLater(<RetryCountdown failure={stopped} wait={wait} />);
    expect(title()).toBe("Could not deploy api 4.2.1 yet");
    expect(panel()).toHaveTextContent("The service asks for a pause until 10:45:00.");
    expect(screen.getByText("We stopped trying by ourselves")).toBeVisible();
    expect(screen.queryByRole("timer")).toBeNull();
    expect(panel()).not.toHaveTextContent("Attempt");
    expect(retryButton()).toHaveAccessibleDescription("We stopped trying by ourselves");
    fireEvent.click(retryButton());
    expect(wait.retryNow).toHaveBeenCalledOnce();
  });

  it("no longer tells of the server's time when that has passed", () => {
    renderLater(<RetryCountdown failure={stopped} wait={waitOf(ended)} />);
    pass(42_000);
    expect(panel()).not.toHaveTextContent("until");
    expect(title()).toBe("Could not deploy api 4.2.1 yet");
  });

  it("hands the focus to the button that stays", () => {
    const wait = waitOf();
    const { rerender } = renderLater(<RetryCountdown failure={limited} wait={wait} />);
    const cancel = screen.getByRole("button", { name: "Cancel" });
    act(() => cancel.focus());
    fireEvent.click(cancel);
    expect(wait.cancel).toHaveBeenCalledOnce();
    rerender(<RetryCountdown failure={stopped} wait={waitOf(ended)} />);
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    expect(retryButton()).toHaveFocus();
  });
});

describe("a wait that is too long to sit out", () => {
  const long = {
    ...limited,
    retryAt: start + 20 * 60_000,
    decision: decided({ action: "ask", rule: "wait-too-long" }),
  };

  it("shows its time of day, warns, and lets a person try at once", () => {
    const wait = waitOf({ retryAt: long.retryAt, isPlanned: false, isHeld: false });
    const { container } = renderLater(<RetryCountdown failure={long} wait={wait} />);
    expect(title()).toBe("You can try again at 11:04 CET");
    expect(panel()).toHaveTextContent("Before then it may refuse.");
    expect(container.querySelector("[data-fl=ring], [role=timer]")).toBeNull();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    fireEvent.click(retryButton());
    expect(wait.retryNow).toHaveBeenCalledOnce();
  });
});

describe("at the deadline", () => {
  it("says that it is trying, not that a person can", () => {
    const { rerender } = renderLater(<RetryCountdown failure={limited} wait={waitOf()} />);
    pass(42_000);
    expect(title()).toBe("Trying now");
    rerender(<RetryCountdown failure={limited} wait={waitOf({ ...ended, attempt: 2, maxAttempts: 4 })} isRetrying />);
    expect(title()).toBe("Trying now");
    expect(panel()).toHaveTextContent("Attempt 2 of 4");
    expect(screen.getByRole("button", { name: "Trying again…" })).toHaveAttribute("aria-busy", "true");
    // It stays in its place and keeps the focus, but what is out cannot be called off.
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveAttribute("aria-disabled", "true");
    pass(150);
    expect(live()).not.toMatch(/^(You can try again|Trying now)$/);
  });

  it("never says in between that a person can, as long as an attempt is planned", () => {
    const wait = { ...waitOf(), state: "waiting" as Wait["state"] };
    renderLater(<RetryCountdown failure={limited} wait={wait} />);
    pass(41_900);
    // A wait tells how things stand when it is asked: the clock may ask it before its host does.
    wait.state = "ready";
    pass(250);
    expect(title()).toBe("Trying now");
    expect(live()).not.toMatch(/You can try again$/);
  });

  it.each([
    ["offline", "You're offline", "We try again when your connection is back."],
    ["hidden", "Could not deploy api 4.2.1 yet", "We try again when this page is in view."],
  ] as const)("says when %s what it waits for, and acts at once", (state, heading, body) => {
    const wait = waitOf({ state, retryAt: start - 1, isHeld: false });
    renderLater(<RetryCountdown failure={limited} wait={wait} />);
    expect(title()).toBe(heading);
    expect(panel()).toHaveTextContent(body);
    expect(panel()).toHaveAttribute("data-state", state);
    fireEvent.click(retryButton());
    expect(wait.retryNow).toHaveBeenCalledOnce();
  });
});

describe("what is said aloud", () => {
  const minute = { ...limited, retryAt: start + 60_000 };

  it("countdown-aria: tells of a wait of 60 s four times at most, and not at each tick", () => {
    renderLater(<RetryCountdown failure={minute} onRetry={() => {}} />);
    expect(listen(75)).toEqual([
      "You can try again in 1 minute",
      "You can try again in 30 seconds",
      "You can try again in 10 seconds",
      "You can try again",
    ]);
  });

  it("countdown-aria: a second more does not make a minute news twice", () => {
    renderLater(<RetryCountdown failure={{ ...minute, retryAt: start + 61_000 }} />);
    expect(listen(75)).toHaveLength(4);
  });

  it("countdown-aria: a wait that was just told is not told again two seconds later", () => {
    renderLater(
      <RetryCountdown failure={{ ...limited, retryAt: start + 12_000 }} wait={waitOf({ retryAt: start + 12_000 })} />,
    );
    expect(listen(12)).toEqual(["You can try again in 12 seconds"]);
  });

  it("countdown-aria: three views of one wait speak with one voice", () => {
    renderLater(
      [1, 2, 3].map((id) => <RetryCountdown key={id} failure={minute} wait={waitOf({ retryAt: minute.retryAt })} />),
    );
    expect(listen(74, 2)).toEqual([
      "You can try again in 1 minute",
      "You can try again in 30 seconds",
      "You can try again in 10 seconds",
    ]);
  });

  it("our own guesses between two attempts are told to nobody", () => {
    renderLater(
      <RetryCountdown failure={{ ...limited, retryAt: undefined }} wait={waitOf({ retryAt: start + 31_000 })} />,
    );
    expect(listen(40)).toEqual(["Could not deploy api 4.2.1 yet"]);
  });
});

describe("how sure a time is", () => {
  it("says about when the server's clock could not be read, in no finer steps than that allows", () => {
    const reading = { source: "retry-after", certainty: "own-clock" } as const;
    renderLater(<RetryCountdown failure={{ ...limited, retryAt: start + 280_000, reading }} />);
    expect(title()).toMatch(/^You can try again in about 5\smin$/);
    pass(150);
    expect(live()).toBe("You can try again in about 5 minutes");
    pass(235_000);
    expect(title()).toMatch(/^You can try again in about 50\ss$/);
  });

  it.each([
    ["rate-limited", true],
    ["rate-limited", false],
    ["unavailable", true],
    ["unavailable", false],
  ] as const)("names no time of next year (%s, wait given: %s), and gives details to copy", (kind, isGiven) => {
    const retryAt = start + 400 * 86_400_000;
    const reading = { source: "retry-after", value: "1768478460", certainty: "implausible" } as const;
    const failure = failureOf(kind, { receivedAt: start, retryAt, reading, operation });
    const wait = isGiven ? waitOf({ retryAt, isPlanned: false, isHeld: false }) : undefined;
    renderLater(<FailureView failure={failure} wait={wait} onRetry={() => {}} />);
    expect(screen.getByText("The service asks for a pause, but names no usable time.")).toBeVisible();
    expect(panel().querySelector("time")).toBeNull();
    expect(retryButton()).not.toHaveAttribute("aria-disabled");
    expect(screen.getByRole("button", { name: "Copy details" })).toBeVisible();
  });
});

describe("a change that was held back", () => {
  const unsent = { ...limited, unsent: true, method: "POST" } as const;

  it("says that it has not been sent, and when it goes out by itself", () => {
    renderLater(<RetryCountdown failure={unsent} wait={waitOf()} />);
    expect(title()).toBe("This goes out by itself in 0:42");
    expect(panel()).toHaveTextContent("This has not been sent yet. The service asks for a pause.");
    expect(screen.getByRole("button", { name: "Send now" })).toHaveAttribute("aria-disabled", "true");
    pass(150);
    expect(live()).toBe("This goes out by itself in 42 seconds");
  });

  it("bears no id of another request", () => {
    const named = { ...unsent, requestId: "req_1" };
    const { rerender } = renderLater(<RetryCountdown failure={named} wait={waitOf()} />);
    expect(panel()).not.toHaveTextContent("req_1");
    rerender(<RetryCountdown failure={{ ...named, unsent: undefined }} wait={waitOf()} />);
    expect(panel()).toHaveTextContent("req_1");
  });

  it("promises nothing when nothing is planned", () => {
    renderLater(<RetryCountdown failure={unsent} wait={waitOf({ isPlanned: false })} />);
    expect(title()).toBe("You can try again in 0:42");
    expect(panel()).toHaveTextContent("This has not been sent yet.");
  });

  it("is no matter for a read, of which nothing can be lost", () => {
    renderLater(<RetryCountdown failure={{ ...unsent, method: "GET" }} wait={waitOf()} />);
    expect(title()).toBe("You can try again in 0:42");
    expect(panel()).not.toHaveTextContent("sent");
  });

  it("is never a change of which nobody knows whether it was saved", () => {
    const facts = { receivedAt: start, method: "PUT", operation, unsent: true } as const;
    renderLater(<FailureView failure={failureOf("unreachable", facts)} onCheck={() => {}} onRetry={() => {}} />);
    expect(title()).toBe("Could not deploy api 4.2.1");
    expect(panel()).toHaveTextContent("There was no connection, so this has not been sent.");
    expect(panel()).not.toHaveTextContent(/don't know|check/i);
    expect(screen.queryByRole("button", { name: "Check now" })).toBeNull();
  });

  it("differs from one whose connection broke off, of which nobody knows how far it came", () => {
    renderLater(<FailureView failure={failureOf("unreachable", { method: "PUT", operation })} />);
    expect(title()).toBe("We don't know if api 4.2.1 was saved");
    expect(panel()).toHaveTextContent("The connection broke off. Check before you send it again.");
  });
});

describe("a change without a connection", () => {
  const facts = { receivedAt: start, method: "POST", operation } as const;
  const unsent = failureOf("unreachable", { ...facts, unsent: true });
  const ours = { isHeld: false, retryAt: start + 800 } as const;

  it.each(["waiting", "offline"] as const)(
    "goes out by itself when it is planned, and counts nothing (%s)",
    (state) => {
      const wait = waitOf({ ...ours, state });
      renderLater(<FailureView failure={unsent} wait={wait} />);
      expect(title()).toBe("You're offline");
      expect(panel()).toHaveTextContent(
        "This has not been sent yet. It goes out by itself when your connection is back.",
      );
      expect(screen.queryByRole("timer")).toBeNull();
      fireEvent.click(screen.getByRole("button", { name: "Send now" }));
      expect(wait.retryNow).toHaveBeenCalledOnce();
      fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
      expect(wait.cancel).toHaveBeenCalledOnce();
      pass(150);
      expect(live()).toBe("You're offline");
    },
  );

  it("is left to the person when it is not planned", () => {
    renderLater(<FailureView failure={unsent} wait={waitOf(ended)} onRetry={() => {}} />);
    expect(title()).toBe("Could not deploy api 4.2.1");
    expect(panel()).toHaveTextContent(
      "There was no connection, so this has not been sent. You can send it when your connection is back.",
    );
    expect(panel()).not.toHaveTextContent("by itself");
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("stays what it was, a change of which nobody knows, when it was cut off before; it is not left to the person", () => {
    const lost = failureOf("unreachable", facts);
    const { rerender } = renderLater(<FailureView failure={lost} wait={waitOf({ ...ours, state: "offline" })} />);
    expect(title()).toBe("We don't know if we managed to deploy api 4.2.1");
    expect(panel()).toHaveTextContent("We try again when your connection is back.");
    rerender(<FailureView failure={lost} wait={waitOf(ours)} />);
    expect(panel()).toHaveTextContent("It is sent again by itself, which is safe.");
    rerender(<FailureView failure={lost} wait={waitOf(ended)} />);
    expect(panel()).toHaveTextContent("Check before you send it again.");
  });

  it("held by a server's pause, waits for the connection at its end", () => {
    const held = { ...limited, unsent: true, method: "POST" } as const;
    renderLater(<RetryCountdown failure={held} wait={waitOf({ state: "offline", retryAt: start, isHeld: false })} />);
    expect(title()).toBe("You're offline");
    expect(panel()).toHaveTextContent(
      "This has not been sent yet. It goes out by itself when your connection is back.",
    );
  });

  it("keeps its Cancel in its place while its first attempt is out", () => {
    const decision = decided({ rule: "never-sent" });
    renderLater(<FailureView failure={{ ...unsent, decision }} wait={waitOf(ended)} isRetrying />);
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveAttribute("aria-disabled", "true");
  });
});

it("a read without a connection goes on by itself, and says so whatever kind of failure it waits after", () => {
  const wait = waitOf({ state: "offline", isHeld: false });
  for (const kind of ["unreachable", "server-error"] as const) {
    const { unmount } = renderLater(
      <FailureView failure={failureOf(kind, { method: "GET", operation })} wait={wait} />,
    );
    expect(title()).toBe("You're offline");
    expect(panel()).toHaveTextContent("We try again when your connection is back.");
    expect(panel()).toHaveAttribute("data-tone", "neutral");
    unmount();
  }
});

it("a connection that is gone at the end of a wait is told aloud", () => {
  const { rerender } = renderLater(<RetryCountdown failure={limited} wait={waitOf()} />);
  listen(41);
  rerender(<RetryCountdown failure={limited} wait={waitOf({ state: "offline", isHeld: false })} />);
  pass(1200);
  expect(live()).toBe("We try again when your connection is back.");
});

describe("the strip above data that is not fresh", () => {
  const strip = () => screen.getByRole("group");

  it("names no time of next year, and none to the second that nobody knows", () => {
    const retryAt = start + 400 * 86_400_000;
    const far = { ...limited, retryAt, reading: { certainty: "implausible" } } as const;
    const wait = waitOf({ retryAt, isPlanned: false, isHeld: false });
    const { rerender } = renderLater(<StaleStrip asOf={now} failure={far} wait={wait} />);
    expect(strip()).toHaveTextContent("It could not be refreshed.");
    const near = { ...limited, reading: { certainty: "own-clock" } } as const;
    rerender(<StaleStrip asOf={now} failure={near} wait={waitOf()} />);
    expect(strip()).toHaveTextContent("Next try in about 42 s.");
  });

  it("holds its button while the server's own wait runs, and says on a click how long", () => {
    const wait = waitOf({ isPlanned: false });
    renderLater(<StaleStrip asOf={now} wait={wait} />);
    expect(strip()).toHaveTextContent("You can try again in 42 s.");
    expect(retryButton()).toHaveAttribute("aria-disabled", "true");
    fireEvent.click(retryButton());
    pass(150);
    expect(wait.retryNow).not.toHaveBeenCalled();
    expect(live()).toMatch(/in 42 seconds/);
  });

  it("tells a long wait as a time of day, and acts at once", () => {
    const wait = waitOf({ retryAt: start + 20 * 60_000, isPlanned: false, isHeld: false });
    renderLater(<StaleStrip asOf={now} wait={wait} />);
    expect(strip()).toHaveTextContent("The service asks for a pause until 11:04.");
    fireEvent.click(retryButton());
    expect(wait.retryNow).toHaveBeenCalledOnce();
  });

  it("counts down to nothing that was called off", () => {
    renderLater(<StaleStrip asOf={now} wait={waitOf(ended)} />);
    expect(strip()).toHaveTextContent("It could not be refreshed.");
    expect(screen.queryByRole("timer")).toBeNull();
  });
});
