import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useEffect } from "react";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { describe, expect, it, vi } from "vitest";
import { bindFieldErrors, type FieldErrorSource, useBindFieldErrors } from "../../src/forms/react-aria.ts";
import { describeBinding } from "./contract.tsx";
import { invalid, Left, type OrderFormProps, order } from "./orderForm.tsx";
import { itTakesBackRows } from "./removedRows.tsx";

function Text({ name, label, value }: Record<"name" | "label" | "value", string>) {
  return (
    <TextField name={name} defaultValue={value}>
      <Label>{label}</Label>
      <Input />
      <FieldError />
    </TextField>
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
    <Form
      {...formProps}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Text name="name" label="Name" value={name} />
      <Text name="address.zip" label="Zip" value={address.zip} />
      <fieldset name="items">
        {items.slice(0, rows).map(({ price }, index) => (
          <Text key={index} name={`items.${index}.price`} label={`Price ${index + 1}`} value={price} />
        ))}
        <p>{formProps.validationErrors["items"]}</p>
      </fieldset>
      <Left issues={left} />
      <Button type="submit">Save</Button>
    </Form>
  );
}

describeBinding("react-aria-components", OrderForm);

describe("useBindFieldErrors of react-aria-components", () => {
  function Required({ source, onSubmit }: { source: FieldErrorSource; onSubmit: () => void }) {
    const { formProps } = useBindFieldErrors(source);
    return (
      <Form
        {...formProps}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <TextField name="name" defaultValue="Ada" isRequired>
          <Label>Name</Label>
          <Input />
          <FieldError>{({ validationErrors }) => validationErrors.join("|")}</FieldError>
        </TextField>
        <Button type="submit">Save</Button>
      </Form>
    );
  }
  const source = invalid({ path: ["name"], message: "Taken." }, { path: ["name"], message: "Rude." });

  it("B59 gives a field the list of its messages", () => {
    render(<Required source={source} onSubmit={() => {}} />, { wrapper: StrictMode });
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription("Taken.|Rude.");
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
