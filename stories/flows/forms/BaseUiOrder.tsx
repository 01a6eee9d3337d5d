import { Field } from "@base-ui/react/field";
import { Form } from "@base-ui/react/form";
import { useState } from "react";
import { Mark } from "../../../src/components/Mark.tsx";
import { useBindFieldErrors } from "../../../src/forms/base-ui.ts";
import { Foot, order, type Save, Top } from "./order.tsx";

/** Base UI's fields, whose error takes our look by the attributes that `FieldMessage` has. */
export function BaseUiOrder({ save }: { save: Save }) {
  const { formProps, left } = useBindFieldErrors(save.failure);
  const [lines, setLines] = useState(order().lines);
  const text = (name: string, label: string, value: string) => (
    <Field.Root key={name} name={name}>
      <Field.Label>{label}</Field.Label>
      <Field.Control defaultValue={value} />
      <Field.Error
        render={({ children, ...error }) => (
          <div {...error} data-fl="field-message" data-tone="critical">
            <Mark tone="critical" size={14} />
            <span>{children}</span>
          </div>
        )}
      />
    </Field.Root>
  );
  return (
    <Form {...formProps} data-kit="form" aria-label="Order" onFormSubmit={(value) => save.mutate(value)}>
      <Top save={save} left={left} />
      {text("name", "Name", order().name)}
      {text("address.zip", "Postal code", order().address.zip)}
      {lines.map(({ price }, index) => text(`lines.${index}.price`, `Price ${index + 1}`, price))}
      <Foot save={save} onRemove={lines.length > 1 ? () => setLines(lines.slice(0, 1)) : undefined} />
    </Form>
  );
}
