import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { BackStrip, OfflineStrip } from "../../src/components/OfflineStrip.tsx";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, Sheet, Specimen, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

function NoConnection(facts: Facts) {
  return <State {...facts} kind="unreachable" known={() => ({ method: "GET" })} />;
}

const meta = preview.meta({
  title: "States/No connection",
  component: NoConnection,
  tags: ["status:0", "kind:unreachable"],
  args: { ...usual, action: "load releases", subject: "the releases", requestId: "" },
  argTypes: controls,
  parameters: guided({
    kind: "unreachable",
    when: "No reply came: the person is offline, or the way to the service is cut.",
    copy: ["“Could not …”, then the connection. The strip says “You're offline” once for the whole page."],
    do: ["Say what goes on by itself, and how many changes wait."],
    dont: ["No red: it is nobody's fault here."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Could not load releases" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeEnabled();
  },
});

/** Over the page, while the connection is gone and when it is back. */
export const Strips = meta.story({
  parameters: sheetParameters,
  render: () => (
    <Sheet columns="one">
      <Specimen caption="Offline, with data on the screen">
        <OfflineStrip asOf={Date.UTC(2025, 9, 28, 9, 36)} />
      </Specimen>
      <Specimen caption="Offline, with changes that wait">
        <OfflineStrip asOf={Date.UTC(2025, 9, 28, 9, 36)} waiting={2} />
      </Specimen>
      <Specimen caption="Back">
        <BackStrip sent={2} onDismiss={() => {}} />
      </Specimen>
    </Sheet>
  ),
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <NoConnection {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <NoConnection {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="unreachable">{(facts) => <NoConnection {...args} {...facts} />}</Rtl>,
});
