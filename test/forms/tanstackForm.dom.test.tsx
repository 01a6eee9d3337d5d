import { useForm } from "@tanstack/react-form";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useEffect } from "react";
import { describe, expect, it, vi } from "vitest";
import { bindFieldErrors, type FieldErrorSource, useBindFieldErrors } from "../../src/forms/tanstack-form.ts";
import { describeBinding } from "./contract.tsx";
import { down, invalid, Labelled, Left, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names, onBinder }: OrderFormProps) {
  const form = useForm({ defaultValues: order(), onSubmit });
  const { left } = useBindFieldErrors(source, form, { names });
  useEffect(() => {
    onBinder?.((source) => bindFieldErrors(source, form)?.form ?? []);
  }, [onBinder, form]);
  useEffect(() => {
    if (rows === 1) void form.removeFieldValue("items", 1);
  }, [rows, form]);
  const text = (name: "name" | "address.zip" | `items[${number}].price`, label: string) => (
    <form.Field key={name} name={name}>
      {(field) => (
        <Labelled label={label} message={field.state.meta.errors.join(" ")}>
          {(props) => (
            <input
              {...props}
              name={field.name}
              value={field.state.value}
              onBlur={field.handleBlur}
              onChange={(event) => field.handleChange(event.target.value)}
            />
          )}
        </Labelled>
      )}
    </form.Field>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      {text("name", "Name")}
      {text("address.zip", "Zip")}
      <form.Field name="items" mode="array">
        {(field) => (
          <>
            {field.state.value.map((_, index) => text(`items[${index}].price`, `Price ${index + 1}`))}
            <p>{field.state.meta.errors.join(" ")}</p>
          </>
        )}
      </form.Field>
      <Left issues={left} />
      <button type="submit">Save</button>
    </form>
  );
}

describeBinding("@tanstack/react-form", OrderForm);

/** A form that sends from its `onSubmitAsync`. */
function mount(replies: FieldErrorSource[]) {
  const done = vi.fn<() => void>();
  const send = vi.fn<() => FieldErrorSource>(() => replies.shift());
  function Form() {
    const form = useForm({
      defaultValues: order(),
      validators: { onSubmitAsync: async ({ formApi }) => bindFieldErrors(send(), formApi) },
      onSubmit: done,
    });
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        <form.Field name="name">
          {(field) => (
            <>
              <input
                aria-label="Name"
                id={field.name}
                value={field.state.value}
                onBlur={field.handleBlur}
                onChange={(event) => field.handleChange(event.target.value)}
              />
              <output aria-label="about the name">{field.state.meta.errors.join("|")}</output>
            </>
          )}
        </form.Field>
        <form.Field name="items" mode="array">
          {(field) => <output aria-label="about the list">{field.state.meta.errors.join("|")}</output>}
        </form.Field>
        <form.Field name="items[0].price">
          {(field) => <output aria-label="about the price">{field.state.meta.errors.join("|")}</output>}
        </form.Field>
        <form.Subscribe selector={(state) => state.errorMap.onSubmit}>
          {(left) => (
            <output aria-label="left over">
              {Array.isArray(left) && left.map(({ message }) => message).join("|")}
            </output>
          )}
        </form.Subscribe>
        <button type="submit">Save</button>
      </form>
    );
  }
  render(<Form />, { wrapper: StrictMode });
  return { done, send, press: () => userEvent.click(screen.getByRole("button")) };
}

const said = (name: string) => screen.getByRole("status", { name }).textContent;

describe("bindFieldErrors as what onSubmitAsync of TanStack Form returns", () => {
  it("B59 gives each field its list, and the form what no field shows", async () => {
    const { done, press } = mount([
      invalid(
        { path: ["name"], message: "Taken." },
        { path: ["name"], message: "Rude." },
        { path: ["coupon"], message: "Expired." },
      ),
    ]);
    await press();
    await waitFor(() => expect(said("about the name")).toBe("Taken.|Rude."));
    expect(said("left over")).toBe("Expired.");
    expect(done).not.toHaveBeenCalled();
  });

  it("B60 shows a list's own message beside that of a row", async () => {
    const { press } = mount([
      invalid({ path: ["items"], message: "One at most." }, { path: ["items", 0, "price"], message: "Too low." }),
    ]);
    await press();
    await waitFor(() => expect(said("about the list")).toBe("One at most."));
    expect(said("about the price")).toBe("Too low.");
  });

  it("B60 keeps a message when its field is merely left, and drops it when it is edited", async () => {
    const { press } = mount([invalid({ path: ["name"], message: "Taken." })]);
    await press();
    await waitFor(() => expect(said("about the name")).toBe("Taken."));
    expect(screen.getByRole("textbox")).toHaveFocus();
    await userEvent.tab();
    expect(said("about the name")).toBe("Taken.");
    await userEvent.type(screen.getByRole("textbox"), "!");
    expect(said("about the name")).toBe("");
  });

  it("is sent again though nothing was edited, and goes through when nothing is wrong any more", async () => {
    const { done, send, press } = mount([invalid({ path: ["name"], message: "Taken." }, { path: [], message: "No." })]);
    await press();
    await waitFor(() => expect(said("about the name")).toBe("Taken."));
    await press();
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(send).toHaveBeenCalledTimes(2);
    expect(said("about the name")).toBe("");
    expect(said("left over")).toBe("");
  });

  it("does not take a failure about no field for a success", async () => {
    const { done, send, press } = mount([down()]);
    await press();
    await waitFor(() => expect(send).toHaveBeenCalledOnce());
    expect(done).not.toHaveBeenCalled();
    await press();
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
  });
});
