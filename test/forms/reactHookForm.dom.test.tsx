import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect } from "react";
import {
  Controller,
  type Resolver,
  type UseFormProps,
  type UseFormReturn,
  useFieldArray,
  useForm,
} from "react-hook-form";
import { describe, expect, it, vi } from "vitest";
import { type Bound, bindFieldErrors, type HookForm, useBindFieldErrors } from "../../src/forms/react-hook-form.ts";
import type { FieldIssue } from "../../src/outcome/failureParts.ts";
import { describeBinding } from "./contract.tsx";
import { invalid, Labelled, Left, type Order, type OrderFormProps, order } from "./orderForm.tsx";

function OrderForm({ source, onSubmit, rows, names, onBinder }: OrderFormProps) {
  const form = useForm<Order>({ defaultValues: order() });
  const { register, control, handleSubmit, formState } = form;
  const { fields, remove } = useFieldArray({ control, name: "items" });
  const { left } = useBindFieldErrors(source, form, { names });
  useEffect(() => {
    onBinder?.((source) => bindFieldErrors(source, form).left);
  }, [onBinder, form]);
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

/** A form with a field that can go, and one without any field of the form library's. */
function mount(options: UseFormProps<Order> = {}) {
  let form: UseFormReturn<Order> | undefined;
  const sent = vi.fn<() => void>();
  function Form({ hasZip }: { hasZip: boolean }) {
    form = useForm<Order>({ defaultValues: order(), ...options });
    const { errors } = form.formState;
    return (
      <form onSubmit={(event) => void form?.handleSubmit(sent)(event)}>
        <input aria-label="Name" {...form.register("name")} />
        {hasZip && <input aria-label="Zip" {...form.register("address.zip")} />}
        {hasZip && (
          <Controller control={form.control} name="items.0.price" render={({ field }) => <input {...field} />} />
        )}
        <output>{errors.root?.["serverError"]?.message}</output>
        <button type="submit">Save</button>
      </form>
    );
  }
  const { rerender } = render(<Form hasZip />);
  const now = () => {
    if (!form) throw new Error("The form is not there.");
    return form;
  };
  const bind = (...fields: FieldIssue[]) => {
    let bound: Bound = { left: [] };
    act(() => {
      bound = bindFieldErrors(invalid(...fields), now());
    });
    return bound;
  };
  return { now, bind, sent, hideZip: () => rerender(<Form hasZip={false} />) };
}

const press = () => userEvent.click(screen.getByRole("button"));
const resolver: Resolver<Order> = (values) => ({ values, errors: {} });

describe("bindFieldErrors of react-hook-form", () => {
  it("B59 lists the messages of a field under types.server", () => {
    const { now, bind } = mount();
    bind({ path: ["name"], message: "Taken." }, { path: ["name"], message: "Rude." });
    expect(now().getFieldState("name").error).toMatchObject({
      type: "server",
      message: "Taken. Rude.",
      types: { server: ["Taken.", "Rude."] },
    });
  });

  it.each([{}, { resolver }])(
    "B58 keeps what is left over in root.serverError until the next submit, with %o",
    async (options) => {
      const { bind, sent } = mount(options);
      const { left } = bind({ path: ["coupon"], message: "Expired." }, { path: [], message: "Empty." });
      expect(left).toHaveLength(2);
      expect(screen.getByRole("status")).toHaveTextContent("Expired. Empty.");
      await press();
      expect(sent).toHaveBeenCalledOnce();
      expect(screen.getByRole("status")).toBeEmptyDOMElement();
    },
  );

  it("B58 sets nothing at a list itself, which without a rule of its own would block every submit", async () => {
    const { bind, sent } = mount();
    const { left } = bind({ path: ["items"], message: "One at most." });
    expect(left).toHaveLength(1);
    await press();
    expect(sent).toHaveBeenCalledOnce();
  });

  it("B58 leaves over what is about a field that has left the page, though the form keeps its value", async () => {
    const { bind, hideZip, sent } = mount();
    hideZip();
    const price = { path: ["items", 0, "price"], message: "Too low." };
    expect(bind({ path: ["address", "zip"], message: "Unknown." }, price).left).toHaveLength(2);
    await press();
    expect(sent).toHaveBeenCalledOnce();
  });

  it("B60 shows a field's own message beside that of what it stands in", () => {
    const { now, bind } = mount();
    bind({ path: ["address"], message: "Incomplete." }, { path: ["address", "zip"], message: "Unknown." });
    expect(now().getFieldState("address.zip").error?.message).toBe("Unknown.");
    expect(now().getFieldState("root.serverError" as "name").error?.message).toBe("Incomplete.");
  });

  it("leaves alone what the form's own rules have said when it takes back its own", () => {
    const { now, bind } = mount();
    bind({ path: ["name"], message: "Taken." }, { path: ["address", "zip"], message: "Unknown." });
    act(() => now().setError("name", { type: "required", message: "Needed." }));
    act(() => void bindFieldErrors(undefined, now()));
    expect(now().getFieldState("name").error?.message).toBe("Needed.");
    expect(now().getFieldState("address.zip").error).toBeUndefined();
  });

  it("finds the fields where the library keeps them, which it promises nobody", () => {
    const { now, hideZip } = mount();
    const kept = (path: string): { _f?: { name?: string; mount?: boolean; ref?: unknown } } | undefined =>
      path.split(".").reduce<object | undefined>((at, key) => at?.[key as never], now().control._fields);
    const names = ["name", "address.zip", "items.0.price"];
    const mounted = () => names.filter((name) => kept(name)?._f?.name === name && kept(name)?._f?.mount);
    expect(mounted()).toEqual(names);
    expect(kept("name")?._f?.ref === screen.getByRole("textbox", { name: "Name" })).toBe(true);
    hideZip();
    expect(mounted()).toEqual(["name"]);
  });

  it("loses no message where the library keeps its fields elsewhere: all are left over", () => {
    const { now } = mount();
    const form = { ...now(), control: {} as HookForm["control"] };
    let left: readonly FieldIssue[] = [];
    act(() => {
      left = bindFieldErrors(invalid({ path: ["name"], message: "Taken." }), form).left;
    });
    expect(left).toMatchObject([{ path: ["name"], message: "Taken." }]);
    expect(screen.getByRole("status")).toHaveTextContent("Taken.");
  });

  it("moves the focus at once, and not when it is told to leave it", () => {
    const { now } = mount();
    const failure = invalid({ path: ["address", "zip"], message: "Unknown." });
    act(() => void bindFieldErrors(failure, now(), { focus: false }));
    expect(document.body).toHaveFocus();
    act(() => void bindFieldErrors(failure, now()));
    expect(screen.getByRole("textbox", { name: "Zip" })).toHaveFocus();
  });
});
