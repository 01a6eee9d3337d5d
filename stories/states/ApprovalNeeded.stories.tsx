import { expect, userEvent } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { ApprovalBadge } from "../../src/components/ApprovalBadge.tsx";
import { ApprovalPrompt } from "../../src/components/ApprovalPrompt.tsx";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, useStateProps } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface ApprovalFacts extends Facts {
  /** How many have to agree. Empty: the API named no number. */
  required?: number | undefined;
  /** How many have agreed. */
  current?: number | undefined;
  /** Who may agree, by role. */
  roles?: readonly string[] | undefined;
  /** The app knows who has agreed. APIs rarely say. */
  knowsWho?: boolean | undefined;
  /** It was asked for at this time. */
  askedAt?: number | undefined;
  /** `dialog`: over the page, for an operation that cannot go on. */
  presentation?: "panel" | "dialog" | undefined;
}

const at = Date.UTC(2025, 9, 28, 9, 31);
const people = [
  { name: "Ana Ruiz", role: "team-lead", at },
  { name: "Jonas Weber", role: "manager", at: at + 240_000 },
];

function Approval({ required, current = 0, roles = [], knowsWho, askedAt, presentation, ...facts }: ApprovalFacts) {
  const props = useStateProps({
    ...facts,
    kind: "approval-required",
    known: () => ({ approvals: { required, current, roles } }),
  });
  return (
    <ApprovalPrompt
      {...props}
      failure={{ ...props.failure, approvals: { required, current, roles } }}
      askedAt={askedAt}
      presentation={presentation}
      approvers={knowsWho ? people.slice(0, current) : undefined}
      onRequestApproval={() => Promise.resolve()}
    />
  );
}

const meta = preview.meta({
  title: "States/428 Approval needed",
  component: Approval,
  tags: ["status:428", "kind:approval-required"],
  args: {
    ...usual,
    requestId: "",
    required: 2,
    current: 0,
    roles: ["team-lead", "manager"] as readonly string[],
    knowsWho: false,
    askedAt: undefined as number | undefined,
    presentation: "panel",
  },
  argTypes: { ...controls, presentation: { control: "inline-radio", options: ["panel", "dialog"] } },
  parameters: guided({
    kind: "approval-required",
    when: "Other people have to agree before this can happen, and they have not all done so.",
    anatomy: [
      ["Title", "How many are missing, and for what."],
      ["Seats", "One for each approval. Open: dashed and numbered. Taken: initials, a seal, name, role and time."],
      ["Note", "For those who shall agree. Optional, and kept when asking fails."],
    ],
    copy: ["Count people, not percent: “1 of 2 approvals”.", "Roles as the API writes them."],
    do: ["Offer the operation itself once the last seat is taken."],
    dont: ["No lock: nothing is forbidden, somebody is asked.", "Don't name people when only a number is known."],
  }),
});

export const Open = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Approval needed to deploy payments-api 4.2.1" })).toBeVisible();
    await userEvent.type(canvas.getByRole("textbox", { name: /note to approvers/i }), "Fixes the double charge.");
    await userEvent.click(canvas.getByRole("button", { name: "Request approval" }));
    await expect(await canvas.findByText(/^Asked at/)).toBeVisible();
  },
});

export const OneMore = meta.story({
  args: { current: 1, knowsWho: true, askedAt: at },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "One more approval to deploy payments-api 4.2.1" })).toBeVisible();
    await expect(canvas.getByText("Ana Ruiz")).toBeVisible();
  },
});

/** The API counts, but does not say who. */
export const OneOfTwoUnnamed = meta.story({ args: { current: 1 } });

export const Granted = meta.story({
  args: { current: 2, knowsWho: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "You can deploy payments-api 4.2.1 now" })).toBeVisible();
  },
});

export const NumberUnknown = meta.story({ args: { required: undefined, roles: [] } });
export const ManySeats = meta.story({ args: { required: 9, current: 4 } });

/** Over the page. Escape closes it, and the focus goes back to where it came from. */
export const Dialog = meta.story({
  args: { presentation: "dialog" },
  // On the docs page a modal would cover everything else.
  tags: ["!autodocs"],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("dialog")).toBeVisible();
  },
});

export const Badges = meta.story({
  render: () => (
    <div data-kit="row">
      {[0, 1, 2].map((current) => (
        <ApprovalBadge key={current} required={2} current={current} />
      ))}
      <ApprovalBadge required={9} current={4} />
    </div>
  ),
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <Approval {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <Approval {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => (
    <Rtl kind="approval-required">{(facts) => <Approval {...args} {...facts} current={1} knowsWho />}</Rtl>
  ),
});
