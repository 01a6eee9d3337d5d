import { useForm } from "@tanstack/react-form";
import { useEffect } from "react";
import { useBindFieldErrors } from "../../src/forms/tanstack-form.ts";
import { describeBinding } from "./contract.tsx";
import { Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names }: OrderFormProps) {
  const form = useForm({ defaultValues: order(), onSubmit });
  const { left } = useBindFieldErrors(source, form, { names });
  useEffect(() => {
    if (rows === 1) void form.removeFieldValue("items", 1);
  }, [rows, form]);
  const text = (name: "name" | "address.zip" | `items[${number}].price`, label: string) => (
    <form.Field key={name} name={name}>
      {(field) => (
        <Labelled label={label} message={field.state.meta.errors.join(" ")}>
          {(props) => (
            <input
              {...props}
              name={field.name}
              value={field.state.value}
              onBlur={field.handleBlur}
              onChange={(event) => field.handleChange(event.target.value)}
            />
          )}
        </Labelled>
      )}
    </form.Field>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      {text("name", "Name")}
      {text("address.zip", "Zip")}
      <form.Field name="items" mode="array">
        {(field) => field.state.value.map((_, index) => text(`items[${index}].price`, `Price ${index + 1}`))}
      </form.Field>
      <Left issues={left} />
      <button type="submit">Save</button>
    </form>
  );
}

describeBinding("@tanstack/react-form", OrderForm);
