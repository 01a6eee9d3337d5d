import { render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { useFieldProps } from "../../src/components/useFieldProps.ts";
import { bindFieldErrors as bindFormik } from "../../src/forms/formik.ts";
import { bindFieldErrors as bindHtml, type FieldErrorSource, useBindFieldErrors } from "../../src/forms/html.ts";
import { bindFieldErrors as bindMantine } from "../../src/forms/mantine.ts";
import { bindFieldErrors as bindHookForm } from "../../src/forms/react-hook-form.ts";
import { bindFieldErrors as bindTanStack } from "../../src/forms/tanstack-form.ts";
import { type Failure, type FieldIssue, isFailure } from "../../src/index.ts";
import { outcomeOf, readers } from "./hostileCase.ts";

const names = ["__proto__.polluted", "constructor.prototype.isAdmin", "a[__proto__][polluted]", "__proto__", "name"];

/** As libraries put a message at its path, and those that look at no key. */
function setIn(target: object, name: string, value: unknown): void {
  const keys = name.split(/[.[\]"']+/).filter(Boolean);
  const last = keys.pop() ?? "";
  let at = target as Record<string, unknown>;
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
  at[last] = value;
}

/** As {@link setIn}, of a library that keeps its fields where their names say. */
const registered = JSON.parse(
  '{"__proto__":{"polluted":{"_f":{"name":"__proto__.polluted","mount":true}}},"constructor":{"prototype":{"isAdmin":{"_f":{"name":"constructor.prototype.isAdmin","mount":true}}}},"name":{"_f":{"name":"name","mount":true}}}',
) as object;

/** Each binding to a library that would build whatever object the names say. */
const bindings: readonly (readonly [string, (source: FieldErrorSource) => readonly FieldIssue[]])[] = [
  [
    "html",
    (source) => {
      const { errors, left } = bindHtml(source, document.body);
      for (const [name, messages] of Object.entries(errors)) setIn({}, name, messages);
      return left;
    },
  ],
  ["formik", (source) => bindFormik(source, { setFieldError: (name, text) => setIn({}, name, text) }).left],
  [
    "mantine",
    (source) =>
      bindMantine(source, {
        getInputNode: (path) => document.querySelector(`[name="${path}"]`),
        setErrors: (change) => {
          for (const [name, text] of Object.entries(change({}))) setIn({}, name, text);
        },
      }).left,
  ],
  [
    "react-hook-form",
    (source) =>
      bindHookForm(source, {
        setError: (name, error) => setIn({}, name, error),
        clearErrors() {},
        getFieldState: () => ({}),
        control: { _fields: registered },
      }).left,
  ],
  [
    "tanstack-form",
    (source) => {
      const bound = bindTanStack(source, {
        fieldInfo: Object.fromEntries(names.map((name) => [name, { instance: {} }])),
        state: { submissionAttempts: 1 },
        store: { subscribe: () => ({ unsubscribe() {} }) },
        getFieldValue: () => "",
        getFieldMeta: () => undefined,
        setFieldMeta: (name) => setIn({}, name, ""),
        setErrorMap() {},
      });
      for (const [name, messages] of Object.entries(bound?.fields ?? {})) setIn({}, name, messages);
      return bound?.form ?? [];
    },
  ],
];

async function failureOf(id: string, dialects: (typeof readers)[number][1]): Promise<Failure> {
  const outcome = await outcomeOf(id, dialects);
  if (!isFailure(outcome)) throw new Error(outcome.kind);
  return outcome;
}

/** What all objects have, with what the replies would give them. */
const shared = Object.getOwnPropertyNames(Object.prototype);

afterEach(() => {
  for (const key of ["polluted", "isAdmin"]) delete (Object.prototype as Record<string, unknown>)[key];
});

describe.each(bindings)("the binding to %s", (_, bind) => {
  it.each(readers)(
    "proto-field-dict 1: lets no name of a field through to a prototype, read by %s",
    async (_, dialects) => {
      render(names.map((name) => <input key={name} name={name} aria-label={name} />));
      const failure = await failureOf("proto-field-dict", dialects);
      bind(failure);
      // A failure that another copy has read, or the issues of a schema: nobody has looked at their paths.
      const paths = [...names.map((name) => name.split(".")), ...names.map((name) => [name])].filter(
        ([first]) => first !== "name",
      );
      const issues = paths.map((path) => ({ path, message: "polluted" }));
      const all = [...issues, { path: ["name"], message: "ok" }];
      expect(bind(all)).toEqual(issues);
      expect(bind({ kind: "invalid", status: 422, receivedAt: 0, dialect: "another", fields: all })).toEqual(issues);
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(shared);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
    },
  );
});

describe("a form that is refused with such names", () => {
  function Form({ failure }: { failure: Failure }) {
    const bound = useBindFieldErrors(failure);
    const { fieldProps, messageProps } = useFieldProps(bound);
    return (
      <form {...bound.formProps}>
        <input aria-label="Name" {...fieldProps("name")} />
        <FieldMessage {...messageProps("name")} />
        <ul>
          {bound.left.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </form>
    );
  }

  it("proto-field-dict 2: shows the message of the field that it has, and loses none of the others", async () => {
    const [, [, common] = []] = readers;
    render(<Form failure={await failureOf("proto-field-dict", common ?? [])} />);
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription("Error: ok");
    expect(screen.getByRole("textbox", { name: "Name" })).toBeInvalid();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["polluted", "x"]);
  });
});
