import type { Form as BaseUiForm } from "@base-ui/react/form";
import type { UseFormReturnType } from "@mantine/form";
import { formOptions, useForm as useTanStackForm } from "@tanstack/react-form";
import type { FormikHelpers, useFormik } from "formik";
import type { FormProps as AriaFormProps } from "react-aria-components";
import type { UseFormReturn } from "react-hook-form";
import { describe, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import type { useBindFieldErrors as useBaseUi } from "../../src/forms/base-ui.ts";
import type { FormikForm } from "../../src/forms/formik.ts";
import { type FieldErrorSource, useBindFieldErrors as useHtml } from "../../src/forms/html.ts";
import type { MantineForm } from "../../src/forms/mantine.ts";
import type { useBindFieldErrors as useAria } from "../../src/forms/react-aria.ts";
import type { HookForm } from "../../src/forms/react-hook-form.ts";
import { bindFieldErrors, type TanStackForm } from "../../src/forms/tanstack-form.ts";
import { type ApiError, type Conflict, type Failure, type FieldIssue, on } from "../../src/index.ts";

interface Order {
  name: string;
  items: { price: number }[];
}
const defaultValues: Order = { name: "", items: [] };

describe("what an adapter uses of a form is what the library's own form has", () => {
  it("react-hook-form, with values that a resolver transforms too", () => {
    expectTypeOf<UseFormReturn<Order>>().toExtend<HookForm>();
    expectTypeOf<UseFormReturn<Order, unknown, { name: Date }>>().toExtend<HookForm>();
  });

  it("@mantine/form", () => {
    expectTypeOf<UseFormReturnType<Order>>().toExtend<MantineForm>();
  });

  it("formik, its form and what onSubmit is given", () => {
    expectTypeOf<ReturnType<typeof useFormik<Order>>>().toExtend<FormikForm>();
    expectTypeOf<FormikHelpers<Order>>().toExtend<Pick<FormikForm, "setFieldError">>();
  });

  it("@tanstack/react-form, whose errors then have the type of what is bound", () => {
    const options = formOptions({
      defaultValues,
      validators: {
        onSubmitAsync: async ({ formApi }) => {
          expectTypeOf(formApi).toExtend<TanStackForm>();
          return bindFieldErrors(undefined, formApi);
        },
      },
    });
    const form = useTanStackForm(options);
    expectTypeOf(form).toExtend<TanStackForm>();
    expectTypeOf(form.state.errorMap.onSubmit).toEqualTypeOf<readonly FieldIssue[] | undefined>();
  });

  it("react-aria-components, @base-ui/react and a form of the page's take what the hook gives", () => {
    expectTypeOf<ReturnType<typeof useAria>["formProps"]>().toExtend<AriaFormProps & { ref?: unknown }>();
    expectTypeOf<ReturnType<typeof useBaseUi>["formProps"]>().toExtend<BaseUiForm.Props & { ref?: unknown }>();
    expectTypeOf<ReturnType<typeof useHtml>["formProps"]>().toExtend<React.ComponentProps<"form">>();
  });
});

it("a conflict may name fields, and needs none", () => {
  expectTypeOf<Conflict["fields"]>().toEqualTypeOf<readonly FieldIssue[] | undefined>();
  expectTypeOf({ kind: "conflict", status: 409, receivedAt: 0, dialect: "http" } as const).toExtend<Conflict>();
  // A rule may say so, too.
  on(409, z.object({ field: z.string() }), ({ field }) => ({
    kind: "conflict",
    fields: [{ path: [field], message: "is taken" }],
  }));
});

it("messages are read from a failure, an error that may carry one or the issues of a schema, and from nothing else", () => {
  expectTypeOf<Failure | undefined>().toExtend<FieldErrorSource>();
  expectTypeOf<ApiError | null>().toExtend<FieldErrorSource>();
  expectTypeOf<Error | null>().toExtend<FieldErrorSource>();
  useHtml([{ message: "No.", path: ["items", 0, { key: "price" }] }]);
  useHtml({ issues: [{ message: "No." }] });
  // @ts-expect-error a text would be taken for no failure at all
  useHtml("name is taken");
  // @ts-expect-error names of fields are texts
  useHtml(undefined, { names: { a: 1 } });
});
