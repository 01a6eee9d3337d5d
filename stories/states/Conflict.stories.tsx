import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, sheetParameters } from "../kit/Sheet.tsx";
import { type Facts, State } from "../kit/State.tsx";
import { Words as AllWords, controls, RightToLeft as Rtl, usual } from "../kit/words.tsx";

interface ConflictFacts extends Facts {
  /** What is in the way, by the API's id. Empty: not known. */
  blockedBy?: string | undefined;
  /** Its state, in the API's word. */
  blockedState?: string | undefined;
  /** Minutes since it began. Empty: not known. */
  minutesSince?: number | undefined;
  /** POST begins something; PUT changes what was there before. */
  method?: "POST" | "PUT" | "DELETE" | undefined;
  /** What the API says against which field: `name: message`. */
  problems?: readonly string[] | undefined;
}

function Conflict({ blockedBy, blockedState, minutesSince, method = "POST", problems, ...facts }: ConflictFacts) {
  return (
    <State
      {...facts}
      kind="conflict"
      known={(now) => ({
        method,
        blockedBy: blockedBy
          ? { id: blockedBy, state: blockedState, startedAt: minutesSince && now - minutesSince * 60_000 }
          : undefined,
        fields: problems?.map((problem) => {
          const [name = "", message = ""] = problem.split(": ");
          return { path: [name], message };
        }),
      })}
    />
  );
}

const meta = preview.meta({
  title: "States/409 In the way",
  component: Conflict,
  tags: ["status:409", "kind:conflict"],
  args: {
    ...usual,
    requestId: "",
    blockedBy: "dep_81",
    blockedState: "in_progress",
    minutesSince: 12,
    method: "POST",
  },
  argTypes: controls,
  parameters: guided({
    kind: "conflict",
    when: "Something else has the place: another run, somebody else's change, a name that is taken.",
    anatomy: [["Lanes", "What is in the way is solid, yours is dashed: not yet."]],
    copy: ["Something runs: “Can't … yet”. Something changed: “… changed since you opened it”."],
    do: ["Show what is in the way and since when.", "Let the person see the other version before theirs."],
    dont: ["Never send it again by itself: that would undo somebody's work.", "No “conflict” in a title."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Can't deploy payments-api 4.2.1 yet" })).toBeVisible();
    await expect(canvas.getByText("dep_81")).toBeVisible();
    await expect(canvas.getByText("In progress")).toBeVisible();
  },
});

/** Somebody saved before: their version first, then a decision. */
export const ChangedMeanwhile = meta.story({
  args: { method: "PUT", blockedBy: "", action: "save release 4.2.1", subject: "Release 4.2.1" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "Release 4.2.1 changed since you opened it" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Load again" })).toBeEnabled();
    await expect(canvas.queryByRole("button", { name: "Try again" })).toBeNull();
  },
});

/** The server says it in words of its own. */
export const NameTaken = meta.story({
  args: { blockedBy: "", message: "Version 1.2.3 already exists with different SHA" },
});

/** No form stands around it that could show what is said of its fields. */
export const FieldsTaken = meta.story({
  args: {
    blockedBy: "",
    action: "save the service",
    message: "The service exists.",
    problems: ["name: payments-api is taken", "base_url: https://pay.example.com/v2 is in use"],
  },
  play: async ({ canvas }) => {
    const said = canvas.getAllByRole("listitem").map(({ textContent }) => textContent);
    await expect(said).toEqual(["name: payments-api is taken", "base_url: https://pay.example.com/v2 is in use"]);
  },
});

export const NothingKnown = meta.story({ args: { blockedBy: "" } });

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllSizes>{(layout) => <Conflict {...args} layout={layout} />}</AllSizes>,
});
export const Words = meta.story({
  parameters: sheetParameters,
  render: (args) => <AllWords>{(facts) => <Conflict {...args} {...facts} />}</AllWords>,
});
export const RightToLeft = meta.story({
  render: (args) => <Rtl kind="conflict">{(facts) => <Conflict {...args} {...facts} />}</Rtl>,
});
/** Names and addresses stay left to right, sentences do not. */
export const FieldsRightToLeft = meta.story({
  render: (args) => (
    <Rtl kind="conflict">
      {(facts) => (
        <Conflict
          {...args}
          {...facts}
          blockedBy=""
          problems={["name: الاسم payments-api مستخدم", "base_url: العنوان https://pay.example.com/v2 مستخدم"]}
        />
      )}
    </Rtl>
  ),
});
