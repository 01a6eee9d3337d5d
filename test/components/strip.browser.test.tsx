import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FailureView } from "../../src/components/FailureView.tsx";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { JobTray } from "../../src/components/JobTray.tsx";
import type { Failure } from "../../src/outcome/failures.ts";
import { createClock } from "../../src/waiting/clock.ts";
import "../../src/styles.css";

const clock = createClock({ rate: 0 });
const base = { receivedAt: clock.now(), dialect: "sensei", requestId: "req_9fd02c77ab31", operation: "load releases" };
const strips: readonly Failure[] = [
  { ...base, kind: "unauthenticated", status: 401 },
  { ...base, kind: "rate-limited", status: 429, retryAt: base.receivedAt + 42_000 },
  { ...base, kind: "forbidden", status: 403 },
];

it.each([1280, 640, 320])("keeps the parts of a strip apart at %i px, and inside of it", async (width) => {
  await page.viewport(width, 800);
  const { container } = await render(
    <FaultlineProvider clock={clock}>
      <div style={{ display: "grid", gap: 8 }}>
        {strips.map((failure) => (
          <FailureView
            key={failure.kind}
            failure={failure}
            layout="strip"
            onSignIn={() => {}}
            onRetry={() => {}}
            onRequestAccess={() => {}}
          />
        ))}
      </div>
    </FaultlineProvider>,
  );
  for (const panel of container.querySelectorAll<HTMLElement>("[data-fl=panel]")) {
    const box = panel.getBoundingClientRect();
    const [actions, reference] = ["actions", "reference"].map((name) =>
      (panel.querySelector(`[data-fl=${name}]`) as HTMLElement).getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    const apart = Math.max(reference.left - actions.right, actions.left - reference.right);
    const isBelow = reference.top >= actions.bottom || actions.top >= reference.bottom;
    expect(isBelow || apart >= 8).toBe(true);
    const title = (panel.querySelector("[data-fl=title]") as HTMLElement).getBoundingClientRect();
    // What takes a line of its own starts where the words do.
    for (const part of [actions, reference]) if (part.top >= title.bottom) expect(part.left).toBe(title.left);
    expect(Math.max(actions.right, reference.right)).toBeLessThanOrEqual(box.right);
  }
});

it.each([
  [600, 352],
  [280, 280],
])("fills a place of %i px up to the tray's own width, whatever is in it", async (place, width) => {
  const { container } = await render(
    <div style={{ inlineSize: place, display: "flex", flexDirection: "column", alignItems: "end" }}>
      <JobTray jobs={[{ key: "a", noun: "import", job: { state: "running" } }]} />
    </div>,
  );
  expect(container.querySelector("[data-fl=tray]")?.getBoundingClientRect().width).toBe(width);
});
