import { expect, userEvent } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { guided } from "../kit/guide.ts";
import { InvalidForm } from "../kit/InvalidForm.tsx";
import { type Facts, useFailure } from "../kit/State.tsx";
import { Arabic, usual } from "../kit/words.tsx";

interface InvalidFacts extends Facts {
  /** What the API says against which field: `name: message`. A line without a name concerns the whole form. */
  problems?: readonly string[] | undefined;
  /** How many more the API had than a reply's first thousand. */
  unlisted?: number | undefined;
  /** What the person had typed, by field. */
  values?: Readonly<Record<string, string>> | undefined;
}

function InvalidFields({ problems = [], unlisted, values, ...facts }: InvalidFacts) {
  const failure = useFailure({
    ...facts,
    kind: "invalid",
    known: () => ({
      fields: problems.map((line) => {
        const [, name, message = line] = /^([\w.]+): (.*)$/.exec(line) ?? [];
        return { path: name?.split(".") ?? [], message };
      }),
      unlisted,
    }),
  });
  return <InvalidForm failure={failure} values={values ?? {}} />;
}

const meta = preview.meta({
  title: "States/422 Fields to mend",
  component: InvalidFields,
  tags: ["status:422", "status:400", "kind:invalid"],
  args: {
    ...usual,
    problems: ["product_name: field required", "version: field required", "region: us-east-99 is not an AWS region"],
    values: { region: "us-east-99" },
  },
  argTypes: { layout: { table: { disable: true } }, titles: { table: { disable: true } } },
  parameters: guided({
    kind: "invalid",
    when: "Something that was typed needs a change, and the API says where. Some APIs send it as 422, others as 400.",
    anatomy: [
      ["Summary", "Above the form. It takes the focus once, and each line leads to its field."],
      ["Field", "A 2 px rule, the words right below, with the small octagon."],
    ],
    copy: [
      "“There is a problem”, always: it is what people look for.",
      "The same words in the summary and at the field.",
      "What concerns no field stands in the summary alone.",
    ],
    do: ["Keep what was typed, also what was wrong.", "Take a message away when its field is edited."],
    dont: ["No toast beside it.", "No red border without words."],
  }),
});

export const Usual = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    const region = canvas.getByRole("textbox", { name: "Region" });
    await expect(region).toHaveValue("us-east-99");
    await expect(region).toBeInvalid();
    await expect(region).toHaveAccessibleDescription(/is not an AWS region/);
    await userEvent.click(canvas.getByRole("link", { name: /Version/ }));
    await expect(canvas.getByRole("textbox", { name: "Version" })).toHaveFocus();
  },
});

export const OneField = meta.story({ args: { problems: ["email: Enter an email address like name@example.com"] } });

/** Codes in place of sentences: our words for people, and behind them the code for support. */
export const Codes = meta.story({
  args: { problems: ["name: already_exists", "region: value_error.missing", "missing_field"], values: { name: "api" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
      "Error: This value was not accepted. (already_exists)",
    );
    await expect(
      canvas.getByRole("link", { name: "Name: This value was not accepted. (already_exists)" }),
    ).toBeVisible();
    await expect(canvas.getByText(/^Some of what was entered needs a change\./)).toHaveTextContent("(missing_field)");
  },
});

/** A rule about the whole form, and a field that the form never asked for: nothing goes unsaid. */
export const NoField = meta.story({
  args: { problems: ["Start and end must be on one day"] },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Start and end must be on one day")).toBeVisible();
    await expect(canvas.queryByRole("textbox")).toBeNull();
  },
});

/** More than six lines are folded: a wall of links helps nobody. */
export const ManyFields = meta.story({
  args: {
    problems: Array.from({ length: 11 }, (_, index) => `targets.${index}.region: field required`),
    values: {},
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText("Show 5 more"));
    await expect(canvas.getAllByRole("link")).toHaveLength(11);
  },
});

/** A list with two thousand bad rows: the first thousand can be unfolded, and nobody takes them for all. */
export const MoreThanListed = meta.story({
  args: {
    problems: Array.from({ length: 1000 }, (_, row) => `Row ${row + 1} has no price`),
    unlisted: 1000,
    values: {},
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Show 994 more")).toBeVisible();
    await expect(canvas.getByText("1,000 more problems are not listed here.")).toBeVisible();
    await expect(canvas.getAllByRole("listitem")).toHaveLength(6);
  },
});

export const MoreThanListedRightToLeft = meta.story({
  render: (args) => (
    <Arabic>
      <InvalidFields
        {...args}
        problems={Array.from({ length: 1000 }, (_, row) => `الصف ${row + 1} بلا سعر`)}
        unlisted={1000}
      />
    </Arabic>
  ),
});

export const LongWords = meta.story({
  args: {
    problems: [
      "connection_string: The value postgresql://replication-user@db-primary-eu-central-1a.internal.example.com:5432/orders does not answer, or answers too late",
    ],
    values: {
      connection_string: "postgresql://replication-user@db-primary-eu-central-1a.internal.example.com:5432/orders",
    },
  },
});

export const RightToLeft = meta.story({
  render: (args) => (
    <Arabic>
      <InvalidFields {...args} problems={["version: أدخل رقم الإصدار", "region: المنطقة us-east-99 غير معروفة"]} />
    </Arabic>
  ),
});
