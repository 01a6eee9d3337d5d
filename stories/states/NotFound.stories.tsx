import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function NotFound(facts: Facts) {
  return <State {...facts} kind="not-found" />;
}

const meta = preview.meta({
  title: "States/404 Not found",
  component: NotFound,
  tags: ["status:404", "kind:not-found"],
  args: { ...usual },
  argTypes: controls,
  parameters: guided({
    kind: "not-found",
    when: "What was asked for is not there, or not for this person to see: services answer both alike.",
    copy: ["“Can't find …”, with the thing's own name.", "No “404”, no “oops”."],
    do: ["As a page, offer the way back to the list."],
    dont: ["No “Try again”: it will not come into being.", "No drawing of a lost robot."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Can't find Production" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Try again" })).toBeNull();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <NotFound {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <NotFound {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="not-found">{(facts) => <NotFound {...args} {...facts} />}</Rtl>,
});
