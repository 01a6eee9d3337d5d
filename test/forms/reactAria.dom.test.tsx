import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { useBindFieldErrors } from "../../src/forms/react-aria.ts";
import { describeBinding } from "./contract.tsx";
import { Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names }: OrderFormProps) {
  const { formProps, left } = useBindFieldErrors(source, { names });
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
      {items.slice(0, rows).map(({ price }, index) => text(`items.${index}.price`, `Price ${index + 1}`, price))}
      <Left issues={left} />
      <Button type="submit">Save</Button>
    </Form>
  );
}

describeBinding("react-aria-components", OrderForm);
