import { action } from "storybook/actions";
import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { StatePanel, type StatePanelProps } from "../../src/components/StatePanel.tsx";
import { guided } from "../kit/guide.ts";

const facts: StatePanelProps = {
  tone: "success",
  layout: "toast",
  title: "payments-api 4.2.1 is live",
  onDismiss: action("dismiss"),
};

const meta = preview.meta({
  title: "States/200 Done",
  component: StatePanel,
  tags: ["status:200", "status:201", "status:204", "status:304"],
  args: facts,
  argTypes: { title: { control: "text" }, body: { control: "text" } },
  parameters: guided({
    when: "It worked. Data shows itself, so most successes say nothing at all; a 304 keeps what is there and stays silent.",
    copy: [
      "The new state of the thing: “payments-api 4.2.1 is live”, “Pipeline created”.",
      "No “successfully”, no exclamation mark.",
    ],
    do: [
      "Say it only where the result cannot be seen.",
      "Let it go by itself, and stop its clock while a person is on it.",
    ],
    dont: ["No success beside data that has just appeared."],
  }),
});

export const Notice = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "payments-api 4.2.1 is live" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Dismiss" })).toBeEnabled();
  },
});
export const Created = meta.story({ args: { title: "Pipeline created" } });
export const NextMoveIsYours = meta.story({
  args: { tone: "info", title: "Ana Ruiz approved, 1 of 2", body: "payments-api 4.2.1 to production" },
});
export const InPlace = meta.story({ args: { layout: "section" } });
