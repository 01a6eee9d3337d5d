import { useForm } from "@mantine/form";
import { useEffect } from "react";
import { useBindFieldErrors } from "../../src/forms/mantine.ts";
import { describeBinding } from "./contract.tsx";
import { Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names }: OrderFormProps) {
  const form = useForm({ initialValues: order() });
  const { removeListItem } = form;
  const { left } = useBindFieldErrors(source, form, { names });
  useEffect(() => {
    if (rows === 1) removeListItem("items", 1);
  }, [rows, removeListItem]);
  const text = (path: string, label: string) => {
    const { error, ...input } = form.getInputProps(path);
    return (
      <Labelled key={path} label={label} message={error}>
        {(props) => <input {...props} {...input} />}
      </Labelled>
    );
  };
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      {text("name", "Name")}
      {text("address.zip", "Zip")}
      {form.values.items.map((_, index) => text(`items.${index}.price`, `Price ${index + 1}`))}
      <Left issues={left} />
      <button type="submit">Save</button>
    </form>
  );
}

describeBinding("@mantine/form", OrderForm);
