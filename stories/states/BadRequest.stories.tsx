import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function BadRequest(facts: Facts) {
  return <State {...facts} kind="bad-request" />;
}

const meta = preview.meta({
  title: "States/400 Bad request",
  component: BadRequest,
  tags: ["status:400", "kind:bad-request"],
  args: { ...usual },
  argTypes: controls,
  parameters: guided({
    kind: "bad-request",
    when: "The service refused the request by a number that tells nothing: this app sent something that it could not read, or a rule was in the way that only a sentence names.",
    copy: [
      "The API’s own sentence, where it sent one: it knows whether the person can do something.",
      "Without one, whose it is to mend: ours under a 400. A 402 or 451 was refused, not misunderstood.",
    ],
    do: ["Offer to copy the details: a developer needs them."],
    dont: [
      "No field messages: a 400 with fields is a form's matter, see 422.",
      "No “Try again”: the same request brings the same answer.",
    ],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^The service did not understand what this app asked for\./)).toBeVisible();
    await expect(canvas.getByRole("heading", { name: "Could not deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Copy details" })).toBeEnabled();
    await expect(canvas.queryByRole("button", { name: "Try again" })).toBeNull();
  },
});

export const WithSentence = meta.story({
  args: { message: "Start the deployment at a time in the future." },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Start the deployment at a time in the future.")).toBeVisible();
    await expect(canvas.queryByText(/did not understand/)).toBeNull();
    await expect(canvas.getByRole("button", { name: "Copy details" })).toBeEnabled();
  },
});
export const PaymentRequired = meta.story({
  render: (args) => <State {...args} kind="bad-request" known={() => ({ status: 402 })} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText("The service refused this and did not say why.")).toBeVisible();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <BadRequest {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <BadRequest {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="bad-request">{(facts) => <BadRequest {...args} {...facts} />}</Rtl>,
});
