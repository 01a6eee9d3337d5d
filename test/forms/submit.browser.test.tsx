import { Field } from "@base-ui/react/field";
import { Form as BaseForm } from "@base-ui/react/form";
import { type ComponentType, useState } from "react";
import { Form as AriaForm, Button, FieldError, Input, Label, TextField } from "react-aria-components";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { useBindFieldErrors as useBaseUi } from "../../src/forms/base-ui.ts";
import { type FieldErrorSource, useBindFieldErrors as useAria } from "../../src/forms/react-aria.ts";

interface FormProps {
  readonly source: FieldErrorSource;
  onSubmit(): void;
}

function Aria({ source, onSubmit }: FormProps) {
  return (
    <AriaForm
      {...useAria(source).formProps}
      id="order"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {["Start", "End"].map((name) => (
        <TextField key={name} name={name} isRequired defaultValue="1">
          <Label>{name}</Label>
          <Input />
          <FieldError />
        </TextField>
      ))}
      <Button type="submit">Save</Button>
    </AriaForm>
  );
}

function BaseUi({ source, onSubmit }: FormProps) {
  return (
    <BaseForm {...useBaseUi(source).formProps} id="order" onFormSubmit={onSubmit}>
      {["Start", "End"].map((name) => (
        <Field.Root key={name} name={name}>
          <Field.Label>{name}</Field.Label>
          <Field.Control required defaultValue="1" />
          <Field.Error />
        </Field.Root>
      ))}
      <button type="submit">Save</button>
    </BaseForm>
  );
}

const forms: [string, ComponentType<FormProps>][] = [
  ["React Aria", Aria],
  ["Base UI", BaseUi],
];

describe.each(forms)("a form of %s in a browser, which looks at the fields before it sends them", (_, Form) => {
  const mount = async () => {
    function App() {
      const [attempts, setAttempts] = useState(0);
      const [source, setSource] = useState<FieldErrorSource>();
      const onSubmit = () => {
        setAttempts((count) => count + 1);
        setSource([{ message: "Ends before it starts.", path: ["End"] }]);
      };
      return (
        <>
          <Form source={source} onSubmit={onSubmit} />
          <button type="submit" form="order">
            Send
          </button>
          <output>{attempts}</output>
        </>
      );
    }
    await render(<App />);
    await page.getByRole("button", { name: "Save" }).click();
    await expect.element(page.getByText("Ends before it starts.")).toBeVisible();
    await expect.element(page.getByRole("textbox", { name: "End" })).toHaveFocus();
  };

  it("is sent again by Enter in the field that was at fault, though another one has the message", async () => {
    await mount();
    await page.getByRole("textbox", { name: "Start" }).fill("0");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("status")).toHaveTextContent("2");
    await expect.element(page.getByText("Ends before it starts.")).toBeVisible();
  });

  it("is sent again by a button that stands outside of it, as in the foot of a dialog", async () => {
    await mount();
    await page.getByRole("button", { name: "Send" }).click();
    await expect.element(page.getByRole("status")).toHaveTextContent("2");
    await expect.element(page.getByText("Ends before it starts.")).toBeVisible();
  });

  it("is sent again by its button, and not while a rule of its own is broken", async () => {
    await mount();
    await page.getByRole("textbox", { name: "Start" }).fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await expect.element(page.getByRole("status")).toHaveTextContent("1");
    await page.getByRole("textbox", { name: "Start" }).fill("0");
    // What goes when the field is left would move the button away under the pointer.
    await userEvent.keyboard("{Tab}");
    await page.getByRole("button", { name: "Save" }).click();
    await expect.element(page.getByRole("status")).toHaveTextContent("2");
  });
});
