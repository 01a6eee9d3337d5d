import { Field } from "@base-ui/react/field";
import { Form } from "@base-ui/react/form";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useEffect } from "react";
import { describe, expect, it, vi } from "vitest";
import { bindFieldErrors, type FieldErrorSource, useBindFieldErrors } from "../../src/forms/base-ui.ts";
import { describeBinding } from "./contract.tsx";
import { invalid, Left, type OrderFormProps, order } from "./orderForm.tsx";
import { itTakesBackRows } from "./removedRows.tsx";

function Text({ name, label, value }: Record<"name" | "label" | "value", string>) {
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <Field.Control defaultValue={value} />
      <Field.Error />
    </Field.Root>
  );
}

function OrderForm({ source, onSubmit, rows, names, onBinder }: OrderFormProps) {
  const { formProps, left } = useBindFieldErrors(source, { names });
  const { ref } = formProps;
  useEffect(() => {
    const element = ref.current;
    onBinder?.((source) => bindFieldErrors(source, element).left);
  }, [onBinder, ref]);
  const { name, address, items } = order();
  return (
    <Form {...formProps} onFormSubmit={onSubmit}>
      <Text name="name" label="Name" value={name} />
      <Text name="address.zip" label="Zip" value={address.zip} />
      <fieldset name="items">
        {items.slice(0, rows).map(({ price }, index) => (
          <Text key={index} name={`items.${index}.price`} label={`Price ${index + 1}`} value={price} />
        ))}
        <p>{formProps.errors["items"]}</p>
      </fieldset>
      <Left issues={left} />
      <button type="submit">Save</button>
    </Form>
  );
}

describeBinding("@base-ui/react", OrderForm);

describe("useBindFieldErrors of @base-ui/react", () => {
  function Required({ source, onSubmit }: { source: FieldErrorSource; onSubmit: () => void }) {
    const { formProps } = useBindFieldErrors(source);
    return (
      <Form {...formProps} onFormSubmit={onSubmit}>
        <Field.Root name="name">
          <Field.Label>Name</Field.Label>
          <Field.Control defaultValue="Ada" required />
          <Field.Error />
        </Field.Root>
        <button type="submit">Save</button>
      </Form>
    );
  }
  const source = invalid({ path: ["name"], message: "Taken." }, { path: ["name"], message: "Rude." });

  it("B59 gives a field the list of its messages", () => {
    render(<Required source={source} onSubmit={() => {}} />, { wrapper: StrictMode });
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription(/Taken.+Rude/);
  });

  it("leaves the field's own rules their say over the next submit", async () => {
    const onSubmit = vi.fn<() => void>();
    render(<Required source={source} onSubmit={onSubmit} />, { wrapper: StrictMode });
    await userEvent.clear(screen.getByRole("textbox"));
    await userEvent.click(screen.getByRole("button"));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole("textbox")).toBeInvalid();
    await userEvent.type(screen.getByRole("textbox"), "Ada");
    await userEvent.click(screen.getByRole("button"));
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it("gives the same without a hook, for a form that keeps its state itself", () => {
    render(<Required source={undefined} onSubmit={() => {}} />);
    const bound = bindFieldErrors(source, document.querySelector("form"));
    expect(bound).toEqual({ errors: { name: ["Taken.", "Rude."] }, left: [] });
  });

  itTakesBackRows(function RowsForm({ source, fields, onRemove }) {
    const { formProps, clear } = useBindFieldErrors(source);
    return (
      <Form {...formProps}>
        {fields.map(([name, label]) => (
          <Text key={label} name={name} label={label} value={label} />
        ))}
        <button type="button" onClick={() => onRemove(clear)}>
          Remove
        </button>
      </Form>
    );
  });
});
