import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type FormEvent, StrictMode, useState } from "react";
import { expect, it } from "vitest";
import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { useFieldProps } from "../../src/components/useFieldProps.ts";
import { useBindFieldErrors } from "../../src/forms/html.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { invalid } from "./orderForm.tsx";

type Save = (data: FormData) => Promise<Failure | undefined>;

/** A form as it is written for React 18, which has no actions: its submit handler sends and keeps the answer. */
function NoteForm({ save }: { save: Save }) {
  const [failure, setFailure] = useState<Failure>();
  const bound = useBindFieldErrors(failure);
  const { fieldProps, messageProps } = useFieldProps(bound);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    bound.formProps.onSubmit();
    const data = new FormData(event.currentTarget);
    if (data.get("name") === "") return;
    const form = event.currentTarget;
    const answer = await save(data);
    setFailure(answer);
    if (!answer) form.reset();
  };
  return (
    <form aria-label="Note" {...bound.formProps} onSubmit={(event) => void submit(event)}>
      {failure?.kind === "invalid" && bound.left.length > 0 && <ErrorSummary failure={failure} fields={bound.left} />}
      <label>
        Name <input {...fieldProps("name")} defaultValue="Ada" />
      </label>
      <FieldMessage {...messageProps("name")} />
      <button type="submit">Save</button>
      <button type="reset">Empty</button>
    </form>
  );
}

const taken = { path: ["name"], message: "Taken." };
const press = async (name: string) => {
  await userEvent.click(screen.getByRole("button", { name }));
  await act(async () => {});
};
const mount = (...replies: (Failure | undefined)[]) => {
  render(<NoteForm save={async () => replies.shift()} />, { wrapper: StrictMode });
  return screen.getByRole("textbox");
};

it("a submit handler's failure is at its field, which has the focus and what was typed", async () => {
  const name = mount(invalid(taken));
  await userEvent.type(name, " Lovelace");
  await press("Save");
  expect(name).toHaveFocus();
  expect(name).toHaveValue("Ada Lovelace");
  expect(name).toHaveAccessibleDescription(/Taken\./);
});

it("the summary has the focus when something has no field", async () => {
  const name = mount(invalid(taken, { path: ["coupon"], message: "Expired." }));
  await press("Save");
  expect(screen.getByRole("heading")).toHaveFocus();
  expect(screen.getByRole("listitem")).toHaveTextContent("Expired.");
  expect(name).toHaveAccessibleDescription(/Taken\./);
});

it("an edit takes the message off, and the same failure again brings it back", async () => {
  const name = mount(invalid(taken), invalid(taken));
  await press("Save");
  await userEvent.type(name, "!");
  expect(name).toHaveAccessibleDescription("");
  await press("Save");
  expect(name).toHaveAccessibleDescription(/Taken\./);
});

it("the form is emptied when the person asks for it after a failure", async () => {
  const name = mount(invalid(taken));
  await userEvent.type(name, " Lovelace");
  await press("Save");
  await press("Empty");
  expect(name).toHaveValue("Ada");
  expect(name).toHaveAccessibleDescription("");
});

it("the form is emptied on request also after a submit that the app's own check held back", async () => {
  const name = mount(invalid(taken));
  await press("Save");
  await userEvent.clear(name);
  await press("Save");
  await press("Empty");
  expect(name).toHaveValue("Ada");
});

it("the app may empty the form when it was saved, also after a failure", async () => {
  const name = mount(invalid(taken), undefined);
  await press("Save");
  await userEvent.type(name, " Lovelace");
  await press("Save");
  expect(name).toHaveValue("Ada");
  expect(name).toHaveAccessibleDescription("");
});
