import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ApprovalBadge } from "../../src/components/ApprovalBadge.tsx";
import { ApprovalPrompt, type ApprovalPromptProps } from "../../src/components/ApprovalPrompt.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import type { ViewProps } from "../../src/components/viewProps.ts";
import type { FailureOf } from "../../src/outcome/failures.ts";
import { createClock } from "../../src/waiting/clock.ts";

const now = Date.UTC(2025, 9, 27, 10, 44);
const clock = createClock({ rate: 0, startsAt: now });
const common = {
  status: 428,
  receivedAt: now,
  dialect: "versioner",
  operation: { action: "deploy payments-api 4.2.1", subject: "payments-api 4.2.1" },
} as const;
const needed = (current: number, required?: number): FailureOf<"approval-required"> => ({
  ...common,
  kind: "approval-required",
  message: "Production deployment requires approval from 2 team leads",
  approvals: { required, current, roles: ["team-lead", "manager"] },
});
const withProvider = (children: React.ReactNode) => (
  <FaultlineProvider locale="en-GB" timeZone="UTC" clock={clock}>
    {children}
  </FaultlineProvider>
);
const prompt = (props: Partial<ApprovalPromptProps> = {}) =>
  withProvider(<ApprovalPrompt failure={needed(0, 2)} {...props} />);
const seats = () => screen.getAllByRole("listitem").map((seat) => seat.textContent);
const note = () => screen.getByRole("textbox", { name: /Note to approvers/ });
const ask = () => screen.getByRole("button", { name: "Request approval" });

describe("an approval that is needed", () => {
  it("says how many there are and who may, with a seat for each", () => {
    render(prompt());
    expect(screen.getByRole("heading", { name: "Approval needed to deploy payments-api 4.2.1" })).toBeVisible();
    expect(screen.getByRole("region")).toHaveTextContent("0 of 2 approvals. Any team-lead or manager can approve.");
    expect(seats()).toEqual(["1Open seatteam-lead or manager", "2Open seatteam-lead or manager"]);
  });

  it("seats those who have agreed, by name where the app knows them", () => {
    const approvers = [{ name: "Ana Ruiz", role: "team-lead", at: now - 13 * 60_000 }];
    render(prompt({ failure: needed(1, 2), approvers }));
    expect(screen.getByRole("heading", { name: "One more approval to deploy payments-api 4.2.1" })).toBeVisible();
    expect(screen.getByRole("region")).toHaveTextContent("1 of 2 approvals. One seat is still open.");
    expect(seats()[0]).toBe("ARAna Ruizteam-lead, 10:31 Approved");
  });

  it("keeps to words when there are more seats than a table shows", () => {
    render(prompt({ failure: needed(3, 9) }));
    expect(screen.getByRole("region")).toHaveTextContent("3 of 9 approvals. 6 seats are still open.");
    expect(screen.queryByRole("list")).toBeNull();
  });

  it("shows what the API says and no seats when it named no number", () => {
    render(prompt({ failure: needed(0) }));
    expect(screen.getByText("Production deployment requires approval from 2 team leads")).toBeVisible();
    expect(screen.queryByRole("list")).toBeNull();
  });

  it("takes no focus when it appears", () => {
    render(prompt({ onRequestApproval: vi.fn() }));
    expect(document.body).toHaveFocus();
  });
});

describe("asking for approval", () => {
  it("sends the note, takes no second click meanwhile, and then says when it was asked", async () => {
    const user = userEvent.setup();
    let answer = () => {};
    const onRequestApproval = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          answer = resolve;
        }),
    );
    render(prompt({ onRequestApproval }));
    await user.type(note(), "Fixes the double charge ");
    await user.click(ask());
    const busy = screen.getByRole("button", { name: "Asking…" });
    expect(busy).toHaveAttribute("aria-busy", "true");
    await user.click(busy);
    expect(onRequestApproval).toHaveBeenCalledExactlyOnceWith("Fixes the double charge");
    answer();
    expect(await screen.findByText(/Asked at/)).toHaveTextContent("Asked at 10:44");
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("leaves the focus on when it was asked, now that its button has gone", async () => {
    const user = userEvent.setup();
    render(prompt({ onRequestApproval: async () => {} }));
    ask().focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText(/Asked at/)).toHaveFocus();
  });

  it("keeps the note and says so when the request fails, and can be tried again", async () => {
    const user = userEvent.setup();
    const onRequestApproval = vi.fn().mockRejectedValueOnce(new Error("no")).mockResolvedValueOnce(undefined);
    render(prompt({ onRequestApproval }));
    await user.type(note(), "Fixes it");
    await user.click(ask());
    expect(await screen.findByText("Could not ask for approval. Your note is still here.")).toBeVisible();
    expect(note()).toHaveValue("Fixes it");
    expect(note()).toHaveAccessibleDescription("Could not ask for approval. Your note is still here.");
    await user.click(ask());
    expect(await screen.findByText(/Asked at/)).toBeVisible();
  });

  it("keeps the note when another approval arrives while it is written", async () => {
    const user = userEvent.setup();
    const onRequestApproval = vi.fn();
    const view = (current: number) =>
      withProvider(<FailureView failure={needed(current, 3)} onRequestApproval={onRequestApproval} />);
    const { rerender } = render(view(0));
    await user.type(note(), "Half a sent");
    rerender(view(1));
    expect(note()).toHaveValue("Half a sent");
    expect(note()).toHaveFocus();
  });

  it("is not offered when the app knows that it was asked, and a look whether it is granted is", async () => {
    const onRetry = vi.fn();
    render(prompt({ onRequestApproval: vi.fn(), askedAt: now - 15 * 60_000, onRetry }));
    expect(screen.getByText(/Asked at/)).toHaveTextContent("Asked at 10:29");
    expect(screen.queryByRole("button", { name: "Request approval" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe("an approval that is there", () => {
  it("turns to leave to go on, in a button that names the operation", async () => {
    const onRetry = vi.fn();
    render(prompt({ failure: needed(2, 2), onRetry, onRequestApproval: vi.fn() }));
    expect(screen.getByRole("heading", { name: "You can deploy payments-api 4.2.1 now" })).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(onRetry).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Deploy payments-api 4.2.1" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("counts in a badge", () => {
    render(withProvider(<ApprovalBadge required={2} current={1} />));
    expect(screen.getByText("1 of 2 approvals")).toBeVisible();
  });
});

describe("a precondition that nobody can approve", () => {
  const view = (failure: Partial<FailureOf<"precondition-required">>, events: Partial<ViewProps> = {}) =>
    render(
      withProvider(<FailureView failure={{ ...common, kind: "precondition-required", ...failure }} {...events} />),
    );

  it("B61 names the rule and when it may be tried again, and shows neither seats nor a way to ask", () => {
    view(
      {
        message: "Version must soak in staging for at least 24 hours",
        code: "INSUFFICIENT_SOAK_TIME",
        rule: "24hr Staging Soak",
        retryAt: now + 3 * 3_600_000,
      },
      { onRequestApproval: vi.fn(), onRetry: vi.fn() },
    );
    const panel = screen.getByRole("region", { name: "Not yet time to deploy payments-api 4.2.1" });
    expect(panel).toHaveTextContent("Version must soak in staging for at least 24 hours");
    expect(panel).toHaveTextContent("The rule 24hr Staging Soak asks for it. You can try again at 13:44.");
    expect(screen.queryByRole("list")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("names no time of next year, and none to the second that nobody knows", () => {
    const { unmount } = view(
      { retryAt: now + 400 * 86_400_000, reading: { certainty: "implausible" } },
      { onRetry: vi.fn() },
    );
    expect(screen.getByRole("region")).not.toHaveTextContent("You can try again");
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    unmount();
    view({ retryAt: now + 280_000, reading: { certainty: "own-clock" } });
    expect(screen.getByRole("region")).toHaveTextContent(/You can try again in about 5\smin\./);
  });

  it("offers another try once its time has come", () => {
    view({ retryAt: now - 1000 }, { onRetry: vi.fn() });
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  it("B61 offers to load the current version first when the app can", async () => {
    const onReload = vi.fn();
    view({ dialect: "http" }, { onReload });
    await userEvent.click(screen.getByRole("button", { name: "Load again" }));
    expect(onReload).toHaveBeenCalledOnce();
  });
});
