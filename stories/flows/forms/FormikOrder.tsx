import { Field, FormikProvider, getIn, useFormik } from "formik";
import { useBindFieldErrors } from "../../../src/forms/formik.ts";
import { Entry, Foot, order, type Save, Top } from "./order.tsx";

/** Formik, whose every blur and edit would wipe off all messages. */
export function FormikOrder({ save }: { save: Save }) {
  const formik = useFormik({ initialValues: order(), onSubmit: (value) => save.mutate(value) });
  const { left } = useBindFieldErrors(save.failure, formik);
  const { values, errors, setFieldValue } = formik;
  const text = (name: string, label: string) => (
    <Entry key={name} label={label} message={getIn(errors, name)}>
      {(control) => <Field {...control} name={name} />}
    </Entry>
  );
  return (
    <FormikProvider value={formik}>
      <form data-kit="form" aria-label="Order" noValidate onSubmit={formik.handleSubmit}>
        <Top save={save} left={left} />
        {text("name", "Name")}
        {text("address.zip", "Postal code")}
        {values.lines.map((_, index) => text(`lines[${index}].price`, `Price ${index + 1}`))}
        <Foot
          save={save}
          onRemove={values.lines.length > 1 ? () => void setFieldValue("lines", values.lines.slice(0, 1)) : undefined}
        />
      </form>
    </FormikProvider>
  );
}
