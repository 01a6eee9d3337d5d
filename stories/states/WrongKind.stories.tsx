import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { UnsupportedMediaTypePanel } from "../../src/components/UnsupportedMediaTypePanel.tsx";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, useStateProps } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface FileFacts extends Facts {
  fileName?: string | undefined;
  /** The kinds that can be used, in words. Empty: not known. */
  accepted?: readonly string[] | undefined;
}

function WrongKind({ fileName, accepted, ...facts }: FileFacts) {
  const props = useStateProps({ ...facts, kind: "unsupported-media-type" });
  return (
    <UnsupportedMediaTypePanel
      {...props}
      file={fileName ? { name: fileName } : undefined}
      accepted={accepted}
      onChooseFile={() => {}}
    />
  );
}

const meta = preview.meta({
  title: "States/415 Wrong kind of file",
  component: WrongKind,
  tags: ["status:415", "kind:unsupported-media-type"],
  args: {
    ...usual,
    requestId: "",
    fileName: "notes.docx",
    accepted: ["JSON", "YAML", "Markdown"] as readonly string[],
  },
  argTypes: controls,
  parameters: guided({
    kind: "unsupported-media-type",
    when: "The service does not read files of this kind.",
    copy: ["“notes.docx can't be used here”, then what can.", "Kinds in words: JSON, not application/json."],
    do: ["List what can be used."],
    dont: ["No “invalid file”: it may be a fine file."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "notes.docx can't be used here" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Choose another file" })).toBeEnabled();
    await expect(canvas.getByText("YAML")).toBeVisible();
  },
});

export const KindsUnknown = meta.story({ args: { accepted: [] } });

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <WrongKind {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <WrongKind {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="unsupported-media-type">{(facts) => <WrongKind {...args} {...facts} />}</Rtl>,
});
