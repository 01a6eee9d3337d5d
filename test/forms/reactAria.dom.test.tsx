import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useEffect, useState } from "react";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { describe, expect, it, vi } from "vitest";
import { bindFieldErrors, type FieldErrorSource, useBindFieldErrors } from "../../src/forms/react-aria.ts";
import { describeBinding } from "./contract.tsx";
import { invalid, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names, onBinder }: OrderFormProps) {
  const { formProps, left } = useBindFieldErrors(source, { names });
  const { ref } = formProps;
  useEffect(() => {
    const element = ref.current;
    onBinder?.((source) => bindFieldErrors(source, element).left);
  }, [onBinder, ref]);
  const text = (name: string, label: string, value: string) => (
    <TextField key={name} name={name} defaultValue={value}>
      <Label>{label}</Label>
      <Input />
      <FieldError />
    </TextField>
  );
  const { name, address, items } = order();
  return (
    <Form
      {...formProps}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {text("name", "Name", name)}
      {text("address.zip", "Zip", address.zip)}
      <fieldset name="items">
        {items.slice(0, rows).map(({ price }, index) => text(`items.${index}.price`, `Price ${index + 1}`, price))}
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

  it("takes back what is said of a field and of what lies inside it, and brings nothing back that was edited", async () => {
    const fields = ["items.0.price", "items.1.price", "items2", "name", "zip"];
    const source = fields.map((name) => ({ message: `${name} is wrong.`, path: name.split(".") }));
    function Rows() {
      const { formProps, clear } = useBindFieldErrors(source);
      const [ids, setIds] = useState(["first", "second"]);
      const text = (name: string, id: string) => (
        <TextField key={id} name={name} defaultValue={id}>
          <Label>{id}</Label>
          <Input />
          <FieldError />
        </TextField>
      );
      return (
        <Form {...formProps}>
          {ids.map((id, index) => text(`items.${index}.price`, id))}
          {["items2", "name", "zip"].map((name) => text(name, name))}
          <button
            type="button"
            onClick={() => {
              clear("items");
              setIds(["second"]);
            }}
          >
            Remove
          </button>
        </Form>
      );
    }
    render(<Rows />, { wrapper: StrictMode });
    const box = (name: string) => screen.getByRole("textbox", { name });
    expect(box("second")).toHaveAccessibleDescription("items.1.price is wrong.");
    await userEvent.type(box("name"), "!");
    await userEvent.tab();
    await userEvent.click(screen.getByRole("button"));
    expect(box("second")).toHaveAccessibleDescription("");
    expect(box("items2")).toHaveAccessibleDescription("items2 is wrong.");
    expect(box("name")).toHaveAccessibleDescription("");
    expect(box("zip")).toHaveAccessibleDescription("zip is wrong.");
  });
});
