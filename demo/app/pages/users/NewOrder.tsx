import { useQueryClient } from "@tanstack/react-query";
import { useBindFieldErrors } from "faultline/forms/react-hook-form";
import { Button, ErrorSummary, FieldMessage, MutationNotice, useFieldProps } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { type FieldPath, useFieldArray, useForm } from "react-hook-form";
import { type NewOrder as Order, orders, placeOrder } from "../../resource.ts";

const asNumber = (text: unknown) => (text === "" || text === undefined ? undefined : Number(text));

/** An order with as many lines as it takes. The form is React Hook Form's; the messages come to it from the API. */
export function NewOrder() {
  const client = useQueryClient();
  const place = useApiMutation({
    ...placeOrder,
    onSuccess: () => client.invalidateQueries({ queryKey: orders.queryKey }),
  });
  const form = useForm<Order>({
    defaultValues: { user_id: "user_123", total: 0, items: [{ sku: "mug-red", quantity: 1 }] },
  });
  const { left } = useBindFieldErrors(place.failure, form);
  const { fields: lines, append, remove } = useFieldArray({ control: form.control, name: "items" });

  const { fieldProps, messageProps } = useFieldProps({
    errorFor: (name) => form.getFieldState(name as FieldPath<Order>, form.formState).error?.message,
  });
  const field = (name: FieldPath<Order>, label: string, type: "text" | "number" = "text") => {
    const control = fieldProps(name);
    return (
      <div className="desk-field">
        <label htmlFor={control.id}>{label}</label>
        <input
          type={type}
          autoComplete="off"
          {...form.register(name, type === "number" ? { setValueAs: asNumber } : {})}
          {...control}
        />
        <FieldMessage {...messageProps(name)} />
      </div>
    );
  };

  return (
    <form
      className="desk-form"
      aria-label="New order"
      noValidate
      onSubmit={(event) => void form.handleSubmit((order) => place.mutate(order))(event)}
    >
      {place.failure && left.length > 0 && (
        <div className="is-wide">
          <ErrorSummary failure={place.failure} fields={left} headingLevel={3} />
        </div>
      )}
      {field("user_id", "User")}
      {field("total", "Total in cents", "number")}
      {lines.map(({ id }, index) => (
        <fieldset key={id} className="desk-line is-wide">
          <legend>Line {index + 1}</legend>
          {field(`items.${index}.sku`, "Article")}
          {field(`items.${index}.quantity`, "Quantity", "number")}
          <Button variant="plain" aria-label={`Remove line ${index + 1}`} onClick={() => remove(index)}>
            Remove
          </Button>
        </fieldset>
      ))}
      <div className="desk-row is-wide">
        <Button type="submit" variant="solid" isBusy={place.isPending}>
          Place order
        </Button>
        <Button variant="plain" onClick={() => append({ sku: "", quantity: 1 })}>
          Add a line
        </Button>
      </div>
      <div className="is-wide">
        <MutationNotice result={place} layout="section" />
      </div>
    </form>
  );
}
