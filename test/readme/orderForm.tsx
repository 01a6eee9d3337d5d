import { useBindFieldErrors } from "faultline/forms/react-hook-form";
import { Button, ErrorSummary, FieldMessage, MutationNotice } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { useForm } from "react-hook-form";
import { type Order, saveOrder } from "./saveOrder.ts";

export function OrderForm() {
  const save = useApiMutation(saveOrder);
  const form = useForm<Order>();
  const { left } = useBindFieldErrors(save.failure, form); // the one line
  const price = form.formState.errors.items?.[0]?.price?.message;

  return (
    <form noValidate onSubmit={form.handleSubmit((order) => save.mutate(order))}>
      {save.failure && left.length > 0 && <ErrorSummary failure={save.failure} fields={left} />}
      <label htmlFor="price">Price</label>
      <input
        id="price"
        {...form.register("items.0.price")}
        aria-invalid={price !== undefined}
        aria-describedby={price && "price-message"}
      />
      <FieldMessage id="price-message" message={price} />
      <Button type="submit" isBusy={save.isPending}>
        Save
      </Button>
      <MutationNotice result={save} />
    </form>
  );
}
