import { Field, FormikProvider, getIn, useFormik } from "formik";
import { useEffect } from "react";
import { useBindFieldErrors } from "../../src/forms/formik.ts";
import { describeBinding } from "./contract.tsx";
import { Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names }: OrderFormProps) {
  const formik = useFormik({ initialValues: order(), onSubmit });
  const { left } = useBindFieldErrors(source, formik, { names });
  const { values, errors, setFieldValue } = formik;
  useEffect(() => {
    if (rows === 1) void setFieldValue("items", order().items.slice(0, 1));
  }, [rows, setFieldValue]);
  const text = (name: string, label: string) => (
    <Labelled key={name} label={label} message={getIn(errors, name)}>
      {(props) => <Field {...props} name={name} />}
    </Labelled>
  );
  return (
    <FormikProvider value={formik}>
      <form onSubmit={formik.handleSubmit}>
        {text("name", "Name")}
        {text("address.zip", "Zip")}
        {values.items.map((_, index) => text(`items[${index}].price`, `Price ${index + 1}`))}
        <Left issues={left} />
        <button type="submit">Save</button>
      </form>
    </FormikProvider>
  );
}

describeBinding("formik", OrderForm);
