import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface DownFacts extends Facts {
  /** Seconds until the service wants to be asked again. Empty: it did not say. */
  waitSeconds?: number | undefined;
  /** Where one sees how the service is. */
  statusUrl?: string | undefined;
}

function Unavailable({ waitSeconds, statusUrl, ...facts }: DownFacts) {
  return (
    <State
      {...facts}
      kind="unavailable"
      known={(now) => ({
        method: "GET",
        helpUrl: statusUrl || undefined,
        retryAt: waitSeconds === undefined ? undefined : now + waitSeconds * 1000,
      })}
    />
  );
}

const meta = preview.meta({
  title: "States/503 Unavailable",
  component: Unavailable,
  tags: ["status:503", "kind:unavailable"],
  args: {
    ...usual,
    action: "load releases",
    subject: "the releases",
    waitSeconds: undefined as number | undefined,
    statusUrl: "https://status.example.com",
  },
  argTypes: controls,
  parameters: guided({
    kind: "unavailable",
    when: "The service is down, often on purpose. Planned work is not an alarm.",
    copy: ["“Sorry, we can't … for now”, and until when if that is known."],
    do: ["Offer the page that says how the service is."],
    dont: ["No red, no blame.", "No countdown when nobody knows the end."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Sorry, we can't load releases for now" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: /Status page/ })).toBeVisible();
  },
});

export const KnownWait = meta.story({
  args: { waitSeconds: 120 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("timer")).toBeVisible();
  },
});
export const UntilLater = meta.story({ args: { waitSeconds: 4 * 3600, layout: "page" } });

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <Unavailable {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <Unavailable {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="unavailable">{(facts) => <Unavailable {...args} {...facts} />}</Rtl>,
});
