import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface GatewayFacts extends Facts {
  /** After a read, nothing is lost. After a write nobody knows. */
  method?: "GET" | "POST" | "PUT" | "DELETE" | undefined;
}

function GatewayTimeout({ method, ...facts }: GatewayFacts) {
  return <State {...facts} kind="gateway-timeout" known={() => ({ method })} />;
}

const meta = preview.meta({
  title: "States/504 No answer in time",
  component: GatewayTimeout,
  tags: ["status:504", "kind:gateway-timeout"],
  args: {
    ...usual,
    action: "save release 4.2.1",
    subject: "Release 4.2.1",
    method: "PUT",
  },
  argTypes: controls,
  parameters: guided({
    kind: "gateway-timeout",
    when: "A service that ours depends on did not answer in time. After a write, nobody knows whether it was done.",
    copy: [
      "After a write: “We don't know if … was saved”, and to check first. Never “failed”.",
      "After a read: “Sorry, we could not …”.",
    ],
    do: ["After a write the main button checks; sending again steps back."],
    dont: ["Never send a write again by itself unless it carries a key that makes twice once."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "We don't know if Release 4.2.1 was saved" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Check now" })).toBeEnabled();
    await expect(canvas.getByRole("button", { name: "Send again" })).toBeEnabled();
  },
});

export const AfterARead = meta.story({
  args: { method: "GET", action: "load releases", subject: "the releases" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Sorry, we could not load releases" })).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Check now" })).toBeNull();
  },
});
export const AfterADelete = meta.story({ args: { method: "DELETE" } });
export const AfterASend = meta.story({ args: { method: "POST", action: "invite Bea Lind", subject: "" } });

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <GatewayTimeout {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <GatewayTimeout {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="gateway-timeout">{(facts) => <GatewayTimeout {...args} {...facts} />}</Rtl>,
});
