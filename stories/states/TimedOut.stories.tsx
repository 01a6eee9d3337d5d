import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface TimeFacts extends Facts {
  method?: "GET" | "PUT" | undefined;
}

function TimedOut({ method, ...facts }: TimeFacts) {
  return <State {...facts} kind="timed-out" known={() => ({ method })} />;
}

const meta = preview.meta({
  title: "States/408 Timed out",
  component: TimedOut,
  tags: ["status:408", "kind:timed-out"],
  args: { ...usual, action: "load releases", subject: "Release 4.2.1", requestId: "", method: "GET" },
  argTypes: controls,
  parameters: guided({
    kind: "timed-out",
    when: "No answer came in the time that we give a request. After a write nobody knows whether it was done.",
    copy: ["After a write, as with 502: “We don't know if … was saved”."],
    do: ["Offer to try again."],
    dont: ["No “slow network”: nobody knows why."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Could not load releases" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeEnabled();
  },
});

export const AfterAWrite = meta.story({ args: { method: "PUT", action: "save release 4.2.1" } });

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <TimedOut {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <TimedOut {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="timed-out">{(facts) => <TimedOut {...args} {...facts} />}</Rtl>,
});
