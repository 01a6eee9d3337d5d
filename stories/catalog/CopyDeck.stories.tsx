import { expect } from "storybook/test";
import { languages } from "../../.storybook/globals.ts";
import preview from "../../.storybook/preview.ts";
import { CopyDeck } from "../kit/CopyDeck.tsx";

const meta = preview.meta({
  title: "Catalog/Copy deck",
  component: CopyDeck,
  tags: ["!autodocs"],
  args: { languages },
  argTypes: { languages: { table: { disable: true } } },
});

/** Every string that is said or printed, by section, beside each language that there is. */
export const EveryString = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByText("failures.rate-limited.body")).toBeVisible();
    for (const tag of Object.keys(languages)) {
      await expect(canvas.getAllByRole("columnheader", { name: tag })[0]).toBeInTheDocument();
    }
  },
});
