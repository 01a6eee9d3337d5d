import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { JobProgress } from "../../src/components/JobProgress.tsx";
import { JobTray } from "../../src/components/JobTray.tsx";
import type { Layout } from "../../src/components/viewProps.ts";
import ar from "../../src/locales/ar.ts";
import en from "../../src/locales/en.ts";
import { type Failure, type FailureKind, traits } from "../../src/outcome/failures.ts";
import type { JobState } from "../../src/outcome/job.ts";
import "../../src/styles.css";

const texts: readonly (readonly [what: string, text: string])[] = [
  ["ten thousand letters without a space", "W".repeat(10_000)],
  ["an override of the direction that is never closed", "\u202e\u202dabc\u202e \u2067def \u2066\u202b ghi"],
  ["signs of no width", "a\u200b\u200d\u2060\ufeff".repeat(500)],
  ["halves of letters", "\ud800 a \udc00\ud800 b \udbff"],
  ["markup", '<img src=x onerror="document.title=1"><style>*{display:none}</style>'],
  ["letters piled high", `Z${"\u0351\u0357\u0368".repeat(200)}`],
];
const kinds = Object.keys(traits) as FailureKind[];
const states: readonly JobState[] = ["pending", "running", "paused", "failed", "succeeded", "cancelled", "unknown"];

function failureOf(kind: FailureKind, said: string): Failure {
  return {
    kind,
    status: traits[kind].statuses[0] ?? 422,
    receivedAt: Date.now(),
    dialect: "acme",
    method: "POST",
    message: said,
    code: said,
    requestId: said,
    rule: said,
    requiredScopes: [said],
    problems: [said],
    fields: [
      { path: [], message: said },
      { path: ["name"], message: said },
      { path: [said], message: said },
    ],
    approvals: { required: 2, current: 1, roles: [said, said] },
    blockedBy: { id: said, state: said, startedAt: 0 },
    window: { name: said, reason: said, startsAt: 0, endsAt: Date.now() + 1e8, utcOffset: said },
  };
}

/** @param isOwn Whether the app's own words are such too. */
function Page({ said, layout, isOwn = true }: { said: string; layout: Layout | undefined; isOwn?: boolean }) {
  const own = isOwn ? said : undefined;
  const job = (state: JobState) => ({ state, id: said, phase: said, message: said, progress: 0.4 });
  return (
    <main>
      {kinds.map((kind) => (
        <FailureView
          key={kind}
          failure={{ ...failureOf(kind, said), operation: own && { action: own, subject: own } }}
          layout={layout}
          service={own}
          onRetry={() => {}}
          onReload={() => {}}
        />
      ))}
      {states.map((state) => (
        <JobProgress key={state} job={job(state)} steps={3} step={2} noun={own} layout={layout} />
      ))}
      <JobProgress job={job("running")} />
      <JobTray jobs={[{ key: "a", job: job("failed"), noun: own, onView: () => {} }]} />
      <label>
        {own}
        <input name="name" />
      </label>
    </main>
  );
}

/** What stands beyond the sides of the page, by what it says. */
function beyond(root: HTMLElement): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement as HTMLElement;
    // What is for ears alone, and what a drawing clips by itself.
    if (owner.closest('[data-fl="spoken"], [data-fl="ruler-tick"], [hidden], label') || !owner.checkVisibility())
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // Piled signs are drawn outside of their letter; the boxes of lines are what takes room.
    const { left, right, width } = range.getBoundingClientRect();
    if (width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5))
      found.push(
        `${owner.closest("[data-fl]")?.getAttribute("data-fl")} ${owner.localName}: ${node.textContent?.slice(0, 30)}`,
      );
  }
  return [...new Set(found)];
}

/** What an API said that stands in one line with words of ours and is not kept apart from them. */
function unapart(root: HTMLElement, said: string): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.includes(said)) continue;
    let around = node.parentElement as HTMLElement;
    const isApart = ({ display, unicodeBidi }: CSSStyleDeclaration) =>
      !/^(inline|contents)$/.test(display) || /isolate|plaintext/.test(unicodeBidi);
    while (!isApart(getComputedStyle(around))) around = around.parentElement as HTMLElement;
    const text = around.textContent?.trim() ?? "";
    if (text !== said.trim()) found.push(`${around.localName} ${around.dataset["fl"]}: ${text.slice(0, 60)}`);
  }
  return [...new Set(found)];
}

describe.each([
  ["English", "en", "ltr", en],
  ["Arabic", "ar", "rtl", ar],
] as const)("a page of 320 px in %s", (_, locale, dir, messages) => {
  it("keeps what an API said apart from words of ours, so that it cannot turn them round", async () => {
    const said = "\u202eabc";
    const { container } = await render(
      <FaultlineProvider locale={locale} messages={messages} timeZone="UTC">
        <Page said={said} layout={undefined} isOwn={false} />
      </FaultlineProvider>,
    );
    expect(container.textContent).toContain(said);
    expect(unapart(container, said)).toEqual([]);
  });

  it.each(texts)("keeps %s inside, in each view and layout", async (_, said) => {
    await page.viewport(320, 800);
    document.documentElement.dir = dir;
    document.body.style.margin = "0";
    for (const layout of [undefined, "inline", "strip", "page", "toast"] as const) {
      const { container, unmount } = await render(
        <FaultlineProvider locale={locale} messages={messages} timeZone="UTC">
          <Page said={said} layout={layout} />
        </FaultlineProvider>,
      );
      expect.soft(beyond(container), layout ?? "own").toEqual([]);
      expect.soft(container.querySelectorAll("img, style"), layout ?? "own").toHaveLength(0);
      await unmount();
    }
    document.documentElement.dir = "";
  });
});
