import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { ContentTooLargePanel } from "../../src/components/ContentTooLargePanel.tsx";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, useStateProps } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface FileFacts extends Facts {
  /** The file, where the app knows it. */
  fileName?: string | undefined;
  /** Its size in MB. */
  sizeMb?: number | undefined;
  /** The most that the service takes, in MB. Empty: not known. */
  limitMb?: number | undefined;
}

function TooLarge({ fileName, sizeMb, limitMb, ...facts }: FileFacts) {
  const props = useStateProps({ ...facts, kind: "content-too-large" });
  return (
    <ContentTooLargePanel
      {...props}
      file={fileName ? { name: fileName, size: sizeMb && sizeMb * 1e6 } : undefined}
      limit={limitMb && limitMb * 1e6}
      onChooseFile={() => {}}
    />
  );
}

const meta = preview.meta({
  title: "States/413 Too large",
  component: TooLarge,
  tags: ["status:413", "kind:content-too-large"],
  args: {
    ...usual,
    requestId: "",
    fileName: "build-linux.tar",
    sizeMb: 128,
    limitMb: 100,
  },
  argTypes: controls,
  parameters: guided({
    kind: "content-too-large",
    when: "A file or a request is larger than the service takes.",
    anatomy: [["Overrun", "Size against limit: an ink tick at the limit, and only the excess is strong."]],
    copy: [
      "The file's name is the subject: “build-linux.tar is too large”.",
      "Both figures, so that the person can choose: “It is 128 MB. The limit is 100 MB.”",
    ],
    do: ["Stand at the field that holds the file."],
    dont: ["No “Try again”: the same file stays too large.", "No percentage."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "build-linux.tar is too large" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Choose a smaller file" })).toBeEnabled();
  },
});

export const LimitUnknown = meta.story({ args: { limitMb: undefined } });
export const JustOver = meta.story({ args: { sizeMb: 100.4 } });
export const FileUnknown = meta.story({ args: { fileName: "", subject: "The mapping" } });

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <TooLarge {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <TooLarge {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="content-too-large">{(facts) => <TooLarge {...args} {...facts} />}</Rtl>,
});
