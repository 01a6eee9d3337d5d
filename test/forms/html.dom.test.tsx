import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Activity, StrictMode, useActionState, useEffect, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { useFieldProps } from "../../src/components/useFieldProps.ts";
import { bindFieldErrors, useBindFieldErrors } from "../../src/forms/html.ts";
import { placeInForm } from "../../src/forms/shared/formElement.ts";
import { pageLedger } from "../../src/ledger/ledger.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { hasActivity, isReact19 } from "../react.ts";
import { describeBinding } from "./contract.tsx";
import { down, invalid, Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names, onBinder }: OrderFormProps) {
  const { formProps, errorFor, left } = useBindFieldErrors(source, { names });
  const { ref } = formProps;
  useEffect(() => {
    const element = ref.current;
    onBinder?.((source) => bindFieldErrors(source, element).left);
  }, [onBinder, ref]);
  const text = (name: string, label: string, value: string) => (
    <Labelled key={name} label={label} message={errorFor(name)}>
      {(props) => <input {...props} name={name} defaultValue={value} />}
    </Labelled>
  );
  const { name, address, items } = order();
  return (
    <form
      {...formProps}
      onSubmit={(event) => {
        event.preventDefault();
        formProps.onSubmit();
        onSubmit();
      }}
    >
      {text("name", "Name", name)}
      {text("address[zip]", "Zip", address.zip)}
      <fieldset name="items">
        {items.slice(0, rows).map(({ price }, index) => text(`items[${index}][price]`, `Price ${index + 1}`, price))}
        <p>{errorFor("items")}</p>
      </fieldset>
      <Left issues={left} />
      <button type="submit">Save</button>
    </form>
  );
}

describeBinding("html", OrderForm);

/** A form whose action is React's own, which empties it whenever it has ended. */
function ActionForm({ save }: { save: (data: FormData) => Promise<Failure | undefined> }) {
  const [failure, action, isPending] = useActionState(
    (_: Failure | undefined, data: FormData) => save(data),
    undefined,
  );
  const bound = useBindFieldErrors(failure);
  const { fieldProps, messageProps } = useFieldProps(bound);
  return (
    <form aria-label="Order" aria-busy={isPending} action={action} {...bound.formProps}>
      {failure?.kind === "invalid" && bound.left.length > 0 && <ErrorSummary failure={failure} fields={bound.left} />}
      <label>
        Name <input {...fieldProps("name")} defaultValue="Ada" />
      </label>
      <FieldMessage {...messageProps("name")} />
      <label>
        Gift <input type="checkbox" {...fieldProps("gift")} />
      </label>
      <FieldMessage {...messageProps("gift")} />
      <button type="submit">Save</button>
      <button type="reset">Empty</button>
    </form>
  );
}

function PlainForm({ source }: { source: Failure }) {
  const { formProps, errorFor } = useBindFieldErrors(source);
  return (
    <form {...formProps}>
      {["name", "zip"].map((name) => (
        <Labelled key={name} label={name} message={errorFor(name)}>
          {(props) => <input {...props} name={name} />}
        </Labelled>
      ))}
      <button type="button">Elsewhere</button>
    </form>
  );
}

const replies = (...list: (Failure | undefined)[]) =>
  vi.fn<(data: FormData) => Promise<Failure | undefined>>(async () => list.shift());
const mount = (save: ReturnType<typeof replies>) => {
  render(<ActionForm save={save} />, { wrapper: StrictMode });
  const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
  const submit = async () => {
    const before = save.mock.calls.length;
    await press("Save");
    await waitFor(() => expect(save).toHaveBeenCalledTimes(before + 1));
    await waitFor(() => expect(screen.getByRole("form")).toHaveAttribute("aria-busy", "false"));
    await act(async () => {});
  };
  return { press, submit, name: screen.getByRole("textbox"), gift: screen.getByRole("checkbox") };
};
const taken = { path: ["name"], message: "Taken." };

describe.runIf(isReact19)("a plain form with useActionState", () => {
  it.each([invalid(taken), down()])("keeps what was typed and ticked after a failure ($kind)", async (failure) => {
    const { submit, name, gift } = mount(replies(failure));
    await userEvent.type(name, " Lovelace");
    await userEvent.click(gift);
    await submit();
    expect(name).toHaveValue("Ada Lovelace");
    expect(gift).toBeChecked();
  });

  it("lets React empty the form after an action that went well, also after one that did not", async () => {
    const save = replies(invalid(taken), undefined);
    const { submit, name } = mount(save);
    await userEvent.type(name, " Lovelace");
    await submit();
    await submit();
    expect(save).toHaveBeenCalledTimes(2);
    expect(name).toHaveValue("Ada");
    expect(name).toHaveAccessibleDescription("");
  });

  it("empties form and messages when the person asks for it, also after a failure", async () => {
    const { submit, press, name } = mount(replies(invalid(taken)));
    await userEvent.type(name, " Lovelace");
    await submit();
    expect(name).toHaveAccessibleDescription(/Taken\./);
    await press("Empty");
    expect(name).toHaveValue("Ada");
    expect(name).toHaveAccessibleDescription("");
  });

  it("B60 gives the focus to the field, whose message is then read with it", async () => {
    const { submit, name } = mount(replies(invalid(taken)));
    await submit();
    expect(name).toHaveFocus();
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/Taken\./);
  });

  it("B60 gives the focus to the summary when something has no field", async () => {
    const { submit, name } = mount(replies(invalid(taken, { path: ["coupon"], message: "Expired." })));
    await submit();
    expect(screen.getByRole("heading")).toHaveFocus();
    expect(screen.getByRole("listitem")).toHaveTextContent("Expired.");
    expect(name).toHaveAccessibleDescription(/Taken\./);
  });

  it.runIf(hasActivity)("takes a form that was hidden and is shown again for no new attempt", async () => {
    const source = invalid(taken, { path: ["zip"], message: "Unknown." });
    const Page = ({ isShown }: { isShown: boolean }) => (
      <Activity mode={isShown ? "visible" : "hidden"}>
        <PlainForm source={source} />
      </Activity>
    );
    const { rerender } = render(<Page isShown />);
    const [name, zip] = screen.getAllByRole("textbox");
    await userEvent.type(name as HTMLElement, "!");
    await userEvent.click(screen.getByRole("button"));
    rerender(<Page isShown={false} />);
    rerender(<Page isShown />);
    expect(name).not.toHaveFocus();
    expect(name).toHaveAccessibleDescription("");
    expect(zip).toHaveAccessibleDescription("Unknown.");
  });

  it("takes the mark off a box that is ticked", async () => {
    const { submit, gift } = mount(replies(invalid({ path: ["gift"], message: "Not here." })));
    await submit();
    expect(gift).toBeInvalid();
    await userEvent.click(gift);
    expect(gift).not.toBeInvalid();
  });
});

describe("the binding of a plain form", () => {
  it("B58 takes a failure of which something is left over for shown at no time, though the one before was", () => {
    pageLedger();
    const [first, second] = [invalid(taken), invalid({ path: ["coupon"], message: "Expired." })];
    const { rerender } = render(<PlainForm source={first} />, { wrapper: StrictMode });
    expect(pageLedger().claimsOn(first)).toMatchObject([{ surface: "field" }]);
    rerender(<PlainForm source={second} />);
    expect(pageLedger().wasShown(second)).toBe(false);
    expect(pageLedger().claimsOn(first)).toEqual([]);
  });

  it("takes back what is said of a field and of what lies inside it, and nothing besides", () => {
    const fields = ["items.0.price", "items.1.price", "items2", "name"];
    function Rows() {
      const { formProps, errorFor, clear } = useBindFieldErrors(
        useState(() => fields.map((name) => ({ message: `${name} is wrong.`, path: name.split(".") })))[0],
      );
      return (
        <form {...formProps}>
          {fields.map((name) => (
            <Labelled key={name} label={name} message={errorFor(name)}>
              {(props) => <input {...props} name={name} />}
            </Labelled>
          ))}
          <button type="button" onClick={() => clear("items")}>
            Empty the list
          </button>
        </form>
      );
    }
    render(<Rows />);
    act(() => screen.getByRole("button").click());
    const said = screen.getAllByRole("textbox").map((box) => box.getAttribute("aria-invalid"));
    expect(said).toEqual(["false", "false", "true", "true"]);
  });
});

describe("bindFieldErrors of a plain form", () => {
  it("B59 lists messages by the controls' own names, and takes no other element's name for a field's", () => {
    document.body.innerHTML = `<form name="a"><meta name="description"><details name="description"></details><input name="tags[]"><input name="b[0][c]"></form>`;
    const source = [
      { message: "One.", path: ["tags"] },
      { message: "Two.", path: ["tags"] },
      { message: "Deep.", path: ["b", 0, "c"] },
      { message: "No field.", path: ["description"] },
    ];
    const { errors, left } = bindFieldErrors(source, document.body);
    expect(errors).toEqual({ "tags[]": ["One.", "Two."], "b[0][c]": ["Deep."] });
    expect(left.map(({ message }) => message)).toEqual(["No field."]);
  });

  it("B58 leaves everything over when there is no form", () => {
    expect(bindFieldErrors([{ message: "One.", path: ["a"] }], null).left).toHaveLength(1);
  });

  it("shows the message of a list at the group that has its name, where the first control takes the focus", () => {
    document.body.innerHTML = `<form><fieldset name="items"><input name="items[0]" aria-label="First"></fieldset></form>`;
    const source = [{ message: "One at most.", path: ["items"] }];
    expect(bindFieldErrors(source, document.body)).toEqual({ errors: { items: ["One at most."] }, left: [] });
    expect(placeInForm(source, document.body).first).toBe(screen.getByRole("textbox", { name: "First" }));
  });

  it("B60 gives the focus to what stands for a hidden input, and to nothing that is disabled", () => {
    document.body.innerHTML = `<input name="a" disabled><div><input type="hidden" name="b"><button>Choose</button></div>`;
    const source = ["a", "b"].map((path) => ({ message: "No.", path: [path] }));
    expect(placeInForm(source, document.body).first).toBe(screen.getByRole("button"));
  });
});
