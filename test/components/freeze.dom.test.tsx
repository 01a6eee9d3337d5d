import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { FreezeBadge } from "../../src/components/FreezeBadge.tsx";
import type { ViewProps } from "../../src/components/viewProps.ts";
import type { FailureOf } from "../../src/outcome/failures.ts";
import { createClock } from "../../src/waiting/clock.ts";

const at = (iso: string) => Date.parse(iso);
const minute = 60_000;
const endsAt = at("2025-10-28T00:00:00-07:00");
const window = {
  name: "friday_freeze",
  startsAt: at("2025-10-25T15:00:00-07:00"),
  endsAt,
  utcOffset: "-07:00",
  reason: "Weekly deployment freeze",
};
const locked: FailureOf<"locked"> = {
  kind: "locked",
  status: 423,
  receivedAt: at("2025-10-27T10:40:00+01:00"),
  retryAt: at("2025-10-28T00:00:00Z"),
  dialect: "versioner",
  message: "No deployments allowed on Fridays after 3pm PST",
  operation: { action: "deploy payments-api 4.2.1", subject: "production" },
  window,
};

function show(failure: Partial<FailureOf<"locked">> = {}, events: Partial<ViewProps> = {}) {
  render(
    <FaultlineProvider locale="en-GB" timeZone="Europe/Berlin" clock={createClock()}>
      <FailureView failure={{ ...locked, ...failure }} {...events} />
    </FaultlineProvider>,
  );
  // The page has been there for a moment: what comes now is news.
  pass(200);
}
const region = () => screen.getByRole("region");
const moveTo = (instant: number) => pass(instant - Date.now());

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now: at("2025-10-27T10:44:00+01:00") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a freeze", () => {
  it("believes no word of next year, and hedges one by a clock that nobody can read", () => {
    const retryAt = at("2027-01-01T00:00:00Z");
    const onRetry = vi.fn();
    show({ window: undefined, retryAt, reading: { certainty: "implausible" } }, { onRetry });
    expect(region()).not.toHaveTextContent("2027");
    expect(region().querySelector("time")).toBeNull();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    show({ window: undefined, reading: { certainty: "own-clock" } });
    expect(screen.getAllByRole("heading").at(-1)).toHaveTextContent(
      "You can deploy payments-api 4.2.1 from about Tue 28 Oct, 01:00",
    );
  });

  it("is a landmark named by its title, which says what is frozen and until when in the viewer's zone", () => {
    show();
    expect(region()).toHaveAccessibleName("Production is frozen until Tue 28 Oct, 08:00");
    expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Production is frozen until Tue 28 Oct, 08:00");
  });

  it("gives the reason, the name and how much is left, as text", () => {
    show();
    expect(region()).toHaveTextContent("Weekly deployment freeze, set as friday_freeze.");
    expect(region()).toHaveTextContent("It lifts in 21 h 16 min.");
  });

  it.each([
    ["with three stops", "Closed for the audit...", "Closed for the audit, set as Q4."],
    ["of two sentences", "Closed? Yes!", "Closed? Yes, set as Q4."],
    ["of forty thousand stops before a letter", `${".".repeat(40_000)}x`, `${".".repeat(40_000)}x, set as Q4.`],
    ["of stops alone", " ... ", "Set as Q4."],
    ["without a word", "", "Set as Q4."],
  ])("makes a clause of a reason %s, or leaves out what says nothing", (_, reason, said) => {
    show({ message: undefined, window: { ...window, name: "Q4", reason } });
    const [body] = document.querySelectorAll('[data-fl="body"]');
    expect(body?.textContent?.trim().startsWith(said)).toBe(true);
  });

  it("lets the server's own sentence find its direction", () => {
    show();
    expect(screen.getByText("No deployments allowed on Fridays after 3pm PST")).toHaveProperty("tagName", "BDI");
  });

  it("states the window in both zones", () => {
    show();
    const [yours, setters] = screen.getAllByRole("definition");
    expect(yours).toHaveTextContent("Sun 26 Oct, 00:00 to Tue 28 Oct, 08:00");
    expect(setters).toHaveTextContent("Sat 25 Oct, 15:00 to Tue 28 Oct, 00:00");
  });

  it("offers an override and the schedule, and no second try while it holds", () => {
    const onRequestOverride = vi.fn();
    show({ helpUrl: "https://example.com/schedule" }, { onRequestOverride, onRetry: vi.fn() });
    expect(screen.getAllByRole("button")).toHaveLength(1);
    expect(screen.getByRole("link", { name: /View schedule/ })).toHaveAttribute("href", "https://example.com/schedule");
    fireEvent.click(screen.getByRole("button", { name: "Request override" }));
    expect(onRequestOverride).toHaveBeenCalledOnce();
  });

  it("offers nothing at the server's earlier moment, only at the end of the window", () => {
    show({}, { onRetry: vi.fn() });
    moveTo(at("2025-10-28T00:00:30Z"));
    expect(screen.queryByRole("button")).toBeNull();
    expect(region()).toHaveTextContent("It lifts in 7 h.");
  });

  it("turns at its end into leave to go on, and sends nothing by itself", () => {
    const onRetry = vi.fn();
    show({}, { onRetry });
    moveTo(endsAt);
    expect(region()).toHaveAccessibleName("You can deploy payments-api 4.2.1 now");
    expect(onRetry).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "Deploy payments-api 4.2.1" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("holds on while the server asks for longer than its window", () => {
    show({ retryAt: endsAt + 30 * minute }, { onRetry: vi.fn() });
    moveTo(endsAt);
    expect(region()).toHaveAccessibleName("You can deploy payments-api 4.2.1 from Tue 28 Oct, 08:30");
    expect(screen.queryByRole("button")).toBeNull();
    moveTo(endsAt + 30 * minute);
    expect(screen.getByRole("button", { name: "Deploy payments-api 4.2.1" })).toBeVisible();
  });

  it("says politely that it is about to lift, 15 and 5 minutes before, and when it has", () => {
    show();
    // News of one moment is gathered before it is said.
    const voice = () => {
      pass(200);
      return screen.getByRole("status").textContent;
    };
    moveTo(endsAt - 16 * minute);
    expect(voice()).toBe("");
    moveTo(endsAt - 15 * minute);
    expect(voice()).toBe("The freeze lifts in 15 minutes.");
    moveTo(endsAt - 6 * minute);
    expect(voice()).toBe("");
    moveTo(endsAt - 5 * minute);
    expect(voice()).toBe("The freeze lifts in 5 minutes.");
    moveTo(endsAt);
    expect(voice()).toBe("You can deploy payments-api 4.2.1 now");
  });

  it("claims no end that nobody gave, and lets a person ask the server again", () => {
    show({ window: { name: "code_red" }, retryAt: undefined }, { onRetry: vi.fn() });
    expect(region()).toHaveAccessibleName("Production is frozen");
    expect(region()).toHaveTextContent("Set as code_red.");
    expect(region()).toHaveTextContent("No end was given.");
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("names the server's moment where it is the only one known, and claims no more than that when it comes", () => {
    const retryAt = at("2025-10-28T00:00:00Z");
    show({ window: { name: "code_red" }, retryAt }, { onRetry: vi.fn() });
    expect(region()).toHaveAccessibleName("You can deploy payments-api 4.2.1 from Tue 28 Oct, 01:00");
    expect(screen.queryByRole("button")).toBeNull();
    moveTo(retryAt);
    expect(region()).toHaveAccessibleName("You can deploy payments-api 4.2.1 now");
    expect(region()).not.toHaveTextContent(/over|hold/);
  });

  it("speaks of no freeze when the API named no window", () => {
    show({ window: undefined, retryAt: undefined, message: undefined, dialect: "http" });
    expect(region()).toHaveAccessibleName("You can't deploy payments-api 4.2.1 right now");
    expect(region()).not.toHaveTextContent(/frozen|freeze/);
  });

  it("uses an action where the app named no subject, and plain words where it named nothing", () => {
    show({ operation: "deploy payments-api 4.2.1" });
    expect(region()).toHaveAccessibleName("You can't deploy payments-api 4.2.1 until Tue 28 Oct, 08:00");
  });

  it("leaves the name of a service as it is written", () => {
    show({ operation: { action: "deploy", subject: "payments-api" } });
    expect(region()).toHaveAccessibleName(/^payments-api is frozen/);
  });
});

describe("a freeze in a list", () => {
  const badge = (props: Parameters<typeof FreezeBadge>[0]) =>
    render(
      <FaultlineProvider locale="en-GB" timeZone="Europe/Berlin">
        <p data-testid="cell">
          <FreezeBadge {...props} />
        </p>
      </FaultlineProvider>,
    );

  it("says until when, or how much is left, in one unit", () => {
    badge({ window });
    expect(screen.getByTestId("cell")).toHaveTextContent("Frozen until Tue 08:00");
    expect(within(screen.getByTestId("cell")).getByRole("time")).toHaveAttribute(
      "datetime",
      "2025-10-28T07:00:00.000Z",
    );
  });

  it("counts hours", () => {
    badge({ window, shows: "left" });
    expect(screen.getByTestId("cell")).toHaveTextContent("21 h left");
  });

  it("says only that it is frozen without an end, and nothing once it is over", () => {
    badge({ window: {} });
    expect(screen.getByTestId("cell")).toHaveTextContent("Frozen");
  });

  it("is gone once the window is over", () => {
    badge({ window });
    moveTo(endsAt);
    expect(screen.getByTestId("cell")).toBeEmptyDOMElement();
  });
});
