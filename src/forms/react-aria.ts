"use client";

import type { MouseEvent, RefObject } from "react";
import { type ErrorsByName, placeInForm, toErrors } from "./shared/formElement.ts";
import type { FieldErrorSource } from "./shared/issues.ts";
import type { BindOptions, Bound } from "./shared/place.ts";
import { useFormErrors } from "./shared/useFormErrors.ts";

export type { FieldErrorSource, StandardIssue } from "./shared/issues.ts";
export type { BindOptions, Bound } from "./shared/place.ts";

export interface ReactAriaBound extends Bound {
  readonly validationErrors: ErrorsByName;
}

export interface ReactAriaBinding extends Bound {
  /** For `<Form>`. */
  readonly formProps: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly validationErrors: ErrorsByName;
    onClickCapture(event: MouseEvent<HTMLFormElement>): void;
  };
}

/** `validationErrors` for React Aria's `<Form>`, and what none of the fields in `form` shows. */
export function bindFieldErrors(
  source: FieldErrorSource,
  form: ParentNode | null,
  options?: BindOptions,
): ReactAriaBound {
  const placed = placeInForm(source, form, options);
  return { validationErrors: toErrors(placed), left: placed.left };
}

/**
 * Shows what the server said in a React Aria form: `<Form {...useBindFieldErrors(save.failure).formProps}>`. Each field
 * drops its own when it is edited, all go with the next submit.
 */
export function useBindFieldErrors(source: FieldErrorSource, options?: BindOptions): ReactAriaBinding {
  const { form, errors, placed, onClickCapture } = useFormErrors(source, options);
  return { formProps: { ref: form, validationErrors: errors, onClickCapture }, left: placed.left };
}
