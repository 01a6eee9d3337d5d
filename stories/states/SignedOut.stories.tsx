import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function SignedOut(facts: Facts) {
  return <State {...facts} kind="unauthenticated" />;
}

const meta = preview.meta({
  title: "States/401 Signed out",
  component: SignedOut,
  tags: ["status:401", "kind:unauthenticated"],
  args: { ...usual },
  argTypes: controls,
  parameters: guided({
    kind: "unauthenticated",
    when: "The sign-in is missing or has run out. Nothing else can be done until the person is back in.",
    copy: [
      "“Sign in to …”: the way on, not the state they are in.",
      "Never the API's words: tokens are not for people.",
    ],
    do: [
      "Keep what was typed, and come back to it.",
      "One prompt for the page, at its top, however many requests were refused.",
    ],
    dont: ["No “session expired”, no blame, no code."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Sign in to deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Sign in" })).toBeEnabled();
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <SignedOut {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <SignedOut {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="unauthenticated">{(facts) => <SignedOut {...args} {...facts} />}</Rtl>,
});
