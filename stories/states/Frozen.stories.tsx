import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { FreezeBadge } from "../../src/components/FreezeBadge.tsx";
import { FreezeBanner } from "../../src/components/FreezeBanner.tsx";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, useStateProps } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface FreezeFacts extends Facts {
  /** Hours since the window opened. Empty: its start is not known. */
  hoursSince?: number | undefined;
  /** Hours until it closes; below 0 it is over. Empty: its end is not known. */
  hoursLeft?: number | undefined;
  /** Why it was set, in the words of those who set it. */
  reason?: string | undefined;
  /** What it is called. */
  name?: string | undefined;
  /** Zone of those who set it, where the app knows it. */
  setterZone?: string | undefined;
}

const hourMs = 3_600_000;

function Freeze({ hoursSince, hoursLeft, reason, name, setterZone, ...facts }: FreezeFacts) {
  const props = useStateProps({
    ...facts,
    layout: facts.layout ?? "banner",
    kind: "locked",
    known: (now) => ({
      helpUrl: "https://status.example.com/freezes",
      window: {
        name,
        reason,
        utcOffset: "-07:00",
        startsAt: hoursSince === undefined ? undefined : now - hoursSince * hourMs,
        endsAt: hoursLeft === undefined ? undefined : now + hoursLeft * hourMs,
      },
    }),
  });
  return <FreezeBanner {...props} setterZone={setterZone} />;
}

const meta = preview.meta({
  title: "States/423 Frozen",
  component: Freeze,
  tags: ["status:423", "kind:locked"],
  args: {
    ...usual,
    requestId: "",
    hoursSince: 35.7,
    hoursLeft: 21.3,
    reason: "Weekly deployment freeze",
    name: "friday_freeze",
    setterZone: "America/Los_Angeles",
  },
  argTypes: controls,
  parameters: guided({
    kind: "locked",
    when: "Changes are refused for a while because somebody decided so. It is policy, not failure.",
    anatomy: [
      ["Title", "What is frozen, and until when, in the viewer's zone."],
      [
        "Ruler",
        "Two scales: yours above, the setter's below. Now is the ink line with the diamond; past is filled, future is held tint.",
      ],
      ["Actions", "Request override, and the schedule. Sending again only when the window is over."],
    ],
    copy: [
      "“Production is frozen until Wed 29 Oct, 08:00”.",
      "The reason in the setter's own words, then the name of the rule.",
      "“Lifts”, not “expires”.",
    ],
    do: ["Show both zones only when they differ.", "Say it across the page that it concerns, once."],
    dont: ["No red: nothing failed.", "No countdown by the second: nobody waits in front of it."],
  }),
});

export const Frozen = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^Production is frozen until/ })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Request override" })).toBeEnabled();
    // Sent now it would be refused again.
    await expect(canvas.queryByRole("button", { name: /try again/i })).toBeNull();
  },
});

/** Under an hour. */
export const Closing = meta.story({ args: { hoursLeft: 0.4 } });

export const Over = meta.story({
  args: { hoursLeft: -0.1 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "You can deploy payments-api 4.2.1 now" })).toBeVisible();
  },
});

export const EndUnknown = meta.story({ args: { hoursLeft: undefined } });
export const StartUnknown = meta.story({ args: { hoursSince: undefined } });

/** The setter sits in the viewer's zone: one scale is enough. */
export const OneZone = meta.story({ args: { setterZone: "Europe/Berlin" } });

/** For lists and for the header of a page. */
export const Badges = meta.story({
  render: () => {
    const now = Date.UTC(2025, 9, 28, 9, 42);
    const window = { startsAt: now - 35 * hourMs, endsAt: now + 21.3 * hourMs };
    return (
      <div data-kit="row">
        <FreezeBadge window={window} />
        <FreezeBadge window={window} shows="left" />
        <FreezeBadge window={{}} />
      </div>
    );
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <Freeze {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <Freeze {...args} {...facts} layout="section" />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="locked">{(facts) => <Freeze {...args} {...facts} />}</Rtl>,
});
