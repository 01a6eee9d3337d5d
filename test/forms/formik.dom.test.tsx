import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Field, FormikProvider, getIn, useFormik } from "formik";
import { StrictMode, useEffect } from "react";
import { describe, expect, it } from "vitest";
import { bindFieldErrors, type FieldErrorSource, useBindFieldErrors } from "../../src/forms/formik.ts";
import { describeBinding } from "./contract.tsx";
import { invalid, Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names, onBinder }: OrderFormProps) {
  const formik = useFormik({ initialValues: order(), onSubmit });
  const { left } = useBindFieldErrors(source, formik, { names });
  useEffect(() => {
    onBinder?.((source) => bindFieldErrors(source, formik).left);
  }, [onBinder, formik]);
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
        <fieldset name="items">
          {values.items.map((_, index) => text(`items[${index}].price`, `Price ${index + 1}`))}
          {typeof errors.items === "string" && <p>{errors.items}</p>}
        </fieldset>
        <Left issues={left} />
        <button type="submit">Save</button>
      </form>
    </FormikProvider>
  );
}

describeBinding("formik", OrderForm);

describe("useBindFieldErrors of formik", () => {
  function Rules({ source }: { source: FieldErrorSource }) {
    const formik = useFormik({
      initialValues: { name: "Ada", zip: "1" },
      validate: ({ name }) => (name.length < 3 ? { name: "Too short." } : {}),
      onSubmit: () => {},
    });
    useBindFieldErrors(source, formik);
    return (["name", "zip"] as const).map((name) => (
      <Labelled key={name} label={name} message={formik.errors[name]}>
        {(props) => <input {...props} {...formik.getFieldProps(name)} />}
      </Labelled>
    ));
  }
  const box = (name: string) => screen.getByRole("textbox", { name });

  it("B60 keeps each message over blurs and over the rules of the form, until its own field changes", async () => {
    const user = userEvent.setup();
    render(<Rules source={invalid({ path: ["name"], message: "Taken." }, { path: ["zip"], message: "Unknown." })} />, {
      wrapper: StrictMode,
    });
    await user.click(box("zip"));
    await user.tab();
    await act(async () => {});
    expect(box("name")).toHaveAccessibleDescription("Taken.");
    await user.clear(box("name"));
    await act(async () => {});
    expect(box("name")).toHaveAccessibleDescription("Too short.");
    expect(box("zip")).toHaveAccessibleDescription("Unknown.");
    await user.type(box("name"), "Ada");
    await act(async () => {});
    expect(box("name")).toHaveAccessibleDescription("");
    expect(box("zip")).toHaveAccessibleDescription("Unknown.");
  });
});

describe("bindFieldErrors of formik", () => {
  it("sets nested messages where the form reads them, and gives back the rest", async () => {
    function Sends() {
      const formik = useFormik({
        initialValues: order(),
        onSubmit: (_, helpers) => {
          const { left } = bindFieldErrors(
            invalid({ path: ["items", 0, "price"], message: "Too low." }, { path: ["coupon"], message: "Expired." }),
            helpers,
          );
          helpers.setStatus(left);
        },
      });
      return (
        <form onSubmit={formik.handleSubmit}>
          <Labelled label="Price" message={getIn(formik.errors, "items[0].price")}>
            {(props) => <input {...props} {...formik.getFieldProps("items[0].price")} />}
          </Labelled>
          <Left issues={formik.status ?? []} />
          <button type="submit">Save</button>
        </form>
      );
    }
    render(<Sends />, { wrapper: StrictMode });
    await userEvent.click(screen.getByRole("button"));
    await waitFor(() => expect(screen.getByRole("listitem")).toHaveTextContent("coupon: Expired."));
    expect(screen.getByRole("textbox")).toHaveAccessibleDescription("Too low.");
  });
});
