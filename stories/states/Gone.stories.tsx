import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function Gone(facts: Facts) {
  return <State {...facts} kind="gone" />;
}

const meta = preview.meta({
  title: "States/410 Gone",
  component: Gone,
  tags: ["status:410", "kind:gone"],
  args: { ...usual },
  argTypes: controls,
  parameters: guided({
    kind: "gone",
    when: "What was asked for was here, and has been removed for good.",
    copy: ["“Can't find …”, with the thing's own name.", "No “404”, no “oops”."],
    do: ["As a page, offer the way back to the list."],
    dont: ["No “Try again”: it will not come into being.", "No drawing of a lost robot."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Can't find Production any more" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Try again" })).toBeNull();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <Gone {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <Gone {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="gone">{(facts) => <Gone {...args} {...facts} />}</Rtl>,
});
