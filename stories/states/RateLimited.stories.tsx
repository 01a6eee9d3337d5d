import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, Sheet, Specimen, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface RateLimitFacts extends Facts {
  /** Seconds until the server takes another request. Empty: it did not say. */
  waitSeconds?: number | undefined;
  /** How many requests the quota has. Empty: not known. */
  limit?: number | undefined;
  /** The attempt that goes out by itself next, of four. Empty: none is planned. */
  attempt?: number | undefined;
}

function RateLimit({ waitSeconds, limit, attempt, ...facts }: RateLimitFacts) {
  const wait = (at: number | undefined) =>
    attempt === undefined
      ? undefined
      : { state: "waiting" as const, retryAt: at, attempt, maxAttempts: 4, retryNow() {}, cancel() {} };
  return (
    <State
      {...facts}
      kind="rate-limited"
      known={(now) => {
        const retryAt = waitSeconds === undefined ? undefined : now + waitSeconds * 1000;
        return { retryAt, rateLimit: limit === undefined ? undefined : { limit, remaining: 0, resetAt: retryAt } };
      }}
      wait={waitSeconds === undefined ? undefined : wait(pictureEnd(waitSeconds))}
    />
  );
}

/** The catalog's clock starts at the time of its pictures. */
const pictureEnd = (seconds: number) => Date.UTC(2025, 9, 28, 9, 42) + seconds * 1000;

const meta = preview.meta({
  title: "States/429 Rate limited",
  component: RateLimit,
  tags: ["status:429", "kind:rate-limited"],
  args: { ...usual, waitSeconds: 42, limit: 1000, attempt: undefined as number | undefined },
  argTypes: controls,
  parameters: guided({
    kind: "rate-limited",
    when: "Somebody asked for too much at once. Nothing is broken and nothing is lost: after a known time it goes on.",
    anatomy: [
      ["Title", "When it goes on. The time stands in the sentence and takes the tone."],
      ["Ring", "The outline of the button is the clock. It empties from twelve, then the button turns solid ink."],
      ["Attempts", "6 px squares and words, only while an attempt goes out by itself."],
    ],
    copy: [
      "“You can try again in 0:42”: from an hour on the time of day, not a countdown.",
      "Never print the seconds of the API's own sentence: they have passed when it is read.",
    ],
    do: [
      "Keep the label on the waiting button, and its focus.",
      "Offer Cancel as soon as something goes out by itself.",
    ],
    dont: ["No ring without a known wait.", "No warning colour: nobody did anything wrong."],
  }),
});

export const Waiting = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^You can try again in/ })).toBeVisible();
    await expect(canvas.getByRole("timer")).toBeVisible();
    // Held, but not taken away from the keyboard.
    await expect(canvas.getByRole("button", { name: "Retry now" })).toHaveAttribute("aria-disabled", "true");
  },
});

/** An attempt goes out by itself, and a person can call it off. */
export const ByItself = meta.story({
  args: { attempt: 2 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
    await expect(canvas.getByText("Attempt 2 of 4")).toBeVisible();
  },
});

/** The server named no time, or none that a page may read: a normal state. */
export const UnknownWait = meta.story({
  args: { waitSeconds: undefined, limit: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("timer")).toBeNull();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeEnabled();
  },
});

/** Longer than an hour: a time of day. */
export const LongWait = meta.story({ args: { waitSeconds: 3 * 3600 } });

export const Ready = meta.story({
  args: { waitSeconds: 0 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "You can try again" })).toBeVisible();
  },
});

/** From its start to its end. */
export const RingFromStartToEnd = meta.story({
  parameters: sheetParameters,
  render: (args) => (
    <Sheet>
      {[60, 42, 21, 7, 0].map((seconds) => (
        <Specimen key={seconds} caption={seconds === 0 ? "Ready" : `${seconds} s left`}>
          <RateLimit {...args} waitSeconds={seconds} layout="inline" requestId="" />
        </Specimen>
      ))}
    </Sheet>
  ),
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <RateLimit {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <RateLimit {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="rate-limited">{(facts) => <RateLimit {...args} {...facts} />}</Rtl>,
});
