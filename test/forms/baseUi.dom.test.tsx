import { Field } from "@base-ui/react/field";
import { Form } from "@base-ui/react/form";
import { useBindFieldErrors } from "../../src/forms/base-ui.ts";
import { describeBinding } from "./contract.tsx";
import { Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names }: OrderFormProps) {
  const { formProps, left } = useBindFieldErrors(source, { names });
  const text = (name: string, label: string, value: string) => (
    <Field.Root key={name} name={name}>
      <Field.Label>{label}</Field.Label>
      <Field.Control defaultValue={value} />
      <Field.Error />
    </Field.Root>
  );
  const { name, address, items } = order();
  return (
    <Form {...formProps} onFormSubmit={onSubmit}>
      {text("name", "Name", name)}
      {text("address.zip", "Zip", address.zip)}
      {items.slice(0, rows).map(({ price }, index) => text(`items.${index}.price`, `Price ${index + 1}`, price))}
      <Left issues={left} />
      <button type="submit">Save</button>
    </Form>
  );
}

describeBinding("@base-ui/react", OrderForm);
