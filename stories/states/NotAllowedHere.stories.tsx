import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function NotAllowedHere(facts: Facts) {
  return <State {...facts} kind="method-not-allowed" />;
}

const meta = preview.meta({
  title: "States/405 Not done here",
  component: NotAllowedHere,
  tags: ["status:405", "kind:method-not-allowed"],
  args: { ...usual },
  argTypes: controls,
  parameters: guided({
    kind: "method-not-allowed",
    when: "This app asked for something that the service never does. A fault in the app, found by the person.",
    copy: ["Say that it is ours to fix. Nothing about methods."],
    do: ["Offer the details to copy."],
    dont: ["No “Try again”."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Could not deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Copy details" })).toBeEnabled();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <NotAllowedHere {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <NotAllowedHere {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="method-not-allowed">{(facts) => <NotAllowedHere {...args} {...facts} />}</Rtl>,
});
