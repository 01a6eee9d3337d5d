import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function Unreadable(facts: Facts) {
  return (
    <State
      {...facts}
      kind="unreadable"
      known={() => ({ method: "GET", status: 200, problems: ["data.0.id: expected string"] })}
    />
  );
}

const meta = preview.meta({
  title: "States/Unreadable answer",
  component: Unreadable,
  tags: ["status:200", "kind:unreadable"],
  args: { ...usual, action: "load releases", subject: "the releases" },
  argTypes: controls,
  parameters: guided({
    kind: "unreadable",
    when: "An answer came and said yes, but is not what was promised. A developer has to look.",
    copy: ["Say that it is ours to fix. Nothing of the answer is printed."],
    do: ["Offer the details to copy: they hold no data of the person's."],
    dont: ["Don't show half of the data."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Could not load releases" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Copy details" })).toBeEnabled();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <Unreadable {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <Unreadable {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="unreadable">{(facts) => <Unreadable {...args} {...facts} />}</Rtl>,
});
