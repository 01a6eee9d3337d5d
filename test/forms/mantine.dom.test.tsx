import { type UseFormReturnType, useForm } from "@mantine/form";
import { act, render, screen } from "@testing-library/react";
import { useEffect } from "react";
import { describe, expect, it } from "vitest";
import { type Bound, bindFieldErrors, type FieldErrorSource, useBindFieldErrors } from "../../src/forms/mantine.ts";
import { describeBinding } from "./contract.tsx";
import { Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names, onBinder }: OrderFormProps) {
  const form = useForm({ initialValues: order() });
  const { removeListItem } = form;
  const { left } = useBindFieldErrors(source, form, { names });
  useEffect(() => {
    onBinder?.((source) => bindFieldErrors(source, form).left);
  }, [onBinder, form]);
  useEffect(() => {
    if (rows === 1) removeListItem("items", 1);
  }, [rows, removeListItem]);
  const text = (path: string, label: string) => {
    const { error, ...input } = form.getInputProps(path);
    return (
      <Labelled key={path} label={label} message={error}>
        {(props) => <input {...props} {...input} />}
      </Labelled>
    );
  };
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      {text("name", "Name")}
      {text("address.zip", "Zip")}
      <fieldset data-path="items">
        {form.values.items.map((_, index) => text(`items.${index}.price`, `Price ${index + 1}`))}
        <p>{form.errors["items"]}</p>
      </fieldset>
      <Left issues={left} />
      <button type="submit">Save</button>
    </form>
  );
}

describeBinding("@mantine/form", OrderForm);

describe("bindFieldErrors of @mantine/form", () => {
  const initialValues = { name: "Ada", zip: "10115" };
  type Form = UseFormReturnType<typeof initialValues>;
  let form: Form | undefined;
  function TwoFields() {
    form = useForm({ initialValues });
    return ["name", "zip"].map((path) => {
      const { error, ...input } = form?.getInputProps(path) ?? {};
      return <input key={path} aria-label={path} aria-invalid={error !== undefined} {...input} />;
    });
  }
  const now = () => form as Form;
  const bind = (source: FieldErrorSource) => {
    let bound: Bound = { left: [] };
    act(() => {
      bound = bindFieldErrors(source, now());
    });
    return bound;
  };

  it("leaves over a path that would be syntax in a selector", () => {
    render(<TwoFields />);
    const path = ['na"me]', "\\"];
    expect(bind([{ message: "No.", path }]).left).toEqual([{ message: "No.", path }]);
  });

  it("takes back its own messages and leaves those of the form", () => {
    render(<TwoFields />);
    bind([
      { message: "Taken.", path: ["name"] },
      { message: "Unknown.", path: ["zip"] },
    ]);
    expect(screen.getByRole("textbox", { name: "name" })).toHaveFocus();
    act(() => now().setFieldError("name", "Needed."));
    bind(undefined);
    expect(now().errors).toEqual({ name: "Needed." });
  });
});
