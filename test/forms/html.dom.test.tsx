import { useBindFieldErrors } from "../../src/forms/html.ts";
import { describeBinding } from "./contract.tsx";
import { Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names }: OrderFormProps) {
  const { formProps, errorFor, left } = useBindFieldErrors(source, { names });
  const text = (name: string, label: string, value: string) => (
    <Labelled key={name} label={label} message={errorFor(name)}>
      {(props) => <input {...props} name={name} defaultValue={value} />}
    </Labelled>
  );
  const { name, address, items } = order();
  return (
    <form
      {...formProps}
      onSubmit={(event) => {
        event.preventDefault();
        formProps.onSubmit();
        onSubmit();
      }}
    >
      {text("name", "Name", name)}
      {text("address[zip]", "Zip", address.zip)}
      {items.slice(0, rows).map(({ price }, index) => text(`items[${index}][price]`, `Price ${index + 1}`, price))}
      <Left issues={left} />
      <button type="submit">Save</button>
    </form>
  );
}

describeBinding("html", OrderForm);
