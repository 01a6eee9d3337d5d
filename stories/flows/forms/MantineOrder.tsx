import { useForm } from "@mantine/form";
import { useBindFieldErrors } from "../../../src/forms/mantine.ts";
import { Entry, Foot, order, type Save, Top } from "./order.tsx";

/** Mantine's form; its inputs are the page's own here. */
export function MantineOrder({ save }: { save: Save }) {
  const form = useForm({ initialValues: order() });
  const { left } = useBindFieldErrors(save.failure, form);
  const text = (path: string, label: string) => {
    const { error, ...input } = form.getInputProps(path);
    return (
      <Entry key={path} label={label} message={error}>
        {(control) => <input {...control} {...input} />}
      </Entry>
    );
  };
  const { lines } = form.getValues();
  return (
    <form data-kit="form" aria-label="Order" noValidate onSubmit={form.onSubmit((value) => save.mutate(value))}>
      <Top save={save} left={left} />
      {text("name", "Name")}
      {text("address.zip", "Postal code")}
      {lines.map((_, index) => text(`lines.${index}.price`, `Price ${index + 1}`))}
      <Foot save={save} onRemove={lines.length > 1 ? () => form.removeListItem("lines", 1) : undefined} />
    </form>
  );
}
