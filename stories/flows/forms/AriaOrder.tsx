import { useState } from "react";
import { FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { FieldMessage } from "../../../src/components/FieldMessage.tsx";
import { useBindFieldErrors } from "../../../src/forms/react-aria.ts";
import { Foot, order, type Save, Top } from "./order.tsx";

/** React Aria's fields. They tie the message to the control themselves; how it looks is ours. */
export function AriaOrder({ save }: { save: Save }) {
  const { formProps, left } = useBindFieldErrors(save.failure);
  const [lines, setLines] = useState(order().lines);
  const text = (name: string, label: string, value: string) => (
    <TextField key={name} name={name} defaultValue={value}>
      <Label>{label}</Label>
      <Input />
      <FieldError>{({ validationErrors }) => <FieldMessage message={validationErrors.join(" ")} />}</FieldError>
    </TextField>
  );
  return (
    <Form
      {...formProps}
      data-kit="form"
      aria-label="Order"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(Object.fromEntries(new FormData(event.currentTarget)));
      }}
    >
      <Top save={save} left={left} />
      {text("name", "Name", order().name)}
      {text("address.zip", "Postal code", order().address.zip)}
      {lines.map(({ price }, index) => text(`lines.${index}.price`, `Price ${index + 1}`, price))}
      <Foot save={save} onRemove={lines.length > 1 ? () => setLines(lines.slice(0, 1)) : undefined} />
    </Form>
  );
}
