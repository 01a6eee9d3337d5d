import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface StepFacts extends Facts {
  /** The rule that asks for it, by the API's name. */
  rule?: string | undefined;
  /** Hours until it may be tried. Empty: not known. */
  hoursLeft?: number | undefined;
}

function StepMissing({ rule, hoursLeft, ...facts }: StepFacts) {
  return (
    <State
      {...facts}
      kind="precondition-required"
      known={(now) => ({
        rule: rule || undefined,
        retryAt: hoursLeft === undefined ? undefined : now + hoursLeft * 3_600_000,
      })}
    />
  );
}

const meta = preview.meta({
  title: "States/428 A step comes first",
  component: StepMissing,
  tags: ["status:428", "kind:precondition-required"],
  args: {
    ...usual,
    requestId: "",
    message: "Version must soak in staging for at least 24 hours",
    rule: "24hr Staging Soak",
    hoursLeft: 10,
  },
  argTypes: controls,
  parameters: guided({
    kind: "precondition-required",
    when: "Something else has to happen before this: a deployment to staging, a time of soaking.",
    copy: ["“Not yet time to …”, then which step, in the API's words, then the rule by its name."],
    do: ["Show when it may be tried, if that is known."],
    dont: ["Don't offer approval where none is asked for."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Not yet time to deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByText(/24hr Staging Soak/)).toBeVisible();
  },
});

export const TimeUnknown = meta.story({
  args: {
    message: "Version 4.2.1 must be deployed to staging first",
    rule: "Staging before production",
    hoursLeft: undefined,
  },
});
export const RuleUnknown = meta.story({ args: { rule: "", hoursLeft: undefined } });

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <StepMissing {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <StepMissing {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="precondition-required">{(facts) => <StepMissing {...args} {...facts} />}</Rtl>,
});
