import { useForm } from "@tanstack/react-form";
import { useBindFieldErrors } from "../../../src/forms/tanstack-form.ts";
import { Entry, Foot, order, type Save, Top } from "./order.tsx";

/** TanStack Form, which sends from its `onSubmit`. */
export function TanStackOrder({ save }: { save: Save }) {
  const form = useForm({ defaultValues: order(), onSubmit: ({ value }) => save.mutate(value) });
  const { left } = useBindFieldErrors(save.failure, form);
  const text = (name: "name" | "address.zip" | `lines[${number}].price`, label: string) => (
    <form.Field key={name} name={name}>
      {(field) => (
        <Entry label={label} message={field.state.meta.errors.join(" ")}>
          {(control) => (
            <input
              {...control}
              name={field.name}
              value={field.state.value}
              onBlur={field.handleBlur}
              onChange={(event) => field.handleChange(event.target.value)}
            />
          )}
        </Entry>
      )}
    </form.Field>
  );
  return (
    <form
      data-kit="form"
      aria-label="Order"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <Top save={save} left={left} />
      {text("name", "Name")}
      {text("address.zip", "Postal code")}
      <form.Field name="lines" mode="array">
        {({ state, removeValue }) => (
          <>
            {state.value.map((_, index) => text(`lines[${index}].price`, `Price ${index + 1}`))}
            <Foot save={save} onRemove={state.value.length > 1 ? () => removeValue(1) : undefined} />
          </>
        )}
      </form.Field>
    </form>
  );
}
