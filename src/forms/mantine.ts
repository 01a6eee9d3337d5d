"use client";

import type { ReactNode } from "react";
import { fieldName } from "../outcome/fieldPath.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import { type BindOptions, type Bound, type Placed, place } from "./shared/place.ts";
import { settle } from "./shared/settle.ts";
import { useBinding } from "./shared/useBinding.ts";

export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

type Errors = Record<string, ReactNode>;

/** What is used of Mantine's `useForm()`. */
export interface MantineForm {
  setErrors(change: (errors: Errors) => Errors): void;
  getInputNode(path: string): HTMLElement | null;
}

/** What each form was told by us, by its one function that stays the same. */
const told = new WeakMap<object, ReadonlyMap<string, string>>();

/**
 * Shows what the server said at the fields of a Mantine form, several messages of one field as one text. What has no
 * field comes back as `left`. What was bound before goes, unless validation has said something else meanwhile.
 */
export function bindFieldErrors(source: FieldErrorSource, form: MantineForm, options?: BindOptions): Bound {
  const placed = bind(source, form, options);
  settle(placed);
  return placed;
}

/** {@link bindFieldErrors} for each new failure of a hook: `useBindFieldErrors(save.failure, form)`. */
export function useBindFieldErrors(source: FieldErrorSource, form: MantineForm, options?: BindOptions): Bound {
  return useBinding(source, (source) => bind(source, form, options));
}

function bind(source: FieldErrorSource, form: MantineForm, options?: BindOptions): Placed {
  const placed = place(
    source,
    (path) => {
      const name = fieldName(path);
      // The form looks for its inputs with a selector, in which these would be syntax.
      const control = /["\\]/.test(name) ? null : form.getInputNode(name);
      return control ? { name, control } : undefined;
    },
    options,
  );
  const before = told.get(form.setErrors);
  const now = new Map([...placed.messages].map(([name, messages]) => [name, messages.join(" ")]));
  told.set(form.setErrors, now);
  if (!before && now.size === 0) return placed;
  form.setErrors((errors) => ({
    ...Object.fromEntries(Object.entries(errors).filter(([name, error]) => before?.get(name) !== error)),
    ...Object.fromEntries(now),
  }));
  return placed;
}
