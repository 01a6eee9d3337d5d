import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { ApprovalBadge } from "../../src/components/ApprovalBadge.tsx";
import { ApprovalPrompt } from "../../src/components/ApprovalPrompt.tsx";
import { ContentTooLargePanel } from "../../src/components/ContentTooLargePanel.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { FreezeBadge } from "../../src/components/FreezeBadge.tsx";
import { JobLine } from "../../src/components/JobLine.tsx";
import { JobProgress } from "../../src/components/JobProgress.tsx";
import { JobTray } from "../../src/components/JobTray.tsx";
import { BackStrip, OfflineStrip } from "../../src/components/OfflineStrip.tsx";
import { StaleStrip } from "../../src/components/StaleStrip.tsx";
import { failureOf, kinds, now } from "./setting.tsx";

const none = Number.NaN;
const show = (view: ReactNode) =>
  render(
    <FaultlineProvider locale="en-GB" timeZone="UTC">
      {view}
    </FaultlineProvider>,
  );
const page = () => document.body.textContent;

describe("an instant that is none", () => {
  it.each(kinds)("is no wait for %s, and holds no button", (kind) => {
    show(<FailureView failure={failureOf(kind, { retryAt: none })} onRetry={() => {}} />);
    expect(screen.getByRole("heading")).not.toBeEmptyDOMElement();
    expect(page()).not.toMatch(/NaN|\{\w+\}/);
    for (const button of screen.queryAllByRole("button")) expect(button).not.toHaveAttribute("aria-disabled");
  });

  it("is no end of a freeze", () => {
    const window = { name: "Q4", startsAt: none, endsAt: none };
    show(
      <>
        <FailureView failure={failureOf("locked", { window })} />
        <FreezeBadge window={window} />
        <FreezeBadge window={window} shows="left" />
      </>,
    );
    expect(screen.getByRole("heading")).toHaveTextContent("Changes are frozen");
    expect(page()).toContain("No end was given.");
    expect(page()).not.toMatch(/NaN|until/);
    expect(screen.getAllByText("Frozen")).toHaveLength(2);
  });

  it("is no next try of data that is not fresh, nor of a job that is out of sight", () => {
    show(
      <>
        <StaleStrip asOf={now} retryAt={none} onRetry={() => {}} />
        <JobProgress watch={{ job: { state: "running" }, lostSince: none, nextPollAt: none, pollNow: () => {} }} />
      </>,
    );
    expect(page()).not.toMatch(/NaN|Next try/);
  });
});

describe("a number that is none", () => {
  it("is no share of a job", () => {
    const job = { state: "running", progress: none } as const;
    show(
      <>
        <JobProgress job={job} />
        <JobLine job={job} />
        <JobTray jobs={[{ key: "a", job }]} />
      </>,
    );
    expect(page()).not.toMatch(/%|NaN/);
    for (const bar of screen.getAllByRole("progressbar")) expect(bar).not.toHaveAttribute("aria-valuenow");
  });

  it("is no count of approvals", () => {
    const message = "Two leads have to agree.";
    show(
      <>
        <FailureView
          failure={failureOf("approval-required", { message, approvals: { required: none, current: none, roles: [] } })}
        />
        <ApprovalBadge required={2} current={none} />
        <ApprovalBadge required={none} />
      </>,
    );
    expect(screen.getByText(message)).toBeVisible();
    expect(screen.getByText("0 of 2 approvals")).toBeVisible();
    expect(page()).not.toContain("NaN");
  });
});

describe.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1.5, 1e9, 1e300])(
  "the figure %s",
  (odd) => {
    const wait = {
      state: "waiting",
      retryAt: now + 1e9,
      attempt: odd,
      maxAttempts: odd,
      retryNow() {},
      cancel() {},
    } as const;
    const job = { state: "running", progress: odd, phase: "copying" } as const;
    const views: Readonly<Record<string, ReactNode>> = {
      approvals: (
        <>
          <FailureView
            failure={failureOf("approval-required", { approvals: { required: odd, current: odd, roles: [] } })}
          />
          <FailureView
            failure={failureOf("approval-required", { approvals: { required: 2, current: odd, roles: [] } })}
          />
          <ApprovalBadge required={odd} current={odd} />
          <ApprovalBadge required={2} current={odd} />
        </>
      ),
      "a job": (
        <>
          <JobProgress job={job} steps={odd} step={odd} />
          <JobProgress job={{ ...job, state: "paused" }} steps={3} step={odd} />
          <JobProgress watch={{ job, lostSince: odd, seenAt: odd, nextPollAt: odd, pollNow() {} }} />
          <JobLine job={job} steps={odd} />
          <JobTray jobs={[{ key: "a", job, steps: odd, step: odd }]} />
        </>
      ),
      "a limit": (
        <FailureView
          failure={failureOf("rate-limited", {
            retryAt: Date.now() + 60_000,
            rateLimit: { limit: odd, remaining: 0, resetAt: odd },
          })}
        />
      ),
      "an attempt": <FailureView failure={failureOf("server-error")} wait={wait} onRetry={() => {}} />,
      "a wait": <FailureView failure={failureOf("unavailable", { retryAt: odd })} onRetry={() => {}} />,
      "a freeze": <FailureView failure={failureOf("locked", { window: { startsAt: odd, endsAt: odd } })} />,
      "a conflict": <FailureView failure={failureOf("conflict", { blockedBy: { id: "a1", startedAt: odd } })} />,
      "a file": (
        <>
          <ContentTooLargePanel
            failure={failureOf("content-too-large")}
            file={{ name: "a", size: odd }}
            limit={odd / 2}
          />
          <ContentTooLargePanel failure={failureOf("content-too-large")} limit={odd} />
        </>
      ),
      "a line of changes": (
        <>
          <OfflineStrip waiting={odd} asOf={odd} />
          <BackStrip sent={odd} />
        </>
      ),
      "a summary": <FailureView failure={failureOf("invalid", { unlisted: odd })} />,
    };

    it.each(Object.keys(views))("is printed of %s only as a number that people read", (name) => {
      show(views[name]);
      expect(page()).not.toMatch(/NaN|∞|-\d|\{\w+\}|\d{11}|(\d{3},){3}\d{3}|\b[01]\.5\b/);
      for (const bar of screen.queryAllByRole("progressbar")) {
        const percent = bar.getAttribute("aria-valuenow");
        expect(percent === null || (Number(percent) >= 0 && Number(percent) <= 100)).toBe(true);
      }
    });
  },
);

it.each(["", { action: "", subject: "" }])("an operation without words is none", (operation) => {
  show(
    <>
      <FailureView failure={failureOf("bad-request", { operation })} />
      <FailureView failure={failureOf("conflict", { operation, blockedBy: { id: "a1" } })} />
      <JobProgress job={{ state: "running" }} operation={operation} />
    </>,
  );
  expect(screen.getAllByRole("heading").map((one) => one.textContent)).toEqual([
    "Could not do this",
    "Something else is in the way",
    "The job is running",
  ]);
  expect(screen.getAllByRole("definition")).toHaveLength(1);
});

describe("an address", () => {
  const linkTo = (href: string) => {
    const { unmount } = show(
      <FaultlineProvider supportUrl={href}>
        <FailureView failure={failureOf("server-error")} />
      </FaultlineProvider>,
    );
    const found = screen.queryByRole("link", { name: "Contact support" })?.getAttribute("href");
    unmount();
    return found;
  };

  it.each(["https://help.example.com", "mailto:help@example.com", "/help", "help?topic=a:b", "#help", "../help"])(
    "%s of the app's own is linked",
    (href) => {
      expect(linkTo(href)).toBe(href);
    },
  );

  it.each(["javascript:alert(1)", " javascript:alert(1)//", "java\nscript:alert(1)", "data:text/html,x"])(
    "%s is not linked",
    (href) => {
      expect(linkTo(href)).toBeUndefined();
    },
  );

  it.each([
    ["server-error", "mailto:phish@example.com"],
    ["server-error", "/logout"],
    ["unavailable", "/logout"],
  ] as const)("of an API is a page on the web: %s does not link %s", (kind, helpUrl) => {
    show(<FailureView failure={failureOf(kind, { helpUrl })} />);
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("React", () => {
  let complain: MockInstance<typeof console.error>;
  beforeEach(() => {
    complain = vi.spyOn(console, "error").mockImplementation(() => {});
    return () => complain.mockRestore();
  });
  const complaints = () => complain.mock.calls.map(([text]) => text);

  it("is given no two chips with one name, and a person reads it once", () => {
    show(<FailureView failure={failureOf("forbidden", { requiredScopes: ["users:write", "users:write"] })} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(complaints()).toEqual([]);
  });

  // React names a list without keys once for each parent, so each kind has a test of its own.
  it.each(kinds)("misses no key when the app adds an action to %s", (kind) => {
    show(<FailureView failure={failureOf(kind)} actions={<button type="button">Mine</button>} />);
    expect(screen.getByRole("button", { name: "Mine" })).toBeVisible();
    expect(complaints()).toEqual([]);
  });
});

describe("a dialog where the browser has no modal ones", () => {
  const { showModal, close } = HTMLDialogElement.prototype;
  beforeEach(() => {
    Object.assign(HTMLDialogElement.prototype, { showModal: undefined, close: undefined });
  });
  afterEach(() => {
    Object.assign(HTMLDialogElement.prototype, { showModal, close });
  });

  it("is open, and can be closed", async () => {
    const onDismiss = vi.fn();
    const failure = failureOf("approval-required");
    const { unmount } = show(<ApprovalPrompt failure={failure} presentation="dialog" onDismiss={onDismiss} />);
    expect(screen.getByRole("dialog", { name: "Approval needed" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Not now" }));
    expect(onDismiss).toHaveBeenCalledOnce();
    unmount();
  });
});
