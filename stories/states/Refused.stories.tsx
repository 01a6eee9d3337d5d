import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function Refused(facts: Facts) {
  return <State {...facts} kind="unprocessable" />;
}

const meta = preview.meta({
  title: "States/422 Refused by a rule",
  component: Refused,
  tags: ["status:422", "kind:unprocessable"],
  args: { ...usual, message: "You have reached the limit of 10 environments." },
  argTypes: controls,
  parameters: guided({
    kind: "unprocessable",
    when: "The request was understood, and a rule of the service says no. No field is wrong.",
    copy: ["The API's own sentence is the body: only it knows the rule."],
    do: ["Keep what was typed."],
    dont: ["No red fields: the person cannot tell which one to mend."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Could not deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByText("You have reached the limit of 10 environments.")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Try again" })).toBeNull();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <Refused {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <Refused {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="unprocessable">{(facts) => <Refused {...args} {...facts} />}</Rtl>,
});
