import { Controller, useFieldArray, useForm } from "react-hook-form";
import { useBindFieldErrors } from "../../../src/forms/react-hook-form.ts";
import { Entry, Foot, type Order, order, type Save, Top } from "./order.tsx";

/** React Hook Form: registered fields, a controlled one, and a list. */
export function HookFormOrder({ save }: { save: Save }) {
  const form = useForm<Order>({ defaultValues: order() });
  const { left } = useBindFieldErrors(save.failure, form);
  const { fields, remove } = useFieldArray({ control: form.control, name: "lines" });
  const { errors } = form.formState;
  return (
    <form
      data-kit="form"
      aria-label="Order"
      noValidate
      onSubmit={(event) => void form.handleSubmit((order) => save.mutate(order))(event)}
    >
      <Top save={save} left={left} />
      <Entry label="Name" message={errors.name?.message}>
        {(control) => <input {...control} {...form.register("name")} />}
      </Entry>
      <Controller
        control={form.control}
        name="address.zip"
        render={({ field, fieldState }) => (
          <Entry label="Postal code" message={fieldState.error?.message}>
            {(control) => <input {...control} {...field} />}
          </Entry>
        )}
      />
      {fields.map(({ id }, index) => (
        <Entry key={id} label={`Price ${index + 1}`} message={errors.lines?.[index]?.price?.message}>
          {(control) => <input {...control} {...form.register(`lines.${index}.price`)} />}
        </Entry>
      ))}
      <Foot save={save} onRemove={fields.length > 1 ? () => remove(1) : undefined} />
    </form>
  );
}
