import { action } from "storybook/actions";
import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { StaleStrip } from "../../src/components/StaleStrip.tsx";
import { guided } from "../kit/guide.ts";
import { Arabic } from "../kit/words.tsx";

const now = Date.UTC(2025, 9, 28, 9, 42);

const meta = preview.meta({
  title: "States/Stale data",
  component: StaleStrip,
  args: { asOf: now - 6 * 60_000, retryAt: now + 12_000, onRetry: action("retry now") },
  parameters: guided({
    when: "Data is on the screen, and could not be read again. It stays: old data beats no data.",
    copy: ["“As of 10:36”, then when it is read again."],
    do: ["Stand right above the data it speaks of."],
    dont: ["Never take the data away.", "No toast beside it."],
  }),
});

export const NextTryKnown = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^As of/ })).toBeVisible();
    await expect(canvas.getByRole("timer")).toBeVisible();
  },
});
export const NothingPlanned = meta.story({ args: { retryAt: undefined } });
export const BeingRead = meta.story({ args: { retryAt: undefined, isRetrying: true } });
export const RightToLeft = meta.story({
  render: (args) => (
    <Arabic>
      <StaleStrip {...args} />
    </Arabic>
  ),
});
