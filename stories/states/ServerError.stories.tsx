import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function ServerError(facts: Facts) {
  return <State {...facts} kind="server-error" />;
}

const meta = preview.meta({
  title: "States/500 Our fault",
  component: ServerError,
  tags: ["status:500", "kind:server-error"],
  args: { ...usual },
  argTypes: controls,
  parameters: guided({
    kind: "server-error",
    when: "The service failed. The person can do nothing about it but try once more, or tell us.",
    copy: [
      "“Sorry, we could not …”: here, and only where the fault is ours.",
      "No stack, no code; the request id stands below in full.",
    ],
    do: ["Say what is safe: “Your text is still in the form.”"],
    dont: ["No “something went wrong”: name what."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Sorry, we could not deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Copy request id" })).toBeEnabled();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <ServerError {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <ServerError {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="server-error">{(facts) => <ServerError {...args} {...facts} />}</Rtl>,
});
