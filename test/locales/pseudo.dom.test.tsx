import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApprovalBadge } from "../../src/components/ApprovalBadge.tsx";
import { ApprovalPrompt } from "../../src/components/ApprovalPrompt.tsx";
import { ContentTooLargePanel } from "../../src/components/ContentTooLargePanel.tsx";
import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { FailureView } from "../../src/components/FailureView.tsx";
import type { FaultlineProviderProps } from "../../src/components/FaultlineProvider.tsx";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { FreezeBadge } from "../../src/components/FreezeBadge.tsx";
import { FreezeBanner } from "../../src/components/FreezeBanner.tsx";
import { JobProgress } from "../../src/components/JobProgress.tsx";
import { JobTray } from "../../src/components/JobTray.tsx";
import { type JobView, jobLooks } from "../../src/components/jobSight.ts";
import { BackStrip, OfflineStrip } from "../../src/components/OfflineStrip.tsx";
import { StaleStrip } from "../../src/components/StaleStrip.tsx";
import { UnsupportedMediaTypePanel } from "../../src/components/UnsupportedMediaTypePanel.tsx";
import type { ViewProps } from "../../src/components/viewProps.ts";
import en, { type Translation } from "../../src/locales/en.ts";
import type { Failure, FailureOf } from "../../src/outcome/failures.ts";
import { Skeleton } from "../../src/surfaces/Skeleton.tsx";
import { UnexpectedView } from "../../src/surfaces/UnexpectedView.tsx";
import type { Wait } from "../../src/waiting/wait.ts";
import { failureOf, kinds, now, pass, renderLater } from "../components/setting.tsx";

/** Every word of the locale in brackets: what stands outside of them and is no data, somebody wrote into a component. */
function bracketed(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/[^{}]+(?![^{]*\})/g, (words) => `⟦${words}⟧`);
  if (Array.isArray(value)) return value.map(bracketed);
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, bracketed(inner)]));
}
const messages = { ...(bracketed(en) as Translation), locale: "ar" };

// All data is Greek, and Intl writes Arabic: whatever is Latin is ours. Zones are named by their ids.
const setting: FaultlineProviderProps = { locale: "ar-EG", messages, timeZone: "Asia/Tokyo" };
const data = /Tokyo|UTC|GMT/g;
const operation = { action: "αλφα", subject: "βητα" };
const nothing = () => {};
const events = {
  onRetry: nothing,
  onSignIn: nothing,
  onRequestAccess: nothing,
  onRequestApproval: nothing,
  onRequestOverride: nothing,
  onCheck: nothing,
  onReload: nothing,
  onDismiss: nothing,
};

const spoken = [
  "aria-label",
  "aria-valuetext",
  "aria-description",
  "aria-roledescription",
  "title",
  "placeholder",
  "alt",
];

/** What is left for eye or ear when the words of the locale are taken away. */
function leftovers(): string[] {
  const texts = [document.body.textContent ?? ""];
  for (const element of document.body.querySelectorAll("*"))
    for (const name of spoken) texts.push(element.getAttribute(name) ?? "");
  expect(texts.join("")).toContain("⟦");
  return texts
    .map((text) => text.replace(/⟦[^⟧]*⟧/g, "").replace(data, ""))
    .filter((text) => /\p{Script=Latin}/u.test(text));
}

/** What is left at first, when it has spoken, and when the time has come. */
function everLeft(children: ReactNode): string[] {
  renderLater(children, setting);
  return [0, 150, 30_000, 600_000].flatMap((ms) => {
    pass(ms);
    return leftovers();
  });
}

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

const hour = 3_600_000;
const waiting = (state: Wait["state"]): Wait => ({
  state,
  retryAt: now + 42_000,
  attempt: 2,
  maxAttempts: 4,
  retryNow: nothing,
  cancel: nothing,
});
/** All that each kind may know. */
const facts: { readonly [K in Failure["kind"]]?: Partial<FailureOf<K>> } = {
  invalid: { fields: [{ path: ["γαμμα"], message: "δελτα" }] },
  forbidden: { requiredScopes: ["ζητα", "ηττα"] },
  conflict: { blockedBy: { id: "θητα", state: "ιωτα", startedAt: now - 8 * 60_000 } },
  locked: {
    window: { name: "καππα", reason: "λαμδα", startsAt: now - hour, endsAt: now + 30 * hour, utcOffset: "-07:00" },
  },
  "approval-required": { approvals: { required: 2, current: 1, roles: ["μι", "νι"] } },
  "precondition-required": { rule: "ξι", retryAt: now + 9 * 60_000 },
  "rate-limited": { retryAt: now + 42_000, rateLimit: { limit: 1000, remaining: 0, resetAt: now + 42_000 } },
  unavailable: { retryAt: now + 3 * hour },
};

const ways: readonly Partial<ViewProps>[] = [
  {},
  { ...events, operation },
  { ...events, wait: waiting("waiting") },
  { ...events, wait: waiting("offline"), layout: "strip" },
  { ...events, wait: waiting("hidden"), layout: "page", isRetrying: true },
];

it.each(kinds)("says nothing of its own about %s: every word is the locale's", (kind) => {
  const known = { ...facts[kind], requestId: "ομικρον", helpUrl: "https://example.com/" };
  const failures = [
    failureOf(kind, { method: "POST" }),
    failureOf(kind, { ...known, method: "DELETE" }),
    failureOf(kind, { ...known, method: "PUT", message: "πι" }),
  ];
  for (const failure of failures)
    for (const way of ways) {
      const view = renderLater(<FailureView {...way} failure={failure} />, {
        ...setting,
        supportUrl: "https://example.com/",
        statusUrl: "https://example.com/",
      });
      pass(150);
      expect(leftovers()).toEqual([]);
      view.unmount();
    }
});

const sight = { state: "running", progress: 0.52, phase: "ροι", id: "σιγμα" } as const;
it.each(Object.keys(jobLooks) as JobView[])("says nothing of its own about a job that is %s", (view) => {
  const isFinal = !["pending", "running", "paused", "lost"].includes(view);
  const job = { ...sight, state: view === "pending" || view === "paused" ? view : sight.state };
  const watch = {
    job,
    final: isFinal ? (view as "failed") : undefined,
    lostSince: view === "lost" ? now - 9000 : undefined,
    nextPollAt: view === "lost" ? now + 12_000 : undefined,
    pollNow: nothing,
  };
  const does = { onCancel: nothing, onResume: nothing, onView: nothing, onStartAgain: nothing, onWatchAgain: nothing };
  const left = everLeft(
    <>
      <JobProgress watch={watch} canLeave {...does} />
      <JobProgress watch={watch} operation={operation} steps={5} step={3} {...does} />
      <JobTray jobs={[{ key: "1", watch, onView: nothing }]} onShowAll={nothing} />
    </>,
  );
  expect(left).toEqual([]);
});

it.each<[string, ReactNode]>([
  [
    "a freeze that ends while one looks",
    <FreezeBanner
      key=""
      {...events}
      failure={failureOf("locked", {
        window: { name: "καππα", startsAt: now - hour, endsAt: now + 9 * 60_000, utcOffset: "-07:00" },
      })}
    />,
  ],
  [
    "an approval in each of its stages",
    [0, 1, 2].map((current) => (
      <ApprovalPrompt
        key={current}
        {...events}
        failure={failureOf("approval-required", { approvals: { required: 2, current, roles: ["μι"] } })}
        approvers={current > 0 ? [{ name: "ταυ", role: "μι", at: now }] : []}
        askedAt={current === 1 ? now : undefined}
        isRetrying={current === 2}
      />
    )),
  ],
  [
    "a form",
    <ErrorSummary
      key=""
      failure={failureOf("invalid", {
        fields: Array.from("αβγδεζηθικ", (name) => ({ path: [name], message: "δελτα" })),
      })}
    />,
  ],
  ["a field", <FieldMessage key="" message="δελτα" />],
  [
    "a file that is too large",
    <ContentTooLargePanel
      key=""
      {...events}
      failure={failureOf("content-too-large")}
      file={{ name: "υψιλον", size: 3e6 }}
      limit={2e6}
      onChooseFile={nothing}
    />,
  ],
  [
    "a file of the wrong kind",
    <UnsupportedMediaTypePanel
      key=""
      {...events}
      failure={failureOf("unsupported-media-type")}
      file={{ name: "υψιλον" }}
      accepted={["φι"]}
      onChooseFile={nothing}
    />,
  ],
  [
    "badges",
    [
      <ApprovalBadge key="1" required={2} />,
      <FreezeBadge key="2" window={{ endsAt: now + hour }} />,
      <FreezeBadge key="3" window={{}} />,
      <FreezeBadge key="4" window={{ startsAt: now - hour, endsAt: now + 50 * hour }} shows="left" />,
    ],
  ],
  [
    "old data",
    [
      <StaleStrip key="1" asOf={now} retryAt={now + 12_000} onRetry={nothing} />,
      <OfflineStrip key="2" asOf={now} waiting={3} />,
      <BackStrip key="3" sent={3} onDismiss={nothing} />,
    ],
  ],
  ["the page's own fault", <UnexpectedView key="" error={new Error("χι")} onRetry={nothing} />],
  ["a page that is loading", <Skeleton key="" />],
])("says nothing of its own about %s", (_, children) => {
  expect(everLeft(children)).toEqual([]);
});
