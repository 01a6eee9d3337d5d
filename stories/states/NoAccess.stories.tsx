import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface AccessFacts extends Facts {
  /** What it takes, by the API's names. Empty: it did not say. */
  scopes?: readonly string[] | undefined;
}

function NoAccess({ scopes = [], ...facts }: AccessFacts) {
  return <State {...facts} kind="forbidden" known={() => ({ requiredScopes: scopes })} />;
}

const meta = preview.meta({
  title: "States/403 No access",
  component: NoAccess,
  tags: ["status:403", "kind:forbidden"],
  args: { ...usual, scopes: ["deploy:prod", "deploy:read"] as readonly string[] },
  argTypes: controls,
  parameters: guided({
    kind: "forbidden",
    when: "The person is signed in, and not allowed to do this. Somebody else can change that.",
    anatomy: [["Chips", "The scopes that it takes, each with a plus: not there yet, hence dashed."]],
    copy: [
      "“You can't …”, without “sorry”: it is meant.",
      "Scopes as they are, in monospace, left to right in every language.",
    ],
    do: ["Offer to ask for access when the app knows whom."],
    dont: ["No red: a rule did its work.", "Don't hide what it takes when the API said so."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "You can't deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Request access" })).toBeEnabled();
    await expect(canvas.getByText("deploy:prod")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Try again" })).toBeNull();
  },
});

/** The API said no more than "forbidden". */
export const ScopesUnknown = meta.story({ args: { scopes: [] } });

export const ManyScopes = meta.story({
  args: {
    scopes: ["deploy:prod", "deploy:read", "environments:write", "releases:approve", "audit-log:read", "billing:read"],
  },
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <NoAccess {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <NoAccess {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="forbidden">{(facts) => <NoAccess {...args} {...facts} />}</Rtl>,
});
