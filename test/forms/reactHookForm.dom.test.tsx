import { useEffect } from "react";
import { Controller, useFieldArray, useForm } from "react-hook-form";
import { useBindFieldErrors } from "../../src/forms/react-hook-form.ts";
import { describeBinding } from "./contract.tsx";
import { Labelled, Left, type Order, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names }: OrderFormProps) {
  const form = useForm<Order>({ defaultValues: order() });
  const { register, control, handleSubmit, formState } = form;
  const { fields, remove } = useFieldArray({ control, name: "items" });
  const { left } = useBindFieldErrors(source, form, { names });
  useEffect(() => {
    if (rows === 1) remove(1);
  }, [rows, remove]);
  const { errors } = formState;
  return (
    <form onSubmit={(event) => void handleSubmit(onSubmit)(event)}>
      <Labelled label="Name" message={errors.name?.message}>
        {(props) => <input {...props} {...register("name", { minLength: 1 })} />}
      </Labelled>
      <Controller
        control={control}
        name="address.zip"
        render={({ field, fieldState }) => (
          <Labelled label="Zip" message={fieldState.error?.message}>
            {(props) => <input {...props} {...field} />}
          </Labelled>
        )}
      />
      {fields.map((row, index) => (
        <Labelled key={row.id} label={`Price ${index + 1}`} message={errors.items?.[index]?.price?.message}>
          {(props) => <input {...props} {...register(`items.${index}.price`)} />}
        </Labelled>
      ))}
      <Left issues={left} />
      <button type="submit">Save</button>
    </form>
  );
}

describeBinding("react-hook-form", OrderForm);
