import { useState } from "react";
import { useBindFieldErrors } from "../../../src/forms/html.ts";
import { Entry, Foot, order, type Save, Top } from "./order.tsx";

/** The browser's own form and fields. */
export function HtmlOrder({ save }: { save: Save }) {
  const { formProps, errorFor, left } = useBindFieldErrors(save.failure);
  const [lines, setLines] = useState(order().lines);
  const text = (name: string, label: string, value: string) => (
    <Entry key={name} label={label} message={errorFor(name)}>
      {(control) => <input {...control} name={name} defaultValue={value} />}
    </Entry>
  );
  return (
    <form
      {...formProps}
      data-kit="form"
      aria-label="Order"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(Object.fromEntries(new FormData(event.currentTarget)));
      }}
    >
      <Top save={save} left={left} />
      {text("name", "Name", order().name)}
      {text("address[zip]", "Postal code", order().address.zip)}
      {lines.map(({ price }, index) => text(`lines[${index}][price]`, `Price ${index + 1}`, price))}
      <Foot save={save} onRemove={lines.length > 1 ? () => setLines(lines.slice(0, 1)) : undefined} />
    </form>
  );
}
