import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { RetryCountdown } from "../../src/components/RetryCountdown.tsx";
import type { FailureOf } from "../../src/outcome/failures.ts";
import { createClock } from "../../src/waiting/clock.ts";
import type { Wait } from "../../src/waiting/wait.ts";
import "../../src/styles.css";

const clock = createClock({ rate: 0 });
const receivedAt = clock.now();
const failure: FailureOf<"rate-limited"> = {
  kind: "rate-limited",
  status: 429,
  receivedAt,
  retryAt: receivedAt + 42_000,
  dialect: "sensei",
  operation: "load releases",
};
const wait: Wait = {
  state: "waiting",
  retryAt: failure.retryAt,
  isPlanned: true,
  isHeld: true,
  attempt: 2,
  maxAttempts: 4,
  retryNow() {},
  cancel() {},
};
const over = { state: "ready", retryAt: undefined, isPlanned: false, isHeld: false } as const;
const manual = { ...wait, isPlanned: false, attempt: undefined, maxAttempts: undefined };

// Where a strip's sentence just does not fit into its one line, a shorter one does: 640 px is such a width.
const sizes = [1280, 640, 320].flatMap((width) =>
  (["section", "strip", "toast", "inline"] as const)
    .filter((layout) => layout !== "strip" || width !== 640)
    .map((layout) => [layout, width] as const),
);

it.each(sizes)("moves nothing below it when a wait ends, early or not (%s at %i px)", async (layout, width) => {
  await page.viewport(width, 800);
  const view = (now: Wait, isRetrying = false) => (
    <FaultlineProvider clock={clock}>
      <RetryCountdown failure={failure} wait={now} isRetrying={isRetrying} layout={layout} />
    </FaultlineProvider>
  );
  const { container, rerender } = await render(view(manual));
  const height = () => (container.querySelector("[data-fl=panel]") as HTMLElement).getBoundingClientRect().height;
  const top = () => (container.querySelector("button") as HTMLElement).getBoundingClientRect().top;
  const held = [height(), top()];
  await rerender(view({ ...manual, ...over }));
  expect([height(), top()]).toEqual(held);

  await rerender(view(wait));
  const planned = [height(), top()];
  await rerender(view({ ...wait, ...over }, true));
  expect([height(), top()]).toEqual(planned);
});
