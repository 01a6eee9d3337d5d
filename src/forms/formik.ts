"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { type FieldPath, fieldKey, fieldName, toFieldPath } from "../outcome/fieldPath.ts";
import { controlsIn } from "./shared/controls.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import { type BindOptions, type Bound, type Placed, place } from "./shared/place.ts";
import { settle } from "./shared/settle.ts";
import { useBinding } from "./shared/useBinding.ts";

export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

/** What is used of `useFormik()` and `useFormikContext()`. */
export interface FormikForm {
  readonly values: unknown;
  readonly errors: object;
  setFieldError(name: string, message: string | undefined): void;
}

/** There is no layout to wait for on a server, and React 18 says so. */
const useEffectBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Shows what the server said at the fields of a Formik form, several messages of one field as one text. What has no
 * field comes back as `left`. Formik drops it all at the next blur: {@link useBindFieldErrors} keeps it.
 */
export function bindFieldErrors(
  source: FieldErrorSource,
  form: Pick<FormikForm, "setFieldError"> & Partial<Pick<FormikForm, "values">>,
  options?: BindOptions,
): Bound {
  const placed = bind(source, form.values, options);
  for (const [name, text] of toTexts(placed)) form.setFieldError(name, text);
  settle(placed);
  return placed;
}

/**
 * {@link bindFieldErrors} for each new failure of a hook, `useBindFieldErrors(save.failure, formik)`, and each message
 * stays until its own field changes.
 */
export function useBindFieldErrors(source: FieldErrorSource, form: FormikForm, options?: BindOptions): Bound {
  const kept = useRef(new Map<string, { readonly text: string; readonly value: unknown }>());

  const placed = useBinding(source, (source) => {
    for (const [name, { text }] of kept.current) {
      const error = at(form.errors, name);
      // Wiped off, it may be on its way back.
      if (error === text || error === undefined) form.setFieldError(name, undefined);
    }
    const placed = bind(source, form.values, options);
    kept.current = new Map([...toTexts(placed)].map(([name, text]) => [name, { text, value: at(form.values, name) }]));
    for (const [name, { text }] of kept.current) form.setFieldError(name, text);
    return placed;
  });

  // Before anything is painted, so that a message that a blur has wiped off does not flicker.
  useEffectBeforePaint(() => {
    for (const [name, { text, value }] of kept.current) {
      const error = at(form.errors, name);
      if (!Object.is(at(form.values, name), value)) {
        kept.current.delete(name);
        if (error === text) form.setFieldError(name, undefined);
      } else if (error === undefined) form.setFieldError(name, text);
    }
  }, [form, form.values, form.errors]);

  return placed;
}

function bind(source: FieldErrorSource, values: unknown, options?: BindOptions): Placed {
  const named = controlsIn(document);
  const identified = controlsIn(document, "id");
  const find = (path: FieldPath) => {
    const control = named(path) ?? identified(path);
    const name = control?.getAttribute("name") || control?.id;
    // Another form may have a field of that name; the values of this one are known as soon as the form itself is.
    return name && (values === undefined || has(values, name)) ? { name, control } : undefined;
  };
  const paths = [...place(source, find, options).messages.keys()].map(toFieldPath);
  const above = new Set(paths.flatMap((path) => path.slice(1).map((_, index) => fieldName(path.slice(0, index + 1)))));
  // Formik keeps what is said of a list in the very place of what is said of its rows: one would go with the other.
  const isAbove = (name: string) => above.has(fieldKey(name));
  const findAlone = (path: FieldPath) => {
    const spot = find(path);
    return spot && !isAbove(spot.name) ? spot : undefined;
  };
  return place(source, findAlone, options);
}

function toTexts({ messages }: Placed): Map<string, string> {
  return new Map([...messages].map(([name, list]) => [name, list.join(" ")]));
}

function has(object: unknown, name: string): boolean {
  const path = toFieldPath(name);
  const holder = follow(object, path.slice(0, -1));
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, path.at(-1) ?? "");
}

function at(object: unknown, name: string): unknown {
  return follow(object, toFieldPath(name));
}

function follow(object: unknown, path: FieldPath): unknown {
  return path.reduce(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    object,
  );
}
