import { action } from "storybook/actions";
import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { UnexpectedView } from "../../src/surfaces/UnexpectedView.tsx";
import { guided } from "../kit/guide.ts";

const meta = preview.meta({
  title: "States/Page fault",
  component: UnexpectedView,
  args: { error: new Error("Cannot read properties of undefined"), onRetry: action("try again") },
  parameters: guided({
    when: "A part of the page broke by itself: no API was involved. Our fault, found by the person.",
    copy: ["“Sorry, this part of the page did not work”. Nothing of the error is printed."],
    do: ["Leave the rest of the page standing.", "Offer the details to copy."],
    dont: ["No stack on the screen."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeEnabled();
    await expect(canvasElement).not.toHaveTextContent("undefined");
  },
});
export const Page = meta.story({ args: { layout: "page" } });
export const NotAnError = meta.story({ args: { error: null } });
